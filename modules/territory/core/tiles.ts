// SPDX-License-Identifier: AGPL-3.0-or-later
import { placeTiles, type TileMap } from "./cartogram.ts";
import { flatten } from "./geometry.ts";
import { drawLegend, NARROW, tableOf, waysToBreak, WIDE, type MapPlace, type MapWords } from "./map.ts";
import { remember } from "./remember.ts";
import type { Shade } from "./scale.ts";
import { hatching, INK, label, round, sheet, widthOf, words, type Drawing } from "./svg.ts";

/** Draws one equal tile a municipality, near to where it is: the small ones are as visible as the big. */
export function drawTiles(id: string, places: readonly MapPlace[], shades: readonly Shade[], text: MapWords): Drawing {
  const laid = tilesOf(places);
  return {
    svg: oneTileMap(`${id}w`, laid, shades, text, WIDE),
    narrow: oneTileMap(`${id}n`, laid, shades, text, NARROW),
    table: tableOf(places, text),
  };
}

type LaidTiles = { places: readonly MapPlace[]; grid: TileMap };

const grids = remember<TileMap>(64);

/** Who has no reference point is placed at the end, in rows by name. */
function tilesOf(places: readonly MapPlace[]): LaidTiles {
  const pointed = places.filter((place) => place.point !== null).toSorted((a, b) => a.istat.localeCompare(b.istat));
  const rest = places.filter((place) => place.point === null).toSorted((a, b) => a.name.localeCompare(b.name, "it"));
  const flat = flatten(pointed.map((place) => place.point!));
  const key = pointed.map(({ point }) => `${point!.lon} ${point!.lat}`).join(",");
  const grid = grids(key, () => placeTiles(pointed.map((place) => flat(place.point!))));
  const columns = Math.max(grid.columns, Math.ceil(Math.sqrt(rest.length)));
  const extra = rest.map((_, at) => ({ column: at % columns, row: grid.rows + Math.floor(at / columns) }));
  const rows = grid.rows + Math.ceil(rest.length / Math.max(1, columns));
  return { places: [...pointed, ...rest], grid: { columns, rows, tiles: [...grid.tiles, ...extra] } };
}

function oneTileMap(
  id: string,
  { places, grid }: LaidTiles,
  shades: readonly Shade[],
  text: MapWords,
  width: number,
): string {
  const step = Math.min(96, (width - 8) / Math.max(1, grid.columns));
  const left = (width - step * grid.columns) / 2;
  const height = step * grid.rows + 8;
  const short = shortNames(places.map((place) => place.name));
  const tiles = places.map((place, at) => {
    const { column, row } = grid.tiles[at]!;
    return tile(
      id,
      place,
      shades,
      { x: left + column * step, y: 4 + row * step, step },
      width === WIDE ? null : short[at]!,
    );
  });
  const legend = drawLegend(
    id,
    shades,
    text,
    width,
    height + 12,
    places.some((place) => place.shade === null),
  );
  const body = `<defs>${hatching(id)}</defs>${tiles.join("")}${legend.svg}`;
  return sheet({
    id,
    width,
    height: height + 12 + legend.height,
    title: text.title,
    description: text.description,
    body,
  });
}

function tile(
  id: string,
  place: MapPlace,
  shades: readonly Shade[],
  at: { x: number; y: number; step: number },
  short: string | null,
): string {
  const fill = place.shade === null ? `url(#${id}-h)` : shades[place.shade]!.colour;
  const ink = place.shade === null ? INK : shades[place.shade]!.ink;
  const side = at.step - 3;
  const middle = at.x + side / 2;
  const lines = short === null ? linesFor(place.name, side) : [short];
  const size = Math.min(11.5, ...lines.map((line) => (side - 2) / (0.505 * line.length)));
  const block = lines.length * size * 1.08 + 13;
  const top = at.y + (side - block) / 2 + size;
  const names = lines.map((line, row) =>
    label({ x: middle, y: top + row * size * 1.08, text: line, size, ink, anchor: "middle", bold: place.strong }),
  );
  const valueSize = Math.min(short === null ? 12 : 10, (side - 3) / Math.max(1, 0.52 * place.short.length));
  const value = label({
    x: middle,
    y: at.y + (side + block) / 2 - 2,
    text: place.short,
    size: valueSize,
    ink,
    anchor: "middle",
    bold: true,
  });
  return (
    `<g><title>${words(`${place.name}: ${place.text}`)}</title>` +
    `<rect x="${round(at.x)}" y="${round(at.y)}" width="${round(side)}" height="${round(side)}" rx="4" fill="${fill}"/>` +
    `<g aria-hidden="true">${names.join("")}${value}</g></g>`
  );
}

function linesFor(name: string, side: number): string[] {
  const ways = waysToBreak(name);
  return ways.find((lines) => lines.every((line) => widthOf(line, 10.5) <= side - 4)) ?? ways.at(-1)!;
}

const LITTLE = new Set(["di", "del", "della", "d", "in", "al", "sul", "con"]);

/** A few letters for each name, all different: "Crema", "Rip Ar", "Cas Ce". */
export function shortNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const pieces = name.split(/[\s'’-]+/).filter((piece) => piece !== "" && !LITTLE.has(piece.toLowerCase()));
    const [first = name, second] = pieces.length > 2 ? [pieces[0], pieces.at(-1)] : pieces;
    for (let more = 2; more < 12; more += 1) {
      const tried = second ? `${first.slice(0, 3)} ${second.slice(0, more)}` : first.slice(0, more + 3);
      if (taken.has(tried) && more < 11) continue;
      taken.add(tried);
      return tried;
    }
    return name;
  });
}
