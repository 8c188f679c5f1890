// SPDX-License-Identifier: AGPL-3.0-or-later
// Every reason for which acts and documents say no; texts.refusals.*.ts has the words: one missing does not compile.
import type { AdoptRefusal } from "../core/adopt.ts";
import type { FileRefusal } from "../../core/files.ts";

/** changed_since_proposed: details effect, count; fields say each difference. effect_refused: details effect, reason. */
export type ActRefusal =
  | AdoptRefusal
  | "changed_meanwhile"
  | "only_a_draft_changes"
  | "unknown_body"
  | "unknown_item"
  | "item_of_other_body"
  | "item_has_act"
  | "unknown_act"
  | "act_not_adopted"
  | "already_revoked"
  | "revokes_itself"
  | "unknown_target"
  | "target_gone"
  | "target_not_ready"
  | "already_approves"
  | "amount_needed"
  | "changed_since_proposed"
  | "effect_refused";

export type DocumentRefusal =
  | FileRefusal
  | "changed_meanwhile"
  | "redacted_file_wrong"
  | "same_file"
  | "redacted_is_the_same"
  | "publication_upside_down"
  | "publication_needs_public"
  | "section_needs_public"
  | "public_needs_a_day"
  | "unknown_act"
  | "act_not_adopted"
  | "document_is_approved"
  | "document_proves"
  | "document_of_agreement"
  | "act_already_published";
