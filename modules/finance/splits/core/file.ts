// SPDX-License-Identifier: AGPL-3.0-or-later
// The open format of a split, `albero.split/1`: docs/formats/split.md explains it and works an example by hand.
import { NUMBER } from "@albero/kernel/ratio";
import { z } from "zod";

export const FORMAT = "albero.split/1";

/** What a criterion counts. Each comes down to one figure for each municipality; the kind says what the figure is. */
export const CRITERION_KINDS = [
  "population",
  "population_by_age",
  "potential_users",
  "actual_users",
  "hours",
  "equal",
  "agreed_quotas",
  "historic",
  "figure",
  "isee_bands",
] as const;
export type CriterionKind = (typeof CRITERION_KINDS)[number];

const key = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,59}$/);
/** An ISTAT code, or the code of a group (a sub-area). */
const code = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);
const label = z.string().trim().min(1).max(160);
const day = z.iso.date();
/** Whole numbers may be written as numbers; everything else as text, so that no program rounds it on the way. */
const exact = z.union([z.number().int().safe(), z.string().regex(NUMBER)]);
const euro = z.union([z.number().int().min(0).max(9_000_000_000), z.string().regex(/^\d{1,10}(\.\d{1,2})?$/)]);
const only = z.array(code).min(1).max(20_000).optional();

const band = z.strictObject({ key: z.string().min(1).max(60), label: label.optional(), coefficient: exact });

export const criterionShape = z.strictObject({
  key,
  kind: z.enum(CRITERION_KINDS),
  label,
  /** Percent; the weights of a rule add up to exactly 100. */
  weight: exact,
  /** "abitanti", "ore", "minori": what the figure counts, for the explanation. */
  unit: z.string().trim().max(60).optional(),
  bands: z.array(band).min(1).max(30).optional(),
});

export const limitShape = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("amount"), euro, only }),
  z.strictObject({ kind: z.literal("per_unit"), euro: exact, of: key, only }),
  z.strictObject({ kind: z.literal("over_last_year"), percent: exact, only }),
]);

const excludedShape = z.strictObject({ code, reason: z.string().trim().max(300).default("") });

const roundingShape = z.discriminatedUnion("to", [
  z.strictObject({ to: z.literal("largest_remainder") }),
  z.strictObject({ to: z.literal("largest_share") }),
  z.strictObject({ to: z.literal("one"), code }),
]);

const partsOfRule = {
  name: label,
  criteria: z.array(criterionShape).min(1).max(20),
  fixed: z.record(code, euro).optional(),
  floors: z.array(limitShape).max(20).optional(),
  caps: z.array(limitShape).max(20).optional(),
  excluded: z.array(excludedShape).max(20_000).optional(),
  solidarity: z.strictObject({ percent: exact, by: key }).optional(),
  smoothing: z
    .strictObject({ firstYear: z.number().int().min(1900).max(2200), years: z.number().int().min(1).max(20) })
    .optional(),
  minimum: z.strictObject({ euro, below: z.enum(["raise", "waive"]) }).optional(),
  rounding: roundingShape.optional(),
};

/** A rule inside a group: the same parts, without dates of its own. */
export type InnerRule = z.infer<z.ZodObject<typeof partsOfRule>> & Nesting;
export type Nesting = { groupBy?: string | undefined; inside?: InnerRule | undefined };

const innerShape: z.ZodType<InnerRule> = z.lazy(() =>
  z.strictObject({ ...partsOfRule, groupBy: key.optional(), inside: innerShape.optional() }),
) as z.ZodType<InnerRule>;

export const ruleShape = z.strictObject({
  ...partsOfRule,
  validFrom: day,
  validTo: day.nullable().default(null),
  /** The act that decided the rule, in words; empty where none is known. */
  act: z.string().trim().max(300).default(""),
  source: z.string().trim().max(600).default(""),
  /** Somebody compared the rule with its act. */
  verified: z.boolean().default(false),
  groupBy: key.optional(),
  inside: innerShape.optional(),
});

export const municipalityShape = z.strictObject({
  istat: z.string().regex(/^\d{6}$/),
  name: z.string().trim().min(1).max(120),
  groups: z.record(key, code).optional(),
});

const figureShape = z.union([exact, z.record(z.string().min(1).max(60), exact)]);

export const splitShape = z.strictObject({
  format: z.literal(FORMAT),
  name: label,
  year: z.number().int().min(1900).max(2200),
  total: euro,
  rule: ruleShape,
  municipalities: z.array(municipalityShape).min(1).max(20_000),
  bases: z.record(key, z.record(code, figureShape)).default({}),
  lastYear: z.record(code, euro).optional(),
});

/** A file as it was read: the shapes hold, the rules have not been asked yet. */
export type SplitFile = z.infer<typeof splitShape>;
export type Rule = z.infer<typeof ruleShape>;
export type AnyRule = Rule | InnerRule;
export type Criterion = z.infer<typeof criterionShape>;
export type Limit = z.infer<typeof limitShape>;
export type Municipality = z.infer<typeof municipalityShape>;
export type Figures = SplitFile["bases"];
/** The key that stands for "one each" where a base is named. */
export const EQUAL = "equal";
