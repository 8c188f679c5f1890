// SPDX-License-Identifier: AGPL-3.0-or-later
// What every group of figures is asked, and how it answers: the value, the rows behind it, where those rows are.
import type { Work } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import type { Cell, Say, SeriesValue, TableValue, Unit, Value } from "../../core/value.ts";

export type Round = { id: number; name: string; firstDay: PlainDate; lastDay: PlainDate };

export type Ask = {
  work: Work;
  slug: string;
  year: number;
  from: PlainDate;
  to: PlainDate;
  /** The round that a half-year report tells of. */
  round: Round | null;
};

export type Answer = {
  value: Value;
  /** The rows that make the figure. */
  rows?: TableValue;
  /** The page of the work area where they are, and the public one when there is one. */
  path: string;
  sitePath?: string;
  /** Why the figure is in doubt. */
  doubt?: string | null;
};
export type Answers = Record<string, Answer>;

export const text = (words: Say | null): Value => ({ kind: "text", text: words });
export const number = (value: number | null, decimals = 0): Value => ({ kind: "number", value, decimals });
export const money = (value: number | null): Value => ({ kind: "money", value });
export const percent = (value: number | null, decimals = 1): Value => ({ kind: "percent", value, decimals });
export const date = (value: PlainDate | null): Value => ({ kind: "date", value });

/** Per cent of a whole; null when there is nothing to share. */
export const shareOf = (part: number, whole: number): number | null => (whole > 0 ? (part / whole) * 100 : null);

export const words = (said: Say | null | undefined, strong?: boolean): Cell => ({
  ...{ is: "text", text: said ?? "" },
  ...(strong ? { strong } : {}),
});
export const num = (value: number | null, decimals = 0): Cell => ({ is: "number", value, decimals });
export const euro = (value: number | null): Cell => ({ is: "money", value });
export const per = (value: number | null, decimals = 1): Cell => ({ is: "percent", value, decimals });
export const on = (value: string | null): Cell => ({ is: "date", value: value as PlainDate | null });

type Head = readonly [it: string, en: string, is: Cell["is"], width?: number];
export function table(heads: readonly Head[], rows: readonly (readonly Cell[])[], foot?: readonly Cell[]): TableValue {
  return {
    kind: "table",
    columns: heads.map(([it, en, is, width]) => ({ head: { it, en }, is, ...(width ? { width } : {}) })),
    rows,
    ...(foot && rows.length > 1 ? { foot } : {}),
  };
}

export const total = (): Cell => words({ it: "Totale", en: "Total" }, true);

type Point = { label: Say; value: number | null };
/** One bar a point, in the order given. */
export function bars(unit: Unit, label: Say, points: readonly Point[], decimals?: number): SeriesValue {
  return {
    ...{ kind: "series", unit, look: "bars", along: points.map((point) => point.label) },
    ...(decimals === undefined ? {} : { decimals }),
    series: [{ label, values: points.map((point) => point.value) }],
  };
}

export const sumOf = (values: Iterable<number | null>): number => {
  let all = 0;
  for (const value of values) all += value ?? 0;
  return all;
};

/** What is counted, with its rows behind it, both from one table. */
export const counting = (rows: TableValue, path: string, sitePath?: string): Answer => ({
  ...{ value: number(rows.rows.length), rows, path },
  ...(sitePath ? { sitePath } : {}),
});
