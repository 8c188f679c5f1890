// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ExplainTexts } from "./texts.explain.it.ts";

export const explain: ExplainTexts = {
  title: (name, share) => `${name} pays ${share}`,
  because: (name, share, why) => `The share of ${name} is ${share} ${why}.`,
  why: {
    plain: (total, payers, criteria) =>
      `because the cost of ${total} is divided among ${payers} municipalities ${criteria}`,
    nested: (total, group) =>
      `because the cost of ${total} is divided among the sub-areas first, and then inside that of ${group}`,
    floor: (sum, floor) => `because the sum would be ${sum}, less than the floor of ${floor} that the rule sets`,
    cap: (sum, cap) => `because the sum would be ${sum}, more than the cap of ${cap} that the rule sets`,
    excluded: (reason) => `because the rule leaves this municipality out${reason ? `: ${reason}` : ""}`,
    waived: "because the share is below the minimum that is worth collecting",
  },
  byCriterion: (weight, label) => `${weight} by “${label}”`,
  onlyCriterion: (label) => `by “${label}”`,
  onlyEqual: "in equal parts",
  inEqualParts: (weight) => `${weight} in equal parts`,
  and: " and ",
  perInhabitant: (euro, population) => `That is ${euro} for each of its ${population} inhabitants.`,
  step: {
    what: "What is divided, and among whom",
    account: "The sum, criterion by criterion",
    lambda: "Why the amount divided is not the cost",
    limit: "Floor and cap",
    cents: "From the exact value to the cents",
    change: "What changes from last year",
    decided: "Who decided it",
    group: (name) => `First: the part of the sub-area ${name}`,
    inside: (name) => `Then: inside the sub-area ${name}`,
  },
  what: (total, payers, rule) => `${total} is divided among ${payers} municipalities, by the rule “${rule}”.`,
  whatGroups: (total, payers) => `${total} is divided among ${payers} sub-areas.`,
  whatInside: (total, group, payers) =>
    `The sub-area ${group} pays ${total}, divided among its ${payers} municipalities.`,
  how: "Each line can be worked out with a calculator: amount of the criterion ÷ total of all × the municipality’s own figure.",
  columns: {
    criterion: "Criterion",
    weight: "Weight",
    pot: "Amount of the criterion",
    total: "÷ total of all",
    price: "= for each unit",
    figure: "× own figure",
    amount: "= euro",
  },
  sum: "Sum",
  fixed: "Fixed amount of the rule",
  equalParts: "Equal parts",
  solidarity: (label) => `Solidarity: ${label}`,
  smoothing: "Last year’s shares (gradual passage)",
  lambda: {
    held: (count, isGroup, sum, which) =>
      which === "floor"
        ? count === 1
          ? `1 ${isGroup ? "sub-area" : "municipality"} pays the floor (${sum})`
          : `${count} ${isGroup ? "sub-areas" : "municipalities"} pay the floor (${sum} in all)`
        : count === 1
          ? `1 stops at the cap (${sum})`
          : `${count} stop at the cap (${sum} in all)`,
    fixed: (sum) => `the fixed amounts of the others come to ${sum}`,
    left: (held, left, free, base, lambda) =>
      `${held}. That leaves ${left} for ${free === 1 ? "the only other one, who holds" : `the other ${free}, who together hold`} ${base} of the base (1 would be all of it). To make the total come out, the amount divided is therefore ${left} ÷ ${base} = ${lambda}: in mathematics the coefficient lambda, the same for everybody.`,
    plain: (held, left) => `${held}. That leaves ${left} to divide by the criteria.`,
    waived: "Whoever would have too small a share does not pay, and its part goes back to the others",
  },
  limit: {
    floor: (sum, floor, by) =>
      `The sum gives ${sum}, but nobody in this case pays less than ${floor}${by}: the share rises to the floor.`,
    cap: (sum, cap, by) =>
      `The sum gives ${sum}, but in this case nobody pays more than ${cap}${by}: the share stops at the cap.`,
    by: ({ kind, amount, percent }) =>
      kind === "per_unit"
        ? ` (${amount} for each inhabitant)`
        : kind === "over_last_year"
          ? ` (${percent} over last year)`
          : kind === "minimum"
            ? " (minimum charge for whoever takes part)"
            : "",
  },
  cents: {
    whole: (exact) => `The sum, ${exact}, is already a whole number of cents: there is nothing to round.`,
    none: (exact) => `The sum is ${exact}; no cent is left over.`,
    cut: (exact, left, remainder) =>
      `The sum is ${exact}. Cutting everybody’s share to whole cents leaves ${left === 1 ? "1 cent" : `${left} cents`} over: ${left === 1 ? "it goes" : "they go"} to those who lost most in the cut, and among equals to the lowest ISTAT code. Here the cut is ${remainder} cents`,
    up: (lastIn) => `; the last to receive a cent had a cut of ${lastIn}: so a cent comes here too.`,
    down: (lastIn) => `; the last to receive a cent had a cut of ${lastIn}: so none comes here.`,
    taker: (exact, difference) =>
      `The sum is ${exact}. The shares of the others go to the nearest cent, and the difference (${difference}) stays here, as the rule says.`,
    nearest: (exact) =>
      `The sum is ${exact} and goes to the nearest cent: the last difference stays with the municipality that the rule names.`,
    result: (share) => `Result: ${share}.`,
  },
  change: {
    more: (last, now, difference, percent) =>
      `Last year it paid ${last}, now ${now}: ${difference} more${percent ? ` (+${percent})` : ""}.`,
    less: (last, now, difference, percent) =>
      `Last year it paid ${last}, now ${now}: ${difference} less${percent ? ` (−${percent})` : ""}.`,
    same: (now) => `As last year: ${now}.`,
    unknown: "Last year’s share is not among the figures of this split: what changes cannot be said.",
  },
  decided: {
    rule: (name, from) => `Rule “${name}”, in force from ${from}.`,
    act: (act) => `Decided by: ${act}.`,
    splitAct: (act) => `The split was approved by: ${act}.`,
    source: (source) => `Source: ${source}.`,
    noAct: "No act is named.",
    unverified: "The rule is not verified: nobody has compared it with an act yet.",
    scenario: "This is a scenario, not yet a split that was decided: it is not an amount due.",
  },
  sources: (list) => `Figures: ${list}.`,
  paper: { contents: "Contents", page: "Page", of: "of", source: "Source" },
  kind: "Share of a municipality",
  year: "Year",
  split: "Split",
  total: "Cost to divide",
};
