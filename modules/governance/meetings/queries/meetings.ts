// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayInItaly, daysBetween, question, type Work } from "@albero/kernel";
import { listBodies } from "../../bodies/store/bodies.ts";
import { italianTime } from "../core/italian-time.ts";
import { letterText, meetingCalendar } from "../core/letter.ts";
import { isHeld, isStillPlanned } from "../core/meeting.ts";
import { mayPrepareMeetings, mayReadMeetings, seesTablesOnly } from "../permissions.ts";
import * as convocations from "../store/convocations.ts";
import { listDocuments, readBytes, getDocument } from "../store/documents.ts";
import * as store from "../store/meetings.ts";
import { letter } from "../texts.letter.ts";
import { ownReceipts } from "../usecases/convocations.ts";
import { digestNow, invitedOf, letterFacts, noticeOf } from "../usecases/facts.ts";
import * as inputs from "../usecases/inputs.ts";
import { meetingSeen } from "./sources.ts";

/** Day and hour in Italy, apart: pages write them in the language of the person. */
export const told = (moment: Date | null) => (moment === null ? null : italianTime(moment));

const head = (meeting: store.Meeting) => ({
  ...{ id: meeting.id, bodyId: meeting.bodyId, body: meeting.bodyName, title: meeting.title, state: meeting.state },
  ...{ place: meeting.place, items: meeting.items, rowVersion: meeting.rowVersion },
  first: italianTime(meeting.firstCall),
  second: told(meeting.secondCall),
});
export type MeetingLine = ReturnType<typeof head>;

/** What comes next and what is past, of all bodies or of one. */
export const meetingsHome = question({
  name: "governance.meetingsHome",
  may: mayReadMeetings,
  input: inputs.home,
  async run({ bodyId }, { tx, ambitoId, actor, now, today }) {
    const mayPrepare = mayPrepareMeetings(actor);
    const scope = { convenedOnly: !mayPrepare, tablesOnly: seesTablesOnly(actor) };
    const all = await store.listMeetings(tx, ambitoId, scope);
    const bodies = new Map(all.map((one) => [one.bodyId, one.bodyName]));
    const shown = all.filter((one) => bodyId === undefined || one.bodyId === bodyId);
    const isComing = (one: store.Meeting) =>
      one.state === "open" ||
      (isStillPlanned(one.state) && (one.firstCall > now || (one.secondCall ?? one.firstCall) > now));
    const coming = shown.filter(isComing).toReversed();
    const next = coming.find((one) => one.state !== "draft");
    return {
      mayPrepare,
      bodyId: bodyId ?? null,
      bodies: [...bodies].map(([id, name]) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name, "it")),
      coming: coming.map(head),
      past: shown.filter((one) => !isComing(one)).map(head),
      next: next ? { ...head(next), left: daysBetween(today, dayInItaly(next.firstCall)) } : null,
      drafts: coming.filter((one) => one.state === "draft").length,
      minutes: shown.filter((one) => one.state === "closed").length,
    };
  },
});

/** What the form of a meeting needs: the bodies there are, the meeting as it is, what the rule asks. */
export const meetingForm = question({
  name: "governance.meetingForm",
  may: mayPrepareMeetings,
  input: inputs.form,
  async run({ meetingId, bodyId }, work) {
    const { tx, ambitoId, today } = work;
    const meeting = meetingId === undefined ? null : await store.getMeeting(tx, ambitoId, meetingId);
    const bodies = (await listBodies(tx, ambitoId, today)).map(({ id, name, kind }) => ({ id, name, kind }));
    const chosen = meeting?.bodyId ?? bodyId ?? null;
    const rule =
      chosen === null
        ? null
        : await convocations.findNotice(tx, ambitoId, chosen, meeting ? dayInItaly(meeting.firstCall) : today);
    return {
      bodies,
      bodyId: chosen,
      rule: rule && { name: rule.rule, first: rule.first, second: rule.second },
      meeting: meeting && {
        ...head(meeting),
        ...{ note: meeting.note, plannedMinutes: meeting.plannedMinutes },
        isPlanned: isStillPlanned(meeting.state),
      },
    };
  },
});

/** One item as its form shows it; without `itemId` nothing but the meeting. */
export const itemForm = question({
  name: "governance.itemForm",
  may: mayPrepareMeetings,
  input: inputs.byItem.partial({ itemId: true }),
  async run({ meetingId, itemId }, { tx, ambitoId }) {
    const meeting = await store.getMeeting(tx, ambitoId, meetingId);
    const item = itemId === undefined ? null : await store.getItem(tx, ambitoId, meetingId, itemId);
    return { meeting: { ...head(meeting), isPlanned: isStillPlanned(meeting.state) }, item };
  },
});

