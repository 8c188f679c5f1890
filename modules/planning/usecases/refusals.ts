// SPDX-License-Identifier: AGPL-3.0-or-later
// Every reason for which this module says no; texts.refusals.it.ts gives each its sentence.

export type OnlyDraftRefusal = "only_a_draft_changes";
/** details: by (name), at (moment, ISO); fields: what both changed. */
export type SaveCardRefusal =
  | OnlyDraftRefusal
  | "changed_meanwhile"
  | "keys_repeated"
  | "unknown_question"
  | "unknown_measure"
  | "nothing_changed"
  | "strange_characters";
export type DraftRefusal = OnlyDraftRefusal | "no_draft_here" | "draft_too_large" | "strange_characters";
export type AddCardRefusal = OnlyDraftRefusal | "code_taken";
export type ExplainRefusal = "no_difference" | "difference_changed" | "plan_is_closed" | "strange_characters";
export type AddMeasureRefusal = OnlyDraftRefusal | "measure_key_taken" | "strange_characters";
export type CreatePlanRefusal = "plan_exists" | "no_previous_plan" | "days_in_wrong_order" | "strange_characters";
/** wrong_step details: from, to (statuses). */
export type StepRefusal =
  | "changed_meanwhile"
  | "wrong_step"
  | "no_cards"
  | "act_in_the_future"
  | "act_already_known"
  | "approval_after_force"
  | "ends_before_it_starts"
  | "strange_characters";
/** details: number (of the draft that is open already). */
export type AmendRefusal = "nothing_to_amend" | "draft_already_open";
/** has_problems: fields carry place and sentence of each. */
export type ImportRefusal = "has_problems";
export type QuestionRefusal =
  | "question_key_taken"
  | "no_such_question"
  | "question_has_answers"
  | "type_has_answers"
  | "options_missing"
  | "asked_when_unknown"
  | "strange_characters";
export type ContinuityRefusal = "no_such_past_objective" | "no_such_link";
export type EvaluationRefusal = "not_readable" | "already_loaded" | "strange_characters";

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
