// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { cents, plainDate, sum, type Cents } from "@albero/kernel/pure";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { allocate, arrears, glance, openOf, statusOf, type CallState } from "./allocate.ts";
import { balance, type BalanceInput } from "./balance.ts";
import { instalmentPlan, instalmentRule, ruleFor } from "./instalments.ts";
import { creditorReference, isCreditorReference } from "./reference.ts";

const file = JSON.parse(readFileSync(new URL("../../../../data/reference/instalments.json", import.meta.url), "utf8"));
const rules = z.array(instalmentRule).parse((file as { rules: unknown }).rules);
const rule = (kind: "services" | "solidarity", year = 2026) => {
  const found = ruleFor(rules, kind, year);
  if (!found.ok) throw new Error(found.refusal);
  return found.value;
};
const amount = fc.integer({ min: 0, max: 900_000_000_00 }).map(cents);
const day = (text: string) => plainDate(text);

describe("instalments", () => {
  test("services: 40 % by 28 February, 40 % by 30 June, the balance when the costs are known", () => {
    const plan = instalmentPlan(rule("services"), 2019, cents(5_293_316_47));
    expect(plan.ok && plan.value.map(({ n, amount: part, due }) => ({ n, part, due }))).toEqual([
      { n: 1, part: 2_117_326_59, due: "2019-02-28" },
      { n: 2, part: 2_117_326_59, due: "2019-06-30" },
      { n: 3, part: 1_058_663_29, due: null },
    ]);
  });

  test("the solidarity fund is paid at once by 31 March", () => {
    const plan = instalmentPlan(rule("solidarity"), 2019, cents(814_105_00));
    expect(plan.ok && plan.value).toMatchObject([{ n: 1, amount: 814_105_00, due: "2019-03-31" }]);
  });

  test("every quota is its instalments, to the cent", () => {
    fc.assert(
      fc.property(amount, fc.constantFrom("services" as const, "solidarity" as const), (quota, kind) => {
        const plan = instalmentPlan(rule(kind), 2027, quota);
        expect(plan.ok && sum(plan.value.map((one) => one.amount))).toBe(quota);
      }),
      { numRuns: 2_000 },
    );
  });

  test("refusals: a quota below zero, a year before any rule", () => {
    expect(instalmentPlan(rule("services"), 2026, cents(-1))).toMatchObject({ refusal: "quota_below_zero" });
    expect(ruleFor(rules, "services", 2018)).toMatchObject({ refusal: "no_instalment_rule", details: { year: 2018 } });
  });

  test("a newer rule counts from the first year that begins under it", () => {
    const [first] = rules.filter((one) => one.kind === "services");
    if (!first) throw new Error("no rule");
    const later = { ...first, from: "2027-01-02", source: "later" };
    expect(ruleFor([later, ...rules], "services", 2027)).toMatchObject({ value: { source: first.source } });
    expect(ruleFor([later, ...rules], "services", 2028)).toMatchObject({ value: { source: "later" } });
  });

  test.each([
    ["parts below the whole", [{ n: 1, percent: 50, due: "02-28" }]],
    [
      "parts above the whole",
      [
        { n: 1, percent: 60, due: "02-28" },
        { n: 2, percent: 60, due: "06-30" },
      ],
    ],
    [
      "a balance before the others",
      [
        { n: 1, percent: null, due: null },
        { n: 2, percent: 60, due: "06-30" },
      ],
    ],
    ["numbers out of order", [{ n: 2, percent: 100, due: "06-30" }]],
    ["an advance without a day", [{ n: 1, percent: 100, due: null }]],
  ])("a rule with %s is no rule", (_what, parts) => {
    const instalments = parts.map((one) => ({ ...one, label: "x", labelEn: "x" }));
    expect(instalmentRule.safeParse({ ...rules[0], instalments }).success).toBe(false);
  });

  test("29 February of a year without one is the 28th", () => {
    const leap = {
      ...rule("solidarity"),
      instalments: [{ n: 1, label: "x", labelEn: "x", percent: 100, due: "02-29" }],
    };
    expect(instalmentPlan(leap, 2027, cents(1))).toMatchObject({ value: [{ due: "2027-02-28" }] });
    expect(instalmentPlan(leap, 2028, cents(1))).toMatchObject({ value: [{ due: "2028-02-29" }] });
  });
});

test("references hold by ISO 11649, and a mistyped one does not", () => {
  expect(isCreditorReference("RF18 5390 0754 7034")).toBe(true);
  expect(isCreditorReference("RF19 5390 0754 7034")).toBe(false);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 1, max: 99 }), fc.nat(9), (set, n, wrong) => {
      const code = creditorReference(set, n, "019035");
      expect(code.length).toBeLessThanOrEqual(25);
      expect(isCreditorReference(code)).toBe(true);
      if (code.at(-1) !== String(wrong)) expect(isCreditorReference(code.slice(0, -1) + String(wrong))).toBe(false);
    }),
  );
});

const call = fc.record({ n: fc.integer({ min: 1, max: 3 }), at: fc.nat(700), amount, paid: fc.nat(100) });
const calls = fc.array(call, { maxLength: 8 }).map((all) =>
  all.map((one, id): CallState => ({
    ...{ id, n: one.n, amount: one.amount },
    due: new Date(Date.UTC(2026, 0, 1 + one.at)).toISOString().slice(0, 10) as CallState["due"],
    settled: cents(Math.floor((one.amount / 100) * one.paid)),
  })),
);

