// SPDX-License-Identifier: AGPL-3.0-or-later
// Whether a value is far from the history of its own territory. It is never refused: whoever enters it confirms it.
import type { Kind } from "../../core/indicator.ts";

export type Usual = { low: number; high: number; last: number };

const middle = (sorted: readonly number[]): number => {
  const half = sorted.length / 2;
  const [below = 0, above = 0] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return (below + above) / 2;
};

/** Points of a percentage, shares of anything else: less than this is never remarkable. */
const LEAST = { percentage: 20, other: 2 };

/**
 * The range that a value is expected in. With three values or more: the median give or take three times the median
 * distance from it (at least a quarter of it). With one or two: from a third to three times the last, or thirty points of
 * a percentage. Null where there is nothing to compare with, or nothing to compare (a presence, a list).
 */
export function usualRange(kind: Kind, earlier: readonly number[]): Usual | null {
  const last = earlier.at(-1);
  if (last === undefined || kind === "presence" || kind === "list") return null;
  const least = kind === "percentage" ? LEAST.percentage : LEAST.other;
  if (earlier.length >= 3) {
    const centre = middle(earlier.toSorted((a, b) => a - b));
    const distance = middle(earlier.map((value) => Math.abs(value - centre)).toSorted((a, b) => a - b));
    const reach = Math.max(3 * distance, Math.abs(centre) / 4, least);
    return { low: centre - reach, high: centre + reach, last };
  }
  if (kind === "percentage") return { low: last - 30, high: last + 30, last };
  const [low, high] = last >= 0 ? [last / 3, last * 3] : [last * 3, last / 3];
  return { low: Math.min(low, last - least), high: Math.max(high, last + least), last };
}

/** True when a value stands outside the range. */
export const isOutlier = (value: number | null, usual: Usual | null): usual is Usual =>
  value !== null && usual !== null && (value < usual.low || value > usual.high);
