// SPDX-License-Identifier: AGPL-3.0-or-later
import { ask, call, Forbidden, NotFound, type Actor, type Caller } from "@albero/kernel";
import { loadCremaTerritory } from "@albero/territory";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mayorOf, personWith, testDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import { apportion } from "./core/apportion.ts";
import { splitShape } from "./core/file.ts";
import { useCases } from "./registry.ts";

let data: TestDatabase;
let office: Caller;
let ambitoId: number;
let other: number;

const CREMA = "019035";
const by = (actor: Actor): Caller => data.caller(ambitoId, actor);
const coordinator = () => by(personWith("coordinator"));
const clerk = () => by(personWith("clerk"));

beforeAll(async () => {
  data = await testDatabase();
  const loaded = await loadCremaTerritory(data.caller(0));
  if (!loaded.ok) throw new Error(loaded.refusal);
  ({ ambitoId } = loaded.value);
  other = await data.newAmbito("altrove");
  office = data.caller(ambitoId);
  const examples = await call(office, useCases.loadExampleSplits, { totalCents: 814_105_00 });
  if (!examples.ok) throw new Error("no examples");
});
afterAll(() => data.end());

const censusKey = async (): Promise<string> => {
  const { sources } = await ask(clerk(), useCases.splitFormOptions, {});
  return sources.find((one) => one.key.includes("censusPopulation"))?.key ?? "";
};

async function formWith(change: Record<string, unknown> = {}) {
  const census = await censusKey();
  return {
    ...{
      name: "Prova",
      purpose: "associated-services",
      year: "2026",
      total: "1.000.000,00",
      ruleName: "Regola",
      population: census,
    },
    criteria: [
      { source: census, weight: "70", label: "" },
      { source: "equal", weight: "30", label: "" },
    ],
    ...change,
  };
}

async function save(change: Record<string, unknown> = {}, more: Record<string, unknown> = {}) {
  return call(clerk(), useCases.saveSplit, { form: await formWith(change), typed: { name: "Prova" }, ...more });
}

async function saved(change: Record<string, unknown> = {}): Promise<number> {
  const result = await save(change);
  if (!result.ok) throw new Error(`${result.refusal} ${JSON.stringify(result.fields ?? result.details)}`);
  return result.value.id;
}

describe("the example of the pilot", () => {
  test("is the real total over forty-eight municipalities, by a rule that says it is an example", async () => {
    const { splits, rules } = await ask(clerk(), useCases.listSplitBoard, {});
    expect(splits.map((one) => one.totalCents)).toEqual([814_105_00, 814_105_00]);
    expect([...splits, ...rules].some((one) => one.verified)).toBe(false);
    const shown = await ask(clerk(), useCases.showSplit, { id: splits[0]?.id });
    expect(shown.rows).toHaveLength(48);
    expect(shown.rows.reduce((all, row) => all + row.shareCents, 0)).toBe(814_105_00);
    expect(shown.pictures?.tiles.svg).toContain("<svg");
  });

  test("loaded twice changes nothing", async () => {
    expect(await call(office, useCases.loadExampleSplits, { totalCents: 1 })).toMatchObject({
      value: { changed: false },
    });
    expect((await ask(clerk(), useCases.listSplitBoard, {})).splits).toHaveLength(2);
  });
});

