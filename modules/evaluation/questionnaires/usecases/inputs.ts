// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import { shapes } from "@albero/finance";
import { readNumber } from "../../rounds/core/number.ts";
import { GROUPS, KINDS, LIMITS } from "../core/form.ts";
import { MOST_AT_ONCE } from "../core/wave.ts";

const { day, id } = shapes;
const words = z.string().trim().max(1_000).default("");
const long = z.string().trim().max(4_000).default("");
const name = z.string().trim().min(2).max(160);
/** A box of a form: sent as "on" or not at all. */
const box = z.preprocess((value) => value === true || value === "on", z.boolean());
/** What is no number stays NaN, for the schema to say so. */
function numberIn(text: string): number {
  const read = readNumber(text);
  return read.ok ? read.value : Number.NaN;
}
const numberOrNothing = z.preprocess(
  (value) => (typeof value === "string" ? (value.trim() === "" ? null : numberIn(value)) : (value ?? null)),
  z.coerce.number().min(-1_000_000).max(1_000_000).nullable(),
);
const lengthOrNothing = z.preprocess(
  (value) => (value === "" || value === undefined ? null : value),
  z.coerce.number().int().min(1).max(LIMITS.text).nullable(),
);

export const newQuestionnaire = z.object({ name, template: z.string().max(40).default("") });
export const byQuestionnaire = z.object({ questionnaireId: id });
export const draft = byQuestionnaire.extend({ rowVersion: id });
export const head = draft.extend({
  ...{ titleIt: words, titleEn: words, introIt: words, introEn: words, thanksIt: words, thanksEn: words },
  pageTitles: long,
});
export const questionChange = draft.extend({
  /** Empty for a new question. */
  key: z.string().max(20).default(""),
  page: z.coerce
    .number()
    .int()
    .min(1)
    .max(LIMITS.pages + 1),
  kind: z.enum(KINDS),
  labelIt: z.string().trim().min(2).max(1_000),
  ...{ labelEn: words, helpIt: words, helpEn: words, lowIt: words, lowEn: words, highIt: words, highEn: words },
  required: box,
  ...{ min: numberOrNothing, max: numberOrNothing, maxLength: lengthOrNothing, options: long, rows: long },
});
export const questionPlace = draft.extend({ key: z.string().max(20), way: z.enum(["up", "down"]) });
export const questionGone = draft.extend({ key: z.string().max(20) });

const count = z.preprocess((value) => (value === "" ? 0 : value), z.coerce.number().int().min(0).max(100_000));
export const newWave = z.object({
  questionnaireId: id,
  name: z.string().trim().min(2).max(120),
  kind: z.enum(["baseline", "repeat"]),
  firstDay: day,
  lastDay: day,
  anonymity: z.enum(["anonymous", "named"]),
  groups: z.array(z.object({ group: z.enum(GROUPS), asked: count, open: box })).max(GROUPS.length),
});
export const byWave = z.object({ waveId: id });
export const waveDays = z.object({ waveId: id, rowVersion: id, lastDay: day });
export const waveVersion = z.object({ waveId: id, rowVersion: id });

const letter = {
  subject: z.string().trim().min(2).max(200),
  body: z.string().trim().min(2).max(10_000),
};
export const invitations = z.object({
  waveId: id,
  group: z.enum(GROUPS),
  addresses: z.string().max(120_000).default(""),
  /** For links given by hand: how many, or the names of a wave by name, one a line. */
  links: z
    .preprocess((value) => (value === "" ? 0 : value), z.coerce.number().int().min(0).max(MOST_AT_ONCE))
    .default(0),
  names: z.string().max(60_000).default(""),
  ...letter,
});
export const reminders = z.object({ waveId: id, ...letter });
export const byMessage = z.object({ messageId: id });
export const outcome = z.object({
  messageId: id,
  outcome: z.enum(["sent", "failed", "no_mail", "not_needed"]),
  detail: z.string().max(500).default(""),
});

/** What was typed, by the name of the field: a box may be there more than once. */
const typed = z.record(z.string().max(60), z.array(z.string().max(20_000)).max(50));
export const paper = z.object({ waveId: id, group: z.enum(GROUPS), typed });

const token = z.string().max(200);
export const byToken = z.object({ token });
export const pageOfAnswers = z.object({
  token,
  versionId: id,
  page: z.coerce.number().int().min(1).max(LIMITS.pages),
  way: z.enum(["next", "back", "later"]),
  typed,
});
export const sending = z.object({ token, versionId: id });

export const level = z.object({ waveId: id, key: z.string().max(20), line: z.string().max(20).default("") });
export const feed = level.extend({
  roundId: id,
  indicatorId: id,
  /** Why a value that was there changes. */
  reason: z.string().trim().max(300).default(""),
});
export const nothing = z.strictObject({});
export const file = z.object({ answers: z.instanceof(Uint8Array) });
