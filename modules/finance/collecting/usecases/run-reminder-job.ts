// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import { ask, call, type Caller } from "@albero/kernel";
import { noteReminderOutcome, reminderToSend } from "./reminders.ts";

/** Hands a message to a mail server, or rejects with the server's own words. */
export type MailPort = { send(message: { to: string; subject: string; body: string }, now: Date): Promise<void> };

const job = z.object({ reminderId: z.int() });

/**
 * Does a job of kind "finance.sendReminder": sends the message and says what became of it.
 * Without a mail server it stays to be copied; when the server refuses, the reason is kept and the queue tries again.
 */
export async function runReminderJob(
  caller: Caller,
  payload: Record<string, unknown>,
  mail: MailPort | undefined,
): Promise<void> {
  const { reminderId } = job.parse(payload);
  const reminder = await ask(caller, reminderToSend, { reminderId });
  if (reminder.outcome === "sent") return;
  const note = (outcome: "sent" | "failed" | "no_mail", detail = "") =>
    call(caller, noteReminderOutcome, { reminderId, outcome, detail });
  if (!mail) return void (await note("no_mail"));
  try {
    await mail.send({ to: reminder.recipient, subject: reminder.subject, body: reminder.body }, caller.clock.now());
  } catch (error) {
    await note("failed", (error instanceof Error ? error.message : String(error)).slice(0, 500));
    throw error;
  }
  await note("sent");
}
