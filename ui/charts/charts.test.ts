// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from "vitest";
import { barChart, bulletChart, lineChart, sankeyChart, smallMultiples, treemapChart } from "./index.ts";
import { squarify } from "./squarify.ts";

const money = { format: "euro" as const, title: "La domiciliarità pesa per un terzo" };
const bars = [
  { label: "Domiciliarità & anziani", value: 331_234_512, area: "D" },
  { label: "Fare comunità", value: null, area: "L-BIB" },
];

describe("a drawing", () => {
  const every = {
    bars: barChart({ ...money, head: ["Obiettivo", "Importo"], bars }),
    bullets: bulletChart({
      title: "Due indicatori su tre",
      format: "percent",
      head: ["Indicatore", "Raggiunto", "Soglia"],
      bullets: [{ label: "Presi in carico", value: 82, target: 75, baseline: 60 }],
    }),
    lines: lineChart({
      title: "La popolazione tiene",
      head: "Anno",
      along: ["2023", "2024"],
      series: [{ label: "Residenti", values: [160_700, null] }],
    }),
    multiples: smallMultiples({
      title: "Crescono in due",
      head: "Anno",
      along: ["2023", "2024"],
      series: [
        { label: "Uno", values: [1, 2] },
        { label: "Due", values: [3, 4] },
      ],
    }),
    sankey: sankeyChart({
      ...money,
      head: ["Canale", "Obiettivo", "Importo"],
      nodes: [
        { key: "f", label: "F.N.P.S." },
        { key: "o", label: "Domiciliarità <a>", area: "D" },
      ],
      flows: [{ from: "f", to: "o", value: 58_852_209 }],
    }),
    treemap: treemapChart({
      ...money,
      head: ["Area", "Obiettivo", "Importo"],
      groups: [{ label: "D", area: "D", parts: [{ label: "Assistenza a casa", value: 100_00 }] }],
    }),
  };

  test.each(Object.entries(every))("%s is a named image without styles or scripts of its own", (_, drawing) => {
    for (const svg of [drawing.svg, drawing.narrow ?? ""]) {
      expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="(g[0-9a-f]{8})-t"[^>]*><title id="\1-t">/);
      expect(svg).not.toMatch(/ style="|<style|<script|ecmeta/);
    }
  });

  test.each(Object.entries(every))("%s names its wide and its narrow picture differently", (_, drawing) => {
    const id = (svg: string) => /aria-labelledby="([^"]+)"/.exec(svg)?.[1];
    expect(id(drawing.svg)).not.toBe(id(drawing.narrow ?? ""));
  });

  test("is the same, byte by byte, when drawn again", () => {
    expect(barChart({ ...money, head: ["Obiettivo", "Importo"], bars }).svg).toBe(every.bars.svg);
  });

  test("escapes the words it is given", () => {
    expect(every.bars.svg).toContain("Domiciliarità &amp; anziani");
    expect(every.sankey.svg).toContain("Domiciliarità &lt;a&gt;");
  });

  test("keeps the cents in its table and tells missing from zero", () => {
    expect(every.bars.table).toEqual({
      head: ["Obiettivo", "Importo"],
      rows: [
        ["Domiciliarità & anziani", "3.312.345,12\u00a0€"],
        ["Fare comunità", "—"],
      ],
    });
    expect(every.bars.svg).toContain("3,3\u00a0mln\u00a0€");
  });

  test("writes in English when asked", () => {
    const drawing = barChart({ ...money, lang: "en", head: ["Objective", "Amount"], bars });
    expect(drawing.table.rows[0]).toEqual(["Domiciliarità & anziani", "€3,312,345.12"]);
  });
});

test("squarified rectangles fill their box and keep proportions", () => {
  const boxes = squarify([6, 6, 4, 3, 2, 2, 1], { x: 0, y: 0, width: 600, height: 400 });
  const areas = boxes.map((box) => box.width * box.height);
  expect(areas.reduce((all, area) => all + area, 0)).toBeCloseTo(240_000, 3);
  expect(areas[0]).toBeCloseTo(60_000, 3);
  for (const box of boxes) {
    expect(box.x + box.width).toBeLessThanOrEqual(600.001);
    expect(box.y + box.height).toBeLessThanOrEqual(400.001);
  }
});
