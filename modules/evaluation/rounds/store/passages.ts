// SPDX-License-Identifier: AGPL-3.0-or-later
// What was said about measures: who let them pass, why they deviate. Rows are only added.
import type { Tx } from "@albero/kernel";
import type { MeasureStatus } from "../core/measure.ts";

export type Passage = {
  id: number;
  roundId: number;
  /** "" for the Ambito, else a sub-area with its municipalities. */
  territory: string;
  /** Null: all of the territory. */
  indicatorId: number | null;
  toStatus: MeasureStatus;
  reason: string;
  measures: number;
  byName: string;
  at: Date;
};

/** Newest first. */
export async function listPassages(tx: Tx, ambitoId: number, roundId: number): Promise<Passage[]> {
  const rows = await tx
    .selectFrom("evaluation.passage")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .where("round_id", "=", roundId)
    .orderBy("id", "desc")
    .limit(1_000)
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, roundId: row.round_id, territory: row.territory, indicatorId: row.indicator_id },
    ...{ toStatus: row.to_status as MeasureStatus, reason: row.reason, measures: row.measures },
    ...{ byName: row.by_name, at: row.at },
  }));
}

export async function insertPassage(tx: Tx, ambitoId: number, one: Omit<Passage, "id">): Promise<void> {
  await tx
    .insertInto("evaluation.passage")
    .values({
      ...{ ambito_id: ambitoId, round_id: one.roundId, territory: one.territory, indicator_id: one.indicatorId },
      ...{ to_status: one.toStatus, reason: one.reason, measures: one.measures, by_name: one.byName, at: one.at },
    })
    .execute();
}

export type Deviation = {
  id: number;
  roundId: number;
  indicatorId: number | null;
  objective: string;
  text: string;
  decision: string;
  byName: string;
  at: Date;
};

/** Of a round, or of an indicator through all rounds; newest first. */
export async function listDeviations(
  tx: Tx,
  ambitoId: number,
  filter: { roundId?: number; indicatorId?: number },
): Promise<Deviation[]> {
  let query = tx.selectFrom("evaluation.deviation").selectAll().where("ambito_id", "=", ambitoId);
  if (filter.roundId !== undefined) query = query.where("round_id", "=", filter.roundId);
  if (filter.indicatorId !== undefined) query = query.where("indicator_id", "=", filter.indicatorId);
  const rows = await query.orderBy("id", "desc").execute();
  return rows.map((row) => ({
    ...{ id: row.id, roundId: row.round_id, indicatorId: row.indicator_id, objective: row.objective },
    ...{ text: row.text, decision: row.decision, byName: row.by_name, at: row.at },
  }));
}

export async function insertDeviation(tx: Tx, ambitoId: number, one: Omit<Deviation, "id">): Promise<number> {
  const row = await tx
    .insertInto("evaluation.deviation")
    .values({
      ...{ ambito_id: ambitoId, round_id: one.roundId, indicator_id: one.indicatorId, objective: one.objective },
      ...{ text: one.text, decision: one.decision, by_name: one.byName, at: one.at },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}
