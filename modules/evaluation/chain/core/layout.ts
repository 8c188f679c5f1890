// SPDX-License-Identifier: AGPL-3.0-or-later
// Where everything of a drawn chain stands: five columns on a wide sheet, one above the other on a phone. Pure: only numbers.
import { wrap } from "@albero/ui/strokes";
import { RINGS, type ChainRing, type Link } from "./chain.ts";

export type DrawnItem = {
  key: string;
  /** "A3" */
  label: string;
  text: string;
  /** Told shortly in the picture, in full in the outline: the people who do the work. */
  isShort: boolean;
  /** Amount, people, "misurato da 2 indicatori". */
  meta: string[];
  /** What is missing, in words. */
  missing: string[];
  /** "porta a P1, P2": written where no line is drawn. */
  leads: string;
};
export type DrawnRing = {
  ring: ChainRing;
  title: string;
  items: readonly DrawnItem[];
  /** Said in place of the items when there are none. */
  none: string;
  indicatorsTitle: string;
  indicators: readonly string[];
  assumptionsTitle: string;
  assumptions: readonly string[];
};
export type ChainPicture = { rings: readonly DrawnRing[]; links: readonly Link[] };

export type Point = { x: number; y: number };
export type Box = { x: number; y: number; width: number; height: number };
export type PlacedItem = Box & {
  item: DrawnItem;
  ring: ChainRing;
  lines: string[];
  meta: string[];
  missing: string[];
  leads: string[];
};
export type Note = Box & { title: string; lines: string[]; kind: "indicators" | "assumptions" };
export type PlacedRing = {
  ring: ChainRing;
  head: Box;
  title: string;
  items: PlacedItem[];
  none: (Box & { lines: string[] }) | null;
  notes: Note[];
};
export type Path = { link: Link; points: Point[] };
export type ChainLayout = { width: number; height: number; narrow: boolean; rings: PlacedRing[]; paths: Path[] };

export const WIDE = 1240;
export const NARROW = 360;
export const SIZE = 14;
export const SMALL = 13;
export const LINE = 18;
export const SMALL_LINE = 16.5;
const [COLUMN_GAP, ROW_GAP, PAD, HEAD] = [46, 14, 10, 46];
const [MOST_LINES, SHORT_LINES] = [5, 2];

