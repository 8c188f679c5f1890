// SPDX-License-Identifier: AGPL-3.0-or-later
import { cents, plainDate } from "@albero/kernel/pure";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  areaOf,
  atLeast,
  atMost,
  breachesOfMovement,
  shareOf,
  withMovement,
  type AnnualityFacts,
  type Movement,
} from "./breaches.ts";
import { replay, emptyLine } from "./replay.ts";
import type { Rule, RuleSettings } from "./rule.ts";

const day = plainDate;
const rule = (settings: RuleSettings, more: Partial<Rule> = {}): Rule => ({
  ...{ id: 1, code: "R", channel: { id: 7, code: "FNPS", name: "" }, title: "Una regola", settings },
  ...{ firstYear: null, lastYear: null, onBreach: "refuse", isOn: true, source: "Un atto", isVerified: true, note: "" },
  rowVersion: 1,
  ...more,
});
const half = rule({ kind: "area_share", userArea: "family_and_minors", bound: "min", share: 5000 });

const MINORS = { id: 1, label: "Minori", serviceCode: "2.1", userArea: "family_and_minors" };
const ELDERLY = { id: 2, label: "Anziani", serviceCode: "3.1", userArea: "dependent_elderly" };
const UNKNOWN = { id: 3, label: "Altro", serviceCode: null, userArea: null };
const facts = (more: Partial<AnnualityFacts> = {}): AnnualityFacts => ({
  ...{ channelId: 7, year: 2026, useFrom: null, useTo: null, cup: null, assigned: cents(100_001) },
  lines: [MINORS, ELDERLY, UNKNOWN].map((line) => emptyLine(line, cents(0))),
  ...more,
});
const move = (more: Partial<Movement> = {}): Movement => ({
  ...{ stage: "programmed", lineId: 2, amount: cents(1), day: day("2026-05-01"), document: null },
  ...{ documentElsewhere: [], cupElsewhere: [] },
  ...more,
});

describe("at least half to families and minors", () => {
  test("half of an odd cent is the higher half; the cent after it breaks the rule", () => {
    expect(atLeast(cents(100_001), 5000)).toBe(50_001);
    expect(breachesOfMovement([half], facts(), move({ amount: cents(50_000) }))).toEqual([]);
    expect(breachesOfMovement([half], facts(), move({ amount: cents(50_001) }))).toMatchObject([
      { kind: "area_share", base: 100_001, limit: 50_001, inside: 0, outside: 50_001 },
    ]);
  });

  test("money for families is never refused; lines without a service do not count as families", () => {
    expect(breachesOfMovement([half], facts(), move({ lineId: 1, amount: cents(100_001) }))).toEqual([]);
    const broken = breachesOfMovement([half], facts(), move({ lineId: 3, amount: cents(60_000) }));
    expect(broken).toMatchObject([{ outside: 60_000, unknown: 60_000 }]);
  });

  test("programmed above what is assigned, the share is of what is programmed", () => {
    const much = withMovement(facts(), move({ lineId: 1, amount: cents(150_000) }));
    expect(breachesOfMovement([half], much, move({ amount: cents(150_000) }))).toEqual([]);
    expect(breachesOfMovement([half], much, move({ amount: cents(150_001) }))).toHaveLength(1);
  });

  test("another channel, another year, a commitment: not asked", () => {
    const wrong = move({ amount: cents(100_001) });
    expect(breachesOfMovement([half], facts({ channelId: 8 }), wrong)).toEqual([]);
    expect(breachesOfMovement([{ ...half, firstYear: 2027 }], facts(), wrong)).toEqual([]);
    expect(breachesOfMovement([{ ...half, lastYear: 2025 }], facts(), wrong)).toEqual([]);
    expect(
      breachesOfMovement([{ ...half, channel: null, firstYear: 2026, lastYear: 2026 }], facts(), wrong),
    ).toHaveLength(1);
    expect(breachesOfMovement([half], facts(), { ...wrong, stage: "committed" })).toEqual([]);
  });

  test("at most a share", () => {
    const most = rule({ kind: "area_share", userArea: "dependent_elderly", bound: "max", share: 1250 });
    expect(atMost(cents(100_001), 1250)).toBe(12_500);
    expect(breachesOfMovement([most], facts(), move({ amount: cents(12_500) }))).toEqual([]);
    expect(breachesOfMovement([most], facts(), move({ amount: cents(12_501) }))).toMatchObject([
      { limit: 12_500, inside: 12_501 },
    ]);
  });
});

