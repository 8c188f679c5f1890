// SPDX-License-Identifier: AGPL-3.0-or-later
import { INK, label, LINE, MEN, round, sheet, SOFT, words, type Drawing } from "./svg.ts";

export type SeriesPoint = { year: number; value: number; text: string; inDoubt: boolean };
export type Series = { name: string; points: readonly SeriesPoint[] };
export type SeriesWords = { title: string; description: string; head: readonly string[]; doubt: string };

/** Small multiples: one little line an area, all on the same scale, so that eyes may compare. */
export function drawSeries(id: string, series: readonly Series[], text: SeriesWords): Drawing {
  const rows = series.flatMap((one) => one.points.map((point) => [one.name, String(point.year), point.text]));
  return {
    svg: panels(`${id}w`, series, text, 960, Math.max(2, Math.min(3, series.length))),
    narrow: panels(`${id}n`, series, text, 350, 1),
    table: { head: text.head, rows },
  };
}

function panels(id: string, series: readonly Series[], text: SeriesWords, width: number, columns: number): string {
  const all = series.flatMap((one) => one.points);
  const years = [Math.min(...all.map((one) => one.year)), Math.max(...all.map((one) => one.year))] as const;
  const values = [Math.min(...all.map((one) => one.value)), Math.max(...all.map((one) => one.value))] as const;
  const wide = (width - (columns - 1) * 18) / columns;
  const tall = columns === 1 ? 170 : 150;
  const margin = (values[1] - values[0] || Math.abs(values[1]) || 1) * 0.15;
  const frame = { years, values: [values[0] - margin, values[1] + margin] as const, wide, tall };
  const body = series.map((one, at) => {
    const [x, y] = [(at % columns) * (wide + 18), Math.floor(at / columns) * (tall + 14)];
    return `<g transform="translate(${round(x)} ${round(y)})">${panel(one, frame)}</g>`;
  });
  const height = Math.ceil(series.length / columns) * (tall + 14);
  const hasDoubt = all.some((one) => one.inDoubt);
  if (hasDoubt) {
    body.push(`<circle cx="8" cy="${round(height + 6)}" r="4.5" fill="#ffffff" stroke="${MEN}" stroke-width="2"/>`);
    body.push(label({ x: 20, y: height + 10, text: text.doubt, size: 12, ink: SOFT }));
  }
  return sheet({
    id,
    width,
    height: height + (hasDoubt ? 18 : 0),
    title: text.title,
    description: text.description,
    body: body.join(""),
  });
}

type Frame = { years: readonly [number, number]; values: readonly [number, number]; wide: number; tall: number };

function panel(series: Series, { years, values, wide, tall }: Frame): string {
  const [left, right, top, bottom] = [28, wide - 34, 44, tall - 24];
  const x = (year: number) =>
    years[0] === years[1] ? (left + right) / 2 : left + ((year - years[0]) / (years[1] - years[0])) * (right - left);
  const y = (value: number) => bottom - ((value - values[0]) / (values[1] - values[0])) * (bottom - top);
  const points = series.points.toSorted((a, b) => a.year - b.year);
  const line = points.map((one) => `${round(x(one.year))},${round(y(one.value))}`).join(" ");
  let svg = label({ x: 0, y: 16, text: series.name, size: 13.5, ink: INK, bold: true });
  svg += `<line x1="${left - 12}" y1="${bottom + 6}" x2="${round(right + 12)}" y2="${bottom + 6}" stroke="${LINE}"/>`;
  svg += `<polyline points="${line}" fill="none" stroke="${MEN}" stroke-width="2.25" stroke-linejoin="round"/>`;
  points.forEach((one, at) => {
    const look = one.inDoubt ? `fill="#ffffff" stroke="${MEN}" stroke-width="2"` : `fill="${MEN}"`;
    svg += `<circle cx="${round(x(one.year))}" cy="${round(y(one.value))}" r="4.5" ${look}><title>${words(`${series.name}, ${one.year}: ${one.text}`)}</title></circle>`;
    if (points.length > 6 && at > 0 && at < points.length - 1) return;
    svg += label({ x: x(one.year), y: y(one.value) - 9, text: one.text, size: 12, anchor: "middle", bold: true });
    svg += label({ x: x(one.year), y: bottom + 21, text: String(one.year), size: 11.5, ink: SOFT, anchor: "middle" });
  });
  return svg;
}
