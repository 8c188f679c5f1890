// SPDX-License-Identifier: AGPL-3.0-or-later
// A document may print lines and channels without saying which channel pays which line. What follows from its figures alone?
import type { Cents } from "@albero/kernel/pure";
import { bareName } from "../../funds/core/channels.ts";

export type Deduced = { line: number; channel: number; amountCents: Cents; why: string };
type Named = { label: string; amountCents: Cents };

/**
 * A line with the name and the very amount of a channel takes it whole. A line with the name of a larger channel whose rest
 * is the very amount of one other line, and of one only, takes its own amount and the other line the rest.
 */
export function deducedCells(lines: readonly Named[], channels: readonly Named[]): Deduced[] {
  return channels.flatMap((channel, at): Deduced[] => {
    const line = lines.findIndex((each) => bareName(each.label) === bareName(channel.label));
    const own = lines[line];
    if (!own || own.amountCents === 0) return [];
    const rest = channel.amountCents - own.amountCents;
    const cell = { line, channel: at, amountCents: own.amountCents };
    if (rest === 0) return [{ ...cell, why: "Dedotto: la voce e il canale hanno lo stesso nome e lo stesso importo." }];
    const others = lines.flatMap((each, place) => (each.amountCents === rest && place !== line ? [place] : []));
    const [other] = others;
    if (rest < 0 || other === undefined || others.length > 1) return [];
    const why = `Dedotto: «${own.label}» e «${lines[other]?.label}» insieme fanno esattamente il canale «${channel.label}».`;
    return [
      { ...cell, why },
      { line: other, channel: at, amountCents: rest as Cents, why },
    ];
  });
}
