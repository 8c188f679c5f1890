// SPDX-License-Identifier: AGPL-3.0-or-later
// Every reason for which the operational plan says no; texts.refusals.it.ts gives each its sentence.
import type { YearLifeRefusal } from "../core/life.ts";

export type OnlyDraft = "only_a_draft_changes";
export type CreateYearRefusal =
  | "year_taken"
  | "no_plan_in_force"
  | "year_outside_cycle"
  | "nothing_chosen"
  | "unknown_card"
  | "unknown_action";
/** has_problems: fields carry place and sentence of each. */
export type ImportYearRefusal = "year_taken" | "has_problems";
export type ObjectiveRefusal = OnlyDraft | "code_taken" | "changed_meanwhile" | "nothing_changed" | "unknown_card";
/** changed_meanwhile: details by (name) and at (moment, ISO). */
export type PartRefusal = OnlyDraft | "changed_meanwhile" | "nothing_changed" | "unknown_action" | "action_in_use";
export type YearStepRefusal = YearLifeRefusal | "changed_meanwhile" | "is_followed" | "act_already_known";
export type RollOverRefusal = "year_taken" | "reason_missing" | "nothing_kept" | "unknown_objective" | "choice_missing";
export type ReasonRefusal = OnlyDraft | "not_a_deviation";

export type YearRefusal =
  | OnlyDraft
  | CreateYearRefusal
  | ImportYearRefusal
  | ObjectiveRefusal
  | PartRefusal
  | YearStepRefusal
  | RollOverRefusal
  | ReasonRefusal;
