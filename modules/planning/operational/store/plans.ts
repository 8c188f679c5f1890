// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type Selectable } from "kysely";
import { NotFound, type PlainDate, type Tx } from "@albero/kernel";
import type { PlanningOperationalPlan } from "../../../../db/types.ts";
import { fromJson } from "../../store/json.ts";
import type { YearStatus } from "../core/life.ts";
import type { YearHead, YearRow } from "../queries/answers.ts";

type Row = Selectable<PlanningOperationalPlan>;

function headOf(row: Row): YearHead {
  return {
    id: row.id,
    year: row.year,
    title: row.title,
    territory: row.territory,
    status: row.status as YearStatus,
    zoneVersionId: row.zone_version_id,
    followsId: row.follows_id,
    rowVersion: row.row_version,
    createdAt: row.created_at,
    createdByName: row.created_by_name,
    act:
      row.act_body === null
        ? null
        : {
            number: row.act_number,
            date: row.act_date as PlainDate | null,
            body: row.act_body,
            uncertain: row.act_uncertain,
          },
    closedOn: row.closed_on as PlainDate | null,
    closeNote: row.close_note,
  };
}

export type StoredYear = { head: YearHead; printed: Record<string, unknown> };

/** Newest year first. */
export async function listYears(tx: Tx, ambitoId: number): Promise<YearRow[]> {
  const rows = await tx
    .selectFrom("planning.operational_plan as plan")
    .selectAll("plan")
    .select((eb) => [
      eb
        .selectFrom("planning.operational_objective as o")
        .whereRef("o.plan_id", "=", "plan.id")
        .select((n) => n.fn.countAll<number>().as("n"))
        .as("objectives"),
      eb
        .selectFrom("planning.operational_part as p")
        .whereRef("p.plan_id", "=", "plan.id")
        .where("p.kind", "=", "result")
        .select((n) => n.fn.countAll<number>().as("n"))
        .as("results"),
    ])
    .where("plan.ambito_id", "=", ambitoId)
    .orderBy("plan.year", "desc")
    .execute();
  return rows.map((row) => ({ ...headOf(row), objectives: row.objectives ?? 0, results: row.results ?? 0 }));
}

/** `lock`: "share" keeps the state still while a part changes, "update" is for who changes the plan itself. */
export async function findYear(
  tx: Tx,
  ambitoId: number,
  which: { year: number } | { id: number },
  lock?: "share" | "update",
): Promise<StoredYear | null> {
  const row = await tx
    .selectFrom("planning.operational_plan")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .$if("year" in which, (query) => query.where("year", "=", "year" in which ? which.year : 0))
    .$if("id" in which, (query) => query.where("id", "=", "id" in which ? which.id : 0))
    .$if(lock === "share", (query) => query.forShare())
    .$if(lock === "update", (query) => query.forUpdate())
    .executeTakeFirst();
  return row ? { head: headOf(row), printed: fromJson<Record<string, unknown>>(row.printed) } : null;
}

export async function getYear(tx: Tx, ambitoId: number, year: number, lock?: "share" | "update"): Promise<StoredYear> {
  const found = await findYear(tx, ambitoId, { year }, lock);
  if (!found) throw new NotFound(`operational plan of ${year}`);
  return found;
}

export type NewYear = {
  year: number;
  title: string;
  territory: string;
  printed: Record<string, unknown>;
  zoneVersionId: number | null;
  followsId: number | null;
  lastKey: number;
  now: Date;
  byName: string;
};

/** Answers null when the year has its plan already: of two people who begin it at once, the second is told. */
export async function insertYear(tx: Tx, ambitoId: number, plan: NewYear): Promise<number | null> {
  const row = await tx
    .insertInto("planning.operational_plan")
    .values({
      ambito_id: ambitoId,
      year: plan.year,
      title: plan.title,
      territory: plan.territory,
      // Type json keeps the text of the file as it was, the order of its fields too.
      printed: sql`cast(${JSON.stringify(plan.printed)} as json)`,
      zone_version_id: plan.zoneVersionId,
      follows_id: plan.followsId,
      last_key: plan.lastKey,
      created_at: plan.now,
      created_by_name: plan.byName,
    })
    .onConflict((conflict) => conflict.columns(["ambito_id", "year"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

export type YearStep = Partial<{
  status: YearStatus;
  act_number: string | null;
  act_date: PlainDate | null;
  act_body: string | null;
  act_uncertain: string | null;
  approved_at: Date;
  closed_on: PlainDate;
  close_note: string | null;
}>;

export async function saveYearStep(tx: Tx, ambitoId: number, planId: number, step: YearStep): Promise<number> {
  const row = await tx
    .updateTable("planning.operational_plan")
    .set((eb) => ({ ...step, row_version: eb("row_version", "+", 1) }))
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", planId)
    .returning("row_version")
    .executeTakeFirstOrThrow();
  return row.row_version;
}

/** A number that this plan never gave before. */
export async function nextKey(tx: Tx, ambitoId: number, planId: number): Promise<number> {
  const row = await tx
    .updateTable("planning.operational_plan")
    .set((eb) => ({ last_key: eb("last_key", "+", 1) }))
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", planId)
    .returning("last_key")
    .executeTakeFirstOrThrow();
  return row.last_key;
}

/** Says that what the plan says has changed: whoever approves it must have seen it as it is. */
export async function touchYear(tx: Tx, ambitoId: number, planId: number): Promise<void> {
  await saveYearStep(tx, ambitoId, planId, {});
}

export async function deleteYear(tx: Tx, ambitoId: number, planId: number): Promise<void> {
  await tx.deleteFrom("planning.operational_plan").where("ambito_id", "=", ambitoId).where("id", "=", planId).execute();
}

/** Whether another plan continues this one. */
export async function isFollowed(tx: Tx, ambitoId: number, planId: number): Promise<boolean> {
  const row = await tx
    .selectFrom("planning.operational_plan")
    .select("id")
    .where("ambito_id", "=", ambitoId)
    .where("follows_id", "=", planId)
    .executeTakeFirst();
  return row !== undefined;
}
