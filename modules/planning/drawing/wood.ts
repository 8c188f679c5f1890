// SPDX-License-Identifier: AGPL-3.0-or-later
// Soil, crown, trunk, boughs and roots, and the territory on the ground line.
import { formatEuro } from "@albero/kernel/pure";
import type { Bough, Layout, Root } from "./layout.ts";
import { lettering } from "./lettered.ts";
import type { TreeModel } from "./model.ts";
import { moneyOf, type DrawOptions } from "./options.ts";
import { BARK, hueOf, INK, SOIL, tint } from "./palette.ts";
import { angleAt, house, pointAt, ribbon, sample, smooth } from "./shapes.ts";
import { el, link, quiet, round, words, type Point } from "./svg.ts";
import { texts } from "./texts.ts";

const MARGIN = 16;

export function soil({ shape, ground, height, roots }: Layout, id: string): string {
  const bottom = Math.max(...roots.map((root) => root.label.box.y + root.label.box.height), ground + 70) + 22;
  const { width } = shape;
  const hill = `M0 ${round(ground + 10)}C${round(width * 0.25)} ${round(ground - 4)} ${round(width * 0.38)} ${round(ground - 6)} ${round(shape.trunkX)} ${round(ground - 6)}S${round(width * 0.8)} ${round(ground - 2)} ${width} ${round(ground + 10)}V${round(Math.min(bottom, height))}H0Z`;
  return el("path", { d: hill, fill: `url(#${id}-soil)` });
}

/** Soft clouds of leaf colour behind each bough: together they are the crown. */
export function foliage({ boughs, shape }: Layout): string {
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

export function woodOf(bough: Bough, layout: Layout, id: string, options: DrawOptions): string {
  const { ground, shape } = layout;
  const [from] = bough.curve;
  const trunk: Point[] = [];
  for (let y = ground + 12; y > from.y + 6; y -= 40)
    trunk.push({ x: shape.trunkX + (bough.strand - shape.trunkX) * flare(y, ground), y });
  const line = [...trunk, ...sample(bough.curve, 14)];
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

export function rootOf(root: Root, id: string, options: DrawOptions): string {
  const say = texts[options.lang];
  const name = root.source.name ?? say.sourceNotStated;
  const line = sample(root.curve, 11);
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

export function trunkOf(model: TreeModel, { shape, ground }: Layout, options: DrawOptions): string {
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
export function groundOf({ shape, ground }: Layout, options: DrawOptions): string {
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

function hillAt(x: number, shape: Layout["shape"], ground: number): number {
  return ground - 6 + 16 * (Math.abs(x - shape.trunkX) / Math.max(shape.trunkX, shape.width - shape.trunkX)) ** 2;
}
