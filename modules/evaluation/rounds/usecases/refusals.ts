// SPDX-License-Identifier: AGPL-3.0-or-later
// Every reason for which the rounds say no; texts.refusals gives each its sentence.
import type { FileRefusal } from "@albero/governance";
import type { SheetRefusal } from "@albero/planning";
import type { PassRefusal } from "../core/approval.ts";
import type { EntryTrouble } from "../core/entry.ts";
import type { RoundRefusal } from "../core/round.ts";

export type RoundsRefusal =
  | RoundRefusal
  | EntryTrouble
  | PassRefusal
  | FileRefusal
  | SheetRefusal
  | "name_taken"
  | "indicator_not_in_use"
  | "nothing_to_move"
  | "nothing_new"
  | "not_text"
  | "too_many_rows"
  | "file_has_problems"
  | "about_what"
  | "unknown_meeting"
  | "label_needed"
  | "link_needed"
  | "link_not_of_the_web"
  | "act_needed"
  | "document_needed"
  | "nobody_to_remind"
  | "reminded_today"
  | "unreadable_file"
  | "unknown_indicators";
