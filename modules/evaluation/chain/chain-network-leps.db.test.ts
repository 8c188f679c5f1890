// SPDX-License-Identifier: AGPL-3.0-or-later
// Chains, nets and essential levels on a real database, with the plan of the pilot in force.
import { readFile } from "node:fs/promises";
import { call, Forbidden, NotFound, stoppedClock, system, type Actor, type Caller, type Result } from "@albero/kernel";
import { formatEuro } from "@albero/kernel/pure";
import { loadPlanInForce } from "@albero/planning";
import { loadCremaTerritory } from "@albero/territory";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { modulesFor } from "../../../server/registries.ts";
import { mayorOf, personWith, testDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import { outlineOf, type Outline } from "./core/outline.ts";

const CLERK = personWith("clerk");
const MAYOR = mayorOf("019035");
const EVALUATOR = personWith("evaluator");
const ANYBODY: Actor = { kind: "anonymous" };
const CLOCK = stoppedClock("2026-07-10T09:00:00Z");

let database: TestDatabase;
let ambitoId = 0;
let otherAmbito = 0;

const valueOf = <V>(result: Result<V, string>): V => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result.value;
};
const callerAs = (actor: Actor, of = ambitoId): Caller => ({ ...database.caller(of, actor, CLOCK), ambitoId: of });
const evaluation = (actor: Actor = CLERK, of = ambitoId) => modulesFor(callerAs(actor, of)).evaluation;
const governance = (actor: Actor = CLERK) => modulesFor(callerAs(actor)).governance;
const file = (name: string) => readFile(new URL(`../../../data/crema/${name}`, import.meta.url));

beforeAll(async () => {
  database = await testDatabase();
  ({ ambitoId } = valueOf(await loadCremaTerritory(database.caller(0))));
  otherAmbito = await database.newAmbito("altrove");
  valueOf(
    await call(callerAs(system("test")), loadPlanInForce, {
      plan: await file("plan-2025-2027.json"),
      past: await file("evaluation-2021-2023.json"),
      evaluation: await file("evaluation-2025-2027.json"),
      ...{ inForceFrom: "2025-01-01", actBody: "Assemblea dei Sindaci", actUncertain: "non stampato" },
    }),
  );
  valueOf(await evaluation(system("test")).takeIndicators());
});
afterAll(() => database.end());

async function formOf(objective: string): Promise<{ number: number; outline: Outline }> {
  const { chain, number, indicators } = await evaluation().writeChain({ objective });
  const outline = outlineOf(chain, indicators, (amount) => formatEuro(amount).replace(/[\s\u00a0]*€/, ""));
  return { number, outline };
}
const saved = (objective: string, number: number, outline: Outline, reason = "Decisa al tavolo") =>
  evaluation().saveChain({ objective, number, reason, ...outline });

