// SPDX-License-Identifier: AGPL-3.0-or-later
// Where everything stands. Leonardo noticed that the boughs of a tree, put together, are as thick as the trunk:
// here the trunk is the sum of its boughs and of its roots, to the cent, and no strand crosses another.
import type { TreeModel, TreeObjective, TreeSource } from "./model.ts";
import type { Curve } from "./shapes.ts";
import { measure, wrap } from "./lettering.ts";
import { SHAPES, type Shape, type Variant } from "./sizes.ts";
import type { Box, Point } from "./svg.ts";

export type Label = {
  box: Box;
  anchor: "start" | "end";
  heading: string[];
  lines: string[];
  headingSize: number;
  smallSize: number;
};
export type Bough = {
  objective: TreeObjective;
  side: -1 | 1;
  /** The middle of its strand at the height where it leaves the trunk. */
  strand: number;
  thickness: number;
  leaves: number;
  curve: Curve;
  label: Label;
};
export type Root = { source: TreeSource; side: -1 | 1; strand: number; thickness: number; curve: Curve; label: Label };
export type Layout = { shape: Shape; height: number; ground: number; top: number; boughs: Bough[]; roots: Root[] };

const MARGIN = 16;
const LINE = 1.28;
/** The space under the ground line where the territory is written. */
const TOPSOIL = 64;

type Words = { objective(of: TreeObjective): string[]; source(of: TreeSource): { name: string; money: string } };

/** Places the whole tree; `say` gives the words whose room must be kept free. */
export function layOut(model: TreeModel, variant: Variant, legendHeight: number, say: Words): Layout {
  const shape = SHAPES[variant];
  const rows = shareSides(model.objectives, shape.sides);
  const scale = shape.trunk / Math.max(1, model.totalCents);
  const thick = (part: number) => Math.max(2.2, part * scale);
  const heights = rows.map((side) => side.map((each) => rowHeight(shape, each, say)));
  const crown = Math.max(...heights.map((side) => side.reduce((all, one) => all + one, 0)), 1);
  const top = shape.sides === 1 ? 24 : 44;
  const ground = top + crown + shape.firstBough;
  const boughs = rows.flatMap((side, index) =>
    placeSide(shape, side, heights[index] ?? [], index === 0 && shape.sides === 2 ? -1 : 1, {
      ground,
      crown,
      thick,
      say,
    }),
  );
  const roots = placeRoots(shape, model, ground, say);
  const depth = Math.max(...roots.map((root) => root.label.box.y + root.label.box.height), ground + TOPSOIL);
  return { shape, top, ground, boughs, roots, height: Math.ceil(depth + 28 + legendHeight) };
}

/** Areas keep together; the richest grow low, left and right in turn, so that the tree stands straight. */
function shareSides(objectives: readonly TreeObjective[], sides: 1 | 2): TreeObjective[][] {
  const areas = Map.groupBy(objectives, (each) => each.letter);
  const money = (group: readonly TreeObjective[]) => group.reduce((all, each) => all + each.flowCents, 0);
  const ordered = [...areas.values()]
    .map((group) => group.toSorted((a, b) => b.flowCents - a.flowCents || a.code.localeCompare(b.code)))
    .toSorted((a, b) => money(b) - money(a) || (a[0]?.code ?? "").localeCompare(b[0]?.code ?? ""));
  if (sides === 1) return [ordered.flat()];
  const [left, right]: [TreeObjective[], TreeObjective[]] = [[], []];
  for (const group of ordered) {
    const leftFirst = left.length === right.length ? money(left) <= money(right) : left.length < right.length;
    (leftFirst ? left : right).push(...group);
  }
  return [left, right];
}

function rowHeight(shape: Shape, objective: TreeObjective, say: Words): number {
  const label = labelOf(shape, objective, say, shape.labelWidth);
  const text = label.heading.length * shape.heading * LINE + label.lines.length * shape.small * LINE;
  return shape.sides === 1 ? text + shape.foliage + shape.rowGap : Math.max(text, shape.foliage) + shape.rowGap;
}

