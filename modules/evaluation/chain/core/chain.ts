// SPDX-License-Identifier: AGPL-3.0-or-later
// The theory of change of an objective: five rings of items, what leads to what, what must hold, what measures it.
import { z } from "zod";
import type { Ring } from "../../core/indicator.ts";

export const RINGS = ["resources", "activities", "outputs", "outcomes", "impact"] as const;
export type ChainRing = (typeof RINGS)[number];

/** The letter before the number of an item, the same in every language: R1, A2, P3 (prodotti), E1 (esiti), I1. */
export const LETTERS: Readonly<Record<ChainRing, string>> = {
  resources: "R",
  activities: "A",
  outputs: "P",
  outcomes: "E",
  impact: "I",
};

/** The ring of the indicators that measure a ring of the chain. */
export const INDICATOR_RING: Readonly<Record<ChainRing, Ring>> = {
  resources: "input",
  activities: "process",
  outputs: "output",
  outcomes: "outcome",
  impact: "impact",
};

export const RESOURCE_KINDS = ["money", "people", "other"] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** More would fit neither a picture nor a head. */
export const MOST_ITEMS = 40;

const key = z.string().regex(/^[a-z]\d{1,4}$/);
const item = z.strictObject({
  /** Given once, kept through every version: "a3". */
  key,
  text: z.string().min(1).max(600),
  /** Only of resources. */
  kind: z.enum(RESOURCE_KINDS).optional(),
  /** Whole cents; null when nobody has said how much. Only of resources. */
  cents: z.int().min(0).nullable().optional(),
  /** Keys of items of later rings. */
  leadsTo: z.array(key),
  /** Where the card says it ("r2"), for what was proposed from the plan. */
  node: z.string().max(40).optional(),
});
export type ChainItem = z.infer<typeof item>;

const ring = z.strictObject({
  items: z.array(item).max(MOST_ITEMS),
  /** What must hold for this ring to bring about the next. */
  assumptions: z.array(z.string().min(1).max(600)).max(20),
  /** What an indicator of this ring measures: keys of items, none for the ring as a whole. */
  measures: z.array(z.strictObject({ code: z.string().max(60), items: z.array(key) })).max(100),
});
export type ChainLevel = z.infer<typeof ring>;

export const chainShape = z.strictObject({
  resources: ring,
  activities: ring,
  outputs: ring,
  outcomes: ring,
  impact: ring,
});
export type Chain = z.infer<typeof chainShape>;

export const EMPTY_CHAIN: Chain = {
  resources: { items: [], assumptions: [], measures: [] },
  activities: { items: [], assumptions: [], measures: [] },
  outputs: { items: [], assumptions: [], measures: [] },
  outcomes: { items: [], assumptions: [], measures: [] },
  impact: { items: [], assumptions: [], measures: [] },
};

/** "A3" for each key, by the place of the item in its ring. */
export function labelsOf(chain: Chain): Map<string, string> {
  return new Map(RINGS.flatMap((name) => chain[name].items.map(({ key }, at) => [key, `${LETTERS[name]}${at + 1}`])));
}

export type Link = { from: string; to: string };

/** Every "leads to", in the order of the rings. */
export function linksOf(chain: Chain): Link[] {
  return RINGS.flatMap((name) =>
    chain[name].items.flatMap(({ key, leadsTo }) => leadsTo.map((to) => ({ from: key, to }))),
  );
}

export const itemsOf = (chain: Chain): number => RINGS.reduce((all, name) => all + chain[name].items.length, 0);
