// SPDX-License-Identifier: AGPL-3.0-or-later
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellsAround } from "./cells.ts";
import { cheapest, placeTiles } from "./cartogram.ts";
import { clipConvex, contains, hullOf, signedArea, type Xy } from "./geometry.ts";
import { drawMap, waysToBreak, type MapPlace } from "./map.ts";
import { drawPyramid, niceTop } from "./pyramid.ts";
import { NOBODY } from "./population.ts";
import { differenceScale, huesFor, scaleOf } from "./scale.ts";
import { drawTiles, shortNames } from "./tiles.ts";
import { degreesFromUtm } from "./utm.ts";

const point = fc.tuple(fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0, max: 100, noNaN: true }));
const apart = (points: readonly Xy[]) =>
  points.every(([x, y], at) => points.every(([a, b], other) => at === other || Math.hypot(x - a, y - b) > 0.5));
const points = fc.array(point, { minLength: 1, maxLength: 40 }).filter(apart);

describe("tiles", () => {
  test("one tile each, none shared, always the same", () => {
    fc.assert(
      fc.property(points, (all) => {
        const map = placeTiles(all);
        expect(new Set(map.tiles.map(({ column, row }) => `${column} ${row}`)).size).toBe(all.length);
        expect(
          map.tiles.every(({ column, row }) => column >= 0 && column < map.columns && row >= 0 && row < map.rows),
        ).toBe(true);
        expect(placeTiles(all)).toEqual(map);
      }),
      { numRuns: 40 },
    );
  });

  test("the assignment is the cheapest of all", () => {
    const costs = fc
      .integer({ min: 3, max: 6 })
      .chain((size) =>
        fc.array(fc.array(fc.nat(50), { minLength: size, maxLength: size }), { minLength: size, maxLength: size }),
      );
    const orders = (size: number): number[][] =>
      size === 0
        ? [[]]
        : orders(size - 1).flatMap((order) =>
            Array.from({ length: size }, (_, at) => [...order.slice(0, at), size - 1, ...order.slice(at)]),
          );
    fc.assert(
      fc.property(costs, (table) => {
        const price = (order: readonly number[]) => order.reduce((all, column, row) => all + table[row]![column]!, 0);
        expect(price(cheapest(table))).toBe(Math.min(...orders(table.length).map(price)));
      }),
      { numRuns: 60 },
    );
  });

  test("short names are all different", () => {
    const names = [
      "Casaletto Ceredano",
      "Casaletto di Sopra",
      "Casaletto Vaprio",
      "Casale Cremasco-Vidolasco",
      "Crema",
      "Cremosano",
      "Rivolta d'Adda",
      "Spino d'Adda",
    ];
    expect(new Set(shortNames(names)).size).toBe(names.length);
  });
});

describe("cells", () => {
  test("each holds its own point and none overlaps the point of another", () => {
    fc.assert(
      fc.property(
        points.filter((all) => all.length > 2 && hullOf(all).length > 2),
        (all) => {
          const cells = cellsAround(all);
          all.forEach((one, at) => {
            expect(contains([cells[at]!], one)).toBe(true);
            expect(all.some((other, place) => place !== at && contains([cells[at]!], other))).toBe(false);
          });
        },
      ),
      { numRuns: 40 },
    );
  });

  test("clipping keeps the common part", () => {
    const square = (from: number, to: number): Xy[] => [
      [from, from],
      [to, from],
      [to, to],
      [from, to],
    ];
    expect(Math.abs(signedArea(clipConvex(square(0, 10), square(5, 20))))).toBeCloseTo(25, 9);
    expect(clipConvex(square(0, 1), square(5, 6))).toEqual([]);
  });
});

