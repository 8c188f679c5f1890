// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatEuro } from "@albero/kernel/pure";
import { amountOf, type Card, type PlanDocument } from "../core/document.ts";
import { measure as widthOf, wrap } from "./lettering.ts";
import { BARK, GOLD, hueOf, INK, SOIL } from "./palette.ts";
import type { Drawing } from "./options.ts";
import { flower, leaf, leafShape, ribbon, sample, smooth, type Curve } from "./shapes.ts";
import { el, escapeXml, link, round, words, type Box } from "./svg.ts";
import { actionRails, indicatorRails, measureRails, type BranchOptions, type Item, type Rail } from "./rails.ts";
import { texts } from "./texts.ts";

type Side = { direction: -1 | 1; rails: Rail[] };
type Sizes = { width: number; stem: number; thick: number; size: number; heading: number; rail: number; label: number };

const SIZES: Record<BranchOptions["variant"], Sizes> = {
  wide: { width: 1160, stem: 580, thick: 44, size: 15, heading: 16, rail: 58, label: 440 },
  print: { width: 1160, stem: 580, thick: 44, size: 16, heading: 17, rail: 58, label: 440 },
  small: { width: 390, stem: 28, thick: 26, size: 15, heading: 16, rail: 30, label: 278 },
};
const LINE = 1.3;
const ICON = 34;

/**
 * Draws one objective as a branch: each specific objective is a twig with its actions as leaves, the indicators are
 * fruits, the measures are flowers, and the resource lines are roots as thick as their amounts.
 */
