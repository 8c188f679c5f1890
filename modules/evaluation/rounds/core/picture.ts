// SPDX-License-Identifier: AGPL-3.0-or-later
// How complete a round is, drawn: a bar for each sub-area or objective, a stretch for each kind of answer. Pure.
import { AMBER, BLUE, el, escape, GREEN, INK, sheet, SOFT, wrap, write } from "@albero/ui/strokes";
import type { Completeness } from "./waiting.ts";

export const WIDE = 1040;
export const NARROW = 360;

export type BarRow = { label: string; href: string; completeness: Completeness };
export type PictureWords = {
  title: string;
  description: string;
  accepted: string;
  values: string;
  missing: string;
  notApplicable: string;
  unanswered: string;
  /** "12 di 30". */
  of: (answered: number, asked: number) => string;
};

type Stretch = { name: string; fill: string; stroke: string; count: (one: Completeness) => number };

const stretchesOf = (words: PictureWords, id: string): Stretch[] => [
  { name: words.values, fill: BLUE, stroke: BLUE, count: (one) => one.values },
  { name: words.missing, fill: AMBER, stroke: AMBER, count: (one) => one.missing },
  { name: words.notApplicable, fill: `url(#${id}-h)`, stroke: SOFT, count: (one) => one.notApplicable },
  { name: words.unanswered, fill: "#fff", stroke: SOFT, count: unansweredOf },
];
const unansweredOf = (one: Completeness): number => one.asked - one.values - one.missing - one.notApplicable;

const hatching = (id: string) =>
  el(
    "pattern",
    { id: `${id}-h`, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    el("rect", { width: 6, height: 6, fill: "#eef1f4" }),
    el("line", { x1: 0, y1: 0, x2: 0, y2: 6, stroke: "#8a97a5", "stroke-width": 1.6 }),
  );

/** One bar a row, as long for all; below it a green line as far as answers were accepted. Each name opens its answers. */
export function drawCompleteness(rows: readonly BarRow[], words: PictureWords, id: string, width: number): string {
  const isWide = width >= WIDE;
  const left = isWide ? 300 : 0;
  const room = width - left - (isWide ? 120 : 0);
  const line = isWide ? 40 : 62;
  const stretches = stretchesOf(words, id);
  const { marks, height: head } = legend(stretches, words.accepted, width);
  const bars = rows.map((row, at) => {
    const y = head + at * line;
    const told = words.of(row.completeness.asked - unansweredOf(row.completeness), row.completeness.asked);
    const names = wrap(row.label, 14, isWide ? left - 12 : width - 100).slice(0, isWide ? 2 : 1);
    const name = names.map((part, place) =>
      write(part, { x: 0, y: y + (isWide && names.length > 1 ? 14 : 18) + place * 16, size: 14, fill: INK }),
    );
    const count = write(told, {
      ...{ x: width, y: y + 18, size: 14, bold: true, anchor: "end" as const },
    });
    const top = isWide ? y + 4 : y + 26;
    const label = `${row.label}: ${told}`;
    return el("a", { href: row.href }, el("title", {}, escape(label)), ...name, count, bar(row, top));
  });
  const height = head + rows.length * line + 4;
  return sheet(
    { id, title: words.title, description: words.description, width, height },
    el("defs", {}, hatching(id)),
    ...marks,
    ...bars,
  );

  function bar({ completeness }: BarRow, top: number): string {
    const scale = room / Math.max(1, completeness.asked);
    let x = left;
    const parts = stretches.map(({ fill, stroke, count }) => {
      const wide = count(completeness) * scale;
      const part = wide <= 0 ? "" : el("rect", { x, y: top, width: wide, height: 16, fill, stroke, "stroke-width": 1 });
      x += wide;
      return part;
    });
    const accepted = completeness.accepted * scale;
    const done = accepted > 0 ? el("rect", { x: left, y: top + 19, width: accepted, height: 5, fill: GREEN }) : "";
    return [...parts, done].join("");
  }
}

function legend(stretches: readonly Stretch[], accepted: string, width: number): { marks: string[]; height: number } {
  const marks: string[] = [];
  const [gap, row] = [26, 22];
  let [x, y] = [0, 4];
  const all = [
    ...stretches.map(({ name, fill, stroke }) => ({ name, height: 13, fill, stroke })),
    { name: accepted, height: 5, fill: GREEN, stroke: GREEN },
  ];
  for (const { name, height, fill, stroke } of all) {
    const wide = 20 + name.length * 7.2 + gap;
    if (x > 0 && x + wide - gap > width) [x, y] = [0, y + row];
    marks.push(
      el("rect", { x: x + 1, y: y + (13 - height) / 2, width: 13, height, fill, stroke }),
      write(name, { x: x + 20, y: y + 12, size: 13, fill: SOFT }),
    );
    x += wide;
  }
  return { marks, height: y + row + 8 };
}
