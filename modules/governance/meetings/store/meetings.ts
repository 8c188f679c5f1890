// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { NotFound, type Tx } from "@albero/kernel";
import type { ItemKind, MeetingState } from "../core/meeting.ts";

export type Meeting = {
  id: number;
  bodyId: number;
  bodyName: string;
  bodyKind: string;
  title: string;
  state: MeetingState;
  firstCall: Date;
  secondCall: Date | null;
  plannedMinutes: number;
  place: string;
  note: string;
  sequence: number;
  convenedAt: Date | null;
  lateReason: string;
  cancelledBecause: string;
  call: 1 | 2 | null;
  openedAt: Date | null;
  closedAt: Date | null;
  rowVersion: number;
  items: number;
};

type Filter = { id?: number; bodyId?: number; convenedOnly?: boolean; tablesOnly?: boolean };

/** Meetings, newest first, with the body and how many items they have. */
export async function listMeetings(tx: Tx, ambitoId: number, filter: Filter = {}): Promise<Meeting[]> {
  const { rows } = await sql<Meeting>`
    select m.id, m.body_id as "bodyId", b.name as "bodyName", b.kind as "bodyKind", m.title, m.state,
        m.first_call as "firstCall", m.second_call as "secondCall", m.planned_minutes as "plannedMinutes", m.place, m.note,
        m.sequence, m.convened_at as "convenedAt", m.late_reason as "lateReason", m.cancelled_because as "cancelledBecause",
        m.call, m.opened_at as "openedAt", m.closed_at as "closedAt", m.row_version as "rowVersion",
        (select count(*)::int from governance.meeting_item i where i.meeting_id = m.id) as items
      from governance.meeting m join governance.body b on b.ambito_id = m.ambito_id and b.id = m.body_id
      where m.ambito_id = ${ambitoId} and (${filter.id ?? null}::int is null or m.id = ${filter.id ?? null})
        and (${filter.bodyId ?? null}::int is null or m.body_id = ${filter.bodyId ?? null})
        and (not ${filter.convenedOnly ?? false}::bool or m.convened_at is not null)
        and (not ${filter.tablesOnly ?? false}::bool or b.kind = 'table')
      order by m.first_call desc, m.id desc limit 500`.execute(tx);
  return rows;
}

export async function getMeeting(tx: Tx, ambitoId: number, id: number): Promise<Meeting> {
  const [found] = await listMeetings(tx, ambitoId, { id });
  if (!found) throw new NotFound(`meeting ${id}`);
  return found;
}

/** The meeting, held until the end of the transaction: whoever else changes it waits. */
export async function getMeetingForUpdate(tx: Tx, ambitoId: number, id: number): Promise<Meeting> {
  await sql`select id from governance.meeting where ambito_id = ${ambitoId} and id = ${id} for update`.execute(tx);
  return getMeeting(tx, ambitoId, id);
}

export type MeetingData = Pick<Meeting, "title" | "firstCall" | "secondCall" | "plannedMinutes" | "place" | "note">;

