// SPDX-License-Identifier: AGPL-3.0-or-later
import { assert, NotFound, type Tx } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import type { ThematicTable } from "../core/table.ts";

const day = (text: string | null) => text as PlainDate | null;

const tables = (tx: Tx, ambitoId: number) =>
  tx.selectFrom("governance.thematic_table").selectAll().where("ambito_id", "=", ambitoId);
type Row = Awaited<ReturnType<ReturnType<typeof tables>["execute"]>>[number];

const tableOf = (row: Row): ThematicTable => ({
  ...{ id: row.id, bodyId: row.body_id, name: row.name, period: row.period, isNew: row.is_new },
  ...{ state: row.state as ThematicTable["state"], openedOn: day(row.opened_on), closedOn: day(row.closed_on) },
  ...{ closingReason: row.closing_reason, source: row.source, note: row.note, uncertain: row.uncertain },
  rowVersion: row.row_version,
});

export async function listTables(tx: Tx, ambitoId: number): Promise<ThematicTable[]> {
  return (await tables(tx, ambitoId).orderBy("id").execute()).map(tableOf);
}

export async function getTable(tx: Tx, ambitoId: number, id: number, lock?: "update"): Promise<ThematicTable> {
  const row = await tables(tx, ambitoId)
    .where("id", "=", id)
    .$if(lock === "update", (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) throw new NotFound(`table ${id}`);
  return tableOf(row);
}

type TableFields = Omit<ThematicTable, "id" | "rowVersion">;
const columnsOf = (one: Omit<TableFields, "bodyId">) => ({
  ...{ name: one.name, period: one.period, is_new: one.isNew, state: one.state, opened_on: one.openedOn },
  ...{ closed_on: one.closedOn, closing_reason: one.closingReason, source: one.source, note: one.note },
  uncertain: one.uncertain,
});

export async function insertTable(tx: Tx, ambitoId: number, one: TableFields): Promise<number> {
  const row = await tx
    .insertInto("governance.thematic_table")
    .values({ ambito_id: ambitoId, body_id: one.bodyId, ...columnsOf(one) })
    .returning("id")
    .executeTakeFirst();
  assert(row, "a table that was added has its number");
  return row.id;
}

export async function updateTable(tx: Tx, ambitoId: number, one: ThematicTable): Promise<boolean> {
  const done = await tx
    .updateTable("governance.thematic_table")
    .set({ ...columnsOf(one), row_version: one.rowVersion + 1 })
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", one.id)
    .where("row_version", "=", one.rowVersion)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export async function listLinks(tx: Tx, ambitoId: number): Promise<{ tableId: number; code: string }[]> {
  const rows = await tx
    .selectFrom("governance.table_objective")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .orderBy("code")
    .execute();
  return rows.map((row) => ({ tableId: row.table_id, code: row.code }));
}

export async function saveLinks(tx: Tx, ambitoId: number, tableId: number, codes: readonly string[]): Promise<void> {
  await tx
    .deleteFrom("governance.table_objective")
    .where("ambito_id", "=", ambitoId)
    .where("table_id", "=", tableId)
    .execute();
  if (codes.length > 0)
    await tx
      .insertInto("governance.table_objective")
      .values(codes.map((code) => ({ ambito_id: ambitoId, table_id: tableId, code })))
      .execute();
}
