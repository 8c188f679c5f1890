// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from "zod";
import { NotFound, ok, question, refuse, useCase, type Work } from "@albero/kernel";
import { getSeat, type Seat } from "../../bodies/store/bodies.ts";
import { letterText, meetingCalendar, type LetterFacts } from "../core/letter.ts";
import { decideConvening, isStillPlanned } from "../core/meeting.ts";
import { mayPrepareMeetings, mayReadMeetings, maySendConvocations, seesMeeting } from "../permissions.ts";
import * as store from "../store/convocations.ts";
import { getMeeting, getMeetingForUpdate, listItems, markCancelled, markConvened } from "../store/meetings.ts";
import { letter } from "../texts.letter.ts";
import { digestNow, invitedOf, letterFacts, noticeOf } from "./facts.ts";
import * as inputs from "./inputs.ts";
import type { CancelRefusal, ReadRefusal, ResendRefusal, SendRefusal } from "./refusals.ts";

const nameOf = ({ actor }: Work): string => (actor.kind === "anonymous" ? "" : actor.name);

/** Keeps the message as it goes out, one receipt for each seat, and one job for each address. */
async function sendToAll(facts: LetterFacts, digest: string, seats: readonly Seat[], work: Work) {
  const { tx, ambitoId, now: at } = work;
  const { meetingId, sequence, kind } = facts;
  const convocationId = await store.insertConvocation(tx, ambitoId, {
    ...{ meetingId, sequence, kind, digest, at, byName: nameOf(work) },
    ...letterText(facts, letter),
    calendar: meetingCalendar(facts, letter),
  });
  const withAddress = seats.filter((seat) => seat.email !== "").length;
  for (const { id: seatId, label, istat, email } of seats) {
    const state = email === "" ? "no_address" : "waiting";
    const receiptId = await store.insertReceipt(tx, ambitoId, {
      ...{ convocationId, seatId, label, istat, email, state, stateAt: at },
    });
    if (email !== "") await work.later({ kind: "governance.sendConvocation", payload: { receiptId } });
  }
  const after = { meetingId, kind, sequence, seats: seats.length, withAddress };
  await work.record({ subject: `governance.convocation:${convocationId}`, before: null, after });
  return { convocationId, seats: seats.length, withAddress };
}

type Sent = { meetingId: number; seats: number; withAddress: number };

/** Sends the convocation of a draft, or tells those already convened what has changed. */
export const convene = useCase<z.infer<typeof inputs.convening>, Sent, SendRefusal>({
  name: "governance.convene",
  may: mayPrepareMeetings,
  input: inputs.convening,
  async run({ meetingId, rowVersion, lateReason }, work) {
    const { tx, ambitoId, now } = work;
    const meeting = await getMeetingForUpdate(tx, ambitoId, meetingId);
    if (meeting.rowVersion !== rowVersion) return refuse("changed_meanwhile");
    const items = await listItems(tx, ambitoId, meetingId);
    const seats = await invitedOf(work, meeting);
    const digest = digestNow(meeting, items);
    const [last] = await store.listConvocations(tx, ambitoId, meetingId);
    const notice = await noticeOf(work, meeting);
    const kind = decideConvening({
      ...{ state: meeting.state, place: meeting.place, firstCall: meeting.firstCall, items: items.length },
      ...{ seats: seats.length, notice, lateReason, now },
      digests: { told: last?.digest ?? null, now: digest },
    });
    if (!kind.ok) return kind;
    const sequence = kind.value === "convocation" ? 0 : meeting.sequence + 1;
    const said = notice.isLate ? lateReason : "";
    await markConvened(tx, ambitoId, meetingId, { sequence, at: now, lateReason: said });
    const about = { kind: kind.value, sequence, lateReason: said, cancelledBecause: "", at: now };
    const facts = await letterFacts(work, meeting, about);
    const sent = await sendToAll(facts, digest, seats, work);
    return ok({ meetingId, seats: sent.seats, withAddress: sent.withAddress });
  },
});

/** Calls a meeting off. Whoever was convened is told; a draft that nobody knows of just ends. */
export const cancelMeeting = useCase<z.infer<typeof inputs.cancelling>, Sent, CancelRefusal>({
  name: "governance.cancelMeeting",
  may: mayPrepareMeetings,
  input: inputs.cancelling,
  async run({ meetingId, rowVersion, reason }, work) {
    const { tx, ambitoId, now } = work;
    const meeting = await getMeetingForUpdate(tx, ambitoId, meetingId);
    if (!isStillPlanned(meeting.state)) return refuse("not_planned_any_more");
    if (meeting.rowVersion !== rowVersion) return refuse("changed_meanwhile");
    const isTold = meeting.state === "convened";
    const sequence = isTold ? meeting.sequence + 1 : meeting.sequence;
    await markCancelled(tx, ambitoId, meetingId, { sequence, reason });
    const change = { before: { state: meeting.state }, after: { state: "cancelled", reason } };
    await work.record({ subject: `governance.meeting:${meetingId}`, ...change });
    if (!isTold) return ok({ meetingId, seats: 0, withAddress: 0 });
    const about = { kind: "cancellation" as const, sequence, lateReason: "", cancelledBecause: reason, at: now };
    const facts = await letterFacts(work, meeting, about);
    const digest = digestNow(meeting, await listItems(tx, ambitoId, meetingId));
    const sent = await sendToAll(facts, digest, await invitedOf(work, meeting), work);
    return ok({ meetingId, seats: sent.seats, withAddress: sent.withAddress });
  },
});

