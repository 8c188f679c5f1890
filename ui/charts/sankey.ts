// SPDX-License-Identifier: AGPL-3.0-or-later
import { INK } from "../palette.ts";
import { barChart } from "./bars.ts";
import { colourOf, type Common, type Drawing, exact, NARROW, shown, WIDE } from "./drawing.ts";
import { escape, renderChart } from "./render.ts";

export type SankeyNode = { key: string; label: string; area?: string; colour?: string };
/** A negative or zero flow is not drawn (a width cannot say it) and stays in the table. */
export type SankeyFlow = { from: string; to: string; value: number };

type SankeyOptions = Common & {
  nodes: readonly SankeyNode[];
  flows: readonly SankeyFlow[];
  /** Names of the columns of the table: from, to, how much. */
  head: readonly [string, string, string];
};

/** Where money comes from and where it goes. On a phone: two lists of bars, sources first. */
export function sankeyChart(options: SankeyOptions): Drawing {
  const names = new Map(options.nodes.map((node) => [node.key, node]));
  const label = (key: string) => names.get(key)?.label ?? key;
  return {
    svg: wideSankey(options),
    narrow: narrowSankey(options),
    table: {
      head: options.head,
      rows: options.flows.map((flow) => [label(flow.from), label(flow.to), exact(flow.value, options)]),
    },
  };
}

/** Between two nodes, in pixels: room for a label of two or three lines even where the node itself is a hair. */
const GAP = 40;
/** Letters that fit beside a node. */
const LONGEST_LINE = 40;

type Side = "from" | "to";

function totals(flows: readonly SankeyFlow[], side: Side): Map<string, number> {
  const sums = new Map<string, number>();
  for (const flow of flows) sums.set(flow[side], (sums.get(flow[side]) ?? 0) + flow.value);
  return sums;
}

function wideSankey(options: SankeyOptions): string {
  const flows = options.flows.filter((flow) => flow.value > 0);
  const outgoing = totals(flows, "from");
  const incoming = totals(flows, "to");
  const used = options.nodes.filter((node) => outgoing.has(node.key) || incoming.has(node.key));
  const starts = used.filter((node) => !incoming.has(node.key)).length;
  const ends = used.filter((node) => !outgoing.has(node.key)).length;
  const height = Math.max(starts, ends) * GAP + 320;
  return renderChart(
    {
      series: [
        {
          type: "sankey",
          left: 310,
          right: 310,
          top: 26,
          bottom: 26,
          nodeWidth: 14,
          nodeGap: GAP,
          layoutIterations: 48,
          draggable: false,
          silent: true,
          data: used.map((node) => {
            const first = !incoming.has(node.key);
            const amount = Math.max(outgoing.get(node.key) ?? 0, incoming.get(node.key) ?? 0);
            return {
              name: node.key,
              itemStyle: { color: colourOf(node), borderWidth: 0 },
              label: {
                position: first ? ("left" as const) : ("right" as const),
                formatter: [...inLines(node.label), shown(amount, options)].join("\n"),
                fontSize: 14,
                lineHeight: 17,
                color: INK,
              },
            };
          }),
          links: flows.map((flow) => ({ source: flow.from, target: flow.to, value: flow.value })),
          lineStyle: { color: "source", opacity: 0.28, curveness: 0.5 },
        },
      ],
    },
    { ...options, width: WIDE, height },
  );
}

/** Breaks a long name between words: without a browser nobody can measure text, so by its letters. */
function inLines(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LONGEST_LINE) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function narrowSankey(options: SankeyOptions): string {
  const sides: Drawing[] = (["from", "to"] as const).map((side) => {
    const sums = totals(options.flows, side);
    const other = totals(options.flows, side === "from" ? "to" : "from");
    const bars = options.nodes
      .filter((node) => sums.has(node.key) && !other.has(node.key))
      .map((node) => ({ ...node, value: sums.get(node.key) ?? 0 }));
    return barChart({
      ...options,
      title: options.head[side === "from" ? 0 : 1],
      description: undefined,
      bars,
      head: [options.head[0], options.head[2]],
    });
  });
  return stack(
    options,
    sides.map((side) => side.narrow ?? side.svg),
    [options.head[0], options.head[1]],
  );
}

/** Two drawings, one above the other, each under its heading, as one picture with one name. */
function stack(options: SankeyOptions, drawings: readonly string[], headings: readonly string[]): string {
  let top = 0;
  const parts = drawings.map((svg, at) => {
    const height = Number(/<svg width="\d+" height="(\d+)"/.exec(svg)?.[1] ?? 0);
    const inner = svg
      .replace(/^<svg[^>]*>/, "")
      .replace(/<\/svg>$/, "")
      .replace(/<title.*?<\/title>/, "");
    const placed = `<g transform="translate(0 ${top + 30})">${inner}</g>`;
    const heading = `<text x="2" y="${top + 18}" font-size="15" font-weight="700" fill="${INK}" font-family="Titillium Web, sans-serif">${escape(headings[at] ?? "")}</text>`;
    top += height + 48;
    return heading + placed;
  });
  const frame = renderChart({}, { ...options, width: NARROW, height: top });
  return frame.replace(/<\/svg>$/, `${parts.join("")}</svg>`);
}
