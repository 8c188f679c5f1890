// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RuleRefusal } from "../../rules/usecases/check-movement.ts";
import type { LedgerRefusal } from "../core/ledger.ts";

/** Every reason for which the use cases of funds say no. texts.refusals.*.ts has the words: one missing does not compile. */
export type FundsRefusal =
  | LedgerRefusal
  | RuleRefusal
  | "channel_taken"
  | "annuality_taken"
  | "act_taken"
  | "act_needed"
  | "changed_meanwhile"
  | "period_upside_down"
  | "cup_only_for_projects"
  | "line_unknown"
  | "municipality_unknown"
  | "not_a_commitment"
  | "day_in_the_future"
  | "before_what_it_follows"
  | "reason_needed"
  | "unreadable_file";
