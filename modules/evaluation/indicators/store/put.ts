// SPDX-License-Identifier: AGPL-3.0-or-later
// Indicators put in many at a time: one statement a table.
import type { Tx } from "@albero/kernel";
import { assert } from "@albero/kernel";
import type { GivenDefinition, GivenIndicator, GivenPlace, GivenTarget } from "../core/given.ts";
import { json } from "./json.ts";

export type Who = { now: Date; byName: string };

export function definitionColumns(given: GivenDefinition) {
  const { firstDay, text, kind, numerator, denominator, unit, direction, breakdowns, sourceKind } = given;
  const { owner, level, frequency, tolerance, rollUp, query, formula, source, uncertain } = given;
  return {
    ...{ first_day: firstDay, text, kind, numerator, denominator, unit, direction, breakdowns: [...breakdowns] },
    ...{ source_kind: sourceKind, owner, level, frequency, tolerance, roll_up: rollUp, query, formula, source },
    uncertain,
  };
}

export const placeColumns = (place: GivenPlace) => ({
  ...{ plan: place.plan, period: place.period, objective: place.objective, objective_title: place.objectiveTitle },
  ...{ chain: place.ring, document: place.document, position: place.position, statement: place.statement },
  ...{ printed: place.printed === null ? null : json(place.printed), uncertain: place.uncertain },
});

export const targetColumns = ({
  kind,
  day,
  operator,
  value,
  territory,
  state,
  note,
  source,
  uncertain,
}: GivenTarget) => ({
  ...{ kind, day, operator, value, territory, state, note, source, uncertain },
});

/** Two places that are one: the same line of the same document. */
const placeKey = (
  place: Pick<GivenPlace, "plan" | "period" | "objective" | "document" | "ring" | "position">,
): string => [place.plan, place.period, place.objective, place.document, place.ring, place.position].join(" ");

export type Put = { code: string; id: number; isNew: boolean; placesAdded: number };

/**
 * Puts indicators in by their codes. A new one comes with its first definition, its places and its targets; one that is
 * there already only gets the places that it lacks: its definitions and targets are what people have made of them since.
 */
export async function putIndicators(
  tx: Tx,
  ambitoId: number,
  given: readonly GivenIndicator[],
  { now, byName }: Who,
): Promise<Put[]> {
  if (given.length === 0) return [];
  const codes = given.map((each) => each.code);
  assert(new Set(codes).size === codes.length, "no code is given to two indicators");
  const there = await tx
    .selectFrom("evaluation.indicator")
    .select(["id", "code"])
    .where("ambito_id", "=", ambitoId)
    .where("code", "in", codes)
    .execute();
  const ids = new Map(there.map((row) => [row.code, row.id]));
  const fresh = given.filter((each) => !ids.has(each.code));
  const rows = fresh.map(({ code, origin, baseline }) => ({
    ...{ ambito_id: ambitoId, code, origin, baseline: baseline?.is ?? null },
    ...{ baseline_how: baseline?.how ?? "", baseline_when: baseline?.when ?? null },
  }));
  if (rows.length > 0) {
    const made = await tx.insertInto("evaluation.indicator").values(rows).returning(["id", "code"]).execute();
    for (const row of made) ids.set(row.code, row.id);
  }
  const idOf = ({ code }: GivenIndicator): number => ids.get(code) ?? 0;
  const definitions = fresh.map((each) => ({
    ...{ ambito_id: ambitoId, indicator_id: idOf(each), number: 1, ...definitionColumns(each.definition) },
    ...{ by_name: byName, at: now },
  }));
  if (definitions.length > 0) await tx.insertInto("evaluation.definition").values(definitions).execute();
  const targets = fresh.flatMap((each) =>
    each.targets.map((target) => ({ ambito_id: ambitoId, indicator_id: idOf(each), ...targetColumns(target) })),
  );
  if (targets.length > 0) await tx.insertInto("evaluation.target").values(targets).execute();
  const added = await putPlaces(
    tx,
    ambitoId,
    given.map((each) => ({ id: idOf(each), places: each.places })),
  );
  const newCodes = new Set(fresh.map((each) => each.code));
  return given.map((each) => ({
    ...{ code: each.code, id: idOf(each), isNew: newCodes.has(each.code) },
    placesAdded: added.get(idOf(each)) ?? 0,
  }));
}

/** Adds the places that are not there yet; answers how many for each indicator. */
async function putPlaces(
  tx: Tx,
  ambitoId: number,
  given: readonly { id: number; places: readonly GivenPlace[] }[],
): Promise<Map<number, number>> {
  const known = await tx
    .selectFrom("evaluation.place")
    .select(["indicator_id", "plan", "period", "objective", "document", "chain as ring", "position"])
    .where("ambito_id", "=", ambitoId)
    .where(
      "indicator_id",
      "in",
      given.map((each) => each.id),
    )
    .execute();
  const taken = new Set(known.map((row) => `${row.indicator_id} ${placeKey(row as unknown as GivenPlace)}`));
  const rows = given.flatMap(({ id, places }) =>
    places
      .filter((place) => !taken.has(`${id} ${placeKey(place)}`))
      .map((place) => ({ ambito_id: ambitoId, indicator_id: id, ...placeColumns(place) })),
  );
  if (rows.length > 0) await tx.insertInto("evaluation.place").values(rows).execute();
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.indicator_id, (counts.get(row.indicator_id) ?? 0) + 1);
  return counts;
}

/** One indicator, for loaders that have them one by one. */
export async function putIndicator(tx: Tx, ambitoId: number, given: GivenIndicator, who: Who): Promise<Put> {
  const [put] = await putIndicators(tx, ambitoId, [given], who);
  assert(put, "what was given was put");
  return put;
}
