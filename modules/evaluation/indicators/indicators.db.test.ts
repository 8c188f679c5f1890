// SPDX-License-Identifier: AGPL-3.0-or-later
// Indicators on a real database: taken from the documents field by field, changed without touching what was measured.
import { readFile } from "node:fs/promises";
import {
  bind,
  call,
  Forbidden,
  inAmbito,
  NotFound,
  plainDate,
  stoppedClock,
  type Actor,
  type Caller,
  type Result,
} from "@albero/kernel";
import { loadOperationalPlan, loadPlanInForce } from "@albero/planning";
import { loadCremaTerritory } from "@albero/territory";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { personWith, testDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import { useCases } from "./registry.ts";
import { computeValue } from "./store/compute.ts";
import { takeIndicators, type Taken } from "./usecases/take.ts";

const COORDINATOR = personWith("coordinator");
const CLERK = personWith("clerk");
const EVALUATOR = personWith("evaluator");
const ANYBODY: Actor = { kind: "anonymous" };
const CLOCK = stoppedClock("2026-07-10T09:00:00Z");

let database: TestDatabase;
let ambitoId = 0;
let first: Taken;

const valueOf = <V>(result: Result<V, string>): V => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result.value;
};
const as = (actor: Actor): Caller => ({ ...database.caller(ambitoId, actor, CLOCK), ambitoId });
const evaluation = (actor: Actor = COORDINATOR) => bind(useCases, as(actor));
const file = (name: string) => readFile(new URL(`../../../data/crema/${name}`, import.meta.url));
const read = async (name: string) => JSON.parse(new TextDecoder().decode(await file(name)));

beforeAll(async () => {
  database = await testDatabase();
  ambitoId = valueOf(await loadCremaTerritory(database.caller(0))).ambitoId;
  const caller = database.caller(ambitoId);
  const act = { actBody: "Assemblea dei Sindaci", actUncertain: "Numero e data non stampati." };
  valueOf(
    await call(caller, loadPlanInForce, {
      ...{ plan: await file("plan-2025-2027.json"), evaluation: await file("evaluation-2025-2027.json") },
      ...{ inForceFrom: "2025-01-01", ...act },
    }),
  );
  valueOf(await call(caller, loadOperationalPlan, { bytes: await file("operational-plan-2019.json"), ...act }));
  first = valueOf(await call(caller, takeIndicators, {}));
}, 60_000);
afterAll(() => database.end());

type Printed = Record<string, unknown>;
const placesOf = (document: string) =>
  database.owner(
    `select d.*, p.objective, p.chain, p.position, p.statement, p.printed, p.uncertain, i.code, i.baseline
     from evaluation.place p join evaluation.indicator i on i.id = p.indicator_id
     join evaluation.definition d on d.indicator_id = i.id
     where p.ambito_id = $1 and p.document = $2 order by p.id`,
    [ambitoId, document],
  );

