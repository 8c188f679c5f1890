// SPDX-License-Identifier: AGPL-3.0-or-later
import { INK, INK_SOFT, LINE } from "../palette.ts";
import { colourOf, type Common, type Drawing, exact, NARROW, shown, WIDE } from "./drawing.ts";
import { renderChart } from "./render.ts";

export type Bar = {
  label: string;
  /** null: the figure is missing, which is not zero. */
  value: number | null;
  /** Letter of the policy area, for its hue. */
  area?: string;
  colour?: string;
};

type BarOptions = Common & {
  bars: readonly Bar[];
  /** Differences: what is more has a plus, as what is less has its minus. */ isDifference?: boolean;
  /** Names of the two columns of the table. */ head: readonly [string, string];
};

/** Horizontal bars in the order given, each with its name and its value: no axis to read, no legend to look up. */
export function barChart(options: BarOptions): Drawing {
  const { bars, head } = options;
  return {
    svg: wideBars(options),
    narrow: narrowBars(options),
    table: { head, rows: bars.map((bar) => [bar.label, signed(bar.value, exact(bar.value, options), options)]) },
  };
}

function signed(value: number | null, text: string, { isDifference = false }: BarOptions): string {
  return isDifference && value !== null && value > 0 ? `+${text}` : text;
}

const labelOf = (value: number | null, options: BarOptions): string => signed(value, shown(value, options), options);

function extent(values: readonly (number | null)[]): { min: number; max: number } {
  const known = values.filter((value): value is number => value !== null);
  return { min: Math.min(0, ...known), max: Math.max(1e-9, ...known) };
}

const bareCategory = (names: readonly string[], label: object) => ({
  type: "category" as const,
  inverse: true,
  data: [...names],
  axisLine: { show: true, lineStyle: { color: INK_SOFT } },
  axisTick: { show: false },
  axisLabel: label,
});

const hiddenValue = (min: number, max: number) => ({
  type: "value" as const,
  min,
  max,
  axisLabel: { show: false },
  splitLine: { show: false },
  axisLine: { show: false },
});

function wideBars(options: BarOptions): string {
  const { bars } = options;
  const { min, max } = extent(bars.map((bar) => bar.value));
  const height = bars.length * 38 + 16;
  return renderChart(
    {
      grid: { left: 340, right: 130, top: 8, bottom: 8 },
      xAxis: hiddenValue(min, max),
      yAxis: bareCategory(
        bars.map((bar) => bar.label),
        { width: 320, overflow: "break", fontSize: 14, lineHeight: 16, color: INK, margin: 12 },
      ),
      series: [barSeries(options, 22, { position: "right", fontSize: 14, fontWeight: 600, color: INK, distance: 8 })],
    },
    { ...options, width: WIDE, height },
  );
}

function barSeries(options: BarOptions, barWidth: number, label: object) {
  return {
    type: "bar" as const,
    barWidth,
    cursor: "default",
    data: options.bars.map((bar) => ({ value: bar.value ?? 0, itemStyle: { color: colourOf(bar), borderRadius: 2 } })),
    label: {
      show: true,
      formatter: ({ dataIndex }: { dataIndex: number }) => labelOf(options.bars[dataIndex]?.value ?? null, options),
      ...label,
    },
  };
}

/** On a phone the name and the value stand above their bar. */
function narrowBars(options: BarOptions): string {
  const { bars } = options;
  const { min, max } = extent(bars.map((bar) => bar.value));
  const row = 52;
  return renderChart(
    {
      grid: { left: 2, right: 4, top: 14, bottom: 0 },
      xAxis: hiddenValue(min, max),
      yAxis: {
        ...bareCategory(
          bars.map((bar) => bar.label),
          { show: false },
        ),
        axisLine: { show: false },
      },
      series: [
        barSeries(options, 12, { show: false }),
        nameAbove(
          bars.map((bar) => bar.label),
          min,
        ),
        valueAbove(
          bars.map((bar) => labelOf(bar.value, options)),
          max,
        ),
      ],
    },
    { ...options, width: NARROW, height: bars.length * row + 14 },
  );
}

