// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from "node:fs";
import { bind, Forbidden, NotFound, stoppedClock, type Actor } from "@albero/kernel";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { personWith, testDatabase, type TestDatabase } from "../../../../tests/support/database.ts";
import { useCases } from "../../index.ts";
import { clerk, coordinator, loadCrema, refusalOf, valueOf } from "../../usecases/testing.ts";

const bytes = new Uint8Array(
  readFileSync(new URL("../../../../data/crema/operational-plan-2019.json", import.meta.url)),
);
const printed = JSON.parse(new TextDecoder().decode(bytes));
const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

let db: TestDatabase;
let crema: number;
const at = (actor: Actor, ambitoId = crema, moment = "2026-03-02T09:00:00Z") =>
  bind(useCases, db.caller(ambitoId, actor, stoppedClock(moment)));
const mayor = personWith("mayor");
const load = { bytes, actBody: "Assemblea dei Sindaci", actUncertain: "I documenti non lo dicono." };
const act = { number: "12", date: "2026-01-15", body: "Assemblea dei Sindaci" };

beforeAll(async () => {
  db = await testDatabase();
  crema = await db.newAmbito("crema-anno");
  await loadCrema(db, crema);
  valueOf(await at({ kind: "system", name: "test" }).loadOperationalPlan(load));
});
afterAll(() => db.end());

describe("the plan of 2019", () => {
  test("is loaded once, approved, and comes out of the database as the file has it", async () => {
    const again = await at({ kind: "system", name: "test" }).loadOperationalPlan(load);
    expect(valueOf(again)).toEqual({ year: 2019, objectives: 17, changed: false });
    const file = await at(clerk).exportOperationalPlan({ year: 2019 });
    expect(JSON.parse(new TextDecoder().decode(file.bytes))).toEqual(printed);
    const view = await at(mayor).operationalPlan({ year: 2019 });
    expect([view.head.status, view.totals.declaredCents]).toEqual(["approved", 9_954_819_26]);
    expect(view.objectives.find((each) => each.code === "8.1")?.budget).toMatchObject({ computedCents: null });
  });

  test("approved, it changes no more: neither by a use case nor by SQL", async () => {
    const place = { year: 2019, code: "7.1", key: "r1", rowVersion: 1 };
    const content = { text: "Altro", expects: [], action: null };
    expect(refusalOf(await at(coordinator).saveOperationalResult({ ...place, content }))).toBe("only_a_draft_changes");
    for (const text of [
      "update planning.operational_part set key = 'x1'",
      "delete from planning.operational_line",
      "update planning.operational_objective set declared_total_cents = 1",
      "update planning.operational_plan set status = 'draft'",
      "delete from planning.operational_plan",
    ]) {
      await expect(db.asApp(crema, text)).rejects.toMatchObject({ code: "23001" });
    }
  });

  test("a file goes out of one Ambito and into another, which then sees its own and nothing else", async () => {
    const lodi = await db.newAmbito("lodi-anno");
    await expect(at(clerk, lodi).operationalPlan({ year: 2019 })).rejects.toThrow(NotFound);
    const file = await at(clerk).exportOperationalPlan({ year: 2019 });
    const trial = valueOf(await at(coordinator, lodi).importOperationalPlan({ bytes: file.bytes, dryRun: true }));
    expect(trial).toMatchObject({ stored: false, objectives: 17, results: 57, lines: 40, problems: [] });
    expect(await at(clerk, lodi).operationalPlans()).toEqual([]);
    valueOf(await at(coordinator, lodi).importOperationalPlan({ bytes: file.bytes, dryRun: false }));
    const again = await at(clerk, lodi).exportOperationalPlan({ year: 2019 });
    expect(again.bytes).toEqual(file.bytes);
    expect(await db.asApp(lodi, "select from planning.operational_line where ambito_id = $1", [crema])).toEqual([]);
  });
});

