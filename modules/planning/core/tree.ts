// SPDX-License-Identifier: AGPL-3.0-or-later
// The plan as a tree, walked from the ground up (area → objective → … → measure) and back ("what hangs on this?").
import { sum, type Cents } from "@albero/kernel/pure";
import { amountOf, type Action, type Card, type Measure, type PlanDocument } from "./document.ts";
import { sumOfLines } from "./guard.ts";
import { cardsOfMeasure, type MeasureInCard } from "./measures.ts";
import { boxKey, nodeId } from "./nodes.ts";

export type TreeKind = "plan" | "area" | "card" | "objective" | "action" | "indicator" | "line" | "box" | "measure";

export type TreeNode = {
  /** The thing: "D-E/a6", "card:D-E", "area:D-E", "measure:<key>". The same thing may stand in two places. */
  id: string;
  /** The place, unique in the tree: the ids from the root joined by ">". */
  place: string;
  kind: TreeKind;
  label: string;
  /** A short code to print beside the label: the letter of the area, the number of the action. */
  code: string | null;
  cardCode: string | null;
  /** The key inside its card, or the key of the measure. */
  key: string | null;
  /** Declared total for a card, printed amount for a line or a box, their sum for an area and the plan. */
  amountCents: Cents | null;
  /** The link with the parent was proposed by a reader: the card does not print it. */
  suggested: boolean;
  uncertain: string | null;
  leps: boolean;
  chain: string | null;
  children: TreeNode[];
};

type Leaf = Pick<TreeNode, "id" | "kind" | "label"> & Partial<Omit<TreeNode, "place" | "children">>;

function grow(above: string, leaf: Leaf, branches: (place: string) => TreeNode[] = () => []): TreeNode {
  const place = above === "" ? leaf.id : `${above}>${leaf.id}`;
  return {
    code: null,
    cardCode: null,
    key: null,
    amountCents: null,
    suggested: false,
    uncertain: null,
    leps: false,
    chain: null,
    ...leaf,
    place,
    children: branches(place),
  };
}

function addUp(nodes: readonly TreeNode[]): Cents | null {
  const amounts = nodes.flatMap((node) => node.amountCents ?? []);
  return amounts.length > 0 ? sum(amounts) : null;
}

type Measures = ReadonlyMap<string, Measure>;

function measureLeaf(above: string, key: string | null, measures: Measures): TreeNode[] {
  const measure = key === null ? undefined : measures.get(key);
  if (!measure) return [];
  const { code, title: label, uncertain = null } = measure;
  return [
    grow(above, {
      id: `measure:${measure.key}`,
      kind: "measure",
      label,
      code,
      key: measure.key,
      amountCents: amountOf(measure.agreedAmount),
      uncertain,
    }),
  ];
}

function actionNode(above: string, card: Card, action: Action, measures: Measures, suggested: boolean): TreeNode {
  const leaf: Leaf = {
    id: nodeId(card.code, action.key),
    kind: "action",
    label: action.title,
    code: String(action.printedN ?? action.n),
    cardCode: card.code,
    key: action.key,
    leps: action.leps,
    uncertain: action.uncertain ?? null,
    suggested,
  };
  return grow(above, leaf, (place) => measureLeaf(place, action.measure, measures));
}

/** Specific objectives with the actions that serve them, then the actions that serve none. */
function objectiveNodes(above: string, card: Card, measures: Measures): TreeNode[] {
  const objectives = card.specificObjectives.map((objective) => {
    const leaf: Leaf = {
      id: nodeId(card.code, objective.key),
      kind: "objective",
      label: objective.text,
      code: String(objective.n),
      cardCode: card.code,
      key: objective.key,
      uncertain: objective.uncertain ?? null,
    };
    return grow(above, leaf, (place) => [
      ...card.actions
        .filter((action) => action.servesObjectives.includes(objective.key))
        .map((action) => actionNode(place, card, action, measures, false)),
      ...card.actions
        .filter((action) => !action.servesObjectives.includes(objective.key))
        .filter((action) => action.suggestedObjectives?.includes(objective.key))
        .map((action) => actionNode(place, card, action, measures, true)),
    ]);
  });
  const known = new Set(card.specificObjectives.map((objective) => objective.key));
  const loose = card.actions.filter(
    (action) => ![...action.servesObjectives, ...(action.suggestedObjectives ?? [])].some((key) => known.has(key)),
  );
  return [...objectives, ...loose.map((action) => actionNode(above, card, action, measures, false))];
}

function moneyNodes(above: string, card: Card, measures: Measures): TreeNode[] {
  const common = { cardCode: card.code };
  const lines = card.resources.lines.map((line) => {
    const leaf: Leaf = {
      ...common,
      id: nodeId(card.code, line.key),
      kind: "line",
      label: line.label,
      code: line.code,
      key: line.key,
      amountCents: amountOf(line.amount),
      uncertain: line.uncertain ?? null,
    };
    return grow(above, leaf, (place) => measureLeaf(place, line.measure, measures));
  });
  const boxes = card.measures.map((box) => {
    const leaf: Leaf = {
      ...common,
      id: nodeId(card.code, boxKey(box.measure)),
      kind: "box",
      label: box.printedTitle,
      code: box.printedCode,
      key: boxKey(box.measure),
      amountCents: amountOf(box.amount),
      uncertain: box.uncertain ?? null,
    };
    return grow(above, leaf, (place) => measureLeaf(place, box.measure, measures));
  });
  return [...lines, ...boxes];
}

