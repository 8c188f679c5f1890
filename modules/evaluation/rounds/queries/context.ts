// SPDX-License-Identifier: AGPL-3.0-or-later
// What most pages of a round need: what is asked, in words, and where it serves.
import type { Work } from "@albero/kernel";
import type { Definition, Level, Place } from "../../core/indicator.ts";
import { listDefinitions, listIndicators, listPlaces } from "../../indicators/store/indicators.ts";
import type { Round } from "../core/round.ts";
import { getRound, listAsked } from "../store/rounds.ts";
import { listTerritories } from "../store/territories.ts";

export type Objective = { code: string; title: string };
export type AskedIndicator = {
  indicatorId: number;
  code: string;
  level: Level;
  definition: Definition;
  /** Albero computes it: nobody is asked. */
  isComputed: boolean;
  objectives: Objective[];
};

export const isComputed = ({ query, formula }: Pick<Definition, "query" | "formula">): boolean =>
  query !== "" || formula !== "";

/** Where indicators serve, each objective once. */
export function objectivesBy(places: readonly Place[]): ReadonlyMap<number, Objective[]> {
  const found = new Map<number, Objective[]>();
  for (const { indicatorId, objective, objectiveTitle } of places) {
    const own = found.get(indicatorId) ?? [];
    if (!own.some((one) => one.code === objective)) own.push({ code: objective, title: objectiveTitle });
    found.set(indicatorId, own);
  }
  return found;
}

/** A round, its territories, and what it asks in the order of the objectives. */
export async function roundContext({ tx, ambitoId }: Work, roundId: number) {
  const round: Round = await getRound(tx, ambitoId, roundId);
  const codes = new Map((await listIndicators(tx, ambitoId)).map((one) => [one.id, one.code]));
  const definitions = new Map((await listDefinitions(tx, ambitoId)).map((one) => [one.id, one]));
  const objectives = objectivesBy(await listPlaces(tx, ambitoId));
  const asked = (await listAsked(tx, ambitoId, roundId)).flatMap(({ indicatorId, definitionId, level }) => {
    const definition = definitions.get(definitionId);
    if (!definition) return [];
    const own = objectives.get(indicatorId) ?? [];
    const code = codes.get(indicatorId) ?? "";
    return [{ indicatorId, code, level, definition, isComputed: isComputed(definition), objectives: own }];
  });
  const territories = await listTerritories(tx, ambitoId, round.lastDay);
  return { round, asked: asked satisfies AskedIndicator[], territories };
}

/** Every objective that is asked about, in the order in which indicators name them. */
export function objectivesOf(asked: readonly AskedIndicator[]): Objective[] {
  const found = new Map<string, Objective>();
  for (const { objectives } of asked) for (const one of objectives) if (!found.has(one.code)) found.set(one.code, one);
  return [...found.values()];
}

/** What a list of territories reads: only the name of the group, "" for all that is in no sub-area. */
export const groupsOf = (territories: readonly { level: Level; code: string; name: string }[]) => [
  ...territories.filter((one) => one.level === "sub_area").map(({ code, name }) => ({ group: code, name })),
  ...territories.filter((one) => one.level === "ambito").map(({ name }) => ({ group: "", name })),
];
