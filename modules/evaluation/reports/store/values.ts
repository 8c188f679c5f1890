// SPDX-License-Identifier: AGPL-3.0-or-later
// The figures of approved reports, and the papers printed from reports.
import type { Lang, Tx } from "@albero/kernel";
import type { TableValue, Value } from "../core/value.ts";
import type { Writer } from "./reports.ts";

/** A figure as a report tells it: computed now, or as it was. */
export type Told = {
  name: string;
  value: Value;
  before: Value | null;
  rows: TableValue | null;
  path: string;
  sitePath: string | null;
  doubt: string | null;
  at: Date;
};

export async function insertValues(tx: Tx, ambitoId: number, reportId: number, values: readonly Told[]): Promise<void> {
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  await tx
    .insertInto("evaluation.report_value")
    .values(
      values.map((each) => ({
        ...{ ambito_id: ambitoId, report_id: reportId, name: each.name, value: JSON.stringify(each.value) },
        ...{ before: json(each.before), rows: json(each.rows), path: each.path, site_path: each.sitePath },
        ...{ doubt: each.doubt, at: each.at },
      })),
    )
    .execute();
}

export async function listValues(tx: Tx, ambitoId: number, reportId: number): Promise<Told[]> {
  const rows = await tx
    .selectFrom("evaluation.report_value")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .where("report_id", "=", reportId)
    .orderBy("name")
    .execute();
  return rows.map((row) => ({
    ...{ name: row.name, value: row.value as Value, before: row.before as Value | null },
    ...{ rows: row.rows as TableValue | null, path: row.path, sitePath: row.site_path, doubt: row.doubt, at: row.at },
  }));
}

export type Format = "pdf" | "docx";
export type PrintKey = { ambitoId: number; reportId: number; format: Format; lang: Lang };
export type PrintState = "queued" | "running" | "done" | "failed";
export type Print = {
  format: Format;
  lang: Lang;
  isFinal: boolean;
  state: PrintState;
  changedAt: Date;
  size: number | null;
};

export async function listPrints(tx: Tx, ambitoId: number, reportId: number): Promise<Print[]> {
  const rows = await tx
    .selectFrom("evaluation.report_print")
    .select(["format", "lang", "is_final", "state", "changed_at"])
    .select((eb) => eb.fn<number | null>("length", ["bytes"]).as("size"))
    .where("ambito_id", "=", ambitoId)
    .where("report_id", "=", reportId)
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    ...{ format: row.format as Format, lang: row.lang as Lang, isFinal: row.is_final, size: row.size },
    ...{ state: row.state as PrintState, changedAt: row.changed_at },
  }));
}

const ofKey = ({ ambitoId, reportId, format, lang }: PrintKey) => ({
  ambito_id: ambitoId,
  report_id: reportId,
  format,
  lang,
});

export async function queuePrint(tx: Tx, key: PrintKey, isFinal: boolean, by: Writer): Promise<void> {
  const row = {
    is_final: isFinal,
    asked_by_name: by.byName,
    asked_at: by.now,
    changed_at: by.now,
    state: "queued",
    bytes: null,
  };
  await tx
    .insertInto("evaluation.report_print")
    .values({ ...ofKey(key), ...row })
    .onConflict((conflict) => conflict.columns(["ambito_id", "report_id", "format", "lang"]).doUpdateSet(row))
    .execute();
}

/** Tells how the drawing of a paper goes on. */
export async function savePrint(
  tx: Tx,
  key: PrintKey,
  { state, now }: { state: Exclude<PrintState, "done">; now: Date },
): Promise<void> {
  await printing(tx, key).set({ state, bytes: null, changed_at: now }).execute();
}

/** Keeps a paper that was drawn. One drawn of a draft that was approved meanwhile is no paper of the approved report. */
export async function saveDrawn(
  tx: Tx,
  key: PrintKey,
  { bytes, isFinal, now }: { bytes: Uint8Array; isFinal: boolean; now: Date },
): Promise<void> {
  const drawn = { state: "done", bytes: Buffer.from(bytes), is_final: isFinal, changed_at: now };
  const kept = printing(tx, key).set(drawn);
  await (isFinal ? kept : kept.where("is_final", "=", false)).execute();
}

const printing = (tx: Tx, key: PrintKey) =>
  tx
    .updateTable("evaluation.report_print")
    .where("ambito_id", "=", key.ambitoId)
    .where("report_id", "=", key.reportId)
    .where("format", "=", key.format)
    .where("lang", "=", key.lang)
    .where("state", "!=", "done");

export async function findPrintBytes(tx: Tx, key: PrintKey): Promise<Uint8Array | null> {
  const row = await tx
    .selectFrom("evaluation.report_print")
    .select("bytes")
    .where("ambito_id", "=", key.ambitoId)
    .where("report_id", "=", key.reportId)
    .where("format", "=", key.format)
    .where("lang", "=", key.lang)
    .where("state", "=", "done")
    .executeTakeFirst();
  return row?.bytes ?? null;
}