describe("what the documents name is found again, field by field", () => {
  test("164 indicators of the cards", async () => {
    const plan = await read("plan-2025-2027.json");
    const rows = await placesOf("card");
    expect(rows).toHaveLength(164);
    const printed = plan.cards.flatMap((card: { code: string; indicators: Printed[] }) =>
      card.indicators.map((said) => ({ objective: card.code, said })),
    );
    for (const { objective, said } of printed) {
      const row = rows.find(
        (each) => each["objective"] === objective && (each["printed"] as Printed)["key"] === said["key"],
      );
      expect(row).toMatchObject({ chain: said["chain"], kind: said["kind"], unit: said["unit"], printed: said });
    }
  });

  test("160 of the evaluation chapter and its 29 of outcome, with the change that they tell about", async () => {
    const { objectives } = await read("evaluation-2025-2027.json");
    const rows = await placesOf("chapter");
    const printed = objectives.flatMap((each: Record<string, Printed[]> & { card: string }) => [
      ...(each["processIndicators"] ?? []).map((said, at) => ({
        objective: each.card,
        chain: "process",
        at,
        said,
        statement: "",
      })),
      ...(each["outputIndicators"] ?? []).map((said, at) => ({
        objective: each.card,
        chain: "output",
        at,
        said,
        statement: "",
      })),
      ...(each["outcomes"] ?? []).flatMap((outcome) =>
        (outcome["indicators"] as Printed[]).map((said) => ({
          ...{ objective: each.card, chain: "outcome", at: -1, said },
          statement: (outcome["statement"] as string | null) ?? "",
        })),
      ),
    ]);
    expect(printed).toHaveLength(160 + 29);
    expect(rows).toHaveLength(printed.length);
    for (const { objective, chain, at, said, statement } of printed) {
      const row = rows.find(
        (each) =>
          each["objective"] === objective &&
          each["chain"] === chain &&
          (each["printed"] as Printed)["text"] === said["text"],
      );
      expect(row).toMatchObject({ kind: said["kind"], unit: said["unit"], statement, printed: said });
      if (at >= 0) expect(row?.["position"]).toBe(at + 1);
      if (said["uncertain"]) expect(row?.["uncertain"]).toContain(said["uncertain"]);
    }
  });

  test("6 of the LEPS, a ratio with what stands above and below the line", async () => {
    const { leps } = await read("evaluation-2025-2027.json");
    const rows = await placesOf("leps");
    const printed = leps.flatMap((each: { name: string; indicators: Printed[] }, n: number) =>
      each.indicators.map((said, at) => ({ name: each.name, code: `leps.${n + 1}.${at + 1}`, said })),
    );
    expect(printed).toHaveLength(6);
    expect(rows).toHaveLength(6);
    for (const { code, said } of printed) {
      const row = rows.find((each) => each["code"] === code);
      expect(row).toMatchObject({ text: said["text"], kind: said["kind"], unit: said["unit"], printed: said });
    }
    const ratio = rows.find((each) => each["kind"] === "ratio");
    expect(ratio?.["numerator"]).toContain("hanno beneficiato");
    expect(ratio?.["denominator"]).toContain("hanno espresso il bisogno");
  });

  test("68 of 2019 with their targets, days, parts, starts and doubts", async () => {
    const plan = await read("operational-plan-2019.json");
    const rows = await placesOf("operational_plan");
    const targets = await database.owner("select * from evaluation.target where ambito_id = $1", [ambitoId]);
    type Told = { text: string; indicator: Printed; otherIndicators?: Printed[]; uncertain?: string };
    const printed = plan.objectives.flatMap((each: { code: string; expectedResults: Told[] }) =>
      each.expectedResults.flatMap((result) =>
        [result.indicator, ...(result.otherIndicators ?? [])].map((said, at) => ({
          objective: each.code,
          at,
          said,
          result,
        })),
      ),
    );
    expect(printed).toHaveLength(68);
    expect(rows).toHaveLength(68);
    const kinds: Record<string, string> = { date: "presence" };
    for (const { objective, said, at, result } of printed) {
      const row = rows.find(
        (each) =>
          each["objective"] === objective &&
          (each["printed"] as Printed)["result"] === result.text &&
          String((each["printed"] as Printed)["key"]).endsWith(`.${at + 1}`),
      );
      expect(row, result.text).toMatchObject({
        kind: kinds[said["kind"] as string] ?? said["kind"],
        level: said["forEach"] ? "sub_area" : "ambito",
        uncertain: said["uncertain"] ?? result.uncertain ?? null,
      });
      if (said["kind"] === "percentage") expect(row).toMatchObject({ denominator: said["denominator"], unit: "%" });
      if (said["kind"] === "count") expect(row).toMatchObject({ unit: said["unit"] });
      if (result.text.startsWith("Aumento")) expect(row).toMatchObject({ direction: "up" });
      const own = targets.filter((each) => each["indicator_id"] === row?.["indicator_id"]);
      const aims = own.filter((each) => each["kind"] === "target");
      const day = (said["kind"] === "date" ? said["target"] : said["deadline"]) ?? "2019-12-31";
      const value = typeof said["target"] === "number" ? said["target"] : 1;
      if (said["target"] === null) expect(aims).toEqual([]);
      else expect(aims.map((each) => [each["day"], Number(each["value"])])).toContainEqual([day, value]);
      if (said["forEach"]) expect(aims.filter((each) => each["territory"] !== "").length).toBeGreaterThanOrEqual(5);
      const start = said["baseline"] as { value: number; date: string } | undefined;
      const starts = own.filter((each) => each["kind"] === "baseline");
      expect(starts.map((each) => [each["day"], Number(each["value"])])).toEqual(
        start ? [[start.date, start.value]] : [],
      );
      expect(row?.["baseline"]).toBe(start ? "yes" : null);
      const state = said["uncertain"] || result.uncertain || said["forEach"] === "sub-ambito sperimentatore";
      for (const aim of aims)
        if (aim["territory"] !== "") expect(aim["state"]).toBe(state ? "provisional" : "confirmed");
    }
  });

  test("card and chapter that name one thing make one indicator; taken again nothing changes", async () => {
    // 164 lines of cards, two of which name at another ring what the card names already; three only in the chapter; 29; 6; 68.
    expect(first.added).toHaveLength(164 - 2 + 3 + 29 + 6 + 68);
    expect(first).toMatchObject({ placesAdded: 164 + 160 + 29 + 6 + 68, moved: 0, same: 0, gone: [], reworded: [] });
    const again = valueOf(await evaluation().takeIndicators());
    expect(again).toEqual({ added: [], placesAdded: 0, moved: 0, same: 427, gone: [], reworded: [] });
    const [young] = await database.owner(
      `select count(*)::int as lines from evaluation.place p join evaluation.indicator i on i.id = p.indicator_id
       where p.ambito_id = $1 and i.code = '2025-2027.G.output.6'`,
      [ambitoId],
    );
    expect(young).toEqual({ lines: 2 });
  });
});

