// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import { ask, call, deliver, type Caller, type MailOutcome, type MailPort } from "@albero/kernel";
import { noteReminderOutcome, reminderToSend } from "./reminders.ts";

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
  const note = (outcome: MailOutcome, detail: string) =>
    call(caller, noteReminderOutcome, { reminderId, outcome, detail });
  const message = { to: reminder.recipient, subject: reminder.subject, body: reminder.body };
  await deliver({ mail, message, now: caller.clock.now(), note });
}
