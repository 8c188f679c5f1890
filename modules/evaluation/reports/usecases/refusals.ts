// SPDX-License-Identifier: AGPL-3.0-or-later
// Every reason for which reports say no; texts.refusals gives each its sentence.
import type { BlockRefusal } from "../core/blocks.ts";
import type { ApprovalRefusal, PeriodRefusal } from "../core/life.ts";

export type ReportRefusal =
  | BlockRefusal
  | ApprovalRefusal
  | PeriodRefusal
  | "changed_meanwhile"
  | "report_there"
  | "no_template"
  | "nothing_to_take"
  | "unreadable_template"
  | "figures_lost"
  | "not_draft"
  | "not_own_block"
  | "no_next_round"
  | "round_not_open"
  | "act_not_adopted"
  | "at_the_end"
  | "already_printing"
  | "already_printed";
