// SPDX-License-Identifier: AGPL-3.0-or-later
// The budget of a year as a table of lines by channels, with its totals both ways. Pure; amounts are whole cents.
import { cents, ZERO, type Cents } from "@albero/kernel/pure";

export const MODES = ["indicative", "approved"] as const;
export type Mode = (typeof MODES)[number];

/** What travels to the browser: positions instead of numbers of rows, so that a thousand cells stay small. */
export type MatrixData = {
  year: number;
  mode: Mode;
  objectives: readonly { code: string; title: string }[];
  lines: readonly MatrixLine[];
  channels: readonly MatrixChannel[];
  /** line, channel, indicative, approved, version, note. */
  cells: readonly MatrixCell[];
};
export type MatrixLine = {
  id: number;
  label: string;
  objective: string | null;
  /** What a document prints for the line; null when the line is the sum of its cells. */
  declared: number | null;
  doubt?: string;
};
export type MatrixChannel = { id: number; code: string; name: string; assigned: number; doubt?: string };
export type MatrixCell = readonly [
  line: number,
  channel: number,
  indicative: number | null,
  approved: number | null,
  version: number,
  note: string,
];

export function valueOf(cell: MatrixCell | undefined, mode: Mode): number | null {
  if (!cell) return null;
  return mode === "indicative" ? cell[2] : cell[3];
}

export type MatrixTotals = {
  /** Sum of the cells of each line. */
  lines: Cents[];
  /** Sum of the cells of each channel. */
  channels: Cents[];
  /** What the lines are worth: the printed amount where there is one, else the sum of the cells. */
  lineAmounts: Cents[];
  /** Of each line, what no channel covers yet; negative where its channels give more than the line. */
  lineRest: Cents[];
  /** Of each channel, what no line takes yet; negative where lines take more than what is assigned. */
  channelRest: Cents[];
  cells: Cents;
  lineTotal: Cents;
  channelTotal: Cents;
};

/**
 * Totals both ways. The cells add up to the same total by lines and by channels; the two rests tell what a document
 * leaves unsaid (which channel pays which line), and agree exactly when lines and channels are worth the same.
 */
export function totalsOf({ lines, channels, cells, mode }: MatrixData): MatrixTotals {
  const byLine = lines.map(() => 0);
  const byChannel = channels.map(() => 0);
  let all = 0;
  for (const cell of cells) {
    const value = valueOf(cell, mode) ?? 0;
    byLine[cell[0]] = (byLine[cell[0]] ?? 0) + value;
    byChannel[cell[1]] = (byChannel[cell[1]] ?? 0) + value;
    all += value;
  }
  const lineAmounts = lines.map((line, at) => cents(line.declared ?? byLine[at] ?? 0));
  return {
    lines: byLine.map(cents),
    channels: byChannel.map(cents),
    lineAmounts,
    lineRest: lineAmounts.map((amount, at) => cents(amount - (byLine[at] ?? 0))),
    channelRest: channels.map((channel, at) => cents(channel.assigned - (byChannel[at] ?? 0))),
    cells: cents(all),
    lineTotal: lineAmounts.reduce((sum, amount) => cents(sum + amount), ZERO),
    channelTotal: channels.reduce((sum, channel) => cents(sum + channel.assigned), ZERO),
  };
}

/** Lines in the order of the screen, under their objective; those without one come last. */
export function groupsOf({ lines, objectives }: Pick<MatrixData, "lines" | "objectives">) {
  const title = new Map(objectives.map((each) => [each.code, each.title]));
  const groups = new Map<string | null, number[]>();
  lines.forEach((line, at) => groups.set(line.objective, [...(groups.get(line.objective) ?? []), at]));
  return [...groups]
    .toSorted(([a], [b]) => byCode(a, b))
    .map(([code, members]) => ({ code, title: code === null ? null : (title.get(code) ?? null), lines: members }));
}

/** "7.2" before "7.10"; nothing last. */
export function byCode(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a.localeCompare(b, "it", { numeric: true });
}
