// SPDX-License-Identifier: AGPL-3.0-or-later
import fc from "fast-check";
import { expect, test } from "vitest";
import * as exact from "./ratio.ts";

const fraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([n, d]) => exact.ratio(n, d));
const isLowest = ({ n, d }: exact.Ratio) => d > 0n && exact.gcd(n, d) === 1n;

test("what is added and multiplied stays in lowest terms, and comes back", () => {
  fc.assert(
    fc.property(fraction, fraction, (a, b) => {
      const [total, product] = [exact.plus(a, b), exact.times(a, b)];
      expect([total, product].every((one) => isLowest(one))).toBe(true);
      expect(exact.minus(total, b)).toEqual(a);
      if (b.n !== 0n) expect(exact.over(product, b)).toEqual(a);
    }),
  );
});

test("the order never changes a sum", () => {
  fc.assert(
    fc.property(fc.array(fraction, { maxLength: 20 }), (all) => {
      expect(exact.sumOf(all.toReversed())).toEqual(exact.sumOf(all));
    }),
  );
});

test("whole numbers around a fraction, and what is written of it", () => {
  fc.assert(
    fc.property(fraction, (one) => {
      const [below, above] = [exact.floorOf(one), exact.ceilingOf(one)];
      expect(above - below).toBe(one.d === 1n ? 0n : 1n);
      expect(exact.compare(exact.ratio(below), one)).toBeLessThanOrEqual(0);
      expect(exact.parseRatio(exact.decimalText(one, 6))).toEqual(exact.shown(one, 6));
    }),
  );
});

test.each<[string | number, string | null, string | null]>([
  ["70", "70", "70"],
  ["33.5", "67/2", "67/2"],
  ["100/3", "100/3", "100/3"],
  [7, "7", "7"],
  ["-2.25", "-9/4", null],
  ["0", "0", "0"],
  ["1/0", null, null],
  ["1e3", null, null],
  ["33,5", null, null],
  [" 1", null, null],
  ["", null, null],
])("%s is read as %s, and as %s where nothing is below zero", (text, number, quantity) => {
  const told = (one: exact.Ratio | null) => one && exact.fractionText(one);
  expect([told(exact.parseRatio(text)), told(exact.parseQuantity(text))]).toEqual([number, quantity]);
});
