// SPDX-License-Identifier: AGPL-3.0-or-later
// Asking people and reminding them. The link of a letter is made when it is sent: nobody can read it but who receives it.
import { z } from "zod";
import { ask, call, ok, question, refuse, useCase, type Caller, type Work } from "@albero/kernel";
import type { MailPort } from "@albero/finance";
import { MOST_AT_ONCE, readAddresses, type Wave } from "../core/wave.ts";
import { mayWriteQuestionnaires, maySendLetters } from "../permissions.ts";
import { questionnairesPaths } from "../paths.ts";
import * as store from "../store/invitations.ts";
import { newToken } from "../store/links.ts";
import { getWave, listGroups } from "../store/waves.ts";
import { nameOf } from "./forms.ts";
import * as inputs from "./inputs.ts";
import type { WavesRefusal } from "./refusals.ts";

type In<K extends keyof typeof inputs> = z.infer<(typeof inputs)[K]>;
type Letter = { subject: string; body: string; kind: "invitation" | "reminder" };
const subjectOf = (waveId: number): string => `evaluation.wave:${waveId}`;

async function queueLetter(
  { tx, ambitoId, actor, today, later }: Work,
  invitationId: number,
  letter: Letter,
): Promise<void> {
  const message = { invitationId, ...letter, day: today, byName: nameOf(actor) };
  const messageId = await store.insertMessage(tx, ambitoId, message);
  await later({ kind: "evaluation.sendLetter", payload: { messageId } });
}

const namesIn = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim().slice(0, 120))
    .filter(Boolean);

export type HandLink = { label: string; token: string };

/**
 * Asks people of a group: a letter to each address, and links to give by hand, which are shown this once. In a wave by name
 * the links by hand have the names.
 */
export const inviteRespondents = useCase<In<"invitations">, { queued: number; links: HandLink[] }, WavesRefusal>({
  name: "evaluation.inviteRespondents",
  may: mayWriteQuestionnaires,
  input: inputs.invitations,
  async run({ waveId, group, subject, body, ...given }, work) {
    const { tx, ambitoId, today, record } = work;
    const wave = await getWave(tx, ambitoId, waveId);
    if (wave.closedOn !== null || today > wave.lastDay) return refuse("wave_closed");
    if (!(await listGroups(tx, ambitoId, waveId)).some((each) => each.group === group)) return refuse("no_such_group");
    const addresses = readAddresses(given.addresses);
    if (!addresses.ok) return addresses;
    const labels = labelsOf(wave, given);
    if (labels === null) return refuse("names_needed");
    if (addresses.value.length + labels.length === 0) return refuse("nobody_asked");
    if (labels.length > MOST_AT_ONCE) return refuse("too_many", { details: { most: MOST_AT_ONCE } });
    for (const email of addresses.value) {
      const id = await store.insertInvitation(tx, ambitoId, { waveId, group, email, label: "", token: newToken() });
      if (id === null) return refuse("asked_already", { details: { address: email } });
      await queueLetter(work, id, { kind: "invitation", subject, body });
    }
    const links = labels.map((label) => ({ label, token: newToken() }));
    for (const link of links) await store.insertInvitation(tx, ambitoId, { waveId, group, email: null, ...link });
    await record({
      subject: subjectOf(waveId),
      before: null,
      after: { group, letters: addresses.value.length, links: links.length },
    });
    return ok({ queued: addresses.value.length, links });
  },
});

/** The names on links by hand; none in an anonymous wave, where a number is enough. Null: names are missing. */
function labelsOf(
  { isAnonymous }: Wave,
  { links, names }: Pick<In<"invitations">, "links" | "names">,
): string[] | null {
  if (isAnonymous) return Array.from({ length: links }, () => "");
  const written = namesIn(names);
  return links > written.length ? null : written;
}

