// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from "zod";
import { ok, question, refuse, sum, useCase } from "@albero/kernel";
import { arrears } from "../core/allocate.ts";
import { mayKeepAccounts, maySendMail } from "../permissions.ts";
import { listCalls } from "../store/calls.ts";
import { getPlace } from "../store/places.ts";
import * as store from "../store/reminders.ts";
import * as inputs from "./inputs.ts";
import { by } from "./quotas.ts";
import type { ReminderRefusal } from "./refusals.ts";

/** Keeps a reminder and queues its sending. Without a mail server it stays to be copied by hand. */
export const sendReminder = useCase<z.infer<typeof inputs.newReminder>, { reminderId: number }, ReminderRefusal>({
  name: "finance.sendReminder",
  may: mayKeepAccounts,
  input: inputs.newReminder,
  async run({ istat, recipient, subject, body }, work) {
    const { tx, ambitoId } = work;
    await getPlace(tx, ambitoId, istat);
    const late = arrears(await listCalls(tx, ambitoId, { istat }), work.today);
    if (late.length === 0) return refuse("nothing_overdue");
    const open = sum(late.map((one) => one.open));
    const { now: at, byName } = by(work);
    const reminderId = await store.insertReminder(tx, ambitoId, { istat, recipient, subject, body, open, at, byName });
    const after = { istat, recipient, openCents: open, calls: late.map((one) => one.call.id) };
    await work.record({ subject: `finance.reminder:${reminderId}`, before: null, after });
    await work.later({ kind: "finance.sendReminder", payload: { reminderId } });
    return ok({ reminderId });
  },
});

/** The message that the job has to send. */
export const reminderToSend = question({
  name: "finance.reminderToSend",
  may: maySendMail,
  input: inputs.byReminder,
  run: ({ reminderId }, { tx, ambitoId }) => store.getReminder(tx, ambitoId, reminderId),
});

/** What became of a message. */
export const noteReminderOutcome = useCase<z.infer<typeof inputs.outcome>, { reminderId: number }, never>({
  name: "finance.noteReminderOutcome",
  may: maySendMail,
  input: inputs.outcome,
  async run({ reminderId, outcome, detail }, { tx, ambitoId, now, record }) {
    const { id, istat } = await store.getReminder(tx, ambitoId, reminderId);
    await store.insertOutcome(tx, ambitoId, { id, istat, outcome, detail, at: now });
    await record({ subject: `finance.reminder:${id}`, before: null, after: { outcome, detail } });
    return ok({ reminderId });
  },
});
