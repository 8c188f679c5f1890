// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatEuro, type Lang } from "@albero/kernel/pure";
import { layOut, type Bough, type Label, type Layout, type Root, type Variant } from "./layout.ts";
import { legendHeight, legendOf } from "./legend.ts";
import type { TreeModel, TreeObjective } from "./model.ts";
import { BARK, GOLD, hueOf, INK, SOIL, tint } from "./palette.ts";
import { angleAt, flower, fruit, house, leaf, pointAt, ribbon, sample, smooth } from "./shapes.ts";
import { el, escapeXml, link, round, words, type Box, type Point } from "./svg.ts";
import { texts } from "./texts.ts";

/** A place of the drawing that a person can open. */
export type TreeNode =
  | { kind: "plan" | "territory" }
  | { kind: "area"; letter: string }
  | { kind: "objective"; code: string }
  | { kind: "action" | "indicator" | "line" | "specific"; code: string; key: string }
  | { kind: "measure" | "source"; key: string };

export type TreeGround = { municipalities: number; inhabitants: number | null; subAreas: number | null };
export type DrawOptions = {
  lang: Lang;
  variant: Variant;
  hrefFor(node: TreeNode): string;
  ground?: TreeGround;
  id?: string;
};
export type Drawing = { svg: string; width: number; height: number; summary: string; labels: Box[] };

/**
 * Draws the plan as a tree: roots are the sources of money, the trunk is all the money counted once, each bough is an
 * objective as thick as its money, leaves are actions, fruits are indicators, flowers are measures; a vine joins the
 * boughs that share one. The same model always gives the same text.
 */
