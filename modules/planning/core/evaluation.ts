// SPDX-License-Identifier: AGPL-3.0-or-later
// How a finished plan judged itself (chapter 1 of the next one), and how a new plan says it will be evaluated (chapter 6).
import { z } from "zod";
import { INDICATOR_KINDS, numbered } from "./document.ts";

const doubt = { uncertain: z.string().optional() };
const words = z.string().trim().min(1);
const source = z.strictObject({ document: words, chapter: words, note: words.optional() });
const percent = z.strictObject({ label: words, value: z.number().nullable(), basis: words.optional(), ...doubt });
const yesNo = z.strictObject({ label: words, value: z.boolean().nullable(), ...doubt });

/** The closing evaluation card of one objective of the plan that ended. */
export const pastObjective = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/),
  n: z.int().min(1),
  code: words,
  codeNote: words.optional(),
  title: words,
  degreeOfAchievement: percent,
  /** `planned`: whether users were asked at all. */
  userEvaluation: z.strictObject({ label: words, value: words.nullable(), planned: z.boolean(), ...doubt }),
  resourceCoincidence: percent,
  criticalPoints: z.array(words),
  adequateResponse: z.strictObject({
    label: words,
    value: z.enum(["yes", "no", "partly"]).nullable(),
    printed: words.nullable(),
    note: words.nullable(),
    ...doubt,
  }),
  continuityWithPrevious: yesNo,
  proposedAgain: yesNo,
  facts: z.array(
    z.strictObject({
      label: words,
      value: z.union([z.number(), z.string(), z.array(words)]),
      unit: words.optional(),
      ...doubt,
    }),
  ),
});
export type PastObjective = z.infer<typeof pastObjective>;

export const PAST_FORMAT = "albero-past-plan/1";
export const pastPlan = z.strictObject({
  format: z.literal(PAST_FORMAT),
  title: words,
  source,
  /** The cycle that was evaluated, the one before it and the one after it. */
  cycle: words,
  previousCycle: words,
  nextCycle: words,
  process: z.strictObject({
    section: words,
    monitoringBody: z.strictObject({ name: words, frequency: words, role: words }),
    start: z.string().regex(/^\d{4}-\d{2}$/),
    startNote: words.optional(),
    who: z.array(words),
    instrument: words,
    dimensions: z.array(z.strictObject({ n: z.int(), key: words, name: words, text: words })),
    findings: z.array(words),
    swotUncertain: words.optional(),
  }),
  dimensions: z.array(words),
  objectives: z.array(pastObjective),
});
export type PastPlan = z.infer<typeof pastPlan>;

const plannedIndicator = z.strictObject({
  text: words,
  kind: z.enum(INDICATOR_KINDS),
  unit: words.nullable(),
  ...doubt,
});
const named = z.strictObject({ name: words, summary: words });

export const EVALUATION_FORMAT = "albero-evaluation/1";
/** The evaluation system of a plan: theory of change, indicators of each card, collection of the data, LEPS. */
export const evaluationSystem = z.strictObject({
  format: z.literal(EVALUATION_FORMAT),
  title: words,
  source,
  cycle: words,
  theoryOfChange: z.strictObject({
    summary: words,
    policyCycle: z.array(words),
    purposes: z.array(named),
    levels: z.array(z.strictObject({ n: z.int(), name: words, summary: words })),
    indicatorClasses: z.array(z.strictObject({ name: words, summary: words, tables: z.array(z.int()) })),
    evaluationLevels: z.array(z.strictObject({ n: z.int(), name: words, summary: words })),
    stakeholders: z.array(words),
    besReasons: z.array(words),
    ...doubt,
  }),
  /** One for each card, by the code of the card. */
  objectives: z.array(
    z.strictObject({
      card: words,
      area: words,
      title: words,
      besDomains: z.array(numbered),
      processIndicators: z.array(plannedIndicator),
      outputIndicators: z.array(plannedIndicator),
      outcomes: z.array(
        z.strictObject({ statement: words.nullable(), indicators: z.array(plannedIndicator), ...doubt }),
      ),
      ...doubt,
    }),
  ),
  collection: z.strictObject({
    meetings: words,
    outputs: z.array(words),
    actors: z.array(words),
    informationSystem: words,
    startUpRules: z.array(words),
    sources: z.array(z.strictObject({ name: words, examples: z.array(words) })),
    ...doubt,
  }),
  leps: z.array(z.strictObject({ name: words, indicators: z.array(plannedIndicator) })),
});
export type EvaluationSystem = z.infer<typeof evaluationSystem>;
