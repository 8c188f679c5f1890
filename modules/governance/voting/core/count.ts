// SPDX-License-Identifier: AGPL-3.0-or-later
// The count itself: who takes part, whether they are enough, what they voted, whether that is enough.
import { assert } from "@albero/kernel/pure";
import { votesOf, type Votes } from "./ballots.ts";
import { checkRuleOrThrow } from "./check-rule.ts";
import { elect } from "./elect.ts";
import type { TallyFile } from "./file.ts";
import { add, areTied, countOf, holdAll, measure, NOBODY, sidesOf, takeAway, type Sum } from "./measure.ts";
import { CannotTally } from "./refusal.ts";
import type { Check, Outcome, Reason, Standing, Tally, TallyLine } from "./result.ts";
import { roomOf, type Place, type Room } from "./room.ts";
import type { MajorityRule, QuorumRule } from "./rule.ts";
import { byCode, weightsOrThrow, weightText, type Weights } from "./weights.ts";

/** The requirements that the rule sets for this vote. Refused: a rule of other days, a call or a kind that it does not know. */
export function requirementsOf({
  rule,
  day,
  kind,
  call,
  president,
}: Pick<TallyFile, "rule" | "day" | "kind" | "call" | "president">): {
  quorum: QuorumRule;
  majority: MajorityRule;
} {
  checkRuleOrThrow(rule);
  if (day < rule.validFrom || (rule.validTo !== null && day > rule.validTo)) {
    throw new CannotTally("rule_not_in_force", { day, from: rule.validFrom, to: rule.validTo ?? "" });
  }
  const quorum = rule.quorum[call];
  if (!quorum) throw new CannotTally("no_second_call");
  const majority = rule.majorities[kind];
  if (!majority) throw new CannotTally("no_majority_for_kind", { kind });
  if (majority.tie === "president" && president === undefined) throw new CannotTally("president_unknown");
  return { quorum, majority };
}

export function sumsOf(room: Room, weights: Weights): Record<Standing | "all", Sum> {
  const sums = { present: NOBODY, delegated: NOBODY, absent: NOBODY, left: NOBODY, all: NOBODY };
  for (const { at, state } of room.values()) {
    const one = { heads: 1, weight: weights.scaled[at] ?? 0n };
    sums[state] = add(sums[state], one);
    sums.all = add(sums.all, one);
  }
  return sums;
}

/** What the votes in favour are measured against. */
function baseOf(majority: MajorityRule, votes: Votes, whole: { all: Sum; taking: Sum }): Sum {
  if (majority.of === "all") return whole.all;
  const papers = add(votes.blank, votes.void);
  if (majority.of === "present") {
    const less = majority.abstentions === "excluded" ? takeAway(whole.taking, votes.abstained) : whole.taking;
    return majority.blanks === "excluded" ? takeAway(less, papers) : less;
  }
  const voted = add(votes.for, votes.against);
  const more = majority.abstentions === "count" ? add(voted, votes.abstained) : voted;
  return majority.blanks === "count" ? add(more, papers) : more;
}

function decide(
  checks: readonly Check[],
  { tie }: MajorityRule,
  votes: Votes,
  president: string | undefined,
): [Outcome, Reason] {
  if (holdAll(checks)) return ["approved", "majority"];
  if (!areTied(checks)) return ["rejected", votes.for.heads === 0 ? "nobody_for" : "no_majority"];
  if (tie === "repeat") return ["tied", "tie_repeat"];
  if (tie === "rejected") return ["rejected", "tie_rejected"];
  const choice = votes.choices.get(president ?? "");
  if (choice === "for") return ["approved", "tie_president_for"];
  return ["rejected", choice === "against" ? "tie_president_against" : "tie_president_unknown"];
}

function lineOf({ member, at, state, to, isDelegationLost }: Place, votes: Votes, weights: Weights): TallyLine {
  return {
    ...{ id: member.id, name: member.name, istat: member.istat ?? null, group: member.group ?? null },
    weight: weightText(weights.scaled[at] ?? 0n, weights),
    ...{ state, to, isDelegationLost },
    vote: votes.choices.get(member.id) ?? (votes.named.get(member.id) === null ? "abstained" : null),
    candidate: votes.named.get(member.id) ?? null,
  };
}

export function countOrThrow(file: TallyFile): Tally {
  const { quorum, majority } = requirementsOf(file);
  const room = roomOf(file);
  const weights = weightsOrThrow(file.rule.weight, file.members);
  const sums = sumsOf(room, weights);
  const taking = add(sums.present, sums.delegated);
  const all = file.rule.leaving === "leave_all" ? takeAway(sums.all, sums.left) : sums.all;
  const needsWeight = sidesOf(majority.basis).includes("weight");
  const votes = votesOf(file, { room, weights, taking, needsWeight });
  const voted = [votes.against, votes.abstained, votes.blank, votes.void].reduce(add, votes.for);
  const notVoting = takeAway(taking, voted);
  assert(notVoting.heads >= 0, "nobody votes twice");

  const quorumChecks = measure(quorum, { base: all, reached: taking, weights, needsOne: false });
  const base = baseOf(majority, votes, { all, taking });
  const ballot = file.ballot;
  const seats = ballot.kind === "election" || ballot.kind === "open_election" ? ballot.seats : 0;
  const election = seats > 0 ? elect(votes, seats, { majority, base, weights, president: file.president }) : null;
  const checks = election ? [] : measure(majority, { base, reached: votes.for, weights, needsOne: true });
  const hasQuorum = holdAll(quorumChecks);
  const [outcome, reason]: [Outcome, Reason] = !hasQuorum
    ? ["no_quorum", "no_quorum"]
    : election
      ? [election.outcome, election.reason]
      : decide(checks, majority, votes, file.president);
  const count = (one: Sum) => countOf(one, weights);
  const places = [...room.values()].sort((a, b) => byCode(a.member, b.member));
  return {
    ...{ title: file.title, day: file.day, kind: file.kind, call: file.call, isSecret: votes.isSecret },
    ...{ outcome, reason, unit: weights.unit },
    members: places.map((place) => lineOf(place, votes, weights)),
    ...{ all: count(all), taking: count(taking), present: count(sums.present), delegated: count(sums.delegated) },
    ...{ absent: count(sums.absent), left: count(sums.left) },
    quorum: { checks: quorumChecks, holds: hasQuorum },
    votes: {
      ...{ for: count(votes.for), against: count(votes.against), abstained: count(votes.abstained) },
      ...{ blank: count(votes.blank), void: count(votes.void), notVoting: count(notVoting) },
    },
    majority: { ...majority, base: count(base), checks },
    candidates: (election?.candidates ?? []).map((one) =>
      hasQuorum ? one : { ...one, isElected: false, isTied: false },
    ),
    seats,
  };
}
