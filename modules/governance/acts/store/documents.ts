// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";
import { NotFound, type PlainDate, type Tx } from "@albero/kernel";
import type { ReadFile } from "../../usecases/read-upload.ts";
import type { DocumentKind, Openness, SectionCode } from "../core/documents.ts";

export type DocumentHead = {
  id: number;
  title: string;
  kind: DocumentKind;
  day: PlainDate;
  openness: Openness;
  publishedFrom: PlainDate | null;
  publishedTo: PlainDate | null;
  section: SectionCode | null;
  actId: number | null;
  actLabel: string;
  current: number;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
};
export type Document = DocumentHead & {
  description: string;
  rowVersion: number;
  createdAt: Date;
  createdByName: string;
};
export type DocumentVersion = {
  id: number;
  number: number;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
  isRedacted: boolean;
  note: string;
  uploadedAt: Date;
  uploadedByName: string;
};
export type Original = { fileName: string; sizeBytes: number; sha256: string };

const HEAD = sql`d.id, d.title, d.kind, d.day, d.openness, d.published_from as "publishedFrom", d.published_to as "publishedTo",
  d.section, d.act_id as "actId", d.act_label as "actLabel", d.current, v.file_name as "fileName",
  v.media_type as "mediaType", v.size_bytes as "sizeBytes", v.sha256`;
const FROM = sql`governance.document d
  join governance.document_version v on v.ambito_id = d.ambito_id and v.document_id = d.id and v.number = d.current`;

/** Whose documents are listed: those of these circles, and of the public ones those published on this day. */
export type Reader = { circles: readonly Openness[]; today: PlainDate; isOffice: boolean };

export type DocumentFilter = {
  q: string;
  kind?: DocumentKind | undefined;
  openness?: Openness | undefined;
  section?: SectionCode | undefined;
  year?: number | undefined;
};

function readable({ circles, today, isOffice }: Reader): RawBuilder<unknown> {
  if (isOffice) return sql`true`;
  return sql`d.openness = any(${[...circles]}) and (d.openness <> 'public'
    or (d.published_from <= ${today}::date and (d.published_to is null or d.published_to >= ${today}::date)))`;
}

const query = (q: string) => sql`websearch_to_tsquery('italian', governance.plain(${q}))`;

/** The words are looked for in what the reader may open; the full file of a redacted document only by the office. */
function matching(q: string, isOffice: boolean): RawBuilder<unknown> {
  if (q === "") return sql`true`;
  if (!isOffice) return sql`d.search @@ ${query(q)}`;
  return sql`d.id in (
    select m.id from governance.document m where m.search @@ ${query(q)}
    union select o.document_id from governance.document_original o where o.search @@ ${query(q)})`;
}

function conditions(ambitoId: number, filter: DocumentFilter, reader: Reader): RawBuilder<unknown> {
  const { q, kind, openness, section, year } = filter;
  const parts = [
    sql`d.ambito_id = ${ambitoId} and d.current > 0`,
    readable(reader),
    matching(q, reader.isOffice),
    ...(kind ? [sql`d.kind = ${kind}`] : []),
    ...(openness ? [sql`d.openness = ${openness}`] : []),
    ...(section ? [sql`d.section = ${section}`] : []),
    ...(year ? [sql`d.day between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)`] : []),
  ];
  return sql.join(parts, sql` and `);
}

export const PAGE_SIZE = 25;
/** Among the newest that match, the best: on many matches the words say little and the day says more. */
const RANKED = 200;
/** A passage is looked for in the beginning of a text: to parse all of a long one takes longer than to find it. */
const QUOTED_CHARACTERS = 3_000;

export type Hit = DocumentHead & { snippet: string };

/** One page of the documents that the reader may open, the best first where words are looked for, else the newest. */
export async function searchDocuments(
  tx: Tx,
  ambitoId: number,
  { page, ...filter }: DocumentFilter & { page: number },
  reader: Reader,
): Promise<{ total: number; hits: Hit[] }> {
  const where = conditions(ambitoId, filter, reader);
  const offset = (page - 1) * PAGE_SIZE;
  const { q } = filter;
  const byWords = q !== "" && offset + PAGE_SIZE <= RANKED;
  // Only what is among the newest is ranked: a rank reads the words of the whole document.
  const newest = sql`select d.id, d.day, count(*) over ()::int as total from governance.document d where ${where}
    order by d.day desc, d.id desc limit ${byWords ? RANKED : offset + PAGE_SIZE}`;
  const ranked = byWords
    ? sql`select n.id, n.day, n.total, ts_rank(r.search, ${query(q)}) as rank
        from (${newest}) n join governance.document r on r.ambito_id = ${ambitoId} and r.id = n.id`
    : sql`select n.id, n.day, n.total, 0::real as rank from (${newest}) n`;
  const chosen = sql`select * from (${ranked}) m order by rank desc, day desc, id desc limit ${PAGE_SIZE} offset ${offset}`;
  const snippet =
    q === ""
      ? sql`''`
      : sql`ts_headline('italian', left(d.description || ' ' || d.open_text, ${QUOTED_CHARACTERS}), ${query(q)},
          'MaxFragments=1, MaxWords=24, MinWords=10, StartSel="", StopSel=""')`;
  const { rows } = await sql<Hit & { total: number }>`
    select ${HEAD}, ${snippet} as snippet, c.total from (${chosen}) c
      join ${FROM} on d.id = c.id and d.ambito_id = ${ambitoId}
      order by c.rank desc, c.day desc, c.id desc`.execute(tx);
  return { total: rows[0]?.total ?? 0, hits: rows.map(({ total: _total, ...hit }) => hit) };
}

