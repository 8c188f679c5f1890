// SPDX-License-Identifier: AGPL-3.0-or-later
// A requirement ("more than 1/2 of …, by heads, by weight or by both") held against numbers.
import { ceilingOf, floorOf, fractionText, NOTHING, parseQuantity, ratio, type Ratio } from "@albero/kernel/ratio";
import type { Check, Count } from "./result.ts";
import type { Basis } from "./rule.ts";
import type { Weights } from "./weights.ts";

/** Members and what they weigh together, over the denominator of the weights; weight null where it was not counted. */
export type Sum = { heads: number; weight: bigint | null };
export const NOBODY: Sum = { heads: 0, weight: 0n };

export const add = (a: Sum, b: Sum): Sum => ({
  heads: a.heads + b.heads,
  weight: a.weight === null || b.weight === null ? null : a.weight + b.weight,
});
export const takeAway = (a: Sum, b: Sum): Sum => ({
  heads: a.heads - b.heads,
  weight: a.weight === null || b.weight === null ? null : a.weight - b.weight,
});

export const countOf = (one: Sum, { scale }: Weights): Count => ({
  heads: one.heads,
  weight: one.weight === null ? null : fractionText(ratio(one.weight, scale)),
});

export type Requirement = { basis: Basis; fraction: string; threshold: ">" | ">=" };

export function sidesOf(basis: Basis): Check["basis"][] {
  return basis === "both" ? ["heads", "weight"] : [basis];
}

/** The least whole number that is enough; null where the numbers are not whole. */
function neededOf(limit: Ratio, threshold: ">" | ">=", isWhole: boolean, needsOne: boolean): bigint | null {
  if (!isWhole) return null;
  const least = threshold === ">" ? floorOf(limit) + 1n : ceilingOf(limit);
  return needsOne && least < 1n ? 1n : least;
}

/**
 * `reached` of `base`, by each side that the requirement asks.
 * `needsOne`: nothing at all is never enough (a majority without a vote in favour, where the fraction asks nothing).
 */
export function measure(
  { basis, fraction, threshold }: Requirement,
  { base, reached, weights, needsOne }: { base: Sum; reached: Sum; weights: Weights; needsOne: boolean },
): Check[] {
  const part = parseQuantity(fraction) ?? NOTHING;
  return sidesOf(basis).map((side) => {
    const scale = side === "heads" ? 1n : weights.scale;
    const [whole, there] =
      side === "heads" ? [BigInt(base.heads), BigInt(reached.heads)] : [base.weight ?? 0n, reached.weight ?? 0n];
    const [left, right] = [there * part.d, part.n * whole];
    const isSome = !needsOne || there > 0n;
    const limit = ratio(part.n * whole, part.d * scale);
    const needed = neededOf(limit, threshold, scale === 1n, needsOne);
    return {
      ...{ basis: side, fraction, threshold },
      ...{ base: fractionText(ratio(whole, scale)), limit: fractionText(limit) },
      ...{ needed: needed === null ? null : String(needed), reached: fractionText(ratio(there, scale)) },
      holds: isSome && (threshold === ">" ? left > right : left >= right),
      isTie: isSome && threshold === ">" && left === right,
    };
  });
}

export const holdAll = (checks: readonly Check[]): boolean => checks.every(({ holds }) => holds);
/** Nothing is missing but the last step over the limit. */
export const areTied = (checks: readonly Check[]): boolean =>
  !holdAll(checks) && checks.every(({ holds, isTie }) => holds || isTie);
