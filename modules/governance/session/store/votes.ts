// SPDX-License-Identifier: AGPL-3.0-or-later
// Votes and their ballots. A cast holds the vote so that it cannot close meanwhile; a close waits for the casts under way.
import { sql } from "kysely";
import { NotFound, type Tx } from "@albero/kernel";
import type { TallyFile, TallyMember } from "../../voting/core/file.ts";
import type { Tally } from "../../voting/core/result.ts";
import type { By } from "./changes.ts";

export type Vote = {
  id: number;
  itemId: number;
  meetingId: number;
  kind: TallyFile["kind"];
  question: string;
  isSecret: boolean;
  state: "open" | "closed";
  outcome: string | null;
  ground: TallyFile;
  correctsId: number | null;
};

/** `hold`: "share" while a ballot is taken, "update" to close. Throws NotFound for a vote of another meeting or Ambito. */
export async function holdVote(tx: Tx, ambitoId: number, id: number, hold: "share" | "update"): Promise<Vote> {
  const { rows } = await sql<Vote>`
    select v.id, v.item_id as "itemId", i.meeting_id as "meetingId", v.kind, v.question, v.is_secret as "isSecret", v.state, v.outcome,
        v.ground, v.corrects_id as "correctsId"
      from governance.vote v join governance.meeting_item i on i.id = v.item_id and i.ambito_id = v.ambito_id
      where v.ambito_id = ${ambitoId} and v.id = ${id} for ${sql.raw(hold)} of v`.execute(tx);
  if (!rows[0]) throw new NotFound(`vote ${id}`);
  return rows[0];
}

export type NewVote = {
  itemId: number;
  kind: TallyFile["kind"];
  question: string;
  isSecret: boolean;
  ruleId: number;
  ground: TallyFile;
  correctsId: number | null;
  reason: string;
};

export async function insertVote(tx: Tx, ambitoId: number, vote: NewVote, at: Date): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into governance.vote (ambito_id, item_id, kind, question, is_secret, rule_id, ground, corrects_id, reason, opened_at)
      values (${ambitoId}, ${vote.itemId}, ${vote.kind}, ${vote.question}, ${vote.isSecret}, ${vote.ruleId},
        ${JSON.stringify(vote.ground)}::jsonb, ${vote.correctsId}, ${vote.reason}, ${at}) returning id`.execute(tx);
  return (rows[0] as { id: number }).id;
}

export type NewBallot = { seatId: number; choice: string; carrierSeatId: number | null };

/** Takes ballots by name; a seat that has voted keeps the first. Answers the seats whose ballot was taken now. */
export async function addBallots(
  tx: Tx,
  ambitoId: number,
  voteId: number,
  ballots: readonly NewBallot[],
  by: By & { means: "phone" | "secretary" },
): Promise<number[]> {
  if (ballots.length === 0) return [];
  const rows = await tx
    .insertInto("governance.ballot")
    .values(
      ballots.map((one) => ({
        ...{ ambito_id: ambitoId, vote_id: voteId, seat_id: one.seatId, choice: one.choice },
        ...{ carrier_seat_id: one.carrierSeatId, cast_at: by.at, by_name: by.name, means: by.means },
      })),
    )
    .onConflict((on) => on.columns(["vote_id", "seat_id"]).doNothing())
    .returning("seat_id")
    .execute();
  return rows.map((row) => row.seat_id);
}

/** Notes who takes part in a secret vote; answers those who had not yet. */
export async function addVoters(
  tx: Tx,
  ambitoId: number,
  voteId: number,
  seatIds: readonly number[],
): Promise<number[]> {
  if (seatIds.length === 0) return [];
  const rows = await tx
    .insertInto("governance.has_voted")
    .values(seatIds.map((seatId) => ({ ambito_id: ambitoId, vote_id: voteId, seat_id: seatId })))
    .onConflict((on) => on.columns(["vote_id", "seat_id"]).doNothing())
    .returning("seat_id")
    .execute();
  return rows.map((row) => row.seat_id);
}

/** The ballots of these seats as they were taken; of a secret vote only that they were. */
export async function takenOf(
  tx: Tx,
  ambitoId: number,
  voteId: number,
  seatIds?: readonly number[],
): Promise<{ seatId: number; choice: string | null }[]> {
  const seats = seatIds ? [...seatIds] : null;
  const { rows } = await sql<{ seatId: number; choice: string | null }>`
    select seat_id as "seatId", choice from governance.ballot
      where ambito_id = ${ambitoId} and vote_id = ${voteId} and (${seats}::int[] is null or seat_id = any(${seats}::int[]))
    union all select seat_id, null from governance.has_voted
      where ambito_id = ${ambitoId} and vote_id = ${voteId} and (${seats}::int[] is null or seat_id = any(${seats}::int[]))
    order by 1`.execute(tx);
  return rows;
}

export async function saveResult(
  tx: Tx,
  ambitoId: number,
  voteId: number,
  closed: { outcome: string; result: Tally | Record<string, never>; reason?: string; at: Date },
): Promise<void> {
  await sql`
    update governance.vote set state = 'closed', outcome = ${closed.outcome}, result = ${JSON.stringify(closed.result)}::jsonb,
        reason = coalesce(${closed.reason ?? null}, reason), closed_at = ${closed.at}, row_version = row_version + 1
      where ambito_id = ${ambitoId} and id = ${voteId}`.execute(tx);
}

/** The seat of a member of the file. */
export const seatOf = (member: Pick<TallyMember, "id">): number => Number(member.id);
