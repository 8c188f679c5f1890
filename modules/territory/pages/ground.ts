// SPDX-License-Identifier: AGPL-3.0-or-later
// What the questions of several pages begin with.
import type { Tx } from "@albero/kernel";
import type { Area, Composition, Municipality, SubArea } from "../core/area.ts";
import { compositionOn } from "../core/area.ts";
import { populationsOf, type AreaPopulation } from "../core/computed.ts";
import type { Ground } from "../core/pictures.ts";
import { findProfile, listCompositions, listMunicipalities, listSubAreas, type Profile } from "../store/areas.ts";
import { findBoundaries } from "../store/boundaries.ts";
import { listPopulations } from "../store/population.ts";
import type { TerritoryTexts } from "../texts.it.ts";

export type Territory = {
  municipalities: Municipality[];
  subAreas: SubArea[];
  profile: Profile | null;
  lead: Municipality | null;
  nameOf: (area: Area) => string;
};

export async function readTerritory(tx: Tx, ambitoId: number, t: TerritoryTexts): Promise<Territory> {
  const municipalities = await listMunicipalities(tx, ambitoId);
  const subAreas = await listSubAreas(tx, ambitoId);
  const profile = await findProfile(tx, ambitoId);
  const lead = municipalities.find((one) => one.istat === profile?.leadIstat) ?? null;
  const places = new Map(municipalities.map((one) => [one.istat, one.name]));
  const parts = new Map(subAreas.map((one) => [one.code, one.name]));
  const nameOf = ({ kind, code }: Area) => t.areaNames[kind](places.get(code) ?? parts.get(code) ?? code);
  return { municipalities, subAreas, profile, lead, nameOf };
}

export async function groundOf(tx: Tx, ambitoId: number, { municipalities, subAreas }: Territory) {
  const boundaries = await findBoundaries(tx, ambitoId);
  const seats = new Set(subAreas.map((one) => one.seatIstat).filter((seat) => seat !== null));
  const ground: Ground = { municipalities, seats, outlines: boundaries?.outlines ?? null };
  return { ground, attribution: boundaries && [boundaries.source, boundaries.licence].filter(Boolean).join(", ") };
}

/** Residents by age of every area on a day, with the composition in force on it. */
export async function countsOn(
  tx: Tx,
  ambitoId: number,
  { municipalities, subAreas }: Territory,
  day: string,
): Promise<{ areas: AreaPopulation[]; composition: Composition | null }> {
  const counted = await listPopulations(tx, ambitoId, day);
  const populations = new Map(counted.map((one) => [one.istat, one.population]));
  const composition = compositionOn(await listCompositions(tx, ambitoId), day);
  return { areas: populationsOf({ municipalities, subAreas, composition, populations }), composition };
}
