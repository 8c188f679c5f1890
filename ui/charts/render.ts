// SPDX-License-Identifier: AGPL-3.0-or-later
// Charts are drawn on the server as plain SVG: no script in the page, the same picture on paper.
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { INK } from "../palette.ts";

type Engine = typeof import("echarts/core");

const load = createRequire(import.meta.url);
let engine: Engine | undefined;

/** Comes with the first chart: to load it takes half a second, and most starts and commands draw none. */
function openEngine(): Engine {
  if (engine) return engine;
  const core = load("echarts/core") as Engine;
  const charts = load("echarts/charts") as typeof import("echarts/charts");
  const parts = load("echarts/components") as typeof import("echarts/components");
  core.use([
    ...[charts.BarChart, charts.CustomChart, charts.LineChart, charts.SankeyChart, charts.ScatterChart],
    ...[parts.AriaComponent, parts.GraphicComponent, parts.GridComponent, parts.MarkLineComponent],
    parts.TitleComponent,
    (load("echarts/features") as typeof import("echarts/features")).LegacyGridContainLabel,
    (load("echarts/renderers") as typeof import("echarts/renderers")).SVGRenderer,
  ]);
  engine = core;
  return core;
}

export const FONT = "Titillium Web, Geneva, Tahoma, sans-serif";

export type ChartOption = Parameters<ReturnType<Engine["init"]>["setOption"]>[0];

export type ChartFrame = {
  /** The finding, in words: what a screen reader says of the picture. */
  title: string;
  /** What the picture shows and how, when the title is not enough. */
  description?: string;
  /** Pixels of the drawing; on the page it scales with its box. */
  width: number;
  height: number;
};

/**
 * Draws an option of echarts as an SVG string with role, title and description, and identifiers of its own,
 * so that many charts may stand in one page. The same input gives the same string, byte by byte.
 */
export function renderChart(option: ChartOption, { title, description, width, height }: ChartFrame): string {
  const chart = openEngine().init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    chart.setOption({ animation: false, textStyle: { fontFamily: FONT, color: INK, fontSize: 14 }, ...option });
    return dress(chart.renderToSVGString(), title, description);
  } finally {
    chart.dispose();
  }
}

function dress(drawn: string, title: string, description: string | undefined): string {
  // The drawing counts its instances from the start of the process: a name made from the content does not.
  const plain = withoutInlineStyle(drawn).replace(/zr\d+-/g, "zr-");
  const name = `g${createHash("sha256").update(`${plain}\n${title}`).digest("hex").slice(0, 8)}`;
  const words = `<title id="${name}-t">${escape(title)}</title>${
    description ? `<desc id="${name}-d">${escape(description)}</desc>` : ""
  }`;
  const described = description ? ` aria-describedby="${name}-d"` : "";
  return plain
    .replace(/zr-/g, `${name}-`)
    .replace(/<svg ([^>]*)>/, `<svg $1 role="img" aria-labelledby="${name}-t"${described} focusable="false">${words}`);
}

/** A strict content security policy forbids style attributes: the few properties become attributes of SVG. */
function withoutInlineStyle(svg: string): string {
  return svg
    .replace(/<style[^>]*>.*?<\/style>/gs, "")
    .replace(/ class="zr\d+-cls-\d+"/g, "")
    .replace(/ (ecmeta_\w+|pointer-events|xml:space)="[^"]*"/g, "")
    .replace(/<(path|rect)(?![^>]* stroke=)[^>]* fill="(none|transparent)"[^>]*><\/\1>\n?/g, "")
    .replace(/ style="([^"]*)"/g, (_, list: string) =>
      list
        .split(";")
        .map((entry) => entry.split(":"))
        .filter(([property = ""]) => /^(font-|fill|stroke|opacity)/.test(property.trim()))
        .map(([property = "", ...value]) => ` ${property.trim()}="${value.join(":").trim()}"`)
        .join(""),
    );
}

export function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