function labelOf(shape: Shape, objective: TreeObjective, say: Words, width: number) {
  const [title = "", ...rest] = say.objective(objective);
  return {
    heading: wrap(objective.areaName, shape.heading, width, 3),
    lines: [...wrap(title, shape.small, width, 2), ...rest.flatMap((line) => wrap(line, shape.small, width, 2))],
  };
}

type Ground = { ground: number; crown: number; thick: (cents: number) => number; say: Words };

function placeSide(shape: Shape, side: TreeObjective[], heights: number[], direction: -1 | 1, of: Ground): Bough[] {
  const own = heights.reduce((all, one) => all + one, 0) || 1;
  const stretch = of.crown / own;
  const thicknesses = side.map((each) => of.thick(each.flowCents));
  const whole = thicknesses.reduce((all, one) => all + one, 0);
  // The lowest bough is the outermost strand of the trunk.
  let edge = shape.sides === 1 ? shape.trunkX + whole / 2 : shape.trunkX + direction * whole;
  let floor = of.ground - shape.firstBough;
  const leaves = new Map<string, number>();
  return side.map((objective, index) => {
    const thickness = thicknesses[index] ?? 2;
    const strand = edge - direction * (thickness / 2);
    edge -= direction * thickness;
    const height = (heights[index] ?? 0) * stretch;
    const middle = floor - height / 2;
    floor -= height;
    const along = side.length > 1 ? index / (side.length - 1) : 0;
    return shape.sides === 1
      ? climbBough(shape, objective, { strand, thickness, top: floor, height, leaves }, of)
      : crownBough(shape, objective, { strand, thickness, middle, along, direction, leaves }, of);
  });
}

type CrownPlace = {
  strand: number;
  thickness: number;
  middle: number;
  along: number;
  direction: -1 | 1;
  leaves: Map<string, number>;
};

/** A bough of the round crown: out and up, with its label beyond the tip. */
function crownBough(shape: Shape, objective: TreeObjective, place: CrownPlace, of: Ground): Bough {
  const { strand, middle, direction, along } = place;
  const reach = shape.reach * (0.93 + 0.07 * Math.sin(Math.min(1, along * 2.5) * Math.PI * 0.5) - 0.36 * along ** 2.2);
  const tip = { x: shape.trunkX + direction * reach, y: middle };
  const fork = place.leaves.get(objective.letter) ?? middle + Math.min(128, 74 + 54 * along);
  place.leaves.set(objective.letter, fork);
  const from = { x: strand, y: Math.min(fork, of.ground - 24) };
  const rise = from.y - tip.y;
  const span = Math.abs(tip.x - from.x);
  const curve: Curve = [
    from,
    { x: from.x, y: from.y - rise * 0.62 },
    { x: from.x + direction * span * 0.3, y: tip.y + 4 },
    tip,
  ];
  const width = Math.min(shape.labelWidth + 44, (direction < 0 ? tip.x : shape.width - tip.x) - 46 - MARGIN);
  const text = labelOf(shape, objective, of.say, width);
  return {
    objective,
    side: direction,
    strand,
    thickness: place.thickness,
    leaves: from.y,
    curve,
    label: beside(shape, text, tip, direction),
  };
}

function beside(shape: Shape, text: { heading: string[]; lines: string[] }, tip: Point, direction: -1 | 1): Label {
  const height = text.heading.length * shape.heading * LINE + text.lines.length * shape.small * LINE;
  const wide = widest(text, shape);
  const near = tip.x + direction * 42;
  return {
    ...text,
    headingSize: shape.heading,
    smallSize: shape.small,
    anchor: direction < 0 ? "end" : "start",
    box: { x: direction < 0 ? near - wide : near, y: tip.y - height / 2, width: wide, height },
  };
}

type ClimbPlace = { strand: number; thickness: number; top: number; height: number; leaves: Map<string, number> };