async function messagesOf(work: Work, meeting: store.Meeting) {
  const { tx, ambitoId } = work;
  const receipts = await convocations.listReceipts(tx, ambitoId, { meetingId: meeting.id });
  return (await convocations.listConvocations(tx, ambitoId, meeting.id)).map((message) => ({
    ...{ id: message.id, kind: message.kind, subject: message.subject, body: message.body, byName: message.byName },
    at: italianTime(message.at),
    receipts: receipts
      .filter((one) => one.convocationId === message.id)
      .map(({ id, label, email, state, tries, detail, readAt, readBy }) => ({
        ...{ id, label, email, state, tries, detail, readBy },
        readAt: told(readAt),
      })),
  }));
}

/** A meeting with its agenda, documents and, for the Plan Office, what became of each message. */
export const meetingView = question({
  name: "governance.meetingView",
  may: mayReadMeetings,
  input: inputs.byMeeting,
  async run({ meetingId }, work) {
    const { tx, ambitoId, actor } = work;
    const meeting = await meetingSeen(work, meetingId);
    const mayPrepare = mayPrepareMeetings(actor);
    const items = await store.listItems(tx, ambitoId, meetingId);
    const documents = await listDocuments(tx, ambitoId, meetingId);
    const acts = await store.listActsOfItems(tx, ambitoId, meetingId);
    const messages = mayPrepare ? await messagesOf(work, meeting) : [];
    const [last] = await convocations.listConvocations(tx, ambitoId, meetingId);
    const isPlanned = isStillPlanned(meeting.state);
    const document = ({ id, itemId, title, fileName, size, sha256 }: (typeof documents)[number]) => ({
      ...{ id, itemId, title, fileName, sha256, kilobytes: Math.max(1, Math.round(size / 1024)) },
    });
    return {
      mayPrepare,
      meeting: {
        ...head(meeting),
        ...{ note: meeting.note, plannedMinutes: meeting.plannedMinutes, lateReason: meeting.lateReason },
        ...{ cancelledBecause: meeting.cancelledBecause, isPlanned, isHeld: isHeld(meeting.state) },
      },
      items: items.map((item, at) => ({
        ...item,
        ...{ isFirst: at === 0, isLast: at === items.length - 1 },
        documents: documents.filter((one) => one.itemId === item.id).map(document),
        acts: acts.filter((act) => act.itemId === item.id).map(({ id, subject, state }) => ({ id, subject, state })),
      })),
      documents: documents.filter((one) => one.itemId === null).map(document),
      isDossierOpen: meeting.state !== "minuted" && meeting.state !== "cancelled",
      messages,
      notice: mayPrepare && isPlanned ? await noticeOf(work, meeting) : null,
      hasChanged: meeting.state === "convened" && last?.digest !== digestNow(meeting, items),
      own: (await ownReceipts(work, meetingId)).map((one) => ({ label: one.label, readAt: told(one.readAt) })),
    };
  },
});

/** What will leave, and for whom, before it does. */
export const conveneView = question({
  name: "governance.conveneView",
  may: mayPrepareMeetings,
  input: inputs.byMeeting,
  async run({ meetingId }, work) {
    const meeting = await store.getMeeting(work.tx, work.ambitoId, meetingId);
    const seats = await invitedOf(work, meeting);
    const isChange = meeting.state === "convened";
    const facts = await letterFacts(work, meeting, {
      ...{ kind: isChange ? ("change" as const) : ("convocation" as const), sequence: meeting.sequence },
      ...{ lateReason: "", cancelledBecause: "", at: work.now },
    });
    return {
      meeting: { ...head(meeting), isPlanned: isStillPlanned(meeting.state), lateReason: meeting.lateReason },
      isChange,
      seats: seats.map(({ id, label, email }) => ({ id, label, email })),
      withAddress: seats.filter((seat) => seat.email !== "").length,
      notice: await noticeOf(work, meeting),
      message: letterText(facts, letter),
    };
  },
});

/** The meeting for a calendar. */
export const meetingIcs = question({
  name: "governance.meetingIcs",
  may: mayReadMeetings,
  input: inputs.byMeeting,
  async run({ meetingId }, work) {
    const meeting = await meetingSeen(work, meetingId);
    const [last] = await convocations.listConvocations(work.tx, work.ambitoId, meetingId);
    const isOff = meeting.state === "cancelled";
    const facts = await letterFacts(work, meeting, {
      ...{ kind: isOff ? ("cancellation" as const) : ("convocation" as const), sequence: meeting.sequence },
      ...{ lateReason: "", cancelledBecause: meeting.cancelledBecause, at: last?.at ?? meeting.firstCall },
    });
    return { calendar: meetingCalendar(facts, letter) };
  },
});

/** A file of the dossier, for whoever may see the meeting. */
export const documentFile = question({
  name: "governance.meetingDocumentFile",
  may: mayReadMeetings,
  input: inputs.byDocument,
  async run({ meetingId, documentId }, work) {
    await meetingSeen(work, meetingId);
    const { fileName, mediaType } = await getDocument(work.tx, work.ambitoId, meetingId, documentId);
    return { fileName, mediaType, bytes: await readBytes(work.tx, work.ambitoId, documentId) };
  },
});
