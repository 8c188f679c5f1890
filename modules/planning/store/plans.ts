// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Selectable } from "kysely";
import { NotFound, type Tx } from "@albero/kernel";
import type { PlanningCycle } from "../../../db/types.ts";
import type { Cycle } from "../core/document.ts";
import { fromJson, json } from "./json.ts";

export type StoredCycle = { id: number; cycle: Cycle };

const stored = (row: Selectable<PlanningCycle>): StoredCycle => ({
  id: row.id,
  cycle: {
    code: row.code,
    firstDay: row.first_day,
    lastDay: row.last_day,
    areas: fromJson<Cycle["areas"]>(row.areas),
    template: fromJson<Cycle["template"]>(row.template),
  },
});

/** Newest first. */
export async function listCycles(tx: Tx, ambitoId: number): Promise<StoredCycle[]> {
  const rows = await tx
    .selectFrom("planning.cycle")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .orderBy("code", "desc")
    .execute();
  return rows.map(stored);
}

/** Waits for whoever is changing the cycle, so that two changes of its questions never cross. */
export async function getCycleForUpdate(tx: Tx, ambitoId: number, code: string): Promise<StoredCycle> {
  const row = await tx
    .selectFrom("planning.cycle")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .where("code", "=", code)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound(`cycle ${code}`);
  return stored(row);
}

/** Makes the cycle unless it is there: two people who begin it at once find one. */
async function insertCycle(tx: Tx, ambitoId: number, cycle: Cycle): Promise<void> {
  await tx
    .insertInto("planning.cycle")
    .values({
      ambito_id: ambitoId,
      code: cycle.code,
      first_day: cycle.firstDay,
      last_day: cycle.lastDay,
      areas: json(cycle.areas),
      template: json(cycle.template),
    })
    .onConflict((conflict) => conflict.columns(["ambito_id", "code"]).doNothing())
    .execute();
}

export async function saveTemplate(tx: Tx, ambitoId: number, cycle: Cycle): Promise<void> {
  await tx
    .updateTable("planning.cycle")
    .set((eb) => ({ template: json(cycle.template), row_version: eb("row_version", "+", 1) }))
    .where("ambito_id", "=", ambitoId)
    .where("code", "=", cycle.code)
    .execute();
}

/** The plan of the cycle of a document; both are made when they do not exist yet. Holds the cycle until the commit. */
export async function ensurePlan(tx: Tx, ambitoId: number, cycle: Cycle, now: Date): Promise<number> {
  await insertCycle(tx, ambitoId, cycle);
  const { id } = await getCycleForUpdate(tx, ambitoId, cycle.code);
  const found = await tx
    .selectFrom("planning.plan")
    .select("id")
    .where("ambito_id", "=", ambitoId)
    .where("cycle_id", "=", id)
    .executeTakeFirst();
  if (found) return found.id;
  const made = await tx
    .insertInto("planning.plan")
    .values({ ambito_id: ambitoId, cycle_id: id, created_at: now })
    .returning("id")
    .executeTakeFirstOrThrow();
  return made.id;
}