const NEW = {
  ...{
    code: "udp.tavoli",
    text: "Tavoli aperti",
    kind: "count",
    unit: "tavoli",
    firstDay: "01/01/2026",
    level: "ambito",
  },
  ...{ query: "", formula: "", objective: "zone|2025-2027|A", ring: "process" },
};
let made = 0;
/** An indicator of its own for each test. */
async function added(change: object = {}): Promise<{ indicatorId: number; code: string }> {
  made += 1;
  const code = `udp.prova-${made}`;
  const { indicatorId } = valueOf(await evaluation(CLERK).addIndicator({ ...NEW, code, ...change }));
  return { indicatorId, code };
}
const view = (indicatorId: number) => evaluation().showIndicator({ indicatorId });
const formOf = async (indicatorId: number, change: object) => {
  const { indicator, definitions } = await view(indicatorId);
  const [last] = definitions;
  const { direction, sourceKind, frequency, unit, uncertain, tolerance, ...rest } = last as NonNullable<typeof last>;
  return {
    ...{ ...rest, direction: direction ?? "", sourceKind: sourceKind ?? "", frequency: frequency ?? "" },
    ...{ unit: unit ?? "", uncertain: uncertain ?? "", tolerance: tolerance === null ? "" : String(tolerance) },
    ...{ indicatorId, rowVersion: indicator.rowVersion, ...change },
  };
};
/** A locked measure on a day, as a round leaves it. */
async function measured(indicatorId: number, day: string, value: number): Promise<void> {
  const [round] = await database.owner(
    `insert into evaluation.round (ambito_id, name, first_day, last_day, due_on, state, closed_on)
     values ($1, $2, '2026-01-01', $3, $3, 'closed', $3) returning id`,
    [ambitoId, `Rilevazione ${indicatorId}`, day],
  );
  await database.owner(
    `insert into evaluation.measure (ambito_id, round_id, indicator_id, definition_id, day, level, state, value, origin, by_name, at)
     select $1, $2, $3, id, $4, 'ambito', 'value', $5, 'typed', 'x', now() from evaluation.definition where indicator_id = $3
     order by number desc limit 1`,
    [ambitoId, round?.["id"], indicatorId, day, value],
  );
  await database.owner(
    `insert into evaluation.standing (ambito_id, round_id, indicator_id, level, asked, values_in, missing, not_applicable,
       accepted, total, last_value, last_day) values ($1, $2, $3, 'ambito', 1, 1, 0, 0, 1, $5, $5, $4)`,
    [ambitoId, round?.["id"], indicatorId, day, value],
  );
}

