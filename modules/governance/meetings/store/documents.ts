// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { NotFound, type Tx } from "@albero/kernel";

export type MeetingDocument = {
  id: number;
  meetingId: number;
  itemId: number | null;
  title: string;
  fileName: string;
  mediaType: string;
  size: number;
  sha256: string;
  addedAt: Date;
  addedBy: string;
};

/** The documents of a meeting without their bytes: of the meeting first, then item by item. */
export async function listDocuments(tx: Tx, ambitoId: number, meetingId: number): Promise<MeetingDocument[]> {
  const { rows } = await sql<MeetingDocument>`
    select d.id, d.meeting_id as "meetingId", d.item_id as "itemId", d.title, d.file_name as "fileName",
        d.media_type as "mediaType", d.size, d.sha256, d.added_at as "addedAt", d.added_by as "addedBy"
      from governance.meeting_document d left join governance.meeting_item i on i.id = d.item_id
      where d.ambito_id = ${ambitoId} and d.meeting_id = ${meetingId}
      order by i.position nulls first, d.id`.execute(tx);
  return rows;
}

export async function getDocument(
  tx: Tx,
  ambitoId: number,
  meetingId: number,
  documentId: number,
): Promise<MeetingDocument> {
  const found = (await listDocuments(tx, ambitoId, meetingId)).find((one) => one.id === documentId);
  if (!found) throw new NotFound(`document ${documentId} of meeting ${meetingId}`);
  return found;
}

export async function readBytes(tx: Tx, ambitoId: number, documentId: number): Promise<Uint8Array> {
  const { rows } = await sql<{ bytes: Uint8Array }>`
    select bytes from governance.meeting_document where ambito_id = ${ambitoId} and id = ${documentId}`.execute(tx);
  if (!rows[0]) throw new NotFound(`document ${documentId}`);
  return rows[0].bytes;
}

type NewDocument = Pick<
  MeetingDocument,
  "meetingId" | "itemId" | "title" | "fileName" | "mediaType" | "addedAt" | "addedBy"
> & {
  bytes: Uint8Array;
};

/** Null when the same file is already there, at the same place. */
export async function insertDocument(tx: Tx, ambitoId: number, one: NewDocument): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    insert into governance.meeting_document
        (ambito_id, meeting_id, item_id, title, file_name, media_type, bytes, added_at, added_by)
      values (${ambitoId}, ${one.meetingId}, ${one.itemId}, ${one.title}, ${one.fileName}, ${one.mediaType},
        ${Buffer.from(one.bytes)}, ${one.addedAt}, ${one.addedBy})
      on conflict do nothing returning id`.execute(tx);
  return rows[0]?.id ?? null;
}

export async function deleteDocument(tx: Tx, ambitoId: number, documentId: number): Promise<void> {
  await sql`delete from governance.meeting_document where ambito_id = ${ambitoId} and id = ${documentId}`.execute(tx);
}
