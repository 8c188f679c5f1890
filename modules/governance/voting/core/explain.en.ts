// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ExplainWords } from "./explain.it.ts";

const members = (heads: number) => (heads === 1 ? "1 member" : `${heads} members`);

export const en: ExplainWords = {
  members,
  and: " and ",
  kinds: {
    ordinary: "an ordinary decision",
    plan_approval: "the approval of the plan",
    budget: "the budget and what is divided",
    regulation: "a regulation",
    election: "an election",
    unanimity: "an act that asks for unanimity",
  },
  calls: { first: "first call", second: "second call" },
  units: {
    heads: "heads",
    inhabitants: "inhabitants",
    votes: "votes",
    quotas: "quotas",
    euro: "euro",
    shares: "parts",
    thousandths: "thousandths",
  },
  bases: { heads: "by heads", weight: "by weight", both: "by heads and by weight" },
  states: { present: "present", delegated: "by delegation", absent: "absent", left: "left" },
  choices: { for: "for", against: "against", abstained: "abstained" },
  weighing: (heads, weight, unit) =>
    weight === null || unit === "heads"
      ? members(heads)
      : `${members(heads)}, who ${heads === 1 ? "weighs" : "weigh"} ${weight} ${unit}`,
  headline: {
    majority: (title) => `Approved: “${title}”. The votes in favour reach the majority that is needed.`,
    no_majority: (title) => `Rejected: “${title}”. The votes in favour do not reach the majority that is needed.`,
    no_quorum: (title) => `No decision on “${title}”: there is no quorum.`,
    nobody_for: (title) => `Rejected: “${title}”. Nobody voted in favour.`,
    tie_rejected: (title) => `Rejected: “${title}”. The vote is tied, and by the rule a tie rejects.`,
    tie_repeat: (title) => `A tie on “${title}”: by the rule the vote is repeated.`,
    tie_president_for: (title) =>
      `Approved: “${title}”. The vote is tied, and by the rule whoever presides decides, who voted in favour.`,
    tie_president_against: (title) =>
      `Rejected: “${title}”. The vote is tied, and by the rule whoever presides decides, who voted against.`,
    tie_president_unknown: (title) =>
      `Rejected: “${title}”. The vote is tied and whoever presides should decide, whose vote is not there or not known.`,
    seats_filled: (title) => `“${title}”: the election succeeded.`,
    seats_left: (title) => `“${title}”: not all seats are filled, since the majority that is needed is not reached.`,
  },
  elected: (names) => `Elected: ${names}.`,
  electedMany: (names) => `Elected: ${names}.`,
  tiedFor: (names) => `Tied for the last seat: ${names}.`,
  part: {
    room: "Who takes part",
    quorum: "The quorum",
    votes: "The votes",
    majority: "The majority",
    rule: "The rule",
    roll: "Member by member",
  },
  all: (told) => `The body has ${told}.`,
  present: (told) => `Present in person: ${told}.`,
  delegated: (told) => `Present by delegation: ${told}.`,
  absent: (told) => `Absent: ${told}.`,
  left: (told) => `Left for a conflict of interest: ${told}. They neither take part nor vote.`,
  leaveAll: (told) => `Who left does not count among all members either, who for this vote are ${told}.`,
  carries: (name, others) => `${name} also votes for ${others}.`,
  lost: (name, carrier) => `The delegation of ${name} does not hold, since ${carrier} left.`,
  quorumAsks: (call, fraction, threshold, basis) =>
    `On ${call}, ${threshold} ${fraction} of all members must take part, counted ${basis}.`,
  quorumFree: (call) => `On ${call} the rule asks for no least number of members.`,
  thresholds: { ">": "more than", ">=": "at least" },
  check: (one) =>
    `${one.basis[0]?.toUpperCase()}${one.basis.slice(1)}: ${one.fraction} of ${one.base} is ${one.limit}; ${one.need}; there are ${one.reached}. ` +
    (one.holds ? "Reached." : one.isTie ? "Exactly at the threshold: not enough." : "Not reached."),
  need: (needed) => `at least ${needed} needed`,
  needLimit: (threshold, limit) => `${threshold} ${limit} needed`,
  bothNeeded: "Both are needed: where one is missing, the other is not enough.",
  noVotesYet: "Nobody voted.",
  columns: { choice: "Vote", heads: "Members", weight: "Weight", percent: "Part of who takes part" },
  rows: {
    for: "For",
    forElection: "Votes on candidates",
    against: "Against",
    abstained: "Abstained",
    blank: "Blank papers",
    void: "Void papers",
    notVoting: "Did not vote",
    taking: "Take part",
  },
  secret: "The vote is secret: papers are counted, and nothing says who voted what.",
  majorityAsks: (kind, threshold, fraction, of, basis) =>
    `For ${kind} the votes in favour must be ${threshold} ${fraction} ${of}, counted ${basis}.`,
  majorityAll: (kind, of) => `For ${kind} the votes ${of} must be in favour.`,
  majorityAny: (kind) => `For ${kind} one vote in favour is enough.`,
  of: { present: "of who takes part", voting: "of who votes", all: "of all members" },
  abstentions: { count: "Who abstains counts as voting.", excluded: "Who abstains does not count." },
  abstentionsPresent: {
    count: "Who abstains counts as taking part.",
    excluded: "Who abstains is taken from who takes part.",
  },
  blanks: { count: "Blank and void papers count.", excluded: "Blank and void papers do not count." },
  base: (told) => `It is counted on ${told}.`,
  candidate: (name, votes) => `${name}: ${votes}.`,
  ruleNamed: (name, from, to) => `Rule “${name}”, in force from ${from}${to ? ` to ${to}` : ""}.`,
  ruleAct: (act) => `Act: ${act}.`,
  ruleSource: (source) => `Source: ${source}.`,
  ruleWords: (words) => `It says: “${words}”.`,
  unverified: "This rule is an example: nobody has compared it with its act yet.",
  weightTold: {
    heads: "Each member has one vote.",
    population: "Each vote weighs as much as the inhabitants of the municipality.",
    classes: "Each vote weighs by the class of inhabitants of the municipality.",
    quotas: "Each vote weighs as much as the quota of the municipality.",
    shareOfMoney: "Each vote weighs as much as the share of spending that the municipality confers.",
    hybrid: "The weight is a sum of parts:",
  },
  hybridPart: (part, of) => `${part} ${of}`,
  figures: {
    heads: "in equal parts",
    population: "by inhabitants",
    quota: "by quotas",
    money: "by the spending conferred",
  },
  inThousandths:
    "The weights are brought to 1,000 in all by largest remainder; of equal remainders the lower ISTAT code comes first.",
  roll: { member: "Member", weight: "Weight", state: "Presence", vote: "Vote" },
  speaksFor: (state, carrier) => `${state} (${carrier})`,
  noVote: "–",
};
