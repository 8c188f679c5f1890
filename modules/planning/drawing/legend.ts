// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Lang } from "@albero/kernel/pure";
import type { Layout } from "./layout.ts";
import { SHAPES, type Variant } from "./sizes.ts";
import { BARK, GOLD, hueOf, INK, SOIL } from "./palette.ts";
import { flower, fruit, house, leaf } from "./shapes.ts";
import { el, words } from "./svg.ts";
import { texts } from "./texts.ts";

const ROW = 30;
const ENTRIES = 8;

export function legendHeight(variant: Variant): number {
  return Math.ceil(ENTRIES / SHAPES[variant].legendColumns) * ROW + 12;
}

/** What each shape means, under the tree. */
export function legendOf({ shape, height }: Layout, variant: Variant, lang: Lang, id: string): string {
  const say = texts[lang].legend;
  const hue = hueOf("L");
  const root = el("path", {
    d: "M-14 -6C-4 -6 -2 6 14 7",
    stroke: BARK.root,
    "stroke-width": 4,
    fill: "none",
    "stroke-linecap": "round",
  });
  const trunk = el("path", {
    d: "M-5 9C-4 0 -4 -2 -13 -9M-1 9C-1 0 3 -2 14 -8",
    stroke: BARK.wood,
    "stroke-width": 4,
    fill: "none",
    "stroke-linecap": "round",
  });
  const vine = el("path", {
    d: "M-14 6C-4 6 4 -6 14 -6",
    stroke: GOLD,
    "stroke-width": 2.4,
    "stroke-dasharray": "0.1 5.6",
    "stroke-linecap": "round",
    fill: "none",
  });
  const entries: [string, string][] = [
    [root, say.root],
    [trunk, say.trunk],
    [leaf({ x: -12, y: 0 }, 0, 25, hue, id), say.leaf],
    [leaf({ x: -12, y: 0 }, 0, 25, GOLD, id), say.pnrrLeaf],
    [fruit({ x: -5, y: -10 }, 12, 4.4, hue, true) + fruit({ x: 6, y: -10 }, 14, 4.4, hue, false), say.fruit],
    [flower({ x: 0, y: 0 }, 9, GOLD), say.flower],
    [vine, say.vine],
    [house(-2, 8, 15, SOIL.stone, false), say.house],
  ];
  const columns = shape.legendColumns;
  const top = height - legendHeight(variant) + 14;
  const step = (shape.width - 24) / columns;
  const drawn = entries.map(([picture, text], index) => {
    const x = 28 + (index % columns) * step;
    const y = top + Math.floor(index / columns) * ROW;
    return (
      el("g", { transform: `translate(${x} ${y})` }, picture) +
      words({ x: x + 24, y: y + 5 }, text, { size: columns === 4 ? 13.5 : 14, fill: INK.soft })
    );
  });
  return el("g", { class: "plan-tree-legend" }, ...drawn);
}
