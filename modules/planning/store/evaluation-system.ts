// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Tx } from "@albero/kernel";
import type { EvaluationSystem } from "../core/evaluation.ts";
import { fromJson, json } from "./json.ts";

/** How the plan says that it will be evaluated: one system a plan. */
export async function findEvaluationSystem(tx: Tx, ambitoId: number, planId: number): Promise<EvaluationSystem | null> {
  const row = await tx
    .selectFrom("planning.evaluation_system")
    .select("content")
    .where("ambito_id", "=", ambitoId)
    .where("plan_id", "=", planId)
    .executeTakeFirst();
  return row ? fromJson<EvaluationSystem>(row.content) : null;
}

export async function saveEvaluationSystem(
  tx: Tx,
  ambitoId: number,
  planId: number,
  system: EvaluationSystem,
): Promise<void> {
  await tx
    .insertInto("planning.evaluation_system")
    .values({ ambito_id: ambitoId, plan_id: planId, content: json(system) })
    .onConflict((conflict) => conflict.column("plan_id").doUpdateSet({ content: json(system) }))
    .execute();
}
