// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { NotFound, type Tx } from "@albero/kernel";
import type { Cents } from "@albero/kernel/pure";
import { fromJson, json } from "../../store/json.ts";
import type { ActionContent, LineContent, Objective, ObjectiveContent, Stamp, StepContent } from "../core/document.ts";
import type { ResultContent } from "../core/expects.ts";
import type { StoredObjective } from "../queries/answers.ts";

/** Where rows belong. */
export type YearScope = { ambitoId: number; planId: number };
export type By = { now: Date; byName: string };

const stampOf = (row: { row_version: number; updated_at: Date; updated_by_name: string }): Stamp => ({
  rowVersion: row.row_version,
  updatedAt: row.updated_at,
  updatedByName: row.updated_by_name,
});

/** Objectives of one plan, or of several at once, in order, each with its parts and lines. */
export async function listObjectives(
  tx: Tx,
  ambitoId: number,
  planId: number,
  code?: string,
): Promise<StoredObjective[]> {
  const objectives = await tx
    .selectFrom("planning.operational_objective")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .where("plan_id", "=", planId)
    .$if(code !== undefined, (query) => query.where("code", "=", code ?? ""))
    .orderBy("position")
    .orderBy("code")
    .execute();
  const parts = await tx
    .selectFrom("planning.operational_part")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .where("plan_id", "=", planId)
    .$if(code !== undefined, (query) => query.where("objective_code", "=", code ?? ""))
    .orderBy("position")
    .execute();
  const lines = await tx
    .selectFrom("planning.operational_line")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .where("plan_id", "=", planId)
    .$if(code !== undefined, (query) => query.where("objective_code", "=", code ?? ""))
    .orderBy("position")
    .execute();
  return objectives.map((row) => {
    const own = parts.filter((part) => part.objective_code === row.code);
    const ofKind = <C>(kind: string) =>
      own
        .filter((part) => part.kind === kind)
        .map((part) => ({ key: part.key, ...fromJson<C>(part.content), ...stampOf(part) }));
    return {
      code: row.code,
      ...fromJson<ObjectiveContent>(row.content),
      zoneCard:
        row.zone_version_id === null || row.zone_card_code === null
          ? null
          : { versionId: row.zone_version_id, code: row.zone_card_code },
      declaredCents: row.declared_total_cents as Cents | null,
      ...stampOf(row),
      actions: ofKind<ActionContent>("action"),
      steps: ofKind<StepContent>("step"),
      results: ofKind<ResultContent>("result"),
      lines: lines
        .filter((line) => line.objective_code === row.code)
        .map((line) => ({
          key: line.key,
          label: line.label,
          channelCode: line.channel_code,
          amountCents: line.amount_cents as Cents,
          note: line.note,
          uncertain: line.uncertain,
          ...stampOf(line),
        })),
    };
  });
}

export async function findObjective(tx: Tx, scope: YearScope, code: string): Promise<StoredObjective | null> {
  const [found] = await listObjectives(tx, scope.ambitoId, scope.planId, code);
  return found ?? null;
}

export async function getObjective(tx: Tx, scope: YearScope, code: string): Promise<StoredObjective> {
  const found = await findObjective(tx, scope, code);
  if (!found) throw new NotFound(`objective ${code} of the operational plan`);
  return found;
}

/** What the row of an objective holds: its parts and lines have rows of their own. */
export function contentOf({
  title,
  subtitle,
  fromZonePlan,
  owner,
  note,
  uncertain,
}: ObjectiveContent): ObjectiveContent {
  const more = { ...(note ? { note } : {}), ...(uncertain ? { uncertain } : {}) };
  return { title, subtitle, fromZonePlan, owner, ...more };
}

/** Stores objectives with everything that hangs on them, after the ones that are there. */
export async function insertObjectives(tx: Tx, scope: YearScope, list: readonly Objective[], by: By, after = 0) {
  if (list.length === 0) return;
  const where = { ambito_id: scope.ambitoId, plan_id: scope.planId };
  const stamp = { updated_at: by.now, updated_by_name: by.byName };
  await tx
    .insertInto("planning.operational_objective")
    .values(
      list.map((each, at) => ({
        ...where,
        ...stamp,
        code: each.code,
        position: after + at + 1,
        content: json(contentOf(each)),
        zone_version_id: each.zoneCard?.versionId ?? null,
        zone_card_code: each.zoneCard?.code ?? null,
        declared_total_cents: each.declaredCents,
      })),
    )
    .execute();
  const parts = list.flatMap((each) =>
    (["action", "step", "result"] as const).flatMap((kind) =>
      each[`${kind}s`].map(({ key, ...content }, at) => ({
        ...where,
        ...stamp,
        objective_code: each.code,
        kind,
        key,
        position: at + 1,
        content: json(content),
      })),
    ),
  );
  if (parts.length > 0) await tx.insertInto("planning.operational_part").values(parts).execute();
  const lines = list.flatMap((each) =>
    each.lines.map((line, at) => ({
      ...where,
      ...stamp,
      objective_code: each.code,
      position: at + 1,
      ...lineRow(line),
    })),
  );
  if (lines.length > 0) await tx.insertInto("planning.operational_line").values(lines).execute();
}

