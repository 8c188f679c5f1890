// SPDX-License-Identifier: AGPL-3.0-or-later
// Reminding whoever still has to answer a round.
import { z } from "zod";
import { ask, call, ok, question, refuse, useCase, type Caller } from "@albero/kernel";
import type { MailPort } from "@albero/finance";
import { isWaiting, remindedFor, type Worker } from "../core/waiting.ts";
import { roundsPaths } from "../paths.ts";
import { mayRunRounds, mayWriteRounds } from "../permissions.ts";
import { getRound } from "../store/rounds.ts";
import { ambitoSlug } from "../store/territories.ts";
import * as store from "../store/reminders.ts";
import { messages } from "../texts.messages.ts";
import { nameOf } from "./actor-name.ts";
import * as inputs from "./inputs.ts";
import { owedTo } from "./owed.ts";
import type { RoundsRefusal } from "./refusals.ts";

type In<K extends keyof typeof inputs> = z.infer<(typeof inputs)[K]>;

/** Asks for a message to everybody who still has to answer: one a day. Who they are is known to whoever keeps accounts. */
export const remindRound = useCase<In<"reminder">, { roundId: number }, RoundsRefusal>({
  name: "evaluation.remindRound",
  may: mayWriteRounds,
  input: inputs.reminder,
  async run({ roundId, subject, body }, { tx, ambitoId, actor, today, record, later }) {
    const round = await getRound(tx, ambitoId, roundId, "update");
    if (round.state !== "open") return refuse(round.state === "draft" ? "round_not_open" : "round_closed");
    if (!(await owedTo(tx, ambitoId, round)).some(isWaiting)) return refuse("nobody_to_remind");
    if ((await store.listReminders(tx, ambitoId, roundId)).some((one) => one.day === today))
      return refuse("reminded_today");
    const payload = { roundId, subject, body, byName: nameOf(actor) };
    await later({ kind: "evaluation.remindRound", payload });
    await record({ subject: `evaluation.round:${roundId}`, before: null, after: { subject, body } });
    return ok({ roundId });
  },
});

/** Writes the message of each person who still has to answer, with what is asked of this one, and queues its sending. */
export const writeRoundReminders = useCase<In<"reminderDay">, { written: number }, never>({
  name: "evaluation.writeRoundReminders",
  may: mayRunRounds,
  input: inputs.reminderDay,
  async run({ roundId, subject, body, byName, address, workers }, { tx, ambitoId, lang, now, today, record, later }) {
    const round = await getRound(tx, ambitoId, roundId, "update");
    const owed = round.state === "open" ? await owedTo(tx, ambitoId, round) : [];
    const slug = await ambitoSlug(tx, ambitoId);
    const link = `${address}${roundsPaths.enter(slug, roundId)}`;
    let written = 0;
    for (const worker of workers) {
      const { territories, cells } = remindedFor(worker, owed);
      if (cells === 0 || worker.email === "") continue;
      const id = await store.insertReminder(tx, ambitoId, {
        ...{ roundId, day: today, person: worker.name, recipient: worker.email, cells, subject, byName, at: now },
        body: messages[lang].body({
          name: worker.name,
          body,
          cells,
          territories: territories.map((one) => one.name),
          link,
        }),
      });
      if (id === null) continue;
      written += 1;
      await later({ kind: "evaluation.sendRoundReminder", payload: { reminderId: id } });
    }
    await record({ subject: `evaluation.round:${roundId}`, before: null, after: { reminders: written } });
    return ok({ written });
  },
});

/** The message that the job has to send. */
export const roundReminderToSend = question({
  name: "evaluation.roundReminderToSend",
  may: mayRunRounds,
  input: inputs.byReminder,
  run: ({ reminderId }, { tx, ambitoId }) => store.getReminder(tx, ambitoId, reminderId),
});

/** What became of a message. */
export const noteRoundReminder = useCase<In<"outcome">, { reminderId: number }, never>({
  name: "evaluation.noteRoundReminder",
  may: mayRunRounds,
  input: inputs.outcome,
  async run({ reminderId, outcome, detail }, { tx, ambitoId, record }) {
    const { id, outcome: before } = await store.getReminder(tx, ambitoId, reminderId);
    await store.writeOutcome(tx, ambitoId, { id, outcome, detail });
    await record({ subject: `evaluation.reminder:${id}`, before: { outcome: before }, after: { outcome, detail } });
    return ok({ reminderId });
  },
});

const asked = z.object({ roundId: z.int(), subject: z.string(), body: z.string(), byName: z.string() });

/** Does a job of kind "evaluation.remindRound": `workers` are those who work in the Ambito today. */
export async function runRemindRound(
  caller: Caller,
  payload: Record<string, unknown>,
  { workers, address }: { workers: readonly Worker[]; address: string },
): Promise<void> {
  await call(caller, writeRoundReminders, { ...asked.parse(payload), workers, address });
}

const job = z.object({ reminderId: z.int() });

/**
 * Does a job of kind "evaluation.sendRoundReminder". Without a mail server the message stays to be copied; when the
 * server refuses, the reason is kept and the queue tries again.
 */
export async function runRoundReminder(
  caller: Caller,
  payload: Record<string, unknown>,
  mail: MailPort | undefined,
): Promise<void> {
  const { reminderId } = job.parse(payload);
  const reminder = await ask(caller, roundReminderToSend, { reminderId });
  if (reminder.outcome === "sent") return;
  const note = (outcome: "sent" | "failed" | "no_mail", detail = "") =>
    call(caller, noteRoundReminder, { reminderId, outcome, detail });
  if (!mail) return void (await note("no_mail"));
  try {
    await mail.send({ to: reminder.recipient, subject: reminder.subject, body: reminder.body }, caller.clock.now());
  } catch (error) {
    await note("failed", (error instanceof Error ? error.message : String(error)).slice(0, 300));
    throw error;
  }
  await note("sent");
}
