// SPDX-License-Identifier: AGPL-3.0-or-later
// Cells are only added: the newest version is the cell, the others are its history.
import type { Tx } from "@albero/kernel";
import { cents, type Cents } from "@albero/kernel/pure";
import { sql } from "kysely";
import type { Cell, CellVersion } from "../queries/answers.ts";

const money = (value: number | null): Cents | null => (value === null ? null : cents(value));

/**
 * The present cells of a year. One text for all of them: a thousand small rows cost more to read one by one than to add up.
 */
export async function listCells(tx: Tx, ambitoId: number, year: number): Promise<Cell[]> {
  const { rows } = await sql<{ cells: [number, number, number, number | null, number | null, string][] | null }>`
    select json_agg(json_build_array(line_id, channel_id, version, indicative_cents, approved_cents, note)) as cells
    from (
      select distinct on (c.line_id, c.channel_id)
        c.line_id, c.channel_id, c.version, c.indicative_cents, c.approved_cents, c.note
      from finance.line l join finance.cell c on c.line_id = l.id and c.ambito_id = l.ambito_id
      where l.ambito_id = ${ambitoId} and l.year = ${year}
      order by c.line_id, c.channel_id, c.version desc
    ) newest`.execute(tx);
  return (rows[0]?.cells ?? []).map(([lineId, channelId, version, indicative, approved, note]) => ({
    ...{ lineId, channelId, version, note },
    indicativeCents: money(indicative),
    approvedCents: money(approved),
  }));
}

/** Newest first. */
export async function listVersions(
  tx: Tx,
  ambitoId: number,
  lineId: number,
  channelId: number,
): Promise<CellVersion[]> {
  const rows = await tx
    .selectFrom("finance.cell")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .where("line_id", "=", lineId)
    .where("channel_id", "=", channelId)
    .orderBy("version", "desc")
    .execute();
  return rows.map((row) => ({
    ...{ lineId, channelId, version: row.version, note: row.note, byName: row.by_name, at: row.at },
    indicativeCents: money(row.indicative_cents),
    approvedCents: money(row.approved_cents),
    origin: row.origin as CellVersion["origin"],
  }));
}

export type NewCell = Cell & { origin: CellVersion["origin"] };

/** Adds versions of cells. False when another writer made one of these versions first: nothing of it may stay. */
export async function insertCells(
  tx: Tx,
  ambitoId: number,
  cells: readonly NewCell[],
  { byName, now }: { byName: string; now: Date },
): Promise<boolean> {
  if (cells.length === 0) return true;
  const rows = await tx
    .insertInto("finance.cell")
    .values(
      cells.map((cell) => ({
        ambito_id: ambitoId,
        line_id: cell.lineId,
        channel_id: cell.channelId,
        version: cell.version,
        indicative_cents: cell.indicativeCents,
        approved_cents: cell.approvedCents,
        note: cell.note,
        origin: cell.origin,
        by_name: byName,
        at: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .execute();
  return rows.length === cells.length;
}
