// SPDX-License-Identifier: AGPL-3.0-or-later
// The shapes that come in from forms, addresses and jobs.
import { z } from "zod";
import { upload } from "../../usecases/read-upload.ts";
import { ITEM_KINDS, RECEIPT_STATES } from "../core/meeting.ts";

const id = z.coerce.number().int().min(1).max(2_147_483_647);
const rowVersion = z.coerce.number().int().min(0).max(2_147_483_647);
const short = z.string().trim().max(200);
const typed = z.string().trim().max(20).default("");

export const byMeeting = z.object({ meetingId: id });
export const byItem = z.object({ meetingId: id, itemId: id });
export const byDocument = z.object({ meetingId: id, documentId: id });
export const byReceipt = z.object({ receiptId: id });
export const home = z.object({ bodyId: id.optional() });
export const ofYear = z.object({
  year: z.coerce.number().int().min(1990).max(2100).optional().catch(undefined),
});
export const form = z.object({ meetingId: id.optional(), bodyId: id.optional() });
export const ofFormat = byMeeting.extend({ format: z.enum(["pdf", "docx"]) });

const told = {
  title: short.default(""),
  firstDay: z.string().trim().min(1).max(20),
  firstTime: z.string().trim().min(1).max(20),
  secondDay: typed,
  secondTime: typed,
  plannedMinutes: z.coerce.number().int().min(15).max(1440).default(120),
  place: z.string().trim().max(300).default(""),
  note: z.string().trim().max(4000).default(""),
};
export const newMeeting = z.object({ bodyId: id, ...told });
export const changedMeeting = byMeeting.extend({ rowVersion, ...told });

const item = {
  title: z.string().trim().min(2).max(300),
  kind: z.enum(ITEM_KINDS),
  text: z.string().trim().max(40_000).default(""),
};
export const newItem = byMeeting.extend(item);
export const changedItem = byItem.extend({ rowVersion, ...item });
export const movedItem = byItem.extend({ rowVersion, by: z.enum(["up", "down"]) });
export const removedItem = byItem.extend({ rowVersion });

export const newDocument = byMeeting.extend({
  itemId: id.nullable().default(null),
  title: short.default(""),
  ...upload.shape,
});

export const convening = byMeeting.extend({ rowVersion, lateReason: z.string().trim().max(1000).default("") });
export const cancelling = byMeeting.extend({ rowVersion, reason: z.string().trim().min(3).max(1000) });
export const outcome = byReceipt.extend({ state: z.enum(RECEIPT_STATES), detail: z.string().max(500).default("") });

export const note = byItem.extend({ rowVersion, text: z.string().trim().max(40_000) });
export const frame = byMeeting.extend({
  rowVersion,
  president: short.default(""),
  secretary: short.default(""),
  opening: z.string().trim().max(20_000).default(""),
  closing: z.string().trim().max(20_000).default(""),
});
export const approving = byMeeting.extend({ rowVersion });
