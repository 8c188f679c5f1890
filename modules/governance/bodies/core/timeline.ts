// SPDX-License-Identifier: AGPL-3.0-or-later
// The seats of a body over time: one row a place, or one row for many places that lived the same days. Pure.
import { daysBetween, type PlainDate } from "@albero/kernel/pure";
import type { Category, PublicSeat } from "./body.ts";
import { BLUE, el, escape, INK, sheet, SOFT, widthOf, write } from "@albero/ui/strokes";

export type Bar = { firstDay: PlainDate; lastDay: PlainDate | null; uncertain: boolean };
export type Row = { labels: string[]; category: Category; bars: Bar[] };

/** From so many places with the same days on, they are one row. */
const TOGETHER = 4;

/** Seats of one place in one row; places of a category with the very same days together. In the order of the first day. */
export function timelineRows(seats: readonly PublicSeat[]): Row[] {
  const places = Map.groupBy(seats, (seat) => `${seat.category} ${seat.istat ?? seat.label}`);
  const single = [...places.values()].map((own): Row => {
    const bars = own
      .map(({ firstDay, lastDay, uncertain }) => ({ firstDay, lastDay, uncertain: uncertain !== null }))
      .toSorted((a, b) => (a.firstDay < b.firstDay ? -1 : 1));
    return { labels: [own.at(-1)?.label ?? ""], category: own[0]?.category ?? "other", bars };
  });
  const alike = Map.groupBy(single, ({ category, bars }) => JSON.stringify([category, bars]));
  const rows = [...alike.values()].flatMap((group): Row[] => {
    const [first] = group;
    if (!first || group.length < TOGETHER) return group;
    return [{ ...first, labels: group.flatMap((row) => row.labels) }];
  });
  return rows.toSorted((a, b) => {
    const [from, to] = [a.bars[0]?.firstDay ?? "", b.bars[0]?.firstDay ?? ""];
    return from < to ? -1 : from > to ? 1 : b.labels.length - a.labels.length;
  });
}

export type Scale = { from: PlainDate; to: PlainDate; years: number[] };

/** From the first day of January of the first year to the end of the year after the last thing that is known. */
export function scaleOf(rows: readonly Row[], today: PlainDate): Scale {
  const days = rows.flatMap((row) => row.bars.flatMap((bar) => [bar.firstDay, bar.lastDay ?? today]));
  const years = [...days, today].map((day) => Number(day.slice(0, 4)));
  const [first, last] = [Math.min(...years), Math.max(...years) + 1];
  const step = Math.max(1, Math.ceil((last - first) / 8));
  const ticks = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_none, at) => first + at * step);
  const day = (year: number) => `${String(year).padStart(4, "0")}-01-01` as PlainDate;
  return { from: day(first), to: day(last + 1), years: ticks };
}

/** Where a day falls between 0 and 1. */
export const placeOf = (day: PlainDate, { from, to }: Scale): number =>
  Math.min(1, Math.max(0, daysBetween(from, day) / daysBetween(from, to)));

export type TimelineWords = {
  id: string;
  title: string;
  description: string;
  today: string;
  /** The label of a row, and the words of a bar. */
  row: (row: Row) => string;
  bar: (row: Row, bar: Bar) => string;
};

const ROW = 30;

/** The picture for one width: labels beside the bars, or above them where the room is narrow. */
export function drawTimeline(rows: readonly Row[], today: PlainDate, words: TimelineWords, width: number): string {
  const narrow = width < 600;
  const step = narrow ? ROW + 16 : ROW;
  const left = narrow ? 20 : 330;
  const right = width - (narrow ? 22 : 24);
  const scale = scaleOf(rows, today);
  const x = (day: PlainDate) => left + placeOf(day, scale) * (right - left);
  const height = 30 + rows.length * step + 8;
  const shownYears = narrow ? scale.years.filter((_year, at) => at % 2 === 0) : scale.years;
  const ticks = shownYears.flatMap((year) => {
    const at = x(`${String(year).padStart(4, "0")}-01-01` as PlainDate);
    return [
      el("line", { x1: at, x2: at, y1: 22, y2: height, stroke: "#e3e9ef" }),
      write(String(year), { x: at, y: 15, size: 12.5, fill: SOFT, anchor: "middle" }),
    ];
  });
  const now = x(today);
  const bars = rows.flatMap((row, at) => {
    const top = 30 + at * step + (narrow ? 16 : 0);
    const label = words.row(row);
    const room = narrow ? width - 16 : left - 20;
    const most = Math.floor(room / widthOf("m", 14));
    const short = label.length > most ? `${label.slice(0, most - 1)}…` : label;
    const text = narrow
      ? write(short, { x: 8, y: top - 2, size: 13.5 })
      : write(short, { x: 8, y: top + 14, size: 14 });
    return [text, ...row.bars.map((bar) => drawBar(bar, { row, words, x, right, today, top: top + 4 }))];
  });
  return sheet(
    { ...words, width, height },
    ...ticks,
    ...bars,
    el(
      "g",
      {},
      el("title", {}, escape(words.today)),
      el("line", { x1: now, x2: now, y1: 20, y2: height, stroke: INK, "stroke-dasharray": "3 3" }),
    ),
  );
}

type Drawn = {
  row: Row;
  words: TimelineWords;
  x: (day: PlainDate) => number;
  right: number;
  today: PlainDate;
  top: number;
};

/** A time without an end runs past the right edge of the scale as an arrow. */
function drawBar(bar: Bar, { row, words, x, right, today, top }: Drawn): string {
  const from = x(bar.firstDay);
  const to = bar.lastDay === null ? right : x(bar.lastDay);
  const wide = Math.max(3, to - from);
  const colour = { fill: bar.lastDay === null || bar.lastDay >= today ? BLUE : "#7b8b9b" };
  const shape =
    bar.lastDay === null
      ? el("path", { d: `M${from.toFixed(1)} ${top}h${wide.toFixed(1)}l8 6l-8 6h-${wide.toFixed(1)}z`, ...colour })
      : el("rect", { x: from, y: top, width: wide, height: 12, rx: 2, ...colour });
  const doubt = bar.uncertain
    ? el("path", {
        d: `M${from.toFixed(1)} ${top + 14}h${wide.toFixed(1)}`,
        stroke: "#8a5300",
        "stroke-width": 1.5,
        "stroke-dasharray": "4 3",
      })
    : "";
  return el("g", {}, el("title", {}, escape(words.bar(row, bar))), shape, doubt);
}
