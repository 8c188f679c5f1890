// SPDX-License-Identifier: AGPL-3.0-or-later
// A chain of change as SVG: the strokes of a layout, and nothing that is not in it.
import { AMBER, BLUE, el, escape, INK, LINE as RULE, sheet, SOFT, write } from "@albero/ui/strokes";
import type { ChainRing } from "./chain.ts";
import {
  LINE,
  layOutChain,
  SIZE,
  SMALL,
  SMALL_LINE,
  type ChainPicture,
  type Note,
  type Path,
  type PlacedItem,
  type PlacedRing,
} from "./layout.ts";

/** Ink carries white words (7:1 or more); the wash is the ground of the boxes. From what is put in to what changes. */
const HUES: Readonly<Record<ChainRing, { ink: string; wash: string }>> = {
  resources: { ink: "#4c5964", wash: "#f4f7fa" },
  activities: { ink: "#003f80", wash: "#eef5fc" },
  outputs: { ink: "#00565c", wash: "#e8f6f6" },
  outcomes: { ink: "#0c5c44", wash: "#e9f6f0" },
  impact: { ink: "#50357a", wash: "#f4effd" },
};

export type PictureWords = { id: string; title: string; description: string };

/** Draws a chain for a sheet of this width. Same input, same text. */
export function drawChain(picture: ChainPicture, words: PictureWords, width: number): string {
  const { height, rings, paths, narrow } = layOutChain(picture, width);
  const strokes = [
    ...rings.map((ring, at) => drawHead(ring, narrow, at === rings.length - 1)),
    ...paths.map(drawPath),
    ...rings.flatMap(({ items }) => items.map(drawItem)),
    ...rings.flatMap(({ none }) => (none ? [drawNone(none)] : [])),
    ...rings.flatMap(({ notes, ring }) => notes.map((note) => drawNote(note, ring))),
  ];
  return sheet({ ...words, width, height }, ...strokes);
}

/** A band that points to the next ring: to the right, or down on a phone. */
function drawHead(
  { head: { x, y, width, height }, title, ring }: PlacedRing,
  narrow: boolean,
  isLast: boolean,
): string {
  const tip = isLast ? 0 : 16;
  const shape = narrow
    ? `M${x} ${y}h${width}v${height - 10}h${-width / 2 + 14}l-14 ${isLast ? 0 : 10}l-14 ${isLast ? 0 : -10}h${-width / 2 + 14}z`
    : `M${x} ${y}h${width - 16}l${tip} ${height / 2}l${-tip} ${height / 2}h${-(width - 16)}z`;
  const baseline = narrow ? y + 24 : y + height / 2 + 6;
  return [
    el("path", { d: shape, fill: HUES[ring].ink }),
    write(title, { x: x + 14, y: baseline, size: 16, fill: "#ffffff", bold: true }),
  ].join("");
}

function drawItem({ x, y, width, height, item, ring, lines, meta, missing, leads }: PlacedItem): string {
  const { ink, wash } = HUES[ring];
  const isOdd = missing.length > 0;
  const box = el("rect", {
    ...{ x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1, rx: 5, fill: wash },
    ...{ stroke: isOdd ? AMBER : RULE, "stroke-width": isOdd ? 1.5 : 1, "stroke-dasharray": isOdd ? "6 4" : undefined },
  });
  const edge = el("rect", { x, y: y + 4, width: 4, height: height - 8, rx: 2, fill: ink });
  let top = y + 10;
  const text = lines.map((line, at) => {
    top += LINE;
    const bare = at === 0 && line.startsWith(item.label) ? line.slice(item.label.length) : line;
    const label = bare === line ? "" : el("tspan", { "font-weight": 700, fill: ink }, item.label);
    return el("text", { x: x + 14, y: top - 4, "font-size": SIZE, fill: INK }, `${label}${written(bare)}`);
  });
  const small = (words: readonly string[], fill: string, bold = false) =>
    words.map((line) => {
      top += SMALL_LINE;
      return write(line, { x: x + 14, y: top - 4, size: SMALL, fill, bold });
    });
  return [box, edge, ...text, ...small(meta, SOFT), ...small(leads, BLUE, true), ...small(missing, AMBER, true)].join(
    "",
  );
}

const written = (text: string): string => el("tspan", {}, escape(text));

function drawNone({ x, y, width, height, lines }: NonNullable<PlacedRing["none"]>): string {
  return [
    el("rect", {
      x: x + 0.5,
      y,
      width: width - 1,
      height,
      rx: 5,
      fill: "#ffffff",
      stroke: AMBER,
      "stroke-dasharray": "6 4",
    }),
    ...lines.map((line, at) =>
      write(line, {
        x: x + 14,
        y: y + 24 + at * LINE,
        size: SIZE,
        fill: AMBER,
        bold: true,
      }),
    ),
  ].join("");
}

function drawNote({ x, y, width, height, title, lines, kind }: Note, ring: ChainRing): string {
  const frame = el("rect", {
    ...{ x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1, rx: 5, fill: "#ffffff", stroke: HUES[ring].ink },
    ...(kind === "assumptions" ? { "stroke-dasharray": "2 4" } : {}),
  });
  let top = y + 10;
  const put = (line: string, fill: string, bold: boolean) => {
    top += SMALL_LINE;
    return write(line, { x: x + 10, y: top - 4, size: SMALL, fill, bold });
  };
  const heads = title.split("\n").map((line) => put(line, HUES[ring].ink, true));
  return [frame, ...heads, ...lines.map((line) => put(line, INK, false))].join("");
}

/** A soft line with its arrow head. */
function drawPath({ points }: Path): string {
  const [start, ...rest] = points;
  const end = points.at(-1);
  if (!start || !end) return "";
  let at = start;
  const way = rest.map((to, place) => {
    const last = place === rest.length - 1;
    const target = last ? { x: to.x - 7, y: to.y } : to;
    const bend = (target.x - at.x) / 2;
    const piece =
      at.y === to.y
        ? `L${n(target.x)} ${n(target.y)}`
        : `C${n(at.x + bend)} ${n(at.y)} ${n(target.x - bend)} ${n(target.y)} ${n(target.x)} ${n(target.y)}`;
    at = to;
    return piece;
  });
  return [
    el("path", { d: `M${n(start.x)} ${n(start.y)}${way.join("")}`, fill: "none", stroke: SOFT, "stroke-width": 1.6 }),
    el("path", { d: `M${n(end.x)} ${n(end.y)}l-8 -4.5v9z`, fill: SOFT }),
  ].join("");
}

const n = (value: number): string => String(Math.round(value * 10) / 10);
