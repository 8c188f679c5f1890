// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Point } from "./area.ts";
import { cellsAround } from "./cells.ts";
import { boxOf, contains, fitInto, flatten, labelPoints, type Shape, type Xy } from "./geometry.ts";
import { remember } from "./remember.ts";
import type { Shade } from "./scale.ts";
import { hatching, INK, label, round, sheet, SOFT, widthOf, words, type Drawing } from "./svg.ts";

/** A municipality as a map shows it: `shade` is its place in the legend, null when the value is not known. */
export type MapPlace = {
  istat: string;
  name: string;
  point: Point | null;
  /** Rings of longitude and latitude, when a file of boundaries was loaded. */
  outline: readonly (readonly Xy[])[] | null;
  shade: number | null;
  /** The value as words: "33.091 abitanti". */
  text: string;
  /** Short, for a tile. */
  short: string;
  strong?: boolean;
};

export type MapWords = {
  title: string;
  description: string;
  unknown: string;
  legend: string;
  head: readonly string[];
  /** Letters on the shapes, where a class is a name and not a number. */
  letters?: readonly string[];
};

export const WIDE = 640;
export const NARROW = 350;

type Room = { lines: readonly string[]; size: number; at: Xy };

/** A municipality on the sheet: its shape as a path, its middle, and where its name fits, if it does. */
type Laid = { istat: string; path: string; middle: Xy; room: Room | null };

/** Draws the municipalities by their boundaries or, where none is loaded, by cells around their reference points. */
export function drawMap(id: string, places: readonly MapPlace[], shades: readonly Shade[], text: MapWords): Drawing {
  return {
    svg: oneMap(`${id}w`, places, shades, text, WIDE),
    narrow: oneMap(`${id}n`, places, shades, text, NARROW),
    table: tableOf(places, text),
  };
}

export function tableOf(places: readonly MapPlace[], text: MapWords): Drawing["table"] {
  const sorted = places.toSorted((a, b) => a.name.localeCompare(b.name, "it"));
  return { head: text.head, rows: sorted.map((place) => [place.name, place.text]) };
}

function oneMap(
  id: string,
  places: readonly MapPlace[],
  shades: readonly Shade[],
  text: MapWords,
  width: number,
): string {
  const mapHeight = width * 0.82;
  const byCode = new Map(layOut(places, width, mapHeight).map((one) => [one.istat, one]));
  const laid = places.flatMap((place) => {
    const found = byCode.get(place.istat);
    return found ? [{ ...found, place }] : [];
  });
  const shapes = laid.map((one) => drawShape(id, one, shades)).join("");
  const names = laid.map((one) => nameOn(one, shades) || letterOn(one, shades, text)).join("");
  const legend = drawLegend(
    id,
    shades,
    text,
    width,
    mapHeight + 14,
    places.some((place) => place.shade === null),
  );
  const body = `<defs>${hatching(id)}</defs><g stroke="#ffffff" stroke-width="1.5" stroke-linejoin="round">${shapes}</g><g aria-hidden="true">${names}</g>${legend.svg}`;
  return sheet({
    id,
    width,
    height: mapHeight + 14 + legend.height,
    title: text.title,
    description: text.description,
    body,
  });
}

const layouts = remember<Laid[]>(64);

/** Where each shape lies: it does not depend on the figure, so that the next figure finds it done. */
function layOut(places: readonly MapPlace[], width: number, height: number): Laid[] {
  return layouts(`${width} ${places.map(fingerprint).join(" ")}`, () =>
    shapesOf(places, width, height).map(({ place, shape }) => {
      const points = labelPoints(shape);
      const path = shape.map((ring) => `M${ring.map(([x, y]) => `${round(x)} ${round(y)}`).join("L")}Z`).join("");
      return { istat: place.istat, path, middle: points[0]!, room: roomFor(place, shape, points, width) };
    }),
  );
}

function fingerprint({ istat, name, point, outline, strong }: MapPlace): string {
  const drawn = outline?.map((ring) =>
    ring.reduce((all, [lon, lat], at) => all + (lon + 7 * lat) * (at + 1), ring.length),
  );
  return [istat, name, point?.lon, point?.lat, strong ? 1 : 0, ...(drawn ?? [])].join(",");
}

/** The shapes on the sheet; municipalities without point and outline are left to the table. */
function shapesOf(places: readonly MapPlace[], width: number, height: number): { place: MapPlace; shape: Shape }[] {
  const outlined = places.flatMap((place) => (place.outline ? [{ place, outline: place.outline }] : []));
  // A map of true borders with some cells among them would lie: either all that have one, or cells for everybody.
  if (outlined.length > 0) {
    const flat = flatten(outlined.flatMap(({ outline }) => outline.flat().map(([lon, lat]) => ({ lon, lat }))));
    const shapes = outlined.map(({ outline }) => outline.map((ring) => ring.map(([lon, lat]) => flat({ lon, lat }))));
    const fit = fitInto(boxOf(shapes.flatMap((rings) => rings.flat())), width, height, 8);
    return outlined.map(({ place }, at) => ({ place, shape: shapes[at]!.map((ring) => ring.map(fit)) }));
  }
  const pointed = places.flatMap((place) => (place.point ? [{ place, point: place.point }] : []));
  if (pointed.length === 0) return [];
  const flat = flatten(pointed.map(({ point }) => point));
  const cells = cellsAround(pointed.map(({ point }) => flat(point)));
  const fit = fitInto(boxOf(cells.flat()), width, height, 8);
  return pointed.map(({ place }, at) => ({ place, shape: [cells[at]!.map(fit)] }));
}