export async function insertMeeting(tx: Tx, ambitoId: number, bodyId: number, data: MeetingData): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into governance.meeting (ambito_id, body_id, title, first_call, second_call, planned_minutes, place, note)
      values (${ambitoId}, ${bodyId}, ${data.title}, ${data.firstCall}, ${data.secondCall}, ${data.plannedMinutes},
        ${data.place}, ${data.note}) returning id`.execute(tx);
  return (rows[0] as { id: number }).id;
}

export async function updateMeeting(tx: Tx, ambitoId: number, id: number, data: MeetingData): Promise<void> {
  await sql`
    update governance.meeting set title = ${data.title}, first_call = ${data.firstCall}, second_call = ${data.secondCall},
        planned_minutes = ${data.plannedMinutes}, place = ${data.place}, note = ${data.note}, row_version = row_version + 1
      where ambito_id = ${ambitoId} and id = ${id}`.execute(tx);
}

type Convened = { sequence: number; at: Date; lateReason: string };

export async function markConvened(tx: Tx, ambitoId: number, id: number, to: Convened): Promise<void> {
  await sql`
    update governance.meeting set state = 'convened', sequence = ${to.sequence}, late_reason = ${to.lateReason},
        convened_at = coalesce(convened_at, ${to.at}), row_version = row_version + 1
      where ambito_id = ${ambitoId} and id = ${id}`.execute(tx);
}

export async function markCancelled(
  tx: Tx,
  ambitoId: number,
  id: number,
  to: { sequence: number; reason: string },
): Promise<void> {
  await sql`
    update governance.meeting set state = 'cancelled', sequence = ${to.sequence}, cancelled_because = ${to.reason},
        row_version = row_version + 1
      where ambito_id = ${ambitoId} and id = ${id}`.execute(tx);
}

export async function markMinuted(tx: Tx, ambitoId: number, id: number): Promise<void> {
  await sql`update governance.meeting set state = 'minuted', row_version = row_version + 1
    where ambito_id = ${ambitoId} and id = ${id}`.execute(tx);
}

export type Item = {
  id: number;
  meetingId: number;
  position: number;
  title: string;
  kind: ItemKind;
  text: string;
  rowVersion: number;
};

/** The agenda in its order. */
export async function listItems(tx: Tx, ambitoId: number, meetingId: number): Promise<Item[]> {
  const { rows } = await sql<Item>`
    select id, meeting_id as "meetingId", position, title, kind, text, row_version as "rowVersion"
      from governance.meeting_item where ambito_id = ${ambitoId} and meeting_id = ${meetingId}
      order by position, id`.execute(tx);
  return rows;
}

export async function getItem(tx: Tx, ambitoId: number, meetingId: number, itemId: number): Promise<Item> {
  const found = (await listItems(tx, ambitoId, meetingId)).find((item) => item.id === itemId);
  if (!found) throw new NotFound(`item ${itemId} of meeting ${meetingId}`);
  return found;
}

export type ItemData = Pick<Item, "title" | "kind" | "text">;

export async function insertItem(tx: Tx, ambitoId: number, meetingId: number, data: ItemData): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into governance.meeting_item (ambito_id, meeting_id, position, title, kind, text)
      values (${ambitoId}, ${meetingId},
        (select coalesce(max(position), 0) + 1 from governance.meeting_item where meeting_id = ${meetingId}),
        ${data.title}, ${data.kind}, ${data.text}) returning id`.execute(tx);
  return (rows[0] as { id: number }).id;
}

export async function updateItem(tx: Tx, ambitoId: number, itemId: number, data: ItemData): Promise<void> {
  await sql`
    update governance.meeting_item set title = ${data.title}, kind = ${data.kind}, text = ${data.text},
        row_version = row_version + 1
      where ambito_id = ${ambitoId} and id = ${itemId}`.execute(tx);
}

/** Numbers the agenda anew, in this order. */
export async function saveOrder(tx: Tx, ambitoId: number, meetingId: number, ids: readonly number[]): Promise<void> {
  await sql`
    update governance.meeting_item i set position = o.place
      from unnest(${ids}::int[]) with ordinality as o (id, place)
      where i.ambito_id = ${ambitoId} and i.meeting_id = ${meetingId} and i.id = o.id and i.position <> o.place`.execute(
    tx,
  );
}

/** What hangs on an item and keeps it from being removed. */
export async function hangsOnItem(tx: Tx, ambitoId: number, itemId: number): Promise<{ votes: number; acts: number }> {
  const { rows } = await sql<{ votes: number; acts: number }>`
    select (select count(*)::int from governance.vote where ambito_id = ${ambitoId} and item_id = ${itemId}) as votes,
      (select count(*)::int from governance.act where ambito_id = ${ambitoId} and item_id = ${itemId}) as acts`.execute(
    tx,
  );
  return rows[0] ?? { votes: 0, acts: 0 };
}

export async function deleteItem(tx: Tx, ambitoId: number, itemId: number): Promise<void> {
  await sql`delete from governance.meeting_item where ambito_id = ${ambitoId} and id = ${itemId}`.execute(tx);
}

/** Every change of the agenda or of the documents is a change of the meeting: who looks at an older one is told. */
export async function touchMeeting(tx: Tx, ambitoId: number, id: number): Promise<void> {
  await sql`update governance.meeting set row_version = row_version + 1
    where ambito_id = ${ambitoId} and id = ${id}`.execute(tx);
}

export type ActOfItem = {
  id: number;
  itemId: number;
  kind: string;
  number: number | null;
  year: number;
  day: string | null;
  subject: string;
  text: string;
  state: string;
};

/** The acts that sit on the items of a meeting: drafts before it, adopted ones after. */
export async function listActsOfItems(tx: Tx, ambitoId: number, meetingId: number): Promise<ActOfItem[]> {
  const { rows } = await sql<ActOfItem>`
    select a.id, a.item_id as "itemId", a.kind, a.number, a.year, a.day::text as day, a.subject, a.text, a.state
      from governance.act a join governance.meeting_item i on i.ambito_id = a.ambito_id and i.id = a.item_id
      where a.ambito_id = ${ambitoId} and i.meeting_id = ${meetingId} order by i.position, a.id`.execute(tx);
  return rows;
}