describe("allocation of a payment", () => {
  const three: CallState[] = [
    { id: 1, n: 2, due: day("2026-06-30"), amount: cents(40_00), settled: cents(0) },
    { id: 2, n: 1, due: day("2026-02-28"), amount: cents(40_00), settled: cents(10_00) },
    { id: 3, n: 1, due: day("2026-03-31"), amount: cents(7_00), settled: cents(7_00) },
  ];

  test("the oldest first, and what is left is a credit", () => {
    expect(allocate(cents(50_00), three)).toEqual({
      ok: true,
      value: {
        parts: [
          { callId: 2, amount: 30_00 },
          { callId: 1, amount: 20_00 },
        ],
        left: 0,
      },
    });
    expect(allocate(cents(100_00), three)).toMatchObject({ value: { left: 30_00 } });
  });

  test("as designated, and never beyond", () => {
    expect(allocate(cents(50_00), three, [1])).toEqual({
      ok: true,
      value: { parts: [{ callId: 1, amount: 40_00 }], left: 10_00 },
    });
  });

  test("refusals", () => {
    expect(allocate(cents(0), three)).toMatchObject({ refusal: "amount_not_positive" });
    expect(allocate(cents(-5), three)).toMatchObject({ refusal: "amount_not_positive" });
    expect(allocate(cents(5), three, [9])).toMatchObject({ refusal: "unknown_call" });
    expect(allocate(cents(5), three, [3])).toMatchObject({ refusal: "call_already_settled" });
  });

  test("parts and rest add up to the payment; no call gets more than it has open", () => {
    fc.assert(
      fc.property(amount, calls, (paid, open) => {
        fc.pre(paid > 0);
        const found = allocate(paid, open);
        if (!found.ok) throw new Error(found.refusal);
        expect(sum([...found.value.parts.map((part) => part.amount), found.value.left])).toBe(paid);
        for (const part of found.value.parts)
          expect(part.amount).toBeLessThanOrEqual(openOf(open[part.callId] as CallState));
        const isAllSettled = sum(found.value.parts.map((part) => part.amount)) === sum(open.map(openOf));
        expect(found.value.left === 0 || isAllSettled).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  test("called = settled + overdue + not yet due, on any day", () => {
    fc.assert(
      fc.property(calls, fc.nat(800), (open, at) => {
        const on = new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10) as CallState["due"];
        const seen = glance(open, on);
        expect(sum([seen.settled, seen.overdue, seen.notYetDue])).toBe(seen.called);
        expect(sum(arrears(open, on).map((late) => late.open))).toBe(seen.overdue);
      }),
    );
  });

  test("the day itself is not late; the day after is late by one", () => {
    expect(arrears(three, day("2026-02-28"))).toEqual([]);
    expect(arrears(three, day("2026-03-01"))).toMatchObject([{ call: { id: 2 }, open: 30_00, days: 1 }]);
    expect(arrears(three, day("2026-07-01")).map((late) => late.days)).toEqual([123, 1]);
  });

  test.each([
    [2, "2026-02-28", "partly"],
    [2, "2026-03-01", "overdue"],
    [3, "2027-01-01", "settled"],
    [1, "2026-01-01", "open"],
  ])("call %i on %s is %s", (id, on, status) => {
    expect(statusOf(three.find((one) => one.id === id) as CallState, day(on))).toBe(status);
  });
});

describe("balance", () => {
  const line = (istat: string, advances: number, actual: number | null, earlier = 0): BalanceInput => ({
    istat,
    ...{ advances: cents(advances), earlier: cents(earlier), actual: actual === null ? null : cents(actual) },
  });

  test("who owes and who is owed", () => {
    expect(balance([line("a", 80_00, 95_00), line("b", 80_00, 70_00), line("c", 80_00, 80_00)], true)).toMatchObject({
      value: { owes: 15_00, isOwed: 10_00, lines: [{ difference: 15_00 }, { difference: -10_00 }, { difference: 0 }] },
    });
  });

  test("refusals: a cost that nobody has said, a second balance that moves nothing", () => {
    expect(balance([line("a", 1, null), line("b", 1, 1)], true)).toMatchObject({
      refusal: "actual_cost_missing",
      details: { missing: 1 },
    });
    expect(balance([], true)).toMatchObject({ refusal: "actual_cost_missing" });
    expect(balance([line("a", 80, 95, 15)], false)).toMatchObject({ refusal: "nothing_to_balance" });
  });

  test("after a balance the same costs move nothing, and a correction moves the correction alone", () => {
    const input = fc.record({
      advances: amount,
      actual: amount,
      correction: fc.integer({ min: -1_000_00, max: 1_000_00 }),
    });
    fc.assert(
      fc.property(fc.array(input, { minLength: 1, maxLength: 10 }), (all) => {
        const first = balance(
          all.map((one, at) => line(String(at), one.advances, one.actual)),
          true,
        );
        if (!first.ok) throw new Error(first.refusal);
        expect(first.value.owes - first.value.isOwed).toBe(
          sum(all.map((one) => one.actual)) - sum(all.map((one) => one.advances)),
        );
        const settled = (at: number): Cents => first.value.lines[at]?.difference ?? cents(0);
        const again = balance(
          all.map((one, at) => line(String(at), one.advances, one.actual, settled(at))),
          false,
        );
        expect(again.ok).toBe(false);
        fc.pre(all.some((one) => one.correction !== 0));
        const second = balance(
          all.map((one, at) => line(String(at), one.advances, one.actual + one.correction, settled(at))),
          false,
        );
        expect(second.ok && second.value.lines.map((one) => one.difference)).toEqual(all.map((one) => one.correction));
      }),
    );
  });
});
