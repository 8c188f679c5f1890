// SPDX-License-Identifier: AGPL-3.0-or-later
// Thematic tables on a real database: opened with two coordinators, given a mandate, heard, answered, closed.
import { readFile } from "node:fs/promises";
import {
  call,
  Forbidden,
  inAmbito,
  NotFound,
  plainDate,
  stoppedClock,
  system,
  type Actor,
  type Caller,
  type Result,
} from "@albero/kernel";
import { loadPlanInForce } from "@albero/planning";
import { loadCremaTerritory } from "@albero/territory";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { modulesFor } from "../../../server/registries.ts";
import { personWith, testDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import { mandatesDue } from "./store/mandates.ts";

const COORDINATOR = personWith("coordinator");
const CLERK = personWith("clerk");
const THIRD_SECTOR = personWith("third_sector_reader");
const ANYBODY: Actor = { kind: "anonymous" };
const CLOCK = stoppedClock("2026-07-10T09:00:00Z");

let database: TestDatabase;
let ambitoId = 0;
let otherAmbito = 0;

const valueOf = <V>(result: Result<V, string>): V => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result.value;
};
const as = (actor: Actor): Caller => ({ ...database.caller(ambitoId, actor, CLOCK), ambitoId });
const governance = (actor: Actor = COORDINATOR) => modulesFor(as(actor)).governance;
const file = (name: string) => readFile(new URL(`../../../data/crema/${name}`, import.meta.url));
const tableOf = async (tableId: number) => governance().showTable({ tableId });

const TABLE = {
  ...{ name: "Tavolo di prova", period: "2025-2027", firstDay: "01/01/2026", note: "", source: "" },
  ...{ thirdSector: "2", municipality: "1" },
};
const MANDATE = {
  ...{ aims: "Leggere i bisogni", activities: "Tre incontri", people: "Operatori", givenBy: "UdP Integrato", act: "" },
  ...{ firstDay: "01/07/2026", lastDay: "31/12/2026" },
};

async function seat(tableId: number, label: string, category: string, duty: string): Promise<void> {
  const { table } = await tableOf(tableId);
  valueOf(await governance(CLERK).addSeat({ bodyId: table.bodyId, label, category, duty, firstDay: "01/01/2026" }));
}
let made = 0;
async function opened(): Promise<number> {
  made += 1;
  const { tableId } = valueOf(await governance(CLERK).addTable({ ...TABLE, name: `Tavolo ${made}` }));
  await seat(tableId, "Coordinatrice del sub-ambito", "municipality", "coordinator");
  await seat(tableId, "Cooperative sociali", "third_sector", "coordinator");
  await seat(tableId, "Volontariato", "third_sector", "member");
  const { table } = await tableOf(tableId);
  valueOf(await governance().openTable({ id: tableId, rowVersion: table.rowVersion, day: "01/07/2026" }));
  return tableId;
}
async function mandated(tableId: number, steps = 1): Promise<number> {
  const { mandateId } = valueOf(await governance(CLERK).addMandate({ ...MANDATE, tableId }));
  for (let n = 1; n <= steps; n += 1)
    valueOf(await governance(CLERK).addMandateStep({ mandateId, what: `Verifica ${n}`, due: "30/09/2026" }));
  return mandateId;
}
const mandateOf = async (mandateId: number) => (await governance(CLERK).showMandate({ mandateId })).mandate;
async function give(mandateId: number, reason = "") {
  return governance().giveMandate({ id: mandateId, rowVersion: (await mandateOf(mandateId)).rowVersion, reason });
}

beforeAll(async () => {
  database = await testDatabase();
  ({ ambitoId } = valueOf(await loadCremaTerritory(database.caller(0))));
  otherAmbito = await database.newAmbito("altrove");
});
afterAll(() => database.end());

