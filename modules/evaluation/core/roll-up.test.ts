// SPDX-License-Identifier: AGPL-3.0-or-later
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PlainDate } from "@albero/kernel/pure";
import { foldAll, foldOf, join, NOTHING, wholeOf, type Fold, type Reading } from "./roll-up.ts";

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-01-${String(n).padStart(2, "0")}` as PlainDate);
const whole = fc.integer({ min: 0, max: 10_000 });
const empty = { value: null, numerator: null, denominator: null };
const reading: fc.Arbitrary<Omit<Reading, "id">> = fc.oneof(
  fc.record({ value: whole, day }).map((one) => ({ ...empty, ...one, state: "value" as const })),
  fc
    .record({ numerator: whole, denominator: fc.integer({ min: 1, max: 10_000 }), day })
    .map((one) => ({ ...one, value: null, state: "value" as const })),
  fc.record({ state: fc.constantFrom("missing" as const, "not_applicable" as const), day }).map((one) => ({
    ...empty,
    ...one,
  })),
);
const readings = fc.array(reading, { maxLength: 48 }).map((all) => all.map((one, id) => ({ ...one, id })));
const shuffled = fc.noShrink(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })));

const percentage = (numerator: number, denominator: number): Reading => ({
  ...{ state: "value", value: null, numerator, denominator, day: "2026-01-01" as PlainDate, id: numerator },
});
const count = (value: number, id = 0): Reading => ({
  ...{ state: "value", value, numerator: null, denominator: null, day: "2026-01-01" as PlainDate, id },
});
const without = (state: "missing" | "not_applicable"): Reading => ({
  ...{ state, ...empty, day: "2026-01-01" as PlainDate, id: 9 },
});

describe("folding", () => {
  test("the order of the readings changes nothing", () => {
    fc.assert(
      fc.property(readings, shuffled, (all, chances) => {
        const keys = new Map(all.map((one) => [one.id, Number(chances.next().value)]));
        const mixed = all.toSorted((a, b) => (keys.get(a.id) ?? 0) - (keys.get(b.id) ?? 0));
        expect(foldAll(mixed)).toEqual(foldAll(all));
      }),
    );
  });

  test("by sub-areas first or all at once is the same", () => {
    fc.assert(
      fc.property(readings, fc.integer({ min: 1, max: 6 }), (all, areas) => {
        const groups = Map.groupBy(all, (one) => one.id % areas);
        const grouped = [...groups.values()].map(foldAll).reduce(join, NOTHING);
        expect(grouped).toEqual(foldAll(all));
      }),
    );
  });

  test("nothing is the neutral element, and every reading is counted once", () => {
    fc.assert(
      fc.property(readings, (all) => {
        const fold = foldAll(all);
        expect(join(fold, NOTHING)).toEqual(fold);
        expect(fold.valuesIn + fold.missing + fold.notApplicable).toBe(all.length);
      }),
    );
  });
});

describe("the whole", () => {
  test("a percentage is made from numerators and denominators: 1 of 10 and 90 of 90 is 91 %, not 55 %", () => {
    const fold = foldAll([percentage(1, 10), percentage(90, 90)]);
    expect(wholeOf("percentage", "weighted", fold)).toMatchObject({ is: "value", value: 91 });
  });

  test("a percentage stays between its smallest and its largest part", () => {
    const parts = fc.array(fc.tuple(whole, fc.integer({ min: 1, max: 10_000 })), { minLength: 1, maxLength: 48 });
    fc.assert(
      fc.property(parts, (all) => {
        const told = wholeOf("percentage", "weighted", foldAll(all.map(([n, d]) => percentage(n, d))));
        const shares = all.map(([n, d]) => (n / d) * 100);
        const value = told.is === "value" ? told.value : Number.NaN;
        expect(value).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-6);
        expect(value).toBeLessThanOrEqual(Math.max(...shares) + 1e-6);
      }),
    );
  });

  test("missing, zero and not applicable are three things", () => {
    expect(wholeOf("count", "sum", foldAll([count(0)]))).toMatchObject({ is: "value", value: 0 });
    expect(wholeOf("count", "sum", foldAll([without("missing")]))).toEqual({ is: "missing", because: "no_value" });
    expect(wholeOf("count", "sum", foldAll([without("not_applicable")]))).toEqual({ is: "not_applicable" });
    expect(wholeOf("count", "sum", NOTHING)).toEqual({ is: "missing", because: "no_value" });
  });

  test("what is missing changes no sum; it stops a yes of all", () => {
    const present = foldAll([count(1), count(1, 2)]);
    const oneMissing: Fold = join(present, foldOf(without("missing")));
    expect(wholeOf("count", "sum", oneMissing)).toMatchObject({ value: 2 });
    expect(wholeOf("presence", "all", present)).toMatchObject({ value: 1 });
    expect(wholeOf("presence", "all", oneMissing)).toMatchObject({ value: 0 });
    expect(wholeOf("presence", "any", oneMissing)).toMatchObject({ value: 1 });
  });

  test("several values without their weights are not averaged", () => {
    expect(wholeOf("level", "weighted", foldAll([count(3), count(4, 2)]))).toEqual({
      ...{ is: "missing", because: "no_parts" },
    });
    expect(wholeOf("level", "weighted", foldAll([count(3)]))).toMatchObject({ value: 3 });
  });

  test("the last is that of the newest day; of one day, the one entered last", () => {
    const old = { ...count(7, 5), day: "2026-01-01" as PlainDate };
    const [first, second] = [
      { ...count(8, 1), day: "2026-03-01" as PlainDate },
      { ...count(9, 2), day: "2026-03-01" as PlainDate },
    ];
    expect(wholeOf("count", "last", foldAll([second, old, first]))).toMatchObject({ value: 9 });
  });
});