describe("a scenario", () => {
  test("closes to the cent, is explained, and its file gives the same cents to whoever computes it again", async () => {
    const id = await saved({ name: "Con minimi", floorEuro: "3.000", capPer: "12,5" });
    const { rows, split } = await ask(clerk(), useCases.showSplit, { id });
    expect(rows.reduce((all, row) => all + row.shareCents, 0)).toBe(split.totalCents);
    expect(rows.some((row) => row.bound === "cap")).toBe(true);
    const again = apportion(
      splitShape.parse(JSON.parse(JSON.stringify(await ask(clerk(), useCases.splitFile, { id })))),
    );
    expect(again.ok && again.value.shares.map((one) => one.shareCents)).toEqual(rows.map((row) => row.shareCents));
    const { told } = await ask(clerk(), useCases.explainSplitShare, { id, istat: CREMA });
    expect(told.title).toMatch(/^Crema paga /);
    expect(told.steps.length).toBeGreaterThan(4);
  });

  test("can divide among the sub-areas of 2006 first", async () => {
    const id = await saved({ name: "Sub-ambiti", outer: "equal" });
    const { told } = await ask(clerk(), useCases.explainSplitShare, { id, istat: CREMA });
    expect(told.steps[0]?.sentences[0]).toContain("fra 6 sub-ambiti");
    const { rows } = await ask(clerk(), useCases.showSplit, { id });
    expect(rows.find((row) => row.istat === CREMA)?.shareCents).toBe(166_666_67);
  });

  test("takes pasted figures, last year's shares and fixed amounts by the names of the columns", async () => {
    const { places } = await ask(clerk(), useCases.splitFormOptions, {});
    const lines = places.map(({ name }, at) => `${name};${at + 1},5;${at === 0 ? "1.000,00" : "0"};20.000`);
    const table = ["Comune;ore;importo fisso;anno precedente", ...lines].join("\n");
    const id = await saved({
      name: "Incollata",
      table,
      criteria: [{ source: "c|1", weight: "100", label: "Ore" }],
      capChange: "20",
    });
    const { rows } = await ask(clerk(), useCases.showSplit, { id });
    expect(rows.every((row) => row.lastYearCents === 20_000_00 && row.shareCents <= 24_000_00)).toBe(true);
    expect((await ask(clerk(), useCases.splitFile, { id })).rule.fixed?.[places[0]?.istat ?? ""]).toBe("1000.00");
  });

  test("changed by two persons: the second is told", async () => {
    const id = await saved({ name: "Due mani" });
    const first = await save({ name: "Una mano" }, { id, version: 1 });
    expect(first.ok).toBe(true);
    expect(await save({ name: "Altra mano" }, { id, version: 1 })).toMatchObject({ refusal: "changed_meanwhile" });
  });

  test("stays in the office until it is shared", async () => {
    const id = await saved({ name: "Riservato" });
    const mayor = by(mayorOf(CREMA));
    await expect(ask(mayor, useCases.showSplit, { id })).rejects.toThrow(NotFound);
    expect((await call(clerk(), useCases.shareSplit, { id, shared: true })).ok).toBe(true);
    expect((await ask(mayor, useCases.showSplit, { id })).split.shared).toBe(true);
    expect((await ask(mayor, useCases.explainSplitShare, { id, istat: CREMA })).isOwn).toBe(true);
  });

  test("moving one weight keeps the others in proportion", async () => {
    const id = await saved({ name: "Pesi" });
    const tried = await ask(clerk(), useCases.trySplitWeight, { id, criterion: "population", weight: "100" });
    expect(tried.rows.reduce((all, row) => all + row.differenceCents, 0)).toBe(0);
    const [crema] = tried.rows.filter((row) => row.istat === CREMA);
    expect(crema?.differenceCents).toBeGreaterThan(0);
  });

  test("two are compared against the first, and what one gains the others lose", async () => {
    const ids = [await saved({ name: "Uno" }), await saved({ name: "Due", solidarityPercent: "50" })];
    const compared = await ask(clerk(), useCases.compareSplits, { ids });
    expect(compared?.rows.reduce((all, row) => all + (row.cells[1]?.differenceCents ?? 0), 0)).toBe(0);
    expect((compared?.winners ?? 0) + (compared?.losers ?? 0)).toBeGreaterThan(40);
    expect(await ask(clerk(), useCases.compareSplits, { ids: [ids[0]] })).toBeNull();
  });

  test("its rule is kept under a name, once for each first day", async () => {
    const id = await saved({ name: "Regola da tenere" });
    const kept = {
      id,
      name: "Quote dei servizi",
      validFrom: "01/01/2026",
      act: "Assemblea del 10/12/2025",
      verified: true,
    };
    expect((await call(clerk(), useCases.keepSplitRule, kept)).ok).toBe(true);
    expect(await call(clerk(), useCases.keepSplitRule, kept)).toMatchObject({ refusal: "rule_already_there" });
    const { rules } = await ask(clerk(), useCases.listSplitBoard, {});
    const rule = rules.find((one) => one.name === "Quote dei servizi");
    const { typed } = await ask(clerk(), useCases.splitFormOptions, { rule: rule?.id });
    expect(typed).toMatchObject({ "criteria.0.weight": "70", "criteria.1.source": "equal" });
  });

  test("can be thrown away", async () => {
    const id = await saved({ name: "Da buttare" });
    expect((await call(clerk(), useCases.removeSplit, { id })).ok).toBe(true);
    await expect(ask(clerk(), useCases.showSplit, { id })).rejects.toThrow(NotFound);
  });
});

