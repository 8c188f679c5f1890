// SPDX-License-Identifier: AGPL-3.0-or-later
// Changes of one indicator: definitions are only added, the rest says which row it saw.
import { NotFound, type Tx } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import type { Baseline, GivenDefinition, GivenPlace, GivenTarget } from "../core/given.ts";
import { definitionColumns, placeColumns, targetColumns, type Who } from "./put.ts";

type Seen = { id: number; rowVersion: number };

export async function insertDefinition(
  tx: Tx,
  ambitoId: number,
  {
    indicatorId,
    number,
    reason,
    given,
  }: { indicatorId: number; number: number; reason: string; given: GivenDefinition },
  { now, byName }: Who,
): Promise<void> {
  await tx
    .insertInto("evaluation.definition")
    .values({
      ...{ ambito_id: ambitoId, indicator_id: indicatorId, number, reason, by_name: byName, at: now },
      ...definitionColumns(given),
    })
    .execute();
}

type IndicatorChange = { baseline?: Baseline | null; retired?: { on: PlainDate; reason: string } | null };

/** False when somebody changed it meanwhile. Whatever changes around an indicator moves its row on. */
export async function updateIndicator(
  tx: Tx,
  ambitoId: number,
  { id, rowVersion }: Seen,
  change: IndicatorChange = {},
) {
  const { baseline, retired } = change;
  const done = await tx
    .updateTable("evaluation.indicator")
    .set((of) => ({ row_version: of("row_version", "+", 1) }))
    .$if(baseline !== undefined, (query) =>
      query.set({
        ...{ baseline: baseline?.is ?? null, baseline_how: baseline?.how ?? "", baseline_when: baseline?.when ?? null },
      }),
    )
    .$if(retired !== undefined, (query) =>
      query.set({ retired_on: retired?.on ?? null, retired_reason: retired?.reason ?? "" }),
    )
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .where("row_version", "=", rowVersion)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export async function insertTarget(
  tx: Tx,
  ambitoId: number,
  indicatorId: number,
  target: GivenTarget,
): Promise<number> {
  const row = await tx
    .insertInto("evaluation.target")
    .values({ ambito_id: ambitoId, indicator_id: indicatorId, ...targetColumns(target) })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function getTarget(tx: Tx, ambitoId: number, id: number) {
  const row = await tx
    .selectFrom("evaluation.target")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound(`target ${id}`);
  return { ...row, value: Number(row.value) };
}

export async function confirmTarget(tx: Tx, ambitoId: number, { id, rowVersion }: Seen): Promise<boolean> {
  const done = await tx
    .updateTable("evaluation.target")
    .set((of) => ({ state: "confirmed", row_version: of("row_version", "+", 1) }))
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .where("row_version", "=", rowVersion)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export async function deleteTarget(tx: Tx, ambitoId: number, { id, rowVersion }: Seen): Promise<boolean> {
  const done = await tx
    .deleteFrom("evaluation.target")
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .where("row_version", "=", rowVersion)
    .executeTakeFirst();
  return done.numDeletedRows === 1n;
}

export async function insertPlace(tx: Tx, ambitoId: number, indicatorId: number, place: GivenPlace): Promise<number> {
  const row = await tx
    .insertInto("evaluation.place")
    .values({ ambito_id: ambitoId, indicator_id: indicatorId, ...placeColumns(place) })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Only what a person placed is taken away: what a document prints stays. */
export async function deleteOwnPlace(tx: Tx, ambitoId: number, indicatorId: number, id: number): Promise<boolean> {
  const done = await tx
    .deleteFrom("evaluation.place")
    .where("ambito_id", "=", ambitoId)
    .where("indicator_id", "=", indicatorId)
    .where("id", "=", id)
    .where("document", "=", "own")
    .executeTakeFirst();
  return done.numDeletedRows === 1n;
}

export async function findPlace(tx: Tx, ambitoId: number, indicatorId: number, id: number) {
  return tx
    .selectFrom("evaluation.place")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .where("indicator_id", "=", indicatorId)
    .where("id", "=", id)
    .executeTakeFirst();
}