describe("the other kinds", () => {
  test("only some services", () => {
    const some = rule({ kind: "eligible_services", userAreas: ["disabled"], services: ["2.1"] });
    expect(breachesOfMovement([some], facts(), move({ lineId: 1 }))).toEqual([]);
    expect(breachesOfMovement([some], facts(), move())).toMatchObject([{ line: "Anziani", service: "3.1" }]);
    expect(breachesOfMovement([some], facts(), move({ lineId: 3 }))).toMatchObject([{ service: null }]);
  });

  test("the period of use: of the rule, or else of the annuality; its ends are useful days", () => {
    const always = rule({ kind: "period_of_use", from: null, to: null });
    const until = rule({ kind: "period_of_use", from: null, to: day("2026-04-30") });
    const pay = move({ stage: "paid" });
    expect(breachesOfMovement([always], facts(), pay)).toEqual([]);
    expect(breachesOfMovement([always], facts({ useTo: day("2026-05-01") }), pay)).toEqual([]);
    expect(breachesOfMovement([always], facts({ useTo: day("2026-04-30") }), pay)).toHaveLength(1);
    expect(breachesOfMovement([always], facts({ useFrom: day("2026-05-02") }), pay)).toHaveLength(1);
    expect(breachesOfMovement([until], facts({ useTo: day("2027-01-01") }), pay)).toMatchObject([{ to: "2026-04-30" }]);
    expect(breachesOfMovement([until], facts(), { ...pay, day: null })).toEqual([]);
  });

  test("co-financing says how much is missing from others, and that much is enough", () => {
    const fifth = rule({ kind: "co_financing", share: 2000 });
    const of = (others: number) =>
      facts({ lines: [{ ...MINORS, programmed: cents(801), committed: cents(0), others: cents(others) }] });
    const commit = move({ stage: "committed", lineId: 1, amount: cents(100) });
    const [broken] = breachesOfMovement([fifth], of(0), commit);
    expect(broken).toMatchObject({ own: 801, others: 0, missing: 201 });
    expect(breachesOfMovement([fifth], of(201), commit)).toEqual([]);
    expect(breachesOfMovement([fifth], of(200), commit)).toHaveLength(1);
  });

  test("one document, one project: two channels are one too many", () => {
    const once = rule({ kind: "single_document", checks: ["document", "cup"] });
    const pay = move({ stage: "paid", document: "Fattura 12", documentElsewhere: ["FNA"] });
    expect(breachesOfMovement([once], facts(), pay)).toMatchObject([{ what: "document", value: "Fattura 12" }]);
    const both = breachesOfMovement([once], facts({ cup: "A12345678901234" }), { ...pay, cupElsewhere: ["PNRR"] });
    expect(both.map((each) => each.kind === "single_document" && each.what)).toEqual(["document", "cup"]);
    const onlyCup = rule({ kind: "single_document", checks: ["cup"] });
    expect(breachesOfMovement([onlyCup], facts(), pay)).toEqual([]);
  });
});

const amount = fc.integer({ min: 1, max: 10_000_000_000_000 }).map(cents);
const share = fc.integer({ min: 1, max: 10_000 });
const moves = fc.array(
  fc.record({ lineId: fc.constantFrom(1, 2, 3), amount: fc.integer({ min: 1, max: 60_000 }).map(cents) }),
  {
    maxLength: 12,
  },
);

describe("whatever the numbers", () => {
  test("a share and its complement are the whole, to the cent", () => {
    fc.assert(
      fc.property(amount, share, (whole, part) => {
        expect(atLeast(whole, part) + atMost(whole, 10_000 - part)).toBe(whole);
        expect(shareOf(atLeast(whole, part), whole)).toBeGreaterThanOrEqual(part);
        expect(shareOf(atMost(whole, part), whole)).toBeLessThanOrEqual(part);
      }),
      { numRuns: 2000 },
    );
  });

  test("a year in which every refused row was left out keeps its minimum, if the rest goes where it must", () => {
    fc.assert(
      fc.property(moves, share, (list, least) => {
        const one = rule({ kind: "area_share", userArea: "family_and_minors", bound: "min", share: least });
        let now = facts({ assigned: cents(100_000) });
        for (const each of list) {
          const next = move(each);
          if (breachesOfMovement([one], now, next).length === 0) now = withMovement(now, next);
        }
        const { inside, outside } = areaOf(now, "family_and_minors");
        const base = Math.max(100_000, inside + outside);
        expect(base - outside).toBeGreaterThanOrEqual(atLeast(cents(base), least));
      }),
      { numRuns: 1000 },
    );
  });

  test("a replay asks each row once and finds what the rows say one by one", () => {
    fc.assert(
      fc.property(moves, (list) => {
        const rows = list.map((each, at) => ({ id: at + 1, ...move(each), stage: "programmed" as const }));
        const assigned = { ...rows[0], id: 99, stage: "assigned" as const, lineId: null, amount: cents(100_000) };
        const past = { id: 1, channelCode: "FNPS", facts: facts(), cupElsewhere: [], isFromMatrix: false };
        const trial = replay(half, {
          ...past,
          rows: [...rows, { document: null, documentElsewhere: [], day: null, ...assigned }],
        });
        expect(trial.tried).toBe(rows.length);
        let now = facts({ assigned: cents(100_000) });
        const expected = rows.flatMap((row) => {
          const broken = breachesOfMovement([half], now, { ...row, cupElsewhere: [] });
          now = withMovement(now, { ...row, cupElsewhere: [] });
          return broken.map(() => row.id);
        });
        expect(trial.found.map((each) => each.row.id)).toEqual(expected);
        expect(trial.facts.lines).toEqual(now.lines);
      }),
      { numRuns: 300 },
    );
  });
});