describe("a year built from the zone plan", () => {
  const place = { year: 2026, code: "J" };
  const result = {
    text: "Sei incontri in ogni sub-ambito",
    action: null,
    expects: [{ kind: "count", operator: ">=", target: 6, unit: "incontri", forEach: "sub-ambito" }],
  };

  beforeAll(async () => {
    const zone = await at(clerk).zonePlanForYear();
    const key = zone?.cards.find((card) => card.code === "J")?.actions[0]?.key ?? "";
    const choices = [{ card: "J", actions: [{ key, status: "new" }] }];
    valueOf(await at(clerk).createOperationalPlan({ year: 2026, title: "Piano Operativo 2026", choices }));
  });

  test("keeps the link to the card and its version, with its words and the action chosen", async () => {
    const { objective, head } = await at(clerk).operationalObjective(place);
    expect(objective.zoneCard).toEqual({ versionId: head.zoneVersionId, code: "J" });
    expect([objective.fromZonePlan.length, objective.actions.length, objective.actions[0]?.status]).toEqual([
      5,
      1,
      "new",
    ]);
    expect(objective.budget).toEqual({ kind: "none" });
  });

  test("a draft is for those who write it", async () => {
    await expect(at(mayor).operationalPlan({ year: 2026 })).rejects.toThrow(NotFound);
    expect((await at(mayor).operationalPlans()).map((each) => each.year)).toEqual([2019]);
    await expect(at(mayor).saveOperationalResult({ ...place, content: result })).rejects.toThrow(Forbidden);
    await expect(at(clerk).approveOperationalPlan({ year: 2026, rowVersion: 1, act })).rejects.toThrow(Forbidden);
  });

  test("a result, a step and a line are added, changed and taken away; keys never come back", async () => {
    const office = at(clerk);
    const saved = valueOf(await office.saveOperationalResult({ ...place, content: result }));
    const line = { label: "Animazione", channelCode: "FNPS", amount: "1.234,56", note: null, uncertain: null };
    const written = valueOf(await office.saveOperationalLine({ ...place, content: line }));
    valueOf(await office.saveOperationalLine({ ...place, ...written, content: { ...line, amount: "1.000" } }));
    valueOf(
      await office.saveOperationalStep({ ...place, content: { text: "Bando", due: "30/06/2026", action: "a1" } }),
    );
    const { objective } = await office.operationalObjective(place);
    expect(objective.lines).toMatchObject([{ label: "Animazione", channelCode: "FNPS", amountCents: 1_000_00 }]);
    expect(objective.steps).toMatchObject([{ due: "2026-06-30", action: "a1" }]);
    const gone = await office.removeOperationalPart({ ...place, kind: "action", key: "a1", rowVersion: 1 });
    expect(refusalOf(gone)).toBe("action_in_use");
    valueOf(await office.removeOperationalPart({ ...place, kind: "result", ...saved }));
    const next = valueOf(await office.saveOperationalResult({ ...place, content: result }));
    expect(next.key).not.toBe(saved.key);
  });

  test("the declared total stands beside the sum, whatever the sum is", async () => {
    const office = at(clerk);
    const { objective } = await office.operationalObjective(place);
    const { title, subtitle, owner, fromZonePlan } = objective;
    const content = { title, subtitle, owner, fromZonePlan };
    const head = { ...place, rowVersion: objective.rowVersion, content };
    valueOf(await office.saveOperationalObjective({ ...head, declared: "900" }));
    expect((await office.operationalObjective(place)).objective.budget).toEqual({
      kind: "some",
      declaredCents: 900_00,
      computedCents: 1_000_00,
      differs: true,
    });
    expect((await office.operationalPlan({ year: 2026 })).totals.differing).toEqual(["J"]);
  });

  test("two who write the same result: the second is told who, when, and loses nothing", async () => {
    const [one] = (await at(clerk).operationalObjective(place)).objective.results;
    const stale = { ...place, key: one?.key, rowVersion: one?.rowVersion };
    valueOf(await at(clerk).saveOperationalResult({ ...stale, content: { ...result, text: "Del collega" } }));
    const second = await at(coordinator).saveOperationalResult({ ...stale, content: { ...result, text: "Mio" } });
    expect(second).toMatchObject({
      refusal: "changed_meanwhile",
      details: { by: clerk.kind === "person" ? clerk.name : "", at: "2026-03-02T09:00:00.000Z" },
    });
    expect((await at(clerk).operationalObjective(place)).objective.results[0]?.text).toBe("Del collega");
    const same = await at(coordinator).saveOperationalResult({ ...stale, content: { ...result, text: "Del collega" } });
    expect(refusalOf(same)).toBe("nothing_changed");
  });

  test("at the very same moment every new line is kept, with a key of its own; of two plans of a year one is born", async () => {
    const content = { label: "Insieme", channelCode: null, amount: "1", note: null, uncertain: null };
    const results = await Promise.all([1, 2, 3, 4].map(() => at(clerk).saveOperationalLine({ ...place, content })));
    expect(new Set(results.map((each) => valueOf(each).key)).size).toBe(4);
    const choices = [{ card: "A", actions: [] }];
    const twice = await Promise.all(
      [1, 2].map(() => at(clerk).createOperationalPlan({ year: 2027, title: "Piano 2027", choices })),
    );
    expect(twice.map(refusalOf).toSorted()).toEqual(["accepted", "year_taken"]);
  });
});

