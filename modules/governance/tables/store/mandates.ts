// SPDX-License-Identifier: AGPL-3.0-or-later
import { assert, NotFound, type Tx } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import type { Mandate, MandateStep } from "../core/mandate.ts";

const day = (text: string | null) => text as PlainDate | null;

const mandates = (tx: Tx, ambitoId: number) =>
  tx.selectFrom("governance.table_mandate").selectAll().where("ambito_id", "=", ambitoId);
type Row = Awaited<ReturnType<ReturnType<typeof mandates>["execute"]>>[number];

const mandateOf = (row: Row): Mandate => ({
  ...{ id: row.id, tableId: row.table_id, number: row.number, state: row.state as Mandate["state"] },
  ...{ aims: row.aims, activities: row.activities, people: row.people, givenBy: row.given_by, act: row.act },
  ...{ firstDay: row.first_day as PlainDate, lastDay: row.last_day as PlainDate },
  ...{ endedOn: day(row.ended_on), endReason: row.end_reason, rowVersion: row.row_version },
});

/** The mandates of one table, or of all, the youngest first. */
export async function listMandates(tx: Tx, ambitoId: number, tableId?: number): Promise<Mandate[]> {
  const rows = await mandates(tx, ambitoId)
    .$if(tableId !== undefined, (query) => query.where("table_id", "=", tableId ?? 0))
    .orderBy("table_id")
    .orderBy("number", "desc")
    .execute();
  return rows.map(mandateOf);
}

export async function getMandate(tx: Tx, ambitoId: number, id: number, lock?: "update"): Promise<Mandate> {
  const row = await mandates(tx, ambitoId)
    .where("id", "=", id)
    .$if(lock === "update", (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) throw new NotFound(`mandate ${id}`);
  return mandateOf(row);
}

export type MandateDue = {
  /** What is due: the end of a mandate, or a step of its evaluation. */
  kind: "mandate_ends" | "step_due";
  tableId: number;
  table: string;
  mandateId: number;
  /** Of the step; empty for the end of the mandate. */
  what: string;
  due: PlainDate;
};

/** Mandates in force that end, and steps of theirs not yet done that are due, on or before `until`: the nearest first. */
export async function mandatesDue(tx: Tx, ambitoId: number, until: PlainDate): Promise<MandateDue[]> {
  const inForce = tx
    .selectFrom("governance.table_mandate as m")
    .innerJoin("governance.thematic_table as t", (join) =>
      join.onRef("t.ambito_id", "=", "m.ambito_id").onRef("t.id", "=", "m.table_id"),
    )
    .where("m.ambito_id", "=", ambitoId)
    .where("m.state", "=", "in_force");
  const ends = await inForce
    .where("m.last_day", "<=", until)
    .select(["t.id as tableId", "t.name as table", "m.id as mandateId", "m.last_day as due"])
    .execute();
  const steps = await inForce
    .innerJoin("governance.table_step as s", (join) =>
      join.onRef("s.ambito_id", "=", "m.ambito_id").onRef("s.mandate_id", "=", "m.id"),
    )
    .where("s.done_on", "is", null)
    .where("s.due", "<=", until)
    .select(["t.id as tableId", "t.name as table", "m.id as mandateId", "s.due", "s.what"])
    .execute();
  return [
    ...ends.map((row): MandateDue => ({ ...row, kind: "mandate_ends", what: "", due: row.due as PlainDate })),
    ...steps.map((row): MandateDue => ({ ...row, kind: "step_due", due: row.due as PlainDate })),
  ].toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.mandateId - b.mandateId));
}

type MandateFields = Omit<Mandate, "id" | "rowVersion">;
const columnsOf = (one: Omit<MandateFields, "tableId" | "number">) => ({
  ...{ state: one.state, aims: one.aims, activities: one.activities, people: one.people, given_by: one.givenBy },
  ...{ act: one.act, first_day: one.firstDay, last_day: one.lastDay, ended_on: one.endedOn, end_reason: one.endReason },
});

export async function insertMandate(tx: Tx, ambitoId: number, one: MandateFields): Promise<number> {
  const row = await tx
    .insertInto("governance.table_mandate")
    .values({ ambito_id: ambitoId, table_id: one.tableId, number: one.number, ...columnsOf(one) })
    .returning("id")
    .executeTakeFirst();
  assert(row, "a mandate that was added has its number");
  return row.id;
}

export async function updateMandate(tx: Tx, ambitoId: number, one: Mandate): Promise<boolean> {
  const done = await tx
    .updateTable("governance.table_mandate")
    .set({ ...columnsOf(one), row_version: one.rowVersion + 1 })
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", one.id)
    .where("row_version", "=", one.rowVersion)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

const steps = (tx: Tx, ambitoId: number) =>
  tx.selectFrom("governance.table_step").selectAll().where("ambito_id", "=", ambitoId);
type StepRow = Awaited<ReturnType<ReturnType<typeof steps>["execute"]>>[number];

const stepOf = (row: StepRow): MandateStep => ({
  ...{ id: row.id, mandateId: row.mandate_id, what: row.what, due: row.due as PlainDate },
  ...{ doneOn: day(row.done_on), outcome: row.outcome, rowVersion: row.row_version },
});

export async function listMandateSteps(tx: Tx, ambitoId: number, mandateId?: number): Promise<MandateStep[]> {
  const rows = await steps(tx, ambitoId)
    .$if(mandateId !== undefined, (query) => query.where("mandate_id", "=", mandateId ?? 0))
    .orderBy("due")
    .orderBy("id")
    .execute();
  return rows.map(stepOf);
}

export async function getMandateStep(tx: Tx, ambitoId: number, id: number): Promise<MandateStep> {
  const row = await steps(tx, ambitoId).where("id", "=", id).executeTakeFirst();
  if (!row) throw new NotFound(`mandate step ${id}`);
  return stepOf(row);
}

export async function insertMandateStep(
  tx: Tx,
  ambitoId: number,
  one: Pick<MandateStep, "mandateId" | "what" | "due">,
): Promise<number> {
  const row = await tx
    .insertInto("governance.table_step")
    .values({ ambito_id: ambitoId, mandate_id: one.mandateId, what: one.what, due: one.due })
    .returning("id")
    .executeTakeFirst();
  assert(row, "a step that was added has its number");
  return row.id;
}

export async function updateMandateStep(
  tx: Tx,
  ambitoId: number,
  one: Pick<MandateStep, "id" | "rowVersion" | "doneOn" | "outcome">,
): Promise<boolean> {
  const done = await tx
    .updateTable("governance.table_step")
    .set({ done_on: one.doneOn, outcome: one.outcome, row_version: one.rowVersion + 1 })
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", one.id)
    .where("row_version", "=", one.rowVersion)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
