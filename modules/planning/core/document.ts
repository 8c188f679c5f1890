// SPDX-License-Identifier: AGPL-3.0-or-later
// The plan as one document: what is stored, edited, compared, imported and exported are these shapes and no others.
import { z } from "zod";
import { assert, centsFromEuro, parsePlainDate, type Cents } from "@albero/kernel/pure";

/** Whether a printed value is in doubt, and why: the reason is kept and shown, the value is never corrected. */
const doubt = { uncertain: z.string().max(2_000).optional() };

const line = z.string().trim().min(1).max(500);
const text = z.string().trim().max(20_000);
const longLine = z.string().trim().min(1).max(4_000);

/** The address of a thing inside its card ("a6", "r2"): given once, kept through every version, never reused. */
export const nodeKey = z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, "Usa lettere minuscole, cifre e trattini.");

const AMOUNT_WORDS = {
  not_an_amount: ["Non è un importo.", "It is not an amount."],
  too_many_decimals: ["L'importo ha più di due decimali.", "The amount has more than two decimals."],
  amount_below_zero: [
    "Un importo non può essere sotto zero: una spesa in meno si scrive correggendo la sua riga.",
    "An amount cannot be below zero: what is no longer spent is corrected in its own line.",
  ],
  amount_too_large: ["L'importo è troppo grande.", "The amount is too large."],
} as const;

/** Euro from zero, with at most two decimals, as JSON writes them: 400986.81. No printed plan takes money away by a line. */
export const euro = z
  .number()
  .superRefine((value, context) => {
    const read = centsFromEuro(value);
    if (read.ok && read.value >= 0) return;
    const [message, en] = AMOUNT_WORDS[read.ok ? "amount_below_zero" : read.refusal];
    context.addIssue({ code: "custom", message, params: { en } });
  })
  .meta({ description: "Euro, at most two decimals.", minimum: 0 });

export const day = z
  .string()
  .refine((value) => parsePlainDate(value).ok && /^\d{4}-/.test(value), {
    message: "Non è un giorno del calendario: scrivi anno-mese-giorno, per esempio 2026-03-31.",
    params: { en: "It is not a day of the calendar: write year-month-day, for example 2026-03-31." },
  })
  .meta({ format: "date" });

export const QUESTION_TYPES = ["yes_no", "choice", "choices", "text", "list"] as const;

/** One question of the regional template that is not a structured part of the card. Belongs to the cycle: data, not code. */
export const question = z.strictObject({
  key: z.string().regex(/^[a-z][A-Za-z0-9]{0,40}$/),
  /** Its number in the regional template, for the order on paper. */
  number: z.int().min(1).max(200),
  label: longLine,
  help: text.optional(),
  type: z.enum(QUESTION_TYPES),
  /** For choice and choices: what can be chosen. */
  options: z.array(z.strictObject({ value: line, label: line })).optional(),
  /** What the list of names beside the answer holds ("areas", "actors"); without it the answer has no list. */
  itemsLabel: line.optional(),
  required: z.boolean(),
  /** The heading under which the editor shows the field; fields of one group stand together. */
  group: line.optional(),
  /** Asked only when another answer has this value: "required only when 19 = no". */
  askedWhen: z.strictObject({ question: line, value: z.union([z.boolean(), z.string()]) }).optional(),
});
export type Question = z.infer<typeof question>;

/** Where a structured part of the card stands among the numbered fields of the template. */
export const SECTIONS = [
  "areas",
  "bes",
  "sdgs",
  "context",
  "title",
  "objectives",
  "actions",
  "targets",
  "resources",
  "staff",
  "processIndicators",
  "outputIndicators",
  "impact",
  "measures",
] as const;
export type Section = (typeof SECTIONS)[number];

export const templatePart = z.strictObject({
  section: z.enum(SECTIONS),
  number: z.int().min(1).max(200),
  label: longLine,
  help: text.optional(),
  group: line.optional(),
  required: z.boolean(),
});
export type TemplatePart = z.infer<typeof templatePart>;

export const template = z.strictObject({
  name: line,
  source: line,
  parts: z.array(templatePart),
  questions: z.array(question),
});
export type Template = z.infer<typeof template>;

export const policyArea = z.strictObject({
  letter: z.string().regex(/^[A-Z][A-Z0-9-]{0,11}$/),
  name: line,
  local: z.boolean().optional(),
  ...doubt,
});
export type PolicyArea = z.infer<typeof policyArea>;

export const cycle = z.strictObject({
  code: z.string().regex(/^\d{4}-\d{4}$/, "Scrivi il primo e l'ultimo anno, per esempio 2025-2027."),
  firstDay: day,
  lastDay: day,
  areas: z.array(policyArea).min(1),
  template,
});
export type Cycle = z.infer<typeof cycle>;

/** A PNRR measure or a project: one thing, whatever the number of cards that print it. */
export const measure = z.strictObject({
  key: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,59}$/),
  kind: z.enum(["pnrr", "project"]),
  code: line.nullable(),
  title: line,
  /** Euro, chosen by the Plan Office when the cards disagree; null until someone chooses. */
  agreedAmount: euro.nullable(),
  note: text.nullish(),
  ...doubt,
});
export type Measure = z.infer<typeof measure>;

