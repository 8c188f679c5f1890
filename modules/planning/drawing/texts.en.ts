// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DrawingTexts } from "./texts.it.ts";

const count = (n: number, one: string, many: string) => `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;

export const en: DrawingTexts = {
  treeTitle: (title, ambito) => `${title}, Ambito of ${ambito}: the tree of the plan`,
  summary: (n) =>
    `A tree: from ${count(n.sources, "root", "roots")}, the sources of money, ${n.euro} rise through the trunk to ` +
    `${count(n.objectives, "objective", "objectives")} in ${count(n.areas, "area", "areas")}; the boughs carry ` +
    `${count(n.actions, "action", "actions")} as leaves and ${count(n.indicators, "indicator", "indicators")} as fruits.`,
  trunk: "over three years",
  trunkWhole: (euro) => `The trunk: ${euro} in the whole plan, every line counted once`,
  inhabitants: "inhabitants",
  municipalities: "municipalities",
  subAreas: "sub-areas",
  territory: "The ground: the territory and its needs",
  sourceNotStated: "Source not stated in the plan",
  source: (name, euro) => `Root: ${name}, ${euro}`,
  area: (letter, name) => `Branch: area ${letter}, ${name}`,
  objective: (name, title, money) => `Objective: ${name}. ${title}. ${money}`,
  leaf: (title) => `Action: ${title}`,
  leafPnrr: (title, code) => `Action with PNRR money (${code}): ${title}`,
  fruit: (text) => `Indicator to be measured: ${text}`,
  line: (label, euro) => `Resource line: ${label}, ${euro}`,
  measure: (title) => `Measure: ${title}`,
  sharedMeasure: (title, codes) => `Measure shared by ${codes}: ${title}`,
  noAmount: "no amount",
  noTotal: "no printed total",
  counts: (actions, indicators) =>
    `${count(actions, "action", "actions")} · ${count(indicators, "indicator", "indicators")}`,
  legend: {
    root: "roots: where the money comes from",
    trunk: "trunk and boughs: thicker where there is more money",
    leaf: "leaf: an action",
    pnrrLeaf: "golden leaf: an action of the PNRR",
    fruit: "fruit: an indicator to be measured",
    flower: "flower: a PNRR measure",
    vine: "vine: the same measure on several boughs",
    house: "house: a municipality",
  },
  branchTitle: (title) => `The bough “${title}”`,
  branchSummary: (n) =>
    `The bough “${n.title}” carries ${count(n.objectives, "specific objective", "specific objectives")}, ` +
    `${count(n.actions, "action", "actions")}, ${count(n.indicators, "indicator", "indicators")} and is fed by ` +
    `${count(n.lines, "resource line", "resource lines")}.`,
  specific: (n, text) => `Specific objective ${n}: ${text}`,
  everyObjective: "Actions that the card does not tie to one specific objective",
  lines: "The money",
  measures: "PNRR measures and projects",
  alsoIn: (codes) => `also in ${codes}`,
  indicators: "How the result will be seen",
  actions: "What is done",
  chain: {
    input: "starting point",
    process: "along the way",
    output: "delivered",
    outcome: "effect",
    impact: "change",
  },
};
