// SPDX-License-Identifier: AGPL-3.0-or-later
// Pictures drawn on the server: import from loaders and documents, never from a component.
export { type Bar, barChart, type Bullet, bulletChart } from "./bars.ts";
export { type Common, type Drawing, type ValueFormat } from "./drawing.ts";
export { lineChart, type Series, smallMultiples } from "./lines.ts";
export { areaHue, type Hue, SERIES } from "../palette.ts";
export { type ChartFrame, type ChartOption, renderChart } from "./render.ts";
export { sankeyChart, type SankeyFlow, type SankeyNode } from "./sankey.ts";
export { treemapChart, type TreemapGroup, type TreemapPart } from "./treemap.ts";
