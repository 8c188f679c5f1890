// SPDX-License-Identifier: AGPL-3.0-or-later
// Where the actors of a net stand: those that bind others in the middle, the others at the two sides; on a phone one below the
// other with arcs beside them. Pure: the same net, in whatever order it comes, gives the same picture.
import { wrap } from "@albero/ui/strokes";
import { groupsOf, type Actor, type ActorKind, type Network, type Pair } from "./network.ts";

export type Point = { x: number; y: number };
export type Box = { x: number; y: number; width: number; height: number };
export type PlacedActor = Box & { actor: Actor; lines: string[]; degree: number };
/** A soft line: where it starts, its two handles, where it ends. */
export type Curve = { pair: Pair; points: [Point, Point, Point, Point] };
export type NetLayout = { width: number; height: number; actors: PlacedActor[]; curves: Curve[] };

export const WIDE = 1040;
export const NARROW = 360;
export const SIZE = 14;
export const LINE = 18;
const [GAP, PAD, EDGE] = [12, 9, 64];
const HUBS: readonly ActorKind[] = ["office", "table"];
const FIRST: readonly ActorKind[] = ["office", "table", "public", "health", "third_sector", "other"];

const order = (a: Actor, b: Actor) => FIRST.indexOf(a.kind) - FIRST.indexOf(b.kind) || (a.key < b.key ? -1 : 1);

/** Places a net on a sheet of this width: below 600 one actor below the other. */
export function layOutNetwork({ actors, pairs }: Network, width: number): NetLayout {
  const ordered = actors.toSorted(order);
  const sorted = pairs.toSorted((x, y) => (`${x.a}|${x.b}` < `${y.a}|${y.b}` ? -1 : 1));
  return width < 600 ? inLine(ordered, sorted, width) : inColumns(ordered, sorted, width);
}

function boxOf(actor: Actor, pairs: readonly Pair[], at: Point, width: number): PlacedActor {
  const lines = wrap(actor.name, SIZE, width - 2 * PAD - 22);
  const degree = pairs.filter(({ a, b }) => a === actor.key || b === actor.key).length;
  return { ...at, width, height: lines.length * LINE + 2 * PAD, actor, lines, degree };
}

function stack(column: readonly Actor[], pairs: readonly Pair[], x: number, width: number): PlacedActor[] {
  let y = 0;
  return column.map((actor) => {
    const box = boxOf(actor, pairs, { x, y }, width);
    y += box.height + GAP;
    return box;
  });
}

const heightOf = (column: readonly Box[]): number => Math.max(0, ...column.map(({ y, height }) => y + height));

function inColumns(actors: readonly Actor[], pairs: readonly Pair[], width: number): NetLayout {
  const hubs = actors.filter(({ kind }) => HUBS.includes(kind));
  const others = actors.filter(({ kind }) => !HUBS.includes(kind));
  const rank = new Map(hubs.map(({ key }, at) => [key, at]));
  const [left, right] = sidesOf(others, pairs).map((side) => nearTheirHubs(side, pairs, rank)) as [Actor[], Actor[]];
  const column = (width - 2 * EDGE - 2 * 110) / 3;
  const columns = [left, hubs, right].map((side, at) => stack(side, pairs, EDGE + at * (column + 110), column));
  const height = Math.max(...columns.map(heightOf));
  const placed = columns.map((side) => {
    const drop = (height - heightOf(side)) / 2;
    return side.map((box) => ({ ...box, y: box.y + drop }));
  });
  const columnOf = new Map(placed.flatMap((side, at) => side.map((box) => [box.actor.key, { box, at }] as const)));
  const curves = pairs.flatMap((pair): Curve[] => {
    const [one, other] = [columnOf.get(pair.a), columnOf.get(pair.b)];
    if (!one || !other) return [];
    return [{ pair, points: one.at === other.at ? arc(one.box, other.box, one.at, width) : across(one, other) }];
  });
  return { width, height: height + 2, actors: placed.flat(), curves };
}

/** Those that work with each other stand at one side; sides are filled so that they end about equally long. */
function sidesOf(others: readonly Actor[], pairs: readonly Pair[]): [Actor[], Actor[]] {
  const groups = groupsOf(
    others.map(({ key }) => key),
    pairs,
  ).toSorted((a, b) => b.length - a.length);
  const byKey = new Map(others.map((one) => [one.key, one]));
  const sides: [string[], string[]] = [[], []];
  for (const group of groups) (sides[0].length <= sides[1].length ? sides[0] : sides[1]).push(...group);
  const named = (keys: string[]) => keys.flatMap((key) => byKey.get(key) ?? []).toSorted(order);
  return [named(sides[0]), named(sides[1])];
}

/** Within a side, by the middle of the hubs that each works with: lines cross less. */
function nearTheirHubs(side: readonly Actor[], pairs: readonly Pair[], rank: ReadonlyMap<string, number>): Actor[] {
  const middle = new Map(
    side.map(({ key }) => {
      const near = pairs.flatMap(({ a, b }) => (a === key ? [b] : b === key ? [a] : []));
      const ranks = near.flatMap((one) => rank.get(one) ?? []);
      return [key, ranks.length === 0 ? rank.size : ranks.reduce((all, one) => all + one, 0) / ranks.length] as const;
    }),
  );
  return side.toSorted((a, b) => (middle.get(a.key) ?? 0) - (middle.get(b.key) ?? 0) || order(a, b));
}

type Placed = { box: PlacedActor; at: number };

/** From the side of one box to the facing side of the other: always a neighbour, for whoever works together stands together. */
function across(one: Placed, other: Placed): Curve["points"] {
  const [from, to] = one.at < other.at ? [one.box, other.box] : [other.box, one.box];
  const start = { x: from.x + from.width, y: from.y + from.height / 2 };
  const end = { x: to.x, y: to.y + to.height / 2 };
  const bend = (end.x - start.x) / 2;
  return [start, { x: start.x + bend, y: start.y }, { x: end.x - bend, y: end.y }, end];
}

/** Beside the column: at the outside of the outer ones, at the left of the middle one. */
function arc(one: Box, other: Box, column: number, width: number): Curve["points"] {
  const isRight = column === 2;
  const x = isRight ? one.x + one.width : one.x;
  const room = column === 1 ? 84 : isRight ? width - x - 6 : x - 6;
  const [start, end] = [
    { x, y: one.y + one.height / 2 },
    { x, y: other.y + other.height / 2 },
  ];
  const reach = (isRight ? 1 : -1) * Math.min(room, 26 + Math.abs(end.y - start.y) * 0.3) * 1.3;
  return [start, { x: x + reach, y: start.y }, { x: x + reach, y: end.y }, end];
}

function inLine(actors: readonly Actor[], pairs: readonly Pair[], width: number): NetLayout {
  const gutter = 96;
  const placed = stack(actors, pairs, gutter, width - gutter);
  const byKey = new Map(placed.map((box) => [box.actor.key, box]));
  const height = heightOf(placed);
  const curves = pairs.flatMap((pair): Curve[] => {
    const [one, other] = [byKey.get(pair.a), byKey.get(pair.b)];
    if (!one || !other) return [];
    const [start, end] = [
      { x: gutter, y: one.y + one.height / 2 },
      { x: gutter, y: other.y + other.height / 2 },
    ];
    const share = Math.abs(end.y - start.y) / Math.max(1, height);
    const x = gutter - (24 + share * (gutter - 30)) * 1.3;
    return [{ pair, points: [start, { x, y: start.y }, { x, y: end.y }, end] }];
  });
  return { width, height: height + 2, actors: placed, curves };
}
