// SPDX-License-Identifier: AGPL-3.0-or-later
// What is missing in a chain of change, named one by one. Pure.
import { linksOf, RINGS, type Chain, type ChainRing } from "./chain.ts";

export const GAP_KINDS = [
  "empty_ring",
  "no_indicator",
  "not_measured",
  "leads_nowhere",
  "comes_from_nowhere",
  "no_amount",
  "no_assumption",
] as const;
export type GapKind = (typeof GAP_KINDS)[number];

/** One thing missing in a ring; `items` are the keys it is about, none when it is about the whole ring. */
export type Gap = { kind: GapKind; ring: ChainRing; items: string[] };

/** Rings that only count when somebody measures them. */
const MEASURED: readonly ChainRing[] = ["activities", "outputs", "outcomes"];
/** Rings of which each single item is measured. */
const EACH_MEASURED: readonly ChainRing[] = ["outputs", "outcomes"];

/**
 * Every gap of a chain, ring by ring. An empty ring says only that; a ring without any indicator does not say again that
 * its items have none. `codes` are the indicators that still exist: one that was taken away measures nothing.
 */
export function gapsOf(chain: Chain, codes: ReadonlySet<string>): Gap[] {
  const reached = new Set(linksOf(chain).map(({ to }) => to));
  return RINGS.flatMap((ring, place): Gap[] => {
    const { items, assumptions, measures } = chain[ring];
    if (items.length === 0) return [{ kind: "empty_ring", ring, items: [] }];
    const known = measures.filter(({ code }) => codes.has(code));
    const measured = new Set(known.flatMap((one) => one.items));
    const isLast = place === RINGS.length - 1;
    const of = (kind: GapKind, found: readonly { key: string }[]): Gap[] =>
      found.length > 0 ? [{ kind, ring, items: found.map(({ key }) => key) }] : [];
    const whole = (kind: GapKind, isMissing: boolean): Gap[] => (isMissing ? [{ kind, ring, items: [] }] : []);
    const needsIndicators = MEASURED.includes(ring) && known.length === 0;
    return [
      ...whole("no_indicator", needsIndicators),
      ...(EACH_MEASURED.includes(ring) && !needsIndicators
        ? of(
            "not_measured",
            items.filter(({ key }) => !measured.has(key)),
          )
        : []),
      ...of(
        "no_amount",
        items.filter(({ kind, cents }) => kind === "money" && (cents ?? null) === null),
      ),
      ...(isLast
        ? []
        : of(
            "leads_nowhere",
            items.filter(({ leadsTo }) => leadsTo.length === 0),
          )),
      ...(place === 0
        ? []
        : of(
            "comes_from_nowhere",
            items.filter(({ key }) => !reached.has(key)),
          )),
      ...whole("no_assumption", !isLast && assumptions.length === 0),
    ];
  });
}

/** How many single things are missing: an item each, or the ring once. */
export const countGaps = (gaps: readonly Gap[]): number =>
  gaps.reduce((all, { items }) => all + Math.max(1, items.length), 0);
