// SPDX-License-Identifier: AGPL-3.0-or-later
// The operational plan of a year as Albero holds it: what is stored, edited, compared, rolled over.
import { z } from "zod";
import { sum, type Cents } from "@albero/kernel/pure";
import { day, doubt, longWords, words, type ResultContent } from "./expects.ts";

/** "7.10", "D-E": as the document writes it. */
export const objectiveCode = z
  .string()
  .trim()
  .regex(/^[A-Z0-9][A-Z0-9.-]{0,19}$/, "Il codice ha lettere maiuscole, cifre, punti e trattini, per esempio 7.1.");
export const partKey = z.string().regex(/^[a-z][a-z0-9-]{0,30}$/);
export const planYear = z.coerce.number().int().min(1990).max(2100);

export const ACTION_STATUSES = ["consolidated", "new"] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

export const actionContent = z.strictObject({
  text: longWords,
  /** Whether it goes on from before or begins this year; null when the document does not say. */
  status: z.enum(ACTION_STATUSES).nullable(),
  /** The key of the action of the zone plan from which it comes. */
  fromAction: z.string().max(31).nullable(),
});
export const stepContent = z.strictObject({
  text: longWords,
  due: day.nullable(),
  action: z.string().max(31).nullable(),
});
export const objectiveContent = z.strictObject({
  title: words,
  subtitle: longWords.nullable(),
  /** What the zone plan says, in its words. */
  fromZonePlan: z.array(longWords).max(100),
  /** The role that answers for it: never a person. */
  owner: words.nullable(),
  note: longWords.optional(),
  uncertain: doubt,
});
export type ObjectiveContent = z.infer<typeof objectiveContent>;
export type ActionContent = z.infer<typeof actionContent>;
export type StepContent = z.infer<typeof stepContent>;

/** What a person may have changed meanwhile: who, when, which one. */
export type Stamp = { rowVersion: number; updatedAt: Date; updatedByName: string };

export type YearAction = ActionContent & { key: string };
export type YearStep = StepContent & { key: string };
export type YearResult = ResultContent & { key: string };
export type LineContent = {
  label: string;
  channelCode: string | null;
  amountCents: Cents;
  note: string | null;
  uncertain: string | null;
};
export type YearLine = LineContent & { key: string };

export type Objective = ObjectiveContent & {
  code: string;
  /** The card of the zone plan from which it comes, when Albero has that plan. */
  zoneCard: { versionId: number; code: string } | null;
  declaredCents: Cents | null;
  actions: YearAction[];
  steps: YearStep[];
  results: YearResult[];
  lines: YearLine[];
};

export type YearPlan = {
  year: number;
  title: string;
  territory: string;
  /** Everything else that the document says, as the file gave it. */
  printed: Record<string, unknown>;
  objectives: Objective[];
};

export type Budget =
  /** The document prints neither total nor lines: that is not zero. */
  | { kind: "none" }
  /** Declared and computed stand side by side; `computedCents` is null where there are no lines to add. */
  | { kind: "some"; declaredCents: Cents | null; computedCents: Cents | null; differs: boolean };

/** The money of an objective: whole cents; no budget, a total without lines, lines without a total stay what they are. */
export function budgetOf({ declaredCents, lines }: Pick<Objective, "declaredCents" | "lines">): Budget {
  if (declaredCents === null && lines.length === 0) return { kind: "none" };
  const computedCents = lines.length === 0 ? null : sum(lines.map((line) => line.amountCents));
  const differs = declaredCents !== null && computedCents !== null && declaredCents !== computedCents;
  return { kind: "some", declaredCents, computedCents, differs };
}

export type YearTotals = {
  declaredCents: Cents;
  linesCents: Cents;
  withoutBudget: string[];
  withoutLines: string[];
  differing: string[];
};

/** The sums of a year in cents, with the codes of the objectives that keep the two from being one number. */
export function totalsOf(objectives: readonly Pick<Objective, "code" | "declaredCents" | "lines">[]): YearTotals {
  const budgets = objectives.map((each) => ({ code: each.code, lines: each.lines.length, budget: budgetOf(each) }));
  const codes = (test: (each: (typeof budgets)[number]) => boolean) => budgets.filter(test).map((each) => each.code);
  const amounts = (read: (each: Budget & { kind: "some" }) => Cents | null) =>
    sum(budgets.flatMap(({ budget }) => (budget.kind === "none" ? [] : [read(budget) ?? (0 as Cents)])));
  return {
    declaredCents: amounts((budget) => budget.declaredCents ?? budget.computedCents),
    linesCents: amounts((budget) => budget.computedCents),
    withoutBudget: codes(({ budget }) => budget.kind === "none"),
    withoutLines: codes(({ budget, lines }) => budget.kind === "some" && lines === 0),
    differing: codes(({ budget }) => budget.kind === "some" && budget.differs),
  };
}

const referents = z.object({
  supportedBy: z.array(z.object({ objective: z.string(), role: z.string() })).default([]),
  thematicObjectives: z.record(z.string(), z.string()).default({}),
});

/** Who answers for an objective: what it says itself, else what the chapter on governance prints about it. */
export function ownerOf(objective: Pick<Objective, "code" | "owner">, printed: Record<string, unknown>): string | null {
  if (objective.owner) return objective.owner;
  const governance = printed["governance"];
  if (typeof governance !== "object" || governance === null) return null;
  const read = referents.safeParse((governance as Record<string, unknown>)["objectiveReferents"] ?? {});
  if (!read.success) return null;
  const table = read.data.thematicObjectives[objective.code];
  return read.data.supportedBy.find((each) => each.objective === objective.code)?.role ?? table ?? null;
}
