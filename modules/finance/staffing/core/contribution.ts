// SPDX-License-Identifier: AGPL-3.0-or-later
// The State's contribution to social workers hired for good (L. 178/2020, art. 1, c. 797-804). Pure and exact: whole numbers only.
import { z } from "zod";
import { assert, cents, type Cents } from "@albero/kernel/pure";

/** Residents for each social worker, and euro for each unit above. Dated: data/reference/social-workers.json. */
export const staffingRule = z.strictObject({
  firstYear: z.number().int(),
  /** At least one social worker for so many residents, or nothing is paid. */
  entryResidents: z.number().int().positive(),
  /** The essential level (LEPS). */
  levelResidents: z.number().int().positive(),
  /** The further objective. */
  goalResidents: z.number().int().positive(),
  /** Paid for each unit between the entry and the level, and between the level and the goal. Whole cents. */
  toLevelCents: z.number().int().positive(),
  toGoalCents: z.number().int().positive(),
  source: z.string().min(1),
  verified: z.boolean(),
  note: z.string(),
});
export type StaffingRule = z.infer<typeof staffingRule>;
export const staffingReference = z.object({ title: z.string(), rules: z.array(staffingRule).min(1) });

export type Contribution = {
  isEligible: boolean;
  /** One to five thousand: the level is met. */
  meetsLevel: boolean;
  meetsGoal: boolean;
  /** Units paid, in hundredths of a full-time worker, to the nearest: the contribution is computed on the exact ones. */
  toLevelHundredths: number;
  toGoalHundredths: number;
  toLevel: Cents;
  toGoal: Cents;
  total: Cents;
  /** The least workers, in hundredths, that enter, meet the level, meet the goal. */
  entryAt: number;
  levelAt: number;
  goalAt: number;
};

/** Workers and residents that the form accepts: above, something was typed wrong. */
export const MOST_RESIDENTS = 10_000_000;
export const MOST_HUNDREDTHS = 1_000_000;

const roundHalfUp = (over: bigint, under: bigint): bigint => (2n * over + under) / (2n * under);
const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const notBelowZero = (a: bigint): bigint => (a < 0n ? 0n : a);

/**
 * What the Ambito receives with `hundredths` of full-time social workers hired for good and `residents` inhabitants.
 * Everything is counted in parts of 1 / (100 × entry × level × goal), so that no division is rounded; only the total is,
 * half up to the cent. The two parts add up to it.
 */
export function contributionOf(residents: number, hundredths: number, rule: StaffingRule): Contribution {
  assert(Number.isSafeInteger(residents) && residents > 0, "residents are a whole number above zero");
  assert(Number.isSafeInteger(hundredths) && hundredths >= 0, "workers are counted in hundredths from zero");
  const [entry, level, goal] = [rule.entryResidents, rule.levelResidents, rule.goalResidents].map(BigInt) as [
    bigint,
    bigint,
    bigint,
  ];
  const parts = 100n * entry * level * goal;
  const workers = BigInt(hundredths) * entry * level * goal;
  const forOneTo = (each: bigint) => (BigInt(residents) * parts) / each;
  const isEligible = workers >= forOneTo(entry);
  const toLevel = isEligible ? notBelowZero(least(workers, forOneTo(level)) - forOneTo(entry)) : 0n;
  const toGoal = isEligible ? notBelowZero(least(workers, forOneTo(goal)) - forOneTo(level)) : 0n;
  const [levelCents, goalCents] = [BigInt(rule.toLevelCents), BigInt(rule.toGoalCents)];
  const total = cents(Number(roundHalfUp(levelCents * toLevel + goalCents * toGoal, parts)));
  const first = cents(Math.min(total, Number(roundHalfUp(levelCents * toLevel, parts))));
  const needed = (each: number) => Number((100n * BigInt(residents) + BigInt(each) - 1n) / BigInt(each));
  return {
    isEligible,
    meetsLevel: workers >= forOneTo(level),
    meetsGoal: workers >= forOneTo(goal),
    toLevelHundredths: Number(roundHalfUp(100n * toLevel, parts)),
    toGoalHundredths: Number(roundHalfUp(100n * toGoal, parts)),
    toLevel: first,
    toGoal: cents(total - first),
    total,
    entryAt: needed(rule.entryResidents),
    levelAt: needed(rule.levelResidents),
    goalAt: needed(rule.goalResidents),
  };
}

/** The rule in force in a year: the latest that had started. */
export function ruleOfYear(rules: readonly StaffingRule[], year: number): StaffingRule {
  const started = rules.filter((rule) => rule.firstYear <= year).toSorted((a, b) => b.firstYear - a.firstYear);
  const rule = started[0] ?? rules.toSorted((a, b) => a.firstYear - b.firstYear)[0];
  assert(rule, "there is at least one rule");
  return rule;
}

/** "28", "28,5", "28.50": workers as people write them, in hundredths; null when it is not such a number. */
export function readWorkers(text: string): number | null {
  const found = /^(\d{1,5})(?:[.,](\d{1,2}))?$/.exec(text.trim());
  if (!found) return null;
  const value = Number(found[1]) * 100 + Number((found[2] ?? "").padEnd(2, "0"));
  return value <= MOST_HUNDREDTHS ? value : null;
}

/** "163.000", "163000", "163 000"; null when it is not a whole number above zero. */
export function readResidents(text: string): number | null {
  const bare = text.trim();
  if (!/^(?:\d{1,8}|\d{1,3}(?:[.\s\u00a0]\d{3}){1,2})$/.test(bare)) return null;
  const value = Number(bare.replaceAll(/[.\s\u00a0]/g, ""));
  return value > 0 && value <= MOST_RESIDENTS ? value : null;
}
