// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contributionOf, readResidents, readWorkers, ruleOfYear, staffingReference } from "./contribution.ts";

const FILE = new URL("../../../../data/reference/social-workers.json", import.meta.url);
const { rules } = staffingReference.parse(JSON.parse(await readFile(FILE, "utf8")));
const rule = ruleOfYear(rules, 2026);
const P = 163_000;

describe("the four worked values", () => {
  test.each([
    { workers: 24, total: 0, toLevel: 0, toGoal: 0 },
    { workers: 28, total: 11_692_308, toLevel: 292, toGoal: 0 },
    { workers: 33, total: 30_892_308, toLevel: 752, toGoal: 40 },
    { workers: 42, total: 46_392_308, toLevel: 752, toGoal: 815 },
  ])("$workers workers for 163,000 residents", ({ workers, total, toLevel, toGoal }) => {
    expect(contributionOf(P, workers * 100, rule)).toMatchObject({
      total,
      toLevelHundredths: toLevel,
      toGoalHundredths: toGoal,
      isEligible: workers > 24,
    });
  });

  test("the three thresholds, and the first worker that passes each", () => {
    expect(contributionOf(P, 0, rule)).toMatchObject({ entryAt: 2508, levelAt: 3260, goalAt: 4075 });
    expect(contributionOf(P, 2507, rule).isEligible).toBe(false);
    expect(contributionOf(P, 2508, rule).isEligible).toBe(true);
    expect(contributionOf(P, 3259, rule).meetsLevel).toBe(false);
    expect(contributionOf(P, 3260, rule).meetsLevel).toBe(true);
    expect(contributionOf(P, 4074, rule).meetsGoal).toBe(false);
    expect(contributionOf(P, 4075, rule).meetsGoal).toBe(true);
  });
});

const residents = fc.integer({ min: 1, max: 2_000_000 });
const hundredths = fc.integer({ min: 0, max: 60_000 });

describe("whatever the numbers", () => {
  test("one more worker never brings less, and never more than the full amount", () => {
    fc.assert(
      fc.property(residents, hundredths, (people, workers) => {
        const gain = contributionOf(people, workers + 1, rule).total - contributionOf(people, workers, rule).total;
        expect(gain).toBeGreaterThanOrEqual(0);
        const isEntering = !contributionOf(people, workers, rule).isEligible;
        if (!isEntering) expect(gain).toBeLessThanOrEqual(rule.toLevelCents / 100 + 1);
      }),
      { numRuns: 2000 },
    );
  });

  test("the two parts add up; past the goal nothing more comes", () => {
    fc.assert(
      fc.property(residents, hundredths, (people, workers) => {
        const got = contributionOf(people, workers, rule);
        expect(got.toLevel + got.toGoal).toBe(got.total);
        expect(got.toGoal).toBeGreaterThanOrEqual(0);
        expect(contributionOf(people, got.goalAt + 500, rule).total).toBe(
          contributionOf(people, got.goalAt, rule).total,
        );
        expect(got.total > 0 && !got.isEligible).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});

test("numbers as people write them, and what is not one", () => {
  expect(["28", "28,5", "28.50", " 0 "].map(readWorkers)).toEqual([2800, 2850, 2850, 0]);
  expect(["", "-1", "28,555", "ventotto", "1e3", "100000"].map(readWorkers)).toEqual(Array(6).fill(null));
  expect(["163.000", "163000", "163 000"].map(readResidents)).toEqual([163_000, 163_000, 163_000]);
  expect(["", "0", "-5", "16.30", "1,5", "99999999"].map(readResidents)).toEqual(Array(6).fill(null));
});

test("a year before the first rule is read with the first", () => {
  expect(ruleOfYear(rules, 1990)).toBe(rules[0]);
});
