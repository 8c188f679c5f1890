// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from "zod";
import { ok, refuse, useCase, type Result, type Work } from "@albero/kernel";
import { readUpload } from "../../usecases/read-upload.ts";
import { DOSSIER_TAKES } from "../core/meeting.ts";
import { mayPrepareMeetings } from "../permissions.ts";
import * as documents from "../store/documents.ts";
import { getItem, getMeetingForUpdate } from "../store/meetings.ts";
import * as inputs from "./inputs.ts";
import type { DocumentRefusal } from "./refusals.ts";

type Closed = "minutes_are_approved" | "meeting_is_cancelled";

/** Documents come and go until the minutes are approved: some are handed in at the meeting itself. */
async function openDossier(meetingId: number, { tx, ambitoId }: Work): Promise<Result<void, Closed>> {
  const { state } = await getMeetingForUpdate(tx, ambitoId, meetingId);
  if (state === "minuted") return refuse("minutes_are_approved");
  return state === "cancelled" ? refuse("meeting_is_cancelled") : ok();
}

/** Adds a file to the dossier, of one item or of the whole meeting. What it is, its bytes say. */
export const addDocument = useCase<z.infer<typeof inputs.newDocument>, { documentId: number }, DocumentRefusal>({
  name: "governance.addMeetingDocument",
  may: mayPrepareMeetings,
  input: inputs.newDocument,
  async run({ meetingId, itemId, title, name, bytes }, work) {
    const { tx, ambitoId, now, actor } = work;
    const dossier = await openDossier(meetingId, work);
    if (!dossier.ok) return dossier;
    if (itemId !== null) await getItem(tx, ambitoId, meetingId, itemId);
    const file = readUpload({ name, bytes }, DOSSIER_TAKES);
    if (!file.ok) return file;
    const { fileName, mediaType } = file.value;
    const documentId = await documents.insertDocument(tx, ambitoId, {
      ...{ meetingId, itemId, title: title || fileName.replace(/\.[^.]*$/, ""), fileName },
      ...{ mediaType, bytes, addedAt: now },
      addedBy: actor.kind === "anonymous" ? "" : actor.name,
    });
    if (documentId === null) return refuse("file_already_there");
    const after = await documents.getDocument(tx, ambitoId, meetingId, documentId);
    await work.record({ subject: `governance.meeting_document:${documentId}`, before: null, after });
    return ok({ documentId });
  },
});

export const removeDocument = useCase<z.infer<typeof inputs.byDocument>, { meetingId: number }, Closed>({
  name: "governance.removeMeetingDocument",
  may: mayPrepareMeetings,
  input: inputs.byDocument,
  async run({ meetingId, documentId }, work) {
    const { tx, ambitoId } = work;
    const dossier = await openDossier(meetingId, work);
    if (!dossier.ok) return dossier;
    const before = await documents.getDocument(tx, ambitoId, meetingId, documentId);
    await documents.deleteDocument(tx, ambitoId, documentId);
    await work.record({ subject: `governance.meeting_document:${documentId}`, before, after: null });
    return ok({ meetingId });
  },
});
