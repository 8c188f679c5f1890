// SPDX-License-Identifier: AGPL-3.0-or-later
import { colourOf, type Common, type Drawing, exact, NARROW, shown, WIDE } from "./drawing.ts";
import { FONT, renderChart } from "./render.ts";
import { type Box, inset, squarify } from "./squarify.ts";

export type TreemapPart = { label: string; value: number; area?: string; colour?: string };
export type TreemapGroup = { label: string; area?: string; colour?: string; parts: readonly TreemapPart[] };

type TreemapOptions = Common & {
  groups: readonly TreemapGroup[];
  /** Names of the columns of the table: group, part, value. */
  head: readonly [string, string, string];
};

/** How a whole is made: each rectangle is as large as its value and, where it has room, says its name. */
export function treemapChart(options: TreemapOptions): Drawing {
  return {
    svg: treemap(options, WIDE, 500),
    narrow: treemap(options, NARROW, 560),
    table: {
      head: options.head,
      rows: options.groups.flatMap((group) =>
        group.parts.map((part) => [group.label, part.label, exact(part.value, options)]),
      ),
    },
  };
}

const partsOf = (group: TreemapGroup) => group.parts.filter((part) => part.value > 0);
const totalOf = (group: TreemapGroup) => partsOf(group).reduce((all, part) => all + part.value, 0);

function treemap(options: TreemapOptions, width: number, height: number): string {
  const groups = options.groups.filter((group) => totalOf(group) > 0).toSorted((a, b) => totalOf(b) - totalOf(a));
  const size = width === WIDE ? 14 : 12;
  const tiles = squarify(groups.map(totalOf), { x: 0, y: 0, width, height }).flatMap((outer, at) => {
    const group = groups[at];
    if (!group) return [];
    const parts = partsOf(group).toSorted((a, b) => b.value - a.value);
    return squarify(
      parts.map((part) => part.value),
      inset(outer, 2),
    ).map((box, place) => {
      const part = parts[place];
      const colour = colourOf(part?.area || part?.colour ? part : group);
      return { box: inset(box, 1), colour, name: part?.label ?? "", value: shown(part?.value ?? 0, options) };
    });
  });
  const elements = tiles.flatMap((tile) => [rectangle(tile.box, tile.colour), ...words(tile, size)]);
  return renderChart({ graphic: { elements } }, { ...options, width, height });
}

function rectangle(box: Box, colour: string) {
  return { type: "rect" as const, silent: true, shape: { ...box, r: 2 }, style: { fill: colour } };
}

/** A name is written whole lines at a time, only where its longest word fits; else the tile stays mute and the table speaks. */
function words({ box, name, value }: { box: Box; name: string; value: string }, size: number) {
  const letter = size * 0.54;
  const line = size * 1.25;
  const room = box.width - 14;
  const longest = Math.max(...name.split(/\s+/).map((word) => word.length), value.length) * letter;
  const lines = Math.floor((box.height - 10) / line) - 1;
  if (longest > room || lines < 1) return [];
  const style = { fill: "#fff", fontFamily: FONT, fontSize: size, lineHeight: line, x: box.x + 7, y: box.y + 6 };
  const written = wrap(name, Math.floor(room / letter), lines);
  return [
    { type: "text" as const, silent: true, style: { ...style, text: written.join("\n"), fontWeight: 600 as const } },
    { type: "text" as const, silent: true, style: { ...style, y: style.y + written.length * line, text: value } },
  ];
}

function wrap(text: string, letters: number, lines: number): string[] {
  const all: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = all.at(-1);
    if (last !== undefined && last.length + word.length < letters) all[all.length - 1] = `${last} ${word}`;
    else all.push(word);
  }
  if (all.length <= lines) return all;
  const kept = all.slice(0, lines);
  kept[lines - 1] = `${(kept[lines - 1] ?? "").slice(0, letters - 1)}…`;
  return kept;
}