describe("chains", () => {
  test("the indicators of card and chapter measure what they tell of", async () => {
    const { rings } = await evaluation().showChain({ objective: "D-E" });
    const measured = rings.map(({ items }) => items.flatMap(({ measuredBy }) => measuredBy.map(({ code }) => code)));
    expect(measured[2]).toEqual([1, 2, 3, 4, 5, 6].map((n) => `2025-2027.D-E.output.${n}`));
    expect(measured[3]).toHaveLength(2);
    expect(rings[1]?.indicators).toHaveLength(4);
    expect(rings[2]?.items.every(({ missing }) => missing.length === 0)).toBe(true);
  });

  test("all thirteen are proposed by the plan, until somebody saves one; versions stay", async () => {
    const { lines, period } = await evaluation(EVALUATOR).listChains();
    expect([period, lines.length, lines.filter(({ number }) => number > 0).length]).toEqual(["2025-2027", 13, 0]);
    expect(lines.every(({ counts }) => counts.resources > 0 && counts.activities > 0 && counts.outputs > 0)).toBe(true);

    const { number, outline } = await formOf("D-E");
    Object.assign(outline.activities.rows[0] ?? {}, { to: "P1" });
    expect(await saved("D-E", number, outline)).toEqual({ ok: true, value: { number: 1 } });
    const again = await formOf("D-E");
    Object.assign(again.outline.activities.rows[1] ?? {}, { text: "" });
    expect(await saved("D-E", 1, again.outline, "Un'attività in meno")).toEqual({ ok: true, value: { number: 2 } });

    const now = await evaluation().showChain({ objective: "D-E" });
    expect(now).toMatchObject({ number: 2, isNewest: true });
    expect(now.rings[1]?.items[0]).toMatchObject({ label: "A1", leadsTo: ["P1"], node: "a1" });
    expect(now.versions.map((one) => [one.number, one.reason, one.byName])).toEqual([
      [2, "Un'attività in meno", CLERK.kind === "person" ? CLERK.name : ""],
      [1, "Decisa al tavolo", CLERK.kind === "person" ? CLERK.name : ""],
    ]);
    const first = await evaluation().showChainVersion({ objective: "D-E", number: 1 });
    expect(first).toMatchObject({ number: 1, isNewest: false });
    expect(first.rings[1]?.items).toHaveLength((now.rings[1]?.items.length ?? 0) + 1);
    const seen = await evaluation(ANYBODY).publicChain({ objective: "D-E" });
    expect(seen.number).toBe(2);
    expect(seen.versions.every(({ byName }) => byName === null)).toBe(true);
  });

  test("a form that has grown old is refused, then may come after", async () => {
    const { outline } = await formOf("J");
    valueOf(await saved("J", 0, outline));
    expect(await saved("J", 0, outline)).toMatchObject({ refusal: "changed_meanwhile", details: { number: 1 } });
    expect(await saved("J", 1, outline)).toMatchObject({ ok: true });
  });

  test("what is wrong is told at its field, and nothing is written", async () => {
    const { number, outline } = await formOf("B");
    Object.assign(outline.outputs.rows[0] ?? {}, { to: "A1, E99" });
    Object.assign(outline.resources.rows[0] ?? {}, { amount: "tanto" });
    const refused = await saved("B", number, outline);
    expect(refused).toMatchObject({ refusal: "outline_wrong" });
    expect(refused.ok ? [] : refused.fields?.map(({ path }) => path)).toEqual([
      ...["resources.rows.0.amount", "outputs.rows.0.to", "outputs.rows.0.to"],
    ]);
    const empty = { rows: [], assumptions: "", measures: [] };
    const blank = { resources: empty, activities: empty, outputs: empty, outcomes: empty, impact: empty };
    expect(await saved("B", number, blank)).toMatchObject({ refusal: "chain_empty" });
    const stranger = { ...outline, outputs: { ...outline.outputs, measures: [{ code: "own.nothing", items: "" }] } };
    stranger.outputs.rows = stranger.outputs.rows.map((row) => ({ ...row, to: "" }));
    stranger.resources = {
      ...stranger.resources,
      rows: stranger.resources.rows.map((row) => ({ ...row, amount: "" })),
    };
    expect(await saved("B", number, stranger)).toMatchObject({ refusal: "unknown_indicator" });
    expect(await saved("B", number, outline, "no")).toMatchObject({ refusal: "invalid_input" });
    const long = structuredClone(outline);
    Object.assign(long.impact.rows[0] ?? {}, { text: "x".repeat(601) });
    expect(await saved("B", number, long)).toMatchObject({ refusal: "invalid_input" });
    expect(await evaluation().saveChain({ objective: "B", number: "due", reason: "prova" })).toMatchObject({
      refusal: "invalid_input",
    });
    expect((await evaluation().showChain({ objective: "B" })).number).toBe(0);
  });

  test("who may, what is not there, and that the written stays", async () => {
    const { outline } = await formOf("A");
    await expect(
      evaluation(MAYOR).saveChain({ objective: "A", number: 0, reason: "prova", ...outline }),
    ).rejects.toThrow(Forbidden);
    await expect(evaluation(ANYBODY).showChain({ objective: "A" })).rejects.toThrow(Forbidden);
    await expect(evaluation(MAYOR).writeChain({ objective: "A" })).rejects.toThrow(Forbidden);
    await expect(evaluation().showChain({ objective: "Z" })).rejects.toThrow(NotFound);
    await expect(evaluation().showChainVersion({ objective: "A", number: 9 })).rejects.toThrow(NotFound);
    await expect(database.asApp(ambitoId, "update evaluation.chain set reason = 'altra'")).rejects.toThrow(
      /permission/,
    );
    await expect(database.asApp(ambitoId, "delete from evaluation.chain")).rejects.toThrow(/permission/);
    expect(await database.asApp(otherAmbito, "select * from evaluation.chain")).toEqual([]);
    expect(await evaluation(CLERK, otherAmbito).listChains()).toEqual({ period: null, lines: [] });
  });
});

