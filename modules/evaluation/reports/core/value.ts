// SPDX-License-Identifier: AGPL-3.0-or-later
// What a bound figure holds. Plain data: computed from the stores, frozen as it is, drawn on screen and on paper.
import type { Lang, PlainDate } from "@albero/kernel/pure";

/** Words of data are as their document prints them; words of ours are in both languages. */
export type Say = string | { it: string; en: string };

export const say = (words: Say, lang: Lang): string => (typeof words === "string" ? words : words[lang]);

export type Unit = "number" | "money" | "percent";

export type Cell =
  | { is: "text"; text: Say; strong?: boolean }
  /** `value` of money is whole cents, of a percentage per cent; null is missing, which is not zero. */
  | { is: Unit; value: number | null; decimals?: number }
  | { is: "date"; value: PlainDate | null };

export type TableValue = {
  kind: "table";
  columns: readonly { head: Say; is: Cell["is"]; width?: number }[];
  rows: readonly (readonly Cell[])[];
  foot?: readonly Cell[];
};

/** A picture's numbers: bars, lines along time, or bars cut into the parts of a whole. */
export type SeriesValue = {
  kind: "series";
  unit: Unit;
  decimals?: number;
  look: "bars" | "lines" | "stack";
  along: readonly Say[];
  series: readonly { label: Say; values: readonly (number | null)[] }[];
};

export type Value =
  | { kind: Unit; value: number | null; decimals?: number }
  | { kind: "text"; text: Say | null }
  | { kind: "date"; value: PlainDate | null }
  | TableValue
  | SeriesValue;

export const FIGURE_KINDS = ["number", "money", "percent", "text", "date", "table", "series"] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** The number that a condition compares and a noun agrees with: of a table its rows, of a picture its points; null when missing. */
export function sizeOf(value: Value | undefined): number | null {
  if (!value) return null;
  if (value.kind === "table") return value.rows.length;
  if (value.kind === "series")
    return value.along.filter((_, at) => value.series.some((each) => (each.values[at] ?? null) !== null)).length;
  if (value.kind === "text" || value.kind === "date") return null;
  return value.value;
}

/** Whether there is anything to tell. */
export function isThere(value: Value | undefined): boolean {
  if (!value) return false;
  if (value.kind === "text") return value.text !== null && value.text !== "";
  if (value.kind === "date") return value.value !== null;
  if (value.kind === "table" || value.kind === "series") return (sizeOf(value) ?? 0) > 0;
  return value.value !== null;
}
