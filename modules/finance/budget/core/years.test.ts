// SPDX-License-Identifier: AGPL-3.0-or-later
import { cents, sum } from "@albero/kernel/pure";
import fc from "fast-check";
import { expect, test } from "vitest";
import { channelsOverYears, linesOverYears, type YearOfBudget } from "./years.ts";

const service = (code: string) => ({ code, name: `Servizio ${code}` });
const line = (id: number, label: string, of: string | null, amount: number) => ({
  ...{ id, label, service: of === null ? null : service(of), amount: cents(amount) },
});

test("a service is one row, whatever its lines are called; a line without one keeps its name", () => {
  const years: YearOfBudget[] = [
    { year: 2024, lines: [line(1, "Minori", "A", 100), line(2, "Altro", null, 5)], channels: [] },
    {
      year: 2025,
      lines: [line(3, "Tutela", "A", 70), line(4, "Affidi", "A", 60), line(5, " ALTRO ", null, 9)],
      channels: [],
    },
  ];
  const { rows, totals, change } = linesOverYears(years);
  expect(rows).toEqual([
    {
      ...{ key: "service A", label: "Servizio A", change: 30 },
      amounts: [
        { amount: 100, ids: [1] },
        { amount: 130, ids: [3, 4] },
      ],
    },
    {
      ...{ key: "line altro", label: " ALTRO ", change: 4 },
      amounts: [
        { amount: 5, ids: [2] },
        { amount: 9, ids: [5] },
      ],
    },
  ]);
  expect(totals.map((each) => each?.amount)).toEqual([105, 139]);
  expect(change).toBe(34);
});

test("a year without lines has no total, which is not zero; a channel that gives nothing is absent", () => {
  const channels = [
    { id: 1, code: "FNPS", name: "Fondo nazionale", assigned: cents(10) },
    { id: 2, code: "FSR", name: "Fondo regionale", assigned: cents(0) },
  ];
  const years = [{ year: 2024, lines: [], channels }];
  expect(linesOverYears(years)).toEqual({ rows: [], totals: [null], change: null });
  expect(channelsOverYears(years).rows.map(({ key }) => key)).toEqual(["FNPS"]);
});

test("no cent is lost: rows add up to the totals of each year, whatever the order of the lines", () => {
  const lines = fc.array(
    fc.record({
      id: fc.nat(),
      label: fc.constantFrom("a", "b", "A "),
      service: fc.option(fc.constantFrom(service("1"), service("2"))),
      amount: fc.integer({ min: 0, max: 1e9 }).map(cents),
    }),
  );
  fc.assert(
    fc.property(fc.array(lines, { minLength: 1, maxLength: 4 }), (all) => {
      const years = all.map((each, at) => ({ year: 2020 + at, lines: each, channels: [] }));
      const table = linesOverYears(years);
      years.forEach((year, at) => {
        const of = table.rows.flatMap((row) => row.amounts[at]?.amount ?? []);
        expect(sum(of)).toBe(sum(year.lines.map((each) => each.amount)));
        expect(table.totals[at]?.amount ?? 0).toBe(sum(of));
      });
      const turned = linesOverYears(years.map((year) => ({ ...year, lines: year.lines.toReversed() })));
      expect(turned.rows.map(({ key, change }) => [key, change])).toEqual(
        table.rows.map(({ key, change }) => [key, change]),
      );
    }),
  );
});
