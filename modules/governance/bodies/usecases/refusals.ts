// SPDX-License-Identifier: AGPL-3.0-or-later
// Every reason for which the bodies say no; texts.refusals.ts gives each its sentence.
import type { BodyRefusal as Decided, SeatRefusal as SeatDecided } from "../core/decide.ts";

export type BodyRefusal =
  | Decided
  | "body_name_taken"
  | "sub_area_missing"
  | "sub_area_unknown"
  | "meetings_after_closing"
  | "changed_meanwhile";
export type SeatRefusal = SeatDecided | "already_ended" | "changed_meanwhile";
export type FileRefusal =
  | "file_too_big"
  | "not_a_spreadsheet"
  | "too_much_inside"
  | "damaged"
  | "not_a_seats_file"
  | "file_has_problems"
  | "nothing_to_change"
  | "changed_meanwhile";
export type LoadRefusal = "unreadable_file";

export type BodiesRefusal = BodyRefusal | SeatRefusal | FileRefusal | LoadRefusal;
