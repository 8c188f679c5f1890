// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Cents } from "@albero/kernel/pure";
import { amountOf, type Card } from "./document.ts";

export const NODE_KINDS = ["objective", "action", "line", "staff", "indicator", "impact", "measure_box"] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/** One thing of a card on a single row, for lists, search and links from other modules. */
export type CardNode = {
  cardCode: string;
  key: string;
  kind: NodeKind;
  /** The specific objective that an action serves first, when the card itself says it. */
  parentKey: string | null;
  label: string;
  amountCents: Cents | null;
  measureKey: string | null;
};

/** The key of what a card prints about a measure: a card prints each measure once. */
export function boxKey(measureKey: string): string {
  return `box:${measureKey}`;
}

/** The address of a thing inside a plan, the same through every version: "D-E/a6". */
export function nodeId(cardCode: string, key: string): string {
  return `${cardCode}/${key}`;
}

/** Everything of a card that has a key, in the order of the regional template. */
export function nodesOf(card: Card): CardNode[] {
  const node = (kind: NodeKind, key: string, label: string, more: Partial<CardNode> = {}): CardNode => ({
    cardCode: card.code,
    key,
    kind,
    parentKey: null,
    label,
    amountCents: null,
    measureKey: null,
    ...more,
  });
  return [
    ...card.specificObjectives.map((each) => node("objective", each.key, each.text)),
    ...card.actions.map((each) =>
      node("action", each.key, each.title, { parentKey: each.servesObjectives[0] ?? null, measureKey: each.measure }),
    ),
    ...card.resources.lines.map((each) =>
      node("line", each.key, each.label, { amountCents: amountOf(each.amount), measureKey: each.measure }),
    ),
    ...card.staff.map((each) => node("staff", each.key, each.role)),
    ...card.indicators.map((each) => node("indicator", each.key, each.text)),
    ...card.impact.map((each) => node("impact", each.key, each.text)),
    ...card.measures.map((each) =>
      node("measure_box", boxKey(each.measure), each.printedTitle, {
        amountCents: amountOf(each.amount),
        measureKey: each.measure,
      }),
    ),
  ];
}