describe("an indicator of one's own", () => {
  test("is added with its place, found by words and by what it lacks, and read by everybody", async () => {
    const { indicatorId, code } = await added();
    const found = await evaluation(EVALUATOR).findIndicators({ words: code });
    expect(found.lines).toMatchObject([
      { id: indicatorId, gaps: ["direction", "baseline", "target", "owner", "frequency"] },
    ]);
    expect(
      (await evaluation(EVALUATOR).findIndicators({ objective: "zone|2025-2027|A", gap: "owner" })).lines.length,
    ).toBeGreaterThan(5);
    const told = await evaluation(ANYBODY).publicIndicator({ indicatorId });
    expect(told).toMatchObject({ now: { text: "Tavoli aperti" }, places: [{ document: "own", ring: "process" }] });
    expect((await evaluation(ANYBODY).publicIndicators({})).inUse).toBeGreaterThan(260);
  });

  test.each([
    [{ code: "x" }, "invalid_input", "code"],
    [{ code: "con spazio" }, "invalid_input", "code"],
    [{ code: "è.accentato" }, "invalid_input", "code"],
    [{ text: "" }, "invalid_input", "text"],
    [{ text: "x".repeat(601) }, "invalid_input", "text"],
    [{ kind: "gradimento" }, "invalid_input", "kind"],
    [{ firstDay: "31/02/2026" }, "invalid_input", "firstDay"],
    [{ firstDay: "domani" }, "invalid_input", "firstDay"],
    [{ tolerance: "120" }, "invalid_input", "tolerance"],
    [{ tolerance: "-1" }, "invalid_input", "tolerance"],
    [{ tolerance: "poca" }, "invalid_input", "tolerance"],
    [{ direction: "sideways" }, "invalid_input", "direction"],
    [{ breakdowns: ["eta"] }, "invalid_input", "breakdowns.0"],
    [{ level: "regione" }, "invalid_input", "level"],
    [{ kind: "percentage", unit: "persone" }, "unit_of_percentage", "unit"],
    [{ query: "select 1" }, "query_unknown", "query"],
    [{ unit: "", formula: "nessuno.1 * 2" }, "formula_unknown_code", "formula"],
    [{ objective: "zone|2025-2027|Z" }, "objective_unknown", "objective"],
    [{ ring: "" }, "ring_needed", "ring"],
    [{ code: "2025-2027.A.process.1" }, "code_taken", "code"],
    [{ firstDay: "01/01/1066" }, "day_out_of_time", "firstDay"],
  ])("bad input %j is %s, at its field", async (change, refusal, field) => {
    const result = await evaluation(CLERK).addIndicator({ ...NEW, code: "udp.male", ...change });
    expect(result).toMatchObject({ ok: false, refusal });
    expect(result.ok ? [] : result.fields?.map(({ path }) => path)).toContain(field);
    expect((await evaluation().findIndicators({ words: "udp.male", state: "all" })).total).toBe(0);
  });

  test("only the Plan Office writes, only the coordinator confirms and ends", async () => {
    const { indicatorId } = await added();
    await expect(evaluation(EVALUATOR).addIndicator({ ...NEW, code: "udp.altro" })).rejects.toThrow(Forbidden);
    await expect(evaluation(ANYBODY).findIndicators({})).rejects.toThrow(Forbidden);
    await expect(
      evaluation(CLERK).retireIndicator({ indicatorId, rowVersion: 1, day: "01/07/2026", reason: "x" }),
    ).rejects.toThrow(Forbidden);
    await expect(evaluation().showIndicator({ indicatorId: 999_999 })).rejects.toThrow(NotFound);
  });

  test("a new definition begins after what was measured, with its reason; a stale form is refused", async () => {
    const { indicatorId } = await added();
    await measured(indicatorId, "2026-06-30", 4);
    const change = {
      text: "Tavoli che si sono riuniti",
      reason: "Contava anche i tavoli fermi",
      firstDay: "01/07/2026",
    };
    const change1 = await formOf(indicatorId, change);
    const early = { ...change1, firstDay: "30/06/2026" };
    expect(await evaluation(CLERK).changeIndicatorDefinition(early)).toMatchObject({
      refusal: "measured_after",
      fields: [{ path: "firstDay" }],
    });
    expect(await evaluation(CLERK).changeIndicatorDefinition({ ...change1, firstDay: "31/12/2025" })).toMatchObject({
      refusal: "before_last_definition",
    });
    expect(await evaluation(CLERK).changeIndicatorDefinition({ ...change1, reason: " " })).toMatchObject({
      refusal: "reason_needed",
    });
    valueOf(await evaluation(CLERK).changeIndicatorDefinition(change1));
    expect(await evaluation(CLERK).changeIndicatorDefinition({ ...change1, text: "Ancora" })).toMatchObject({
      refusal: "changed_meanwhile",
    });
    const told = await view(indicatorId);
    expect(told.definitions.map(({ number, text, measures }) => [number, text, measures])).toEqual([
      [2, "Tavoli che si sono riuniti", 0],
      [1, "Tavoli aperti", 1],
    ]);
    await expect(database.asApp(ambitoId, "update evaluation.definition set text = 'altro'")).rejects.toThrow(
      /permission denied/,
    );
  });

  test("targets are provisional, then confirmed; the start comes before them and is decided once", async () => {
    const { indicatorId } = await added({ direction: "up" });
    const target = { indicatorId, kind: "target", day: "31/12/2026", operator: ">=", value: "12", territory: "" };
    for (const [change, refusal] of [
      [{ value: "dodici" }, "invalid_input"],
      [{ value: "" }, "invalid_input"],
      [{ value: "1e9" }, "invalid_input"],
      [{ value: "12,5" }, "not_whole"],
      [{ value: "-3" }, "below_zero"],
      [{ operator: "<=" }, "against_direction"],
      [{ operator: "~" }, "invalid_input"],
      [{ territory: "098765" }, "territory_unknown"],
      [{ day: "32/12/2026" }, "invalid_input"],
    ] as const)
      expect(await evaluation(CLERK).addIndicatorTarget({ ...target, ...change }), refusal).toMatchObject({ refusal });
    valueOf(await evaluation(CLERK).addIndicatorTarget(target));
    expect(await evaluation(CLERK).addIndicatorTarget(target)).toMatchObject({ refusal: "day_taken" });
    const start = { ...target, kind: "baseline", day: "31/12/2026", value: "3" };
    expect(await evaluation(CLERK).addIndicatorTarget(start)).toMatchObject({ refusal: "baseline_after_target" });
    valueOf(await evaluation(CLERK).addIndicatorTarget({ ...start, day: "31/12/2025" }));
    const told = await view(indicatorId);
    expect(told.indicator.baseline).toBe("yes");
    const aim = told.targets.find((each) => each.kind === "target");
    expect(aim).toMatchObject({ state: "provisional", value: 12 });
    const row = { targetId: aim?.id, rowVersion: aim?.rowVersion };
    await expect(evaluation(CLERK).confirmIndicatorTarget(row)).rejects.toThrow(Forbidden);
    valueOf(await evaluation().confirmIndicatorTarget(row));
    expect(await evaluation().confirmIndicatorTarget(row)).toMatchObject({ refusal: "already_confirmed" });
    expect(await evaluation().removeIndicatorTarget(row)).toMatchObject({ refusal: "changed_meanwhile" });
    await expect(evaluation(CLERK).removeIndicatorTarget({ ...row, rowVersion: 2 })).rejects.toThrow(Forbidden);
    const { rowVersion } = told.indicator;
    expect(await evaluation(CLERK).decideIndicatorBaseline({ indicatorId, rowVersion, baseline: "no" })).toMatchObject({
      refusal: "baseline_there",
    });
    expect(await evaluation(CLERK).decideIndicatorBaseline({ indicatorId, rowVersion, baseline: "yes" })).toMatchObject(
      { refusal: "baseline_when_needed" },
    );
    valueOf(
      await evaluation(CLERK).decideIndicatorBaseline({
        indicatorId,
        rowVersion,
        baseline: "yes",
        how: "Registri",
        when: "30/06/2026",
      }),
    );
    expect(await evaluation(CLERK).decideIndicatorBaseline({ indicatorId, rowVersion, baseline: null })).toMatchObject({
      refusal: "changed_meanwhile",
    });
  });

  test("serves elsewhere too, and is measured once; what a document prints stays", async () => {
    const { indicatorId } = await added();
    valueOf(await evaluation(CLERK).placeIndicator({ indicatorId, objective: "operational|2019|7.1", ring: "output" }));
    expect(
      await evaluation(CLERK).placeIndicator({ indicatorId, objective: "operational|2019|7.1", ring: "output" }),
    ).toMatchObject({ refusal: "placed_already" });
    const own = (await view(indicatorId)).places.at(-1);
    expect(own?.objective).toBe("7.1");
    valueOf(await evaluation(CLERK).removeIndicatorPlace({ indicatorId, placeId: own?.id }));
    const [card] = (await evaluation().findIndicators({ words: "2025-2027.G.output.6" })).lines;
    const { places } = await view(card?.id ?? 0);
    expect(places).toHaveLength(2);
    expect(
      await evaluation(CLERK).removeIndicatorPlace({ indicatorId: card?.id, placeId: places[0]?.id }),
    ).toMatchObject({ refusal: "place_of_document" });
  });

  test("ends on a day with its reason, not while a formula uses it, and is taken up again", async () => {
    const part = await added();
    const whole = await added({ unit: "", formula: `${part.code} * 2`, code: "udp.doppio" });
    const form = { indicatorId: part.indicatorId, rowVersion: 1, day: "30/06/2026", reason: "Non serve" };
    expect(await evaluation().retireIndicator(form)).toMatchObject({
      refusal: "used_by_formulas",
      details: { codes: "udp.doppio" },
    });
    valueOf(await evaluation().retireIndicator({ ...form, indicatorId: whole.indicatorId }));
    expect(await evaluation().retireIndicator({ ...form, reason: "" })).toMatchObject({ refusal: "reason_needed" });
    await measured(part.indicatorId, "2026-07-01", 1);
    expect(await evaluation().retireIndicator(form)).toMatchObject({ refusal: "retire_before_measure" });
    valueOf(await evaluation().retireIndicator({ ...form, day: "01/07/2026" }));
    expect((await evaluation().findIndicators({ words: part.code })).total).toBe(0);
    expect((await evaluation().findIndicators({ words: part.code, state: "retired" })).total).toBe(1);
    expect(
      await evaluation().placeIndicator({ indicatorId: part.indicatorId, objective: NEW.objective, ring: "output" }),
    ).toMatchObject({ refusal: "is_retired" });
    valueOf(await evaluation().resumeIndicator({ indicatorId: part.indicatorId, rowVersion: 2 }));
    expect(await evaluation().resumeIndicator({ indicatorId: part.indicatorId, rowVersion: 3 })).toMatchObject({
      refusal: "not_retired",
    });
  });
});

