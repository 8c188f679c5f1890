// SPDX-License-Identifier: AGPL-3.0-or-later
// Every reason for which the closing evaluations say no; texts.refusals gives each its sentence.
import type { StepRefusal, TextRefusal } from "../core/card.ts";

export type OwnRefusal =
  | TextRefusal
  | StepRefusal
  | "objective_unknown"
  | "already_there"
  | "table_unknown"
  | "changed_meanwhile"
  | "title_taken"
  | "card_unknown"
  | "unreadable_file";
