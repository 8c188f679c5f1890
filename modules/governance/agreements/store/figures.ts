// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Tx } from "@albero/kernel";
import type { AdhesionFigure } from "../core/figures.ts";

/** In the order of the document. */
export async function listFigures(tx: Tx, ambitoId: number): Promise<AdhesionFigure[]> {
  const rows = await tx
    .selectFrom("governance.adhesion_figure")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .orderBy("position")
    .execute();
  return rows.map((row) => ({
    ...{ period: row.period, family: row.family as AdhesionFigure["family"], label: row.label, value: row.value },
    ...{ printed: row.printed, source: row.source, uncertain: row.uncertain },
  }));
}

export async function insertFigures(tx: Tx, ambitoId: number, figures: readonly AdhesionFigure[]): Promise<void> {
  await tx
    .insertInto("governance.adhesion_figure")
    .values(figures.map((figure, position) => ({ ambito_id: ambitoId, position, ...figure })))
    .execute();
}
