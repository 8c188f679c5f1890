// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Tx } from "@albero/kernel";
import type { DeviationKind } from "../core/years.ts";
import type { DeviationReason } from "../queries/answers.ts";
import type { By, YearScope } from "./objectives.ts";

export async function listReasons(tx: Tx, { ambitoId, planId }: YearScope): Promise<DeviationReason[]> {
  const rows = await tx
    .selectFrom("planning.operational_deviation")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .where("plan_id", "=", planId)
    .orderBy("objective_code")
    .execute();
  return rows.map((row) => ({
    code: row.objective_code,
    kind: row.kind as DeviationKind,
    reason: row.reason,
    byName: row.by_name,
    at: row.at,
  }));
}

export async function saveReason(
  tx: Tx,
  { ambitoId, planId }: YearScope,
  { code, kind, reason }: { code: string; kind: DeviationKind; reason: string },
  by: By,
): Promise<void> {
  const written = { kind, reason, by_name: by.byName, at: by.now };
  await tx
    .insertInto("planning.operational_deviation")
    .values({ ambito_id: ambitoId, plan_id: planId, objective_code: code, ...written })
    .onConflict((conflict) => conflict.columns(["plan_id", "objective_code"]).doUpdateSet(written))
    .execute();
}
