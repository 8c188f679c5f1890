// SPDX-License-Identifier: AGPL-3.0-or-later
// The pictures of a budget, drawn on the server: loaders call this, components never.
import { barChart, lineChart, sankeyChart, treemapChart } from "@albero/ui/charts";
import type { Drawing } from "@albero/ui";
import type { Lang } from "@albero/kernel/pure";
import { groupsOf, totalsOf, type MatrixData } from "../core/matrix.ts";
import type { MonthRow } from "../queries/answers.ts";
import { texts } from "../texts.ts";

/** The hue of an objective: in the order of the plan, so that Sankey, treemap and tables agree. */
const HUES = [
  "#0066cc",
  "#a44c1d",
  "#0f7052",
  "#614092",
  "#895709",
  "#006a70",
  "#9b3876",
  "#4c5964",
  "#3c56ac",
  "#62582f",
  "#a02d41",
  "#3a732c",
] as const;

export function hueOf(codes: readonly (string | null)[], code: string | null): string {
  return HUES[Math.max(0, codes.indexOf(code)) % HUES.length] ?? HUES[0];
}

const percent = (part: number, whole: number, lang: Lang) =>
  `${new Intl.NumberFormat(lang === "it" ? "it-IT" : "en-GB", { maximumFractionDigits: 1 }).format((part / whole) * 100)}${lang === "it" ? " " : ""}%`;

type Named = { drawing: Drawing; title: string };
export type Pictures = Record<"sankey" | "treemap" | "channels" | "months", Named | null>;

const drawn = new WeakMap<object, Map<Lang, Pictures>>();

/** The pictures of a year, drawn once for each answer: while nothing changes the answer is the same one. */
export function drawYear(
  answer: object,
  matrix: MatrixData,
  months: readonly MonthRow[],
  lang: Lang,
  paidInAll: string,
): Pictures {
  const known = drawn.get(answer) ?? new Map<Lang, Pictures>();
  drawn.set(answer, known);
  const pictures = known.get(lang) ?? {
    sankey: drawSankey(matrix, lang),
    treemap: drawTreemap(matrix, lang),
    channels: drawChannels(matrix, lang),
    months: drawMonths(months, lang, paidInAll),
  };
  known.set(lang, pictures);
  return pictures;
}

/** From channels to objectives: straight where a cell says so, through the common budget where the document does not. */
function drawSankey(data: MatrixData, lang: Lang): Named | null {
  const t = texts[lang].year;
  const totals = totalsOf(data);
  if (totals.lineTotal === 0 || totals.channelTotal === 0) return null;
  const groups = groupsOf(data);
  const codes = groups.map((group) => group.code);
  const objective = (code: string | null) => `o${code ?? ""}`;
  const flows: { from: string; to: string; value: number }[] = [];
  const add = (from: string, to: string, value: number) => {
    const known = flows.find((flow) => flow.from === from && flow.to === to);
    if (known) known.value += value;
    else flows.push({ from, to, value });
  };
  for (const [line, channel, indicative, approved] of data.cells) {
    const value = (data.mode === "indicative" ? indicative : approved) ?? 0;
    add(`c${data.channels[channel]?.id}`, objective(data.lines[line]?.objective ?? null), value);
  }
  data.channels.forEach((channel, at) => add(`c${channel.id}`, "common", Math.max(0, totals.channelRest[at] ?? 0)));
  for (const { code, lines } of groups) {
    const rest = lines.reduce((sum, at) => sum + Math.max(0, totals.lineRest[at] ?? 0), 0);
    add("common", objective(code), rest);
  }
  const largest = data.channels.reduce((best, each) => (each.assigned > best.assigned ? each : best));
  const title = t.sankeyTitle(percent(largest.assigned, totals.channelTotal, lang), largest.name);
  const sorted = data.channels.toSorted((a, b) => b.assigned - a.assigned);
  const drawing = sankeyChart({
    title,
    lang,
    format: "euro",
    head: [t.from, t.to, t.amount],
    nodes: [
      ...sorted.map((channel) => ({ key: `c${channel.id}`, label: channel.name, colour: "#365e86" })),
      { key: "common", label: t.common(data.year), colour: "#8aa0b5" },
      ...groups.map(({ code, title: name }) => ({
        key: objective(code),
        label: code === null ? t.noObjective : `${code} ${name ?? ""}`.trim(),
        colour: hueOf(codes, code),
      })),
    ],
    flows: flows.filter((flow) => flow.value > 0),
  });
  return { drawing, title };
}

/** How spending is divided: one rectangle a line, in the hue of its objective. */
function drawTreemap(data: MatrixData, lang: Lang): Named | null {
  const t = texts[lang].year;
  const totals = totalsOf(data);
  if (totals.lineTotal === 0) return null;
  const groups = groupsOf(data);
  const codes = groups.map((group) => group.code);
  const amounts = groups.map(({ lines }) => lines.reduce((sum, at) => sum + (totals.lineAmounts[at] ?? 0), 0));
  const first = groups[amounts.indexOf(Math.max(...amounts))];
  const title = t.treemapTitle(
    first?.title ?? first?.code ?? t.noObjective,
    percent(Math.max(...amounts), totals.lineTotal, lang),
  );
  const drawing = treemapChart({
    title,
    lang,
    format: "euro",
    head: [t.objective, t.line, t.amount],
    groups: groups.map(({ code, title: name, lines }) => ({
      label: code === null ? t.noObjective : `${code} ${name ?? ""}`.trim(),
      colour: hueOf(codes, code),
      parts: lines.map((at) => ({ label: data.lines[at]?.label ?? "", value: totals.lineAmounts[at] ?? 0 })),
    })),
  });
  return { drawing, title };
}

/** What each channel gives, the largest first. */
function drawChannels(data: MatrixData, lang: Lang): Named | null {
  const t = texts[lang].year;
  const channels = data.channels.filter((each) => each.assigned !== 0).toSorted((a, b) => b.assigned - a.assigned);
  const [largest] = channels;
  const whole = channels.reduce((sum, each) => sum + each.assigned, 0);
  if (!largest || whole <= 0) return null;
  const title = t.sankeyTitle(percent(largest.assigned, whole, lang), largest.name);
  const bars = channels.map((each) => ({ label: each.name, value: each.assigned }));
  return { drawing: barChart({ title, lang, format: "euro", bars, head: [t.channel, t.amount] }), title };
}

/** Committed and paid, month by month, each as the sum since the first. */
function drawMonths(rows: readonly MonthRow[], lang: Lang, paidInAll: string): Named | null {
  const t = texts[lang].year;
  const months = [...new Set(rows.map((row) => row.month))];
  if (months.length === 0) return null;
  const running = (stage: string) => {
    let sum = 0;
    return months.map((month) => {
      sum += rows.find((row) => row.month === month && row.stage === stage)?.amountCents ?? 0;
      return sum;
    });
  };
  const series = [
    { label: t.committed, values: running("committed") },
    { label: t.paid, values: running("paid") },
  ];
  const along = months.map((month) => `${month.slice(5)}/${month.slice(0, 4)}`);
  const title = t.monthsTitle(paidInAll);
  return { drawing: lineChart({ title, lang, format: "euro", along, series, head: t.month }), title };
}
