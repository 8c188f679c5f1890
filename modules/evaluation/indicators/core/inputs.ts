// SPDX-License-Identifier: AGPL-3.0-or-later
// The shapes that come in from forms, addresses and files. Texts come as people type them.
import { z } from "zod";
import { parsePlainDate, type PlainDate } from "@albero/kernel/pure";
import {
  BREAKDOWNS,
  CHAIN,
  DIRECTIONS,
  FREQUENCIES,
  KINDS,
  LEVELS,
  OPERATORS,
  ROLL_UPS,
  SOURCE_KINDS,
} from "../../core/indicator.ts";
import { readNumber } from "../../rounds/core/number.ts";

const said = (message: string, en: string) => ({ code: "custom" as const, message, params: { en } });
const NOT_A_DAY = said(
  "Non è un giorno del calendario: scrivi per esempio 31/12/2026.",
  "It is not a day of the calendar: write for example 31/12/2026.",
);
const NUMBER_PROBLEMS = {
  not_a_number: said(
    "Qui ci vuole un numero: scrivi per esempio 1.250 oppure 12,5, senza parole né unità.",
    "A number goes here: write for example 1250 or 12.5, without words or units.",
  ),
  too_many_decimals: said("Un numero ha al massimo sei decimali.", "A number has at most six decimals."),
  too_large: said("Il numero è troppo grande.", "The number is too large."),
};
const TOLERANCE = said(
  "La tolleranza è una percentuale: scrivi un numero da 0 a 100.",
  "The tolerance is a percentage: write a number from 0 to 100.",
);
const CODE = said(
  "Il codice ha da 2 a 60 lettere senza accento, cifre, punti e trattini, e comincia con una lettera o una cifra.",
  "A code has 2 to 60 letters without accents, digits, dots and hyphens, and begins with a letter or a digit.",
);

function readDay(text: string, context: { addIssue(issue: typeof NOT_A_DAY): void }): PlainDate {
  const read = parsePlainDate(text);
  if (!read.ok) context.addIssue(NOT_A_DAY);
  return read.ok ? read.value : ("1000-01-01" as PlainDate);
}
function numberIn(text: string, context: { addIssue(issue: typeof NOT_A_DAY): void }): number {
  const read = readNumber(text);
  if (!read.ok) context.addIssue(NUMBER_PROBLEMS[read.refusal]);
  return read.ok ? read.value : 0;
}

const day = z.string().transform(readDay);
const dayOrNothing = z
  .string()
  .default("")
  .transform((text, context) => (text.trim() === "" ? null : readDay(text, context)));
const number = z.string().transform(numberIn);
export const id = z.coerce.number().int().min(1).max(2_147_483_647);
const words = (most: number) => z.string().trim().max(most).default("");
const orNothing = <T>(schema: z.ZodType<T>) =>
  z.preprocess((value) => (value === "" || value === undefined ? null : value), schema.nullable());
const tolerance = z
  .string()
  .default("")
  .transform((text, context) => {
    if (text.trim() === "") return null;
    const value = numberIn(text, context);
    if (value < 0 || value > 100) context.addIssue(TOLERANCE);
    return value;
  });
export const code = z
  .string()
  .trim()
  .superRefine((text, context) => {
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]{1,59}$/.test(text)) context.addIssue(CODE);
  });
/** "zone|2025-2027|A": what a list of objectives sends. */
const objective = words(120);
const ring = orNothing(z.enum(CHAIN));

const definition = z.object({
  firstDay: day,
  text: z.string().trim().min(2).max(600),
  kind: z.enum(KINDS),
  unit: words(80).transform((text) => (text === "" ? null : text)),
  numerator: words(600),
  denominator: words(600),
  direction: orNothing(z.enum(DIRECTIONS)),
  breakdowns: z.array(z.enum(BREAKDOWNS)).max(3).default([]),
  sourceKind: orNothing(z.enum(SOURCE_KINDS)),
  owner: words(200),
  level: z.enum(LEVELS).default("ambito"),
  frequency: orNothing(z.enum(FREQUENCIES)),
  tolerance,
  rollUp: orNothing(z.enum(ROLL_UPS)),
  query: words(80),
  formula: words(500),
  source: words(300),
  uncertain: words(1_000).transform((text) => (text === "" ? null : text)),
});
export type DefinitionInput = z.infer<typeof definition>;

const seen = { indicatorId: id, rowVersion: id };
export const newIndicator = definition.extend({ code, objective, ring });
export const nextDefinition = definition.extend({ ...seen, reason: words(600) });
export const baseline = z.object({
  ...seen,
  baseline: orNothing(z.enum(["yes", "no"])),
  how: words(600),
  when: dayOrNothing,
});
export const newTarget = z.object({
  indicatorId: id,
  kind: z.enum(["baseline", "target"]),
  day,
  operator: z.enum(OPERATORS).default(">="),
  value: number,
  territory: words(40),
  note: words(300),
  source: words(300),
});
export const byTarget = z.object({ targetId: id, rowVersion: id });
export const newPlace = z.object({
  indicatorId: id,
  objective: objective.pipe(z.string().min(1)),
  ring: z.enum(CHAIN),
});
export const byPlace = z.object({ indicatorId: id, placeId: id });
export const retiring = z.object({ ...seen, day, reason: words(600) });
export const resuming = z.object(seen);

export const GAP_NAMES = [
  ...["unit", "numerator", "denominator", "baseline", "target", "owner", "frequency", "direction"],
] as const;
const filterWord = z.string().trim().max(120).default("").catch("");
/** What the form above the list sends; an unknown choice is no choice. */
export const filters = z.object({
  plan: filterWord,
  objective: filterWord,
  ring: filterWord,
  kind: filterWord,
  gap: filterWord,
  state: filterWord,
  words: filterWord,
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});
export const byIndicator = z.object({ indicatorId: id });
export const nothing = z.object({});

export const LARGEST_FILE = 5_000_000;
export const FORMATS = ["csv", "xlsx", "ods"] as const;
export const inFormat = z.object({ format: z.enum(FORMATS) });
export const indicatorsFile = z.object({
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= LARGEST_FILE),
  dryRun: z.boolean(),
});
export type ListFilter = z.infer<typeof filters>;
