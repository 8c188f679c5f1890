// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Tx } from "@albero/kernel";
import { NotFound } from "@albero/kernel/pure";

export type LoadKind = "population" | "boundaries";

export type Load = {
  id: number;
  kind: LoadKind;
  status: "tried" | "done";
  fileName: string;
  source: string;
  licence: string;
  day: string | null;
  at: Date;
  byName: string;
  report: unknown;
};

export type NewTrial = Omit<Load, "id" | "status"> & { content: unknown };

const COLUMNS = [
  "id",
  "kind",
  "status",
  "file_name",
  "source",
  "licence",
  "on_day",
  "at",
  "by_name",
  "report",
] as const;

/** Keeps what was read from a file, until somebody loads it; older trials of the same kind go. */
export async function addTrial(tx: Tx, ambitoId: number, one: NewTrial): Promise<number> {
  await tx
    .deleteFrom("territory.load")
    .where("ambito_id", "=", ambitoId)
    .where("kind", "=", one.kind)
    .where("status", "=", "tried")
    .execute();
  const { id } = await tx
    .insertInto("territory.load")
    .values({
      ambito_id: ambitoId,
      kind: one.kind,
      status: "tried",
      file_name: one.fileName,
      source: one.source,
      licence: one.licence,
      on_day: one.day,
      at: one.at,
      by_name: one.byName,
      report: JSON.stringify(one.report),
      content: JSON.stringify(one.content),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function getLoad(tx: Tx, ambitoId: number, id: number): Promise<Load> {
  const row = await tx
    .selectFrom("territory.load")
    .select(COLUMNS)
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw new NotFound(`load ${id}`);
  return loadOf(row);
}

export async function getTrialContent(tx: Tx, ambitoId: number, id: number): Promise<unknown> {
  const row = await tx
    .selectFrom("territory.load")
    .select("content")
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .where("status", "=", "tried")
    .forUpdate()
    .executeTakeFirst();
  return row?.content ?? null;
}

export async function markDone(tx: Tx, ambitoId: number, id: number): Promise<void> {
  await tx
    .updateTable("territory.load")
    .set({ status: "done", content: null })
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .execute();
}

export async function listLoads(tx: Tx, ambitoId: number, kind?: LoadKind): Promise<Load[]> {
  const rows = await tx
    .selectFrom("territory.load")
    .select(COLUMNS)
    .where("ambito_id", "=", ambitoId)
    .$if(kind !== undefined, (q) => q.where("kind", "=", kind ?? ""))
    .orderBy("id", "desc")
    .execute();
  return rows.map(loadOf);
}

type Row = {
  id: number;
  kind: string;
  status: string;
  file_name: string;
  source: string;
  licence: string;
  on_day: string | null;
  at: Date | string;
  by_name: string;
  report: unknown;
};

function loadOf(row: Row): Load {
  const { id, source, licence, report } = row;
  return {
    ...{ id, source, licence, report },
    kind: row.kind as LoadKind,
    status: row.status as Load["status"],
    fileName: row.file_name,
    day: row.on_day,
    at: new Date(row.at),
    byName: row.by_name,
  };
}