export const fact = z.strictObject({
  label: longLine,
  value: z.union([z.number(), z.string(), z.boolean()]).nullable(),
  unit: line.nullable(),
  year: z.int().min(1900).max(2100).nullable(),
  territory: line.nullable(),
  note: text.optional(),
  ...doubt,
});
export const numbered = z.strictObject({ n: z.int().min(1), name: line, ...doubt });
export const specificObjective = z.strictObject({ key: nodeKey, n: z.int().min(0), text: longLine, ...doubt });
export type Fact = z.infer<typeof fact>;
export type SpecificObjective = z.infer<typeof specificObjective>;

export const ACTION_KINDS = ["action", "axis", "base", "process", "service", "coordination", "system"] as const;
export const action = z.strictObject({
  key: nodeKey,
  n: z.int().min(0),
  printedN: z.int().optional(),
  title: longLine,
  summary: text.nullable(),
  kind: z.enum(ACTION_KINDS),
  /** The PNRR code as the card prints it, beside the measure that it was understood to be. */
  pnrr: line.nullable(),
  measure: z.string().nullable(),
  leps: z.boolean(),
  /** Keys of the specific objectives that the card itself names. */
  servesObjectives: z.array(nodeKey),
  /** Keys of those that a reader proposed; shown as proposals. */
  suggestedObjectives: z.array(nodeKey).optional(),
  ...doubt,
});
export type Action = z.infer<typeof action>;
export const resourceLine = z.strictObject({
  key: nodeKey,
  label: longLine,
  source: line.nullable(),
  code: line.nullable(),
  measure: z.string().nullable(),
  /** Euro; null when the line has no amount. */
  amount: euro.nullable(),
  /** false when the card itself says that its printed total leaves the line out. */
  inDeclaredTotal: z.boolean().optional(),
  recurrence: z.enum(["annual", "once", "three_years"]).optional(),
  note: text.optional(),
  ...doubt,
});
export type ResourceLine = z.infer<typeof resourceLine>;
export const resources = z.strictObject({ lines: z.array(resourceLine), declaredTotal: euro.nullable(), ...doubt });
export const staffRow = z.strictObject({
  key: nodeKey,
  role: longLine,
  organisation: line.nullable(),
  count: z.number().min(0).nullable(),
  note: text.nullable().optional(),
  ...doubt,
});
export type StaffRow = z.infer<typeof staffRow>;

export const INDICATOR_CHAINS = ["input", "process", "output", "outcome", "impact"] as const;
export const INDICATOR_KINDS = ["count", "presence", "percentage", "ratio", "duration", "level", "list"] as const;
export const indicator = z.strictObject({
  key: nodeKey,
  chain: z.enum(INDICATOR_CHAINS),
  text: longLine,
  kind: z.enum(INDICATOR_KINDS),
  unit: line.nullable(),
  breakdown: z.array(line).optional(),
  note: text.optional(),
  ...doubt,
});
export type Indicator = z.infer<typeof indicator>;
/** What one card prints about a shared measure: its own title and amount stay as printed. */
export const measureBox = z.strictObject({
  measure: z.string(),
  printedCode: line.nullable(),
  printedTitle: line,
  amount: euro.nullable(),
  summary: text.nullable(),
  target: z.array(z.strictObject({ value: z.number(), unit: line })).optional(),
  partners: z.array(line).optional(),
  ...doubt,
});
export type MeasureBox = z.infer<typeof measureBox>;

/** The answer to one question of the template: a value, a note, a list, in the mix that its type allows. */
export const answer = z.strictObject({
  value: z
    .union([z.boolean(), z.string(), z.array(z.string())])
    .nullable()
    .optional(),
  note: text.nullable().optional(),
  items: z.array(longLine).optional(),
  ...doubt,
});
export type Answer = z.infer<typeof answer>;

export const card = z.strictObject({
  code: z
    .string()
    .regex(/^[A-Z][A-Z0-9-]{0,19}$/, "Il codice ha lettere maiuscole, cifre e trattini, per esempio D-E."),
  printedCode: line.optional(),
  areas: z.array(z.string()),
  areaName: line,
  coProgrammingArea: line.nullable(),
  besDomains: z.array(numbered),
  sdgs: z.array(numbered),
  context: z.strictObject({ summary: text.nullable(), facts: z.array(fact), ...doubt }),
  title: line,
  subtitle: longLine.nullable(),
  generalObjective: text.nullable(),
  keywords: z.array(line),
  specificObjectives: z.array(specificObjective),
  actions: z.array(action),
  targets: z.array(longLine),
  resources,
  staff: z.array(staffRow),
  answers: z.record(z.string(), answer),
  answersUncertain: z.string().optional(),
  indicators: z.array(indicator),
  impact: z.array(z.strictObject({ key: nodeKey, text: longLine, ...doubt })),
  impactUncertain: z.string().optional(),
  measures: z.array(measureBox),
  /** Fields of other plans that this template does not have: kept and exported, shown as they are. */
  other: z.record(z.string(), z.unknown()).optional(),
  ...doubt,
});
export type Card = z.infer<typeof card>;

export const FORMAT = "albero-plan/1";

/** The open format of a whole plan: docs/formats/plan.md and plan.schema.json describe it. */
export const planDocument = z.strictObject({
  format: z.literal(FORMAT),
  title: line,
  ambito: line,
  cycle,
  measures: z.array(measure),
  cards: z.array(card),
});
export type PlanDocument = z.infer<typeof planDocument>;

/** The cents of an amount that already passed the schema: null stays null. */
export function amountOf(value: number | null | undefined): Cents | null {
  if (value === null || value === undefined) return null;
  const read = centsFromEuro(value);
  assert(read.ok, `an amount of a checked plan is whole cents, not ${value}`);
  return read.value;
}