describe("bad input is refused, and leaves the plan as it was", () => {
  const place = { year: 2026, code: "J" };
  const line = { label: "Voce", channelCode: null, amount: "1", note: null, uncertain: null };
  const count = { kind: "count", operator: ">=", target: 1, unit: "incontri" };
  const result = (expects: unknown) => ({ content: { text: "Testo", action: null, expects } });
  const cases: [
    string,
    (
      | "saveOperationalLine"
      | "saveOperationalResult"
      | "saveOperationalStep"
      | "saveOperationalAction"
      | "saveOperationalObjective"
      | "addOperationalObjective"
      | "createOperationalPlan"
    ),
    object,
    string,
  ][] = [
    ["an amount in words", "saveOperationalLine", { content: { ...line, amount: "mille" } }, "invalid_input"],
    ["an amount below zero", "saveOperationalLine", { content: { ...line, amount: "-1" } }, "invalid_input"],
    ["three decimals", "saveOperationalLine", { content: { ...line, amount: "1,234" } }, "invalid_input"],
    ["no amount", "saveOperationalLine", { content: { ...line, amount: " " } }, "invalid_input"],
    [
      "an amount beyond every budget",
      "saveOperationalLine",
      { content: { ...line, amount: "10000000000000" } },
      "invalid_input",
    ],
    ["a line without a name", "saveOperationalLine", { content: { ...line, label: " " } }, "invalid_input"],
    ["a zero character", "saveOperationalLine", { content: { ...line, label: "a\0b" } }, "invalid_input"],
    [
      "a percentage over a hundred",
      "saveOperationalResult",
      result([{ kind: "percentage", operator: ">=", target: 101, of: "x" }]),
      "invalid_input",
    ],
    [
      "a percentage of nothing",
      "saveOperationalResult",
      result([{ kind: "percentage", operator: ">=", target: 10, of: "" }]),
      "invalid_input",
    ],
    ["a kind that does not exist", "saveOperationalResult", result([{ kind: "mood" }]), "invalid_input"],
    [
      "a number without its comparison",
      "saveOperationalResult",
      result([{ ...count, operator: null }]),
      "invalid_input",
    ],
    [
      "a day that does not exist",
      "saveOperationalResult",
      result([{ kind: "date", operator: "<=", target: "2026-02-30" }]),
      "invalid_input",
    ],
    [
      "a date with neither day nor event",
      "saveOperationalResult",
      result([{ kind: "date", operator: "<=", target: null }]),
      "invalid_input",
    ],
    [
      "a date with both",
      "saveOperationalResult",
      result([{ kind: "date", operator: "<=", target: "2026-02-01", relative: { months: 1, from: "x" } }]),
      "invalid_input",
    ],
    [
      "half a threshold each",
      "saveOperationalResult",
      result([{ ...count, condition: { min: 3, what: "" } }]),
      "invalid_input",
    ],
    ["a field of another kind", "saveOperationalResult", result([{ ...count, every: "yearly" }]), "invalid_input"],
    [
      "thirteen things at once",
      "saveOperationalResult",
      result(Array.from({ length: 13 }, () => count)),
      "invalid_input",
    ],
    [
      "an action that is not there",
      "saveOperationalResult",
      { content: { text: "x", action: "a99", expects: [] } },
      "unknown_action",
    ],
    [
      "a result without words",
      "saveOperationalResult",
      { content: { text: "", action: null, expects: [] } },
      "invalid_input",
    ],
    [
      "a step on no day",
      "saveOperationalStep",
      { content: { text: "x", due: "31/02/2026", action: null } },
      "invalid_input",
    ],
    [
      "an action half new",
      "saveOperationalAction",
      { content: { text: "x", status: "old", fromAction: null } },
      "invalid_input",
    ],
    [
      "a total that is no amount",
      "saveOperationalObjective",
      { rowVersion: 1, declared: "1.2.3", content: { title: "x", subtitle: null, owner: null, fromZonePlan: [] } },
      "invalid_input",
    ],
    ["a code with spaces", "addOperationalObjective", { code: "7 1", title: "x" }, "invalid_input"],
    ["a code that is taken", "addOperationalObjective", { title: "x" }, "code_taken"],
    ["a card that is not in force", "addOperationalObjective", { code: "9.9", title: "x", card: "ZZ" }, "unknown_card"],
    [
      "a year outside the cycle",
      "createOperationalPlan",
      { year: 2031, title: "x", choices: [{ card: "J", actions: [] }] },
      "year_outside_cycle",
    ],
    ["a year without objectives", "createOperationalPlan", { year: 2025, title: "x", choices: [] }, "nothing_chosen"],
    [
      "a card chosen twice",
      "createOperationalPlan",
      {
        year: 2025,
        title: "x",
        choices: [
          { card: "J", actions: [] },
          { card: "J", actions: [] },
        ],
      },
      "unknown_card",
    ],
    [
      "an action of another card",
      "createOperationalPlan",
      { year: 2025, title: "x", choices: [{ card: "J", actions: [{ key: "zz", status: "new" }] }] },
      "unknown_action",
    ],
    ["a year that is no year", "createOperationalPlan", { year: "duemila", title: "x", choices: [] }, "invalid_input"],
  ];
  test.each(cases)("%s", async (_name, useCase, more, refusal) => {
    const before = await at(clerk).operationalPlan({ year: 2026 });
    const given = { ...place, ...more };
    expect(refusalOf(await at(clerk)[useCase](given))).toBe(refusal);
    expect(await at(clerk).operationalPlan({ year: 2026 })).toEqual(before);
  });

  const objective = (more: object) =>
    encode({ title: "x", territory: "y", year: 2025, objectives: [{ code: "1", title: "x", ...more }] });
  test.each([
    ["no JSON", new TextEncoder().encode("{"), "$"],
    ["no text", new Uint8Array([0xff, 0xfe, 0x00]), "$"],
    ["another shape", encode([]), ""],
    ["three decimals", objective({ budget: { declaredTotal: 1.234, lines: [] } }), "objectives.0.budget.declaredTotal"],
    ["a field unknown", objective({ colour: "red" }), "objectives.0"],
    [
      "an indicator of no kind",
      objective({ expectedResults: [{ text: "x", indicator: { kind: "mood" } }] }),
      "objectives.0.expectedResults.0.indicator.kind",
    ],
    [
      "an action that is not there",
      objective({ actionDeadlines: [{ action: 3, what: "x", deadline: null }] }),
      "objectives.0.actionDeadlines.0.action",
    ],
    [
      "a card that is not here",
      objective({ zoneCard: { cycle: "1990-1992", version: 1, code: "A" } }),
      "objectives.0.zoneCard",
    ],
  ])("a file with %s is told where, and stores nothing", async (_name, file, place) => {
    const trial = valueOf(await at(coordinator).importOperationalPlan({ bytes: file, dryRun: true }));
    expect(trial.problems.map((each) => each.place)).toContain(place);
    expect(refusalOf(await at(coordinator).importOperationalPlan({ bytes: file, dryRun: false }))).toBe("has_problems");
    await expect(at(clerk).operationalPlan({ year: 2025 })).rejects.toThrow(NotFound);
  });
});

