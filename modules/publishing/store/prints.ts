// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Lang, Tx } from "@albero/kernel";
import type { Format } from "../documents/print-port.ts";

export type PrintState = "queued" | "running" | "done" | "failed";
/** What the printer is doing; each has its words in documents/texts. */
export type Step = "queued" | "reading" | "composing" | "drawing" | "storing" | "done" | "failed";

export type PrintKey = { ambitoId: number; versionId: number; format: Format; lang: Lang };
export type Print = {
  id: number;
  edition: string;
  isFinal: boolean;
  state: PrintState;
  step: Step;
  percent: number;
  fileName: string;
  size: number | null;
  changedAt: Date;
};

export async function findPrint(tx: Tx, key: PrintKey): Promise<Print | null> {
  const row = await ofKey(tx, key)
    .select(["id", "edition", "is_final", "state", "step", "percent", "file_name", "changed_at"])
    .select((eb) => eb.fn<number | null>("length", ["bytes"]).as("size"))
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    edition: row.edition,
    isFinal: row.is_final,
    percent: row.percent,
    size: row.size,
    state: row.state as PrintState,
    step: row.step as Step,
    fileName: row.file_name,
    changedAt: row.changed_at,
  };
}

/** The bytes of a finished document; null while there are none. */
export async function findBytes(
  tx: Tx,
  key: PrintKey,
): Promise<{ bytes: Uint8Array; fileName: string; edition: string } | null> {
  const row = await ofKey(tx, key)
    .select(["bytes", "file_name", "edition"])
    .where("state", "=", "done")
    .executeTakeFirst();
  return row?.bytes ? { bytes: row.bytes, fileName: row.file_name, edition: row.edition } : null;
}

function ofKey(tx: Tx, { ambitoId, versionId, format, lang }: PrintKey) {
  return tx
    .selectFrom("publishing.print")
    .where("ambito_id", "=", ambitoId)
    .where("version_id", "=", versionId)
    .where("format", "=", format)
    .where("lang", "=", lang);
}

type Asked = { edition: string; isFinal: boolean; fileName: string; byName: string; now: Date };

/** Puts a document in the queue, in the place of the one that the same version had before. */
export async function queuePrint(tx: Tx, key: PrintKey, asked: Asked): Promise<void> {
  const row = {
    edition: asked.edition,
    is_final: asked.isFinal,
    file_name: asked.fileName,
    asked_by_name: asked.byName,
    asked_at: asked.now,
    changed_at: asked.now,
    state: "queued",
    step: "queued",
    percent: 0,
    bytes: null,
  };
  await tx
    .insertInto("publishing.print")
    .values({ ambito_id: key.ambitoId, version_id: key.versionId, format: key.format, lang: key.lang, ...row })
    .onConflict((conflict) => conflict.columns(["ambito_id", "version_id", "format", "lang"]).doUpdateSet(row))
    .execute();
}

/** The same bytes, not a copy of some megabytes. */
const asBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

type Progress = { state: PrintState; step: Step; percent: number; bytes?: Uint8Array; now: Date };

/** Says how far the document has come. A final document that is done stays as it is. */
export async function saveProgress(
  tx: Tx,
  key: PrintKey,
  { state, step, percent, bytes, now }: Progress,
): Promise<void> {
  await tx
    .updateTable("publishing.print")
    .set({ state, step, percent, bytes: bytes ? asBuffer(bytes) : null, changed_at: now })
    .where("ambito_id", "=", key.ambitoId)
    .where("version_id", "=", key.versionId)
    .where("format", "=", key.format)
    .where("lang", "=", key.lang)
    .where("state", "!=", "done")
    .execute();
}
