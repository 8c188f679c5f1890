// SPDX-License-Identifier: AGPL-3.0-or-later
// The arithmetic guard: what a plan declares is kept, computed again and compared. Nothing here changes a printed figure.
import { sum, ZERO, cents, type Cents } from "@albero/kernel/pure";
import { amountOf, type Card, type PlanDocument, type ResourceLine } from "./document.ts";
import { sharedMeasures, type MeasureMerge } from "./measures.ts";

/** Why a declared total and its lines may differ, or what to know before adding cards up. */
export type GuardReason =
  /** `said`: the card itself says it leaves the line out; otherwise the line alone is exactly the difference. */
  | { kind: "line_left_out"; line: string; label: string; amount: Cents; said: boolean }
  /** The card declares more than its lines, by exactly the amount of this line. */
  | { kind: "line_equals_difference"; line: string; label: string; amount: Cents }
  | { kind: "line_without_amount"; line: string; label: string }
  | { kind: "shared_measure"; measure: string; title: string; otherCards: string[] }
  /** No line has an amount: the declared total stands alone. */
  | { kind: "no_lines" }
  | { kind: "no_declared_total" };

/**
 * How far the reasons go: "none_needed" when the sums close; "said" when the lines that the card leaves out are the
 * difference to the cent; "supposed" when one line alone is, but the card does not say it; "open" otherwise.
 */
export type Explanation = "none_needed" | "said" | "supposed" | "open";

export type CardGuard = {
  cardCode: string;
  title: string;
  declared: Cents | null;
  /** The sum of every line that has an amount, the lines left out of the declared total included. */
  computed: Cents;
  /** Declared minus computed; null when the card declares no total. */
  difference: Cents | null;
  differs: boolean;
  reasons: GuardReason[];
  explanation: Explanation;
};

export type PlanGuard = {
  cards: CardGuard[];
  /** Codes of the cards whose declared total is not the sum of their lines, in plan order. */
  differing: string[];
  declared: Cents;
  computed: Cents;
  difference: Cents;
  /** The same totals with every shared measure counted once. */
  declaredOnce: Cents;
  computedOnce: Cents;
  merges: MeasureMerge[];
};

const withAmount = (lines: readonly ResourceLine[]): { line: ResourceLine; amount: Cents }[] =>
  lines.flatMap((line) => {
    const amount = amountOf(line.amount);
    return amount === null ? [] : [{ line, amount }];
  });

/** The sum, in cents, of all the lines of a card that have an amount. */
export function sumOfLines(card: Card): Cents {
  return sum(withAmount(card.resources.lines).map((each) => each.amount));
}

function explain(
  lines: { line: ResourceLine; amount: Cents }[],
  difference: Cents | null,
): { explanation: Explanation; reasons: GuardReason[] } {
  const leftOut = lines.filter((each) => each.line.inDeclaredTotal === false);
  const named = ({ line, amount }: { line: ResourceLine; amount: Cents }) => ({
    line: line.key,
    label: line.label,
    amount,
  });
  const reasons: GuardReason[] = leftOut.map((each) => ({ kind: "line_left_out", ...named(each), said: true }));
  if (difference === null || difference === ZERO) return { explanation: "none_needed", reasons };

  const stillMissing = difference + sum(leftOut.map((each) => each.amount));
  if (stillMissing === 0) return { explanation: "said", reasons };

  const others = lines.filter((each) => each.line.inDeclaredTotal !== false);
  const left = others.filter((each) => each.amount === -stillMissing);
  if (left.length === 1) {
    reasons.push(...left.map((each) => ({ kind: "line_left_out" as const, ...named(each), said: false })));
    return { explanation: "supposed", reasons };
  }
  const same = others.filter((each) => each.amount === stillMissing);
  reasons.push(...same.map((each) => ({ kind: "line_equals_difference" as const, ...named(each) })));
  return { explanation: "open", reasons };
}

/**
 * Compares the declared total of one card with its lines, in cents, and says why they differ as far as it is known.
 * `merges` are the shared measures of the plan (`guardPlan` or `sharedMeasures`): they name the other cards.
 */
export function guardCard(card: Card, merges: readonly MeasureMerge[]): CardGuard {
  const lines = withAmount(card.resources.lines);
  const declared = amountOf(card.resources.declaredTotal);
  const computed = sum(lines.map((each) => each.amount));
  const difference = declared === null ? null : cents(declared - computed);
  const { explanation, reasons } = explain(lines, difference);

  if (declared === null && card.resources.lines.length > 0) reasons.push({ kind: "no_declared_total" });
  if (declared !== null && lines.length === 0) reasons.push({ kind: "no_lines" });
  for (const line of card.resources.lines) {
    if (line.amount === null) reasons.push({ kind: "line_without_amount", line: line.key, label: line.label });
  }
  for (const merge of merges) {
    if (!merge.cards.some((each) => each.cardCode === card.code)) continue;
    const otherCards = merge.cards.map((each) => each.cardCode).filter((code) => code !== card.code);
    reasons.push({ kind: "shared_measure", measure: merge.measure, title: merge.title, otherCards });
  }
  const differs = difference !== null && difference !== ZERO;
  return { cardCode: card.code, title: card.title, declared, computed, difference, differs, reasons, explanation };
}

/**
 * Compares every card and the whole plan, in cents.
 * The totals "once" take away, from the plain sums of the cards, what shared measures repeat (see `sharedMeasures`).
 */
export function guardPlan(plan: PlanDocument): PlanGuard {
  const merges = sharedMeasures(plan);
  const cards = plan.cards.map((card) => guardCard(card, merges));
  const declared = sum(cards.map((card) => card.declared ?? ZERO));
  const computed = sum(cards.map((card) => card.computed));
  return {
    cards,
    differing: cards.filter((card) => card.differs).map((card) => card.cardCode),
    declared,
    computed,
    difference: cents(declared - computed),
    declaredOnce: cents(declared - sum(merges.map((merge) => merge.mergedAwayDeclared))),
    computedOnce: cents(computed - sum(merges.map((merge) => merge.mergedAwayComputed))),
    merges,
  };
}
