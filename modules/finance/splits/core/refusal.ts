// SPDX-License-Identifier: AGPL-3.0-or-later

/** Why a split cannot be made. The words are in texts/refusals.*.ts; `details` fill their blanks. */
export const SPLIT_REFUSALS = [
  "duplicate_municipality",
  "duplicate_criterion",
  "duplicate_band",
  "unknown_municipality",
  "weights_not_100",
  "negative_weight",
  "percent_out_of_range",
  "negative_limit",
  "missing_figure",
  "negative_figure",
  "unexpected_bands",
  "no_base_for_criterion",
  "missing_last_year",
  "missing_group",
  "missing_inner_rule",
  "nested_too_deep",
  "rule_not_in_force",
  "smoothing_not_begun",
  "nobody_included",
  "nobody_left",
  "floor_above_cap",
  "floors_above_total",
  "fixed_above_total",
  "caps_below_total",
  "rounding_breaks_limit",
  "division_by_zero",
] as const;

export type SplitRefusal = (typeof SPLIT_REFUSALS)[number];

/** Carries a refusal up through the steps of one split; `apportion` turns it into a value and nothing else catches it. */
export class CannotSplit extends Error {
  readonly refusal: SplitRefusal;
  readonly details: Record<string, string | number>;
  constructor(refusal: SplitRefusal, details: Record<string, string | number> = {}) {
    super(refusal);
    this.refusal = refusal;
    this.details = details;
  }
}
