// SPDX-License-Identifier: AGPL-3.0-or-later
// Budget against ledger, seen from one side: what was planned, programmed, committed, paid, reported, and what is left.
import { cents, ZERO, type Cents } from "@albero/kernel/pure";
import { NO_MONEY, type Stage, type StageSums } from "../../funds/core/ledger.ts";

export const SIDES = ["objective", "fund", "service", "municipality"] as const;
export type Side = (typeof SIDES)[number];

export type ExecutionSums = StageSums & {
  planned: Cents;
  /** programmed − committed. */
  left: Cents;
  /** programmed − planned: below zero where less was programmed than planned. */
  variance: Cents;
};
export type ExecutionGroup = { key: string; sums: ExecutionSums };

/**
 * Adds up by key. `planned` and `ledger` give each amount with its key; a key that only one of them names is kept.
 * The sums over all groups are the sums of what was given.
 */
export function executionBy(
  planned: Iterable<{ key: string; amount: Cents }>,
  ledger: Iterable<{ key: string; stage: string; amount: Cents }>,
): ExecutionGroup[] {
  const groups = new Map<string, { planned: Cents; sums: Record<Stage, Cents> }>();
  const of = (key: string) => {
    const found = groups.get(key) ?? { planned: ZERO, sums: { ...NO_MONEY } };
    groups.set(key, found);
    return found;
  };
  for (const { key, amount } of planned) {
    const group = of(key);
    group.planned = cents(group.planned + amount);
  }
  for (const { key, stage, amount } of ledger) {
    const { sums } = of(key);
    sums[stage as Stage] = cents((sums[stage as Stage] ?? 0) + amount);
  }
  return [...groups].map(([key, group]) => ({ key, sums: withLeft(group.planned, group.sums) }));
}

export function withLeft(planned: Cents, sums: StageSums): ExecutionSums {
  return {
    ...sums,
    planned,
    left: cents(sums.programmed - sums.committed),
    variance: cents(sums.programmed - planned),
  };
}

/** The sum of every group. */
export function wholeOf(groups: readonly ExecutionGroup[]): ExecutionSums {
  const add = (read: (sums: ExecutionSums) => Cents) =>
    groups.reduce((all, group) => cents(all + read(group.sums)), ZERO);
  const stages: StageSums = {
    assigned: add((sums) => sums.assigned),
    programmed: add((sums) => sums.programmed),
    committed: add((sums) => sums.committed),
    paid: add((sums) => sums.paid),
    reported: add((sums) => sums.reported),
  };
  return withLeft(
    add((sums) => sums.planned),
    stages,
  );
}
