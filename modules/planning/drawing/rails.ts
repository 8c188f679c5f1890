// SPDX-License-Identifier: AGPL-3.0-or-later
// What hangs on the twigs of one objective: actions, indicators, measures.
import type { Lang } from "@albero/kernel/pure";
import type { Card, PlanDocument } from "../core/document.ts";
import type { TreeNode } from "./options.ts";
import { texts } from "./texts.ts";

export type BranchOptions = {
  lang: Lang;
  variant: "wide" | "small" | "print";
  hrefFor(node: TreeNode): string;
  id?: string;
};

/** One thing on a rail: a leaf, a fruit or a flower with its words. */
export type Item = {
  icon: "leaf" | "gold-leaf" | "fruit" | "ring" | "flower";
  text: string;
  title: string;
  node: TreeNode;
};
export type Rail = { heading: string; title: string; node: TreeNode | null; items: Item[] };

export function actionRails(card: Card, { lang }: BranchOptions): Rail[] {
  const say = texts[lang];
  const known = new Set(card.specificObjectives.map((each) => each.key));
  const homeOf = (action: Card["actions"][number]) => action.servesObjectives.find((key) => known.has(key)) ?? null;
  const item = (action: Card["actions"][number]): Item => ({
    icon: action.pnrr ? "gold-leaf" : "leaf",
    text: action.title,
    title: action.pnrr ? say.leafPnrr(action.title, action.pnrr) : say.leaf(action.title),
    node: { kind: "action", code: card.code, key: action.key },
  });
  const rails: Rail[] = card.specificObjectives.map((each) => ({
    heading: each.text,
    title: say.specific(each.n, each.text),
    node: { kind: "specific", code: card.code, key: each.key },
    items: card.actions.filter((action) => homeOf(action) === each.key).map(item),
  }));
  const loose = card.actions.filter((action) => homeOf(action) === null).map(item);
  if (loose.length > 0)
    rails.push({
      heading: rails.length > 0 ? say.everyObjective : say.actions,
      title: say.everyObjective,
      node: null,
      items: loose,
    });
  return rails;
}

export function indicatorRails(card: Card, { lang }: BranchOptions): Rail[] {
  const say = texts[lang];
  return [...Map.groupBy(card.indicators, (each) => each.chain)].map(([chain, list]) => ({
    heading: `${say.indicators}: ${say.chain[chain]}`,
    title: "",
    node: null,
    items: list.map((each) => ({
      icon: chain === "process" || chain === "input" ? "ring" : "fruit",
      text: each.text,
      title: say.fruit(each.text),
      node: { kind: "indicator", code: card.code, key: each.key },
    })),
  }));
}

export function measureRails(card: Card, plan: PlanDocument, { lang }: BranchOptions): Rail[] {
  const say = texts[lang];
  const named = new Set([
    ...card.measures.map((box) => box.measure),
    ...card.resources.lines.flatMap((line) => line.measure ?? []),
  ]);
  const items = plan.measures
    .filter((one) => named.has(one.key))
    .map((one): Item => {
      const others = plan.cards
        .filter((other) => other.code !== card.code && other.measures.some((box) => box.measure === one.key))
        .map((other) => other.code);
      const text =
        [one.code, one.title].filter(Boolean).join(" · ") +
        (others.length ? ` (${say.alsoIn(others.join(", "))})` : "");
      return {
        icon: "flower",
        text,
        title: others.length ? say.sharedMeasure(one.title, [card.code, ...others].join(", ")) : say.measure(one.title),
        node: { kind: "measure", key: one.key },
      };
    });
  return items.length ? [{ heading: say.measures, title: "", node: null, items }] : [];
}