describe("nets", () => {
  test("each objective has one since the plan is in force, and none before", async () => {
    const { lines } = await evaluation(EVALUATOR).listNetworks({ before: "31/12/2024", after: "2026-07-10" });
    expect(lines).toHaveLength(13);
    for (const { before, after } of lines) {
      expect(before.actors).toBe(0);
      expect(after.density !== null && after.density > 0 && after.density <= 1).toBe(true);
    }
    const seen = await evaluation(ANYBODY).publicNetwork({ objective: "D-E", before: "2024-12-31" });
    expect(seen.change.actorsIn.length).toBe(seen.intensity.actors);
    expect(seen.picture?.wide).toContain("Tavolo Domiciliarit");
  });

  test("a table that is given the objective, with who sits at it, makes the net larger from its day on", async () => {
    const table = { name: "Tavolo Casa", period: "2025-2027", firstDay: "01/01/2026", note: "", source: "" };
    const { tableId } = valueOf(await governance().addTable({ ...table, thirdSector: "0", municipality: "0" }));
    const shown = await governance().showTable({ tableId });
    const { id, rowVersion, bodyId, name, period } = shown.table;
    const seat = { bodyId, duty: "coordinator", firstDay: "01/01/2026" };
    valueOf(await governance().addSeat({ ...seat, label: "Assessore alla casa", category: "municipality" }));
    valueOf(await governance().addSeat({ ...seat, label: "Cooperativa Abitare", category: "third_sector" }));
    valueOf(await governance().changeTable({ id, rowVersion, name, period, note: "", objectives: ["B"] }));
    const before = await evaluation().showNetwork({ objective: "B" });
    expect(before.network.actors.map((one) => one.name)).not.toContain("Cooperativa Abitare");
    const opening = { id, rowVersion: (await governance().showTable({ tableId })).table.rowVersion, day: "01/07/2026" };
    valueOf(await governance(personWith("coordinator")).openTable(opening));
    const after = await evaluation().showNetwork({ objective: "B", before: "2026-06-30", after: "2026-07-10" });
    expect(after.change.actorsIn.map((one) => one.name).toSorted()).toEqual([
      ...["Assessore alla casa", "Cooperativa Abitare", "Tavolo Casa"],
    ]);
    expect(after.intensity.actors).toBe(before.intensity.actors + 3);
    const tie = after.network.pairs.find(({ a, b }) => [a, b].includes("cooperativa-abitare"));
    expect(tie?.sources).toEqual([{ kind: "table", label: "Tavolo Casa", ref: String(tableId) }]);
  });

  test("days that are none, objectives that are none, other Ambiti", async () => {
    await expect(evaluation().showNetwork({ objective: "B", before: "ieri" })).rejects.toThrow(NotFound);
    await expect(evaluation().showNetwork({ objective: "Z" })).rejects.toThrow(NotFound);
    await expect(evaluation(ANYBODY).listNetworks()).rejects.toThrow(Forbidden);
    expect(await evaluation(CLERK, otherAmbito).listNetworks()).toMatchObject({ hasPlan: false, lines: [] });
  });
});

