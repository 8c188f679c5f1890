// SPDX-License-Identifier: AGPL-3.0-or-later
// Messages to whoever still has to answer a round, and what became of each.
import { NotFound, type Tx } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";

export type ReminderOutcome = "waiting" | "sent" | "failed" | "no_mail";
export type Reminder = {
  id: number;
  roundId: number;
  day: PlainDate;
  person: string;
  recipient: string;
  cells: number;
  subject: string;
  body: string;
  byName: string;
  at: Date;
  outcome: ReminderOutcome;
  detail: string;
};

const reminders = (tx: Tx, ambitoId: number) =>
  tx.selectFrom("evaluation.reminder").selectAll().where("ambito_id", "=", ambitoId);
type Row = Awaited<ReturnType<ReturnType<typeof reminders>["execute"]>>[number];
const reminderOf = (row: Row): Reminder => ({
  ...{ id: row.id, roundId: row.round_id, day: row.day as PlainDate, person: row.person, recipient: row.recipient },
  ...{ cells: row.cells, subject: row.subject, body: row.body, byName: row.by_name, at: row.at },
  ...{ outcome: row.outcome as ReminderOutcome, detail: row.detail },
});

/** Newest first. */
export async function listReminders(tx: Tx, ambitoId: number, roundId: number): Promise<Reminder[]> {
  const rows = await reminders(tx, ambitoId).where("round_id", "=", roundId).orderBy("id", "desc").limit(300).execute();
  return rows.map(reminderOf);
}

export async function getReminder(tx: Tx, ambitoId: number, id: number): Promise<Reminder> {
  const row = await reminders(tx, ambitoId).where("id", "=", id).executeTakeFirst();
  if (!row) throw new NotFound(`reminder ${id}`);
  return reminderOf(row);
}

/** The number of the new message; null when this person was written to today. */
export async function insertReminder(
  tx: Tx,
  ambitoId: number,
  one: Omit<Reminder, "id" | "outcome" | "detail">,
): Promise<number | null> {
  const row = await tx
    .insertInto("evaluation.reminder")
    .values({
      ...{ ambito_id: ambitoId, round_id: one.roundId, day: one.day, person: one.person, recipient: one.recipient },
      ...{ cells: one.cells, subject: one.subject, body: one.body, by_name: one.byName, at: one.at },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function writeOutcome(
  tx: Tx,
  ambitoId: number,
  { id, outcome, detail }: Pick<Reminder, "id" | "outcome" | "detail">,
): Promise<void> {
  await tx
    .updateTable("evaluation.reminder")
    .set({ outcome, detail })
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .execute();
}