const invisible = {
  type: "scatter" as const,
  symbolSize: 0.01,
  silent: true,
  itemStyle: { color: "transparent", opacity: 1 },
};

export function nameAbove(names: readonly string[], at: number) {
  return {
    ...invisible,
    data: names.map((name, row) => ({
      value: [at, row],
      label: { show: true, formatter: name, position: "right", distance: 0, offset: [0, -17] },
    })),
    label: { fontSize: 13, color: INK, width: 240, overflow: "truncate", align: "left" as const },
  };
}

export function valueAbove(values: readonly string[], at: number) {
  return {
    ...invisible,
    data: values.map((value, row) => ({
      value: [at, row],
      label: { show: true, formatter: value, position: "left", distance: 0, offset: [0, -17] },
    })),
    label: { fontSize: 13, fontWeight: 600 as const, color: INK, align: "right" as const },
  };
}

function valueBeside(values: readonly string[], at: number) {
  return {
    ...invisible,
    data: values.map((value, row) => ({
      value: [at, row],
      label: { show: true, formatter: value, position: "right" },
    })),
    label: { fontSize: 14, fontWeight: 600 as const, color: INK, distance: 12 },
  };
}

export type Bullet = {
  label: string;
  value: number | null;
  target: number;
  /** Where one started, drawn as a small open mark. */
  baseline?: number | null;
  area?: string;
  colour?: string;
};

type BulletOptions = Common & {
  bullets: readonly Bullet[];
  /** Names of the columns: name, value, target. */
  head: readonly [string, string, string];
  /** End of the scale when it is known (100 for percentages). */
  max?: number;
};

/** Where we are (bar) against where we said we would be (line across): one row an indicator. */
export function bulletChart(options: BulletOptions): Drawing {
  const { bullets, head } = options;
  return {
    svg: bullet(options, WIDE),
    narrow: bullet(options, NARROW),
    table: {
      head,
      rows: bullets.map((item) => [item.label, exact(item.value, options), exact(item.target, options)]),
    },
  };
}

function bullet(options: BulletOptions, width: number): string {
  const { bullets } = options;
  const wide = width === WIDE;
  const max = options.max ?? Math.max(1e-9, ...bullets.flatMap((item) => [item.value ?? 0, item.target])) * 1.04;
  const row = wide ? 44 : 58;
  const names = bullets.map((item) => item.label);
  const words = bullets.map((item) => `${shown(item.value, options)} / ${shown(item.target, options)}`);
  const category = bareCategory(
    names,
    wide ? { width: 320, overflow: "break", fontSize: 14, lineHeight: 16, color: INK, margin: 12 } : { show: false },
  );
  const targets = {
    type: "scatter" as const,
    symbol: "rect",
    symbolSize: [3, wide ? 28 : 20],
    itemStyle: { color: INK, opacity: 1 },
    data: bullets.map((item, at) => [item.target, at]),
    z: 5,
  };
  const starts = {
    type: "scatter" as const,
    symbol: "diamond",
    symbolSize: 10,
    itemStyle: { color: "#fff", borderColor: INK, borderWidth: 1.5, opacity: 1 },
    data: bullets.flatMap((item, at) => (typeof item.baseline === "number" ? [[item.baseline, at]] : [])),
    z: 6,
  };
  return renderChart(
    {
      grid: wide ? { left: 340, right: 150, top: 6, bottom: 6 } : { left: 2, right: 6, top: 16, bottom: 0 },
      xAxis: hiddenValue(0, max),
      yAxis: { ...category, axisLine: { show: false } },
      series: [
        {
          type: "bar",
          barWidth: wide ? 12 : 9,
          showBackground: true,
          backgroundStyle: { color: LINE, opacity: 0.6, borderRadius: 2 },
          data: bullets.map((item) => ({
            value: item.value ?? 0,
            itemStyle: { color: colourOf(item), borderRadius: 2 },
          })),
        },
        targets,
        starts,
        ...(wide ? [valueBeside(words, max)] : [nameAbove(names, 0), valueAbove(words, max)]),
      ],
    },
    { ...options, width, height: bullets.length * row + 16 },
  );
}