/** No more than so many lines; the last of a longer text ends with "…". */
export function cut(lines: string[], most: number): string[] {
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${(lines[most - 1] ?? "").replace(/[\s,.;:]+$/, "")}…`];
}

function placeItem(ring: ChainRing, item: DrawnItem, x: number, y: number, width: number, narrow: boolean): PlacedItem {
  const room = width - 2 * PAD - 4;
  const most = item.isShort ? SHORT_LINES : narrow || ring === "outcomes" || ring === "impact" ? 9 : MOST_LINES;
  const lines = cut(wrap(`${item.label} ${item.text}`, SIZE, room), most);
  const small = (text: string) => wrap(text, SMALL, room);
  const meta = item.meta.flatMap(small);
  const missing = item.missing.flatMap((text) => small(`▲ ${text}`));
  const leads = narrow && item.leads ? small(item.leads) : [];
  const height = lines.length * LINE + (meta.length + missing.length + leads.length) * SMALL_LINE + 2 * PAD;
  return { x, y, width, height, item, ring, lines, meta, missing, leads };
}

function notesOf(ring: DrawnRing, x: number, y: number, width: number): Note[] {
  const notes: Note[] = [];
  let top = y;
  const add = (kind: Note["kind"], title: string, texts: readonly string[], mark: string) => {
    if (texts.length === 0) return;
    const lines = texts.flatMap((text) => cut(wrap(`${mark} ${text}`, SMALL, width - 2 * PAD), 4));
    const heading = wrap(title, SMALL, width - 2 * PAD);
    const height = heading.length * SMALL_LINE + lines.length * SMALL_LINE + 2 * PAD;
    notes.push({ x, y: top, width, height, title: heading.join("\n"), lines, kind });
    top += height + ROW_GAP;
  };
  add("indicators", ring.indicatorsTitle, ring.indicators, "◆");
  add("assumptions", ring.assumptionsTitle, ring.assumptions, "–");
  return notes;
}

const bottomOf = (boxes: readonly Box[], otherwise: number): number =>
  boxes.reduce((low, { y, height }) => Math.max(low, y + height), otherwise);

/** Places a chain on a sheet of this width: below 600 the rings stand one above the other. Same input, same drawing. */
export function layOutChain(picture: ChainPicture, width: number): ChainLayout {
  return width < 600 ? upright(picture, width) : across(picture, width);
}

function across(picture: ChainPicture, width: number): ChainLayout {
  const column = (width - COLUMN_GAP * (RINGS.length - 1)) / RINGS.length;
  const top = HEAD + 22;
  const columns = picture.rings.map((ring, at) => {
    const x = at * (column + COLUMN_GAP);
    let y = top;
    const items = ring.items.map((item) => {
      const placed = placeItem(ring.ring, item, x, y, column, false);
      y += placed.height + ROW_GAP;
      return placed;
    });
    const lines = wrap(ring.none, SIZE, column - 2 * PAD);
    const none = ring.items.length > 0 ? null : emptyBox(lines, x, y, column);
    if (none) y += none.height + ROW_GAP;
    const notes = notesOf(ring, x, y + 4, column);
    return { ring, x, items, none, notes, bottom: bottomOf(notes, y - ROW_GAP) };
  });
  const tallest = Math.max(...columns.map(({ bottom }) => bottom));
  const rings = columns.map(({ ring, x, items, none, notes, bottom }): PlacedRing => {
    const drop = (tallest - bottom) / 2;
    const lower = <B extends Box>(box: B): B => ({ ...box, y: box.y + drop });
    return {
      ...{ ring: ring.ring, title: ring.title, head: { x, y: 0, width: column + COLUMN_GAP * 0.6, height: HEAD } },
      ...{ items: items.map(lower), none: none && lower(none), notes: notes.map(lower) },
    };
  });
  return { width, height: tallest + 4, narrow: false, rings, paths: pathsOf(rings, picture.links) };
}

const emptyBox = (lines: string[], x: number, y: number, width: number) => ({
  ...{ x, y, width, height: lines.length * LINE + 2 * PAD, lines },
});

function upright(picture: ChainPicture, width: number): ChainLayout {
  let y = 0;
  const rings = picture.rings.map((ring): PlacedRing => {
    const head = { x: 0, y, width, height: HEAD };
    y += HEAD + ROW_GAP;
    const items = ring.items.map((item) => {
      const placed = placeItem(ring.ring, item, 0, y, width, true);
      y += placed.height + 10;
      return placed;
    });
    const lines = wrap(ring.none, SIZE, width - 2 * PAD);
    const none = ring.items.length > 0 ? null : emptyBox(lines, 0, y, width);
    if (none) y += none.height + 10;
    const notes = notesOf(ring, 0, y, width);
    y = bottomOf(notes, y - 10) + 24;
    return { ring: ring.ring, title: ring.title, head, items, none, notes };
  });
  return { width, height: y - 20, narrow: true, rings, paths: [] };
}

/** The y of the free lane of a column that is nearest to the one wished: above, below or between its boxes. */
function laneOf(items: readonly Box[], wished: number): number {
  const edges = items.toSorted((a, b) => a.y - b.y);
  const lanes = [(edges[0]?.y ?? wished) - ROW_GAP / 2, ...edges.map(({ y, height }) => y + height + ROW_GAP / 2)];
  return lanes.reduce(
    (best, lane) => (Math.abs(lane - wished) < Math.abs(best - wished) ? lane : best),
    lanes[0] ?? wished,
  );
}

/** The way of each link: from the right side of a box to the left side of another; past other columns along free lanes. */
function pathsOf(rings: readonly PlacedRing[], links: readonly Link[]): Path[] {
  const all = rings.flatMap(({ items }, column) => items.map((item) => ({ item, column })));
  const byKey = new Map(all.map((one) => [one.item.item.key, one]));
  const known = links.flatMap((link) => {
    const [from, to] = [byKey.get(link.from), byKey.get(link.to)];
    return from && to && from.column < to.column ? [{ link, from, to }] : [];
  });
  const port = (box: Box, others: readonly { key: string; y: number }[], key: string) => {
    const sorted = others.toSorted((a, b) => a.y - b.y || (a.key < b.key ? -1 : 1));
    const at = sorted.findIndex((one) => one.key === key);
    return box.y + (box.height * (at + 1)) / (sorted.length + 1);
  };
  return known.map(({ link, from, to }) => {
    const out = known
      .filter((one) => one.link.from === link.from)
      .map((one) => ({ key: one.link.to, y: one.to.item.y }));
    const into = known
      .filter((one) => one.link.to === link.to)
      .map((one) => ({ key: one.link.from, y: one.from.item.y }));
    const start = { x: from.item.x + from.item.width, y: port(from.item, out, link.to) };
    const end = { x: to.item.x, y: port(to.item, into, link.from) };
    const through = rings.slice(from.column + 1, to.column).flatMap(({ items, none, head }, at) => {
      const share = (at + 1) / (to.column - from.column);
      const boxes = none ? [none] : items;
      const y = laneOf(boxes, start.y + (end.y - start.y) * share);
      const width = boxes[0]?.width ?? 0;
      return [
        { x: head.x, y },
        { x: head.x + width, y },
      ];
    });
    return { link, points: [start, ...through, end] };
  });
}
