// SPDX-License-Identifier: AGPL-3.0-or-later
// Messages to the parties whose signature is missing, and what became of each. For the Plan Office alone.
import { sql } from "kysely";
import { NotFound, type Tx } from "@albero/kernel";

export type ReminderOutcome = "waiting" | "sent" | "failed" | "no_mail";
export type Reminder = {
  id: number;
  agreementId: number;
  partyId: number;
  party: string;
  recipient: string;
  subject: string;
  body: string;
  at: Date;
  byName: string;
  outcome: ReminderOutcome;
  detail: string;
  outcomeAt: Date | null;
};

/** Newest first. */
export async function listReminders(
  tx: Tx,
  ambitoId: number,
  filter: { id?: number; agreementId?: number } = {},
): Promise<Reminder[]> {
  const { rows } = await sql<Reminder>`
    select r.id, r.agreement_id as "agreementId", r.party_id as "partyId", p.name as party, r.recipient, r.subject, r.body,
        r.at, r.by_name as "byName", coalesce(o.outcome, 'waiting') as outcome, coalesce(o.detail, '') as detail,
        o.at as "outcomeAt"
      from governance.agreement_reminder r
      join governance.agreement_party p on p.ambito_id = r.ambito_id and p.id = r.party_id
      left join lateral (select * from governance.agreement_reminder_outcome where reminder_id = r.id order by id desc limit 1) o
        on true
      where r.ambito_id = ${ambitoId} and (${filter.id ?? null}::int is null or r.id = ${filter.id ?? null})
        and (${filter.agreementId ?? null}::int is null or r.agreement_id = ${filter.agreementId ?? null})
      order by r.id desc limit 500`.execute(tx);
  return rows;
}

export async function getReminder(tx: Tx, ambitoId: number, id: number): Promise<Reminder> {
  const [found] = await listReminders(tx, ambitoId, { id });
  if (!found) throw new NotFound(`reminder ${id}`);
  return found;
}

type NewReminder = Pick<Reminder, "agreementId" | "partyId" | "recipient" | "subject" | "body" | "at" | "byName">;

export async function insertReminder(tx: Tx, ambitoId: number, one: NewReminder): Promise<number> {
  const row = await tx
    .insertInto("governance.agreement_reminder")
    .values({
      ...{ ambito_id: ambitoId, agreement_id: one.agreementId, party_id: one.partyId, recipient: one.recipient },
      ...{ subject: one.subject, body: one.body, at: one.at, by_name: one.byName },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function insertOutcome(
  tx: Tx,
  ambitoId: number,
  one: { id: number; outcome: Exclude<ReminderOutcome, "waiting">; detail: string; at: Date },
): Promise<void> {
  await tx
    .insertInto("governance.agreement_reminder_outcome")
    .values({ ambito_id: ambitoId, reminder_id: one.id, outcome: one.outcome, detail: one.detail, at: one.at })
    .execute();
}
