// SPDX-License-Identifier: AGPL-3.0-or-later
import { NotFound, type Tx } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import { inOrder, type Body, type CompositionLine, type PublicSeat, type Seat } from "../core/body.ts";

export type { Body, Seat } from "../core/body.ts";

const bodies = (tx: Tx, ambitoId: number) =>
  tx.selectFrom("governance.body").selectAll().where("ambito_id", "=", ambitoId);
type BodyRow = Awaited<ReturnType<ReturnType<typeof bodies>["execute"]>>[number];

const bodyOf = (row: BodyRow): Body => ({
  ...{ id: row.id, key: row.key, name: row.name, kind: row.kind as Body["kind"], level: row.level as Body["level"] },
  ...{ tier: row.tier as Body["tier"], subArea: row.sub_area, frequency: row.frequency, note: row.note },
  ...{ functions: row.functions as string[], inputs: row.inputs as string[], outputs: row.outputs as string[] },
  ...{ laws: row.laws as string[], composition: row.composition as unknown as CompositionLine[] },
  ...{ firstDay: row.first_day as PlainDate, lastDay: row.last_day as PlainDate | null },
  ...{ act: row.act, source: row.source, uncertain: row.uncertain, rowVersion: row.row_version },
});

/** Throws NotFound for a body that is not there, or of another Ambito. */
export async function getBody(tx: Tx, ambitoId: number, id: number, lock?: "update"): Promise<Body> {
  const row = await bodies(tx, ambitoId)
    .where("id", "=", id)
    .$if(lock === "update", (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) throw new NotFound(`body ${id}`);
  return bodyOf(row);
}

/** The body with this key ("assemblea-ambito"), null when there is none. */
export async function bodyByKey(tx: Tx, ambitoId: number, key: string): Promise<Body | null> {
  const row = await bodies(tx, ambitoId).where("key", "=", key).executeTakeFirst();
  return row ? bodyOf(row) : null;
}

/** Bodies in force on the day, all of them without one, in the order in which they were made. */
export async function listBodies(tx: Tx, ambitoId: number, day?: PlainDate): Promise<Body[]> {
  let query = bodies(tx, ambitoId).orderBy("id");
  if (day !== undefined)
    query = query
      .where("first_day", "<=", day)
      .where((e) => e.or([e("last_day", "is", null), e("last_day", ">=", day)]));
  return (await query.execute()).map(bodyOf);
}

const seats = (tx: Tx, ambitoId: number) =>
  tx.selectFrom("governance.seat").selectAll().where("ambito_id", "=", ambitoId);
type SeatRow = Awaited<ReturnType<ReturnType<typeof seats>["execute"]>>[number];

const seatOf = (row: SeatRow): Seat => ({
  ...{ id: row.id, bodyId: row.body_id, label: row.label, duty: row.duty as Seat["duty"] },
  ...{ category: row.category as Seat["category"], votes: row.votes, istat: row.istat, subArea: row.sub_area },
  ...{ holder: row.holder, delegate: row.delegate, substitute: row.substitute, email: row.email },
  ...{ firstDay: row.first_day as PlainDate, lastDay: row.last_day as PlainDate | null, refill: row.refill },
  ...{ act: row.act, source: row.source, uncertain: row.uncertain, rowVersion: row.row_version },
});

/** Seats in force that day: president first, then members by name, the invited last. */
export async function seatsOn(tx: Tx, ambitoId: number, bodyId: number, day: PlainDate): Promise<Seat[]> {
  const rows = await seats(tx, ambitoId)
    .where("body_id", "=", bodyId)
    .where("first_day", "<=", day)
    .where((e) => e.or([e("last_day", "is", null), e("last_day", ">=", day)]))
    .execute();
  return inOrder(rows.map(seatOf));
}

/** Every seat that a body ever had, or that all of them had, in the same order. */
export async function listSeats(tx: Tx, ambitoId: number, bodyId?: number): Promise<Seat[]> {
  const rows = await seats(tx, ambitoId)
    .$if(bodyId !== undefined, (query) => query.where("body_id", "=", bodyId ?? 0))
    .execute();
  return inOrder(rows.map(seatOf));
}

export async function getSeat(tx: Tx, ambitoId: number, id: number): Promise<Seat> {
  const row = await seats(tx, ambitoId).where("id", "=", id).executeTakeFirst();
  if (!row) throw new NotFound(`seat ${id}`);
  return seatOf(row);
}

/** A seat as citizens read it: columns that hold a person or an address are not even asked for. */
export async function listPublicSeats(tx: Tx, ambitoId: number, bodyId?: number): Promise<PublicSeat[]> {
  const rows = await tx
    .selectFrom("governance.seat")
    .select(["id", "body_id", "label", "duty", "category", "votes", "istat", "sub_area"])
    .select(["first_day", "last_day", "refill", "uncertain"])
    .where("ambito_id", "=", ambitoId)
    .$if(bodyId !== undefined, (query) => query.where("body_id", "=", bodyId ?? 0))
    .execute();
  return inOrder(
    rows.map((row): PublicSeat => ({
      ...{ id: row.id, bodyId: row.body_id, label: row.label, duty: row.duty as Seat["duty"], votes: row.votes },
      ...{ category: row.category as Seat["category"], istat: row.istat, subArea: row.sub_area },
      ...{ firstDay: row.first_day as PlainDate, lastDay: row.last_day as PlainDate | null, refill: row.refill },
      uncertain: row.uncertain,
    })),
  );
}
