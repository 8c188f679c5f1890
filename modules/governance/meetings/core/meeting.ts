// SPDX-License-Identifier: AGPL-3.0-or-later
// What a meeting is, what may still change in it, and what the invited were told of it. Pure.
import { createHash } from "node:crypto";
import { ok, refuse, type PlainDate, type Result } from "@albero/kernel/pure";
import type { FileLimits } from "../../core/files.ts";

export const MEETING_STATES = ["draft", "convened", "open", "closed", "minuted", "cancelled"] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

export { ITEM_KINDS, type ItemKind } from "./item-kinds.ts";

export const RECEIPT_STATES = ["waiting", "sent", "failed", "no_mail", "no_address", "superseded"] as const;
export type ReceiptState = (typeof RECEIPT_STATES)[number];

export const MESSAGE_KINDS = ["convocation", "change", "cancellation"] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** What goes into a dossier: what prints, opens everywhere and fits into an e-mail. */
export const DOSSIER_TAKES: FileLimits = {
  takes: ["pdf", "docx", "xlsx", "odt", "ods", "png", "jpg"],
  mostBytes: 15_000_000,
};

/** True until the meeting is opened: later its day and its agenda are what was held. */
export const isStillPlanned = (state: MeetingState): boolean => state === "draft" || state === "convened";

/** True once people sit, or have sat, in it. */
export const isHeld = (state: MeetingState): boolean => state === "open" || state === "closed" || state === "minuted";

export type Told = {
  title: string;
  firstCall: Date;
  secondCall: Date | null;
  plannedMinutes: number;
  place: string;
  note: string;
  items: readonly { title: string; kind: string }[];
};

/** A hash of everything that a convocation says: another hash means that the invited know something else. */
export function digestOf({ title, firstCall, secondCall, plannedMinutes, place, note, items }: Told): string {
  const said = [title, firstCall.toISOString(), secondCall?.toISOString() ?? null, plannedMinutes, place, note];
  const agenda = items.map((item) => [item.kind, item.title]);
  return createHash("sha256")
    .update(JSON.stringify([said, agenda]))
    .digest("hex");
}

/** Whole days of notice that a rule asks before each call; null where no rule asks any. */
export type Notice = { first: number; second: number | null };

export type NoticeCheck = {
  /** Days left until the first call. */
  left: number;
  asked: number | null;
  isLate: boolean;
  /** The last day on which the convocation is in time; null where no rule asks anything. */
  lastDay: PlainDate | null;
};

/**
 * Compares the days left until the first call with those that the rule in force asks.
 * `today` is the day on which the convocation goes out, both days of the calendar in Italy.
 */
export function checkNotice(asked: {
  today: PlainDate;
  firstDay: PlainDate;
  notice: Notice | null;
  minusDays: (day: PlainDate, days: number) => PlainDate;
  daysBetween: (from: PlainDate, to: PlainDate) => number;
}): NoticeCheck {
  const left = asked.daysBetween(asked.today, asked.firstDay);
  const days = asked.notice?.first ?? null;
  return {
    left,
    asked: days,
    isLate: days !== null && left < days,
    lastDay: days === null ? null : asked.minusDays(asked.firstDay, days),
  };
}

export type ConveneRefusal =
  | "not_to_convene"
  | "agenda_is_empty"
  | "no_place"
  | "no_members"
  | "in_the_past"
  | "too_late_without_reason"
  | "nothing_new_to_tell";

type Convening = {
  state: MeetingState;
  place: string;
  firstCall: Date;
  items: number;
  seats: number;
  notice: NoticeCheck;
  lateReason: string;
  now: Date;
  /** What the invited were told last, what they would be told now. */
  digests: { told: string | null; now: string };
};

/**
 * Whether the convocation may go out, and as what. Refuses a meeting without agenda, place or members, one that is
 * past, one with less notice than the rule asks unless somebody writes why, and a message that would say nothing new.
 */
export function decideConvening(given: Convening): Result<MessageKind, ConveneRefusal> {
  if (!isStillPlanned(given.state)) return refuse("not_to_convene");
  if (given.items === 0) return refuse("agenda_is_empty");
  if (given.place.trim() === "") return refuse("no_place");
  if (given.seats === 0) return refuse("no_members");
  if (given.firstCall <= given.now) return refuse("in_the_past");
  if (given.state === "convened" && given.digests.told === given.digests.now) return refuse("nothing_new_to_tell");
  if (given.notice.isLate && given.lateReason.trim() === "")
    return refuse("too_late_without_reason", {
      details: { left: given.notice.left, asked: given.notice.asked ?? 0, lastDay: given.notice.lastDay ?? "" },
    });
  return ok(given.state === "draft" ? "convocation" : "change");
}

/** The order of the agenda after one item has gone a place up or down; the same order where it cannot. */
export function movedOrder(ids: readonly number[], id: number, by: "up" | "down"): number[] {
  const from = ids.indexOf(id);
  const to = by === "up" ? from - 1 : from + 1;
  const other = ids[to];
  if (from < 0 || other === undefined) return [...ids];
  return ids.map((one, at) => (at === from ? other : at === to ? id : one));
}
