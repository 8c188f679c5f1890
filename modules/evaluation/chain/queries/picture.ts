// SPDX-License-Identifier: AGPL-3.0-or-later
// A chain in the words of a language, ready to be drawn and to be read as an outline.
import { cents, formatEuro, sum, type Lang } from "@albero/kernel";
import { INDICATOR_RING, labelsOf, linksOf, RINGS, type Chain, type ChainRing } from "../core/chain.ts";
import { drawChain } from "../core/draw.ts";
import type { Gap, GapKind } from "../core/gaps.ts";
import { NARROW, WIDE, type ChainPicture, type DrawnRing } from "../core/layout.ts";
import type { KnownIndicator } from "../core/proposal.ts";
import { texts } from "../texts.ts";

export type OutlineItem = {
  key: string;
  label: string;
  text: string;
  amountCents: number | null;
  kind: "money" | "people" | "other" | null;
  node: string | null;
  leadsTo: string[];
  measuredBy: Measure[];
  missing: GapKind[];
};
export type Measure = { id: number | null; code: string; text: string };
export type OutlineRing = {
  ring: ChainRing;
  items: OutlineItem[];
  assumptions: string[];
  /** Of the ring as a whole. */
  indicators: Measure[];
};
export type ToldGap = { kind: GapKind; ring: ChainRing; labels: string[] };

type Asked = { chain: Chain; indicators: readonly KnownIndicator[]; gaps: readonly Gap[]; isProposal: boolean };

/** The gaps that the plan leaves to everybody are said once, not on each item of a proposal. */
const SAID_ONCE: readonly GapKind[] = ["leads_nowhere", "comes_from_nowhere"];

/** The chain as five lists: for the eye that does not see the picture, and for paper. */
export function outlineRings({ chain, indicators, gaps, isProposal }: Asked): OutlineRing[] {
  const labels = labelsOf(chain);
  const known = new Map(indicators.map((one) => [one.code, one]));
  return RINGS.map((ring) => {
    const measures = chain[ring].measures.flatMap(({ code, items }) => {
      const one = known.get(code);
      return one ? [{ measure: { id: one.id, code, text: one.text }, items }] : [];
    });
    const placed = new Set(measures.map(({ measure }) => measure.code));
    const newer = indicators.filter((one) => one.ring === INDICATOR_RING[ring] && !placed.has(one.code));
    return {
      ring,
      items: chain[ring].items.map(({ key, text, cents: amount, kind, node, leadsTo }) => ({
        ...{
          key,
          text,
          label: labels.get(key) ?? "",
          amountCents: amount ?? null,
          kind: kind ?? null,
          node: node ?? null,
        },
        leadsTo: leadsTo.flatMap((to) => labels.get(to) ?? []),
        measuredBy: measures.filter(({ items }) => items.includes(key)).map(({ measure }) => measure),
        missing: gaps
          .filter(
            (gap) => gap.ring === ring && gap.items.includes(key) && !(isProposal && SAID_ONCE.includes(gap.kind)),
          )
          .map((gap) => gap.kind),
      })),
      assumptions: chain[ring].assumptions,
      indicators: [
        ...measures.filter(({ items }) => items.length === 0).map(({ measure }) => measure),
        ...newer.map(({ id, code, text }) => ({ id, code, text })),
      ],
    };
  });
}

export function toldGaps(chain: Chain, gaps: readonly Gap[]): ToldGap[] {
  const labels = labelsOf(chain);
  return gaps.map(({ kind, ring, items }) => ({ kind, ring, labels: items.flatMap((key) => labels.get(key) ?? []) }));
}

export type Pictures = { wide: string; middle: string; small: string };

/** The same chain for a wide sheet, for a tablet and for a phone. */
export function picturesOf(asked: Asked & { title: string }, lang: Lang): Pictures {
  const t = texts[lang].picture;
  const rings = outlineRings(asked);
  const picture: ChainPicture = {
    links: linksOf(asked.chain),
    rings: rings.map(({ ring, items, assumptions, indicators }, at): DrawnRing => {
      const money = items.filter(({ kind, amountCents }) => kind === "money" && amountCents !== null);
      return {
        ring,
        title: texts[lang].rings[ring],
        none: t.none[ring],
        items: items.map((item) => ({
          ...{ key: item.key, label: item.label, text: item.text, isShort: item.kind === "people" },
          meta: [
            ...(item.amountCents === null ? [] : [formatEuro(cents(item.amountCents), lang)]),
            ...(item.measuredBy.length > 0 ? [`◆ ${t.measuredBy(item.measuredBy.length)}`] : []),
          ],
          missing: item.missing.map((kind) => t.missing[kind]),
          leads: item.leadsTo.length > 0 ? t.leadsTo(item.leadsTo.join(", ")) : "",
        })),
        indicatorsTitle: t.indicators,
        indicators: indicators.map(({ text }) => text),
        assumptionsTitle: at < rings.length - 1 ? t.assumptions[ring] : "",
        assumptions,
        ...(ring === "resources" && money.length > 1
          ? {
              title: `${texts[lang].rings[ring]}: ${formatEuro(sum(money.map(({ amountCents }) => cents(amountCents ?? 0))), lang)}`,
            }
          : {}),
      };
    }),
  };
  const draw = (id: string, width: number) =>
    drawChain(
      picture,
      { id, title: asked.title, description: t.description(rings.map(({ items }) => items.length)) },
      width,
    );
  return { wide: draw("catena-w", WIDE), middle: draw("catena-m", 590), small: draw("catena-s", NARROW) };
}
