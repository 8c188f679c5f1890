// SPDX-License-Identifier: AGPL-3.0-or-later
// Writing bodies and seats. A change carries the version that its form showed: false when somebody saved in between.
import { sql } from "kysely";
import type { Tx } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import type { Body } from "../core/body.ts";
import type { SeatDraft } from "../core/decide.ts";
import { json } from "./json.ts";

export type BodyDraft = Omit<Body, "id" | "key" | "rowVersion" | "lastDay">;

const bodyColumns = (body: BodyDraft) => ({
  ...{ name: body.name, kind: body.kind, level: body.level, tier: body.tier, sub_area: body.subArea },
  ...{ functions: json(body.functions), inputs: json(body.inputs), outputs: json(body.outputs), laws: json(body.laws) },
  ...{ composition: json(body.composition), frequency: body.frequency, note: body.note, first_day: body.firstDay },
  ...{ act: body.act, source: body.source, uncertain: body.uncertain },
});

export async function insertBody(tx: Tx, ambitoId: number, key: string, body: BodyDraft): Promise<number> {
  const row = await tx
    .insertInto("governance.body")
    .values({ ambito_id: ambitoId, key, ...bodyColumns(body) })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

type Versioned = { id: number; rowVersion: number };

export async function updateBody(tx: Tx, ambitoId: number, at: Versioned, body: BodyDraft): Promise<boolean> {
  return one(tx, ambitoId, at, bodyColumns(body));
}

export async function endBody(tx: Tx, ambitoId: number, at: Versioned, lastDay: PlainDate): Promise<boolean> {
  return one(tx, ambitoId, at, { last_day: lastDay });
}

async function one(
  tx: Tx,
  ambitoId: number,
  { id, rowVersion }: Versioned,
  set: Partial<ReturnType<typeof bodyColumns>> & { last_day?: PlainDate },
): Promise<boolean> {
  const done = await tx
    .updateTable("governance.body")
    .set({ ...set, row_version: rowVersion + 1 })
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .where("row_version", "=", rowVersion)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

const seatColumns = (seat: SeatDraft) => ({
  ...{ label: seat.label, duty: seat.duty, category: seat.category, votes: seat.votes, istat: seat.istat },
  ...{ sub_area: seat.subArea, holder: seat.holder, delegate: seat.delegate, substitute: seat.substitute },
  ...{ email: seat.email, first_day: seat.firstDay, last_day: seat.lastDay, refill: seat.refill },
  ...{ act: seat.act, source: seat.source, uncertain: seat.uncertain },
});

/** Adds seats and answers their numbers, in the same order. */
export async function insertSeats(
  tx: Tx,
  ambitoId: number,
  bodyId: number,
  seats: readonly SeatDraft[],
): Promise<number[]> {
  if (seats.length === 0) return [];
  const rows = await tx
    .insertInto("governance.seat")
    .values(seats.map((seat) => ({ ambito_id: ambitoId, body_id: bodyId, ...seatColumns(seat) })))
    .returning("id")
    .execute();
  return rows.map((row) => row.id);
}

export async function updateSeat(tx: Tx, ambitoId: number, at: Versioned, seat: SeatDraft): Promise<boolean> {
  const done = await tx
    .updateTable("governance.seat")
    .set({ ...seatColumns(seat), row_version: at.rowVersion + 1 })
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", at.id)
    .where("row_version", "=", at.rowVersion)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Seats end with their body: nobody takes them after. */
export async function endSeats(tx: Tx, ambitoId: number, ids: readonly number[], lastDay: PlainDate): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable("governance.seat")
    .set((e) => ({ last_day: lastDay, refill: false, row_version: e("row_version", "+", 1) }))
    .where("ambito_id", "=", ambitoId)
    .where("id", "in", ids)
    .execute();
}

/** Meetings that the body has still to hold after the day. */
export async function meetingsAfter(tx: Tx, ambitoId: number, bodyId: number, day: PlainDate): Promise<number> {
  const { count } = await tx
    .selectFrom("governance.meeting")
    .select((e) => e.fn.countAll<number>().as("count"))
    .where("ambito_id", "=", ambitoId)
    .where("body_id", "=", bodyId)
    .where("state", "in", ["draft", "convened", "open"])
    .where(sql<boolean>`(first_call at time zone 'Europe/Rome')::date > ${day}::date`)
    .executeTakeFirstOrThrow();
  return count;
}