describe("classes of colour", () => {
  test("every value falls in one class, in order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 1, maxLength: 60 }), (values) => {
        const scale = scaleOf(values, String);
        expect(scale.shades.length).toBeLessThanOrEqual(5);
        const places = values.toSorted((a, b) => a - b).map(scale.classOf);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(places.every((at) => at >= 0 && at < scale.shades.length)).toBe(true);
      }),
    );
  });

  test("far values stand apart", () => {
    const scale = scaleOf([447, 500, 683, 2_000, 2_100, 33_091], String);
    expect(scale.classOf(33_091)).toBe(scale.shades.length - 1);
    expect(scale.classOf(2_100)).toBeLessThan(scale.classOf(33_091));
  });

  test("less and more never share a class, whoever has no difference stands alone", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 1, maxLength: 60 }), (values) => {
        const scale = differenceScale(values, String);
        expect(scale.shades.length).toBeLessThanOrEqual(7);
        const signs = new Map<number, number>();
        for (const value of values) {
          const at = scale.classOf(value);
          expect(signs.get(at) ?? Math.sign(value)).toBe(Math.sign(value));
          signs.set(at, Math.sign(value));
        }
      }),
    );
    const { shades } = differenceScale([-10, 0, 10], String);
    expect(new Set(shades.map((shade) => shade.colour)).size).toBe(3);
  });

  test("words on every colour have contrast enough (WCAG AA)", () => {
    const light = (hex: string) => {
      const [r, g, b] = [1, 3, 5]
        .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
        .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    };
    const shades = [
      ...scaleOf([1, 2, 3, 4, 5], String).shades,
      ...differenceScale([-9, -4, -1, 0, 1, 4, 9], String).shades,
      ...huesFor(["a", "b", "c", "d", "e", "f", "g", "h"]),
    ];
    for (const { colour, ink } of shades) {
      const [low, high] = [light(colour), light(ink)].toSorted((a, b) => a - b);
      expect((high! + 0.05) / (low! + 0.05)).toBeGreaterThan(4.5);
    }
  });
});

const places: MapPlace[] = [
  {
    istat: "019035",
    name: "Crema",
    point: { lon: 9.683, lat: 45.366 },
    outline: null,
    shade: 0,
    text: "33.909",
    short: "33.909",
  },
  {
    istat: "019067",
    name: "<b>Pandino</b>",
    point: { lon: 9.539, lat: 45.41 },
    outline: null,
    shade: null,
    text: "non si sa",
    short: "?",
  },
  {
    istat: "019097",
    name: "Soncino",
    point: { lon: 9.853, lat: 45.407 },
    outline: null,
    shade: 0,
    text: "7.700",
    short: "7.700",
  },
];
const words = {
  title: "Titolo",
  description: "Descrizione",
  unknown: "non si sa",
  legend: "abitanti",
  head: ["Comune", "Valore"],
};

test.each([
  ["map", drawMap],
  ["tiles", drawTiles],
])("a %s says its name, hatches what is unknown, trusts no name, and has its table", (_, draw) => {
  const drawing = draw("x", places, huesFor(["a"]), words);
  for (const svg of [drawing.svg, drawing.narrow!]) {
    expect(svg).toContain('role="img"');
    expect(svg).toMatch(/<title id="x[wn]-t">Titolo<\/title><desc id="x[wn]-d">Descrizione<\/desc>/);
    expect(svg).toContain("url(#x");
    expect(svg).not.toContain("<b>");
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  }
  expect(drawing.table.rows).toHaveLength(3);
});

test("boundaries take the place of the cells", () => {
  const outline = [
    [
      [9.6, 45.3],
      [9.7, 45.3],
      [9.7, 45.4],
      [9.6, 45.4],
      [9.6, 45.3],
    ],
  ] as const;
  const drawing = drawMap("x", [{ ...places[0]!, outline }, places[1]!], huesFor(["a"]), words);
  expect(drawing.svg.match(/<path /g)).toHaveLength(1);
});

test("long names break where they may", () => {
  expect(waysToBreak("Casale Cremasco-Vidolasco")).toContainEqual(["Casale", "Cremasco-", "Vidolasco"]);
  expect(waysToBreak("Crema")).toEqual([["Crema"]]);
});

test("a pyramid of nobody is still a picture", () => {
  const text = {
    title: "t",
    description: "d",
    men: "U",
    women: "D",
    age: "Età",
    total: "T",
    ageClass: (from: number) => String(from),
    number: String,
  };
  const drawing = drawPyramid("p", { male: NOBODY, female: NOBODY }, text);
  expect(drawing.svg).not.toMatch(/NaN|Infinity/);
  expect(drawing.table.rows).toHaveLength(21);
  expect([niceTop(1), niceTop(11), niceTop(730)]).toEqual([1, 15, 800]);
});

test.each([
  // On the middle meridian of the zone at 45 degrees north, and the Cathedral of Milan.
  [
    [500_000, 4_982_950.4],
    [9, 45],
  ],
  [
    [514_989, 5_034_532],
    [9.1919, 45.4642],
  ],
] as const)("metres of zone 32 become degrees: %j", (metres, degrees) => {
  const [lon, lat] = degreesFromUtm(metres);
  expect(lon).toBeCloseTo(degrees[0], 3);
  expect(lat).toBeCloseTo(degrees[1], 3);
});
