// SPDX-License-Identifier: AGPL-3.0-or-later
// Every reason for which the indicators say no; texts.refusals gives each its sentence.
import type { DefinitionRefusal, NextRefusal } from "../core/definition.ts";
import type { TargetRefusal } from "../core/target.ts";

export type FileRefusal =
  | "file_too_big"
  | "not_a_spreadsheet"
  | "too_much_inside"
  | "damaged"
  | "not_an_indicators_file"
  | "file_has_problems"
  | "nothing_in_file";
export type OwnRefusal =
  | DefinitionRefusal
  | NextRefusal
  | TargetRefusal
  | FileRefusal
  | "no_documents"
  | "all_counted"
  | "code_taken"
  | "objective_unknown"
  | "ring_needed"
  | "placed_already"
  | "place_of_document"
  | "baseline_when_needed"
  | "baseline_there"
  | "already_confirmed"
  | "retire_before_measure"
  | "used_by_formulas"
  | "not_retired"
  | "changed_meanwhile";