function indicatorNodes(above: string, card: Card): TreeNode[] {
  return card.indicators.map((indicator) =>
    grow(above, {
      id: nodeId(card.code, indicator.key),
      kind: "indicator",
      label: indicator.text,
      cardCode: card.code,
      key: indicator.key,
      chain: indicator.chain,
      uncertain: indicator.uncertain ?? null,
    }),
  );
}

/** One objective card with everything under it: objectives and actions, indicators, money, measures. */
export function treeOfCard(card: Card, plan: PlanDocument, above = ""): TreeNode {
  const measures = new Map(plan.measures.map((measure) => [measure.key, measure]));
  const hasMoney = card.resources.lines.some((line) => line.amount !== null);
  const leaf: Leaf = {
    id: `card:${card.code}`,
    kind: "card",
    label: card.title,
    code: card.code,
    cardCode: card.code,
    amountCents: amountOf(card.resources.declaredTotal) ?? (hasMoney ? sumOfLines(card) : null),
    uncertain: card.uncertain ?? null,
  };
  return grow(above, leaf, (place) => [
    ...objectiveNodes(place, card, measures),
    ...indicatorNodes(place, card),
    ...moneyNodes(place, card, measures),
  ]);
}

/** A card of two areas ("D-E") grows on one branch named after both, so that nothing stands twice. */
function areaBranches(plan: PlanDocument): { letters: string[]; label: string; cards: Card[] }[] {
  const names = new Map(plan.cycle.areas.map((area) => [area.letter, area.name]));
  return [...Map.groupBy(plan.cards, (card) => card.areas.join("-"))].map(([, cards]) => {
    const letters = cards[0]?.areas ?? [];
    const label = letters.map((letter) => names.get(letter) ?? letter).join(" · ");
    return { letters, label: label === "" ? (cards[0]?.areaName ?? "") : label, cards };
  });
}

/**
 * The whole plan: area → card → specific objective → action → measure; and under each card its indicators,
 * its resource lines and its boxes, each with its measure. Amounts are in cents, as the cards declare them:
 * an area and the plan add up the cards, shared measures included (`guardPlan` has the totals that count them once).
 */
export function treeOf(plan: PlanDocument): TreeNode {
  const root: Leaf = { id: "plan", kind: "plan", label: plan.title };
  const tree = grow("", root, (place) =>
    areaBranches(plan).map(({ letters, label, cards }) => {
      const code = letters.join("-");
      const area: Leaf = { id: `area:${code}`, kind: "area", label, code };
      const branch = grow(place, area, (under) => cards.map((card) => treeOfCard(card, plan, under)));
      return { ...branch, amountCents: addUp(branch.children) };
    }),
  );
  return { ...tree, amountCents: addUp(tree.children) };
}

/** Every place where a thing stands, each as the way from the root to it, the thing included. Empty when it is not there. */
export function pathsTo(tree: TreeNode, id: string): TreeNode[][] {
  if (tree.id === id) return [[tree]];
  return tree.children.flatMap((child) => pathsTo(child, id).map((path) => [tree, ...path]));
}

export type HangsOn = {
  measure: Measure;
  cards: (MeasureInCard & {
    title: string;
    areas: string[];
    /** The specific objectives that the measure's actions serve; `suggested`: by a reader's proposal only. */
    objectives: { key: string; text: string; suggested: boolean }[];
    actionTitles: { key: string; title: string }[];
    lineLabels: { key: string; label: string; amountCents: Cents | null }[];
  })[];
};

/** The tree walked backwards: the cards, lines, actions and objectives that depend on a measure. Null when it is unknown. */
export function whatHangsOn(plan: PlanDocument, measureKey: string): HangsOn | null {
  const measure = plan.measures.find((each) => each.key === measureKey);
  if (!measure) return null;
  const byCode = new Map(plan.cards.map((card) => [card.code, card]));
  const cards = cardsOfMeasure(plan, measureKey).flatMap((found) => {
    const card = byCode.get(found.cardCode);
    if (!card) return [];
    const actions = card.actions.filter((action) => action.measure === measureKey);
    const served = new Set(actions.flatMap((action) => action.servesObjectives));
    const proposed = new Set(actions.flatMap((action) => action.suggestedObjectives ?? []));
    return {
      ...found,
      title: card.title,
      areas: card.areas,
      objectives: card.specificObjectives
        .filter(({ key }) => served.has(key) || proposed.has(key))
        .map(({ key, text }) => ({ key, text, suggested: !served.has(key) })),
      actionTitles: actions.map(({ key, title }) => ({ key, title })),
      lineLabels: card.resources.lines
        .filter((line) => line.measure === measureKey)
        .map((line) => ({ key: line.key, label: line.label, amountCents: amountOf(line.amount) })),
    };
  });
  return { measure, cards };
}
