// SPDX-License-Identifier: AGPL-3.0-or-later
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  AGE_INDICES,
  activeReplacement,
  activeStructure,
  birthRate,
  childrenPerWoman,
  deathRate,
  foreignersShare,
  masculinity,
  meanAge,
  migrationGrowth,
  naturalGrowth,
  oldAge,
  oldDependency,
  oldPerChild,
  shareOver65,
  shareOver80,
  structuralDependency,
  totalGrowth,
  youngDependency,
  type IndexValue,
} from "./indices.ts";
import { addPopulations, fiveYearClasses, LAST_AGE, NOBODY, totalOf, type Population } from "./population.ts";

/** Residents only at the ages given, as many men as women unless said. */
function people(men: Record<number, number>, women: Record<number, number> = men): Population {
  const ages = (counts: Record<number, number>) => Array.from({ length: LAST_AGE + 1 }, (_, age) => counts[age] ?? 0);
  return { male: ages(men), female: ages(women) };
}

const ages = fc.array(fc.nat({ max: 5_000 }), { minLength: LAST_AGE + 1, maxLength: LAST_AGE + 1 });
const anyPopulation = fc.record({ male: ages, female: ages });

function valueOf(index: IndexValue): number {
  if (!index.computable) throw new Error(index.reason);
  return index.value;
}

describe("each index by hand", () => {
  const town = people({ 3: 10, 10: 20, 17: 15, 30: 50, 50: 60, 62: 30, 70: 25, 85: 10 });
  test.each([
    ["old age", oldAge, (70 / 60) * 100],
    ["over 65", shareOver65, (70 / 440) * 100],
    ["over 80", shareOver80, (20 / 440) * 100],
    ["structural dependency", structuralDependency, ((60 + 70) / 310) * 100],
    ["old dependency", oldDependency, (70 / 310) * 100],
    ["young dependency", youngDependency, (60 / 310) * 100],
    ["replacement", activeReplacement, (60 / 30) * 100],
    ["structure", activeStructure, (180 / 130) * 100],
    ["children per woman", childrenPerWoman, (20 / 65) * 100],
    ["old per child", oldPerChild, 70 / 20],
    ["masculinity", masculinity, 100],
    ["mean age", meanAge, (2 * (35 + 210 + 262.5 + 1525 + 3030 + 1875 + 1762.5 + 855)) / 440],
  ])("%s", (_, index, expected) => expect(valueOf(index(town))).toBeCloseTo(expected, 10));

  const year = { startPopulation: 9_900, endPopulation: 10_100, births: 70, deaths: 120, migrationBalance: 30 };
  test.each([
    ["births", birthRate, 7],
    ["deaths", deathRate, 12],
    ["natural growth", naturalGrowth, -5],
    ["migration growth", migrationGrowth, 3],
    ["total growth", totalGrowth, -2],
  ])("%s for 1,000 residents of the mean", (_, rate, expected) =>
    expect(valueOf(rate(year))).toBeCloseTo(expected, 10),
  );
});

describe("where nothing can be computed there is a reason, never zero", () => {
  const nobody: Population = { male: NOBODY, female: NOBODY };
  test.each(Object.entries(AGE_INDICES))("%s of nobody", (_, index) => {
    expect(index(nobody)).toEqual({ computable: false, reason: "nobody_in_denominator" });
  });

  test("a town without children has no old-age index, and a share of old residents all the same", () => {
    const town = people({ 70: 10 });
    expect(oldAge(town).computable).toBe(false);
    expect(valueOf(shareOver65(town))).toBe(100);
  });

  test("what nobody counted is named", () => {
    const year = { startPopulation: 1, endPopulation: 1, births: null, deaths: null, migrationBalance: null };
    expect(birthRate(year)).toMatchObject({ reason: "births_unknown" });
    expect(deathRate(year)).toMatchObject({ reason: "deaths_unknown" });
    expect(naturalGrowth({ ...year, births: 1 })).toMatchObject({ reason: "deaths_unknown" });
    expect(totalGrowth({ ...year, births: 1, deaths: 1 })).toMatchObject({ reason: "balance_unknown" });
    expect(foreignersShare(people({ 1: 1 }), null)).toMatchObject({ reason: "foreigners_unknown" });
    expect(valueOf(foreignersShare(people({ 1: 5 }), 1))).toBe(10);
  });
});

describe("identities", () => {
  test("structural dependency is that of the young plus that of the old", () => {
    fc.assert(
      fc.property(anyPopulation, (population) => {
        const all = structuralDependency(population);
        if (!all.computable) return;
        expect(all.value).toBeCloseTo(valueOf(youngDependency(population)) + valueOf(oldDependency(population)), 8);
      }),
    );
  });

  test("old age is the dependency of the old over that of the young", () => {
    fc.assert(
      fc.property(anyPopulation, (population) => {
        const young = youngDependency(population);
        if (!young.computable || young.value === 0) return;
        expect(valueOf(oldAge(population))).toBeCloseTo((valueOf(oldDependency(population)) / young.value) * 100, 6);
      }),
    );
  });

  test("a group is its summed counts, in any order, and its classes re-add", () => {
    fc.assert(
      fc.property(fc.array(anyPopulation, { minLength: 1, maxLength: 5 }), (parts) => {
        const sum = addPopulations(parts);
        expect(addPopulations(parts.toReversed())).toEqual(sum);
        expect(totalOf(sum)).toBe(parts.reduce((all, one) => all + totalOf(one), 0));
        const classes = fiveYearClasses(sum).reduce((all, one) => all + one.male + one.female, 0);
        expect(classes).toBe(totalOf(sum));
      }),
    );
  });

  test("the index of a group is not the mean of the indices", () => {
    const [small, large] = [people({ 5: 1, 70: 9 }), people({ 5: 900, 70: 100 })];
    const group = valueOf(oldAge(addPopulations([small, large])));
    expect(group).toBeCloseTo((109 / 901) * 100, 10);
    expect(group).not.toBeCloseTo((valueOf(oldAge(small)) + valueOf(oldAge(large))) / 2, 0);
  });
});
