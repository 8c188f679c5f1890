// SPDX-License-Identifier: AGPL-3.0-or-later

/** Why a vote cannot be counted. The words are in texts.refusals.*.ts; `details` fill their blanks. */
export const TALLY_REFUSALS = [
  "duplicate_member",
  "duplicate_municipality",
  "missing_figure",
  "no_weight",
  "bad_number",
  "fraction_out_of_range",
  "parts_not_one",
  "bands_not_ascending",
  "bands_leave_some_out",
  "rule_not_in_force",
  "rule_ends_before_it_begins",
  "no_second_call",
  "no_majority_for_kind",
  "tie_cannot_be_decided",
  "president_unknown",
  "unknown_member",
  "presence_twice",
  "delegation_to_two",
  "delegations_not_allowed",
  "delegation_to_nobody",
  "delegation_to_oneself",
  "delegation_by_present",
  "delegation_to_absent",
  "delegation_to_delegated",
  "too_many_delegations",
  "conflict_twice",
  "must_be_secret",
  "vote_by_absent",
  "vote_by_conflicted",
  "ballot_of_another_kind",
  "duplicate_candidate",
  "unknown_candidate",
  "more_papers_than_present",
  "more_weight_than_present",
  "papers_without_weight",
  "weight_without_papers",
  "more_seats_than_candidates",
] as const;
export type TallyRefusal = (typeof TALLY_REFUSALS)[number];

/** Carries a refusal up through the steps of one count; `tally` turns it into a value and nothing else catches it. */
export class CannotTally extends Error {
  readonly refusal: TallyRefusal;
  readonly details: Record<string, string | number>;
  constructor(refusal: TallyRefusal, details: Record<string, string | number> = {}) {
    super(refusal);
    this.refusal = refusal;
    this.details = details;
  }
}
