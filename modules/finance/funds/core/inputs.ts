// SPDX-License-Identifier: AGPL-3.0-or-later
// The small shapes that the forms of the money share. Texts come as people type them.
import { z } from "zod";
import { cents, parseEuro, parsePlainDate, type Cents, type PlainDate } from "@albero/kernel/pure";

/** A sentence of a schema in both languages: kernel/problem-words.ts chooses. */
const said = (message: string, en: string) => ({ code: "custom" as const, message, params: { en } });

const NOT_AN_AMOUNT = said(
  "Non è un importo: scrivi per esempio 1.234,56. Il punto separa le migliaia, la virgola i centesimi.",
  "It is not an amount: write for example 1234.56.",
);
const TOO_MANY_DECIMALS = said(
  "Un importo ha al massimo due decimali: i centesimi.",
  "An amount has at most two decimals: the cents.",
);
const TOO_LARGE = said(
  "L’importo è troppo grande: Albero tiene importi fino a 9 miliardi di euro.",
  "The amount is too large: Albero keeps amounts up to 9 billion euro.",
);
const NEGATIVE = said(
  "Qui l’importo non può essere negativo. Per togliere una somma già scritta usa «Storna» o un atto di riduzione.",
  "The amount cannot be negative here. To take back what is written use “Reverse” or an act of reduction.",
);
const ZERO_AMOUNT = said("Scrivi un importo maggiore di zero.", "Write an amount above zero.");
const NOT_A_DAY = said(
  "Non è un giorno del calendario: scrivi per esempio 31/03/2026.",
  "It is not a day of the calendar: write for example 31/03/2026.",
);

const AMOUNT_PROBLEMS = {
  not_an_amount: NOT_AN_AMOUNT,
  too_many_decimals: TOO_MANY_DECIMALS,
  amount_too_large: TOO_LARGE,
} as const;

type Context = { addIssue(issue: ReturnType<typeof said>): void };

function readAmount(text: string, context: Context, least: 0 | 1): Cents {
  const read = parseEuro(text);
  const problem = !read.ok
    ? AMOUNT_PROBLEMS[read.refusal]
    : read.value < 0
      ? NEGATIVE
      : read.value < least
        ? ZERO_AMOUNT
        : null;
  if (problem) context.addIssue(problem);
  return read.ok ? read.value : cents(0);
}

function readDay(text: string, context: Context): PlainDate {
  const read = parsePlainDate(text);
  if (!read.ok) context.addIssue(NOT_A_DAY);
  return read.ok ? read.value : ("1000-01-01" as PlainDate);
}

const isEmpty = (text: string): boolean => text.trim() === "";

/** Whole cents from what a person typed, zero or more. */
export const amountFromZero = z.string().transform((text, context) => readAmount(text, context, 0));
/** Whole cents from what a person typed, above zero. */
export const amount = z.string().transform((text, context) => readAmount(text, context, 1));
/** An empty box is no amount, which is not zero. */
export const amountOrNothing = z
  .string()
  .transform((text, context) => (isEmpty(text) ? null : readAmount(text, context, 0)));
export const positiveOrNothing = z
  .string()
  .transform((text, context) => (isEmpty(text) ? null : readAmount(text, context, 1)));
export const day = z.string().transform(readDay);
export const dayOrNothing = z.string().transform((text, context) => (isEmpty(text) ? null : readDay(text, context)));

export const id = z.coerce.number().int().min(1).max(2_147_483_647);
/** Rows of the ledger are counted on 64 bits. */
export const entryId = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
export const year = z.coerce.number().int().min(1990).max(2100);
export const istat = z.string().regex(/^\d{6}$/);
/** A choice of a form: an empty one is none. */
export const orNothing = <T>(schema: z.ZodType<T>) =>
  z.preprocess((value) => (value === "" || value === undefined ? null : value), schema.nullable());
export const istatOrNothing = orNothing(istat);
export const idOrNothing = orNothing(id);
export const shortWords = z.string().trim().min(1).max(200);
export const note = z.string().trim().max(2_000).default("");
export const nothing = z.strictObject({});
