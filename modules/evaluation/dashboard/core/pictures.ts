// SPDX-License-Identifier: AGPL-3.0-or-later
// The pictures of the dashboard, drawn by us: objectives by rounds, and one bullet an indicator. Pure.
import { AMBER, BLUE, el, escape, GREEN, INK, LINE, RED, sheet, SOFT, wrap, write } from "@albero/ui/strokes";
import type { Status } from "../../core/status.ts";

export const WIDE = 1040;
export const NARROW = 360;

export type Words = { title: string; description: string };

/** What a cell of the heat map says: the share on track as words, and how many could not be judged. */
export type HeatCell = { share: number | null; text: string; label: string; href: string };
export type HeatRow = { code: string; name: string; colour: string; cells: readonly HeatCell[] };

const SHADES = [
  { upTo: 0.34, fill: "#f7d9de", ink: "#7c1a2c" },
  { upTo: 0.67, fill: "#fbe6c4", ink: "#5f3a00" },
  { upTo: 1, fill: "#cfe9dc", ink: "#00432f" },
] as const;
const shadeOf = (share: number) => SHADES.find(({ upTo }) => share <= upTo) ?? SHADES[2];

const hatching = (id: string) =>
  el(
    "pattern",
    { id: `${id}-h`, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    el("rect", { width: 6, height: 6, fill: "#f5f6f8" }),
    el("line", { x1: 0, y1: 0, x2: 0, y2: 6, stroke: "#aeb9c5", "stroke-width": 1.6 }),
  );

/** Objectives (rows) by rounds (columns): colour, and the numbers in words; hatched where nothing can be judged. */
export function drawHeat(
  rows: readonly HeatRow[],
  rounds: readonly string[],
  words: Words & { id: string },
  width: number,
): string {
  const isWide = width >= WIDE;
  const left = isWide ? 330 : 64;
  const [line, head] = [isWide ? 46 : 44, isWide ? 40 : 52];
  const column = Math.min(220, (width - left - 4) / Math.max(1, rounds.length));
  const height = head + rows.length * line + 6;
  const heads = rounds.flatMap((name, at) =>
    wrap(name, 13, column - 8)
      .slice(0, 3)
      .map((part, row) => write(part, { x: left + at * column + 4, y: 14 + row * 15, size: 13, fill: SOFT })),
  );
  const body = rows.flatMap((row, at) => {
    const y = head + at * line;
    const name = isWide
      ? wrap(row.name, 14, left - 68)
          .slice(0, 2)
          .map((part, place) => write(part, { x: 56, y: y + 18 + place * 16, size: 14 }))
      : [];
    const code = write(row.code, { x: 0, y: y + 25, size: 15, bold: true, fill: row.colour });
    const cells = row.cells.map((cell, place) => {
      const x = left + place * column;
      const shade = cell.share === null ? null : shadeOf(cell.share);
      return el(
        "a",
        { href: cell.href },
        el("title", {}, escape(cell.label)),
        el("rect", {
          ...{ x: x + 2, y: y + 2, width: column - 4, height: line - 4, rx: 4 },
          ...{ fill: shade ? shade.fill : `url(#${words.id}-h)`, stroke: "#fff" },
        }),
        write(cell.text, {
          ...{ x: x + column / 2, y: y + line / 2 + 5, size: isWide ? 15 : 13 },
          ...{ bold: true, fill: shade ? shade.ink : SOFT, anchor: "middle" as const },
        }),
      );
    });
    return [code, ...name, ...cells];
  });
  return sheet({ ...words, width, height }, el("defs", {}, hatching(words.id)), ...heads, ...body);
}

export type BulletRow = {
  label: string;
  status: Status;
  /** On a scale that ends at the target (100); null when there is nothing to draw. */
  done: number | null;
  expected: number | null;
  /** Where one started. */
  start: number | null;
  /** "12 di 20 incontri". */
  text: string;
  href: string;
};

const COLOUR: Record<Status, string> = {
  ...{ on_track: GREEN, at_risk: AMBER, off_track: RED, no_data: SOFT, no_target: BLUE },
};
/** The shape that stands beside the colour. */
const SIGN: Record<Status, string> = { on_track: "●", at_risk: "▲", off_track: "■", no_data: "○", no_target: "◇" };

/** One row an indicator: how far on the way to its target (line at the right), and where it was expected by now (dashed). */
export function drawBullets(rows: readonly BulletRow[], words: Words & { id: string }, width: number): string {
  const isWide = width >= WIDE;
  const size = isWide ? 14 : 13;
  const [bar, text] = isWide ? [{ x: 430, w: 400 }, 846] : [{ x: 0, w: width - 8 }, 0];
  const end = 100;
  const scale = (share: number) => bar.x + (Math.max(0, Math.min(share, 120)) / 120) * bar.w;
  let y = 4;
  const drawn = rows.map((row) => {
    const lines = wrap(row.label, size, isWide ? 390 : width - 24).slice(0, 3);
    const top = y;
    const colour = COLOUR[row.status];
    const barY = isWide ? top + 10 : top + lines.length * 17 + 22;
    const words = lines.map((part, at) => write(part, { x: 20, y: top + 16 + at * 17, size }));
    const sign = write(SIGN[row.status], { x: 0, y: top + 16, size, fill: colour });
    const value = write(row.text, {
      ...{ x: text + (isWide ? 0 : 20), y: isWide ? top + 21 : top + lines.length * 17 + 15, size, bold: true },
      fill: row.status === "no_data" ? SOFT : INK,
    });
    const track = el("rect", { x: bar.x, y: barY, width: bar.w, height: 14, rx: 3, fill: LINE, opacity: 0.5 });
    const marks =
      row.done === null
        ? []
        : [
            el("rect", { x: bar.x, y: barY, width: scale(row.done) - bar.x, height: 14, rx: 3, fill: colour }),
            el("line", { x1: scale(end), x2: scale(end), y1: barY - 5, y2: barY + 19, stroke: INK, "stroke-width": 3 }),
          ];
    const expected =
      row.expected === null
        ? []
        : [
            el("line", {
              ...{ x1: scale(row.expected), x2: scale(row.expected), y1: barY - 4, y2: barY + 18 },
              ...{ stroke: INK, "stroke-width": 2, "stroke-dasharray": "3 2" },
            }),
          ];
    const start =
      row.start === null
        ? []
        : [el("circle", { cx: scale(row.start), cy: barY + 7, r: 5, fill: "#fff", stroke: INK, "stroke-width": 1.5 })];
    y += isWide ? Math.max(40, lines.length * 17 + 14) : lines.length * 17 + 50;
    return el(
      "a",
      { href: row.href },
      sign,
      ...words,
      value,
      ...(row.done === null ? [] : [track]),
      ...marks,
      ...expected,
      ...start,
    );
  });
  return sheet({ ...words, width, height: y + 4 }, ...drawn);
}

export type TimeSeries = { name: string; points: readonly { label: string; value: number | null }[] };

/** Small multiples: one little line a territory over the rounds, all on one scale. */
export function drawTimes(
  series: readonly TimeSeries[],
  write2: (value: number) => string,
  words: Words & { id: string },
  width: number,
): string {
  const columns = width >= WIDE ? 3 : 1;
  const [w, h] = [width / columns, 112];
  const top = Math.max(1e-9, ...series.flatMap(({ points }) => points.map(({ value }) => value ?? 0)));
  const boxes = series.map(({ name, points }, at) => {
    const [x0, y0] = [(at % columns) * w, Math.floor(at / columns) * h];
    const px = (place: number) => x0 + 14 + (points.length < 2 ? 0 : (place / (points.length - 1)) * (w - 90));
    const py = (value: number) => y0 + 86 - (value / top) * 48;
    const known = points.map((point, place) => ({ ...point, place })).filter(({ value }) => value !== null);
    const path = known.map(
      ({ value, place }, order) => `${order === 0 ? "M" : "L"}${px(place).toFixed(1)} ${py(value ?? 0).toFixed(1)}`,
    );
    const last = known.at(-1);
    return [
      write(name, { x: x0 + 4, y: y0 + 18, size: 14, bold: true }),
      el("line", { x1: x0 + 4, x2: x0 + w - 16, y1: y0 + 90, y2: y0 + 90, stroke: LINE }),
      path.length > 1 ? el("path", { d: path.join(" "), fill: "none", stroke: BLUE, "stroke-width": 2.5 }) : "",
      ...known.map(({ value, place }) => el("circle", { cx: px(place), cy: py(value ?? 0), r: 4, fill: BLUE })),
      last
        ? write(write2(last.value ?? 0), { x: px(last.place) + 9, y: py(last.value ?? 0) + 5, size: 14, bold: true })
        : "",
      ...(last ? [] : [write("—", { x: x0 + 14, y: y0 + 70, size: 16, fill: SOFT })]),
    ].join("");
  });
  return sheet({ ...words, width, height: Math.ceil(series.length / columns) * h + 4 }, ...boxes);
}
