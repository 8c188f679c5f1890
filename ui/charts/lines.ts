// SPDX-License-Identifier: AGPL-3.0-or-later
import { BLUE, INK, INK_SOFT, LINE, SERIES } from "../palette.ts";
import { type Common, type Drawing, exact, NARROW, shown, WIDE } from "./drawing.ts";
import { renderChart } from "./render.ts";

export type Series = {
  label: string;
  /** One value for each point of `along`; null where it is missing. */ values: readonly (number | null)[];
  colour?: string;
};

type LineOptions = Common & {
  /** The points of the horizontal axis, in order: years, months. */
  along: readonly string[];
  series: readonly Series[];
  /** Name of the first column of the table: "Anno". */
  head: string;
  /** True when the vertical axis starts from zero; false lets small changes be seen. Default true. */
  fromZero?: boolean;
};

const SHAPES = ["circle", "rect", "triangle", "diamond", "roundRect", "pin"] as const;
const STROKES = ["solid", "dashed", "dotted"] as const;

function table(options: LineOptions): Drawing["table"] {
  return {
    head: [options.head, ...options.series.map((series) => series.label)],
    rows: options.along.map((point, at) => [
      point,
      ...options.series.map((series) => exact(series.values[at] ?? null, options)),
    ]),
  };
}

/** Change along time: each line carries its name at its end, its own mark and its own stroke. */
export function lineChart(options: LineOptions): Drawing {
  return { svg: lines(options, WIDE, 420), narrow: lines(options, NARROW, 320), table: table(options) };
}

const axes = (options: LineOptions, size: number) => ({
  xAxis: {
    type: "category" as const,
    data: [...options.along],
    boundaryGap: false,
    axisLine: { lineStyle: { color: INK_SOFT } },
    axisTick: { show: false },
    axisLabel: { color: INK, fontSize: size, margin: 10, hideOverlap: true },
  },
  yAxis: {
    type: "value" as const,
    scale: options.fromZero === false,
    splitNumber: 4,
    splitLine: { lineStyle: { color: LINE } },
    axisLabel: { color: INK_SOFT, fontSize: size, formatter: (value: number) => shown(value, options) },
  },
});

function lastKnown(series: Series): number {
  return series.values.findLastIndex((value) => value !== null);
}

function lines(options: LineOptions, width: number, height: number): string {
  const wide = width === WIDE;
  return renderChart(
    {
      grid: { left: 8, right: wide ? 220 : 96, top: 14, bottom: 6, containLabel: true },
      ...axes(options, wide ? 14 : 12),
      series: options.series.map((series, at) => {
        const colour = series.colour ?? SERIES[at % SERIES.length] ?? BLUE;
        const last = lastKnown(series);
        return {
          type: "line" as const,
          symbol: SHAPES[at % SHAPES.length],
          symbolSize: wide ? 8 : 6,
          lineStyle: { width: 2.5, color: colour, type: STROKES[Math.floor(at / 3) % STROKES.length] },
          itemStyle: { color: colour },
          labelLayout: { moveOverlap: "shiftY" as const },
          data: series.values.map((value, place) => ({
            value,
            label: {
              show: place === last,
              position: "right" as const,
              distance: 8,
              color: colour,
              fontSize: wide ? 14 : 12,
              fontWeight: 600 as const,
              width: wide ? 200 : 84,
              overflow: "break" as const,
              formatter: `${series.label} ${shown(value, options)}`,
            },
          })),
        };
      }),
    },
    { ...options, width, height },
  );
}

/** One small panel a series, all on the same scale: for comparing many shapes at a glance. */
export function smallMultiples(options: LineOptions): Drawing {
  return { svg: panels(options, WIDE, 4), narrow: panels(options, NARROW, 2), table: table(options) };
}

function panels(options: LineOptions, width: number, columns: number): string {
  const { series, along } = options;
  const cell = width / columns;
  const tall = columns === 2 ? 124 : 150;
  const known = series.flatMap((each) => each.values).filter((value): value is number => value !== null);
  const min = options.fromZero === false ? Math.min(...known) : Math.min(0, ...known);
  const max = Math.max(...known, min + 1e-9);
  const place = (at: number) => ({ left: (at % columns) * cell, top: Math.floor(at / columns) * tall });
  const last = along.length - 1;
  return renderChart(
    {
      title: series.map((each, at) => ({
        text: each.label,
        ...place(at),
        padding: [2, 0, 0, 2],
        textStyle: {
          fontSize: 13,
          fontWeight: 600 as const,
          color: INK,
          width: cell - 20,
          overflow: "truncate" as const,
        },
      })),
      grid: series.map((_, at) => ({
        left: place(at).left + 6,
        top: place(at).top + 40,
        width: cell - 30,
        height: tall - 74,
      })),
      xAxis: series.map((_, at) => ({
        type: "category" as const,
        gridIndex: at,
        data: [...along],
        boundaryGap: false,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: LINE } },
        axisLabel: {
          color: INK_SOFT,
          fontSize: 11,
          interval: (index: number) => index === 0 || index === last,
          alignMinLabel: "left" as const,
          alignMaxLabel: "right" as const,
        },
      })),
      yAxis: series.map((_, at) => ({ type: "value" as const, gridIndex: at, min, max, show: false })),
      series: series.map((each, at) => ({
        type: "line" as const,
        xAxisIndex: at,
        yAxisIndex: at,
        symbol: "circle",
        symbolSize: 5,
        showSymbol: true,
        lineStyle: { width: 2, color: each.colour ?? BLUE },
        itemStyle: { color: each.colour ?? BLUE },
        areaStyle: { color: each.colour ?? BLUE, opacity: 0.08 },
        data: each.values.map((value, index) => ({
          value,
          symbolSize: index === lastKnown(each) ? 6 : 0.01,
          label: {
            show: index === lastKnown(each),
            position: "top" as const,
            align: "right" as const,
            fontSize: 12,
            fontWeight: 600 as const,
            color: INK,
            formatter: shown(value, options),
          },
        })),
      })),
    },
    { ...options, width, height: Math.ceil(series.length / columns) * tall },
  );
}
