// SPDX-License-Identifier: AGPL-3.0-or-later
// Objectives against lines against channels: do they say the same, to the cent?
import { cents, sum, type Cents } from "@albero/kernel/pure";

type Line = { objectiveCode: string | null; declaredCents: Cents | null };
type Objective = { code: string; title: string; declaredCents: Cents | null };

export type ObjectiveBalance = {
  code: string | null;
  title: string | null;
  /** What the operational plan prints for the objective; null when it prints none. */
  declaredCents: Cents | null;
  linesCents: Cents;
  lines: number;
  /** declared − lines; null where there is nothing to compare. */
  differenceCents: Cents | null;
};

export type Balance = {
  objectives: ObjectiveBalance[];
  linesCents: Cents;
  channelsCents: Cents;
  /** lines − channels: zero when the budget is balanced. */
  differenceCents: Cents;
};

/** Weighs both sides of a budget. `amountOf` says what a line is worth: its printed amount, or the sum of its cells. */
export function balanceOf<L extends Line>(
  lines: readonly L[],
  channels: readonly { assignedCents: Cents }[],
  objectives: readonly Objective[],
  amountOf: (line: L, position: number) => Cents,
): Balance {
  const amounts = lines.map((line, position) => ({ code: line.objectiveCode, amount: amountOf(line, position) }));
  const unknown = [...new Set(amounts.map((each) => each.code))].filter(
    (code) => !objectives.some((each) => each.code === code),
  );
  const all: { code: string | null; title: string | null; declaredCents: Cents | null }[] = [
    ...objectives,
    ...unknown.map((code) => ({ code, title: null, declaredCents: null })),
  ];
  const linesCents = sum(amounts.map((each) => each.amount));
  const channelsCents = sum(channels.map((each) => each.assignedCents));
  return {
    objectives: all.map(({ code, title, declaredCents }) => {
      const own = amounts.filter((each) => each.code === code);
      const total = sum(own.map((each) => each.amount));
      const differenceCents = declaredCents === null || own.length === 0 ? null : cents(declaredCents - total);
      return { code, title, declaredCents, linesCents: total, lines: own.length, differenceCents };
    }),
    linesCents,
    channelsCents,
    differenceCents: cents(linesCents - channelsCents),
  };
}
