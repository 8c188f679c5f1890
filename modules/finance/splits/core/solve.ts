// SPDX-License-Identifier: AGPL-3.0-or-later
import { decimalText, ratio, type Ratio } from "@albero/kernel/ratio";
import { CannotSplit } from "./refusal.ts";

/** One who pays, in whole cents: pays clamp(fixed + λ × weight, floor, cap). */
export type Payer = {
  readonly code: string;
  /** The base times a denominator that all payers share. Never below zero. */
  readonly weight: bigint;
  readonly fixed: bigint;
  readonly floor: bigint;
  /** null: no cap. */
  readonly cap: bigint | null;
};

const euro = (amount: bigint): string => decimalText({ n: amount, d: 100n }, 2);

function clamp(value: bigint, { floor, cap }: Payer): bigint {
  if (value < floor) return floor;
  return cap !== null && value > cap ? cap : value;
}

/**
 * The one λ (cents for a weight of one) that makes the shares add up to the total, exactly.
 * The sum of the shares is a broken line that never falls: it is walked from corner to corner, O(n log n).
 * Where a whole stretch of λ gives the same shares, the smallest is answered.
 * Refuses: a floor above its cap; floors, or what is fixed, above the total; caps below the total.
 */
export function solveLambda(payers: readonly Payer[], totalCents: bigint): Ratio {
  const [least, most] = refuseTheImpossible(payers, totalCents);
  if (least === totalCents) return ratio(0n);
  if (most !== null && most < totalCents) {
    throw new CannotSplit("caps_below_total", { most: euro(most), total: euro(totalCents) });
  }
  const corners = cornersOf(payers);
  // Between two corners the sum of the shares is `still + λ × moving`.
  let still = least;
  let moving = 0n;
  for (let at = 0; at < corners.length; at += 1) {
    const corner = corners[at] as Corner;
    const { payer } = corner;
    if (corner.starts) {
      still += payer.fixed - clamp(payer.fixed, payer);
      moving += payer.weight;
    } else {
      still += (payer.cap ?? 0n) - payer.fixed;
      moving -= payer.weight;
    }
    const next = corners[at + 1];
    if (moving === 0n) continue;
    if (!next || still * next.d + moving * next.n >= totalCents * next.d) return ratio(totalCents - still, moving);
  }
  throw new CannotSplit("caps_below_total", { most: euro(most ?? still), total: euro(totalCents) });
}

/** Answers the sum of the shares at λ = 0 and, where it has a bound, for λ without end. */
function refuseTheImpossible(payers: readonly Payer[], totalCents: bigint): [bigint, bigint | null] {
  let [floors, least, most] = [0n, 0n, 0n];
  let isBound = true;
  for (const payer of payers) {
    if (payer.cap !== null && payer.floor > payer.cap) {
      throw new CannotSplit("floor_above_cap", {
        ...{ municipality: payer.code, floor: euro(payer.floor), cap: euro(payer.cap) },
      });
    }
    floors += payer.floor;
    const start = clamp(payer.fixed, payer);
    least += start;
    if (payer.weight === 0n) most += start;
    else if (payer.cap === null) isBound = false;
    else most += payer.cap;
  }
  if (floors > totalCents) {
    throw new CannotSplit("floors_above_total", { floors: euro(floors), total: euro(totalCents) });
  }
  if (least > totalCents) throw new CannotSplit("fixed_above_total", { fixed: euro(least), total: euro(totalCents) });
  return [least, isBound ? most : null];
}

/** A value of λ = n/d where a payer leaves the floor, or stops at the cap. */
type Corner = { n: bigint; d: bigint; starts: boolean; payer: Payer };

function cornersOf(payers: readonly Payer[]): Corner[] {
  const corners: Corner[] = [];
  for (const payer of payers) {
    const { weight, fixed, floor, cap } = payer;
    if (weight === 0n || (cap !== null && fixed >= cap)) continue;
    if (cap !== null && floor === cap) continue;
    corners.push({ n: floor > fixed ? floor - fixed : 0n, d: weight, starts: true, payer });
    if (cap !== null) corners.push({ n: cap - fixed, d: weight, starts: false, payer });
  }
  return corners.sort((a, b) => {
    const [left, right] = [a.n * b.d, b.n * a.d];
    return left < right ? -1 : left > right ? 1 : 0;
  });
}

/** The exact share for this λ, as a numerator over the denominator of λ. */
export function shareAt(payer: Payer, lambda: Ratio): bigint {
  const value = payer.fixed * lambda.d + payer.weight * lambda.n;
  if (value < payer.floor * lambda.d) return payer.floor * lambda.d;
  return payer.cap !== null && value > payer.cap * lambda.d ? payer.cap * lambda.d : value;
}
