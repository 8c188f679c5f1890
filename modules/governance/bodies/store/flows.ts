// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Tx } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import type { NewFlow } from "../core/file.ts";
import { json } from "./json.ts";

export type FlowStep = { bodies: string[]; text: string };
export type Flow = { id: number; object: string; steps: FlowStep[]; firstDay: PlainDate; source: string };

/** The ways of a decision that were in use on the day, in their order. */
export async function listFlows(tx: Tx, ambitoId: number, day: PlainDate): Promise<Flow[]> {
  const rows = await tx
    .selectFrom("governance.decision_flow")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .where("first_day", "<=", day)
    .where((e) => e.or([e("last_day", "is", null), e("last_day", ">=", day)]))
    .orderBy("position")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, object: row.object, source: row.source, firstDay: row.first_day as PlainDate },
    steps: row.steps as unknown as FlowStep[],
  }));
}

export async function insertFlows(tx: Tx, ambitoId: number, flows: readonly NewFlow[]): Promise<void> {
  const rows = flows.map(({ object, steps, firstDay, source }, at) => ({
    ...{ ambito_id: ambitoId, position: at + 1, object, source, first_day: firstDay, steps: json(steps) },
  }));
  if (rows.length > 0) await tx.insertInto("governance.decision_flow").values(rows).execute();
}
