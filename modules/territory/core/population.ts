// SPDX-License-Identifier: AGPL-3.0-or-later
import { assert } from "@albero/kernel/pure";

/** The last place of an age array: "100 and over". */
export const LAST_AGE = 100;

/** Residents by single year of age, 101 whole numbers. */
export type Ages = readonly number[];

/** Residents of one area on one day, by sex and single year of age. */
export type Population = { male: Ages; female: Ages };

export type AgeClass = { from: number; to: number | null; male: number; female: number };

export const NOBODY: Ages = Array.from({ length: LAST_AGE + 1 }, () => 0);

/** Adds the counts of several areas, age by age: the only way to a population of a wider area. */
export function addPopulations(parts: Iterable<Population>): Population {
  const male = [...NOBODY];
  const female = [...NOBODY];
  for (const part of parts) {
    assert(part.male.length === male.length && part.female.length === female.length, "ages go from 0 to 100");
    for (let age = 0; age <= LAST_AGE; age += 1) {
      male[age]! += part.male[age]!;
      female[age]! += part.female[age]!;
    }
  }
  return { male, female };
}

/** Residents from one age to another, both included; without `to`, up to the oldest. */
export function between(ages: Ages, from: number, to = LAST_AGE): number {
  let residents = 0;
  for (let age = from; age <= Math.min(to, LAST_AGE); age += 1) residents += ages[age] ?? 0;
  return residents;
}

export function totalOf(population: Population): number {
  return between(population.male, 0) + between(population.female, 0);
}

/** Classes of five years, 0-4 … 100 and over, as population pyramids use them. */
export function fiveYearClasses(population: Population): AgeClass[] {
  const classes: AgeClass[] = [];
  for (let from = 0; from <= LAST_AGE; from += 5) {
    const to = from === LAST_AGE ? null : from + 4;
    const last = to ?? LAST_AGE;
    classes.push({
      from,
      to,
      male: between(population.male, from, last),
      female: between(population.female, from, last),
    });
  }
  return classes;
}
