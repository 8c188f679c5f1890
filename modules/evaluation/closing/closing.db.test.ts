// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from "node:fs/promises";
import { ANONYMOUS, bind, call, Forbidden, NotFound, system, type Actor } from "@albero/kernel";
import { loadMoney, useCases as finance } from "@albero/finance";
import { loadTables } from "@albero/governance";
import { loadOperationalPlan, loadPlanInForce, useCases as planning } from "@albero/planning";
import { loadCremaTerritory } from "@albero/territory";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { valueOf } from "../../../server/cli/command.ts";
import { personWith, testDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import { DIMENSIONS, type FieldKey } from "./core/card.ts";
import { closedFromPast } from "./core/closed.ts";
import { useCases } from "./registry.ts";

const COORDINATOR = personWith("coordinator");
const CLERK = personWith("clerk");
const EVALUATOR = personWith("evaluator");
const THIRD_SECTOR = personWith("third_sector_reader");
const MAYOR = personWith("mayor");

let database: TestDatabase;
let ambitoId: number;
const of = (actor: Actor = COORDINATOR, ambito = ambitoId) => bind(useCases, database.caller(ambito, actor));
const crema = (name: string) => readFile(new URL(`../../../data/crema/${name}`, import.meta.url));

const SAID: Record<(typeof DIMENSIONS)[number], Record<string, string>> = {
  degree: { percent: "66,67" },
  users: { answer: "not_planned" },
  coincidence: { percent: "100", text: "Consuntivi" },
  criticalities: { text: "Trasporti\nTempi lunghi" },
  adequate: { answer: "partly", text: "Solo nei Comuni grandi" },
  continuity: { answer: "yes" },
  again: { answer: "yes" },
};
const open = async (objective: string, plan = "zone", period = "2025-2027") =>
  valueOf(await of().openClosing({ plan, period, objective })).closingId;
const cardOf = async (closingId: number) => (await of().showClosing({ closingId })).card;
async function agree(closingId: number, field: FieldKey, said: Record<string, string>, actor: Actor = COORDINATOR) {
  const { rowVersion } = await cardOf(closingId);
  return of(actor).agreeClosingText({ closingId, rowVersion, field, percent: "", answer: "", text: "", ...said });
}
async function agreeAll(closingId: number) {
  for (const field of DIMENSIONS) valueOf(await agree(closingId, field, SAID[field]));
}
async function step(closingId: number, toState: string, note = "", actor: Actor = COORDINATOR) {
  return of(actor).stepClosing({ closingId, rowVersion: (await cardOf(closingId)).rowVersion, toState, note });
}

beforeAll(async () => {
  database = await testDatabase();
  ({ ambitoId } = valueOf(await loadCremaTerritory(database.caller(0))));
  const caller = database.caller(ambitoId, system("test"));
  const act = { actBody: "Assemblea dei Sindaci", actUncertain: "Non stampato." };
  const plan = {
    ...{ plan: await crema("plan-2025-2027.json"), past: await crema("evaluation-2021-2023.json") },
    ...{ evaluation: await crema("evaluation-2025-2027.json"), inForceFrom: "2025-01-01", ...act },
  };
  valueOf(await call(caller, loadPlanInForce, plan));
  const year = await crema("operational-plan-2019.json");
  valueOf(await call(caller, loadOperationalPlan, { bytes: year, ...act }));
  valueOf(await call(caller, loadMoney, { operationalPlan: year, spending: await crema("spending.json") }));
  const printed = { governance: await crema("governance-2025.json"), thirdSector: await crema("third-sector.json") };
  valueOf(await call(caller, loadTables, printed));
});
afterAll(() => database.end());

describe("the cycle 2021-2023", () => {
  test("is found again field by field, as closed cards", async () => {
    const file = JSON.parse(String(await crema("evaluation-2021-2023.json")));
    const { objectives, ...head } = file;
    for (const past of [
      await of(MAYOR).showPastCycle({ cycle: "2021-2023" }),
      (await of(ANONYMOUS).publicClosings()).past,
    ]) {
      expect(past?.evaluation).toEqual(head);
      expect(past?.cards.map((line) => line.card)).toEqual(objectives.map(closedFromPast));
    }
    // Every field of every objective is in the database as it is in the file.
    const past = await bind(planning, database.caller(ambitoId, ANONYMOUS)).publishedPast();
    expect(past.objectives.map((each) => each.objective)).toEqual(objectives);
    await expect(of().showPastCycle({ cycle: "2018-2020" })).rejects.toThrow(NotFound);
  });

  test("stands beside the plan in force: what goes on, what is new, the money and the results that are known", async () => {
    const view = await of(MAYOR).compareTriennia();
    expect([view?.past, view?.now]).toEqual(["2021-2023", "2025-2027"]);
    const { continued = 0, dropped = 0 } = view?.counts ?? {};
    expect(continued + dropped).toBe(8);
    const column = (cycle: string) => view?.columns.find((each) => each.cycle === cycle);
    expect(column("2018-2020")?.years).toEqual([{ year: 2019, cents: 995_481_926 }]);
    expect(column("2021-2023")).toMatchObject({ objectives: 8, declaredCents: null, degree: { mean: 80.625, of: 8 } });
    expect(column("2025-2027")).toMatchObject({ objectives: 13, years: [], degree: null });
    expect(column("2025-2027")?.declaredCents).toBeGreaterThan(0);
    expect(view?.answers.find((each) => each.code === "J")?.uncertain).toMatch(/nessun progetto premiale/);
    expect((await of(ANONYMOUS).publicTriennia())?.columns.flatMap((each) => each.years)).toEqual([]);
    const other = await database.newAmbito("vuoto");
    expect(await of(COORDINATOR, other).compareTriennia()).toBeNull();
    expect(await of(COORDINATOR, other).listClosings()).toEqual({ plans: [], past: null });
  });
});

describe("the reward projects", () => {
  test("of the plan are loaded once; one that failed stays; the office writes what it learns", async () => {
    const load = async (bytes: Uint8Array) => of(system("test")).loadRewardProjects({ bytes });
    expect(await load(new TextEncoder().encode("{}"))).toMatchObject({ refusal: "unreadable_file" });
    const bytes = await crema("reward-projects.json");
    expect(valueOf(await load(bytes))).toEqual({ changed: true, projects: 3 });
    expect(valueOf(await load(bytes))).toEqual({ changed: false, projects: 3 });
    const file = JSON.parse(String(bytes)) as { projects: { cards: string[]; note: string | null }[] };
    const seen = ((await of(ANONYMOUS).publicTriennia())?.columns ?? []).flatMap((each) => each.rewards);
    expect(seen).toMatchObject(file.projects.map((each) => ({ ...each, note: each.note ?? "" })));
    const project = seen.find((each) => each.outcome === "not_reached");
    const change = (more: Record<string, unknown>, actor: Actor = CLERK) =>
      of(actor).changeRewardProject({ ...project, rewardProjectId: project?.id, ...more });
    expect(await change({ cards: ["ZZ"] })).toMatchObject({ refusal: "card_unknown", fields: [{ path: "cards" }] });
    expect(await change({ cycle: "2021" })).toMatchObject({ refusal: "invalid_input", fields: [{ path: "cycle" }] });
    expect(await change({ rowVersion: 9 })).toMatchObject({ refusal: "changed_meanwhile" });
    expect(await of(CLERK).addRewardProject({ ...project, rowVersion: 1 })).toMatchObject({ refusal: "title_taken" });
    await expect(change({}, MAYOR)).rejects.toThrow(Forbidden);
    valueOf(await change({ note: "Ripreso nel 2026" }));
    const shown = await of(CLERK).showRewardProject({ rewardProjectId: project?.id });
    expect(shown.project).toMatchObject({ note: "Ripreso nel 2026", outcome: "not_reached" });
  });
});

describe("a card", () => {
  test("is opened once, for an objective that is there, by whoever may", async () => {
    const form = { plan: "zone", period: "2025-2027", objective: "B" };
    await expect(of(CLERK).openClosing(form)).rejects.toThrow(Forbidden);
    expect(await of(EVALUATOR).openClosing({ ...form, objective: "ZZ" })).toMatchObject({
      refusal: "objective_unknown",
    });
    expect(await of().openClosing({ ...form, period: "2021-2023" })).toMatchObject({ refusal: "objective_unknown" });
    const { closingId } = valueOf(await of(EVALUATOR).openClosing(form));
    expect(await of().openClosing(form)).toMatchObject({ refusal: "already_there", fields: [{ path: "objective" }] });
    const { plans } = await of(MAYOR).listClosings();
    expect(plans.map((each) => [each.plan, each.period])).toEqual([
      ["zone", "2025-2027"],
      ["operational", "2019"],
    ]);
    const line = plans[0]?.objectives.find((each) => each.code === "B")?.closing;
    expect(line).toEqual({ id: closingId, state: "open", agreed: 0, contributions: 0, degree: null });
    const shown = await of(MAYOR).showClosing({ closingId });
    expect(shown.previous).toMatchObject([{ code: "5.2.2", degree: 75 }]);
    await expect(of(COORDINATOR, await database.newAmbito("altro")).showClosing({ closingId })).rejects.toThrow(
      NotFound,
    );
  });

  test("several people and tables contribute; the coordinator agrees one text; what was before stays", async () => {
    const closingId = await open("A");
    const { tables } = await of().showClosing({ closingId });
    const say = (actor: Actor, more: Record<string, unknown> = {}) =>
      of(actor).contributeToClosing({
        closingId,
        field: "degree",
        contribution: "Direi l’80 per cento",
        tableId: "",
        ...more,
      });
    valueOf(await say(THIRD_SECTOR, { tableId: tables[0]?.id }));
    valueOf(await say(EVALUATOR));
    await expect(say(MAYOR)).rejects.toThrow(Forbidden);
    await expect(say(ANONYMOUS)).rejects.toThrow(Forbidden);
    expect(await say(CLERK, { contribution: " " })).toMatchObject({ refusal: "invalid_input" });
    expect(await say(CLERK, { tableId: 999_999 })).toMatchObject({ refusal: "table_unknown" });
    expect(await say(CLERK, { field: "altro" })).toMatchObject({ refusal: "invalid_input" });
    const shown = await of(MAYOR).showClosing({ closingId });
    expect(shown.contributions.map((one) => [one.byName, one.tableName])).toEqual([
      ["Persona third_sector_reader", tables[0]?.name],
      ["Persona evaluator", ""],
    ]);
    await expect(agree(closingId, "degree", SAID.degree, EVALUATOR)).rejects.toThrow(Forbidden);
    for (const [typed, words] of [
      ["tanto", /Non è una percentuale/],
      ["101", /da 0 a 100/],
      ["-1", /da 0 a 100/],
      ["66,666", /due decimali/],
      ["1e2", /Non è una percentuale/],
    ] as const) {
      const refused = await agree(closingId, "degree", { percent: typed });
      expect(refused).toMatchObject({ refusal: "invalid_input", fields: [{ path: "percent" }] });
      expect(refused.ok ? "" : refused.fields?.[0]?.message).toMatch(words);
    }
    expect(await agree(closingId, "degree", {})).toMatchObject({
      refusal: "percent_needed",
      fields: [{ path: "percent" }],
    });
    expect(await agree(closingId, "adequate", { answer: "yes" })).toMatchObject({ refusal: "words_needed" });
    valueOf(await agree(closingId, "degree", { percent: "80" }));
    expect(await agree(closingId, "degree", { percent: "80 %" })).toMatchObject({ refusal: "same_text" });
    valueOf(await agree(closingId, "degree", SAID.degree));
    const stale = { closingId, rowVersion: 1, field: "users", percent: "", answer: "not_planned", text: "" };
    expect(await of().agreeClosingText(stale)).toMatchObject({ refusal: "changed_meanwhile" });
    const { texts } = await of(MAYOR).showClosing({ closingId });
    expect(texts.map((text) => [text.number, text.percent])).toEqual([
      [1, 80],
      [2, 66.67],
    ]);
    for (const table of ["closing_text", "closing_contribution", "closing_step"])
      await expect(database.asApp(ambitoId, `delete from evaluation.${table}`)).rejects.toThrow(/permission denied/);
  });

  test("is agreed when its seven texts are there, opened again with a reason, approved for good", async () => {
    const closingId = await open("G");
    expect(await step(closingId, "agreed")).toMatchObject({ refusal: "fields_missing" });
    expect(await step(closingId, "approved")).toMatchObject({ refusal: "card_not_agreed" });
    await agreeAll(closingId);
    valueOf(await agree(closingId, "swot-budget-threats", { text: "Un fondo solo" }));
    await expect(step(closingId, "agreed", "", CLERK)).rejects.toThrow(Forbidden);
    valueOf(await step(closingId, "agreed"));
    const contribution = { closingId, field: "degree", contribution: "Ancora una cosa", tableId: "" };
    expect(await of().contributeToClosing(contribution)).toMatchObject({ refusal: "card_not_open" });
    expect(await agree(closingId, "degree", { percent: "1" })).toMatchObject({ refusal: "card_not_open" });
    expect(await step(closingId, "open", " ")).toMatchObject({ refusal: "reason_needed", fields: [{ path: "note" }] });
    valueOf(await step(closingId, "open", "Mancava un tavolo"));
    valueOf(await of(CLERK).contributeToClosing(contribution));
    valueOf(await step(closingId, "agreed"));
    expect((await of(ANONYMOUS).publicClosings()).approved).toEqual([]);
    valueOf(await step(closingId, "approved"));
    expect(await step(closingId, "open", "Ci ripenso")).toMatchObject({ refusal: "card_approved" });
    expect(await of().contributeToClosing(contribution)).toMatchObject({ refusal: "card_approved" });
    const { steps } = await of(MAYOR).showClosing({ closingId });
    expect(steps.map((each) => [each.toState, each.note])).toEqual([
      ...[
        ["open", ""],
        ["agreed", ""],
        ["open", "Mancava un tavolo"],
        ["agreed", ""],
        ["approved", ""],
      ],
    ]);
    const seen = (await of(ANONYMOUS).publicClosings()).approved;
    expect(seen.map((each) => each.card.objective)).toEqual(["G"]);
    expect(seen[0]?.closed.fields.map((field) => field.percent ?? field.answer ?? field.lines)).toEqual([
      ...[66.67, "not_planned", 100, ["Trasporti", "Tempi lunghi"], "partly", "yes", "yes"],
    ]);
    expect(seen[0]?.closed.swot?.[1]?.quadrants.threats).toEqual(["Un fondo solo"]);
    expect(JSON.stringify(seen)).not.toMatch(/Persona|Ancora una cosa/);
    // The database says it again, whoever asks.
    for (const sql of [
      `update evaluation.closing set state = 'open' where id = ${closingId}`,
      `insert into evaluation.closing_text (ambito_id, closing_id, field, number, text, by_name, at) values (${ambitoId}, ${closingId}, 'degree', 9, 'x', 'x', now())`,
      `insert into evaluation.closing_contribution (ambito_id, closing_id, field, text, by_name, at) values (${ambitoId}, ${closingId}, 'degree', 'xx', 'x', now())`,
    ])
      await expect(database.asApp(ambitoId, sql)).rejects.toThrow(/was approved/);
  });
});

describe("what the accounts say", () => {
  const DAY = "01/03/2026";
  async function spend(lineId: number, { committed, paid }: { committed: string; paid: string }) {
    const money = bind(finance, database.caller(ambitoId, CLERK));
    const { id } = valueOf(await money.addChannel({ code: `P${lineId}`, name: `Prova ${lineId}`, kind: "regional" }));
    const { id: annualityId } = valueOf(
      await money.openAnnuality({ channelId: id, year: 2025, useFrom: "", useTo: "" }),
    );
    const newAct = { kind: "regional_resolution", body: "Regione", number: `XII/${lineId}`, day: "15/01/2026" };
    valueOf(await money.assignFund({ annualityId, year: 2026, amount: "900000", day: DAY, newAct }));
    valueOf(await money.programLine({ annualityId, lineId, amount: committed, day: DAY }));
    const { entryId } = valueOf(await money.commitLine({ annualityId, lineId, amount: committed, day: DAY }));
    valueOf(await money.payCommitment({ entryId, amount: paid, day: DAY }));
  }

  test("stands beside the agreed percentage, and is frozen at the approval", async () => {
    const money = bind(finance, database.caller(ambitoId, CLERK));
    const [line] = (await money.showMatrix({ year: 2019 })).lines.filter(
      (each) => each.objectiveCode !== null && each.declaredCents !== null,
    );
    const objective = line?.objectiveCode ?? "";
    const closingId = await open(objective, "operational", "2019");
    const { lines } = await money.showMatrix({ year: 2019 });
    const allotted = lines
      .filter((each) => each.objectiveCode === objective)
      .reduce((sum, each) => sum + (each.declaredCents ?? 0), 0);
    const before = await of(MAYOR).showClosing({ closingId });
    expect(before.money).toMatchObject({ allotted, committed: 0, paid: 0, years: [2019] });
    await spend(line?.id ?? 0, { committed: "100", paid: "40" });
    await agreeAll(closingId);
    const live = await of(MAYOR).showClosing({ closingId });
    expect(live.money).toMatchObject({ committed: 100_00, paid: 40_00 });
    const share = Math.round((100_00 / allotted) * 10_000) / 100;
    expect([live.shares?.committed, live.gap]).toEqual([share, Math.round((100 - share) * 100) / 100]);
    valueOf(await step(closingId, "agreed"));
    valueOf(await step(closingId, "approved"));
    await spend(lines.find((each) => each.objectiveCode === objective && each.id !== line?.id)?.id ?? 0, {
      committed: "7",
      paid: "7",
    });
    expect((await of(MAYOR).showClosing({ closingId })).money).toEqual(live.money);
    const seen = (await of(ANONYMOUS).publicClosings()).approved.find((each) => each.card.plan === "operational");
    expect(seen?.shares?.committed).toBe(share);
  });

  test("of a card of the zone plan follows the objectives of its years; without lines it says nothing", async () => {
    const closingId = await open("H");
    expect((await of().showClosing({ closingId })).money).toBeNull();
    const money = bind(finance, database.caller(ambitoId, CLERK));
    valueOf(await money.openBudget({ year: 2026 }));
    const { lineId } = valueOf(await money.addLine({ year: 2026, label: "Tirocini", objectiveCode: "4.1" }));
    await database.owner(
      `with plan as (insert into planning.operational_plan (ambito_id, year, title, territory, created_at, created_by_name)
         values ($1, 2026, 'Piano', 'Ambito', now(), 'prova') returning id)
       insert into planning.operational_objective (ambito_id, plan_id, code, position, content, zone_version_id, zone_card_code, updated_at, updated_by_name)
         select $1, plan.id, '4.1', 1, '{"title": "Lavoro"}', v.id, 'H', now(), 'prova' from plan, planning.version v where v.ambito_id = $1`,
      [ambitoId],
    );
    await spend(lineId, { committed: "50", paid: "50" });
    const { money: found, shares } = await of().showClosing({ closingId });
    expect(found).toMatchObject({ allotted: 0, committed: 50_00, paid: 50_00, years: [2026], lines: 1 });
    expect(shares).toBeNull();
  });
});
