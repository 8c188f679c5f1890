// SPDX-License-Identifier: AGPL-3.0-or-later
// The rules of the ledger: which row may be written when others stand there already. Pure; amounts are whole cents.
import { cents, ok, refuse, ZERO, type Cents, type Result } from "@albero/kernel/pure";

/** From the act that gives the money to the return that accounts for it. */
export const STAGES = ["assigned", "programmed", "committed", "paid", "reported"] as const;
export type Stage = (typeof STAGES)[number];

/** One sum a stage. */
export type StageSums = Readonly<Record<Stage, Cents>>;
export const NO_MONEY: StageSums = { assigned: ZERO, programmed: ZERO, committed: ZERO, paid: ZERO, reported: ZERO };

/** No amount of an Ambito is larger, and every sum stays exact: ten to the thirteenth cents. */
export const LARGEST_CENTS = 10_000_000_000_000;

export type LedgerRefusal =
  | "programmed_beyond_assigned"
  | "commitment_beyond_line"
  | "payment_beyond_commitment"
  | "reported_beyond_paid"
  | "reversal_beyond_row"
  | "reversal_below_next"
  | "reversal_of_a_reversal";

const money = (entries: Record<string, number>): { details: Record<string, number> } => ({ details: entries });

/**
 * Programs money of an annuality on a line. More than what is assigned is a warning: the person who has read it may confirm.
 * `annuality` are the sums of the whole annuality, over every line and year.
 */
export function decideProgram(
  amount: Cents,
  annuality: StageSums,
  confirmed: boolean,
): Result<void, "programmed_beyond_assigned"> {
  const left = annuality.assigned - annuality.programmed;
  if (amount <= left || confirmed) return ok();
  return refuse("programmed_beyond_assigned", money({ amount, left, assigned: annuality.assigned }));
}

/** Commits money of a line. Refuses more than what is programmed on that line from that annuality and not committed yet. */
export function decideCommit(amount: Cents, onLine: StageSums): Result<void, "commitment_beyond_line"> {
  const left = onLine.programmed - onLine.committed;
  if (amount <= left) return ok();
  return refuse("commitment_beyond_line", money({ amount, left, programmed: onLine.programmed }));
}

/** Pays a commitment. `net` is what is left of the commitment after its reversals, `paid` what was paid of it. */
export function decidePay(amount: Cents, net: Cents, paid: Cents): Result<void, "payment_beyond_commitment"> {
  const left = net - paid;
  if (amount <= left) return ok();
  return refuse("payment_beyond_commitment", money({ amount, left, commitment: net }));
}

/** Reports what was paid. Refuses more than what is paid on that line from that annuality and not reported yet. */
export function decideReport(amount: Cents, onLine: StageSums): Result<void, "reported_beyond_paid"> {
  const left = onLine.paid - onLine.reported;
  if (amount <= left) return ok();
  return refuse("reported_beyond_paid", money({ amount, left, paid: onLine.paid }));
}

export type Reversible = {
  stage: Stage;
  /** Whether the row is itself a reversal. */
  isReversal: boolean;
  /** What is left of it after the reversals it already has. */
  net: Cents;
  /** What later rows take from this very row: payments of a commitment, returns of a payment. */
  taken: Cents;
};

/** What must stay in each stage so that the next one still has where to come from. */
const NEXT: Partial<Record<Stage, Stage>> = { programmed: "committed", committed: "paid", paid: "reported" };

/**
 * Takes back a row, all of it or a part (`amount` from one cent). `onLine` are the sums of its annuality on its line.
 * Refuses: a reversal of a reversal; more than what is left of the row; less than what payments or returns already took.
 * An assignment may fall below what is programmed: the funds page says so in red, the act remains an act.
 */
export function decideReverse(
  row: Reversible,
  amount: Cents,
  onLine: StageSums,
): Result<Cents, "reversal_beyond_row" | "reversal_below_next" | "reversal_of_a_reversal"> {
  if (row.isReversal) return refuse("reversal_of_a_reversal");
  if (amount > row.net) return refuse("reversal_beyond_row", money({ amount, left: row.net }));
  if (row.net - amount < row.taken) return refuse("reversal_below_next", money({ amount, left: row.net - row.taken }));
  const next = NEXT[row.stage];
  const free = next === undefined ? amount : onLine[row.stage] - onLine[next];
  if (amount > free) return refuse("reversal_below_next", money({ amount, left: free }));
  return ok(cents(-amount));
}

/** Where an annuality stands: what is left at each step, never rounded, negative where a step is above the one before. */
export function leftOf(sums: StageSums): { toProgram: Cents; toCommit: Cents; toPay: Cents; toReport: Cents } {
  return {
    toProgram: cents(sums.assigned - sums.programmed),
    toCommit: cents(sums.programmed - sums.committed),
    toPay: cents(sums.committed - sums.paid),
    toReport: cents(sums.paid - sums.reported),
  };
}