export function drawObjectiveTree(card: Card, plan: PlanDocument, options: BranchOptions): Drawing {
  const say = texts[options.lang];
  const sizes = SIZES[options.variant];
  const hue = hueOf((card.areas[0] ?? card.code).slice(0, 1));
  const id = options.id ?? `ramo-${options.variant}`;
  const boxes: Box[] = [];
  const right = [...indicatorRails(card, options), ...measureRails(card, plan, options)];
  const sides: Side[] =
    options.variant === "small"
      ? [{ direction: 1, rails: [...right, ...actionRails(card, options)] }]
      : [
          { direction: -1, rails: actionRails(card, options) },
          { direction: 1, rails: right },
        ];
  const crown = Math.max(...sides.map((side) => heightOf(side.rails, sizes)));
  const top = 34;
  const ground = top + crown + 76;
  const drawn = sides.map((side) =>
    drawSide(side, { sizes, hue, top: ground - 76 - heightOf(side.rails, sizes), boxes, options, id }),
  );
  const roots = drawRoots(card, { sizes, ground, boxes, options });
  const height = Math.ceil(roots.bottom + 18);
  const summary = say.branchSummary({
    title: card.title,
    objectives: card.specificObjectives.length,
    actions: card.actions.length,
    indicators: card.indicators.length,
    lines: card.resources.lines.length,
  });
  const stem = el("path", {
    d: ribbon(
      [
        { x: sizes.stem, y: ground + 8 },
        { x: sizes.stem, y: ground - 20 },
        { x: sizes.stem, y: (ground + top) / 2 },
        { x: sizes.stem, y: top - 14 },
      ],
      (t) => sizes.thick * (t < 0.3 ? 1.15 - t * 0.6 : 1 - 0.86 * t),
    ),
    fill: `url(#${id}-sap)`,
  });
  const svg = el(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${sizes.width} ${height}`,
      width: sizes.width,
      height,
      class: "plan-tree",
      role: "group",
      "aria-labelledby": `${id}-title ${id}-desc`,
      "font-family": "'Titillium Web', Titillium, Arial, sans-serif",
    },
    el("title", { id: `${id}-title` }, escapeXml(say.branchTitle(card.title))),
    el("desc", { id: `${id}-desc` }, escapeXml(summary)),
    `<defs>${leafShape(id)}<linearGradient id="${id}-sap" x1="0" y1="1" x2="0" y2="0"><stop offset="0" stop-color="${BARK.deep}"/><stop offset=".25" stop-color="${BARK.wood}"/><stop offset=".8" stop-color="${hue}"/></linearGradient></defs>`,
    ...drawn.map((side) => side.behind),
    stem,
    el("path", { d: `M0 ${round(ground)}H${sizes.width}V${height}H0Z`, fill: SOIL.top }),
    roots.svg,
    ...drawn.map((side) => side.front),
  );
  return { svg, width: sizes.width, height, summary, labels: boxes };
}

function linesOf(text: string, size: number, width: number): string[] {
  return wrap(text, size, width, 4);
}

function itemHeight(item: Item, sizes: Sizes): number {
  return Math.max(30, linesOf(item.text, sizes.size, sizes.label - ICON).length * sizes.size * LINE + 9);
}

function headHeight(rail: Rail, sizes: Sizes): number {
  return linesOf(rail.heading, sizes.heading, sizes.label).length * sizes.heading * LINE + 8;
}

function railHeight(rail: Rail, sizes: Sizes): number {
  return headHeight(rail, sizes) + rail.items.reduce((all, item) => all + itemHeight(item, sizes), 0) + 30;
}

function heightOf(rails: readonly Rail[], sizes: Sizes): number {
  return rails.reduce((all, rail) => all + railHeight(rail, sizes), 0);
}

type Place = { sizes: Sizes; hue: string; top: number; boxes: Box[]; options: BranchOptions; id: string };

function drawSide(side: Side, place: Place): { behind: string; front: string } {
  const { sizes, hue, options } = place;
  let y = place.top;
  const behind: string[] = [];
  const front: string[] = [];
  for (const rail of side.rails) {
    const bottom = y + railHeight(rail, sizes);
    const x = sizes.stem + side.direction * sizes.rail;
    const from = { x: sizes.stem, y: bottom + 16 };
    const curve: Curve = [from, { x: sizes.stem, y: bottom - 8 }, { x, y: bottom + 2 }, { x, y: bottom - 34 }];
    const up = sample(
      [curve[3], { x, y: bottom - 60 }, { x: x - side.direction * 3, y: y + 40 }, { x, y: y + 14 }],
      6,
    ).slice(1);
    const many = Math.max(1, rail.items.length);
    behind.push(
      el("path", {
        d: ribbon([...sample(curve, 12), ...up], (t) => (4 + Math.min(9, many)) * (1 - 0.8 * t)),
        fill: hue,
      }),
    );
    const head = textBlock(rail.heading, {
      x: x + side.direction * 12,
      y,
      size: sizes.heading,
      width: sizes.label,
      direction: side.direction,
      colour: hue,
      bold: true,
      boxes: place.boxes,
    });
    front.push(rail.node ? link(options.hrefFor(rail.node), rail.title, "label", head) : head);
    y += headHeight(rail, sizes);
    for (const item of rail.items) {
      const height = itemHeight(item, sizes);
      const icon = iconOf(item.icon, { x, y: y + 15 }, side.direction, hue, place.id);
      const label = textBlock(item.text, {
        x: x + side.direction * (ICON + 6),
        y: y + 2,
        size: sizes.size,
        width: sizes.label - ICON,
        direction: side.direction,
        colour: INK.strong,
        bold: false,
        boxes: place.boxes,
      });
      front.push(link(options.hrefFor(item.node), item.title, "item", icon, label));
      y += height;
    }
    y = bottom;
  }
  return { behind: behind.join(""), front: front.join("") };
}

function iconOf(icon: Item["icon"], at: { x: number; y: number }, direction: -1 | 1, hue: string, id: string): string {
  if (icon === "leaf" || icon === "gold-leaf")
    return leaf(at, direction < 0 ? 198 : -18, 32, icon === "leaf" ? hue : GOLD, id);
  const tip = { x: at.x + direction * 22, y: at.y - 2 };
  const stalk = el("path", {
    d: smooth([at, { x: at.x + direction * 11, y: at.y - 10 }, tip]),
    fill: "none",
    stroke: icon === "flower" ? GOLD : hue,
    "stroke-width": 1.3,
  });
  if (icon === "flower") return stalk + flower(tip, 9, GOLD);
  return (
    stalk +
    el("circle", {
      cx: tip.x,
      cy: tip.y,
      r: 6,
      fill: icon === "fruit" ? hue : "#ffffff",
      stroke: hue,
      "stroke-width": 1.8,
    })
  );
}

type Block = {
  x: number;
  y: number;
  size: number;
  width: number;
  direction: -1 | 1;
  colour: string;
  bold: boolean;
  boxes: Box[];
};

function textBlock(text: string, of: Block): string {
  const lines = linesOf(text, of.size, of.width);
  const wide = Math.max(...lines.map((line) => widthOf(line, of.size)), 1);
  of.boxes.push({
    x: of.direction < 0 ? of.x - wide : of.x,
    y: of.y,
    width: wide,
    height: lines.length * of.size * LINE,
  });
  return lines
    .map((line, index) =>
      words({ x: of.x, y: of.y + (index + 0.8) * of.size * LINE }, line, {
        size: of.size,
        weight: of.bold ? 700 : 400,
        fill: of.colour,
        anchor: of.direction < 0 ? "end" : "start",
      }),
    )
    .join("");
}

type Soil = { sizes: Sizes; ground: number; boxes: Box[]; options: BranchOptions };

/** The resource lines, as printed: a line without amount is a dotted root. */
function drawRoots(card: Card, { sizes, ground, boxes, options }: Soil): { svg: string; bottom: number } {
  const { lang, variant } = options;
  const say = texts[lang];
  const largest = Math.max(1, ...card.resources.lines.map((line) => amountOf(line.amount) ?? 0));
  const heights: Record<"-1" | "1", number> = { "-1": ground + 30, 1: ground + 30 };
  const drawn = card.resources.lines.map((line) => {
    const direction: -1 | 1 = variant === "small" || heights["1"] <= heights["-1"] ? 1 : -1;
    const amount = amountOf(line.amount);
    const money = amount === null ? say.noAmount : formatEuro(amount, lang);
    const reach = variant === "small" ? 34 : 110;
    const width = variant === "small" ? sizes.width - sizes.stem - reach - 26 : sizes.label - 60;
    const y = heights[direction === 1 ? "1" : "-1"];
    const x = sizes.stem + direction * (reach + 12);
    const start = boxes.length;
    const label = textBlock(line.label, {
      x,
      y,
      size: sizes.size,
      width,
      direction,
      colour: INK.strong,
      bold: false,
      boxes,
    });
    const under = y + (boxes[start]?.height ?? 20);
    const amountText = textBlock(money, {
      x,
      y: under,
      size: sizes.size,
      width,
      direction,
      colour: INK.strong,
      bold: true,
      boxes,
    });
    const bottom = under + sizes.size * LINE;
    heights[direction === 1 ? "1" : "-1"] = bottom + 16;
    const tip = { x: sizes.stem + direction * reach, y: (y + bottom) / 2 };
    const curve: Curve = [
      { x: sizes.stem + direction * sizes.thick * 0.22, y: ground - 2 },
      { x: sizes.stem + direction * sizes.thick * 0.22, y: ground + (tip.y - ground) * 0.7 },
      { x: sizes.stem + direction * reach * 0.4, y: tip.y - 2 },
      tip,
    ];
    const root =
      amount === null
        ? el("path", {
            d: smooth(sample(curve, 8)),
            fill: "none",
            stroke: BARK.light,
            "stroke-width": 2,
            "stroke-dasharray": "2 5",
            "stroke-linecap": "round",
          })
        : el("path", {
            d: ribbon(sample(curve, 14), (t) =>
              Math.max(1.4, 2 + (amount / largest) * sizes.thick * 0.5 * (1 - 0.9 * t ** 1.4)),
            ),
            fill: BARK.root,
          });
    return link(
      options.hrefFor({ kind: "line", code: card.code, key: line.key }),
      say.line(line.label, money),
      "root",
      root,
      label,
      amountText,
    );
  });
  return { svg: drawn.join(""), bottom: Math.max(heights["1"], heights["-1"], ground + 40) };
}
