// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Area } from "./area.ts";
import { byLevel, timeOf, isWhole, type Figure } from "./figure.ts";

/** One value of the figure that a page shows: printed by a source, or worked out of counts. */
export type Entry = {
  area: Area;
  value: number | null;
  /** Why there is no value. */
  reason: string | null;
  kind: "printed" | "computed";
  figureId: number | null;
  time: string;
  approximate: boolean;
  uncertain: string | null;
  note: string;
  source: string;
  decimals: number;
};

/** The printed figures of an indicator that speak of everybody, at one time; "" stands for no date. */
export function printedAt(figures: readonly Figure[], time: string, decimals: number): Entry[] {
  return figures
    .filter((figure) => isWhole(figure) && timeOf(figure) === time)
    .map((figure) => entryOf(figure, decimals));
}

export function entryOf(figure: Figure, decimals: number): Entry {
  const { area, value, kind, id, approximate, uncertain, note, source } = figure;
  return {
    area,
    value,
    reason: null,
    kind,
    figureId: id,
    time: timeOf(figure),
    approximate,
    uncertain,
    note,
    source: source.title,
    decimals,
  };
}

/**
 * The entry that stands for an area in a picture: a certain one before a doubtful one, the first before the others.
 * The table beside keeps them all.
 */
export function bestOf(entries: readonly Entry[], area: Area): Entry | null {
  const mine = entries.filter(
    (one) => one.area.kind === area.kind && one.area.code === area.code && one.value !== null,
  );
  return mine.find((one) => one.uncertain === null) ?? mine[0] ?? null;
}

/** One entry for each area and value, smallest areas first: what a chart of bars compares. */
export function distinct(entries: readonly Entry[]): Entry[] {
  const certainFirst = entries.toSorted((a, b) => Number(a.uncertain !== null) - Number(b.uncertain !== null));
  const seen = new Set<string>();
  const kept = certainFirst.filter(({ area, value }) => {
    const key = `${area.kind} ${area.code} ${value}`;
    return value !== null && !seen.has(key) && Boolean(seen.add(key));
  });
  return kept.toSorted((a, b) => byLevel(a.area, b.area) || (b.value ?? 0) - (a.value ?? 0));
}

/** Areas with values of at least two different years: what a series can show. */
export function seriesOf(figures: readonly Figure[], decimals: number): { area: Area; entries: Entry[] }[] {
  const groups = new Map<string, { area: Area; entries: Entry[] }>();
  for (const figure of figures) {
    if (!isWhole(figure) || figure.year === null) continue;
    const key = `${figure.area.kind} ${figure.area.code}`;
    const group = groups.get(key) ?? { area: figure.area, entries: [] };
    group.entries.push(entryOf(figure, decimals));
    groups.set(key, group);
  }
  return [...groups.values()].filter(({ entries }) => new Set(entries.map((one) => one.time.slice(0, 4))).size > 1);
}