type Placed = Laid & { place: MapPlace };

function drawShape(id: string, { place, path }: Placed, shades: readonly Shade[]): string {
  const fill = place.shade === null ? `url(#${id}-h)` : shades[place.shade]!.colour;
  const tip = `<title>${words(`${place.name}: ${place.text}`)}</title>`;
  const edge = place.shade === null ? ` stroke="#c3ccd6" stroke-width="1"` : "";
  return `<path d="${path}" fill="${fill}" fill-rule="evenodd"${edge}>${tip}</path>`;
}

/** The name where it fits within its own shape, on up to three lines; else nothing: the table has every name. */
function nameOn({ place, room }: Placed, shades: readonly Shade[]): string {
  const ink = place.shade === null ? INK : shades[place.shade]!.ink;
  if (!room) return "";
  const { lines, size, at } = room;
  const top = at[1] - ((lines.length - 1) * size * 1.05) / 2 + size * 0.35;
  return lines
    .map((text, row) =>
      label({ x: at[0], y: top + row * size * 1.05, text, size, ink, anchor: "middle", bold: place.strong }),
    )
    .join("");
}

function roomFor(place: MapPlace, shape: Shape, at: readonly Xy[], width: number): Room | null {
  const sizes = width === WIDE ? [13, 12, 11, 10] : [11.5, 10.5, 9.5, 9];
  const ways = waysToBreak(place.name);
  for (const size of place.strong ? sizes : sizes.slice(1)) {
    for (const lines of ways) {
      const point = at.find((one) => fits(lines, size, one, shape));
      if (point) return { lines, size, at: point };
    }
  }
  return null;
}

/** Where the name does not fit, at least the letter of its class. */
function letterOn({ place, middle }: Placed, shades: readonly Shade[], text: MapWords): string {
  const letter = place.shade === null ? "" : (text.letters?.[place.shade] ?? "");
  const ink = place.shade === null ? INK : shades[place.shade]!.ink;
  return letter && label({ x: middle[0], y: middle[1] + 4, text: letter, size: 11, ink, anchor: "middle", bold: true });
}

/** "Casale Cremasco-Vidolasco" on one, two or three lines. */
export function waysToBreak(name: string): string[][] {
  const pieces = name
    .replaceAll("-", "- ")
    .split(" ")
    .filter((piece) => piece !== "");
  const joined = (from: number, to: number) => pieces.slice(from, to).join(" ").replaceAll("- ", "-");
  const ways = [[joined(0, pieces.length)]];
  for (let cut = 1; cut < pieces.length; cut += 1) ways.push([joined(0, cut), joined(cut, pieces.length)]);
  if (pieces.length > 2) ways.push(pieces);
  const longest = (lines: readonly string[]) => Math.max(...lines.map((line) => line.length));
  return ways.toSorted((a, b) => a.length - b.length || longest(a) - longest(b));
}

function fits(lines: readonly string[], size: number, [x, y]: Xy, shape: Shape): boolean {
  const tall = lines.length * size * 1.05;
  return lines.every((line, row) => {
    const half = widthOf(line, size) / 2 + 1.5;
    const top = y - tall / 2 + row * size * 1.05;
    const corners: Xy[] = [top, top + size].flatMap((height): Xy[] => [
      [x - half, height],
      [x + half, height],
    ]);
    return corners.every((corner) => contains(shape, corner));
  });
}

/** The legend: one swatch a class, and the hatching where something is not known. */
export function drawLegend(
  id: string,
  shades: readonly Shade[],
  text: MapWords,
  width: number,
  top: number,
  hasUnknown: boolean,
): { svg: string; height: number } {
  const size = 12;
  const items = shades.map((shade, at) => ({
    fill: shade.colour,
    ink: shade.ink,
    text: shade.label,
    letter: text.letters?.[at] ?? "",
  }));
  if (hasUnknown) items.push({ fill: `url(#${id}-h)`, ink: INK, text: text.unknown, letter: "" });
  let x = 4;
  let y = top + 26;
  let svg = label({ x: 4, y: top + 8, text: text.legend, size, ink: SOFT });
  for (const item of items) {
    const wide = 24 + widthOf(item.text, size) + 16;
    if (x > 4 && x + wide > width) [x, y] = [4, y + 22];
    svg += `<rect x="${round(x)}" y="${round(y - 11)}" width="18" height="14" rx="2" fill="${item.fill}" stroke="#7d8fa1" stroke-width="0.75"/>`;
    if (item.letter)
      svg += label({ x: x + 9, y, text: item.letter, size: 10.5, ink: item.ink, anchor: "middle", bold: true });
    svg += label({ x: x + 24, y, text: item.text, size });
    x += wide;
  }
  return { svg: `<g>${svg}</g>`, height: y - top + 10 };
}
