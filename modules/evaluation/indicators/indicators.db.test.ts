// SPDX-License-Identifier: AGPL-3.0-or-later
// Indicators on a real database: taken from the documents field by field, changed without touching what was measured.
import { readFile } from "node:fs/promises";
import { bind, call, stoppedClock, type Actor, type Caller, type Result } from "@albero/kernel";
import { loadOperationalPlan, loadPlanInForce } from "@albero/planning";
import { loadCremaTerritory } from "@albero/territory";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { personWith, testDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import { useCases } from "./registry.ts";
import { takeIndicators, type Taken } from "./usecases/take.ts";

const COORDINATOR = personWith("coordinator");
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
