// SPDX-License-Identifier: AGPL-3.0-or-later
// Sessions of a table with who was there, and its proposals.
import { assert, NotFound, type Tx } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import type { Proposal, Session } from "../core/proposal.ts";

const day = (text: string | null) => text as PlainDate | null;

const sessions = (tx: Tx, ambitoId: number) =>
  tx.selectFrom("governance.table_session").selectAll().where("ambito_id", "=", ambitoId);
type SessionRow = Awaited<ReturnType<ReturnType<typeof sessions>["execute"]>>[number];
const sessionOf = (row: SessionRow): Session => ({
  ...{ id: row.id, tableId: row.table_id, day: row.day as PlainDate, place: row.place, minutes: row.minutes },
  ...{ results: row.results, returnedOn: day(row.returned_on), rowVersion: row.row_version },
});

export async function listSessions(tx: Tx, ambitoId: number, tableId?: number): Promise<Session[]> {
  const rows = await sessions(tx, ambitoId)
    .$if(tableId !== undefined, (query) => query.where("table_id", "=", tableId ?? 0))
    .orderBy("day", "desc")
    .execute();
  return rows.map(sessionOf);
}

export async function getSession(tx: Tx, ambitoId: number, id: number): Promise<Session> {
  const row = await sessions(tx, ambitoId).where("id", "=", id).executeTakeFirst();
  if (!row) throw new NotFound(`session ${id}`);
  return sessionOf(row);
}

/** The number of the new session; null when the table has one that day. */
export async function insertSession(
  tx: Tx,
  ambitoId: number,
  one: Pick<Session, "tableId" | "day" | "place" | "minutes">,
): Promise<number | null> {
  const row = await tx
    .insertInto("governance.table_session")
    .values({ ambito_id: ambitoId, table_id: one.tableId, day: one.day, place: one.place, minutes: one.minutes })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function updateSession(tx: Tx, ambitoId: number, one: Session): Promise<boolean> {
  const done = await tx
    .updateTable("governance.table_session")
    .set({
      ...{ place: one.place, minutes: one.minutes, results: one.results, returned_on: one.returnedOn },
      row_version: one.rowVersion + 1,
    })
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", one.id)
    .where("row_version", "=", one.rowVersion)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export type Present = { sessionId: number; seatId: number | null; label: string; category: string };

export async function listPresent(tx: Tx, ambitoId: number): Promise<Present[]> {
  const rows = await tx
    .selectFrom("governance.table_attendance")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    ...{ sessionId: row.session_id, seatId: row.seat_id, label: row.label, category: row.category },
  }));
}

export async function insertPresent(tx: Tx, ambitoId: number, present: readonly Present[]): Promise<void> {
  await tx
    .insertInto("governance.table_attendance")
    .values(
      present.map((one) => ({
        ...{ ambito_id: ambitoId, session_id: one.sessionId, seat_id: one.seatId },
        ...{ label: one.label, category: one.category },
      })),
    )
    .execute();
}

const proposals = (tx: Tx, ambitoId: number) =>
  tx.selectFrom("governance.table_proposal").selectAll().where("ambito_id", "=", ambitoId);
type ProposalRow = Awaited<ReturnType<ReturnType<typeof proposals>["execute"]>>[number];
const proposalOf = (row: ProposalRow): Proposal => ({
  ...{ id: row.id, tableId: row.table_id, title: row.title, text: row.text, proposedBy: row.proposed_by },
  ...{ day: row.day as PlainDate, state: row.state as Proposal["state"], objectiveCode: row.objective_code },
  ...{ objectiveTitle: row.objective_title, planVersion: row.plan_version, reason: row.reason },
  ...{ decidedOn: day(row.decided_on), rowVersion: row.row_version },
});

/** Newest first. */
export async function listProposals(tx: Tx, ambitoId: number, tableId?: number): Promise<Proposal[]> {
  const rows = await proposals(tx, ambitoId)
    .$if(tableId !== undefined, (query) => query.where("table_id", "=", tableId ?? 0))
    .orderBy("id", "desc")
    .execute();
  return rows.map(proposalOf);
}

export async function getProposal(tx: Tx, ambitoId: number, id: number): Promise<Proposal> {
  const row = await proposals(tx, ambitoId).where("id", "=", id).executeTakeFirst();
  if (!row) throw new NotFound(`proposal ${id}`);
  return proposalOf(row);
}

type NewProposal = Pick<Proposal, "tableId" | "title" | "text" | "proposedBy" | "day">;

export async function insertProposal(tx: Tx, ambitoId: number, one: NewProposal): Promise<number> {
  const row = await tx
    .insertInto("governance.table_proposal")
    .values({
      ...{ ambito_id: ambitoId, table_id: one.tableId, title: one.title, text: one.text },
      ...{ proposed_by: one.proposedBy, day: one.day },
    })
    .returning("id")
    .executeTakeFirst();
  assert(row, "a proposal that was added has its number");
  return row.id;
}

export async function updateProposal(tx: Tx, ambitoId: number, one: Proposal): Promise<boolean> {
  const done = await tx
    .updateTable("governance.table_proposal")
    .set({
      ...{ state: one.state, objective_code: one.objectiveCode, objective_title: one.objectiveTitle },
      ...{ plan_version: one.planVersion, reason: one.reason, decided_on: one.decidedOn },
      row_version: one.rowVersion + 1,
    })
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", one.id)
    .where("row_version", "=", one.rowVersion)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
