// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { planDocument, type PlanDocument } from "../core/document.ts";
import { guardPlan } from "../core/guard.ts";
import { drawObjectiveTree, drawPlanTree, treeModelOf, type DrawOptions, type Drawing } from "./index.ts";
import { wrap, measure } from "./lettering.ts";
import { AREA_HUES, contrast } from "./palette.ts";
import { escapeXml, overlaps } from "./svg.ts";

const crema: PlanDocument = planDocument.parse(JSON.parse(readFileSync("data/crema/plan-2025-2027.json", "utf8")));
const model = treeModelOf(crema);
const options = (variant: DrawOptions["variant"]): DrawOptions => ({
  lang: "it",
  variant,
  ground: { municipalities: 48, inhabitants: 160_531, subAreas: 6 },
  hrefFor: (node) => `#${Object.values(node).join("/")}`,
});
const VARIANTS = ["wide", "tall", "print", "small"] as const;

/** Tags close in the order in which they open, and no bare "&" or "<" is left. */
function isWellFormed(svg: string): boolean {
  const open: string[] = [];
  for (const [, close, name, , self] of svg.matchAll(/<(\/?)([a-zA-Z]+)((?:\s[\w:-]+="[^"<]*")*)\s*(\/?)>/g)) {
    if (close) {
      if (open.pop() !== name) return false;
    } else if (!self) open.push(name ?? "");
  }
  const text = svg.replace(/<\/?[a-zA-Z]+(?:\s[\w:-]+="[^"<]*")*\s*\/?>/g, "");
  return open.length === 0 && !text.includes("<") && !/&(?!(amp|lt|gt|quot);)/.test(svg);
}

function expectGood(drawing: Drawing) {
  expect(isWellFormed(drawing.svg)).toBe(true);
  expect(drawing.svg).not.toMatch(/NaN|undefined|Infinity/);
  drawing.labels.forEach((one, index) => {
    expect(one.x, `label ${index}`).toBeGreaterThanOrEqual(0);
    expect(one.x + one.width, `label ${index}`).toBeLessThanOrEqual(drawing.width);
    expect(one.y + one.height, `label ${index}`).toBeLessThanOrEqual(drawing.height);
    for (const other of drawing.labels.slice(index + 1)) expect(overlaps(one, other)).toBe(false);
  });
}

test("the trunk is what the guard counts once, and roots and boughs add up to it", () => {
  const total = model.totalCents;
  expect(total).toBe(guardPlan(crema).computedOnce);
  expect(model.sources.reduce((all, source) => all + source.cents, 0)).toBe(total);
  expect(model.flows.reduce((all, flow) => all + flow.cents, 0)).toBe(total);
});

test.each(VARIANTS)("the %s tree is valid, holds every node and no label covers another", (variant) => {
  const drawing = drawPlanTree(model, options(variant));
  expectGood(drawing);
  for (const card of crema.cards) {
    expect(drawing.svg).toContain(`#objective/${card.code}"`);
    for (const action of card.actions) expect(drawing.svg).toContain(`#action/${card.code}/${action.key}"`);
    for (const each of card.indicators) expect(drawing.svg).toContain(`#indicator/${card.code}/${each.key}"`);
  }
  for (const source of model.sources) expect(drawing.svg).toContain(`#source/${source.key}"`);
  for (const shared of model.shared) expect(drawing.svg).toContain(`#measure/${shared.key}"`);
});

test.each(VARIANTS)("the %s tree is drawn alike every time", (variant) => {
  expect(drawPlanTree(treeModelOf(crema), options(variant)).svg).toBe(drawPlanTree(model, options(variant)).svg);
});

test.each(crema.cards.map((card) => card.code))("the branch of %s is valid and holds every node", (code) => {
  const card = crema.cards.find((each) => each.code === code)!;
  for (const variant of ["wide", "small"] as const) {
    const drawing = drawObjectiveTree(card, crema, { lang: "it", variant, hrefFor: options("wide").hrefFor });
    expectGood(drawing);
    for (const each of card.specificObjectives) expect(drawing.svg).toContain(`#specific/${code}/${each.key}"`);
    for (const each of card.actions) expect(drawing.svg).toContain(`#action/${code}/${each.key}"`);
    for (const each of card.resources.lines) expect(drawing.svg).toContain(`#line/${code}/${each.key}"`);
    for (const each of card.indicators) expect(drawing.svg).toContain(`#indicator/${code}/${each.key}"`);
  }
});

test("a plan without cards or money still has a ground and a trunk", () => {
  const bare = treeModelOf({ ...crema, cards: [] });
  for (const variant of VARIANTS) expectGood(drawPlanTree(bare, options(variant)));
  const poor = crema.cards.map((card) => ({
    ...card,
    resources: { lines: [], declaredTotal: null },
    actions: [],
    indicators: [],
  }));
  for (const variant of VARIANTS) expectGood(drawPlanTree(treeModelOf({ ...crema, cards: poor }), options(variant)));
});

test("what people wrote never becomes markup", () => {
  const [first] = crema.cards;
  const nasty = { ...first!, title: `<script>alert("x")</script> & co`, areaName: "A & <B>" };
  const drawing = drawPlanTree(treeModelOf({ ...crema, cards: [nasty] }), options("wide"));
  expect(drawing.svg).not.toContain("<script");
  expect(isWellFormed(drawing.svg)).toBe(true);
  expect(escapeXml(`"<&>\u0000`)).toBe("&quot;&lt;&amp;&gt;");
});

test("letters on every hue and hues on white can be read", () => {
  for (const hue of Object.values(AREA_HUES)) expect(contrast(hue, "#ffffff")).toBeGreaterThanOrEqual(4.5);
});

test("a line never passes its width", () => {
  for (const card of crema.cards) {
    for (const line of wrap(card.areaName, 18, 160, 3)) expect(measure(line, 18)).toBeLessThanOrEqual(160);
  }
});
