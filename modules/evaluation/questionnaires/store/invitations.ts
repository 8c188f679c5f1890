// SPDX-License-Identifier: AGPL-3.0-or-later
// Who was asked, and the letters. For the Plan Office alone: the database asks it again.
import { sql } from "kysely";
import { NotFound, type PlainDate, type Tx } from "@albero/kernel";
import type { Group } from "../core/form.ts";
import { hashOf } from "./links.ts";

export type MessageOutcome = "waiting" | "sent" | "failed" | "no_mail" | "not_needed";
export type Invitation = {
  id: number;
  group: Group;
  source: "mail" | "hand" | "open";
  email: string | null;
  label: string;
  isUsed: boolean;
  isBegun: boolean;
  /** The last letter, if any was written. */
  lastDay: PlainDate | null;
  outcome: MessageOutcome | null;
};

export async function listInvitations(tx: Tx, ambitoId: number, waveId: number): Promise<Invitation[]> {
  const { rows } = await sql<Invitation>`
    select i.id, i.grp as "group", i.source, i.email, i.label, i.is_used as "isUsed", d.invitation_id is not null as "isBegun",
        m.day as "lastDay", case when m.id is null then null else coalesce(o.outcome, 'waiting') end as outcome
      from evaluation.invitation i
      left join evaluation.answer_draft d on d.ambito_id = i.ambito_id and d.invitation_id = i.id
      left join lateral (select id, day from evaluation.invitation_message
        where ambito_id = i.ambito_id and invitation_id = i.id order by id desc limit 1) m on true
      left join lateral (select outcome from evaluation.invitation_message_outcome
        where ambito_id = i.ambito_id and message_id = m.id order by id desc limit 1) o on true
      where i.ambito_id = ${ambitoId} and i.wave_id = ${waveId}
      order by i.grp, coalesce(i.email, i.label), i.id`.execute(tx);
  return rows;
}

type NewInvitation = { waveId: number; group: Group; email: string | null; label: string; token: string };

/** Null where this address was asked already. */
export async function insertInvitation(tx: Tx, ambitoId: number, one: NewInvitation): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    insert into evaluation.invitation (ambito_id, wave_id, grp, source, email, label, token_hash)
      values (${ambitoId}, ${one.waveId}, ${one.group}, ${one.email === null ? "hand" : "mail"}, ${one.email}, ${one.label},
        ${hashOf(one.token)})
      on conflict (ambito_id, wave_id, lower(email)) do nothing returning id`.execute(tx);
  return rows[0]?.id ?? null;
}

/** From now on this link, and no longer the one before. */
export async function renewLink(tx: Tx, ambitoId: number, id: number, token: string): Promise<void> {
  await tx
    .updateTable("evaluation.invitation")
    .set({ token_hash: hashOf(token) })
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .execute();
}

type NewMessage = {
  invitationId: number;
  kind: "invitation" | "reminder";
  subject: string;
  body: string;
  day: PlainDate;
  byName: string;
};

export async function insertMessage(tx: Tx, ambitoId: number, one: NewMessage): Promise<number> {
  const row = await tx
    .insertInto("evaluation.invitation_message")
    .values({
      ...{ ambito_id: ambitoId, invitation_id: one.invitationId, kind: one.kind, subject: one.subject },
      ...{ body: one.body, day: one.day, by_name: one.byName },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export type Message = {
  id: number;
  invitationId: number;
  waveId: number;
  email: string;
  isUsed: boolean;
  subject: string;
  body: string;
  wasSent: boolean;
};

export async function getMessage(tx: Tx, ambitoId: number, id: number): Promise<Message> {
  const { rows } = await sql<Message>`
    select m.id, m.invitation_id as "invitationId", i.wave_id as "waveId", i.email, i.is_used as "isUsed", m.subject, m.body,
        exists (select from evaluation.invitation_message_outcome o
          where o.ambito_id = m.ambito_id and o.message_id = m.id and o.outcome in ('sent', 'not_needed')) as "wasSent"
      from evaluation.invitation_message m
      join evaluation.invitation i on i.ambito_id = m.ambito_id and i.id = m.invitation_id
      where m.ambito_id = ${ambitoId} and m.id = ${id}`.execute(tx);
  if (!rows[0]) throw new NotFound(`message ${id}`);
  return rows[0];
}

export async function insertOutcome(
  tx: Tx,
  ambitoId: number,
  { messageId, outcome, detail }: { messageId: number; outcome: Exclude<MessageOutcome, "waiting">; detail: string },
): Promise<void> {
  await tx
    .insertInto("evaluation.invitation_message_outcome")
    .values({ ambito_id: ambitoId, message_id: messageId, outcome, detail })
    .execute();
}