/** Tries again the last message for everybody whom it has not reached, at the address that the seat has now. */
export const resendConvocation = useCase<z.infer<typeof inputs.byMeeting>, { again: number }, ResendRefusal>({
  name: "governance.resendConvocation",
  may: mayPrepareMeetings,
  input: inputs.byMeeting,
  async run({ meetingId }, work) {
    const { tx, ambitoId, now } = work;
    await getMeetingForUpdate(tx, ambitoId, meetingId);
    const [last] = await store.listConvocations(tx, ambitoId, meetingId);
    const receipts = (await store.listReceipts(tx, ambitoId, { meetingId })).filter(
      (one) =>
        one.convocationId === last?.id &&
        (one.state === "failed" || one.state === "no_mail" || one.state === "no_address"),
    );
    let again = 0;
    for (const receipt of receipts) {
      const { email } = await getSeat(tx, ambitoId, receipt.seatId);
      if (email === "") continue;
      again += 1;
      await store.requeue(tx, ambitoId, receipt.id, { email, at: now });
      await work.later({ kind: "governance.sendConvocation", payload: { receiptId: receipt.id } });
    }
    if (again === 0) return refuse("nothing_to_send_again");
    await work.record({ subject: `governance.convocation:${last?.id}`, before: null, after: { again } });
    return ok({ again });
  },
});

/** Whoever holds a seat says that the convocation was read; the first time counts. */
export const confirmReading = useCase<
  z.infer<typeof inputs.byMeeting>,
  { meetingId: number; read: number },
  ReadRefusal
>({
  name: "governance.confirmReading",
  may: mayReadMeetings,
  input: inputs.byMeeting,
  async run({ meetingId }, work) {
    const { tx, ambitoId, actor, now } = work;
    const meeting = await getMeeting(tx, ambitoId, meetingId);
    if (!seesMeeting(actor, { ...meeting, isConvened: meeting.convenedAt !== null }))
      throw new NotFound(`meeting ${meetingId}`);
    const own = await ownReceipts(work, meetingId);
    if (own.length === 0) return refuse("no_seat_of_yours");
    const ids = own.filter((one) => one.readAt === null).map((one) => one.id);
    await store.markRead(tx, ambitoId, ids, { name: nameOf(work), at: now });
    await work.record({
      subject: `governance.meeting:${meetingId}`,
      before: null,
      after: { read: own.map((one) => one.label) },
    });
    return ok({ meetingId, read: ids.length });
  },
});

/** The receipts of the last message that are of the municipalities of the actor. */
export async function ownReceipts({ tx, ambitoId, actor }: Work, meetingId: number): Promise<store.Receipt[]> {
  if (actor.kind !== "person") return [];
  const [last] = await store.listConvocations(tx, ambitoId, meetingId);
  const receipts = await store.listReceipts(tx, ambitoId, { meetingId });
  return receipts.filter(
    (one) => one.convocationId === last?.id && one.istat !== null && actor.territories.includes(one.istat),
  );
}

/** The message that the job has to send to one seat; `isOld` when a newer one has taken its place. */
export const convocationToSend = question({
  name: "governance.convocationToSend",
  may: maySendConvocations,
  input: inputs.byReceipt,
  async run({ receiptId }, { tx, ambitoId }) {
    const receipt = await store.getReceipt(tx, ambitoId, receiptId);
    const all = await store.listConvocations(tx, ambitoId, receipt.meetingId);
    const message = all.find((one) => one.id === receipt.convocationId);
    if (!message) throw new NotFound(`message of receipt ${receiptId}`);
    const { slug } = await tx
      .selectFrom("kernel.ambito")
      .select("slug")
      .where("id", "=", ambitoId)
      .executeTakeFirstOrThrow();
    return { receipt, message, isOld: all[0]?.id !== message.id, slug };
  },
});

/** What became of the message to one seat. */
export const noteConvocationOutcome = useCase<z.infer<typeof inputs.outcome>, { receiptId: number }, never>({
  name: "governance.noteConvocationOutcome",
  may: maySendConvocations,
  input: inputs.outcome,
  async run({ receiptId, state, detail }, { tx, ambitoId, now, record }) {
    const receipt = await store.getReceipt(tx, ambitoId, receiptId);
    const isTry = state === "sent" || state === "failed";
    await store.saveOutcome(tx, ambitoId, receiptId, { state, detail, at: now, isTry });
    const before = { state: receipt.state };
    await record({ subject: `governance.convocation_receipt:${receiptId}`, before, after: { state, detail } });
    return ok({ receiptId });
  },
});
