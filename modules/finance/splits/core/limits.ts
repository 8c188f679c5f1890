// SPDX-License-Identifier: AGPL-3.0-or-later
import { ceilingOf, floorOf, plus, ratio, times, type Ratio } from "@albero/kernel/ratio";
import { centsOf, exactOf, lastYearOf, namedFigure, type Unit } from "./figures.ts";
import { CannotSplit } from "./refusal.ts";
import type { AnyRule, Limit, SplitFile } from "./file.ts";

/** What binds a share, with the limit that set it: null where the floor is simply zero, or there is no cap. */
export type Bounds = {
  floor: bigint;
  floorBy: Limit | "minimum" | null;
  cap: bigint | null;
  capBy: Limit | null;
};

/** What a limit comes to for one unit, in cents and not yet whole; null where it does not touch the unit. */
function amountOf(file: SplitFile, limit: Limit, unit: Unit): Ratio | null {
  if (limit.only && !limit.only.includes(unit.code)) return null;
  if (limit.kind === "amount") return ratio(centsOf(limit.euro));
  if (limit.kind === "per_unit") {
    const price = exactOf(limit.euro, limit.of);
    if (price.n < 0n) throw new CannotSplit("negative_limit", { municipality: unit.name });
    return times(times(price, ratio(100n)), namedFigure(file, limit.of, unit));
  }
  const last = unit.counted.reduce((all, one) => all + lastYearOf(file, one.istat), 0n);
  // Who paid nothing last year has nothing to be compared with.
  if (last === 0n) return null;
  const change = plus(ratio(1n), times(exactOf(limit.percent, "over_last_year"), ratio(1n, 100n)));
  if (change.n < 0n) throw new CannotSplit("negative_limit", { municipality: unit.name });
  return times(ratio(last), change);
}

/**
 * Floor and cap of one unit in whole cents: the highest of the floors, rounded up to the cent; the lowest of the caps, rounded down.
 * A minimum charge that raises is one more floor, for whoever has a base.
 */
export function boundsOf(file: SplitFile, rule: AnyRule, unit: Unit, hasBase: boolean): Bounds {
  const bounds: Bounds = { floor: 0n, floorBy: null, cap: null, capBy: null };
  for (const limit of rule.floors ?? []) {
    const amount = amountOf(file, limit, unit);
    const floor = amount && ceilingOf(amount);
    if (floor !== null && floor > bounds.floor) Object.assign(bounds, { floor, floorBy: limit });
  }
  if (rule.minimum?.below === "raise" && hasBase) {
    const floor = centsOf(rule.minimum.euro);
    if (floor > bounds.floor) Object.assign(bounds, { floor, floorBy: "minimum" });
  }
  for (const limit of rule.caps ?? []) {
    const amount = amountOf(file, limit, unit);
    const cap = amount && floorOf(amount);
    if (cap !== null && (bounds.cap === null || cap < bounds.cap)) Object.assign(bounds, { cap, capBy: limit });
  }
  return bounds;
}
