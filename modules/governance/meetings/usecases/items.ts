// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from "zod";
import { ok, refuse, useCase, type Result, type Work } from "@albero/kernel";
import { isStillPlanned, movedOrder } from "../core/meeting.ts";
import { mayPrepareMeetings } from "../permissions.ts";
import * as store from "../store/meetings.ts";
import * as inputs from "./inputs.ts";
import type { ItemRefusal } from "./refusals.ts";

/** The meeting, held; refused once it is opened, or when `rowVersion` is not the one that the page showed. */
async function plannedMeeting(
  meetingId: number,
  { tx, ambitoId }: Work,
  rowVersion?: number,
): Promise<Result<store.Meeting, "not_planned_any_more" | "changed_meanwhile">> {
  const meeting = await store.getMeetingForUpdate(tx, ambitoId, meetingId);
  if (!isStillPlanned(meeting.state)) return refuse("not_planned_any_more");
  if (rowVersion !== undefined && meeting.rowVersion !== rowVersion) return refuse("changed_meanwhile");
  return ok(meeting);
}

type Done = { meetingId: number; itemId: number };

export const addItem = useCase<z.infer<typeof inputs.newItem>, Done, ItemRefusal>({
  name: "governance.addItem",
  may: mayPrepareMeetings,
  input: inputs.newItem,
  async run({ meetingId, ...data }, work) {
    const meeting = await plannedMeeting(meetingId, work);
    if (!meeting.ok) return meeting;
    const itemId = await store.insertItem(work.tx, work.ambitoId, meetingId, data);
    await store.touchMeeting(work.tx, work.ambitoId, meetingId);
    await work.record({ subject: `governance.meeting_item:${itemId}`, before: null, after: { meetingId, ...data } });
    return ok({ meetingId, itemId });
  },
});

export const changeItem = useCase<z.infer<typeof inputs.changedItem>, Done, ItemRefusal>({
  name: "governance.changeItem",
  may: mayPrepareMeetings,
  input: inputs.changedItem,
  async run({ meetingId, itemId, rowVersion, ...data }, work) {
    const { tx, ambitoId } = work;
    const meeting = await plannedMeeting(meetingId, work);
    if (!meeting.ok) return meeting;
    const { title, kind, text, ...item } = await store.getItem(tx, ambitoId, meetingId, itemId);
    if (item.rowVersion !== rowVersion) return refuse("changed_meanwhile");
    await store.updateItem(tx, ambitoId, itemId, data);
    await store.touchMeeting(tx, ambitoId, meetingId);
    const before = { title, kind, text };
    await work.record({ subject: `governance.meeting_item:${itemId}`, before, after: data });
    return ok({ meetingId, itemId });
  },
});

/** One place up or down; at the end of the list nothing moves. */
export const moveItem = useCase<z.infer<typeof inputs.movedItem>, Done, ItemRefusal>({
  name: "governance.moveItem",
  may: mayPrepareMeetings,
  input: inputs.movedItem,
  async run({ meetingId, itemId, rowVersion, by }, work) {
    const { tx, ambitoId } = work;
    const meeting = await plannedMeeting(meetingId, work, rowVersion);
    if (!meeting.ok) return meeting;
    await store.getItem(tx, ambitoId, meetingId, itemId);
    const before = (await store.listItems(tx, ambitoId, meetingId)).map((item) => item.id);
    const after = movedOrder(before, itemId, by);
    await store.saveOrder(tx, ambitoId, meetingId, after);
    await store.touchMeeting(tx, ambitoId, meetingId);
    await work.record({
      subject: `governance.meeting:${meetingId}`,
      before: { order: before },
      after: { order: after },
    });
    return ok({ meetingId, itemId });
  },
});

/** Takes an item away with its documents. One that has votes or acts stays. */
export const removeItem = useCase<z.infer<typeof inputs.removedItem>, { meetingId: number }, ItemRefusal>({
  name: "governance.removeItem",
  may: mayPrepareMeetings,
  input: inputs.removedItem,
  async run({ meetingId, itemId, rowVersion }, work) {
    const { tx, ambitoId } = work;
    const meeting = await plannedMeeting(meetingId, work);
    if (!meeting.ok) return meeting;
    const item = await store.getItem(tx, ambitoId, meetingId, itemId);
    if (item.rowVersion !== rowVersion) return refuse("changed_meanwhile");
    const { votes, acts } = await store.hangsOnItem(tx, ambitoId, itemId);
    if (votes > 0) return refuse("item_has_votes");
    if (acts > 0) return refuse("item_has_acts", { details: { acts } });
    await store.deleteItem(tx, ambitoId, itemId);
    const left = (await store.listItems(tx, ambitoId, meetingId)).map((one) => one.id);
    await store.saveOrder(tx, ambitoId, meetingId, left);
    await store.touchMeeting(tx, ambitoId, meetingId);
    const { title, kind, text } = item;
    await work.record({ subject: `governance.meeting_item:${itemId}`, before: { title, kind, text }, after: null });
    return ok({ meetingId });
  },
});
