// SPDX-License-Identifier: AGPL-3.0-or-later
// Every reason for which this module says no; texts.refusals.it.ts gives each its sentence.
import type { LifecycleRefusal } from "../core/lifecycle.ts";

export type OnlyDraftRefusal = "only_a_draft_changes";
/** details: by (name), at (moment, ISO); fields: what both changed. */
export type SaveCardRefusal =
  | OnlyDraftRefusal
  | "changed_meanwhile"
  | "keys_repeated"
  | "unknown_question"
  | "unknown_measure"
  | "nothing_changed";
export type DraftRefusal = OnlyDraftRefusal | "no_draft_here" | "draft_too_large";
export type AddCardRefusal = OnlyDraftRefusal | "code_taken";
export type ExplainRefusal = "no_difference" | "difference_changed" | "plan_is_closed";
export type AddMeasureRefusal = OnlyDraftRefusal | "measure_key_taken";
export type CreatePlanRefusal = "plan_exists" | "no_previous_plan" | "days_in_wrong_order";
/** details: date, where the reason speaks of one. */
export type StepRefusal = LifecycleRefusal | "changed_meanwhile" | "only_a_draft_changes" | "act_already_known";
export type AmendRefusal = LifecycleRefusal;
/** has_problems: fields carry place and sentence of each. */
export type ImportRefusal = "has_problems";
export type QuestionRefusal =
  | "question_key_taken"
  | "no_such_question"
  | "question_has_answers"
  | "type_has_answers"
  | "options_missing"
  | "asked_when_unknown";
export type ContinuityRefusal = "no_such_past_objective" | "no_such_link";
export type EvaluationRefusal = "not_readable" | "already_loaded";

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
