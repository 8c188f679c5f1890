// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Tx } from "@albero/kernel";
import type { Xy } from "../core/geometry.ts";

export type Outline = readonly (readonly Xy[])[];
export type Boundaries = { outlines: ReadonlyMap<string, Outline>; source: string; licence: string };

/** The boundaries in use with the words of who made them; null when nobody has loaded any. */
export async function findBoundaries(tx: Tx, ambitoId: number): Promise<Boundaries | null> {
  const rows = await tx
    .selectFrom("territory.boundary as b")
    .innerJoin("territory.load as l", (join) =>
      join.onRef("l.ambito_id", "=", "b.ambito_id").onRef("l.id", "=", "b.load_id"),
    )
    .select(["b.istat", "b.geometry", "l.source", "l.licence"])
    .where("b.ambito_id", "=", ambitoId)
    .execute();
  const first = rows[0];
  if (!first) return null;
  const outlines = new Map(rows.map((row) => [row.istat, row.geometry as unknown as Outline]));
  return { outlines, source: first.source, licence: first.licence };
}

/** The new boundaries take the place of all the old ones. */
export async function replaceBoundaries(
  tx: Tx,
  ambitoId: number,
  loadId: number,
  outlines: readonly { istat: string; rings: Outline }[],
): Promise<void> {
  await deleteBoundaries(tx, ambitoId);
  const rows = outlines.map(({ istat, rings }) => ({
    ambito_id: ambitoId,
    istat,
    geometry: JSON.stringify(rings),
    load_id: loadId,
  }));
  await tx.insertInto("territory.boundary").values(rows).execute();
}

export async function deleteBoundaries(tx: Tx, ambitoId: number): Promise<number> {
  const gone = await tx.deleteFrom("territory.boundary").where("ambito_id", "=", ambitoId).executeTakeFirst();
  return Number(gone.numDeletedRows);
}
