// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import { shapes } from "@albero/finance";
import { PARTY_DUTIES, PARTY_KINDS, PARTY_TYPES, STEPS } from "../core/agreement.ts";
import { AGREEMENT_KINDS } from "../core/kinds.ts";

const { amountOrNothing, day, dayOrNothing, id, idOrNothing, istatOrNothing, shortWords } = shapes;
const words = z.string().trim().max(300).default("");
const long = z.string().trim().max(5_000).default("");
const said = (message: string, en: string) => ({ error: message, params: { en } });

const checked = (pattern: RegExp, it: string, en: string, max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .default("")
    .refine((text) => text === "" || pattern.test(text), said(it, en));
export const email = checked(
  /^[^@\s]+@[^@\s]+\.[^@\s]+$/,
  "Non è un indirizzo e-mail: scrivi per esempio protocollo@comune.it.",
  "It is not an e-mail address: write for example office@town.org.",
  200,
);
export const runts = checked(
  /^\d{1,9}$/,
  "Il numero di iscrizione al RUNTS ha solo cifre (al massimo 9): lascia vuoto se l’ente non è iscritto.",
  "The RUNTS number has digits only (9 at most): leave it empty if the body is not registered.",
  20,
);
const link = checked(
  /^https?:\/\/[^\s]+$/,
  "L’indirizzo comincia con https:// e non ha spazi.",
  "The address begins with https:// and has no spaces.",
  500,
);
const sha256 = checked(
  /^[0-9a-fA-F]{64}$/,
  "L’impronta SHA-256 ha 64 cifre esadecimali: lasciala vuota se non la conosci.",
  "A SHA-256 hash has 64 hexadecimal digits: leave it empty if you do not know it.",
  64,
).transform((text) => text.toLowerCase());

const noticeDays = z.coerce.number().int().min(0).max(1_095);

const agreement = z.object({
  kind: z.enum(AGREEMENT_KINDS),
  title: shortWords,
  object: long,
  duties: long,
  amount: amountOrNothing,
  firstDay: dayOrNothing,
  lastDay: dayOrNothing,
  noticeDays,
  source: words,
});
export const newAgreement = agreement;
export const agreementChange = agreement.extend({ id, rowVersion: id });
export const agreementVersion = z.object({ agreementId: id, rowVersion: id });
/** Where it was published may also be written while it is signed. */
export const publication = z.object({ id, rowVersion: id, published: words });

const party = z.object({
  kind: z.enum(PARTY_KINDS),
  istat: istatOrNothing,
  bodyId: idOrNothing,
  name: words,
  type: z.enum(["", ...PARTY_TYPES]).default(""),
  runts,
  duty: z.enum(PARTY_DUTIES),
  duties: long,
  areas: words,
  amount: amountOrNothing,
  email,
});
export const newParty = party.extend({ agreementId: id });
export const partyChange = party.omit({ kind: true, istat: true, bodyId: true }).extend({ id, rowVersion: id });
export const byParty = z.object({ partyId: id });
export const byAgreement = z.object({ agreementId: id });

export const step = z.object({
  agreementId: id,
  rowVersion: id,
  step: z.enum(STEPS),
  day,
  act: words,
  reason: z.string().trim().max(1_000).default(""),
});
export const consent = z.object({
  partyId: id,
  rowVersion: id,
  consent: shapes.orNothing(z.enum(["yes", "no"])),
  day,
  note: words,
});
export const signature = z.object({
  partyId: id,
  rowVersion: id,
  signature: z.enum(["signed", "missing", "unknown"]),
  signedOn: dayOrNothing,
  signedAs: words,
  ownAct: words,
  ownActOn: dayOrNothing,
});
export const newDocument = z.object({ agreementId: id, label: shortWords, link, sha256 });
export const keptDocument = z.object({ agreementId: id, keptId: id });
export const byDocument = z.object({ agreementId: id, documentId: id });

export const reminders = z.object({
  agreementId: id,
  subject: shortWords,
  body: z.string().trim().min(1).max(10_000),
  /** The parties to remind; none means all those who are missing and have an address. */
  partyIds: z.array(id).max(500).default([]),
});
export const byReminder = z.object({ reminderId: id });
export const outcome = z.object({
  reminderId: id,
  outcome: z.enum(["sent", "failed", "no_mail"]),
  detail: z.string().max(500).default(""),
});

export const partyFile = z.object({
  agreementId: id,
  name: z.string().max(200).default(""),
  bytes: z.instanceof(Uint8Array),
  dryRun: z.boolean(),
  /** Set when the file was tried: a change of somebody else in between is refused. */
  seen: z.string().max(100).default(""),
});
export const partyFormat = z.object({ agreementId: id, format: z.enum(["csv", "xlsx", "ods"]) });

export const nothing = z.strictObject({});
export const file = z.object({ governance: z.instanceof(Uint8Array), thirdSector: z.instanceof(Uint8Array) });
