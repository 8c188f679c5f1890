// SPDX-License-Identifier: AGPL-3.0-or-later
import { cents, plainDate, type Cents } from "@albero/kernel/pure";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STAGES } from "../../funds/core/ledger.ts";
import { decideFreeze, fallsBetween, figuresAt, markOf, type CountedRow, type Figures } from "./figures.ts";

const day = plainDate;
const row = (more: Partial<CountedRow> & { amount: Cents }): CountedRow => ({
  ...{ stage: "paid", rows: 1, day: day("2026-05-10"), year: 2026, macroActivity: 3, userArea: "disabled" },
  ...more,
});

test("the figures of a day: later rows are not there, rows without a day wait for the end of their year", () => {
  const rows = [
    row({ stage: "assigned", amount: cents(1000), macroActivity: null, userArea: null }),
    row({ amount: cents(30) }),
    row({ amount: cents(5), day: day("2026-07-01") }),
    row({ amount: cents(7), day: null, year: 2025, macroActivity: null, userArea: null }),
    row({ amount: cents(9), day: null }),
  ];
  const june = figuresAt(rows, day("2026-06-30"));
  expect(june).toMatchObject({ assigned: 1000, undatedRows: 1 });
  expect(june.rows.map((one) => [one.macroActivity, one.userArea, one.paid])).toEqual([
    [0, "", 7],
    [3, "disabled", 30],
  ]);
  expect(figuresAt(rows, day("2026-12-31")).rows[1]?.paid).toBe(44);
});

const figures = (paid: number, assigned = 1000): Figures => ({
  ...{ assigned: cents(assigned), undatedRows: 0 },
  rows: [
    {
      macroActivity: 3,
      userArea: "disabled",
      programmed: cents(900),
      committed: cents(900),
      paid: cents(paid),
      reported: cents(0),
    },
  ],
});

describe("a figure that falls", () => {
  test("is found, also when its whole row is gone", () => {
    expect(fallsBetween(figures(500), figures(400)).map((fall) => fall.figure)).toEqual(["paid|3|disabled"]);
    const gone = fallsBetween(figures(500), { assigned: cents(900), rows: [] });
    expect(gone.map((fall) => [fall.figure, fall.after])).toEqual([
      ["assigned|0|", 900],
      ["programmed|3|disabled", 0],
      ["committed|3|disabled", 0],
      ["paid|3|disabled", 0],
    ]);
    expect(fallsBetween(figures(400), figures(500))).toEqual([]);
  });

  const when = { at: day("2026-06-30"), today: day("2026-07-15"), last: day("2025-12-31") };
  const falls = fallsBetween(figures(500), figures(400));
  test("asks for its reason", () => {
    const nothing = decideFreeze(when, { figures: figures(400), falls, reasons: [] });
    expect(nothing).toMatchObject({ refusal: "reasons_missing", details: { missing: 1 } });
    const other = [{ figure: "paid|1|all", reason: "release" as const, words: "" }];
    expect(decideFreeze(when, { figures: figures(400), falls, reasons: other }).ok).toBe(false);
    const own = [{ figure: "paid|3|disabled", reason: "material_error" as const, words: "Pagato due volte" }];
    expect(decideFreeze(when, { figures: figures(400), falls, reasons: [...own, ...other] })).toMatchObject({
      value: [{ figure: "paid|3|disabled", before: 500, after: 400, reason: "material_error" }],
    });
  });

  test.each([
    { name: "a day to come", more: { at: day("2026-07-16") }, refusal: "day_not_come" },
    { name: "the day of the last one", more: { at: day("2025-12-31") }, refusal: "not_after_the_last" },
    { name: "a day before the last one", more: { at: day("2025-06-30") }, refusal: "not_after_the_last" },
  ])("is not frozen on $name", ({ more, refusal }) => {
    expect(decideFreeze({ ...when, ...more }, { figures: figures(1), falls: [], reasons: [] })).toMatchObject({
      refusal,
    });
  });

  test("a return of nothing is refused", () => {
    const empty = { assigned: cents(0), rows: [], undatedRows: 0 };
    expect(decideFreeze(when, { figures: empty, falls: [], reasons: [] })).toMatchObject({
      refusal: "nothing_to_return",
    });
  });
});

const anyRow = fc.record({
  stage: fc.constantFrom(...STAGES),
  rows: fc.constant(1),
  amount: fc.integer({ min: -1_000_000, max: 1_000_000 }).map(cents),
  day: fc.option(fc.constantFrom("2025-01-31", "2025-12-31", "2026-06-30", "2026-12-31").map(day)),
  year: fc.constantFrom(2025, 2026),
  macroActivity: fc.option(fc.integer({ min: 1, max: 5 })),
  userArea: fc.option(fc.constantFrom("disabled", "all", "poverty")),
});

test("whatever the rows: their sum is kept, their order does not matter, and only lower figures fall", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 40 }), (rows) => {
      const at = day("2026-12-31");
      const all = figuresAt(rows, at);
      const added = all.rows.reduce((sum, one) => sum + one.programmed + one.committed + one.paid + one.reported, 0);
      expect(added + all.assigned).toBe(rows.reduce((sum, one) => sum + one.amount, 0));
      expect(markOf(figuresAt(rows.toReversed(), at))).toBe(markOf(all));
      const before = figuresAt(rows, day("2026-06-30"));
      for (const fall of fallsBetween(before, all)) expect(fall.after).toBeLessThan(fall.before);
      expect(fallsBetween(all, all)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
