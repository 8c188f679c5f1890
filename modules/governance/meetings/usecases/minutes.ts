// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from "zod";
import { ok, refuse, useCase, type Result, type Work } from "@albero/kernel";
import { printDocument } from "@albero/publishing";
import { sittingOf } from "../../session/store/sitting.ts";
import { isHeld } from "../core/meeting.ts";
import { checkNote } from "../core/minutes-text.ts";
import { mayPrepareMeetings } from "../permissions.ts";
import { composeMinutes } from "../queries/sources.ts";
import { getItem, getMeetingForUpdate, markMinuted, type Meeting } from "../store/meetings.ts";
import * as store from "../store/minutes.ts";
import * as inputs from "./inputs.ts";
import type { ApproveRefusal, MinutesRefusal } from "./refusals.ts";

const nameOf = ({ actor }: Work): string => (actor.kind === "anonymous" ? "" : actor.name);

/** The meeting, held, whose minutes can still be written. */
async function openMinutes(
  meetingId: number,
  { tx, ambitoId }: Work,
): Promise<Result<Meeting, "not_held_yet" | "minutes_are_approved">> {
  const meeting = await getMeetingForUpdate(tx, ambitoId, meetingId);
  if (meeting.state === "minuted") return refuse("minutes_are_approved");
  return isHeld(meeting.state) ? ok(meeting) : refuse("not_held_yet");
}

/** What was said on an item, in the words of the secretary. The data have their places and are never typed. */
export const writeItemNote = useCase<
  z.infer<typeof inputs.note>,
  { itemId: number; rowVersion: number },
  MinutesRefusal
>({
  name: "governance.writeItemNote",
  may: mayPrepareMeetings,
  input: inputs.note,
  async run({ meetingId, itemId, rowVersion, text }, work) {
    const { tx, ambitoId, now: at } = work;
    const meeting = await openMinutes(meetingId, work);
    if (!meeting.ok) return meeting;
    await getItem(tx, ambitoId, meetingId, itemId);
    const checked = checkNote(text);
    if (!checked.ok) return checked;
    const known = (await store.listNotes(tx, ambitoId, meetingId)).find((note) => note.itemId === itemId);
    if ((known?.rowVersion ?? 0) !== rowVersion) return refuse("changed_meanwhile");
    await store.saveNote(tx, ambitoId, { meetingId, itemId, text, at, byName: nameOf(work) });
    const before = known ? { text: known.text } : null;
    await work.record({ subject: `governance.item_note:${itemId}`, before, after: { text } });
    return ok({ itemId, rowVersion: (known?.rowVersion ?? 0) + 1 });
  },
});

/** Who presided and who wrote, and the words before the first and after the last item. */
export const writeMinutesFrame = useCase<z.infer<typeof inputs.frame>, { meetingId: number }, MinutesRefusal>({
  name: "governance.writeMinutesFrame",
  may: mayPrepareMeetings,
  input: inputs.frame,
  async run({ meetingId, rowVersion, ...frame }, work) {
    const { tx, ambitoId } = work;
    const meeting = await openMinutes(meetingId, work);
    if (!meeting.ok) return meeting;
    const { president, secretary, opening, closing, ...head } = await store.getMinutes(tx, ambitoId, meetingId);
    if (head.rowVersion !== rowVersion) return refuse("changed_meanwhile");
    await store.saveFrame(tx, ambitoId, meetingId, frame);
    const before = { president, secretary, opening, closing };
    await work.record({ subject: `governance.minutes:${meetingId}`, before, after: frame });
    return ok({ meetingId });
  },
});

/**
 * Approves the minutes: the document is drawn once more from the data, kept with its hash, and never changes again.
 * Refuses while the meeting or a vote is open, and without the names of those who sign.
 */
export const approveMinutes = useCase<z.infer<typeof inputs.approving>, { sha256: string }, ApproveRefusal>({
  name: "governance.approveMinutes",
  may: mayPrepareMeetings,
  input: inputs.approving,
  async run({ meetingId, rowVersion }, work) {
    const { tx, ambitoId, now: at } = work;
    const meeting = await getMeetingForUpdate(tx, ambitoId, meetingId);
    if (meeting.state === "minuted") return refuse("minutes_are_approved");
    if (meeting.state !== "closed") return refuse("not_closed_yet");
    const head = await store.getMinutes(tx, ambitoId, meetingId);
    if (head.president === "" || head.secretary === "") return refuse("nobody_signs");
    if (head.rowVersion !== rowVersion) return refuse("changed_meanwhile");
    const { points } = await sittingOf(tx, ambitoId, meetingId);
    if (points.some((point) => point.votes.some((vote) => vote.state === "open"))) return refuse("vote_still_open");
    const byName = nameOf(work);
    // Minutes of an Italian body are written in Italian, whoever presses the button.
    const model = await composeMinutes({ ...work, lang: "it" }, meetingId, { at, byName });
    const pdf = await printDocument("pdf", model);
    await markMinuted(tx, ambitoId, meetingId);
    const sha256 = await store.freezeMinutes(tx, ambitoId, meetingId, { model, pdf, at, byName });
    const change = { before: { state: "draft" }, after: { state: "approved", sha256 } };
    await work.record({ subject: `governance.minutes:${meetingId}`, ...change });
    return ok({ sha256 });
  },
});