/** Of which kinds and years the reader has documents: for the filters. */
export async function listFacets(tx: Tx, ambitoId: number, reader: Reader) {
  const where = conditions(ambitoId, { q: "" }, reader);
  const { rows } = await sql<{ kind: DocumentKind; year: number; documents: number }>`
    select d.kind, extract(year from d.day)::int as year, count(*)::int as documents from governance.document d
      where ${where} group by 1, 2`.execute(tx);
  return rows;
}

/** Everything that is listed under "Amministrazione trasparente", section by section. */
export async function listTransparent(
  tx: Tx,
  ambitoId: number,
  reader: Reader,
): Promise<(DocumentHead & { description: string })[]> {
  const { rows } = await sql<DocumentHead & { description: string }>`
    select ${HEAD}, d.description from ${FROM}
      where ${conditions(ambitoId, { q: "" }, reader)} and d.section is not null and d.openness = 'public'
      order by d.section, d.day desc, d.id desc limit 10000`.execute(tx);
  return rows;
}

export async function findDocument(tx: Tx, ambitoId: number, id: number, hold = false): Promise<Document | null> {
  const { rows } = await sql<Document>`
    select ${HEAD}, d.description, d.row_version as "rowVersion", d.created_at as "createdAt", d.created_by_name as "createdByName"
      from ${FROM} where d.ambito_id = ${ambitoId} and d.id = ${id} ${hold ? sql`for update of d` : sql``}`.execute(tx);
  return rows[0] ?? null;
}

export async function getDocument(tx: Tx, ambitoId: number, id: number, hold = false): Promise<Document> {
  const found = await findDocument(tx, ambitoId, id, hold);
  if (!found) throw new NotFound(`document ${id}`);
  return found;
}

export async function listVersions(tx: Tx, ambitoId: number, documentId: number): Promise<DocumentVersion[]> {
  const { rows } = await sql<DocumentVersion>`
    select id, number, file_name as "fileName", media_type as "mediaType", size_bytes as "sizeBytes", sha256,
        is_redacted as "isRedacted", note, uploaded_at as "uploadedAt", uploaded_by_name as "uploadedByName"
      from governance.document_version where ambito_id = ${ambitoId} and document_id = ${documentId}
      order by number desc`.execute(tx);
  return rows;
}

/** The full files of the versions that have a redacted copy, by version. The citizen's role cannot ask this. */
export async function listOriginals(tx: Tx, ambitoId: number, documentId: number): Promise<Map<number, Original>> {
  const { rows } = await sql<Original & { versionId: number }>`
    select version_id as "versionId", file_name as "fileName", size_bytes as "sizeBytes", sha256
      from governance.document_original where ambito_id = ${ambitoId} and document_id = ${documentId}`.execute(tx);
  return new Map(rows.map(({ versionId, ...original }) => [versionId, original]));
}

export type DocumentValues = {
  title: string;
  kind: DocumentKind;
  description: string;
  day: PlainDate;
  openness: Openness;
  publishedFrom: PlainDate | null;
  publishedTo: PlainDate | null;
  section: SectionCode | null;
  actId: number | null;
  actLabel: string;
};

const columnsOf = (values: DocumentValues) => ({
  ...{ title: values.title, kind: values.kind, description: values.description, day: values.day },
  ...{ openness: values.openness, published_from: values.publishedFrom, published_to: values.publishedTo },
  ...{ section: values.section, act_id: values.actId, act_label: values.actLabel },
});

