// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RefusalTexts, tableProblems as italian } from "./texts.refusals.it.ts";

export const refusals: RefusalTexts = {
  duplicate_municipality: ({ code }) => `Municipality ${code} appears twice: keep one row.`,
  duplicate_criterion: ({ criterion }) => `The criterion “${criterion}” appears twice: join the two weights.`,
  duplicate_band: ({ criterion }) => `In the criterion “${criterion}” a band appears twice.`,
  unknown_municipality: ({ code, where }) =>
    `${code} (in “${where}”) is not one of the municipalities of the split: check its ISTAT code.`,
  weights_not_100: ({ sum }) => `The weights of the criteria add up to ${sum}%: they must be exactly 100%.`,
  negative_weight: ({ criterion }) => `The weight of “${criterion}” is below zero: a weight goes from 0 to 100.`,
  percent_out_of_range: () => "The solidarity share goes from 0 to 100%.",
  negative_limit: ({ municipality }) => `The floor or cap of ${municipality} is below zero.`,
  missing_figure: ({ criterion, municipality }) =>
    `For “${criterion}” the figure of ${municipality} is missing: if it is really nothing, write 0.`,
  negative_figure: ({ criterion, municipality }) => `For “${criterion}” the figure of ${municipality} is below zero.`,
  unexpected_bands: ({ criterion, municipality }) =>
    `For “${criterion}” the figures of ${municipality} do not have the bands that the rule asks for.`,
  no_base_for_criterion: ({ criterion }) =>
    `For “${criterion}” every figure is zero: there is nothing to divide by. Remove the criterion or load its figures.`,
  missing_last_year: ({ municipality }) =>
    `Last year’s share of ${municipality} is missing: if it did not pay, write 0.`,
  missing_group: ({ municipality }) =>
    `The sub-area of ${municipality} is not known: without it nothing can be divided among sub-areas first.`,
  missing_inner_rule: () => "The rule divides among sub-areas but does not say how to divide inside them.",
  nested_too_deep: ({ deepest }) => `The rule has more than ${deepest} levels one inside the other.`,
  rule_not_in_force: ({ year, from, to }) => `The rule holds from ${from}${to ? ` to ${to}` : ""}: not for ${year}.`,
  smoothing_not_begun: ({ year, firstYear }) =>
    `The gradual passage begins in ${firstYear}: it does not hold for ${year}.`,
  nobody_included: () => "No municipality takes part: all are excluded.",
  nobody_left: ({ minimum }) => `With a minimum of €${minimum} no municipality would pay: lower it.`,
  floor_above_cap: ({ municipality, floor, cap }) =>
    `For ${municipality} the floor (€${floor}) is above the cap (€${cap}).`,
  floors_above_total: ({ floors, total }) =>
    `The floors add up to €${floors}: more than the €${total} to divide. Lower them.`,
  fixed_above_total: ({ fixed, total }) =>
    `Fixed amounts and floors add up to €${fixed}: more than the €${total} to divide.`,
  caps_below_total: ({ most, total }) =>
    `These caps let at most €${most} be collected: less than the €${total} to divide. Raise them.`,
  rounding_breaks_limit: ({ municipality }) =>
    `${municipality} cannot take the rounding: it would pass its floor or cap.`,
  division_by_zero: ({ where }) => `There is a division by zero in “${where}”.`,
  invalid_input: () => "Something in the form is not right: look at the marked fields.",
  not_an_amount: ({ field }) => `“${field}” is not a number: write for example 1,234.56.`,
  negative_amount: ({ field }) => `“${field}” is below zero: the amount cannot be negative here.`,
  too_many_decimals: ({ field }) => `“${field}” has more than two decimals: write at most the cents, such as 1,234.56.`,
  amount_too_large: ({ field }) => `“${field}” is too large: Albero divides amounts up to 9 billion euro.`,
  no_criterion: () => "Choose at least one criterion to divide by, and its weight.",
  bad_table: ({ line, why }) => `In the pasted table, line ${line}: ${why}.`,
  unknown_source: ({ source }) => `The figure “${source}” is no longer there: choose another.`,
  changed_meanwhile: () => "Somebody changed this scenario while you were looking at it: reload the page and check.",
  only_a_scenario_changes: () => "This split has been decided and no longer changes: copy it into a new scenario.",
  rule_already_there: ({ name }) =>
    `There is already a rule “${name}” that begins on the same day: change the name or the day.`,
  verified_without_act: () => "To say that the rule is verified, write the act you compared it with.",
  act_missing: () => "Write the act that decided the split, for example “Assembly of the Mayors, 20/12/2025, no. 14”.",
};

export const tableProblems: typeof italian = {
  no_header: "the first line must hold the names of the columns, beginning with “istat” or “Comune”",
  unknown_place: "the municipality is not one of the Ambito",
  twice: "the municipality appears twice",
  not_a_number: "a value is not a number (write 1234 or 1,234.5)",
  too_many_cells: "there are more values than columns",
};
