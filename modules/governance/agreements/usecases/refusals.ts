// SPDX-License-Identifier: AGPL-3.0-or-later
// Every reason for which the agreements say no; texts.refusals gives each its sentence.
import type { StepRefusal } from "../core/agreement.ts";
import type { ConsentRefusal, SignRefusal } from "../core/parties.ts";

export type TextRefusal = "text_is_closed" | "period_upside_down" | "changed_meanwhile" | "only_drafts_go";
export type PartyRefusal =
  | "parties_are_closed"
  | "already_a_party"
  | "municipality_needed"
  | "municipality_unknown"
  | "body_needed"
  | "name_needed"
  | "party_has_signed"
  | "changed_meanwhile";
export type AmendRefusal = "only_in_force_is_amended" | "amendment_there" | "reason_needed";
export type DocumentRefusal = "link_or_hash_needed" | "document_unknown" | "already_linked" | "only_in_drafts";
export type RemindRefusal = "nobody_missing" | "no_address" | "reminded_today" | "not_signing_now";
export type FileRefusal =
  | "parties_are_closed"
  | "file_has_problems"
  | "file_too_big"
  | "not_a_spreadsheet"
  | "too_much_inside"
  | "damaged"
  | "not_text"
  | "nothing_new"
  | "changed_meanwhile";
export type LoadRefusal = "unreadable_file";

export type AgreementRefusal =
  | StepRefusal
  | ConsentRefusal
  | SignRefusal
  | TextRefusal
  | PartyRefusal
  | AmendRefusal
  | DocumentRefusal
  | RemindRefusal
  | FileRefusal
  | LoadRefusal;