/** A bough of the tall tree on a telephone: the label above, the bough below it, always to the right. */
function climbBough(shape: Shape, objective: TreeObjective, place: ClimbPlace, of: Ground): Bough {
  const text = labelOf(shape, objective, of.say, shape.labelWidth);
  const height = text.heading.length * shape.heading * LINE + text.lines.length * shape.small * LINE;
  const x = shape.trunkX + shape.trunk / 2 + 34;
  const tip = { x: shape.trunkX + shape.reach, y: place.top + height + shape.foliage * 0.5 };
  const from = { x: place.strand, y: Math.min(tip.y + 62, of.ground - 16) };
  const rise = from.y - tip.y;
  const curve: Curve = [from, { x: from.x, y: from.y - rise * 0.7 }, { x: from.x + 46, y: tip.y + 6 }, tip];
  return {
    objective,
    side: 1,
    strand: place.strand,
    thickness: place.thickness,
    leaves: from.y,
    curve,
    label: {
      ...text,
      headingSize: shape.heading,
      smallSize: shape.small,
      anchor: "start",
      box: { x, y: place.top, width: widest(text, shape), height },
    },
  };
}

function widest(text: { heading: string[]; lines: string[] }, shape: Shape): number {
  return Math.max(
    ...text.heading.map((line) => measure(line, shape.heading)),
    ...text.lines.map((line) => measure(line, shape.small)),
    1,
  );
}

/** Roots mirror the boughs: the richest source goes deepest, the others run out to the sides. */
function placeRoots(shape: Shape, model: TreeModel, ground: number, say: Words): Root[] {
  const scale = shape.trunk / Math.max(1, model.totalCents);
  const poorestFirst = model.sources.toReversed();
  const sides: [TreeSource[], TreeSource[]] = [[], []];
  poorestFirst.forEach((source, index) => sides[shape.sides === 1 ? 1 : index % 2]?.push(source));
  const width = (source: TreeSource) => Math.max(1.6, source.cents * scale);
  const whole = poorestFirst.reduce((all, source) => all + width(source), 0);
  const leftWhole = sides[0].reduce((all, source) => all + width(source), 0);
  const seam = shape.trunkX - whole / 2 + leftWhole;
  const place = (list: TreeSource[], direction: -1 | 1): Root[] => {
    let edge =
      direction < 0
        ? shape.trunkX - whole / 2
        : shape.sides === 1
          ? shape.trunkX + whole / 2
          : seam + (whole - leftWhole);
    let y = ground + TOPSOIL;
    return list.map((source, index) => {
      const thickness = width(source);
      const strand = edge - direction * (thickness / 2);
      edge -= direction * thickness;
      const { name, money } = say.source(source);
      const spread = 0.8 - 0.42 * (list.length > 1 ? index / (list.length - 1) : 1);
      const room =
        shape.sides === 1
          ? shape.width - (shape.trunkX + 96) - MARGIN
          : shape.width / 2 - shape.reach * spread - 14 - MARGIN;
      const heading = wrap(name, shape.small, room, 2);
      const height = heading.length * shape.small * LINE + shape.small * LINE;
      const reach = shape.sides === 1 ? 76 : shape.reach * spread;
      const tip = { x: shape.trunkX + direction * reach, y: y + height / 2 };
      const near = tip.x + direction * 14;
      const wide = Math.max(...heading.map((line) => measure(line, shape.small)), measure(money, shape.small));
      y += height + shape.rootGap;
      const drop = tip.y - ground;
      const curve: Curve = [
        { x: shape.trunkX + (strand - shape.trunkX) * 1.22, y: ground - 4 },
        // The roots begin as wide as the foot of the trunk.
        { x: shape.trunkX + (strand - shape.trunkX) * 1.22, y: ground + drop * 0.62 },
        { x: strand + (tip.x - strand) * 0.42, y: tip.y - 5 },
        tip,
      ];
      const label: Label = {
        heading,
        lines: [money],
        headingSize: shape.small,
        smallSize: shape.small,
        anchor: direction < 0 ? "end" : "start",
        box: { x: direction < 0 ? near - wide : near, y: tip.y - height / 2, width: wide, height },
      };
      return { source, side: direction, strand, thickness, curve, label };
    });
  };
  return [...place(sides[0], -1), ...place(sides[1], 1)];
}
