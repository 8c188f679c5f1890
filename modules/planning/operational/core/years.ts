// SPDX-License-Identifier: AGPL-3.0-or-later
// From one year to the next: what goes on, what changes, what is left, and the years side by side.
import type { Expectation } from "./expects.ts";
import { budgetOf, type Budget, type Objective } from "./document.ts";

export const DEVIATION_KINDS = ["kept", "changed", "dropped", "added"] as const;
export type DeviationKind = (typeof DEVIATION_KINDS)[number];

/** What can differ between an objective and itself a year before. */
export const FACETS = ["words", "owner", "actions", "steps", "results", "budget"] as const;
export type Facet = (typeof FACETS)[number];

export type Deviation = { code: string; title: string; kind: DeviationKind; facets: Facet[] };

/** The same day some years later; the 29th of February becomes the 28th where the year has none. */
export function laterDay(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const rest = day.slice(4) === "-02-29" && !isLeap ? "-02-28" : day.slice(4);
  return `${String(year).padStart(4, "0")}${rest}`;
}

function laterExpectation(value: Expectation, years: number): Expectation {
  const moved = (day: string | undefined) => (day === undefined ? undefined : laterDay(day, years));
  const days = Object.fromEntries(
    Object.entries({
      deadline: moved(value.deadline),
      startsFrom: moved(value.startsFrom),
      dataAsOf: moved(value.dataAsOf),
    }).filter(([, day]) => day !== undefined),
  );
  // A baseline stays where it was measured: moving its day would invent a figure.
  if (value.kind !== "date") return { ...value, ...days };
  return { ...value, ...days, target: value.target === null ? null : laterDay(value.target, years) };
}

/**
 * The objective as the next plan begins with it: every day some years later, words and amounts as they were.
 * Actions that were new become consolidated, for they go on.
 */
export function laterObjective<O extends Objective>(objective: O, years: number): O {
  return {
    ...objective,
    actions: objective.actions.map((each) => ({
      ...each,
      status: each.status === "new" ? "consolidated" : each.status,
    })),
    steps: objective.steps.map((each) => ({ ...each, due: each.due === null ? null : laterDay(each.due, years) })),
    results: objective.results.map((each) => ({
      ...each,
      expects: each.expects.map((one) => laterExpectation(one, years)),
    })),
  };
}

const same = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

/** The same text for the same value, in whatever order its fields come. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    each !== null && typeof each === "object" && !Array.isArray(each)
      ? Object.fromEntries(
          Object.entries(each)
            .filter(([, inner]) => inner !== undefined)
            .toSorted(([a], [b]) => (a < b ? -1 : 1)),
        )
      : each,
  );
}

/** The parts without the marks of who wrote them. */
const actionsOf = (each: Objective) => each.actions.map(({ key, text, fromAction }) => ({ key, text, fromAction }));
const stepsOf = (each: Objective) => each.steps.map(({ key, text, due, action }) => ({ key, text, due, action }));
const resultsOf = (each: Objective) => each.results.map(({ key, text, expects }) => ({ key, text, expects }));
const moneyOf = (each: Objective) => ({
  declaredCents: each.declaredCents,
  lines: each.lines.map(({ key, label, channelCode, amountCents }) => ({ key, label, channelCode, amountCents })),
});

/** Which facets of an objective differ from the year before, once its days are moved to this year. */
export function facetsThatDiffer(before: Objective, after: Objective, years: number): Facet[] {
  const moved = laterObjective(before, years);
  const differs: Record<Facet, boolean> = {
    words: !same([moved.title, moved.subtitle, moved.fromZonePlan], [after.title, after.subtitle, after.fromZonePlan]),
    owner: moved.owner !== after.owner,
    actions: !same(actionsOf(moved), actionsOf(after)),
    steps: !same(stepsOf(moved), stepsOf(after)),
    results: !same(resultsOf(moved), resultsOf(after)),
    budget: !same(moneyOf(moved), moneyOf(after)),
  };
  return FACETS.filter((facet) => differs[facet]);
}

/** Every objective of the two plans once, in the order of this year, then those that were left; keys join them by code. */
export function deviationsOf(before: readonly Objective[], after: readonly Objective[], years: number): Deviation[] {
  const was = new Map(before.map((each) => [each.code, each]));
  const is = new Set(after.map((each) => each.code));
  const now = after.map((each): Deviation => {
    const old = was.get(each.code);
    if (!old) return { code: each.code, title: each.title, kind: "added", facets: [] };
    const facets = facetsThatDiffer(old, each, years);
    return { code: each.code, title: each.title, kind: facets.length > 0 ? "changed" : "kept", facets };
  });
  const left = before
    .filter((each) => !is.has(each.code))
    .map((each): Deviation => ({ code: each.code, title: each.title, kind: "dropped", facets: [] }));
  return [...now, ...left];
}

export type YearCell = {
  title: string;
  budget: Budget;
  actions: number;
  results: number;
  texts: { key: string; text: string }[];
};
export type YearsRow = { code: string; cells: (YearCell | null)[] };

/** Up to three plans side by side: one row an objective, one cell a year, null where the year does not have it. */
export function sideBySide(plans: readonly { objectives: readonly Objective[] }[]): YearsRow[] {
  const codes = [...new Set(plans.flatMap((plan) => plan.objectives.map((each) => each.code)))];
  return codes.toSorted(byCode).map((code) => ({
    code,
    cells: plans.map((plan) => {
      const found = plan.objectives.find((each) => each.code === code);
      if (!found) return null;
      return {
        title: found.title,
        budget: budgetOf(found),
        actions: found.actions.length,
        results: found.results.length,
        texts: found.results.map(({ key, text }) => ({ key, text })),
      };
    }),
  }));
}

const numeric = new Intl.Collator("it", { numeric: true });
/** 7.2 comes before 7.10. */
export const byCode = (one: string, other: string): number => numeric.compare(one, other);

/** Codes of the objectives whose own words still name a year: days move by themselves, words are for a person to read again. */
export function stillNaming(objectives: readonly Objective[], year: number): string[] {
  const named = new RegExp(`(^|\\D)${year}(\\D|$)`);
  return objectives
    .filter((each) => [...each.actions, ...each.steps, ...each.results].some(({ text }) => named.test(text)))
    .map((each) => each.code);
}
