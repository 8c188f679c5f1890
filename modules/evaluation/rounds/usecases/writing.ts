// SPDX-License-Identifier: AGPL-3.0-or-later
// What entering one measure, a grid and a whole file have in common: the settings of every place, and the writing.
import type { Work } from "@albero/kernel";
import { listDefinitions, listIndicators } from "../../indicators/store/indicators.ts";
import { checkEntry, type Checked, type Entry, type Setting } from "../core/entry.ts";
import { placeKey, type NewMeasure } from "../core/measure.ts";
import type { Round } from "../core/round.ts";
import type { Territory } from "../core/territory.ts";
import { insertMeasures, listCurrent, listEarlier } from "../store/measures.ts";
import { listAsked } from "../store/rounds.ts";
import { foldRound, holdRequests } from "../store/standings.ts";
import { listTerritories } from "../store/territories.ts";
import { nameOf } from "./actor-name.ts";

export type PlacedEntry = Entry & { indicatorId: number; territory: string };

/** Everything that the places of some entries need to be checked, asked of the database at once. */
export async function checkerFor(work: Work, round: Round, indicatorIds: readonly number[]) {
  const { tx, ambitoId, actor, today } = work;
  const wanted = new Set(indicatorIds);
  const asked = (await listAsked(tx, ambitoId, round.id)).filter((one) => wanted.has(one.indicatorId));
  const ids = asked.map((one) => one.indicatorId);
  const only = ids.length === 1 ? ids[0] : undefined;
  const definitions = new Map((await listDefinitions(tx, ambitoId, only)).map((one) => [one.id, one]));
  const indicators = new Map((await listIndicators(tx, ambitoId)).map((one) => [one.id, one]));
  const territories = new Map((await listTerritories(tx, ambitoId, round.lastDay)).map((one) => [one.code, one]));
  const current = new Map(
    (await listCurrent(tx, ambitoId, { roundId: round.id, indicatorIds: ids })).map((one) => [placeKey(one), one]),
  );
  const earlier = Map.groupBy(
    await listEarlier(tx, ambitoId, { roundId: round.id, before: round.firstDay, indicatorIds: ids }),
    placeKey,
  );
  const askedBy = new Map(asked.map((one) => [one.indicatorId, one]));

  const settingOf = (entry: Pick<PlacedEntry, "indicatorId" | "territory" | "breakdown">): Setting => {
    const request = askedBy.get(entry.indicatorId);
    const definition = request ? definitions.get(request.definitionId) : undefined;
    return {
      ...{ actor, round, today },
      asked: request && definition ? { level: request.level, definition } : null,
      baselineWhen: indicators.get(entry.indicatorId)?.baselineWhen ?? null,
      territory: territories.get(entry.territory) ?? null,
      current: current.get(placeKey(entry)) ?? null,
      whole: current.get(placeKey({ ...entry, breakdown: "" }))?.value ?? null,
      earlier: earlier.get(placeKey(entry)) ?? [],
    };
  };
  return {
    settingOf,
    territories: territories as ReadonlyMap<string, Territory>,
    definitionOf: (indicatorId: number) => definitions.get(askedBy.get(indicatorId)?.definitionId ?? 0),
    check: (entry: PlacedEntry): Checked => checkEntry(entry, settingOf(entry)),
    current,
  };
}

/** Writes what was checked, and makes again what the touched indicators give, in the same transaction. */
export async function write(
  { tx, ambitoId, actor, now }: Work,
  roundId: number,
  measures: readonly NewMeasure[],
): Promise<number[]> {
  const touched = measures.map((one) => one.indicatorId);
  const ids = await insertMeasures(tx, ambitoId, measures, { byName: nameOf(actor), at: now });
  await foldRound(tx, ambitoId, roundId, touched);
  return ids;
}

export { holdRequests };
