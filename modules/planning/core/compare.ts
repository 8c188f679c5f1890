// SPDX-License-Identifier: AGPL-3.0-or-later
// Two versions side by side, field by field, so that a person can see what an amendment changes.
import { formatEuro, ZERO, type Lang } from "@albero/kernel/pure";
import { canonicalPlan } from "./canonical.ts";
import { amountOf, type PlanDocument } from "./document.ts";
import { words } from "./words.ts";

export type Difference = {
  /** "moved": the same things in another order; `before` and `after` are the two orders. */
  kind: "changed" | "added" | "removed" | "moved";
  /** The place inside the card (or the plan), by keys: "resources/lines/r2/amount". Stable between versions. */
  path: string;
  /** The same place in words: ["risorse", "righe", "Housing First", "importo"]. */
  steps: string[];
  /** As values of the open format; undefined where there is nothing. */
  before: unknown;
  after: unknown;
  /** As a person reads them, in the language asked for. */
  beforeText: string;
  afterText: string;
};

export type CardComparison = {
  code: string;
  title: string;
  status: "added" | "removed" | "changed" | "same";
  differences: Difference[];
};

export type PlanComparison = {
  identical: boolean;
  /** Everything outside the cards: title, cycle, areas, template, measures, the order of the cards. */
  general: Difference[];
  /** Every card of both versions, in the order of the second, the removed ones last. */
  cards: CardComparison[];
  differenceCount: number;
};

type Fields = Record<string, unknown>;
type Place = { path: string[]; steps: string[]; lang: Lang };

const isFields = (value: unknown): value is Fields =>
  value !== null && typeof value === "object" && !Array.isArray(value);

const asWritten = (value: unknown): string => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""));

/** What tells one item of a list from the others; facts have no key and are told by what they are about. */
function identity(item: unknown): string {
  if (!isFields(item)) return asWritten(item);
  for (const name of ["key", "letter", "measure", "section"]) {
    if (typeof item[name] === "string") return item[name];
  }
  if (typeof item["n"] === "number") return String(item["n"]);
  return ["label", "value", "unit", "territory", "year"]
    .filter((name) => name !== "value" || !("year" in item))
    .map((name) => asWritten(item[name] ?? ""))
    .join("|");
}

/** Items by identity; a second one with the same identity gets its own: "Crema#2". */
function byIdentity(list: readonly unknown[]): Map<string, unknown> {
  const items = new Map<string, unknown>();
  for (const item of list) {
    const name = identity(item);
    let unique = name;
    for (let copy = 2; items.has(unique); copy += 1) unique = `${name}#${copy}`;
    items.set(unique, item);
  }
  return items;
}

function itemLabel(item: unknown): string {
  if (!isFields(item)) return asWritten(item);
  const names = ["title", "text", "label", "printedTitle", "role", "name", "key", "value"];
  return asWritten(names.map((name) => item[name]).find((value) => value !== undefined && value !== null) ?? "");
}

const AMOUNTS = new Set(["amount", "declaredTotal", "agreedAmount"]);

/** A value as a person reads it: euro for amounts, yes and no, the label of a thing, "empty" for nothing. */
function textOf(value: unknown, field: string | undefined, lang: Lang): string {
  const say = words[lang].values;
  if (value === undefined || value === null || value === "") return say.nothing;
  if (typeof value === "boolean") return value ? say.yes : say.no;
  if (typeof value === "number" && field !== undefined && AMOUNTS.has(field)) {
    return formatEuro(amountOf(value) ?? ZERO, lang);
  }
  if (Array.isArray(value)) return value.length === 0 ? say.nothing : value.map((each) => itemLabel(each)).join("; ");
  if (isFields(value)) return itemLabel(value) || JSON.stringify(value);
  return asWritten(value);
}

function difference(kind: Difference["kind"], before: unknown, after: unknown, place: Place): Difference {
  const field = place.path.at(-1);
  return {
    kind,
    path: place.path.join("/"),
    steps: place.steps,
    before,
    after,
    beforeText: textOf(before, field, place.lang),
    afterText: textOf(after, field, place.lang),
  };
}