describe("a computed value", () => {
  const worth = (query: string, formula = "", day = "2026-07-10") =>
    inAmbito(database.db, { ambitoId, isPublic: false, municipalities: "all" }, (tx) =>
      computeValue(tx, ambitoId, { query, formula }, plainDate(day)),
    );

  test("each name counts on a day; nothing to take a share of is missing, not zero", async () => {
    const { counted } = await evaluation().computedToday();
    for (const { name, value } of counted) {
      const isShare = name === "quotas_paid" || name === "deadlines_met";
      if (name === "meetings_of_body") continue;
      expect(value, name).toBe(isShare ? null : 0);
    }
    expect(await worth("quotas_paid")).toEqual({ is: "missing", because: "nothing_to_count", of: "" });
    expect(await worth("meetings_of_body:nessuno")).toMatchObject({ is: "value", value: 0 });
    await database.owner(
      `with b as (insert into governance.body (ambito_id, key, name, kind, level, first_day)
         values ($1, 'tavolo-prova', 'Tavolo di prova', 'table', 'ambito', '2020-01-01') returning id)
       insert into governance.thematic_table (ambito_id, body_id, name, state, opened_on, closed_on, closing_reason)
         select $1, id, 'Tavolo di prova', 'closed', '2026-03-01', '2026-06-01', 'fatto' from b`,
      [ambitoId],
    );
    for (const [day, open] of [
      ["2026-02-28", 0],
      ["2026-03-01", 1],
      ["2026-05-31", 1],
      ["2026-06-01", 0],
    ] as const)
      expect(await worth("tables_open", "", day), day).toMatchObject({ value: open });
  });

  test("all that Albero counts becomes indicators once", async () => {
    const { added: codes } = valueOf(await evaluation(CLERK).addCountedIndicators());
    expect(codes).toContain("albero.tables-open");
    expect(await evaluation(CLERK).addCountedIndicators()).toMatchObject({ refusal: "all_counted" });
    const { counted } = await evaluation().computedToday();
    expect(counted.filter((each) => each.usedBy.length === 0).map((each) => each.name)).toEqual(["meetings_of_body"]);
    expect((await evaluation().findIndicators({ gap: "computed" })).total).toBeGreaterThanOrEqual(codes.length);
  });

  test("two formulas written at the same moment do not close a circle together", async () => {
    const towards = (from: { indicatorId: number }, to: { code: string }) =>
      formOf(from.indicatorId, { formula: `${to.code} + 1`, reason: "x", firstDay: "10/07/2026" });
    for (let round = 0; round < 6; round += 1) {
      const [one, other] = [await added({ unit: "" }), await added({ unit: "" })];
      const forms = [await towards(one, other), await towards(other, one)];
      const told = await Promise.all(forms.map((form) => evaluation().changeIndicatorDefinition(form)));
      expect(told.filter(({ ok }) => !ok)).toMatchObject([{ refusal: "formula_on_itself" }]);
    }
  });
  test("a formula takes the last round that ended by the day; zero below the line and a lack are told", async () => {
    const [a, b] = [await added(), await added()];
    await measured(a.indicatorId, "2026-04-30", 5);
    const formula = `${a.code} / ${b.code} * 100`;
    expect(await worth("", formula)).toEqual({ is: "missing", because: "no_value", of: b.code });
    await measured(b.indicatorId, "2026-05-31", 20);
    expect(await worth("", formula)).toMatchObject({ is: "value", value: 25 });
    expect(await worth("", formula, "2026-05-30")).toMatchObject({ because: "no_value" });
    expect(await worth("", `${a.code} / (${b.code} - 20)`)).toEqual({
      is: "missing",
      because: "division_by_zero",
      of: `${b.code} - 20`,
    });
    const half = await added({ unit: "", formula: `${b.code} / 2` });
    expect(await worth("", `${half.code} + tutti`.replace("tutti", a.code))).toMatchObject({ value: 15 });
    const form = await formOf(half.indicatorId, { formula: `${half.code} + 1`, reason: "x", firstDay: "10/07/2026" });
    expect(await evaluation().changeIndicatorDefinition(form)).toMatchObject({ refusal: "formula_on_itself" });
    expect((await view(half.indicatorId)).value).toMatchObject({ value: 10 });
    expect((await evaluation(EVALUATOR).showIndicator({ indicatorId: half.indicatorId })).value).toBeNull();
  });
});

