// SPDX-License-Identifier: AGPL-3.0-or-later
// The catalogue of the essential levels, as data/reference/leps.json writes it: rules are data with a source, never code.
import { z } from "zod";

const words = z.strictObject({ it: z.string(), en: z.string() });
const key = z.string().regex(/^[a-z][A-Za-z0-9]{1,39}$/);

export const INPUT_KINDS = ["count", "decimal", "yes_no"] as const;
export const lepsInput = z.strictObject({
  key,
  label: words,
  kind: z.enum(INPUT_KINDS),
  unit: words,
  /** More than this cannot be: the hours of a year. */
  most: z.int().positive().optional(),
  /** Read from what Albero holds, never typed here. */
  from: z.literal("territory").optional(),
});
export type LepsInput = z.infer<typeof lepsInput>;

export const formula = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("ratio"), over: key, under: key }),
  /** Per cent of a whole of which it is a part. */
  z.strictObject({ kind: z.literal("share"), part: key, whole: key }),
  /** Per cent of a number that is always the same: the hours of a year. */
  z.strictObject({ kind: z.literal("coverage"), part: key, of: z.int().positive() }),
  z.strictObject({ kind: z.literal("amount"), of: key }),
  z.strictObject({ kind: z.literal("presence"), of: key }),
]);
export type Formula = z.infer<typeof formula>;

export const threshold = z.strictObject({
  operator: z.enum([">=", "<="]),
  value: z.number(),
  verified: z.boolean(),
  source: z.string().min(1),
});
export type Threshold = z.infer<typeof threshold>;

export const lepsMeasure = z.strictObject({
  key,
  label: words,
  formula,
  threshold: threshold.optional(),
  /** Computed by the rule of finance, with its own dated thresholds. */
  calculation: z.literal("social_workers").optional(),
});
export type LepsMeasure = z.infer<typeof lepsMeasure>;

export const leps = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z-]{1,11}$/),
  title: words,
  legalBase: z.string().min(1),
  rule: words,
  measures: z.array(lepsMeasure),
  verified: z.boolean(),
  source: z.string().min(1),
  /** How a plan names it in its chapter on evaluation. */
  planNames: z.array(z.string()),
});
export type Leps = z.infer<typeof leps>;

export const lepsReference = z.strictObject({
  title: z.string(),
  asOf: z.string(),
  note: z.string(),
  known: z.array(lepsInput),
  inputs: z.array(lepsInput),
  leps: z.array(leps),
});
export type LepsReference = z.infer<typeof lepsReference>;

/** The figures that a formula needs, in the order in which one says them. */
export function inputsOf(of: Formula): string[] {
  switch (of.kind) {
    case "ratio":
      return [of.over, of.under];
    case "share":
      return [of.part, of.whole];
    case "coverage":
      return [of.part];
    case "amount":
    case "presence":
      return [of.of];
  }
}