describe("a frozen split", () => {
  let id: number;
  beforeAll(async () => {
    id = await saved({ name: "Quote 2030", year: "2030" });
    await expect(call(clerk(), useCases.freezeSplit, { id, version: 1, act: "Assemblea n. 1" })).rejects.toThrow(
      Forbidden,
    );
    expect(await call(coordinator(), useCases.freezeSplit, { id, version: 1, act: "" })).toMatchObject({
      refusal: "act_missing",
    });
    expect(await call(coordinator(), useCases.freezeSplit, { id, version: 9, act: "Assemblea n. 1" })).toMatchObject({
      refusal: "changed_meanwhile",
    });
    const frozen = await call(coordinator(), useCases.freezeSplit, {
      id,
      version: 1,
      act: "Assemblea del 20/12/2029, n. 14",
    });
    expect(frozen.ok).toBe(true);
  });

  test("is read by every member, and what collecting needs adds up", async () => {
    const found = await ask(by(mayorOf(CREMA)), useCases.frozenSplits, { year: 2030 });
    expect(found.map((one) => one.id)).toEqual([id]);
    const split = await ask(by(personWith("third_sector_reader")), useCases.frozenSplit, { id });
    expect(split.shares.reduce((all, share) => all + share.shareCents, 0)).toBe(split.totalCents);
    expect(split.shares).toHaveLength(48);
  });

  test("does not change any more, by us or by the database", async () => {
    expect(await save({ name: "No" }, { id, version: 2 })).toMatchObject({ refusal: "only_a_scenario_changes" });
    expect(await call(clerk(), useCases.removeSplit, { id })).toMatchObject({ refusal: "only_a_scenario_changes" });
    expect(await call(clerk(), useCases.shareSplit, { id, shared: true })).toMatchObject({
      refusal: "only_a_scenario_changes",
    });
    for (const sql of [
      "update finance.split set total_cents = 1 where id = $1",
      "update finance.split set state = 'scenario' where id = $1",
      "delete from finance.split where id = $1",
      "update finance.split_share set share_cents = 0 where split_id = $1",
      "delete from finance.split_share where split_id = $1",
    ]) {
      await expect(data.owner(sql, [id]), sql).rejects.toThrow(/never change/);
    }
  });

  test("gives last year's shares to the next one, and gives way to a better one of the same year", async () => {
    const next = await saved({
      name: "Quote 2031",
      year: "2031",
      capChange: "50",
      floorChange: "-50",
      total: "1.100.000",
    });
    const { rows } = await ask(clerk(), useCases.showSplit, { id: next });
    expect(rows.every((row) => row.lastYearCents !== null && row.differenceCents !== null)).toBe(true);
    const better = await saved({ name: "Quote 2030 corrette", year: "2030", total: "900.000" });
    const frozen = await call(coordinator(), useCases.freezeSplit, {
      id: better,
      version: 1,
      act: "Assemblea del 30/01/2030, n. 2",
    });
    expect(frozen).toMatchObject({ value: { superseded: [id] } });
    expect((await ask(clerk(), useCases.frozenSplits, { year: 2030 })).map((one) => one.id)).toEqual([better]);
    expect((await ask(clerk(), useCases.frozenSplit, { id })).state).toBe("superseded");
  });
});

