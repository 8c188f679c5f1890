// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Tx } from "@albero/kernel";
import type { PastObjective, PastPlan } from "../core/evaluation.ts";
import type { ContinuityLink } from "../queries/answers.ts";
import { fromJson, json } from "./json.ts";

export type PastHead = Omit<PastPlan, "objectives">;
export type StoredPast = { id: number; period: string; head: PastHead; objectives: PastObjective[] };

/** The evaluation of the plan that came before; of several, the newest period. */
export async function findPast(tx: Tx, ambitoId: number, planId: number, period?: string): Promise<StoredPast | null> {
  const row = await tx
    .selectFrom("planning.past_evaluation")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .where("plan_id", "=", planId)
    .$if(period !== undefined, (query) => query.where("period", "=", period ?? ""))
    .orderBy("period", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const objectives = await tx
    .selectFrom("planning.past_objective")
    .select("content")
    .where("ambito_id", "=", ambitoId)
    .where("evaluation_id", "=", row.id)
    .orderBy("position")
    .execute();
  return {
    id: row.id,
    period: row.period,
    head: fromJson<PastHead>(row.content),
    objectives: objectives.map((each) => fromJson<PastObjective>(each.content)),
  };
}

export async function insertPast(tx: Tx, ambitoId: number, planId: number, past: PastPlan, now: Date): Promise<number> {
  const { objectives, ...head } = past;
  const row = await tx
    .insertInto("planning.past_evaluation")
    .values({ ambito_id: ambitoId, plan_id: planId, period: past.cycle, content: json(head), loaded_at: now })
    .returning("id")
    .executeTakeFirstOrThrow();
  if (objectives.length > 0) {
    await tx
      .insertInto("planning.past_objective")
      .values(
        objectives.map((objective, index) => ({
          ambito_id: ambitoId,
          evaluation_id: row.id,
          code: objective.code,
          position: index + 1,
          content: json(objective),
        })),
      )
      .execute();
  }
  return row.id;
}

/** In the order of the past objectives; of one card, or of all when no code is given. */
export async function listLinks(tx: Tx, ambitoId: number, planId: number, code?: string): Promise<ContinuityLink[]> {
  const rows = await tx
    .selectFrom("planning.continuity")
    .innerJoin("planning.past_objective", (join) =>
      join
        .onRef("planning.past_objective.evaluation_id", "=", "planning.continuity.evaluation_id")
        .onRef("planning.past_objective.code", "=", "planning.continuity.past_code"),
    )
    .innerJoin("planning.past_evaluation", "planning.past_evaluation.id", "planning.continuity.evaluation_id")
    .select(["card_code", "period", "past_code", "planning.past_objective.content", "proposed", "note"])
    .where("planning.continuity.ambito_id", "=", ambitoId)
    .where("planning.continuity.plan_id", "=", planId)
    .$if(code !== undefined, (query) => query.where("card_code", "=", code ?? ""))
    .orderBy("planning.past_objective.position")
    .orderBy("card_code")
    .execute();
  return rows.map((row) => ({
    cardCode: row.card_code,
    period: row.period,
    pastCode: row.past_code,
    pastTitle: fromJson<PastObjective>(row.content).title,
    proposed: row.proposed,
    note: row.note,
  }));
}

export type LinkKey = { planId: number; cardCode: string; evaluationId: number; pastCode: string };

export async function saveLink(
  tx: Tx,
  ambitoId: number,
  key: LinkKey,
  content: { proposed: boolean; note: string | null },
): Promise<void> {
  await tx
    .insertInto("planning.continuity")
    .values({
      ambito_id: ambitoId,
      plan_id: key.planId,
      card_code: key.cardCode,
      evaluation_id: key.evaluationId,
      past_code: key.pastCode,
      ...content,
    })
    .onConflict((conflict) =>
      conflict.columns(["plan_id", "card_code", "evaluation_id", "past_code"]).doUpdateSet(content),
    )
    .execute();
}

/** Answers whether there was such a link. */
export async function deleteLink(tx: Tx, ambitoId: number, key: LinkKey): Promise<boolean> {
  const gone = await tx
    .deleteFrom("planning.continuity")
    .where("ambito_id", "=", ambitoId)
    .where("plan_id", "=", key.planId)
    .where("card_code", "=", key.cardCode)
    .where("evaluation_id", "=", key.evaluationId)
    .where("past_code", "=", key.pastCode)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}
