// SPDX-License-Identifier: AGPL-3.0-or-later
// The shapes that come in from forms and addresses. Texts come as people type them.
import { z } from "zod";
import { parseEuro, parsePlainDate, type PlainDate } from "@albero/kernel/pure";
import { upload } from "../../usecases/read-upload.ts";
import { ACT_KINDS } from "../core/adopt.ts";
import { DOCUMENT_KINDS, OPENNESS, SECTIONS } from "../core/documents.ts";
import { EFFECT_KINDS } from "../core/effects.ts";

const said = (message: string, en: string) => ({ code: "custom" as const, message, params: { en } });
const NOT_A_DAY = said(
  "Non è un giorno del calendario: scrivi per esempio 31/03/2026.",
  "It is not a day of the calendar: write for example 31/03/2026.",
);
const NOT_AN_AMOUNT = said(
  "Non è un importo maggiore di zero: scrivi per esempio 1.234,56.",
  "It is not an amount above zero: write for example 1234.56.",
);

const orNothing = <T>(schema: z.ZodType<T>) =>
  z.preprocess((value) => (value === "" || value === undefined ? null : value), schema.nullable());

export const id = z.coerce.number().int().min(1).max(2_147_483_647);
export const day = z
  .string()
  .max(30)
  .transform((text, context): PlainDate => {
    const read = parsePlainDate(text);
    if (read.ok) return read.value;
    context.addIssue(NOT_A_DAY);
    return z.NEVER;
  });
const CHOOSE = said("Scegli una voce dall’elenco.", "Choose one of the list.");
/** What is chosen from a list: nothing chosen is told as such. */
const chosen = z.union([z.string(), z.number()]).transform((value, context): number => {
  const read = id.safeParse(value);
  if (read.success) return read.data;
  context.addIssue(CHOOSE);
  return z.NEVER;
});
const idOrNothing = orNothing(id);
const dayOrNothing = orNothing(day);
const year = z.coerce.number().int().min(1990).max(2100);
const ticked = z.preprocess((value) => value === true || value === "on" || value === "true", z.boolean());

export const nothing = z.strictObject({});
export const byAct = z.object({ actId: id });
export const ofYear = z.object({ year: orNothing(year).default(null) });

export const actForm = z.object({
  actId: idOrNothing.default(null),
  rowVersion: idOrNothing.default(null),
  bodyId: chosen,
  kind: z.enum(ACT_KINDS),
  subject: z.string().trim().min(2).max(500),
  text: z.string().trim().max(200_000).default(""),
  itemId: idOrNothing.default(null),
  revokesId: idOrNothing.default(null),
});
export const actStart = z.object({ itemId: idOrNothing.default(null), revokesId: idOrNothing.default(null) });
export const actAndVersion = z.object({ actId: id, rowVersion: id });
export const newEffect = actAndVersion.extend({
  kind: z.enum(EFFECT_KINDS),
  targetId: chosen,
  inForceFrom: dayOrNothing.default(null),
  callQuotas: ticked.default(false),
  amount: orNothing(
    z.string().transform((text, context): number => {
      const read = parseEuro(text);
      if (read.ok && read.value > 0) return read.value;
      context.addIssue(NOT_AN_AMOUNT);
      return z.NEVER;
    }),
  ).default(null),
  direction: z.enum(["raise", "reduce"]).default("raise"),
  year: orNothing(year).default(null),
});
export const effectOfAct = actAndVersion.extend({ effectId: id });
export const effectForm = z.object({ actId: id, kind: z.enum(EFFECT_KINDS).optional().catch(undefined) });
export const adoption = actAndVersion.extend({ day });

const openness = z.enum(OPENNESS);
const section = orNothing(z.enum(SECTIONS)).default(null);
const publication = {
  openness,
  publishedFrom: dayOrNothing.default(null),
  publishedTo: dayOrNothing.default(null),
  section,
};
const head = {
  title: z.string().trim().min(3).max(300),
  kind: z.enum(DOCUMENT_KINDS),
  description: z.string().trim().max(4_000).default(""),
  day,
  ...publication,
  actId: idOrNothing.default(null),
};
export const documentForm = z.object({ ...head, file: upload, redacted: upload.nullable().default(null) });
export const documentChange = z.object({ documentId: id, rowVersion: id, ...head });
export const versionForm = z.object({
  documentId: id,
  rowVersion: id,
  file: upload,
  redacted: upload.nullable().default(null),
  note: z.string().trim().max(500).default(""),
});
export const byDocument = z.object({ documentId: id });
export const documentAndVersion = z.object({ documentId: id, rowVersion: id });
export const fileOf = z.object({ documentId: id, version: id, copy: z.enum(["copia", "integrale"]) });
export const actPublication = z.object({ actId: id, ...publication });

/** What people search: the database cannot hold a zero character, not even in a question. */
const words = z
  .string()
  .max(200)
  .transform((text) => text.replaceAll("\0", " ").trim());
const filter = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" || value === null ? undefined : value), schema.optional().catch(undefined));
export const documentSearch = z.object({
  q: words.default(""),
  kind: filter(z.enum(DOCUMENT_KINDS)),
  openness: filter(openness),
  section: filter(z.enum(SECTIONS)),
  year: filter(year),
  page: z.coerce.number().int().min(1).max(1_000).catch(1).default(1),
});
