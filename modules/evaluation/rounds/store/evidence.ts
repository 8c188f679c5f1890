// SPDX-License-Identifier: AGPL-3.0-or-later
// What proves a measure: a file, an address, an act, a document. Rows are only added.
import { NotFound, type Tx } from "@albero/kernel";
import { sql } from "kysely";

export type EvidenceKind = "file" | "link" | "act" | "document";
export type Evidence = {
  id: number;
  measureId: number;
  kind: EvidenceKind;
  label: string;
  link: string;
  actId: number | null;
  documentId: number | null;
  fileName: string;
  mediaType: string;
  sha256: string;
  sizeBytes: number;
  byName: string;
  at: Date;
};

/** The evidence of some measures, in the order in which it was added; without the bytes of files. */
export async function listEvidence(tx: Tx, ambitoId: number, measureIds: readonly number[]): Promise<Evidence[]> {
  if (measureIds.length === 0) return [];
  const rows = await tx
    .selectFrom("evaluation.evidence")
    .select([
      ...(["id", "measure_id", "kind", "label", "link", "act_id", "document_id"] as const),
      ...(["file_name", "media_type", "sha256", "by_name", "at"] as const),
      sql<number>`coalesce(length(bytes), 0)::int`.as("size"),
    ])
    .where("ambito_id", "=", ambitoId)
    .where("measure_id", "=", sql<number>`any(${[...measureIds]}::bigint[])`)
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, measureId: row.measure_id, kind: row.kind as EvidenceKind, label: row.label },
    ...{ link: row.link, actId: row.act_id, documentId: row.document_id, fileName: row.file_name },
    ...{ mediaType: row.media_type, sha256: row.sha256, sizeBytes: row.size, byName: row.by_name, at: row.at },
  }));
}

type NewEvidence = Omit<Evidence, "id" | "sizeBytes"> & { bytes: Uint8Array | null };

export async function insertEvidence(tx: Tx, ambitoId: number, one: NewEvidence): Promise<number> {
  const row = await tx
    .insertInto("evaluation.evidence")
    .values({
      ...{ ambito_id: ambitoId, measure_id: one.measureId, kind: one.kind, label: one.label, link: one.link },
      ...{ act_id: one.actId, document_id: one.documentId, file_name: one.fileName, media_type: one.mediaType },
      ...{ bytes: one.bytes === null ? null : Buffer.from(one.bytes), sha256: one.sha256 },
      ...{ by_name: one.byName, at: one.at },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function getEvidenceFile(
  tx: Tx,
  ambitoId: number,
  id: number,
): Promise<{ fileName: string; mediaType: string; bytes: Uint8Array }> {
  const row = await tx
    .selectFrom("evaluation.evidence")
    .select(["file_name", "media_type", "bytes"])
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row?.bytes) throw new NotFound(`evidence ${id}`);
  return { fileName: row.file_name, mediaType: row.media_type, bytes: row.bytes };
}

/** Acts that were adopted and documents of the repository, to choose from; those of the office alone for the office. */
export async function listProofs(
  tx: Tx,
  ambitoId: number,
  isOffice: boolean,
): Promise<{ kind: "act" | "document"; id: number; label: string }[]> {
  const { rows } = await sql<{ kind: "act" | "document"; id: number; label: string }>`
    (select 'act' as kind, id, subject || coalesce(' (' || to_char(day, 'DD/MM/YYYY') || ')', '') as label
      from governance.act where ambito_id = ${ambitoId} and state <> 'draft' order by day desc nulls last, id desc limit 200)
    union all
    (select 'document', id, title || ' (' || to_char(day, 'DD/MM/YYYY') || ')'
      from governance.document where ambito_id = ${ambitoId} and (${isOffice} or openness <> 'staff') order by day desc, id desc limit 200)`.execute(
    tx,
  );
  return rows;
}
