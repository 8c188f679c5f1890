// SPDX-License-Identifier: AGPL-3.0-or-later
// Rounds of monitoring and what they ask.
import { assert, NotFound, type Tx } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import { sql } from "kysely";
import type { Asked, Round } from "../core/round.ts";

export type AskedLevel = Asked["level"];

const day = (text: string | null) => text as PlainDate | null;

const rounds = (tx: Tx, ambitoId: number) =>
  tx.selectFrom("evaluation.round").selectAll().where("ambito_id", "=", ambitoId);
type Row = Awaited<ReturnType<ReturnType<typeof rounds>["execute"]>>[number];

const roundOf = (row: Row): Round => ({
  ...{ id: row.id, name: row.name, firstDay: row.first_day as PlainDate, lastDay: row.last_day as PlainDate },
  ...{ dueOn: row.due_on as PlainDate, state: row.state as Round["state"], invented: row.invented, note: row.note },
  ...{ strategy: row.strategy, meetingId: row.meeting_id, openedOn: day(row.opened_on), closedOn: day(row.closed_on) },
  rowVersion: row.row_version,
});

/** Every round, the newest first. */
export async function listRounds(tx: Tx, ambitoId: number): Promise<Round[]> {
  const rows = await rounds(tx, ambitoId).orderBy("last_day", "desc").orderBy("id", "desc").execute();
  return rows.map(roundOf);
}

export async function getRound(tx: Tx, ambitoId: number, id: number, lock?: "update" | "share"): Promise<Round> {
  const query = rounds(tx, ambitoId).where("id", "=", id);
  const row = await (
    lock === "update" ? query.forUpdate() : lock === "share" ? query.forShare() : query
  ).executeTakeFirst();
  if (!row) throw new NotFound(`round ${id}`);
  return roundOf(row);
}

type RoundFields = Omit<Round, "id" | "rowVersion">;
const columnsOf = (one: RoundFields) => ({
  ...{ name: one.name, first_day: one.firstDay, last_day: one.lastDay, due_on: one.dueOn, state: one.state },
  ...{ invented: one.invented, note: one.note, strategy: one.strategy, meeting_id: one.meetingId },
  ...{ opened_on: one.openedOn, closed_on: one.closedOn },
});

/** The number of the new round; null when another has its name. */
export async function insertRound(tx: Tx, ambitoId: number, one: RoundFields): Promise<number | null> {
  const row = await tx
    .insertInto("evaluation.round")
    .values({ ambito_id: ambitoId, ...columnsOf(one) })
    .onConflict((conflict) => conflict.columns(["ambito_id", "name"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** False when somebody changed it meanwhile. */
export async function updateRound(tx: Tx, ambitoId: number, one: Round): Promise<boolean> {
  const done = await tx
    .updateTable("evaluation.round")
    .set({ ...columnsOf(one), row_version: one.rowVersion + 1 })
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", one.id)
    .where("row_version", "=", one.rowVersion)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export async function deleteRound(tx: Tx, ambitoId: number, id: number): Promise<void> {
  const done = await tx
    .deleteFrom("evaluation.round")
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .executeTakeFirst();
  assert(done.numDeletedRows === 1n, "a draft that is deleted was there");
}

/** What a round asks, in the order of the indicators. */
export async function listAsked(tx: Tx, ambitoId: number, roundId: number): Promise<Asked[]> {
  const rows = await tx
    .selectFrom("evaluation.request")
    .select(["indicator_id", "definition_id", "level"])
    .where("ambito_id", "=", ambitoId)
    .where("round_id", "=", roundId)
    .orderBy("indicator_id")
    .execute();
  return rows.map((row) => ({
    ...{ indicatorId: row.indicator_id, definitionId: row.definition_id, level: row.level as Asked["level"] },
  }));
}

/** Makes this what a round asks, whatever it asked before. */
export async function saveAsked(tx: Tx, ambitoId: number, roundId: number, asked: readonly Asked[]): Promise<void> {
  await tx.deleteFrom("evaluation.request").where("ambito_id", "=", ambitoId).where("round_id", "=", roundId).execute();
  if (asked.length === 0) return;
  await tx
    .insertInto("evaluation.request")
    .values(
      asked.map((one) => ({
        ...{ ambito_id: ambitoId, round_id: roundId, indicator_id: one.indicatorId },
        ...{ definition_id: one.definitionId, level: one.level },
      })),
    )
    .execute();
}

/** The meetings of the Ambito that may have decided about a round, newest first. Drafts and cancelled ones did not. */
export async function listMeetings(
  tx: Tx,
  ambitoId: number,
): Promise<{ id: number; day: PlainDate; body: string; title: string }[]> {
  const { rows } = await sql<{ id: number; day: PlainDate; body: string; title: string }>`
    select m.id, (m.first_call at time zone 'Europe/Rome')::date::text as day, b.name as body, m.title
      from governance.meeting m join governance.body b on b.ambito_id = m.ambito_id and b.id = m.body_id
      where m.ambito_id = ${ambitoId} and m.state not in ('draft', 'cancelled') order by m.first_call desc limit 200`.execute(
    tx,
  );
  return rows;
}

/** How many indicators each round asks. */
export async function countAsked(tx: Tx, ambitoId: number): Promise<Map<number, number>> {
  const rows = await tx
    .selectFrom("evaluation.request")
    .select(["round_id", sql<number>`count(*)::int`.as("asked")])
    .where("ambito_id", "=", ambitoId)
    .groupBy("round_id")
    .execute();
  return new Map(rows.map((row) => [row.round_id, row.asked]));
}
