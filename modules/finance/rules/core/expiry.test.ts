// SPDX-License-Identifier: AGPL-3.0-or-later
import { addDays, cents, plainDate, type PlainDate } from "@albero/kernel/pure";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { StageSums } from "../../funds/core/ledger.ts";
import { addMonths, expiryOf, forecast, unspentOf } from "./expiry.ts";

const day = plainDate;
const sums = (assigned: number, programmed: number, committed: number, paid: number): StageSums => ({
  ...{ assigned: cents(assigned), programmed: cents(programmed), committed: cents(committed) },
  ...{ paid: cents(paid), reported: cents(0) },
});

test.each([
  ["2026-11-30", 3, "2027-02-28"],
  ["2023-11-30", 3, "2024-02-29"],
  ["2026-12-31", 6, "2027-06-30"],
  ["2026-01-15", 12, "2027-01-15"],
])("%s and %i months: %s", (from, months, to) => {
  expect(addMonths(day(from), months)).toBe(to);
});

test.each<[PlainDate | null, string | number]>([
  [null, "unknown"],
  [day("2026-03-01"), "expired"],
  [day("2026-03-02"), 3],
  [day("2026-06-02"), 3],
  [day("2026-06-03"), 6],
  [day("2026-09-03"), 12],
  [day("2027-03-02"), 12],
  [day("2027-03-03"), "later"],
])("useful until %s, seen on 2 March 2026: %s", (useTo, expected) => {
  expect(expiryOf(useTo, day("2026-03-02"))).toBe(expected);
});

test("what is not spent, and of that what nobody is bound to receive", () => {
  expect(unspentOf(sums(1000, 900, 700, 300))).toEqual({ unspent: 700, free: 300, toPay: 400 });
  expect(unspentOf(sums(1000, 1200, 1200, 1100))).toEqual({ unspent: 0, free: 0, toPay: 100 });
});

describe("the end of the year", () => {
  test("by straight line and by plan, with the numbers of both", () => {
    const june = forecast(2025, sums(0, 1_000_000, 600_000, 181_000), day("2025-06-30"));
    expect(june).toEqual({
      ...{ daysGone: 181, days: 365, paid: 181_000, straightLine: 365_000 },
      ...{ toPay: 419_000, toCommit: 400_000, byPlan: 1_000_000 },
    });
  });

  test("before the year and after it there is nothing to foresee", () => {
    expect(forecast(2026, sums(0, 5, 5, 5), day("2025-12-31"))).toMatchObject({ daysGone: 0, straightLine: null });
    expect(forecast(2024, sums(0, 5, 5, 5), day("2025-01-01"))).toMatchObject({ daysGone: 366, straightLine: null });
  });

  test("on the last day the straight line is what is paid; before, never less than that; the plan does not move", () => {
    const paidCents = fc.integer({ min: 0, max: 10_000_000_000_000 });
    fc.assert(
      fc.property(paidCents, fc.integer({ min: 0, max: 364 }), (paid, at) => {
        const all = sums(0, paid, paid, paid);
        expect(forecast(2025, all, day("2025-12-31")).straightLine).toBe(paid);
        const then = forecast(2025, all, addDays(day("2025-01-01"), at));
        expect(then.straightLine).toBeGreaterThanOrEqual(paid);
        expect(then.byPlan).toBe(paid);
      }),
    );
  });
});
