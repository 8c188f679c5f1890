// SPDX-License-Identifier: AGPL-3.0-or-later
// Every reason for which meetings say no; texts.refusals.it.ts gives each its sentence.
import type { FileRefusal } from "../../core/files.ts";
import type { ConveneRefusal } from "../core/meeting.ts";
import type { NoteRefusal } from "../core/minutes-text.ts";
import type { TimesRefusal } from "../core/times.ts";

export type StaleRefusal = "changed_meanwhile";
export type PlanRefusal = TimesRefusal | "body_has_ended";
export type ChangeRefusal = PlanRefusal | StaleRefusal | "not_planned_any_more";
export type ItemRefusal = StaleRefusal | "not_planned_any_more" | "item_has_votes" | "item_has_acts";
export type DocumentRefusal = FileRefusal | "minutes_are_approved" | "meeting_is_cancelled" | "file_already_there";
export type SendRefusal = ConveneRefusal | StaleRefusal;
export type CancelRefusal = StaleRefusal | "not_planned_any_more";
export type ResendRefusal = "nothing_to_send_again";
export type ReadRefusal = "no_seat_of_yours";
export type MinutesRefusal = NoteRefusal | StaleRefusal | "minutes_are_approved" | "not_held_yet";
export type ApproveRefusal =
  | StaleRefusal
  | "minutes_are_approved"
  | "not_closed_yet"
  | "nobody_signs"
  | "vote_still_open";

export type MeetingsRefusal =
  | ChangeRefusal
  | ItemRefusal
  | DocumentRefusal
  | SendRefusal
  | ResendRefusal
  | ReadRefusal
  | MinutesRefusal
  | ApproveRefusal;