/** Writes again to the addresses that have not answered; once a day to each. */
export const remindRespondents = useCase<In<"reminders">, { queued: number }, WavesRefusal>({
  name: "evaluation.remindRespondents",
  may: mayWriteQuestionnaires,
  input: inputs.reminders,
  async run({ waveId, subject, body }, work) {
    const { tx, ambitoId, today, record } = work;
    const wave = await getWave(tx, ambitoId, waveId);
    if (wave.closedOn !== null || today > wave.lastDay) return refuse("wave_closed");
    if (today < wave.firstDay) return refuse("not_begun");
    const silent = (await store.listInvitations(tx, ambitoId, waveId)).filter(
      (each) => each.email !== null && !each.isUsed,
    );
    if (silent.length === 0) return refuse("nobody_left");
    const due = silent.filter((each) => each.lastDay !== today);
    if (due.length === 0) return refuse("reminded_today");
    for (const { id } of due) await queueLetter(work, id, { kind: "reminder", subject, body });
    await record({ subject: subjectOf(waveId), before: null, after: { reminders: due.length } });
    return ok({ queued: due.length });
  },
});

/** The letter that the job has to send. */
export const letterToSend = question({
  name: "evaluation.letterToSend",
  may: maySendLetters,
  input: inputs.byMessage,
  async run({ messageId }, { tx, ambitoId }) {
    const { slug } = await tx
      .selectFrom("kernel.ambito")
      .select("slug")
      .where("id", "=", ambitoId)
      .executeTakeFirstOrThrow();
    return { ...(await store.getMessage(tx, ambitoId, messageId)), slug };
  },
});

/** Makes the link of a letter: the one before, if there was one, no longer opens; what was saved with it stays. */
export const makeLetterLink = useCase<In<"byMessage">, { token: string | null }, never>({
  name: "evaluation.makeLetterLink",
  may: maySendLetters,
  input: inputs.byMessage,
  async run({ messageId }, { tx, ambitoId, today, record }) {
    const message = await store.getMessage(tx, ambitoId, messageId);
    const wave = await getWave(tx, ambitoId, message.waveId);
    const isLate = message.isUsed || wave.closedOn !== null || today > wave.lastDay;
    const token = isLate ? null : newToken();
    if (token) await store.renewLink(tx, ambitoId, message.invitationId, token);
    await record({
      subject: `evaluation.invitation_message:${messageId}`,
      before: null,
      after: { link: token ? "new" : "not needed" },
    });
    return ok({ token });
  },
});

/** What became of a letter. */
export const noteLetter = useCase<In<"outcome">, { messageId: number }, never>({
  name: "evaluation.noteLetter",
  may: maySendLetters,
  input: inputs.outcome,
  async run({ messageId, outcome, detail }, { tx, ambitoId, record }) {
    await store.getMessage(tx, ambitoId, messageId);
    await store.insertOutcome(tx, ambitoId, { messageId, outcome, detail });
    await record({ subject: `evaluation.invitation_message:${messageId}`, before: null, after: { outcome, detail } });
    return ok({ messageId });
  },
});

const job = z.object({ messageId: z.int() });

/**
 * Does a job of kind "evaluation.sendLetter". Without a mail server the letter waits: links by hand are there for that. `baseUrl`
 * is the address of this installation.
 */
export async function runLetterJob(
  caller: Caller,
  payload: Record<string, unknown>,
  mail: MailPort | undefined,
  baseUrl: string,
): Promise<void> {
  const { messageId } = job.parse(payload);
  const letter = await ask(caller, letterToSend, { messageId });
  if (letter.wasSent) return;
  const note = (outcome: "sent" | "failed" | "no_mail" | "not_needed", detail = "") =>
    call(caller, noteLetter, { messageId, outcome, detail });
  if (!mail) return void (await note("no_mail"));
  const made = await call(caller, makeLetterLink, { messageId });
  if (!made.ok || made.value.token === null) return void (await note("not_needed"));
  const link = `${baseUrl}${questionnairesPaths.answer(letter.slug, made.value.token)}`;
  const body = `${letter.body}\n\n${link}\n`;
  try {
    await mail.send({ to: letter.email, subject: letter.subject, body }, caller.clock.now());
  } catch (error) {
    await note("failed", (error instanceof Error ? error.message : String(error)).slice(0, 500));
    throw error;
  }
  await note("sent");
}