const lineRow = ({ key, label, channelCode, amountCents, note, uncertain }: LineContent & { key: string }) => ({
  key,
  label,
  channel_code: channelCode,
  amount_cents: amountCents,
  note,
  uncertain,
});

export async function lastPosition(tx: Tx, scope: YearScope): Promise<number> {
  const row = await tx
    .selectFrom("planning.operational_objective")
    .select((eb) => eb.fn.max("position").as("last"))
    .where("ambito_id", "=", scope.ambitoId)
    .where("plan_id", "=", scope.planId)
    .executeTakeFirst();
  return row?.last ?? 0;
}

export async function saveObjective(
  tx: Tx,
  scope: YearScope,
  code: string,
  { content, declaredCents }: { content: ObjectiveContent; declaredCents: Cents | null },
  by: By,
): Promise<number> {
  const row = await tx
    .updateTable("planning.operational_objective")
    .set((eb) => ({
      content: json(content),
      declared_total_cents: declaredCents,
      row_version: eb("row_version", "+", 1),
      updated_at: by.now,
      updated_by_name: by.byName,
    }))
    .where("ambito_id", "=", scope.ambitoId)
    .where("plan_id", "=", scope.planId)
    .where("code", "=", code)
    .returning("row_version")
    .executeTakeFirstOrThrow();
  return row.row_version;
}

export async function deleteObjective(tx: Tx, scope: YearScope, code: string): Promise<void> {
  await tx
    .deleteFrom("planning.operational_objective")
    .where("ambito_id", "=", scope.ambitoId)
    .where("plan_id", "=", scope.planId)
    .where("code", "=", code)
    .execute();
}

export type Place = YearScope & { code: string; key: string };

/** Writes an action, a step or a result: a new one at the end, or the one that has this key. */
export async function savePart(tx: Tx, place: Place, kind: string, content: object, by: By): Promise<number> {
  const row = await tx
    .insertInto("planning.operational_part")
    .values({
      ambito_id: place.ambitoId,
      plan_id: place.planId,
      objective_code: place.code,
      kind,
      key: place.key,
      position: sql<number>`(select coalesce(max(p.position), 0) + 1 from planning.operational_part p
        where p.plan_id = ${place.planId} and p.objective_code = ${place.code} and p.kind = ${kind})`,
      content: json(content),
      updated_at: by.now,
      updated_by_name: by.byName,
    })
    .onConflict((conflict) =>
      conflict.columns(["plan_id", "objective_code", "key"]).doUpdateSet((eb) => ({
        content: eb.ref("excluded.content"),
        row_version: eb("planning.operational_part.row_version", "+", 1),
        updated_at: by.now,
        updated_by_name: by.byName,
      })),
    )
    .returning("row_version")
    .executeTakeFirstOrThrow();
  return row.row_version;
}

export async function saveLine(tx: Tx, place: Place, line: LineContent, by: By): Promise<number> {
  const { key, ...content } = lineRow({ ...line, key: place.key });
  const row = await tx
    .insertInto("planning.operational_line")
    .values({
      ambito_id: place.ambitoId,
      plan_id: place.planId,
      objective_code: place.code,
      key,
      position: sql<number>`(select coalesce(max(l.position), 0) + 1 from planning.operational_line l
        where l.plan_id = ${place.planId} and l.objective_code = ${place.code})`,
      ...content,
      updated_at: by.now,
      updated_by_name: by.byName,
    })
    .onConflict((conflict) =>
      conflict.columns(["plan_id", "objective_code", "key"]).doUpdateSet((eb) => ({
        ...content,
        row_version: eb("planning.operational_line.row_version", "+", 1),
        updated_at: by.now,
        updated_by_name: by.byName,
      })),
    )
    .returning("row_version")
    .executeTakeFirstOrThrow();
  return row.row_version;
}

export async function deletePart(tx: Tx, place: Place, table: "operational_part" | "operational_line"): Promise<void> {
  await tx
    .deleteFrom(`planning.${table}`)
    .where("ambito_id", "=", place.ambitoId)
    .where("plan_id", "=", place.planId)
    .where("objective_code", "=", place.code)
    .where("key", "=", place.key)
    .execute();
}
