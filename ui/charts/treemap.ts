// SPDX-License-Identifier: AGPL-3.0-or-later
import { colourOf, type Common, type Drawing, exact, NARROW, shown, WIDE } from "./drawing.ts";
import { renderChart } from "./render.ts";

export type TreemapPart = { label: string; value: number; area?: string; colour?: string };
export type TreemapGroup = { label: string; area?: string; colour?: string; parts: readonly TreemapPart[] };

type TreemapOptions = Common & {
  groups: readonly TreemapGroup[];
  /** Names of the columns of the table: group, part, value. */
  head: readonly [string, string, string];
};

/** How a whole is made: each rectangle is as large as its value and says its name. Parts of zero stay in the table. */
export function treemapChart(options: TreemapOptions): Drawing {
  return {
    svg: treemap(options, WIDE, 520),
    narrow: treemap(options, NARROW, 560),
    table: {
      head: options.head,
      rows: options.groups.flatMap((group) =>
        group.parts.map((part) => [group.label, part.label, exact(part.value, options)]),
      ),
    },
  };
}

function treemap(options: TreemapOptions, width: number, height: number): string {
  const wide = width === WIDE;
  const total = options.groups.flatMap((group) => group.parts).reduce((all, part) => all + Math.max(0, part.value), 0);
  /** A name is written where it has room: by the share of the surface, not by a guess on the letters. */
  const area = (value: number) => (total > 0 ? (value / total) * width * height : 0);
  const tile = (part: TreemapPart, colour: string) => ({
    name: part.label,
    value: part.value,
    itemStyle: { color: colour },
    label: { show: area(part.value) > (wide ? 3_600 : 3_000) },
  });
  const data = options.groups.flatMap((group) => {
    const parts = group.parts.filter((part) => part.value > 0);
    if (parts.length === 0) return [];
    return [
      {
        name: group.label,
        itemStyle: { color: colourOf(group) },
        children: parts.map((part) => tile(part, part.area || part.colour ? colourOf(part) : colourOf(group))),
      },
    ];
  });
  return renderChart(
    {
      series: [
        {
          type: "treemap",
          left: 0,
          right: 0,
          top: 0,
          bottom: 0,
          roam: false,
          nodeClick: false,
          silent: true,
          breadcrumb: { show: false },
          data,
          label: {
            show: true,
            position: "insideTopLeft",
            padding: [2, 2],
            color: "#fff",
            fontSize: wide ? 14 : 12,
            lineHeight: wide ? 18 : 15,
            overflow: "break",
            formatter: ({ name, value }: { name: string; value: unknown }) =>
              `${name}\n${shown(Number(value), options)}`,
          },
          upperLabel: { show: false },
          levels: [
            { itemStyle: { borderWidth: 0, gapWidth: 4 } },
            { itemStyle: { gapWidth: 2, borderWidth: 0, borderColor: "#fff" } },
            { itemStyle: { gapWidth: 2, borderColor: "#fff" } },
          ],
        },
      ],
    },
    { ...options, width, height },
  );
}