describe("from a year to the next", () => {
  const all = async () => (await at(clerk).operationalPlan({ year: 2019 })).objectives.map((each) => each.code);
  const choose = async (special: Record<string, object>) =>
    (await all()).map((code) => ({ code, choice: "kept", reason: "", ...special[code] }));

  test("every objective is chosen, and what changes or is left says why", async () => {
    const office = at(clerk);
    const over = async (choices: object[]) =>
      refusalOf(await office.rollOverOperationalPlan({ year: 2019, title: "2020", choices }));
    const kept = await choose({});
    expect(await over(kept.slice(1))).toBe("choice_missing");
    expect(await over(await choose({ "7.9": { choice: "dropped" } }))).toBe("reason_missing");
    expect(await over([...kept, { code: "99", choice: "kept", reason: "" }])).toBe("unknown_objective");
    expect(await over(kept.map((each) => ({ ...each, choice: "dropped", reason: "x" })))).toBe("nothing_kept");
  });

  test("the draft of the next year begins with this year's words, and is not approved before its deviations say why", async () => {
    const office = at(clerk);
    const choices = await choose({ "7.9": { choice: "dropped", reason: "Il ReI non c'è più." } });
    valueOf(await office.rollOverOperationalPlan({ year: 2019, title: "Piano Operativo 2020", choices }));
    const first = await office.operationalPlan({ year: 2020 });
    expect(first.objectives).toHaveLength(16);
    expect(first.previous?.deviations.filter((each) => each.kind !== "kept")).toMatchObject([
      { code: "7.9", kind: "dropped", reason: { reason: "Il ReI non c'è più." } },
    ]);
    expect(first.objectives.find((each) => each.code === "7.2")?.answers).toBe("coordinatrici di sub-ambito");

    const place = { year: 2020, code: "7.6" };
    const text = "Il risultato cambia";
    valueOf(await office.saveOperationalResult({ ...place, content: { text, expects: [], action: null } }));
    const approve = async () => {
      const { rowVersion } = (await office.operationalPlan({ year: 2020 })).head;
      return at(coordinator).approveOperationalPlan({ year: 2020, rowVersion, act });
    };
    expect(await approve()).toMatchObject({ refusal: "reasons_missing", details: { codes: "7.6" } });
    expect(refusalOf(await office.explainOperationalDeviation({ year: 2020, code: "7.7", reason: "x" }))).toBe(
      "not_a_deviation",
    );
    valueOf(await office.explainOperationalDeviation({ ...place, reason: "Nuovi accordi." }));
    const old = await at(coordinator).approveOperationalPlan({ year: 2020, rowVersion: 1, act });
    expect(refusalOf(old)).toBe("changed_meanwhile");
    expect(await approve()).toMatchObject({ ok: true });
    expect(refusalOf(await office.rollOverOperationalPlan({ year: 2019, title: "x", choices }))).toBe("year_taken");

    const years = await at(mayor).compareOperationalPlans({ years: [2019, 2020] });
    expect(years.years.map((each) => each.head.year)).toEqual([2019, 2020]);
    expect(years.rows.find((row) => row.code === "7.9")?.cells.map((cell) => cell === null)).toEqual([false, true]);
  });

  test("a plan is closed after its act; a draft is thrown away, an approved plan is not", async () => {
    const { head } = await at(coordinator).operationalPlan({ year: 2020 });
    const closing = { year: 2020, rowVersion: head.rowVersion };
    expect(refusalOf(await at(coordinator).removeOperationalPlan(closing))).toBe("only_a_draft_changes");
    expect(refusalOf(await at(coordinator).closeOperationalPlan({ ...closing, on: "2026-01-01" }))).toBe(
      "before_the_act",
    );
    valueOf(await at(coordinator).closeOperationalPlan({ ...closing, on: "2026-02-01" }));
    const draft = (await at(coordinator).operationalPlan({ year: 2027 })).head;
    valueOf(await at(coordinator).removeOperationalPlan({ year: 2027, rowVersion: draft.rowVersion }));
    await expect(at(coordinator).operationalPlan({ year: 2027 })).rejects.toThrow(NotFound);
  });

  test("the act that the documents did not tell is completed once", async () => {
    const { rowVersion } = (await at(coordinator).operationalPlan({ year: 2019 })).head;
    const complete = (number: string) =>
      at(coordinator).completeOperationalAct({ year: 2019, rowVersion, act: { ...act, number } });
    expect(refusalOf(await complete(""))).toBe("act_number_missing");
    valueOf(await complete("3"));
    expect(refusalOf(await complete("4"))).toBe("act_already_known");
  });
});
