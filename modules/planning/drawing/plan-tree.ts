// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatEuro } from "@albero/kernel/pure";
import { layOut, type Layout } from "./layout.ts";
import { legendHeight, legendOf } from "./legend.ts";
import { lifeOf, nameOf, vines } from "./life.ts";
import type { TreeModel } from "./model.ts";
import { moneyOf, type DrawOptions, type Drawing } from "./options.ts";
import { BARK, hueOf, SOIL } from "./palette.ts";
import { leafShape } from "./shapes.ts";
import { el, escapeXml } from "./svg.ts";
import { texts } from "./texts.ts";
import { foliage, groundOf, rootOf, soil, trunkOf, woodOf } from "./wood.ts";

export type { DrawOptions, Drawing, TreeGround, TreeNode } from "./options.ts";

/**
 * Draws the plan as a tree: roots are the sources of money, the trunk is all the money counted once, each bough is an
 * objective as thick as its money, leaves are actions, fruits are indicators, flowers are measures; a vine joins the
 * boughs that share one. The same model always gives the same text.
 */
export function drawPlanTree(model: TreeModel, options: DrawOptions): Drawing {
  const { lang, variant } = options;
  const say = texts[lang];
  const layout = layOut(model, variant, legendHeight(variant), {
    objective: (each) => [each.title, moneyOf(each, lang), say.counts(each.leaves.length, each.fruits.length)],
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
    el("defs", {}, leafShape(id), ...gradients(layout, id)),
    foliage(layout),
    ...layout.boughs.map((bough) => woodOf(bough, layout, id, options)),
    soil(layout, id),
    ...layout.roots.map((root) => rootOf(root, id, options)),
    trunkOf(model, layout, options),
    groundOf(layout, options),
    vines(model, layout, options),
    ...layout.boughs.map((bough) => lifeOf(bough, layout, id, options)),
    ...layout.boughs.map((bough) => nameOf(bough, layout, options)),
    legendOf(layout, variant, lang, id),
  );
  const labels = [...layout.boughs, ...layout.roots].map((each) => each.label.box);
  return { svg, width, height: layout.height, summary, labels };
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