test("nothing is seen from another Ambito, and nothing by who has no role", async () => {
  const { splits } = await ask(clerk(), useCases.listSplitBoard, {});
  const id = splits[0]?.id;
  const stranger = data.caller(other, personWith("coordinator"));
  expect((await ask(stranger, useCases.listSplitBoard, {})).splits).toEqual([]);
  await expect(ask(stranger, useCases.showSplit, { id })).rejects.toThrow(NotFound);
  await expect(ask(stranger, useCases.frozenSplit, { id })).rejects.toThrow(NotFound);
  await expect(ask(by({ kind: "anonymous" }), useCases.listSplitBoard, {})).rejects.toThrow(Forbidden);
  await expect(call(by(mayorOf(CREMA)), useCases.saveSplit, {})).rejects.toThrow(Forbidden);
});

test.each<[string, Record<string, unknown>]>([
  ["weights_not_100", { criteria: [{ source: "equal", weight: "99,99", label: "" }] }],
  ["not_an_amount", { criteria: [{ source: "equal", weight: "cento", label: "" }] }],
  ["not_an_amount", { criteria: [{ source: "equal", weight: "1e2", label: "" }] }],
  ["no_criterion", { criteria: [{ source: "", weight: "100", label: "" }] }],
  ["unknown_source", { criteria: [{ source: "f|nulla||||", weight: "100", label: "" }] }],
  ["unknown_source", { criteria: [{ source: "c|3", weight: "100", label: "" }] }],
  ["unknown_source", { criteria: [{ source: "p|2020-01-01|0|9", weight: "100", label: "" }] }],
  ["unknown_source", { outer: "c|1" }],
  ["missing_last_year", { criteria: [{ source: "last_year", weight: "100", label: "" }] }],
  ["missing_last_year", { capChange: "10" }],
  ["missing_last_year", { smoothingYears: "3" }],
  ["not_an_amount", { total: "1.00.0" }],
  ["negative_amount", { total: "-5" }],
  ["too_many_decimals", { total: "12,345" }],
  ["amount_too_large", { total: "99.999.999.999.999" }],
  ["negative_amount", { floorEuro: "-1" }],
  ["not_an_amount", { capEuro: "molto" }],
  ["not_an_amount", { floorChange: "poco" }],
  ["not_an_amount", { smoothingYears: "tre" }],
  ["too_many_decimals", { minimumEuro: "1,234" }],
  ["invalid_input", { smoothingYears: "99" }],
  ["percent_out_of_range", { solidarityPercent: "101" }],
  ["smoothing_not_begun", { smoothingYears: "3", smoothingFirst: "2040" }],
  ["floors_above_total", { floorEuro: "50.000" }],
  ["caps_below_total", { capEuro: "100" }],
  ["floor_above_cap", { floorEuro: "300", capEuro: "200" }],
  ["nobody_left", { minimumEuro: "900.000", minimumBelow: "waive" }],
  ["verified_without_act", { verified: true }],
  ["bad_table", { table: "solo testo" }],
  ["bad_table", { table: "istat;ore\n099999;4" }],
  ["bad_table", { table: "istat;ore\n019035;4\nCrema;5" }],
  ["bad_table", { table: "istat;ore\n019035;quattro" }],
  ["bad_table", { table: "istat;ore\n019035;4;5" }],
  ["missing_figure", { table: "istat;ore\n019035;4", criteria: [{ source: "c|1", weight: "100", label: "" }] }],
  ["unknown_municipality", { excluded: ["099999"] }],
  ["invalid_input", { excluded: ["abc"] }],
  ["invalid_input", { year: "1800" }],
  ["invalid_input", { name: "" }],
  ["invalid_input", { purpose: "Non Va" }],
  ["invalid_input", { criteria: [] }],
])("a form that cannot be is refused: %s (%#)", async (reason, change) => {
  const before = (await ask(clerk(), useCases.listSplitBoard, {})).splits.length;
  const result = await save(change);
  expect(result.ok ? "saved" : result.refusal).toBe(reason);
  expect((await ask(clerk(), useCases.listSplitBoard, {})).splits).toHaveLength(before);
});
