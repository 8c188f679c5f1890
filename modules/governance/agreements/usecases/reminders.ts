// SPDX-License-Identifier: AGPL-3.0-or-later
// Reminding the parties whose signature is missing.
import { z } from "zod";
import {
  ask,
  call,
  dayInItaly,
  deliver,
  ok,
  question,
  refuse,
  useCase,
  type Caller,
  type MailOutcome,
  type MailPort,
} from "@albero/kernel";
import { missing } from "../core/agreement.ts";
import { maySendReminders, mayWriteAgreements } from "../permissions.ts";
import { getAgreement } from "../store/agreements.ts";
import { listContacts, listParties } from "../store/parties.ts";
import * as store from "../store/reminders.ts";
import * as inputs from "./inputs.ts";
import type { RemindRefusal } from "./refusals.ts";

/** Kept from whom, when nobody in particular sent it. */
const nameOf = (actor: { kind: string; name?: string }): string => actor.name ?? actor.kind;

/**
 * Keeps a message to each party that has not signed and has an address, and queues their sending: one a day to each.
 * Without a mail server they stay to be copied by hand.
 */
export const remindMissing = useCase<z.infer<typeof inputs.reminders>, { queued: number }, RemindRefusal>({
  name: "governance.remindMissing",
  may: mayWriteAgreements,
  input: inputs.reminders,
  async run({ agreementId, subject, body, partyIds }, { tx, ambitoId, actor, now, today, record, later }) {
    const agreement = await getAgreement(tx, ambitoId, agreementId, "update");
    if (agreement.state !== "signing") return refuse("not_signing_now");
    const without = missing(await listParties(tx, ambitoId, agreementId));
    const asked = partyIds.length === 0 ? without : without.filter((party) => partyIds.includes(party.id));
    if (asked.length === 0) return refuse("nobody_missing");
    const contacts = await listContacts(tx, ambitoId, agreementId);
    const reached = asked.filter((party) => contacts.has(party.id));
    if (reached.length === 0) return refuse("no_address", { details: { n: asked.length } });
    const past = await store.listReminders(tx, ambitoId, { agreementId });
    const remindedToday = new Set(past.filter((one) => dayInItaly(one.at) === today).map((one) => one.partyId));
    const due = reached.filter((party) => !remindedToday.has(party.id));
    if (due.length === 0) return refuse("reminded_today");
    for (const party of due) {
      const message = { agreementId, partyId: party.id, recipient: contacts.get(party.id) ?? "", subject, body };
      const id = await store.insertReminder(tx, ambitoId, { ...message, at: now, byName: nameOf(actor) });
      await later({ kind: "governance.remindParty", payload: { reminderId: id } });
    }
    const after = { subject, parties: due.map((party) => party.name) };
    await record({ subject: `governance.agreement:${agreementId}`, before: null, after });
    return ok({ queued: due.length });
  },
});

/** The message that the job has to send. */
export const partyReminderToSend = question({
  name: "governance.partyReminderToSend",
  may: maySendReminders,
  input: inputs.byReminder,
  run: ({ reminderId }, { tx, ambitoId }) => store.getReminder(tx, ambitoId, reminderId),
});

/** What became of a message. */
export const notePartyReminder = useCase<z.infer<typeof inputs.outcome>, { reminderId: number }, never>({
  name: "governance.notePartyReminder",
  may: maySendReminders,
  input: inputs.outcome,
  async run({ reminderId, outcome, detail }, { tx, ambitoId, now, record }) {
    const { id } = await store.getReminder(tx, ambitoId, reminderId);
    await store.insertOutcome(tx, ambitoId, { id, outcome, detail, at: now });
    await record({ subject: `governance.agreement_reminder:${id}`, before: null, after: { outcome, detail } });
    return ok({ reminderId });
  },
});

const job = z.object({ reminderId: z.int() });

/**
 * Does a job of kind "governance.remindParty": sends the message and says what became of it. Without a mail server it
 * stays to be copied; when the server refuses, the reason is kept and the queue tries again.
 */
export async function runPartyReminder(
  caller: Caller,
  payload: Record<string, unknown>,
  mail: MailPort | undefined,
): Promise<void> {
  const { reminderId } = job.parse(payload);
  const reminder = await ask(caller, partyReminderToSend, { reminderId });
  if (reminder.outcome === "sent") return;
  const note = (outcome: MailOutcome, detail: string) =>
    call(caller, notePartyReminder, { reminderId, outcome, detail });
  const message = { to: reminder.recipient, subject: reminder.subject, body: reminder.body };
  await deliver({ mail, message, now: caller.clock.now(), note });
}
