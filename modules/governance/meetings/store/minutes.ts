// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Tx } from "@albero/kernel";
import type { DocumentModel } from "@albero/publishing";

export type MinutesHead = {
  meetingId: number;
  state: "draft" | "approved";
  president: string;
  secretary: string;
  opening: string;
  closing: string;
  sha256: string | null;
  approvedAt: Date | null;
  approvedBy: string | null;
  rowVersion: number;
};

/** The minutes without their frozen document; a draft that nobody has touched yet has version 0. */
export async function getMinutes(tx: Tx, ambitoId: number, meetingId: number): Promise<MinutesHead> {
  const { rows } = await sql<MinutesHead>`
    select meeting_id as "meetingId", state, president, secretary, opening, closing, sha256, approved_at as "approvedAt",
        approved_by as "approvedBy", row_version as "rowVersion"
      from governance.minutes where ambito_id = ${ambitoId} and meeting_id = ${meetingId}`.execute(tx);
  const empty = { president: "", secretary: "", opening: "", closing: "" };
  return (
    rows[0] ?? {
      ...{ meetingId, state: "draft", ...empty, sha256: null, approvedAt: null, approvedBy: null, rowVersion: 0 },
    }
  );
}

type Frame = Pick<MinutesHead, "president" | "secretary" | "opening" | "closing">;

export async function saveFrame(tx: Tx, ambitoId: number, meetingId: number, frame: Frame): Promise<void> {
  await sql`
    insert into governance.minutes (ambito_id, meeting_id, president, secretary, opening, closing)
      values (${ambitoId}, ${meetingId}, ${frame.president}, ${frame.secretary}, ${frame.opening}, ${frame.closing})
      on conflict (meeting_id) do update set president = excluded.president, secretary = excluded.secretary,
        opening = excluded.opening, closing = excluded.closing, row_version = governance.minutes.row_version + 1`.execute(
    tx,
  );
}

type Approved = { model: DocumentModel; pdf: Uint8Array; at: Date; byName: string };

export async function freezeMinutes(tx: Tx, ambitoId: number, meetingId: number, one: Approved): Promise<string> {
  const { rows } = await sql<{ sha256: string }>`
    update governance.minutes set state = 'approved', model = ${JSON.stringify(one.model)}::jsonb,
        pdf = ${Buffer.from(one.pdf)}, approved_at = ${one.at}, approved_by = ${one.byName}, row_version = row_version + 1
      where ambito_id = ${ambitoId} and meeting_id = ${meetingId} returning sha256`.execute(tx);
  return (rows[0] as { sha256: string }).sha256;
}

/** The document as it was approved; null while it is a draft. */
export async function readFrozen(
  tx: Tx,
  ambitoId: number,
  meetingId: number,
): Promise<{ model: DocumentModel; pdf: Uint8Array } | null> {
  const { rows } = await sql<{ model: DocumentModel | null; pdf: Uint8Array | null }>`
    select model, pdf from governance.minutes where ambito_id = ${ambitoId} and meeting_id = ${meetingId}`.execute(tx);
  const found = rows[0];
  return found?.model && found.pdf ? { model: found.model, pdf: found.pdf } : null;
}

export type ItemNote = { itemId: number; text: string; writtenAt: Date; writtenBy: string; rowVersion: number };

export async function listNotes(tx: Tx, ambitoId: number, meetingId: number): Promise<ItemNote[]> {
  const { rows } = await sql<ItemNote>`
    select item_id as "itemId", text, written_at as "writtenAt", written_by as "writtenBy", row_version as "rowVersion"
      from governance.item_note where ambito_id = ${ambitoId} and meeting_id = ${meetingId}`.execute(tx);
  return rows;
}

type NewNote = { meetingId: number; itemId: number; text: string; at: Date; byName: string };

export async function saveNote(tx: Tx, ambitoId: number, one: NewNote): Promise<void> {
  await sql`
    insert into governance.item_note (ambito_id, meeting_id, item_id, text, written_at, written_by)
      values (${ambitoId}, ${one.meetingId}, ${one.itemId}, ${one.text}, ${one.at}, ${one.byName})
      on conflict (item_id) do update set text = excluded.text, written_at = excluded.written_at,
        written_by = excluded.written_by, row_version = governance.item_note.row_version + 1`.execute(tx);
}
