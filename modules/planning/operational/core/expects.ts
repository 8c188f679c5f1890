// SPDX-License-Identifier: AGPL-3.0-or-later
// What a result of the year is expected to be, as data: one shape a kind, so that nothing half-filled can be stored.
import { z } from "zod";
import { parsePlainDate } from "@albero/kernel/pure";

export const words = z.string().trim().min(1).max(500);
export const longWords = z.string().trim().min(1).max(4_000);
export const doubt = z.string().trim().min(1).max(2_000).optional();

/** A day as files write it, 2019-06-30. */
export const day = z.string().refine((value) => parsePlainDate(value).ok && /^\d{4}-/.test(value), {
  message: "Non è un giorno del calendario: scrivi per esempio 31/03/2026.",
  params: { en: "It is not a day of the calendar: write for example 31/03/2026." },
});

export const OPERATORS = [">=", ">", "=", "<=", "<"] as const;
export type Operator = (typeof OPERATORS)[number];

export const FREQUENCIES = [
  "monthly",
  "every_two_months",
  "quarterly",
  "every_four_months",
  "half_yearly",
  "yearly",
] as const;
export type Frequency = (typeof FREQUENCIES)[number];

const whole = z.int().min(0).max(1_000_000_000);

/** What any kind may add to its number. */
const around = {
  /** The day by which it must be true; without one the year itself is the limit. */
  deadline: day.optional(),
  /** The threshold holds for each of these: "sub-ambito". */
  forEach: words.optional(),
  /** One counts in the numerator only from here on: "at least 10 hours each". */
  condition: z.strictObject({ what: words, min: z.number().min(0).max(1_000_000_000) }).optional(),
  /** Where one starts from, for an increase. */
  baseline: z.strictObject({ value: z.number().min(0).max(1_000_000_000), date: day }).optional(),
  frequency: z.enum(FREQUENCIES).optional(),
  /** The body that receives the output. */
  addressee: words.optional(),
  /** What exactly is measured, when the result has several sides. */
  measure: words.optional(),
  items: z.array(words).min(1).max(50).optional(),
  scope: words.optional(),
  service: words.optional(),
  source: words.optional(),
  /** Where the output is published. */
  published: words.optional(),
  startsFrom: day.optional(),
  /** The day of the data that the output tells. */
  dataAsOf: day.optional(),
  /** From which printed place the deadline was taken. */
  deadlineFrom: words.optional(),
  derivedCount: whole.optional(),
  uncertain: doubt,
};

/** A number with its comparison; both are null when the document names the thing and prints no number. */
const thresholds = { operator: z.enum(OPERATORS).nullable(), target: z.number().min(0).max(1_000_000_000).nullable() };

export const expectation = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("count"), ...thresholds, unit: words, of: words.optional(), ...around }),
    z.strictObject({
      kind: z.literal("percentage"),
      operator: thresholds.operator,
      target: z.number().min(0).max(100).nullable(),
      of: words,
      ...around,
    }),
    z.strictObject({ kind: z.literal("presence"), ...around }),
    z.strictObject({
      kind: z.literal("date"),
      /** Until the day, or from the day on. */
      operator: z.enum(["<=", ">="]),
      target: day.nullable(),
      /** "Within 3 months of the final approval of…". */
      relative: z.strictObject({ months: z.int().min(0).max(120), from: words }).optional(),
      ...around,
    }),
    z.strictObject({
      kind: z.literal("frequency"),
      every: z.enum(FREQUENCIES),
      what: words,
      ...around,
    }),
    z.strictObject({ kind: z.literal("hours"), ...thresholds, ...around }),
  ])
  .superRefine((value, context) => {
    if ("operator" in value && "target" in value && value.kind !== "date") {
      if ((value.operator === null) !== (value.target === null)) {
        context.addIssue({
          code: "custom",
          path: ["target"],
          message: "Il confronto e il numero vanno insieme: scrivili tutti e due, o nessuno.",
          params: { en: "Comparison and number go together: write both, or neither." },
        });
      }
    }
    if (value.kind === "date" && (value.target === null) === (value.relative === undefined)) {
      context.addIssue({
        code: "custom",
        path: ["target"],
        message: "Scrivi il giorno, oppure entro quanti mesi da quale fatto: una delle due cose.",
        params: { en: "Write the day, or within how many months of which event: one of the two." },
      });
    }
  });
export type Expectation = z.infer<typeof expectation>;
export type ExpectationKind = Expectation["kind"];
export const EXPECTATION_KINDS = ["count", "percentage", "presence", "date", "frequency", "hours"] as const;

/** One result: the sentence of the plan and what it means as data; several expectations must be true together. */
export const resultContent = z.strictObject({
  text: longWords,
  expects: z.array(expectation).max(12),
  /** The key of the action that the result answers to, when the document pairs them. */
  action: z.string().max(31).nullable(),
  uncertain: doubt,
});
export type ResultContent = z.infer<typeof resultContent>;
