// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RefusalTexts } from "./texts.refusals.it.ts";

const figures: Record<string, string> = { population: "inhabitants", quota: "quota", money: "spending conferred" };
const kinds: Record<string, string> = {
  ordinary: "ordinary decisions",
  plan_approval: "the approval of the plan",
  budget: "the budget",
  regulation: "regulations",
  election: "elections",
  unanimity: "acts that ask for unanimity",
};
const kind = (key: unknown) => kinds[String(key)] ?? String(key);

export const refusals: RefusalTexts = {
  duplicate_member: ({ id }) => `The member “${id}” appears twice: keep one row.`,
  duplicate_municipality: ({ member }) =>
    `The municipality of ${member} has two seats: its weight would count twice. Keep one.`,
  missing_figure: ({ member, figure }) =>
    `To weigh the vote a figure of ${member} is missing: ${figures[String(figure)] ?? figure}. Load it, or choose another rule.`,
  no_weight: () => "The weight of everybody is zero: no vote would count. Check the figures of the weights.",
  bad_number: ({ number, where }) =>
    `“${number}” (in “${where}”) is not a number that can be read: write for example 12, 12.5 or 1/3.`,
  fraction_out_of_range: ({ fraction }) => `The fraction “${fraction}” must be from 0 to 1: for example 1/2 or 2/3.`,
  parts_not_one: () => "The parts of a mixed weight must add to 1: for example 1/2 and 1/2.",
  bands_not_ascending: () => "The classes of inhabitants must ascend, and the one without limit comes last.",
  bands_leave_some_out: ({ member }) => `${member} is above the last class of inhabitants: add one without limit.`,
  rule_not_in_force: ({ day, from, to }) =>
    `On ${day} the rule is not in force: it holds from ${from}${to ? ` to ${to}` : ""}. Choose the rule of that day.`,
  rule_ends_before_it_begins: () => "The rule ends before it begins: check the two days.",
  no_second_call: () => "The rule knows no second call.",
  no_majority_for_kind: ({ kind: key }) => `The rule does not say which majority ${kind(key)} need: add it.`,
  tie_cannot_be_decided: ({ kind: key }) =>
    `For ${kind(key)} the vote is secret: whoever presides cannot decide a tie. Choose another way.`,
  president_unknown: () => "Whoever presides decides a tie: say which member presides.",
  unknown_member: ({ id, where }) => `“${id}” (in “${where}”) is not one of the members: check the code.`,
  presence_twice: ({ member }) => `The presence of ${member} is written twice: keep one row.`,
  delegation_to_two: ({ member }) => `${member} has delegated two: only one is possible.`,
  delegations_not_allowed: ({ member }) => `The rule allows no delegation to another member: ${member} is absent.`,
  delegation_to_nobody: ({ member }) => `It is missing whom ${member} delegated: say who carries it.`,
  delegation_to_oneself: ({ member }) => `${member} cannot delegate itself: mark it as present.`,
  delegation_by_present: ({ member }) =>
    `${member} is present and votes itself: take the delegation away, or mark it absent.`,
  delegation_to_absent: ({ member, to }) => `${to} is not there and cannot vote for ${member}: choose who is present.`,
  delegation_to_delegated: ({ member, to }) =>
    `${to} has delegated too and cannot vote for ${member}: choose who is present in person.`,
  too_many_delegations: ({ to, most }) =>
    `${to} carries too many delegations: the rule allows ${most}. Give some of them to others.`,
  conflict_twice: ({ member }) => `The conflict of interest of ${member} is written twice: keep one row.`,
  must_be_secret: ({ kind: key }) => `For ${kind(key)} the rule asks for a secret vote: record papers, not names.`,
  vote_by_absent: ({ member }) => `${member} is absent and cannot vote: take its vote away, or mark it present.`,
  vote_by_conflicted: ({ member }) =>
    `${member} is out for a conflict of interest and cannot vote: take its vote away.`,
  ballot_of_another_kind: ({ kind: key }) =>
    `This way of voting does not serve for ${kind(key)}: elections have candidates, other decisions yes and no.`,
  duplicate_candidate: ({ candidate }) => `${candidate} appears twice among the candidates: keep one row.`,
  unknown_candidate: ({ candidate }) => `“${candidate}” is not one of the candidates: check the code.`,
  more_papers_than_present: ({ papers, present }) =>
    `There are ${papers} papers and ${present} who take part: count them again.`,
  more_weight_than_present: ({ weight, present }) =>
    `The papers weigh ${weight} and who takes part weighs ${present}: count them again.`,
  papers_without_weight: ({ where }) => `The rule counts weight: write what the papers in “${where}” weigh.`,
  weight_without_papers: ({ where }) => `In “${where}” there is a weight but no paper: check the two numbers.`,
  more_seats_than_candidates: ({ seats, candidates }) =>
    `There are ${seats} seats and ${candidates} candidates: fewer seats, or more candidates.`,
  invalid_input: () => "Something in the form is not right: look at the marked fields.",
  not_a_day: () => "Write the day like this: 31/12/2026.",
  not_a_fraction: () => "Write a fraction from 0 to 1: for example 1/2, 2/3 or 0.4.",
  bad_bands: ({ line }) =>
    `In the classes, line ${line} cannot be read: write for example “3000 = 1”, and for the last “above = 4”.`,
  bad_quotas: ({ line, why }) => `In the quotas, line ${line} cannot be read (${why}): write “Castelleone = 60”.`,
  no_majority: () => "Choose at least one kind of decision and the majority that it needs.",
  verified_without_source: () => "To say that the rule is verified, write the source it was compared with.",
  rule_already_there: ({ name }) =>
    `This body already has a rule “${name}” that begins on the same day: change the name or the day.`,
  rule_used: () => "Votes have been counted by this rule, so it stays as it is: write a new one from another day.",
  rule_retired: () => "The rule is retired and changes no more: write a new one.",
  changed_meanwhile: () =>
    "Somebody changed the rule while you were looking at it: what you wrote is still below. Reload and compare.",
  no_body: () => "Choose the body that votes by this rule.",
  nobody_votes: ({ body }) => `In “${body}” no seat has a vote on that day: check the seats of the body.`,
  no_rule: ({ body, day }) => `For “${body}” there is no voting rule in force on ${day}: add it.`,
};