function within(place: Place, name: string, label?: string): Place {
  const known: Record<string, string> = words[place.lang].fields;
  const step = label ?? known[name] ?? name;
  return { ...place, path: [...place.path, name], steps: [...place.steps, step] };
}

function compareLists(before: readonly unknown[], after: readonly unknown[], place: Place): Difference[] {
  const old = byIdentity(before);
  const young = byIdentity(after);
  const changes: Difference[] = [];
  for (const [name, item] of old) {
    const here = within(place, name, itemLabel(item));
    if (young.has(name)) changes.push(...compareValues(item, young.get(name), here));
    else changes.push(difference("removed", item, undefined, here));
  }
  for (const [name, item] of young) {
    if (!old.has(name)) changes.push(difference("added", undefined, item, within(place, name, itemLabel(item))));
  }
  const stayed = [...old.keys()].filter((name) => young.has(name));
  const stayedAfter = [...young.keys()].filter((name) => old.has(name));
  if (stayed.some((name, position) => name !== stayedAfter[position])) {
    const labels = (items: Map<string, unknown>, names: string[]) => names.map((name) => itemLabel(items.get(name)));
    const moved = { ...place, steps: [...place.steps, words[place.lang].values.order] };
    changes.push(difference("moved", labels(old, stayed), labels(young, stayedAfter), moved));
  }
  return changes;
}

function compareFields(before: Fields, after: Fields, place: Place): Difference[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => compareValues(before[name], after[name], within(place, name)));
}

function compareValues(before: unknown, after: unknown, place: Place): Difference[] {
  if (isFields(before) && isFields(after)) return compareFields(before, after, place);
  if (Array.isArray(before) || Array.isArray(after)) {
    const [old, young] = [before ?? [], after ?? []];
    if (Array.isArray(old) && Array.isArray(young)) return compareLists(old, young, place);
  }
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (before === undefined || before === null) return [difference("added", before, after, place)];
  if (after === undefined || after === null) return [difference("removed", before, after, place)];
  return [difference("changed", before, after, place)];
}

/** Every difference between two documents, grouped by card. Things are matched by their keys, so a renamed title is one change. */
export function comparePlans(before: PlanDocument, after: PlanDocument, lang: Lang = "it"): PlanComparison {
  const { cards: oldCards, ...old } = canonicalPlan(before);
  const { cards: youngCards, ...young } = canonicalPlan(after);
  const start: Place = { path: [], steps: [], lang };
  const general = compareFields(old, young, start);

  const oldByCode = new Map(oldCards.map((card) => [card.code, card]));
  const youngByCode = new Map(youngCards.map((card) => [card.code, card]));
  const stayed = oldCards.filter((card) => youngByCode.has(card.code)).map((card) => card.code);
  const stayedAfter = youngCards.filter((card) => oldByCode.has(card.code)).map((card) => card.code);
  if (stayed.join(" ") !== stayedAfter.join(" ")) {
    const place = within(start, "cards");
    general.push(
      difference("moved", stayed, stayedAfter, { ...place, steps: [...place.steps, words[lang].values.order] }),
    );
  }

  const cards: CardComparison[] = youngCards.map((card) => {
    const earlier = oldByCode.get(card.code);
    const differences = earlier ? compareFields(earlier, card, start) : [];
    const status = !earlier ? "added" : differences.length > 0 ? "changed" : "same";
    return { code: card.code, title: card.title, status, differences };
  });
  for (const card of oldCards) {
    if (youngByCode.has(card.code)) continue;
    cards.push({ code: card.code, title: card.title, status: "removed", differences: [] });
  }
  const isOther = (card: CardComparison) => card.status === "added" || card.status === "removed";
  const differenceCount =
    general.length + cards.reduce((all, card) => all + card.differences.length + (isOther(card) ? 1 : 0), 0);
  return { identical: differenceCount === 0, general, cards, differenceCount };
}
