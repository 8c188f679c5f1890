// SPDX-License-Identifier: AGPL-3.0-or-later
import fc from "fast-check";
import { expect, test } from "vitest";
import { dayInItaly } from "./clock.ts";
import { addDays, daysBetween, formatDate, isWithin, parsePlainDate, plainDate } from "./dates.ts";

test.each([
  ["2026-03-31", "2026-03-31"],
  ["31/03/2026", "2026-03-31"],
  ["1/3/2026", "2026-03-01"],
  ["29/02/2028", "2028-02-29"],
])("%s is a day", (text, day) => expect(parsePlainDate(text)).toEqual({ ok: true, value: day }));

test.each(["31/02/2026", "2026-02-31", "2027-02-29", "2026-13-01", "oggi", "", "0000-01-01", "2026-3-1"])(
  "%s is no day",
  (text) => expect(parsePlainDate(text)).toMatchObject({ ok: false, refusal: "not_a_date" }),
);

test("days added are days between", () => {
  const days = fc.integer({ min: -40_000, max: 40_000 });
  fc.assert(
    fc.property(days, (n) => {
      expect(daysBetween(plainDate("2025-01-01"), addDays(plainDate("2025-01-01"), n))).toBe(n);
    }),
  );
});

test("a printed day reads back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30_000 }), (n) => {
      const day = addDays(plainDate("1970-01-01"), n);
      expect(parsePlainDate(formatDate(day))).toEqual({ ok: true, value: day });
    }),
  );
});

test("a period includes its last day", () => {
  const triennium = { firstDay: plainDate("2025-01-01"), lastDay: plainDate("2027-12-31") };
  expect(isWithin(plainDate("2027-12-31"), triennium)).toBe(true);
  expect(isWithin(plainDate("2028-01-01"), triennium)).toBe(false);
});

test("the day of an act is the day in Italy", () => {
  expect(dayInItaly(new Date("2026-03-01T23:30:00Z"))).toBe("2026-03-02");
});
