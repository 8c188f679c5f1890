// SPDX-License-Identifier: AGPL-3.0-or-later
// What grows on the boughs: leaves, fruits, flowers, the vines between them, the names.
import type { Bough, Layout } from "./layout.ts";
import { lettering } from "./lettered.ts";
import type { TreeModel } from "./model.ts";
import { moneyOf, type DrawOptions } from "./options.ts";
import { GOLD, hueOf, tint } from "./palette.ts";
import { angleAt, flower, fruit, leaf, pointAt } from "./shapes.ts";
import { el, link, quiet, round, words, type Point } from "./svg.ts";
import { texts } from "./texts.ts";

/** Where the flowers of a bough stand: near the trunk, one after the other. */
function flowersOf(bough: Bough): { key: string; title: string; at: Point }[] {
  return bough.objective.measures.map((one, index) => {
    const t = 0.3 + index * 0.085;
    const at = pointAt(bough.curve, t);
    return { ...one, at: { x: at.x, y: at.y - bough.thickness * 0.3 - 4 } };
  });
}

export function vines(model: TreeModel, layout: Layout, options: DrawOptions): string {
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
export function lifeOf(bough: Bough, { shape }: Layout, id: string, options: DrawOptions): string {
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
      id,
    );
    if (options.detail === "boughs") return drawn;
    const title = each.pnrr ? say.leafPnrr(each.title, each.pnrr) : say.leaf(each.title);
    return link(options.hrefFor({ kind: "action", code: objective.code, key: each.key }), title, "leaf", drawn);
  });
  const fruits = objective.fruits.map((each, index) => {
    const t = 0.4 + 0.54 * ((index + 0.5) / objective.fruits.length);
    const at = pointAt(curve, t);
    const hang = [13, 22, 31][index % 3] ?? 13;
    const drawn = fruit({ x: at.x, y: at.y + half(t) }, hang, shape.fruit, hue, each.chain !== "process");
    if (options.detail === "boughs") return drawn;
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
  const grown = fruits.join("") + leaves.join("");
  if (options.detail !== "boughs") return grown + flowers.join("");
  const title = say.objective(objective.areaName, objective.title, moneyOf(objective, options.lang));
  return (
    quiet(link(options.hrefFor({ kind: "objective", code: objective.code }), title, "life", grown)) + flowers.join("")
  );
}

export function nameOf(bough: Bough, { shape }: Layout, options: DrawOptions): string {
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