describe("essential levels", () => {
  const add = (key: string, value: string, day = "31/12/2025", actor: Actor = CLERK) =>
    evaluation(actor).addLepsFigure({ key, value, day, source: "Registro del servizio", note: "" });
  const lineOf = async (code: string) => (await evaluation().showLeps({ code })).line;

  test("nothing is measured until a figure is there; the plan's indicators stand under their levels", async () => {
    const { lines } = await evaluation(EVALUATOR).showLepsBoard();
    expect(lines).toHaveLength(15);
    expect(lines.every(({ judged }) => judged.status === "not_measurable")).toBe(true);
    expect(lines.flatMap(({ indicators }) => indicators).every(({ id }) => id !== null)).toBe(true);
    const chosen = lines.flatMap(({ code, indicators }) => indicators.map((one) => [code, one.code]));
    expect(chosen).toEqual([
      ...[
        ["DIM", "leps.3.1"],
        ["PIPPI", "leps.2.1"],
        ["PIPPI", "leps.2.2"],
        ["SAD", "leps.5.1"],
      ],
      ...[
        ["PAI", "leps.1.1"],
        ["PAI", "leps.4.1"],
      ],
    ]);
  });

  test("the social workers are judged by the rule of finance, on the residents of the territory", async () => {
    const { figureId } = valueOf(await add("permanentSocialWorkers", "30"));
    expect(await lineOf("SSP")).toMatchObject({
      judged: { status: "not_met", isDoubtful: false },
      measured: [{ meets: false, figures: [{ key: "residents", value: 160_531 }, { value: 30 }] }],
    });
    const reason = "Contati due volte a metà tempo";
    const corrected = { figureId, value: "32,5", source: "Registro del servizio", note: "", reason };
    valueOf(await evaluation().correctLepsFigure(corrected));
    expect(await lineOf("SSP")).toMatchObject({ judged: { status: "met" }, socialWorkers: { meetsGoal: false } });
    expect(await evaluation().correctLepsFigure(corrected)).toMatchObject({ refusal: "already_corrected" });
    const { history } = await evaluation().showLeps({ code: "SSP" });
    expect(history.map(({ value, stands, isCorrected }) => [value, stands, isCorrected])).toEqual([
      [32.5, true, false],
      [30, false, true],
    ]);
    const seen = await evaluation(ANYBODY).publicLepsBoard();
    expect(seen.lines.find(({ code }) => code === "SSP")?.judged.status).toBe("met");
  });

  test("a figure taken away counts no more", async () => {
    const { figureId } = valueOf(await add("accessPoint", "1"));
    expect((await lineOf("PAI")).judged.status).toBe("met");
    const away = { figureId, value: "", source: "Verbale", note: "", reason: "Il PUA non è ancora aperto" };
    valueOf(await evaluation().correctLepsFigure(away));
    expect((await lineOf("PAI")).judged.status).toBe("not_measurable");
  });

  test("what cannot be is refused at its field", async () => {
    valueOf(await add("dischargesAsked", "60"));
    const cases: [string, string, string, string][] = [
      ["dischargesServed", "61", "31/12/2025", "part_above_whole"],
      ["dischargesServed", "molti", "31/12/2025", "not_a_number"],
      ["dischargesServed", "-4", "31/12/2025", "below_zero"],
      ["dischargesServed", "4,5", "31/12/2025", "not_whole"],
      ["dischargesServed", "4", "01/08/2026", "day_in_future"],
      ["dischargesServed", "4", "31/02/2026", "invalid_input"],
      ["dischargesAsked", "70", "31/12/2025", "figure_that_day"],
      ["emergencyHours", "9000", "31/12/2025", "too_large"],
      ["supervisionPlan", "forse", "31/12/2025", "not_yes_or_no"],
      ["residents", "1000", "31/12/2025", "unknown_figure"],
      ["niente", "1", "31/12/2025", "unknown_figure"],
      ["dischargesServed", "", "31/12/2025", "invalid_input"],
    ];
    for (const [key, value, day, refusal] of cases)
      expect(await add(key, value, day), `${key} ${value} ${day}`).toMatchObject({ refusal });
    const whole = (await evaluation().showLeps({ code: "DIM" })).history[0]?.id;
    valueOf(await add("dischargesServed", "45"));
    expect(
      await evaluation().correctLepsFigure({ figureId: whole, value: "40", source: "Registro", reason: "refuso" }),
    ).toMatchObject({ refusal: "part_above_whole" });
    expect(await lineOf("DIM")).toMatchObject({ judged: { status: "no_threshold" }, measured: [{ value: 75 }] });
  });

  test("who may, and that the written stays", async () => {
    await expect(add("accessPoint", "1", "30/06/2026", MAYOR)).rejects.toThrow(Forbidden);
    await expect(evaluation(ANYBODY).showLepsBoard()).rejects.toThrow(Forbidden);
    await expect(evaluation().showLeps({ code: "NO" })).rejects.toThrow(NotFound);
    await expect(evaluation().findLepsFigure({ figureId: 999_999 })).rejects.toThrow(NotFound);
    const stolen = { figureId: 1, value: "1", source: "Altrove", reason: "prova" };
    await expect(evaluation(CLERK, otherAmbito).correctLepsFigure(stolen)).rejects.toThrow(NotFound);
    await expect(database.asApp(ambitoId, "update evaluation.leps_input set value = 1")).rejects.toThrow(/permission/);
    await expect(database.asApp(ambitoId, "delete from evaluation.leps_input")).rejects.toThrow(/permission/);
    expect(await database.asApp(otherAmbito, "select * from evaluation.leps_input")).toEqual([]);
  });
});