export function drawPlanTree(model: TreeModel, options: DrawOptions): Drawing {
  const { lang, variant } = options;
  const say = texts[lang];
  const layout = layOut(model, variant, legendHeight(variant), {
    objective: (each) => [each.title, `${moneyOf(each, lang)}`, say.counts(each.leaves.length, each.fruits.length)],
    source: (source) => ({ name: source.name ?? say.sourceNotStated, money: formatEuro(source.cents, lang) }),
  });
  const { width } = layout.shape;
  const id = options.id ?? `albero-${variant}`;
  const summary = say.summary({
    euro: formatEuro(model.totalCents, lang),
    sources: model.sources.length,
    areas: new Set(model.objectives.map((each) => each.letter)).size,
    objectives: model.objectives.length,
    actions: model.objectives.reduce((all, each) => all + each.leaves.length, 0),
    indicators: model.objectives.reduce((all, each) => all + each.fruits.length, 0),
  });
  const svg = el(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${layout.height}`,
      width,
      height: layout.height,
      class: "plan-tree",
      role: "group",
      "aria-labelledby": `${id}-title ${id}-desc`,
      "font-family": "'Titillium Web', Titillium, Arial, sans-serif",
    },
    el("title", { id: `${id}-title` }, escapeXml(say.treeTitle(model.title, model.ambito))),
    el("desc", { id: `${id}-desc` }, escapeXml(summary)),
    el("defs", {}, ...gradients(layout, id)),
    foliage(layout),
    ...layout.boughs.map((bough) => woodOf(bough, layout, id, options)),
    soil(layout, id),
    ...layout.roots.map((root) => rootOf(root, id, options)),
    trunkOf(model, layout, options),
    groundOf(layout, options),
    vines(model, layout, options),
    ...layout.boughs.map((bough) => lifeOf(bough, layout, options)),
    ...layout.boughs.map((bough) => nameOf(bough, layout, options)),
    legendOf(layout, variant, lang),
  );
  const labels = [...layout.boughs, ...layout.roots].map((each) => each.label.box);
  return { svg, width, height: layout.height, summary, labels };
}

/** The total as the card prints it, or what can be said in its place. */
export function moneyOf(objective: TreeObjective, lang: Lang): string {
  return objective.printedCents === null ? texts[lang].noTotal : formatEuro(objective.printedCents, lang);
}

function gradients({ boughs, ground }: Layout, id: string): string[] {
  const soilTones = el(
    "linearGradient",
    { id: `${id}-soil`, x1: 0, y1: 0, x2: 0, y2: 1 },
    el("stop", { offset: 0, "stop-color": SOIL.top }),
    el("stop", { offset: 1, "stop-color": SOIL.deep }),
  );
  const rootTones = el(
    "linearGradient",
    { id: `${id}-root`, gradientUnits: "userSpaceOnUse", x1: 0, y1: ground, x2: 0, y2: ground + 120 },
    el("stop", { offset: 0, "stop-color": BARK.deep }),
    el("stop", { offset: 1, "stop-color": BARK.root }),
  );
  const sap = boughs.map(({ objective, curve }) => {
    const hue = hueOf(objective.letter);
    return el(
      "linearGradient",
      { id: `${id}-sap-${objective.code}`, gradientUnits: "userSpaceOnUse", x1: 0, y1: ground, x2: 0, y2: curve[3].y },
      el("stop", { offset: 0, "stop-color": BARK.deep }),
      el("stop", { offset: 0.25, "stop-color": BARK.wood }),
      `<stop offset="${Math.round((0.55 + 0.45 * share(ground, curve[0].y, curve[3].y)) * 100) / 100}" stop-color="${hue}"/>`,
    );
  });
  return [soilTones, rootTones, ...sap];
}

function share(ground: number, fork: number, tip: number): number {
  return Math.max(0, Math.min(1, (ground - fork) / Math.max(1, ground - tip))) * 0.6;
}

function soil({ shape, ground, height, roots }: Layout, id: string): string {
  const bottom = Math.max(...roots.map((root) => root.label.box.y + root.label.box.height), ground + 70) + 22;
  const { width } = shape;
  const hill = `M0 ${round(ground + 10)}C${round(width * 0.25)} ${round(ground - 4)} ${round(width * 0.38)} ${round(ground - 6)} ${round(shape.trunkX)} ${round(ground - 6)}S${round(width * 0.8)} ${round(ground - 2)} ${width} ${round(ground + 10)}V${round(Math.min(bottom, height))}H0Z`;
  return el("path", { d: hill, fill: `url(#${id}-soil)` });
}

/** Soft clouds of leaf colour behind each bough: together they are the crown. */
function foliage({ boughs, shape }: Layout): string {
  return boughs
    .map((bough) => {
      const span = Math.abs(bough.curve[3].x - bough.curve[0].x);
      const many = Math.max(5, Math.round(span / (shape.foliage * 0.62)));
      const circles = Array.from({ length: many }, (_, index) => {
        const along = index / (many - 1);
        const at = pointAt(bough.curve, 0.42 + 0.56 * along);
        return el("circle", {
          cx: at.x,
          cy: at.y,
          r: shape.foliage * (0.38 + 0.18 * Math.sin(Math.PI * (0.12 + 0.8 * along))),
        });
      });
      return el("g", { fill: tint(hueOf(bough.objective.letter), 0.13) }, ...circles);
    })
    .join("");
}

function flare(y: number, ground: number): number {
  return 1 + 0.22 * Math.exp(-Math.max(0, ground - y) / 42);
}

function woodOf(bough: Bough, layout: Layout, id: string, options: DrawOptions): string {
  const { ground, shape } = layout;
  const [from] = bough.curve;
  const trunk: Point[] = [];
  for (let y = ground + 12; y > from.y + 6; y -= 18)
    trunk.push({ x: shape.trunkX + (bough.strand - shape.trunkX) * flare(y, ground), y });
  const line = [...trunk, ...sample(bough.curve, 22)];
  const start = trunk.length / (line.length - 1);
  const taper = (t: number) => {
    const inTrunk = bough.thickness * (t < start ? flare(line[Math.round(t * (line.length - 1))]?.y ?? 0, ground) : 1);
    return t <= start
      ? inTrunk + 0.6
      : Math.max(1.6, bough.thickness * (1 - 0.72 * ((t - start) / (1 - start)) ** 0.8));
  };
  const { objective } = bough;
  const title = texts[options.lang].objective(objective.areaName, objective.title, moneyOf(objective, options.lang));
  const wood = el("path", {
    d: ribbon(line, taper),
    fill: `url(#${id}-sap-${objective.code})`,
    stroke: "#ffffff",
    "stroke-width": 0.7,
    "stroke-opacity": 0.45,
  });
  return quiet(link(options.hrefFor({ kind: "objective", code: objective.code }), title, "wood", wood));
}

/** The label of the same bough is the link for the keyboard; the wood is for the pointer. */
function quiet(anchor: string): string {
  return anchor.replace("<a ", '<a tabindex="-1" ');
}

function rootOf(root: Root, id: string, options: DrawOptions): string {
  const say = texts[options.lang];
  const name = root.source.name ?? say.sourceNotStated;
  const line = sample(root.curve, 18);
  const wood = el("path", {
    d: ribbon(line, (t) => Math.max(1.2, root.thickness * 1.22 * (1 - 0.94 * t ** 1.5))),
    fill: `url(#${id}-root)`,
    stroke: "#ffffff",
    "stroke-width": 0.6,
    "stroke-opacity": 0.4,
  });
  const hairs = [0.42, 0.58, 0.74].map((t, index) => {
    const at = pointAt(root.curve, t);
    const turn = angleAt(root.curve, t) + (index % 2 ? -0.7 : 0.8);
    const end = { x: at.x + Math.cos(turn) * 26, y: at.y + Math.sin(turn) * 16 };
    return el("path", {
      d: smooth([at, { x: (at.x + end.x) / 2, y: (at.y + end.y) / 2 + 3 }, end]),
      fill: "none",
      stroke: BARK.light,
      "stroke-width": 1.1,
      "stroke-linecap": "round",
    });
  });
  const title = say.source(name, formatEuro(root.source.cents, options.lang));
  return link(
    options.hrefFor({ kind: "source", key: root.source.key }),
    title,
    "root",
    wood,
    ...hairs,
    lettering(root.label, INK.strong),
  );
}

function trunkOf(model: TreeModel, { shape, ground }: Layout, options: DrawOptions): string {
  const say = texts[options.lang];
  const money = formatEuro(model.totalCents, options.lang);
  const title = say.trunkWhole(money);
  if (shape.sides === 1) {
    const at = { x: shape.trunkX + shape.trunk * 0.72 + 22, y: ground - 30 };
    return link(
      options.hrefFor({ kind: "plan" }),
      title,
      "trunk",
      words(at, `${money} ${say.trunk}`, { size: 17, weight: 700, fill: INK.strong }),
    );
  }
  const size = shape.trunk > 150 ? 21 : 15;
  return link(
    options.hrefFor({ kind: "plan" }),
    title,
    "trunk",
    el("rect", {
      x: shape.trunkX - shape.trunk / 2,
      y: ground - 74,
      width: shape.trunk,
      height: 62,
      fill: BARK.deep,
      "fill-opacity": 0,
    }),
    words({ x: shape.trunkX, y: ground - 42 }, money, { size, weight: 700, fill: "#ffffff", anchor: "middle" }),
    words({ x: shape.trunkX, y: ground - 42 + size }, say.trunk, {
      size: size * 0.74,
      weight: 600,
      fill: "#ffffff",
      anchor: "middle",
    }),
  );
}

/** The ground: a house for each municipality and the people who live there. */
function groundOf({ shape, ground }: Layout, options: DrawOptions): string {
  const { ground: facts, lang } = options;
  if (!facts) return "";
  const say = texts[lang];
  const number = (n: number) =>
    n.toLocaleString(lang === "it" ? "it-IT" : "en-GB", { useGrouping: "always" } as Intl.NumberFormatOptions);
  const half = shape.trunk * 0.72 + 16;
  const left = shape.sides === 1 ? 0 : Math.ceil(facts.municipalities / 2);
  const houses = Array.from({ length: facts.municipalities }, (_, index) => {
    const onLeft = index < left;
    const place = onLeft ? index : index - left;
    const many = onLeft ? left : facts.municipalities - left;
    const start = onLeft ? MARGIN : shape.trunkX + half;
    const room = onLeft ? shape.trunkX - half - MARGIN : shape.width - MARGIN - start;
    const x = start + (room * (place + 0.5)) / many;
    const lead = onLeft ? index === left - 1 : shape.sides === 1 && index === 0;
    const size = Math.min(12, (room / many) * 0.62) * (lead ? 1.5 : 0.86 + 0.14 * ((index * 7) % 3));
    return house(x, hillAt(x, shape, ground) + 2, size, lead ? BARK.deep : SOIL.stone, lead);
  });
  const first = facts.inhabitants === null ? "" : `${number(facts.inhabitants)} ${say.inhabitants}`;
  const rest = [
    `${number(facts.municipalities)} ${say.municipalities}`,
    ...(facts.subAreas ? [`${facts.subAreas} ${say.subAreas}`] : []),
  ].join(" · ");
  const style = { size: shape.heading, weight: 700 as const, fill: INK.strong };
  const y = ground + 36;
  const lines =
    shape.sides === 1
      ? words({ x: shape.trunkX + 62, y }, first ? `${first} · ${rest.split(" · ")[0]}` : rest, { ...style, size: 15 })
      : words({ x: MARGIN + 8, y }, first || rest, style) +
        (first ? words({ x: shape.width - MARGIN - 8, y }, rest, { ...style, anchor: "end" }) : "");
  return link(
    options.hrefFor({ kind: "territory" }),
    `${say.territory}. ${[first, rest].filter(Boolean).join(" · ")}`,
    "ground",
    ...houses,
    lines,
  );
}

const MARGIN = 16;

function hillAt(x: number, shape: Layout["shape"], ground: number): number {
  return ground - 6 + 16 * (Math.abs(x - shape.trunkX) / Math.max(shape.trunkX, shape.width - shape.trunkX)) ** 2;
}

/** Where the flowers of a bough stand: near the trunk, one after the other. */
function flowersOf(bough: Bough): { key: string; title: string; at: Point }[] {
  return bough.objective.measures.map((one, index) => {
    const t = 0.3 + index * 0.085;
    const at = pointAt(bough.curve, t);
    return { ...one, at: { x: at.x, y: at.y - bough.thickness * 0.3 - 4 } };
  });
}

function vines(model: TreeModel, layout: Layout, options: DrawOptions): string {
  const say = texts[options.lang];
  return model.shared
    .map((measure, order) => {
      const stops = layout.boughs
        .flatMap((bough) =>
          flowersOf(bough)
            .filter((one) => one.key === measure.key)
            .map((one) => one.at),
        )
        .toSorted((a, b) => b.y - a.y);
      const paths = stops.slice(1).map((end, index) => {
        const start = stops[index] as Point;
        const bend = layout.shape.trunkX + (start.x + end.x - 2 * layout.shape.trunkX) * 0.18 + (order - 1) * 16;
        const d = `M${round(start.x)} ${round(start.y)}C${round(bend)} ${round(start.y - 20)} ${round(bend)} ${round(end.y + 30)} ${round(end.x)} ${round(end.y)}`;
        return (
          el("path", { d, fill: "none", stroke: "#ffffff", "stroke-width": 5, "stroke-opacity": 0.55 }) +
          el("path", {
            d,
            fill: "none",
            stroke: GOLD,
            "stroke-width": 2.2,
            "stroke-dasharray": "0.1 5.6",
            "stroke-linecap": "round",
          })
        );
      });
      const title = say.sharedMeasure(measure.title, measure.codes.join(", "));
      return quiet(link(options.hrefFor({ kind: "measure", key: measure.key }), title, "vine", ...paths));
    })
    .join("");
}

/** Leaves above, fruits below, flowers near the trunk. */
function lifeOf(bough: Bough, { shape }: Layout, options: DrawOptions): string {
  const say = texts[options.lang];
  const { objective, curve, side } = bough;
  const hue = hueOf(objective.letter);
  const half = (t: number) => Math.max(0.8, (bough.thickness * (1 - 0.72 * t ** 0.8)) / 2);
  const many = objective.leaves.length;
  const leaves = objective.leaves.map((each, index) => {
    const t = many > 1 ? 0.46 + 0.47 * (index / (many - 1)) : 0.8;
    const at = pointAt(curve, t);
    const up = index % 2 === 0;
    const along = (angleAt(curve, t) * 180) / Math.PI;
    const degrees = along + (side < 0 ? 1 : -1) * (up ? 74 - 22 * t : 38 - 12 * t);
    const shade = tint(hue, [1, 0.78, 0.9][index % 3] ?? 1);
    const drawn = leaf(
      { x: at.x, y: at.y - half(t) * 0.6 },
      degrees,
      shape.leaf * ([1, 0.88, 0.94][index % 3] ?? 1),
      each.pnrr ? GOLD : shade,
      "#ffffff",
    );
    const title = each.pnrr ? say.leafPnrr(each.title, each.pnrr) : say.leaf(each.title);
    return link(options.hrefFor({ kind: "action", code: objective.code, key: each.key }), title, "leaf", drawn);
  });
  const fruits = objective.fruits.map((each, index) => {
    const t = 0.4 + 0.54 * ((index + 0.5) / objective.fruits.length);
    const at = pointAt(curve, t);
    const hang = [13, 22, 31][index % 3] ?? 13;
    const drawn = fruit({ x: at.x, y: at.y + half(t) }, hang, shape.fruit, hue, each.chain !== "process");
    return link(
      options.hrefFor({ kind: "indicator", code: objective.code, key: each.key }),
      say.fruit(each.text),
      "fruit",
      drawn,
    );
  });
  const flowers = flowersOf(bough).map((one) =>
    quiet(
      link(
        options.hrefFor({ kind: "measure", key: one.key }),
        say.measure(one.title),
        "flower",
        flower(one.at, shape.fruit * 1.9, GOLD),
      ),
    ),
  );
  return fruits.join("") + leaves.join("") + flowers.join("");
}

function nameOf(bough: Bough, { shape }: Layout, options: DrawOptions): string {
  const { objective, curve, label, side } = bough;
  const hue = hueOf(objective.letter);
  const size = shape.small + 1;
  const at =
    shape.sides === 1 ? { x: label.box.x - 20, y: label.box.y + 13 } : { x: curve[3].x + side * 22, y: curve[3].y };
  const letters = objective.code.includes("-") && objective.code.startsWith("L") ? "L" : objective.code;
  const medallion =
    el("circle", { cx: at.x, cy: at.y, r: size * 0.95, fill: hue, stroke: "#ffffff", "stroke-width": 2 }) +
    words({ x: at.x, y: at.y + size * 0.34 }, letters, {
      size: letters.length > 1 ? size * 0.72 : size,
      weight: 700,
      fill: "#ffffff",
      anchor: "middle",
    });
  const title = texts[options.lang].objective(objective.areaName, objective.title, moneyOf(objective, options.lang));
  return link(
    options.hrefFor({ kind: "objective", code: objective.code }),
    title,
    "label",
    medallion,
    lettering(label, hue),
  );
}

function lettering(label: Label, colour: string): string {
  const x = label.anchor === "end" ? label.box.x + label.box.width : label.box.x;
  let y = label.box.y;
  const heading = label.heading.map((text) => {
    y += label.headingSize * 1.28;
    return words({ x, y: y - label.headingSize * 0.3 }, text, {
      size: label.headingSize,
      weight: 700,
      fill: colour,
      anchor: label.anchor,
    });
  });
  const lines = label.lines.map((text) => {
    y += label.smallSize * 1.28;
    return words({ x, y: y - label.smallSize * 0.3 }, text, {
      size: label.smallSize,
      fill: INK.strong,
      anchor: label.anchor,
    });
  });
  return [...heading, ...lines].join("");
}
