// SPDX-License-Identifier: AGPL-3.0-or-later
// How the values of parts (municipalities, sub-areas) make the value of the whole. A percentage is made again from its
// numerators and denominators, never from other percentages; missing, zero and "not applicable" stay three things.
import type { PlainDate } from "@albero/kernel/pure";
import type { Kind, RollUp } from "./indicator.ts";

/** One measure as the roll-up sees it. `value` of a presence is 1 or 0; of a list, how many items it names. */
export type Reading = {
  state: "value" | "missing" | "not_applicable";
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  day: PlainDate;
  /** Settles which of two readings of one day is the last. */
  id: number;
};

/**
 * What readings leave behind when they are folded together: two folds can be joined in any order and grouping, so the
 * same answer comes from one municipality at a time, from sub-areas, or from PostgreSQL.
 */
export type Fold = {
  valuesIn: number;
  missing: number;
  notApplicable: number;
  /** Null until a value came in: nothing measured is not zero. */
  total: number | null;
  numerator: number | null;
  denominator: number | null;
  anyTrue: boolean | null;
  allTrue: boolean | null;
  last: { value: number; day: PlainDate; id: number } | null;
};

export const NOTHING: Fold = {
  ...{ valuesIn: 0, missing: 0, notApplicable: 0, total: null, numerator: null, denominator: null },
  ...{ anyTrue: null, allTrue: null, last: null },
};

/** Folds one reading. */
export function foldOf({ state, value, numerator, denominator, day, id }: Reading): Fold {
  if (state === "missing") return { ...NOTHING, missing: 1 };
  if (state === "not_applicable") return { ...NOTHING, notApplicable: 1 };
  const hasParts = numerator !== null && denominator !== null;
  const isTrue = value === null ? null : value > 0;
  return {
    ...{ valuesIn: 1, missing: 0, notApplicable: 0, total: value },
    ...{ numerator: hasParts ? numerator : null, denominator: hasParts ? denominator : null },
    ...{ anyTrue: isTrue, allTrue: isTrue, last: value === null ? null : { value, day, id } },
  };
}

const both = <T>(a: T | null, b: T | null, join: (a: T, b: T) => T): T | null =>
  a === null ? b : b === null ? a : join(a, b);
const plus = (a: number | null, b: number | null) => both(a, b, (x, y) => x + y);

/** Joins two folds; associative, commutative, with NOTHING as its neutral element. */
export function join(a: Fold, b: Fold): Fold {
  return {
    valuesIn: a.valuesIn + b.valuesIn,
    missing: a.missing + b.missing,
    notApplicable: a.notApplicable + b.notApplicable,
    total: plus(a.total, b.total),
    numerator: plus(a.numerator, b.numerator),
    denominator: plus(a.denominator, b.denominator),
    anyTrue: both(a.anyTrue, b.anyTrue, (x, y) => x || y),
    allTrue: both(a.allTrue, b.allTrue, (x, y) => x && y),
    last: both(a.last, b.last, (x, y) => (x.day === y.day ? (x.id > y.id ? x : y) : x.day > y.day ? x : y)),
  };
}

export const foldAll = (readings: readonly Reading[]): Fold => readings.map(foldOf).reduce(join, NOTHING);

/** A whole: its value, or why there is none. `value` of a percentage is per cent; of a presence 1 or 0. */
export type Whole =
  | { is: "value"; value: number; numerator: number | null; denominator: number | null }
  /** Every part said "not applicable". */
  | { is: "not_applicable" }
  /** Nothing came in, or what came in lacks what the rule needs. */
  | { is: "missing"; because: "no_value" | "no_parts" };

/**
 * The value of the whole by the rule of the indicator. `all` asks that no part is missing before it says yes.
 * A weighted percentage is 100 × Σ numerators ÷ Σ denominators; a weighted ratio, level or duration Σ ÷ Σ.
 */
export function wholeOf(kind: Kind, rule: RollUp, fold: Fold): Whole {
  if (fold.valuesIn === 0)
    return fold.notApplicable > 0 && fold.missing === 0
      ? { is: "not_applicable" }
      : { is: "missing", because: "no_value" };
  const parts = { numerator: fold.numerator, denominator: fold.denominator };
  const told = (value: number | null): Whole =>
    value === null ? { is: "missing", because: "no_parts" } : { is: "value", value, ...parts };
  if (rule === "sum") return told(fold.total);
  if (rule === "any") return told(fold.anyTrue === null ? null : Number(fold.anyTrue));
  if (rule === "all") return told(fold.allTrue === null ? null : Number(fold.allTrue && fold.missing === 0));
  if (rule === "last") return told(fold.last?.value ?? null);
  if (fold.numerator === null || fold.denominator === null || fold.denominator <= 0) {
    // One part alone needs no weights.
    return told(fold.valuesIn === 1 ? fold.total : null);
  }
  const share = fold.numerator / fold.denominator;
  return told(kind === "percentage" ? share * 100 : share);
}
