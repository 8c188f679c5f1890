// SPDX-License-Identifier: AGPL-3.0-or-later
import { NotFound, type Tx } from "@albero/kernel";
import type { Measure } from "../core/document.ts";
import { fromJson, json, type Scope } from "./json.ts";

export async function listMeasures(tx: Tx, scope: Scope): Promise<Measure[]> {
  const rows = await tx
    .selectFrom("planning.measure")
    .select("content")
    .where("ambito_id", "=", scope.ambitoId)
    .where("version_id", "=", scope.versionId)
    .orderBy("position")
    .orderBy("key")
    .execute();
  return rows.map((row) => fromJson<Measure>(row.content));
}

export async function getMeasureForUpdate(tx: Tx, scope: Scope, key: string): Promise<Measure> {
  const row = await tx
    .selectFrom("planning.measure")
    .select("content")
    .where("ambito_id", "=", scope.ambitoId)
    .where("version_id", "=", scope.versionId)
    .where("key", "=", key)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound(`measure ${key} of version ${scope.versionId}`);
  return fromJson<Measure>(row.content);
}

export async function insertMeasures(tx: Tx, scope: Scope, list: readonly Measure[], after = 0): Promise<void> {
  if (list.length === 0) return;
  await tx
    .insertInto("planning.measure")
    .values(
      list.map((measure, index) => ({
        ambito_id: scope.ambitoId,
        version_id: scope.versionId,
        key: measure.key,
        position: after + index + 1,
        content: json(measure),
      })),
    )
    .execute();
}

export async function saveMeasure(tx: Tx, scope: Scope, measure: Measure): Promise<void> {
  await tx
    .updateTable("planning.measure")
    .set({ content: json(measure) })
    .where("ambito_id", "=", scope.ambitoId)
    .where("version_id", "=", scope.versionId)
    .where("key", "=", measure.key)
    .execute();
}
