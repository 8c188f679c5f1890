// SPDX-License-Identifier: AGPL-3.0-or-later
// The pictures of a report, drawn from the numbers of its figures: the same for the screen and for the paper.
import type { Lang } from "@albero/kernel/pure";
import type { Drawing } from "@albero/ui/charts";
import { unitWords } from "../core/italian.ts";
import { say, type SeriesValue } from "../core/value.ts";

const FORMATS = { money: "euro", percent: "percent", number: "number" } as const;
const HEAD = { it: "Voce", en: "Item" };

export async function drawSeries(value: SeriesValue, title: string, lang: Lang): Promise<Drawing> {
  // Only whoever looks at a report needs the charts: the commands do without them.
  const { barChart, lineChart } = await import("@albero/ui/charts");
  const common = {
    title,
    lang,
    format: FORMATS[value.unit],
    ...(value.decimals === undefined ? {} : { decimals: value.decimals }),
  };
  const along = value.along.map((label) => say(label, lang));
  if (value.look === "stack") return stackChart(value, title, lang);
  if (value.look === "lines" && along.length > 1) {
    const series = value.series.map((each) => ({ label: say(each.label, lang), values: each.values }));
    return lineChart({ ...common, along, series, head: HEAD[lang] });
  }
  const [first] = value.series;
  const bars = along.map((label, at) => ({ label, value: first?.values[at] ?? null }));
  return barChart({ ...common, bars, head: [HEAD[lang], first ? say(first.label, lang) : ""] });
}

/** The same picture for paper: narrower, with larger letters. */
export async function drawForPaper(value: SeriesValue, title: string, lang: Lang): Promise<string> {
  if (value.look === "stack") return stackSvg(...stackOf(value, lang), { title, ...PAPER, write: writer(value, lang) });
  if (value.look === "lines" && value.along.length > 1) return (await drawSeries(value, title, lang)).svg;
  const { barsSvg } = await import("@albero/publishing");
  const write = writer(value, lang);
  const values = value.series[0]?.values ?? [];
  const bars = value.along.map((label, at) => {
    const amount = values[at] ?? null;
    return { label: say(label, lang), value: amount ?? 0, text: amount === null ? "—" : write(amount) };
  });
  return barsSvg(bars);
}

const PAPER = { width: 640, names: 236 };
const writer = (value: SeriesValue, lang: Lang) => (part: number) => unitWords(part, value.unit, lang, value.decimals);

// Dark enough for white figures, light enough for dark ones; the figure stands in its piece, so colour is never alone.
const PIECES = [
  { fill: "#00684a", ink: "#ffffff" },
  { fill: "#f2c14e", ink: "#17324d" },
  { fill: "#b3261e", ink: "#ffffff" },
  { fill: "#c5cfd9", ink: "#17324d" },
  { fill: "#8896a5", ink: "#17324d" },
] as const;
const INK = "#17324d";
const FONT = "Titillium Web, Geneva, Tahoma, sans-serif";

function stackChart(value: SeriesValue, title: string, lang: Lang): Drawing {
  const [rows, names] = stackOf(value, lang);
  const write = writer(value, lang);
  return {
    svg: stackSvg(rows, names, { title, write, width: 1040, names: 340 }),
    narrow: stackSvg(rows, names, { title, write, width: 360, names: 0 }),
    table: {
      head: [HEAD[lang], ...names],
      rows: rows.map((row) => [row.label, ...row.parts.map(write)]),
    },
  };
}

function stackOf(value: SeriesValue, lang: Lang): [rows: Row[], names: string[]] {
  const names = value.series.map((each) => say(each.label, lang));
  const rows = value.along.map((label, at) => ({
    label: say(label, lang),
    parts: value.series.map((each) => each.values[at] ?? 0),
  }));
  return [rows, names];
}

type Row = { label: string; parts: number[] };
type Frame = { title: string; write: (part: number) => string; width: number; names: number };

function stackSvg(rows: readonly Row[], names: readonly string[], { title, write, width, names: left }: Frame): string {
  const wide = left > 0;
  const step = wide ? 38 : 52;
  const most = Math.max(1, ...rows.map((row) => row.parts.reduce((all, part) => all + part, 0)));
  const room = width - left - (wide ? 16 : 4);
  const legend = legendOf(names, width);
  const height = legend.height + rows.length * step + 6;
  const body = rows.map((row, at) => {
    const top = legend.height + at * step;
    const y = wide ? top + 8 : top + 22;
    let x = left;
    const pieces = row.parts.map((part, place) => {
      const size = (part / most) * room;
      const from = x;
      x += size;
      if (part <= 0) return "";
      const { fill, ink } = PIECES[place % PIECES.length] ?? PIECES[0];
      const text = write(part);
      const number =
        size > text.length * 9 + 4
          ? `<text x="${(from + size / 2).toFixed(1)}" y="${y + 16}" text-anchor="middle" font-size="13" font-weight="600" fill="${ink}">${escape(text)}</text>`
          : "";
      return `<rect x="${from.toFixed(1)}" y="${y}" width="${Math.max(1, size - 1).toFixed(1)}" height="22" fill="${fill}"/>${number}`;
    });
    const cut = wide ? Math.floor(left / 6.9) : 46;
    const name = row.label.length > cut ? `${row.label.slice(0, cut - 1)}…` : row.label;
    const label = wide
      ? `<text x="${left - 12}" y="${y + 16}" text-anchor="end" font-size="14">${escape(name)}</text>`
      : `<text x="0" y="${top + 15}" font-size="13">${escape(name)}</text>`;
    return label + pieces.join("");
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escape(title)}" font-family="${FONT}" fill="${INK}">`,
    legend.svg,
    ...body,
    "</svg>",
  ].join("");
}

function legendOf(names: readonly string[], width: number): { svg: string; height: number } {
  let [x, y] = [0, 4];
  const marks = names.map((name, at) => {
    const size = 34 + name.length * 7.4;
    if (x + size > width && x > 0) [x, y] = [0, y + 22];
    const mark = `<rect x="${x}" y="${y}" width="16" height="13" rx="2" fill="${PIECES[at % PIECES.length]?.fill ?? INK}"/><text x="${x + 22}" y="${y + 12}" font-size="13">${escape(name)}</text>`;
    x += size;
    return mark;
  });
  return { svg: marks.join(""), height: y + 26 };
}

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
