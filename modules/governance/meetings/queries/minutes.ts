// SPDX-License-Identifier: AGPL-3.0-or-later
import { NotFound, question } from "@albero/kernel";
import { printDocument } from "@albero/publishing";
import { sittingOf } from "../../session/store/sitting.ts";
import { italianTime } from "../core/italian-time.ts";
import { isHeld } from "../core/meeting.ts";
import { mayPrepareMeetings, mayReadMeetings } from "../permissions.ts";
import { getMinutes, listNotes, readFrozen } from "../store/minutes.ts";
import { texts } from "../texts.ts";
import * as inputs from "../usecases/inputs.ts";
import { told } from "./meetings.ts";
import { composeDossier, composeMinutes, meetingSeen } from "./sources.ts";

/** The minutes as the secretary writes them: beside each text the data that it cannot change. */
export const minutesView = question({
  name: "governance.minutesView",
  may: mayReadMeetings,
  input: inputs.byMeeting,
  async run({ meetingId }, work) {
    const { tx, ambitoId, actor } = work;
    const meeting = await meetingSeen(work, meetingId);
    const head = await getMinutes(tx, ambitoId, meetingId);
    const mayPrepare = mayPrepareMeetings(actor);
    // A draft is the Plan Office's; approved minutes are everybody's who sees the meeting.
    if (!mayPrepare && head.state !== "approved") throw new NotFound(`minutes of ${meetingId}`);
    const sitting = await sittingOf(tx, ambitoId, meetingId);
    const notes = new Map((await listNotes(tx, ambitoId, meetingId)).map((note) => [note.itemId, note]));
    const president = sitting.seats.find((seat) => seat.duty === "president");
    return {
      mayPrepare,
      meeting: {
        ...{ id: meetingId, body: meeting.bodyName, state: meeting.state, isHeld: isHeld(meeting.state) },
        first: italianTime(meeting.openedAt ?? meeting.firstCall),
      },
      minutes: {
        ...head,
        president: head.president || (head.rowVersion === 0 ? (president?.label ?? "") : ""),
        approvedAt: told(head.approvedAt),
      },
      points: sitting.points.map((point) => {
        const note = notes.get(point.itemId);
        const of = (state: string) => point.presence.filter((one) => one.state === state).length;
        return {
          ...{ itemId: point.itemId, position: point.position, title: point.title, kind: point.kind },
          ...{ text: note?.text ?? "", rowVersion: note?.rowVersion ?? 0 },
          written: note ? { at: italianTime(note.writtenAt), by: note.writtenBy } : null,
          presence: { present: of("present"), delegated: of("delegated"), absent: of("absent") + of("left") },
          votes: point.votes.map((vote) => ({
            ...{ id: vote.id, question: vote.question },
            outcome: vote.outcome ?? ("open" as const),
          })),
        };
      }),
    };
  },
});

/** The minutes on paper: as they were approved, or a draft for the Plan Office. */
export const minutesFile = question({
  name: "governance.minutesFile",
  may: mayReadMeetings,
  input: inputs.ofFormat,
  async run({ meetingId, format }, work) {
    const { tx, ambitoId, lang, actor } = work;
    const meeting = await meetingSeen(work, meetingId);
    const frozen = await readFrozen(tx, ambitoId, meetingId);
    if (!frozen && !(mayPrepareMeetings(actor) && isHeld(meeting.state))) throw new NotFound(`minutes of ${meetingId}`);
    const day = italianTime(meeting.openedAt ?? meeting.firstCall).day;
    const fileName = `${texts[frozen ? "it" : lang].paper.minutesFile(day)}.${format}`;
    if (frozen && format === "pdf") return { fileName, bytes: frozen.pdf };
    const model = frozen?.model ?? (await composeMinutes(work, meetingId, null));
    return { fileName, bytes: await printDocument(format, model) };
  },
});

/** The whole dossier as one PDF with bookmarks. */
export const dossierPdf = question({
  name: "governance.dossierPdf",
  may: mayReadMeetings,
  input: inputs.byMeeting,
  async run({ meetingId }, work) {
    const meeting = await meetingSeen(work, meetingId);
    const model = await composeDossier(work, meeting);
    const fileName = texts[work.lang].paper.dossierFile(italianTime(meeting.firstCall).day);
    return { fileName, bytes: await printDocument("pdf", model) };
  },
});
