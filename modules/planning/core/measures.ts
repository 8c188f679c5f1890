// SPDX-License-Identifier: AGPL-3.0-or-later
// A PNRR measure or a project printed by many cards is one thing, and its money is one money.
import { cents, sum, ZERO, type Cents } from "@albero/kernel/pure";
import { amountOf, type Card, type Measure, type PlanDocument } from "./document.ts";

/** What one card prints about a measure. */
export type MeasureInCard = {
  cardCode: string;
  /** Sum of its resource lines on the measure; null when no line of it has an amount. */
  lineAmount: Cents | null;
  /** The amount in the box of the measure; null when the card has no box or the box no amount. */
  boxAmount: Cents | null;
  /** The part of `lineAmount` that stands inside the declared total of the card. */
  inDeclaredTotal: Cents;
  /** Keys of the resource lines, of the actions, and whether there is a box. */
  lines: string[];
  actions: string[];
  hasBox: boolean;
};

export type MeasureMerge = {
  measure: string;
  kind: Measure["kind"];
  code: string | null;
  title: string;
  cards: MeasureInCard[];
  /** What the plan counts, once: null when no card counts it in money. */
  counted: Cents | null;
  /** "agreed": chosen by the Plan Office; otherwise the code of the card whose amount counts. */
  countedFrom: "agreed" | { cardCode: string } | null;
  /** What goes away from the sum of the declared totals, and from the sum of the lines. Negative when an agreed amount is higher. */
  mergedAwayDeclared: Cents;
  mergedAwayComputed: Cents;
  /** Whether the amounts that the cards print, on lines and in boxes, are not all the same. */
  disagrees: boolean;
};

function inCard(card: Card, measureKey: string): MeasureInCard | null {
  const lines = card.resources.lines.filter((line) => line.measure === measureKey);
  const boxes = card.measures.filter((box) => box.measure === measureKey);
  const actions = card.actions.filter((action) => action.measure === measureKey);
  if (lines.length + boxes.length + actions.length === 0) return null;
  const amounts = lines.flatMap((line) => amountOf(line.amount) ?? []);
  const declared = lines
    .filter((line) => line.inDeclaredTotal !== false)
    .flatMap((line) => amountOf(line.amount) ?? []);
  const inBoxes = boxes.flatMap((box) => amountOf(box.amount) ?? []);
  return {
    cardCode: card.code,
    lineAmount: amounts.length > 0 ? sum(amounts) : null,
    boxAmount: inBoxes[0] ?? null,
    inDeclaredTotal: sum(declared),
    lines: lines.map((line) => line.key),
    actions: actions.map((action) => action.key),
    hasBox: boxes.length > 0,
  };
}

/** Every card that prints or names a measure, in plan order, with the amounts as printed. */
export function cardsOfMeasure(plan: PlanDocument, measureKey: string): MeasureInCard[] {
  return plan.cards.flatMap((card) => inCard(card, measureKey) ?? []);
}

/** The rule of what counts: see `sharedMeasures`. */
function whatCounts(measure: Measure, cards: MeasureInCard[]): Pick<MeasureMerge, "counted" | "countedFrom"> {
  const inMoney = cards.filter((card) => card.lineAmount !== null);
  const first = inMoney.find((card) => card.inDeclaredTotal !== ZERO) ?? inMoney[0];
  if (!first || first.lineAmount === null) return { counted: null, countedFrom: null };
  const agreed = amountOf(measure.agreedAmount);
  if (agreed !== null) return { counted: agreed, countedFrom: "agreed" };
  return {
    counted: first.inDeclaredTotal === ZERO ? first.lineAmount : first.inDeclaredTotal,
    countedFrom: { cardCode: first.cardCode },
  };
}

/**
 * The measures that several cards print or name, each with what is counted and what is merged away, in cents.
 *
 * The rule, the same for every plan:
 * 1. money counts where a resource line carries it; the amount in a box describes the measure and adds nothing;
 * 2. the amount that counts is the agreed one, when the Plan Office chose it; otherwise that of the first card,
 *    in plan order, that has it inside its declared total; otherwise that of the first card with a line for it;
 * 3. a sum of cards loses all the lines on the measure that it had added, and takes the counted amount once;
 *    the sum of the declared totals had not added the lines that a card leaves out, so it takes nothing for them.
 */
export function sharedMeasures(plan: PlanDocument): MeasureMerge[] {
  return plan.measures.flatMap((measure) => {
    const cards = cardsOfMeasure(plan, measure.key);
    const isShared = cards.length > 1 || (cards.length === 1 && measure.agreedAmount !== null);
    if (!isShared) return [];
    const { counted, countedFrom } = whatCounts(measure, cards);
    const addedDeclared = sum(cards.map((card) => card.inDeclaredTotal));
    const addedComputed = sum(cards.map((card) => card.lineAmount ?? ZERO));
    const isInDeclared = cards.some((card) => card.inDeclaredTotal !== ZERO);
    const printed = new Set(cards.flatMap((card) => [card.lineAmount, card.boxAmount]).filter((each) => each !== null));
    return {
      measure: measure.key,
      kind: measure.kind,
      code: measure.code,
      title: measure.title,
      cards,
      counted,
      countedFrom,
      mergedAwayDeclared: cents(isInDeclared ? addedDeclared - (counted ?? ZERO) : 0),
      mergedAwayComputed: cents(counted === null ? 0 : addedComputed - counted),
      disagrees: printed.size > 1,
    };
  });
}
