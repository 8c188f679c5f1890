// SPDX-License-Identifier: AGPL-3.0-or-later
import { AMBITO, type Area, type Composition, type Municipality, type SubArea } from "./area.ts";
import { AGE_INDICES, type AgeIndex, type IndexValue, type NotComputable } from "./indices.ts";
import { addPopulations, totalOf, type Population } from "./population.ts";

export type CountedAreas = {
  municipalities: readonly Municipality[];
  subAreas: readonly SubArea[];
  /** In force on the day of the counts; null when none is known. */
  composition: Composition | null;
  populations: ReadonlyMap<string, Population>;
};

export type AreaPopulation =
  | { area: Area; ok: true; population: Population }
  | { area: Area; ok: false; reason: "municipalities_missing" | "composition_unknown" };

export type WhyNot = NotComputable | "municipalities_missing" | "composition_unknown";
export type Computed = { area: Area; value: number } | { area: Area; value: null; reason: WhyNot };

/**
 * The residents of every municipality, sub-area and of the whole Ambito, by summed counts.
 * A wider area has its sum only when every municipality of it was counted; a sub-area only when its members are certain.
 */
export function populationsOf(areas: CountedAreas): AreaPopulation[] {
  const places = areas.municipalities.flatMap(({ istat }): AreaPopulation[] => {
    const population = areas.populations.get(istat);
    return population ? [{ area: { kind: "municipality", code: istat }, ok: true, population }] : [];
  });
  const all = areas.municipalities.map((one) => one.istat);
  return [...places, ...areas.subAreas.map((one) => ofSubArea(one.code, areas)), sumOf(AMBITO, all, areas.populations)];
}

function ofSubArea(code: string, { composition, municipalities, populations }: CountedAreas): AreaPopulation {
  const area: Area = { kind: "sub_area", code };
  // While one municipality's sub-area is unknown it could belong to this one: no sum can be trusted.
  const isCertain = composition !== null && municipalities.every((one) => composition.members[one.istat] !== undefined);
  if (!isCertain) return { area, ok: false, reason: "composition_unknown" };
  const members = municipalities.filter((one) => composition.members[one.istat] === code).map((one) => one.istat);
  return sumOf(area, members, populations);
}

function sumOf(area: Area, codes: readonly string[], populations: ReadonlyMap<string, Population>): AreaPopulation {
  const counted = codes.map((code) => populations.get(code)).filter((one) => one !== undefined);
  if (counted.length < codes.length || codes.length === 0) return { area, ok: false, reason: "municipalities_missing" };
  return { area, ok: true, population: addPopulations(counted) };
}

/** What can be worked out of residents by age: the number of residents itself, and the indices. */
export type ComputableKey = AgeIndex | "population";

export const COMPUTABLE_KEYS: readonly ComputableKey[] = ["population", ...(Object.keys(AGE_INDICES) as AgeIndex[])];

export function isComputable(key: string): key is ComputableKey {
  return COMPUTABLE_KEYS.some((one) => one === key);
}

export function compute(key: ComputableKey, population: Population): IndexValue {
  return key === "population" ? { computable: true, value: totalOf(population) } : AGE_INDICES[key](population);
}

/** One value for each area, or why there is none. */
export function computeEverywhere(key: ComputableKey, populations: readonly AreaPopulation[]): Computed[] {
  return populations.map((one) => {
    if (!one.ok) return { area: one.area, value: null, reason: one.reason };
    const found = compute(key, one.population);
    return found.computable
      ? { area: one.area, value: found.value }
      : { area: one.area, value: null, reason: found.reason };
  });
}