describe("the pilot", () => {
  test("has the eight tables of the plan, one of them new, those that work open with their doubt", async () => {
    const printed = await file("governance-2025.json");
    const files = { governance: printed, thirdSector: await file("third-sector.json") };
    expect(valueOf(await governance(system("test")).loadTables(files))).toEqual({ changed: true, tables: 8 });
    expect(valueOf(await governance(system("test")).loadTables(files))).toEqual({ changed: false, tables: 8 });
    const { tables } = await governance().listTables();
    const open = tables.filter(({ table }) => table.state === "open").map(({ table }) => table.name);
    expect(open).toEqual([
      "Tavolo Povertà",
      "Tavolo Politiche Abitative",
      "Tavolo Permanente Disabilità",
      "Tavolo Domiciliarità",
      "Gruppo di Lavoro Fare Legami (Lavoro di Comunità)",
    ]);
    expect(tables.filter(({ table }) => table.isNew).map(({ table }) => table.name)).toEqual([
      "Tavolo Politiche Giovanili",
    ]);
    expect(tables.every(({ table }) => table.uncertain !== null)).toBe(true);
    expect(tables[0]?.shortages).toEqual([{ category: "third_sector", least: 1, there: 0 }]);
    const seen = await governance(ANYBODY).publicTables();
    expect(seen.tables).toHaveLength(8);
    await expect(governance().loadTables(files)).rejects.toThrow(Forbidden);
    expect(await database.asApp(otherAmbito, "select * from governance.thematic_table")).toEqual([]);
  });
});