export async function insertDocument(
  tx: Tx,
  ambitoId: number,
  values: DocumentValues,
  by: { at: Date; name: string },
): Promise<number> {
  const row = await tx
    .insertInto("governance.document")
    .values({ ambito_id: ambitoId, ...columnsOf(values), created_at: by.at, created_by_name: by.name })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function updateDocument(tx: Tx, ambitoId: number, id: number, values: DocumentValues): Promise<void> {
  await tx
    .updateTable("governance.document")
    .set((e) => ({ ...columnsOf(values), row_version: e("row_version", "+", 1) }))
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .execute();
}

export async function deleteDocument(tx: Tx, ambitoId: number, id: number): Promise<void> {
  await tx.deleteFrom("governance.document").where("ambito_id", "=", ambitoId).where("id", "=", id).execute();
}

/** A new version becomes the one that is read. `original` is the full file where `copy` is redacted. */
export async function insertVersion(
  tx: Tx,
  ambitoId: number,
  documentId: number,
  version: { number: number; copy: ReadFile; original: ReadFile | null; note: string; at: Date; byName: string },
): Promise<void> {
  const { number, copy, original, note, at, byName } = version;
  const row = await tx
    .insertInto("governance.document_version")
    .values({
      ...{ ambito_id: ambitoId, document_id: documentId, number, file_name: copy.fileName, media_type: copy.mediaType },
      ...{ size_bytes: copy.bytes.length, sha256: copy.sha256, is_redacted: original !== null, note },
      ...{ uploaded_at: at, uploaded_by_name: byName },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("governance.document_copy")
    .values({ ambito_id: ambitoId, version_id: row.id, bytes: Buffer.from(copy.bytes) })
    .execute();
  if (original)
    await tx
      .insertInto("governance.document_original")
      .values({
        ...{ ambito_id: ambitoId, version_id: row.id, document_id: documentId, file_name: original.fileName },
        ...{ media_type: original.mediaType, size_bytes: original.bytes.length, sha256: original.sha256 },
        ...{ bytes: Buffer.from(original.bytes), text: original.text },
      })
      .execute();
  await tx
    .updateTable("governance.document")
    .set((e) => ({ current: number, open_text: copy.text, row_version: e("row_version", "+", 1) }))
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", documentId)
    .execute();
}

export type FileBytes = { fileName: string; mediaType: string; bytes: Uint8Array };

/** The copy for readers of one version; null when there is none that the role of the database may see. */
export async function findCopy(
  tx: Tx,
  ambitoId: number,
  documentId: number,
  number: number,
): Promise<FileBytes | null> {
  const { rows } = await sql<FileBytes>`
    select v.file_name as "fileName", v.media_type as "mediaType", c.bytes
      from governance.document_version v join governance.document_copy c on c.ambito_id = v.ambito_id and c.version_id = v.id
      where v.ambito_id = ${ambitoId} and v.document_id = ${documentId} and v.number = ${number}`.execute(tx);
  return rows[0] ?? null;
}

/** The copy for readers of the version that is read now. */
export async function findCurrentCopy(tx: Tx, ambitoId: number, documentId: number): Promise<FileBytes | null> {
  const document = await findDocument(tx, ambitoId, documentId);
  return document && findCopy(tx, ambitoId, documentId, document.current);
}

/** The full file of a version with a redacted copy. */
export async function findOriginal(
  tx: Tx,
  ambitoId: number,
  documentId: number,
  number: number,
): Promise<FileBytes | null> {
  const { rows } = await sql<FileBytes>`
    select o.file_name as "fileName", o.media_type as "mediaType", o.bytes
      from governance.document_original o join governance.document_version v on v.ambito_id = o.ambito_id and v.id = o.version_id
      where o.ambito_id = ${ambitoId} and o.document_id = ${documentId} and v.number = ${number}`.execute(tx);
  return rows[0] ?? null;
}

/** Whether an act that was adopted approves this very document: then it stays. */
export async function isApproved(tx: Tx, ambitoId: number, documentId: number): Promise<boolean> {
  const { rows } = await sql`select from governance.act_effect where ambito_id = ${ambitoId} and kind = 'report'
    and target_id = ${documentId} and done_at is not null`.execute(tx);
  return rows.length > 0;
}

type Named = { id: number; title: string };
/** What a document proves and is part of: the deadline that was closed with it, the agreements that name it. */
export type Places = { proves: Named | null; agreements: Named[] };

export async function placesOf(tx: Tx, ambitoId: number, documentId: number): Promise<Places> {
  const deadlines = await sql<Named>`select id, title from governance.deadline
    where ambito_id = ${ambitoId} and evidence_document_id = ${documentId} order by id`.execute(tx);
  const agreements = await sql<Named>`select distinct a.id, a.title from governance.agreement a
      join governance.agreement_document d on d.ambito_id = a.ambito_id and d.agreement_id = a.id
    where a.ambito_id = ${ambitoId} and d.document_id = ${documentId} order by a.id`.execute(tx);
  return { proves: deadlines.rows[0] ?? null, agreements: agreements.rows };
}

export async function documentsOfAct(tx: Tx, ambitoId: number, actId: number): Promise<DocumentHead[]> {
  const { rows } = await sql<DocumentHead>`
    select ${HEAD} from ${FROM} where d.ambito_id = ${ambitoId} and d.act_id = ${actId} order by d.id`.execute(tx);
  return rows;
}
