// SPDX-License-Identifier: AGPL-3.0-or-later
import { between, LAST_AGE, totalOf, type Population } from "./population.ts";

export type NotComputable =
  | "nobody_in_denominator"
  | "births_unknown"
  | "deaths_unknown"
  | "balance_unknown"
  | "foreigners_unknown";

/** An index that could be computed, or the reason why it could not: never zero in its place. */
export type IndexValue = { computable: true; value: number } | { computable: false; reason: NotComputable };

/** What happened in a year, and how many were there when it began and when it ended. */
export type YearOfChange = {
  startPopulation: number;
  endPopulation: number;
  births: number | null;
  deaths: number | null;
  migrationBalance: number | null;
};

function ratio(numerator: number, denominator: number, times: number): IndexValue {
  if (denominator === 0) return { computable: false, reason: "nobody_in_denominator" };
  return { computable: true, value: (numerator / denominator) * times };
}

function both(population: Population, from: number, to?: number): number {
  return between(population.male, from, to) + between(population.female, from, to);
}

/** Old-age index, %: residents of 65 and over for 100 from 0 to 14. */
export function oldAge(population: Population): IndexValue {
  return ratio(both(population, 65), both(population, 0, 14), 100);
}

/** Share of residents of 65 and over, %. */
export function shareOver65(population: Population): IndexValue {
  return ratio(both(population, 65), totalOf(population), 100);
}

/** Structural dependency, %: residents of 0-14 and of 65 and over for 100 from 15 to 64. */
export function structuralDependency(population: Population): IndexValue {
  return ratio(both(population, 0, 14) + both(population, 65), both(population, 15, 64), 100);
}

/** Dependency of the old, %: residents of 65 and over for 100 from 15 to 64. */
export function oldDependency(population: Population): IndexValue {
  return ratio(both(population, 65), both(population, 15, 64), 100);
}

/** Dependency of the young, %: residents of 0-14 for 100 from 15 to 64. */
export function youngDependency(population: Population): IndexValue {
  return ratio(both(population, 0, 14), both(population, 15, 64), 100);
}

/** Replacement of the active population, %: residents of 60-64 for 100 of 15-19. */
export function activeReplacement(population: Population): IndexValue {
  return ratio(both(population, 60, 64), both(population, 15, 19), 100);
}

/** Structure of the active population, %: residents of 40-64 for 100 of 15-39. */
export function activeStructure(population: Population): IndexValue {
  return ratio(both(population, 40, 64), both(population, 15, 39), 100);
}

/** Children per woman of fertile age, %: residents of 0-4 for 100 women of 15-49. */
export function childrenPerWoman(population: Population): IndexValue {
  return ratio(both(population, 0, 4), between(population.female, 15, 49), 100);
}

/** Men for 100 women. */
export function masculinity(population: Population): IndexValue {
  return ratio(between(population.male, 0), between(population.female, 0), 100);
}

/** Mean age in years: half a year is added because birthdays fall all along the year. */
export function meanAge(population: Population): IndexValue {
  let years = 0;
  for (let age = 0; age <= LAST_AGE; age += 1) years += (age + 0.5) * (population.male[age]! + population.female[age]!);
  return ratio(years, totalOf(population), 1);
}

/** Old residents (65 and over) for each child of 0-5. */
export function oldPerChild(population: Population): IndexValue {
  return ratio(both(population, 65), both(population, 0, 5), 1);
}

/** Share of residents of 80 and over, %. */
export function shareOver80(population: Population): IndexValue {
  return ratio(both(population, 80), totalOf(population), 100);
}

/** Share of foreign residents, %; `foreigners` is null when nobody counted them. */
export function foreignersShare(population: Population, foreigners: number | null): IndexValue {
  if (foreigners === null) return { computable: false, reason: "foreigners_unknown" };
  return ratio(foreigners, totalOf(population), 100);
}

function meanPopulation(year: YearOfChange): number {
  return (year.startPopulation + year.endPopulation) / 2;
}

/** Births in the year for 1,000 residents (mean of start and end). */
export function birthRate(year: YearOfChange): IndexValue {
  if (year.births === null) return { computable: false, reason: "births_unknown" };
  return ratio(year.births, meanPopulation(year), 1000);
}

/** Deaths in the year for 1,000 residents (mean of start and end). */
export function deathRate(year: YearOfChange): IndexValue {
  if (year.deaths === null) return { computable: false, reason: "deaths_unknown" };
  return ratio(year.deaths, meanPopulation(year), 1000);
}

/** Births minus deaths for 1,000 residents. */
export function naturalGrowth(year: YearOfChange): IndexValue {
  if (year.births === null) return { computable: false, reason: "births_unknown" };
  if (year.deaths === null) return { computable: false, reason: "deaths_unknown" };
  return ratio(year.births - year.deaths, meanPopulation(year), 1000);
}

/** Arrivals minus departures for 1,000 residents. */
export function migrationGrowth(year: YearOfChange): IndexValue {
  if (year.migrationBalance === null) return { computable: false, reason: "balance_unknown" };
  return ratio(year.migrationBalance, meanPopulation(year), 1000);
}

/** Natural and migration growth together, for 1,000 residents. */
export function totalGrowth(year: YearOfChange): IndexValue {
  const natural = naturalGrowth(year);
  if (!natural.computable) return natural;
  const migration = migrationGrowth(year);
  if (!migration.computable) return migration;
  return { computable: true, value: natural.value + migration.value };
}

/** The indices that need only residents by sex and age, by the key under which a printed value is stored. */
export const AGE_INDICES = {
  oldAge,
  over65: shareOver65,
  over80: shareOver80,
  structuralDependency,
  oldDependency,
  youngDependency,
  activeReplacement,
  activeStructure,
  childrenPerWoman,
  masculinity,
  meanAge,
  oldPerChild,
} as const satisfies Record<string, (population: Population) => IndexValue>;

export type AgeIndex = keyof typeof AGE_INDICES;

export function isAgeIndex(key: string): key is AgeIndex {
  return Object.hasOwn(AGE_INDICES, key);
}
