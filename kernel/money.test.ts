// SPDX-License-Identifier: AGPL-3.0-or-later
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cents, centsFromEuro, euroFromCents, formatEuro, parseEuro, split, sum } from "./money.ts";

describe("reading an amount", () => {
  test.each([
    ["1.234.567,89", 123_456_789],
    ["1234567,89", 123_456_789],
    ["1234.5", 123_450],
    ["1.234", 123_400],
    ["€ 12,3", 1_230],
    ["12,00 €", 1_200],
    ["-0,01", -1],
    ["0", 0],
  ])("%s", (text, expected) => expect(parseEuro(text)).toEqual({ ok: true, value: expected }));

  test.each([
    ["10,005", "too_many_decimals"],
    ["0.500", "too_many_decimals"],
    ["12.34.56", "not_an_amount"],
    ["dieci", "not_an_amount"],
    ["", "not_an_amount"],
    ["=1+1", "not_an_amount"],
    ["1e9", "not_an_amount"],
    ["99999999999", "amount_too_large"],
  ])("refuses %s", (text, refusal) => expect(parseEuro(text)).toMatchObject({ ok: false, refusal }));

  test("what is printed reads back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9e11, max: 9e11 }), (whole) => {
        expect(parseEuro(formatEuro(cents(whole)))).toEqual({ ok: true, value: whole });
        expect(centsFromEuro(euroFromCents(cents(whole)))).toEqual({ ok: true, value: whole });
      }),
    );
  });
});

describe("split", () => {
  const total = fc.integer({ min: -1e11, max: 1e11 });
  const weights = fc
    .array(fc.nat({ max: 10 ** 9 }), { minLength: 1, maxLength: 60 })
    .filter((all) => all.some((one) => one > 0));

  test("the parts add up to the total, to the cent", () => {
    fc.assert(
      fc.property(total, weights, (whole, parts) => {
        expect(sum(split(cents(whole), parts))).toBe(whole);
      }),
    );
  });

  test("no part is a cent or more away from its exact share", () => {
    fc.assert(
      fc.property(total, weights, (whole, parts) => {
        const all = parts.reduce((sumSoFar, part) => sumSoFar + BigInt(part), 0n);
        split(cents(whole), parts).forEach((share, position) => {
          const distance = BigInt(share) * all - BigInt(whole) * BigInt(parts[position] ?? 0);
          expect(distance < all && -distance < all).toBe(true);
        });
      }),
    );
  });

  test("the order of the weights changes nothing but who of two equals gets the odd cent", () => {
    fc.assert(
      fc.property(total, weights, (whole, parts) => {
        const straight = split(cents(whole), parts).toSorted((a, b) => a - b);
        const reversed = split(cents(whole), parts.toReversed()).toSorted((a, b) => a - b);
        expect(reversed).toEqual(straight);
      }),
    );
  });

  test("equal remainders go to the earlier weight", () => {
    expect(split(cents(100), [1, 1, 1])).toEqual([34, 33, 33]);
    expect(split(cents(-100), [1, 1, 1])).toEqual([-34, -33, -33]);
  });

  test.each([[[]], [[0, 0]], [[-1, 2]], [[0.5]]])("weights %j are a mistake of ours", (bad) => {
    expect(() => split(cents(100), bad)).toThrow(/Broken invariant/);
  });
});
