// SPDX-License-Identifier: AGPL-3.0-or-later
// Every reason for which this module says no; texts.refusals.it.ts gives each its sentence.
import type { LifecycleRefusal } from "../core/lifecycle.ts";
import type { TemplateRefusal } from "../core/template.ts";

export type OnlyDraftRefusal = "only_a_draft_changes";
/** changed_meanwhile: details by (name), at (moment, ISO), fields both changed; does_not_fit: fields say what and where inside the card. */
export type SaveCardRefusal = OnlyDraftRefusal | "does_not_fit" | "changed_meanwhile" | "nothing_changed";
export type DraftRefusal = OnlyDraftRefusal | "no_draft_here" | "draft_too_large";
export type AddCardRefusal = OnlyDraftRefusal | "code_taken" | "unknown_area";
export type ExplainRefusal = "no_difference" | "difference_changed" | "plan_is_closed";
export type AddMeasureRefusal = OnlyDraftRefusal | "measure_key_taken";
export type CreatePlanRefusal = "plan_exists" | "no_previous_plan" | "days_in_wrong_order";
/** details: date, where the reason speaks of one. */
export type StepRefusal = LifecycleRefusal | "changed_meanwhile" | "only_a_draft_changes" | "act_already_known";
export type AmendRefusal = LifecycleRefusal;
/** has_problems: fields carry place and sentence of each. */
export type ImportRefusal = "has_problems";
export type QuestionRefusal = TemplateRefusal;
export type ContinuityRefusal = "no_such_past_objective" | "no_such_link" | "plan_is_closed";
/** has_problems: fields carry place and sentence of each. */
export type EvaluationRefusal = "has_problems" | "already_loaded" | "other_cycle";

export type PlanningRefusal =
  | SaveCardRefusal
  | DraftRefusal
  | AddCardRefusal
  | ExplainRefusal
  | AddMeasureRefusal
  | CreatePlanRefusal
  | StepRefusal
  | AmendRefusal
  | ImportRefusal
  | QuestionRefusal
  | ContinuityRefusal
  | EvaluationRefusal;
