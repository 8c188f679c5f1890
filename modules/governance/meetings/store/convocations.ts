// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { NotFound, type Tx } from "@albero/kernel";
import { ruleOn } from "../../voting/store/rules.ts";
import type { MessageKind, Notice, ReceiptState } from "../core/meeting.ts";

export type Convocation = {
  id: number;
  meetingId: number;
  sequence: number;
  kind: MessageKind;
  subject: string;
  body: string;
  calendar: string;
  digest: string;
  at: Date;
  byName: string;
};

/** The messages of a meeting, newest first. */
export async function listConvocations(tx: Tx, ambitoId: number, meetingId: number): Promise<Convocation[]> {
  const { rows } = await sql<Convocation>`
    select id, meeting_id as "meetingId", sequence, kind, subject, body, calendar, digest, at, by_name as "byName"
      from governance.convocation where ambito_id = ${ambitoId} and meeting_id = ${meetingId}
      order by sequence desc`.execute(tx);
  return rows;
}

export async function insertConvocation(tx: Tx, ambitoId: number, one: Omit<Convocation, "id">): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into governance.convocation (ambito_id, meeting_id, sequence, kind, subject, body, calendar, digest, at, by_name)
      values (${ambitoId}, ${one.meetingId}, ${one.sequence}, ${one.kind}, ${one.subject}, ${one.body}, ${one.calendar},
        ${one.digest}, ${one.at}, ${one.byName}) returning id`.execute(tx);
  return (rows[0] as { id: number }).id;
}

export type Receipt = {
  id: number;
  convocationId: number;
  meetingId: number;
  sequence: number;
  seatId: number;
  label: string;
  istat: string | null;
  email: string;
  state: ReceiptState;
  tries: number;
  detail: string;
  stateAt: Date;
  readAt: Date | null;
  readBy: string | null;
};

/** What became of the messages of a meeting, newest message first, seats in the order in which they were written. */
export async function listReceipts(
  tx: Tx,
  ambitoId: number,
  filter: { meetingId?: number; id?: number },
): Promise<Receipt[]> {
  const { rows } = await sql<Receipt>`
    select r.id, r.convocation_id as "convocationId", c.meeting_id as "meetingId", c.sequence, r.seat_id as "seatId", r.label,
        r.istat, r.email, r.state, r.tries, r.detail, r.state_at as "stateAt", r.read_at as "readAt", r.read_by as "readBy"
      from governance.convocation_receipt r
      join governance.convocation c on c.ambito_id = r.ambito_id and c.id = r.convocation_id
      where r.ambito_id = ${ambitoId} and (${filter.meetingId ?? null}::int is null or c.meeting_id = ${filter.meetingId ?? null})
        and (${filter.id ?? null}::int is null or r.id = ${filter.id ?? null})
      order by c.sequence desc, r.id`.execute(tx);
  return rows;
}

export async function getReceipt(tx: Tx, ambitoId: number, id: number): Promise<Receipt> {
  const [found] = await listReceipts(tx, ambitoId, { id });
  if (!found) throw new NotFound(`receipt ${id}`);
  return found;
}

type NewReceipt = Pick<Receipt, "convocationId" | "seatId" | "label" | "istat" | "email" | "state" | "stateAt">;

export async function insertReceipt(tx: Tx, ambitoId: number, one: NewReceipt): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into governance.convocation_receipt (ambito_id, convocation_id, seat_id, label, istat, email, state, state_at)
      values (${ambitoId}, ${one.convocationId}, ${one.seatId}, ${one.label}, ${one.istat}, ${one.email}, ${one.state},
        ${one.stateAt}) returning id`.execute(tx);
  return (rows[0] as { id: number }).id;
}

type Outcome = { state: ReceiptState; detail: string; at: Date; isTry: boolean };

export async function saveOutcome(tx: Tx, ambitoId: number, id: number, to: Outcome): Promise<void> {
  await sql`
    update governance.convocation_receipt set state = ${to.state}, detail = ${to.detail}, state_at = ${to.at},
        tries = tries + ${to.isTry ? 1 : 0}
      where ambito_id = ${ambitoId} and id = ${id}`.execute(tx);
}

/** Waits to be sent again, at the address that the seat has now. */
export async function requeue(tx: Tx, ambitoId: number, id: number, to: { email: string; at: Date }): Promise<void> {
  await sql`
    update governance.convocation_receipt set state = 'waiting', email = ${to.email}, detail = '', state_at = ${to.at}
      where ambito_id = ${ambitoId} and id = ${id}`.execute(tx);
}

/** The first reading counts. */
export async function markRead(tx: Tx, ambitoId: number, ids: readonly number[], by: { name: string; at: Date }) {
  await sql`
    update governance.convocation_receipt set read_at = ${by.at}, read_by = ${by.name}
      where ambito_id = ${ambitoId} and id = any(${ids}::int[]) and read_at is null`.execute(tx);
}

/** The days of notice that the rule of the body asks on a day; null where no rule is in force. */
export async function findNotice(
  tx: Tx,
  ambitoId: number,
  bodyId: number,
  day: string,
): Promise<(Notice & { rule: string }) | null> {
  const found = await ruleOn(tx, ambitoId, bodyId, day);
  return found && { rule: found.rule.name, ...found.rule.notice };
}
