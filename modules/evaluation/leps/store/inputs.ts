// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { assert, NotFound, type Tx } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import type { FigureRow } from "../core/leps.ts";

const figures = (tx: Tx, ambitoId: number) =>
  tx
    .selectFrom("evaluation.leps_input")
    .select(["id", "key", "day", "value", "source", "note", "corrects", "reason"])
    .where("ambito_id", "=", ambitoId);
type Row = Awaited<ReturnType<ReturnType<typeof figures>["execute"]>>[number];

const figureOf = ({ day, value, ...row }: Row): FigureRow => ({
  ...row,
  day: day as PlainDate,
  value: value === null ? null : Number(value),
});

/** Every row, the corrected ones too, in the order in which they were written. */
export async function listFigures(tx: Tx, ambitoId: number): Promise<FigureRow[]> {
  return (await figures(tx, ambitoId).orderBy("id").execute()).map(figureOf);
}

export async function getFigure(tx: Tx, ambitoId: number, id: number): Promise<FigureRow> {
  const row = await figures(tx, ambitoId).where("id", "=", id).executeTakeFirst();
  if (!row) throw new NotFound(`leps figure ${id}`);
  return figureOf(row);
}

/** Who wrote each row, and when: for whoever works in the Ambito. */
export async function listAuthors(tx: Tx, ambitoId: number): Promise<Map<number, { byName: string; at: Date }>> {
  const rows = await tx
    .selectFrom("evaluation.leps_input")
    .select(["id", "by_name", "at"])
    .where("ambito_id", "=", ambitoId)
    .execute();
  return new Map(rows.map((row) => [row.id, { byName: row.by_name, at: row.at }]));
}

/** The number of the new row; null when there is one of that day, or the row was corrected already. */
export async function insertFigure(
  tx: Tx,
  ambitoId: number,
  one: Omit<FigureRow, "id"> & { byName: string; at: Date },
): Promise<number | null> {
  const row = await tx
    .insertInto("evaluation.leps_input")
    .values({
      ...{ ambito_id: ambitoId, key: one.key, day: one.day, value: one.value, source: one.source, note: one.note },
      ...{ corrects: one.corrects, reason: one.reason, by_name: one.byName, at: one.at },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Residents of 65 and over of the whole Ambito, on the newest day on which every municipality is counted. */
export async function residentsOver65(tx: Tx, ambitoId: number): Promise<{ value: number; day: string } | null> {
  const { rows } = await sql<{ on_day: string; value: string }>`
    select p.on_day, sum((select sum(n) from unnest(p.by_age[66:101]) n))::text as value from territory.population p
    where p.ambito_id = ${ambitoId} group by p.on_day
    having count(distinct p.istat) = (select count(*) from territory.municipality m where m.ambito_id = ${ambitoId})
    order by p.on_day desc limit 1`.execute(tx);
  const [counted] = rows;
  if (!counted) return null;
  const value = Number(counted.value);
  assert(Number.isSafeInteger(value), "residents are a whole number");
  return { value, day: counted.on_day };
}
