// SPDX-License-Identifier: AGPL-3.0-or-later
// What the screens of the indicators read together.
import type { Tx } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import { lineOf, type IndicatorLine } from "../core/list.ts";
import type { PrintedPlace } from "../core/differences.ts";
import type { Place } from "../../core/indicator.ts";
import { listDefinitions, listIndicators, listPlaces, listTargets } from "./indicators.ts";

/** Every indicator as the list shows it, in the order in which they were put in. */
export async function listLines(tx: Tx, ambitoId: number, today: PlainDate): Promise<IndicatorLine[]> {
  const of = <T extends { indicatorId: number }>(rows: readonly T[]) => Map.groupBy(rows, (row) => row.indicatorId);
  const indicators = await listIndicators(tx, ambitoId);
  const definitions = of(await listDefinitions(tx, ambitoId));
  const places = of(await listPlaces(tx, ambitoId));
  const targets = of(await listTargets(tx, ambitoId));
  return indicators.flatMap((indicator) => {
    const parts = { definitions: definitions.get(indicator.id) ?? [], places: places.get(indicator.id) ?? [] };
    return lineOf({ indicator, ...parts, targets: targets.get(indicator.id) ?? [] }, today) ?? [];
  });
}

export type StoredPlace = Place & { id: number; printed: Readonly<Record<string, unknown>> | null };

/** Where one indicator serves, with what the documents print. */
export async function placesOf(tx: Tx, ambitoId: number, indicatorId: number): Promise<StoredPlace[]> {
  const rows = await tx
    .selectFrom("evaluation.place")
    .select(["id", "printed"])
    .where("ambito_id", "=", ambitoId)
    .where("indicator_id", "=", indicatorId)
    .orderBy("id")
    .execute();
  const places = await listPlaces(tx, ambitoId, indicatorId);
  return places.map((place, at) => ({
    ...place,
    id: rows[at]?.id ?? 0,
    printed: (rows[at]?.printed ?? null) as StoredPlace["printed"],
  }));
}

/** Every line that cards and chapters print. */
export async function listPrinted(tx: Tx, ambitoId: number): Promise<PrintedPlace[]> {
  const rows = await tx
    .selectFrom("evaluation.place as p")
    .innerJoin("evaluation.indicator as i", (join) =>
      join.onRef("i.ambito_id", "=", "p.ambito_id").onRef("i.id", "=", "p.indicator_id"),
    )
    .where("p.ambito_id", "=", ambitoId)
    .where("p.document", "in", ["card", "chapter"])
    .select([
      "p.plan",
      "p.period",
      "p.objective",
      "p.objective_title as objectiveTitle",
      "p.chain as ring",
      "p.document",
    ])
    .select(["p.position", "p.printed", "p.indicator_id as indicatorId", "i.code"])
    .orderBy("p.id")
    .execute();
  return rows as unknown as PrintedPlace[];
}

/** Of each definition, who wrote it and when. */
export async function listAuthors(tx: Tx, ambitoId: number, indicatorId: number) {
  return tx
    .selectFrom("evaluation.definition")
    .select(["number", "by_name as byName", "at"])
    .where("ambito_id", "=", ambitoId)
    .where("indicator_id", "=", indicatorId)
    .orderBy("number")
    .execute();
}

/** How many current measures there are of an indicator, by definition. */
export async function countMeasures(tx: Tx, ambitoId: number, indicatorId: number): Promise<Map<number, number>> {
  const rows = await tx
    .selectFrom("evaluation.measure")
    .select((of) => ["definition_id", of.fn.countAll<string>().as("measures")])
    .where("ambito_id", "=", ambitoId)
    .where("indicator_id", "=", indicatorId)
    .where("is_current", "=", true)
    .groupBy("definition_id")
    .execute();
  return new Map(rows.map((row) => [row.definition_id, Number(row.measures)]));
}
