// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TallyRefusal } from "../core/refusal.ts";

/** The reasons that the office's own steps can give, besides those of the count. */
export type OfficeRefusal =
  | "invalid_input"
  | "not_a_day"
  | "not_a_fraction"
  | "bad_bands"
  | "bad_quotas"
  | "no_majority"
  | "verified_without_source"
  | "rule_already_there"
  | "rule_used"
  | "rule_retired"
  | "changed_meanwhile"
  | "no_body"
  | "nobody_votes"
  | "no_rule";
export type VotingRefusal = TallyRefusal | OfficeRefusal;