describe("a table", () => {
  test("opens only with a public and a third-sector coordinator, and the seats that each category must have", async () => {
    const { tableId } = valueOf(await governance(CLERK).addTable(TABLE));
    expect(await governance(CLERK).addTable(TABLE)).toMatchObject({ refusal: "body_name_taken" });
    const open = async (day = "01/07/2026") =>
      governance().openTable({ id: tableId, rowVersion: (await tableOf(tableId)).table.rowVersion, day });
    expect(await open()).toMatchObject({ refusal: "needs_public_coordinator" });
    await seat(tableId, "Coordinatrice del sub-ambito", "municipality", "coordinator");
    expect(await open()).toMatchObject({ refusal: "needs_third_sector_coordinator" });
    await seat(tableId, "Cooperative sociali", "third_sector", "coordinator");
    expect(await open()).toMatchObject({
      refusal: "too_few_seats",
      details: { category: "third_sector", least: 2, there: 1 },
    });
    expect(
      await governance(THIRD_SECTOR).addProposal({ tableId, title: "Presto", text: "", proposedBy: "" }),
    ).toMatchObject({
      refusal: "table_not_open",
    });
    await seat(tableId, "Volontariato", "third_sector", "member");
    expect(await open("11/07/2026")).toMatchObject({ refusal: "day_in_future" });
    expect(await governance().openTable({ id: tableId, rowVersion: 77, day: "01/07/2026" })).toMatchObject({
      refusal: "changed_meanwhile",
    });
    valueOf(await open());
    expect(await open()).toMatchObject({ refusal: "already_open" });
    await expect(
      governance(CLERK).closeTable({ id: tableId, rowVersion: 2, day: "10/07/2026", reason: "x" }),
    ).rejects.toThrow(Forbidden);
  });

  test("has one mandate in force; a renegotiation is a version beside the old; what is due is read", async () => {
    const tableId = await opened();
    expect(await governance(CLERK).addMandate({ ...MANDATE, tableId, lastDay: "01/01/2026" })).toMatchObject({
      refusal: "period_upside_down",
    });
    const first = await mandated(tableId, 0);
    expect(await governance(CLERK).addMandate({ ...MANDATE, tableId })).toMatchObject({ refusal: "draft_there" });
    expect(await give(first)).toMatchObject({ refusal: "mandate_without_steps" });
    const addStep = (due: string) => governance(CLERK).addMandateStep({ mandateId: first, what: "Verifica", due });
    expect(await addStep("31/01/2027")).toMatchObject({ refusal: "step_outside_mandate" });
    valueOf(await addStep("30/09/2026"));
    await expect(governance(ANYBODY).publicTable({ tableId })).resolves.toMatchObject({ mandates: [] });
    valueOf(await give(first));
    const due = (until: string) =>
      inAmbito(database.db, { ambitoId, isPublic: false }, (tx) => mandatesDue(tx, ambitoId, plainDate(until)));
    expect((await due("2026-12-31")).map((one) => [one.kind, one.due])).toEqual([
      ["step_due", "2026-09-30"],
      ["mandate_ends", "2026-12-31"],
    ]);
    expect(await due("2026-09-29")).toEqual([]);
    const second = await mandated(tableId);
    expect(await give(second)).toMatchObject({ refusal: "reason_needed" });
    valueOf(await give(second, "Nuovi bisogni"));
    const { mandates } = await governance(ANYBODY).publicTable({ tableId });
    expect(mandates.map((one) => [one.number, one.state, one.endReason])).toEqual([
      [2, "in_force", ""],
      [1, "renegotiated", "Nuovi bisogni"],
    ]);
    const close = async (reason: string) =>
      governance().closeMandate({
        id: second,
        rowVersion: (await mandateOf(second)).rowVersion,
        day: "10/07/2026",
        reason,
      });
    expect(await close("Fatto")).toMatchObject({ refusal: "steps_open", details: { open: 1 } });
    const [step] = (await governance(CLERK).showMandate({ mandateId: second })).steps;
    const mark = (doneOn: string) =>
      governance(CLERK).markMandateStep({ id: step?.id, rowVersion: step?.rowVersion, doneOn, outcome: "Bene" });
    expect(await mark("11/07/2026")).toMatchObject({ refusal: "day_in_future" });
    valueOf(await mark("10/07/2026"));
    expect(await mark("10/07/2026")).toMatchObject({ refusal: "changed_meanwhile" });
    expect(await close(" ")).toMatchObject({ refusal: "reason_needed" });
    valueOf(await close("Fatto"));
    expect(await governance(CLERK).changeMandate({ ...MANDATE, id: second, rowVersion: 3 })).toMatchObject({
      refusal: "mandate_not_draft",
    });
  });

  test("meets, returns its results once; only what is returned is public, and never the minutes", async () => {
    const tableId = await opened();
    const { seats } = await tableOf(tableId);
    const session = (more: Record<string, unknown>) =>
      governance(CLERK).addTableSession({
        ...{ tableId, day: "05/07/2026", place: "Crema", minutes: "Si è detto", seatIds: [], guests: "" },
        ...more,
      });
    expect(await session({})).toMatchObject({ refusal: "nobody_there" });
    expect(await session({ seatIds: [seats[0]?.id], day: "30/06/2026" })).toMatchObject({
      refusal: "before_the_table",
    });
    expect(await session({ seatIds: [seats[0]?.id], day: "11/07/2026" })).toMatchObject({ refusal: "day_in_future" });
    expect(await session({ seatIds: [999_999] })).toMatchObject({ refusal: "seat_not_of_table" });
    valueOf(await session({ seatIds: seats.map((one) => one.id), guests: "Una scuola\nUna scuola" }));
    expect(await session({ guests: "Una scuola" })).toMatchObject({ refusal: "session_that_day" });
    const [held] = (await tableOf(tableId)).sessions;
    expect(held?.present.map((one) => one.label)).toEqual([...seats.map((one) => one.label), "Una scuola"]);
    const back = (results: string, day = "10/07/2026") =>
      governance(CLERK).returnTableResults({ id: held?.id, rowVersion: held?.rowVersion, results, day });
    expect((await governance(ANYBODY).publicTable({ tableId })).sessions).toEqual([]);
    expect(await back("")).toMatchObject({ refusal: "results_needed" });
    expect(await back("Tre bisogni", "04/07/2026")).toMatchObject({ refusal: "returned_before_the_session" });
    valueOf(await back("Tre bisogni"));
    expect(await back("Altri")).toMatchObject({ refusal: "already_returned" });
    const seen = (await governance(ANYBODY).publicTable({ tableId })).sessions;
    expect(seen).toMatchObject([{ results: "Tre bisogni", minutes: "", place: "", present: [] }]);
  });

  test("the third sector proposes, the coordinator answers once, into an objective of the plan in force", async () => {
    const tableId = await opened();
    const propose = (actor: Actor, title = "Uno sportello per i caregiver") =>
      governance(actor).addProposal({ tableId, title, text: "", proposedBy: "Cooperative" });
    await expect(propose(personWith("mayor"))).rejects.toThrow(Forbidden);
    await expect(propose(ANYBODY)).rejects.toThrow(Forbidden);
    expect(await propose(THIRD_SECTOR, "")).toMatchObject({ refusal: "invalid_input" });
    valueOf(await propose(THIRD_SECTOR));
    valueOf(await propose(THIRD_SECTOR, "Un numero unico"));
    const [second, first] = (await tableOf(tableId)).proposals;
    const answer = (id: number | undefined, more: Record<string, string>, actor = COORDINATOR) =>
      governance(actor).answerProposal({
        id,
        rowVersion: 1,
        answer: "accepted",
        objectiveCode: "",
        reason: "",
        ...more,
      });
    await expect(answer(first?.id, {}, THIRD_SECTOR)).rejects.toThrow(Forbidden);
    await expect(answer(first?.id, {}, CLERK)).rejects.toThrow(Forbidden);
    await expect(answer(999_999, {})).rejects.toThrow(NotFound);
    expect(await answer(first?.id, {})).toMatchObject({ refusal: "objective_needed" });
    expect(await answer(first?.id, { objectiveCode: "A" })).toMatchObject({ refusal: "objective_unknown" });
    const plan = {
      ...{ plan: await file("plan-2025-2027.json"), past: await file("evaluation-2021-2023.json") },
      ...{ evaluation: await file("evaluation-2025-2027.json"), inForceFrom: "2025-01-01" },
      ...{ actBody: "Assemblea dei Sindaci", actUncertain: "Non stampato." },
    };
    valueOf(await call(as(system("test")), loadPlanInForce, plan));
    const objective = (await tableOf(tableId)).plan?.objectives[0];
    expect(await answer(first?.id, { objectiveCode: "ZZ" })).toMatchObject({ refusal: "objective_unknown" });
    valueOf(await answer(first?.id, { objectiveCode: objective?.code ?? "" }));
    expect(await answer(first?.id, { objectiveCode: objective?.code ?? "" })).toMatchObject({
      refusal: "already_decided",
    });
    expect(await answer(second?.id, { answer: "refused" })).toMatchObject({ refusal: "reason_needed" });
    const close = async () =>
      governance().closeTable({
        ...{ id: tableId, rowVersion: (await tableOf(tableId)).table.rowVersion, day: "10/07/2026", reason: "Fine" },
      });
    expect(await close()).toMatchObject({ refusal: "proposals_waiting", details: { waiting: 1 } });
    valueOf(await answer(second?.id, { answer: "refused", reason: "C’è già" }));
    const { proposals } = await governance(ANYBODY).publicTable({ tableId });
    expect(proposals.map((one) => [one.state, one.objectiveTitle, one.reason])).toEqual([
      ["refused", null, "C’è già"],
      ["accepted", objective?.title, ""],
    ]);
    const link = (objectives: string[]) =>
      governance(CLERK).changeTable({ ...TABLE, name: "Tavolo caregiver", id: tableId, rowVersion: 2, objectives });
    expect(await link(["ZZ"])).toMatchObject({ refusal: "objective_unknown" });
    valueOf(await link([objective?.code ?? ""]));
    expect((await tableOf(tableId)).objectives).toEqual([objective]);
    valueOf(await close());
    expect((await governance(ANYBODY).publicTable({ tableId })).table.state).toBe("closed");
  });
});
