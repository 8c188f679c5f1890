// SPDX-License-Identifier: AGPL-3.0-or-later
// Numbers on few persons are not shown, nor anything from which a subtraction would give them back.
import { z } from "zod";

export const smallNumbersRule = z.strictObject({
  from: z.iso.date(),
  /** A count of persons from 1 to below this is not shown. */
  fewerThan: z.int().min(2),
  /** A sum over fewer municipalities tells each of them about the others. */
  fewestMunicipalities: z.int().min(2),
  source: z.string().min(1),
  verified: z.boolean(),
});
export type SmallNumbersRule = z.infer<typeof smallNumbersRule>;

/** The rule of a day: the newest that has begun; before the first, the first, for silence would show everything. */
export function smallNumbersOn(rules: readonly SmallNumbersRule[], day: string): SmallNumbersRule {
  const ordered = rules.toSorted((a, b) => a.from.localeCompare(b.from));
  const found = ordered.findLast((rule) => rule.from <= day) ?? ordered[0];
  if (!found) throw new Error("no rule on small numbers");
  return found;
}

export const MEASURES = ["users", "hours", "places", "contribution"] as const;
export type Measure = (typeof MEASURES)[number];

/** What one service gave: users and places are counts, hours are hundredths, contributions are cents; null is not known. */
export type Given = Readonly<Record<Measure, number | null>>;
/** The same over a group of municipalities, with how many of them gave a number of users. */
export type GroupGiven = Given & { municipalities: number };

export type Shown = { kind: "value"; value: number } | { kind: "missing" } | { kind: "suppressed" };
const MISSING: Shown = { kind: "missing" };
const SUPPRESSED: Shown = { kind: "suppressed" };

export const isFew = (persons: number, rule: SmallNumbersRule): boolean => persons > 0 && persons < rule.fewerThan;

/** Places are beds and seats, not persons: they can always be told. */
const SPEAKS_OF_PERSONS: readonly Measure[] = ["users", "hours", "contribution"];

/**
 * The figures of one service of one municipality. Few users hide their hours and contributions too,
 * and so does a number of users that nobody knows.
 */
export function showGiven(given: Given, rule: SmallNumbersRule): Record<Measure, Shown> {
  const hides = given.users === null || isFew(given.users, rule);
  return each((measure) => {
    const value = given[measure];
    if (value === null) return MISSING;
    return hides && SPEAKS_OF_PERSONS.includes(measure) ? SUPPRESSED : { kind: "value", value };
  });
}

/**
 * The figures of a group beside those of one of its municipalities. A group is told only if the others of the group,
 * alone, could be told too: whole minus own is what a reader can compute.
 */
export function showGroup(group: GroupGiven, own: Given, rule: SmallNumbersRule): Record<Measure, Shown> {
  const others = group.users === null ? null : group.users - (own.users ?? 0);
  const safe =
    group.municipalities >= rule.fewestMunicipalities &&
    others !== null &&
    !isFew(others, rule) &&
    !isFew(group.users ?? 0, rule);
  return each((measure) => {
    const value = group[measure];
    if (value === null) return MISSING;
    return safe || !SPEAKS_OF_PERSONS.includes(measure) ? { kind: "value", value } : SUPPRESSED;
  });
}

/**
 * The inner group is part of the outer one: when the rest between them is few, the outer one stays hidden,
 * for outer minus inner is a number that a reader can compute as well.
 */
export function isRestFew(outer: GroupGiven, inner: GroupGiven, rule: SmallNumbersRule): boolean {
  return isFew((outer.users ?? 0) - (inner.users ?? 0), rule);
}

export type ShownTotal = { value: number; isAtLeast: boolean };

/**
 * The total of a column. With something hidden it becomes "at least" what is in sight:
 * an exact total would give back what one cell, or a few small ones, hide.
 */
export function showTotal(cells: readonly Shown[]): ShownTotal {
  const value = cells.reduce((all, cell) => all + (cell.kind === "value" ? cell.value : 0), 0);
  return { value, isAtLeast: cells.some((cell) => cell.kind === "suppressed") };
}

function each(make: (measure: Measure) => Shown): Record<Measure, Shown> {
  return { users: make("users"), hours: make("hours"), places: make("places"), contribution: make("contribution") };
}
