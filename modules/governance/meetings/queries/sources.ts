// SPDX-License-Identifier: AGPL-3.0-or-later
// What papers and pages read of a meeting, with the question whether the actor may see it.
import { sql } from "kysely";
import { NotFound, type Work } from "@albero/kernel";
import type { DocumentModel } from "@albero/publishing";
import { sittingOf } from "../../session/store/sitting.ts";
import { mediaTypeOf } from "../../core/files.ts";
import { dossierModel } from "../documents/dossier-model.ts";
import { minutesModel, type RollCallGround } from "../documents/minutes-model.ts";
import { seesMeeting } from "../permissions.ts";
import { listConvocations } from "../store/convocations.ts";
import { listDocuments, readBytes, type MeetingDocument } from "../store/documents.ts";
import { getMeeting, listActsOfItems, listItems, type Meeting } from "../store/meetings.ts";
import { getMinutes, listNotes } from "../store/minutes.ts";

type Reading = Pick<Work, "tx" | "ambitoId" | "lang" | "now">;

/** The meeting, if the actor may see it; for everybody else it does not exist. */
export async function meetingSeen(
  { tx, ambitoId, actor }: Pick<Work, "tx" | "ambitoId" | "actor">,
  meetingId: number,
): Promise<Meeting> {
  const meeting = await getMeeting(tx, ambitoId, meetingId);
  const isConvened = meeting.convenedAt !== null || meeting.openedAt !== null;
  if (!seesMeeting(actor, { ...meeting, isConvened })) throw new NotFound(`meeting ${meetingId}`);
  return meeting;
}

async function ambitoName({ tx, ambitoId }: Reading): Promise<string> {
  const row = await tx.selectFrom("kernel.ambito").select("name").where("id", "=", ambitoId).executeTakeFirstOrThrow();
  return row.name;
}

async function rollCallGrounds({ tx, ambitoId }: Reading, meetingId: number): Promise<RollCallGround[]> {
  const { rows } = await sql<RollCallGround>`
    select call, outcome, ground, result from governance.roll_call
      where ambito_id = ${ambitoId} and meeting_id = ${meetingId} order by call`.execute(tx);
  return rows;
}

const seconds = (moment: Date): number => Math.floor(moment.getTime() / 1000);

/** The minutes as the data say them now, or as they will be once approved at this moment. */
export async function composeMinutes(
  work: Reading,
  meetingId: number,
  approved: { at: Date; byName: string } | null,
): Promise<DocumentModel> {
  const { tx, ambitoId, lang } = work;
  const sitting = await sittingOf(tx, ambitoId, meetingId);
  const notes = await listNotes(tx, ambitoId, meetingId);
  const { meeting } = sitting;
  return minutesModel({
    ...{ sitting, lang, approved },
    rollCalls: await rollCallGrounds(work, meetingId),
    notes: new Map(notes.map((note) => [note.itemId, note.text])),
    acts: await listActsOfItems(tx, ambitoId, meetingId),
    frame: await getMinutes(tx, ambitoId, meetingId),
    ambito: await ambitoName(work),
    stampSeconds: seconds(approved?.at ?? meeting.closedAt ?? meeting.openedAt ?? meeting.firstCall),
  });
}

const MOST_ATTACHED_BYTES = 30_000_000;

/** The PDFs that the dossier carries, in its order, as long as it stays light enough to be sent around. */
async function attachedOf({ tx, ambitoId }: Reading, documents: readonly MeetingDocument[]) {
  const attached: { document: MeetingDocument; bytes: Uint8Array }[] = [];
  let size = 0;
  for (const document of documents.filter((one) => one.mediaType === mediaTypeOf("pdf"))) {
    size += document.size;
    if (size > MOST_ATTACHED_BYTES) break;
    attached.push({ document, bytes: await readBytes(tx, ambitoId, document.id) });
  }
  return attached;
}

export async function composeDossier(work: Reading, meeting: Meeting): Promise<DocumentModel> {
  const { tx, ambitoId, lang } = work;
  const [last] = await listConvocations(tx, ambitoId, meeting.id);
  const documents = await listDocuments(tx, ambitoId, meeting.id);
  return dossierModel({
    ...{ meeting, lang, documents },
    items: await listItems(tx, ambitoId, meeting.id),
    attached: await attachedOf(work, documents),
    acts: await listActsOfItems(tx, ambitoId, meeting.id),
    convocation: last && last.kind !== "cancellation" ? last.body : null,
    ambito: await ambitoName(work),
    stampSeconds: seconds(last?.at ?? meeting.firstCall),
  });
}