describe("the spreadsheet", () => {
  test.each(["xlsx", "ods", "csv"] as const)("%s goes out and comes back without a change", async (format) => {
    const { bytes } = await evaluation().exportIndicators({ format });
    const report = valueOf(await evaluation().importIndicators({ bytes, dryRun: true }));
    expect(report.problems).toEqual([]);
    expect(report).toMatchObject({ saved: null, changes: [] });
    expect(report.same).toBeGreaterThan(260);
    expect(await evaluation().importIndicators({ bytes, dryRun: false })).toMatchObject({ refusal: "nothing_in_file" });
  });
  test("a dry run tells and stores nothing; the real one writes all or nothing", async () => {
    const { code } = await added();
    const csv = (rows: string) => new TextEncoder().encode(`codice;testo;tipo;valori\n${rows}`);
    const bytes = csv(`${code};Tavoli aperti;Conteggio;31/12/2026 >= 8\nudp.dal-foglio;Nuovo dal foglio;Presenza;`);
    const report = valueOf(await evaluation().importIndicators({ bytes, dryRun: true }));
    expect(report.changes.map((each) => [each.code, each.what])).toEqual([
      [code, ["nuovo valore 31/12/2026 almeno 8"]],
      ["udp.dal-foglio", ["Nuovo indicatore"]],
    ]);
    expect((await evaluation().findIndicators({ words: "udp.dal-foglio" })).total).toBe(0);
    const wrong = csv(`${code};Tavoli aperti;Conteggio;31/12/2026 >= 8\nudp.altro;Nuovo;Quasi;`);
    expect(await evaluation().importIndicators({ bytes: wrong, dryRun: false })).toMatchObject({
      refusal: "file_has_problems",
      fields: [{ path: "C3" }],
    });
    expect(valueOf(await evaluation().importIndicators({ bytes, dryRun: false })).saved).toBe(2);
    expect((await evaluation().findIndicators({ words: "udp.dal-foglio" })).total).toBe(1);
  });
  test.each([
    [new Uint8Array(), "not_a_spreadsheet"],
    [new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), undefined],
    [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), "not_a_spreadsheet"],
    [new TextEncoder().encode("organo;posto\nA;B"), "not_an_indicators_file"],
  ])("a file that is something else is refused", async (bytes, refusal) => {
    expect(await evaluation().importIndicators({ bytes, dryRun: true })).toMatchObject({
      ok: false,
      ...(refusal ? { refusal } : {}),
    });
  });
});

test("where card and chapter do not say the same both stand: seven objectives", async () => {
  const { differences } = await evaluation(EVALUATOR).documentDifferences();
  const cards = [...new Set(differences.map((each) => each.objective))].toSorted();
  expect(cards).toEqual(["A", "F", "G", "H", "I", "L-CPT", "L-FC"]);
  expect(differences.find((each) => each.objective === "F")).toMatchObject({
    card: { text: "N. soggetti censiti" },
    chapter: { text: "N. di nuovi soggetti censiti" },
  });
});

test("another Ambito sees none of it", async () => {
  const other = await database.newAmbito("altrove");
  const there = bind(useCases, { ...database.caller(other, COORDINATOR, CLOCK), ambitoId: other });
  expect((await there.findIndicators({})).total).toBe(0);
  expect(await there.takeIndicators()).toMatchObject({ ok: false, refusal: "no_documents" });
});
