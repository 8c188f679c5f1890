// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { NotFound, type Cents, type Tx } from "@albero/kernel";

export type Outcome = "waiting" | "sent" | "failed" | "no_mail";
export type Reminder = {
  id: number;
  istat: string;
  place: string;
  recipient: string;
  subject: string;
  body: string;
  open: Cents;
  at: Date;
  byName: string;
  outcome: Outcome;
  detail: string;
  outcomeAt: Date | null;
};

/** Messages, newest first, with what became of each. */
export async function listReminders(
  tx: Tx,
  ambitoId: number,
  filter: { id?: number; istat?: string } = {},
): Promise<Reminder[]> {
  const { rows } = await sql<Reminder>`
    select r.id, r.istat, m.name as place, r.recipient, r.subject, r.body, r.open_cents as open, r.at, r.by_name as "byName",
        coalesce(o.outcome, 'waiting') as outcome, coalesce(o.detail, '') as detail, o.at as "outcomeAt"
      from finance.reminder r join territory.municipality m on m.ambito_id = r.ambito_id and m.istat = r.istat
      left join lateral (select * from finance.reminder_outcome where reminder_id = r.id order by id desc limit 1) o on true
      where r.ambito_id = ${ambitoId} and (${filter.id ?? null}::int is null or r.id = ${filter.id ?? null})
        and (${filter.istat ?? null}::text is null or r.istat = ${filter.istat ?? null})
      order by r.id desc limit 200`.execute(tx);
  return rows;
}

export async function getReminder(tx: Tx, ambitoId: number, id: number): Promise<Reminder> {
  const [found] = await listReminders(tx, ambitoId, { id });
  if (!found) throw new NotFound(`reminder ${id}`);
  return found;
}

type NewReminder = Pick<Reminder, "istat" | "recipient" | "subject" | "body" | "open" | "at" | "byName">;

export async function insertReminder(tx: Tx, ambitoId: number, one: NewReminder): Promise<number> {
  const row = await tx
    .insertInto("finance.reminder")
    .values({
      ...{ ambito_id: ambitoId, istat: one.istat, recipient: one.recipient, subject: one.subject, body: one.body },
      ...{ open_cents: one.open, at: one.at, by_name: one.byName },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function insertOutcome(
  tx: Tx,
  ambitoId: number,
  one: Pick<Reminder, "id" | "istat" | "detail"> & { outcome: Exclude<Outcome, "waiting">; at: Date },
): Promise<void> {
  await tx
    .insertInto("finance.reminder_outcome")
    .values({
      ...{ ambito_id: ambitoId, reminder_id: one.id, istat: one.istat },
      ...{ outcome: one.outcome, detail: one.detail, at: one.at },
    })
    .execute();
}
