// SPDX-License-Identifier: AGPL-3.0-or-later
// The balance of a year: what the services really cost each municipality, against what it was asked in advance.
import { cents, ok, refuse, sum, type Cents, type Result } from "@albero/kernel/pure";

export type BalanceInput = {
  istat: string;
  /** Calls in advance, less the credit notes on them. */
  advances: Cents;
  /** Differences of the earlier balances of the same quotas, already called or credited. */
  earlier: Cents;
  /** The newest actual cost; null while nobody has said it. */
  actual: Cents | null;
};
export type BalanceLine = Omit<BalanceInput, "actual"> & {
  actual: Cents;
  /** Above zero: the municipality owes it; below: it is owed to the municipality. */
  difference: Cents;
};
export type Balance = { lines: BalanceLine[]; owes: Cents; isOwed: Cents };
export type BalanceRefusal = "actual_cost_missing" | "nothing_to_balance";

/**
 * Difference = actual cost − advances − earlier differences, to the cent, for each municipality.
 * The first balance moves the whole difference; a later one, after a correction, moves the correction alone.
 * Refuses while an actual cost is missing (details: how many) and when every difference is zero after an earlier balance.
 */
export function balance(inputs: readonly BalanceInput[], isFirst: boolean): Result<Balance, BalanceRefusal> {
  const missing = inputs.filter((one) => one.actual === null).length;
  if (missing > 0 || inputs.length === 0) return refuse("actual_cost_missing", { details: { missing } });
  const lines = inputs.map(({ istat, advances, earlier, actual }) => {
    const known = actual as Cents;
    return { istat, advances, earlier, actual: known, difference: cents(known - advances - earlier) };
  });
  if (!isFirst && lines.every((line) => line.difference === 0)) return refuse("nothing_to_balance");
  const part = (sign: 1 | -1) => sum(lines.map((line) => cents(Math.max(0, sign * line.difference))));
  return ok({ lines, owes: part(1), isOwed: part(-1) });
}
