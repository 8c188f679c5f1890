// SPDX-License-Identifier: AGPL-3.0-or-later
// What is added while a meeting is held.
import { sql } from "kysely";
import { NotFound, type Tx } from "@albero/kernel";
import type { TallyFile } from "../../voting/core/file.ts";
import type { Tally } from "../../voting/core/result.ts";
import type { CallNumber } from "../core/presence.ts";

export type By = { at: Date; name: string };

/** Whoever changes the room of a meeting takes turns with everybody else who does. */
export async function holdSitting(tx: Tx, ambitoId: number, meetingId: number): Promise<void> {
  const { rows } = await sql`
    select id from governance.meeting where ambito_id = ${ambitoId} and id = ${meetingId}`.execute(tx);
  if (rows.length === 0) throw new NotFound(`meeting ${meetingId}`);
  await sql`insert into governance.sitting (meeting_id, ambito_id) values (${meetingId}, ${ambitoId}) on conflict do nothing`.execute(
    tx,
  );
  await sql`select meeting_id from governance.sitting where ambito_id = ${ambitoId} and meeting_id = ${meetingId} for update`.execute(
    tx,
  );
}

/** Everything that happens moves the number by which open pages know that something did. */
export async function moveSitting(
  tx: Tx,
  ambitoId: number,
  meetingId: number,
  to: { call?: CallNumber; position?: number } = {},
): Promise<void> {
  await sql`
    update governance.sitting set row_version = row_version + 1, call = coalesce(${to.call ?? null}::smallint, call),
        position = coalesce(${to.position ?? null}::smallint, position)
      where ambito_id = ${ambitoId} and meeting_id = ${meetingId}`.execute(tx);
}

type Place = { meetingId: number; call: CallNumber; position: number };

export async function addMovements(
  tx: Tx,
  ambitoId: number,
  { meetingId, call, position }: Place,
  moves: readonly { seatId: number | null; isIn: boolean }[],
  by: By,
): Promise<void> {
  if (moves.length === 0) return;
  const place = { ambito_id: ambitoId, meeting_id: meetingId, call, position, at: by.at, by_name: by.name };
  await tx
    .insertInto("governance.attendance")
    .values(moves.map(({ seatId, isIn }) => ({ ...place, seat_id: seatId, is_in: isIn })))
    .execute();
}

export async function addRollCall(
  tx: Tx,
  ambitoId: number,
  roll: { meetingId: number; call: CallNumber; outcome: "valid" | "deserted"; ground: TallyFile; result: Tally },
  by: By,
): Promise<void> {
  await sql`
    insert into governance.roll_call (meeting_id, call, ambito_id, outcome, ground, result, at, by_name)
      values (${roll.meetingId}, ${roll.call}, ${ambitoId}, ${roll.outcome}, ${JSON.stringify(roll.ground)}::jsonb,
        ${JSON.stringify(roll.result)}::jsonb, ${by.at}, ${by.name})`.execute(tx);
}

export async function markOpened(
  tx: Tx,
  ambitoId: number,
  meetingId: number,
  to: { call: CallNumber; at: Date },
): Promise<void> {
  await sql`
    update governance.meeting set state = 'open', call = ${to.call}, opened_at = ${to.at}, row_version = row_version + 1
      where ambito_id = ${ambitoId} and id = ${meetingId}`.execute(tx);
}

export async function markClosed(tx: Tx, ambitoId: number, meetingId: number, at: Date): Promise<void> {
  await sql`
    update governance.meeting set state = 'closed', closed_at = ${at}, row_version = row_version + 1
      where ambito_id = ${ambitoId} and id = ${meetingId}`.execute(tx);
}

export type NewDelegation = {
  meetingId: number;
  fromSeatId: number;
  toSeatId: number;
  fromPosition: number;
  toPosition: number | null;
  document: string;
};

export async function addDelegation(tx: Tx, ambitoId: number, one: NewDelegation, by: By): Promise<number> {
  const row = await tx
    .insertInto("governance.delegation")
    .values({
      ...{ ambito_id: ambitoId, meeting_id: one.meetingId, from_seat_id: one.fromSeatId, to_seat_id: one.toSeatId },
      ...{ from_position: one.fromPosition, to_position: one.toPosition, document: one.document },
      ...{ at: by.at, by_name: by.name },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function endDelegation(
  tx: Tx,
  ambitoId: number,
  end: { delegationId: number; position: number; reason: "arrived" | "withdrawn" },
  by: By,
): Promise<void> {
  const { delegationId, position, reason } = end;
  await tx
    .insertInto("governance.delegation_end")
    .values({ ambito_id: ambitoId, delegation_id: delegationId, position, reason, at: by.at, by_name: by.name })
    .onConflict((on) => on.column("delegation_id").doNothing())
    .execute();
}

export async function addConflict(
  tx: Tx,
  ambitoId: number,
  one: { itemId: number; seatId: number; isDeclared: boolean; reason: string },
  by: By,
): Promise<void> {
  await tx
    .insertInto("governance.conflict")
    .values({
      ...{ ambito_id: ambitoId, item_id: one.itemId, seat_id: one.seatId, is_declared: one.isDeclared },
      ...{ reason: one.reason, at: by.at, by_name: by.name },
    })
    .execute();
}
