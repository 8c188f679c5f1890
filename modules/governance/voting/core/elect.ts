// SPDX-License-Identifier: AGPL-3.0-or-later
// Who is elected: those who reach the majority, most votes first, until the seats are filled.
import type { Votes } from "./ballots.ts";
import { countOf, holdAll, measure, type Sum } from "./measure.ts";
import type { CandidateLine, Outcome, Reason } from "./result.ts";
import type { MajorityRule } from "./rule.ts";
import type { Weights } from "./weights.ts";

type Candidate = Votes["candidates"][number];

/** By weight where the rule counts weight, else by heads. */
function strengthOf({ votes }: Candidate, { basis }: MajorityRule): bigint {
  return basis === "heads" ? BigInt(votes.heads) : (votes.weight ?? 0n);
}

export type Election = { outcome: Outcome; reason: Reason; candidates: CandidateLine[] };

/**
 * Candidates who reach the majority take the seats, most votes first. Equal votes for the last seat elect neither, unless
 * the rule leaves a tie to the president, who voted openly for one of the two.
 */
export function elect(
  votes: Votes,
  seats: number,
  {
    majority,
    base,
    weights,
    president,
  }: { majority: MajorityRule; base: Sum; weights: Weights; president: string | undefined },
): Election {
  const lines = votes.candidates
    .map((one) => ({
      one,
      strength: strengthOf(one, majority),
      checks: measure(majority, { base, reached: one.votes, weights, needsOne: true }),
    }))
    .sort((a, b) => (a.strength === b.strength ? (a.one.id < b.one.id ? -1 : 1) : a.strength > b.strength ? -1 : 1));
  const able = lines.filter(({ checks }) => holdAll(checks));
  const last = able[seats - 1]?.strength;
  const isContested = able.length > seats && able[seats]?.strength === last;
  const sure = able.filter(({ strength }, at) => (isContested ? strength > (last ?? 0n) : at < seats));
  const tied = isContested ? able.filter(({ strength }) => strength === last) : [];
  const chosen = votes.named.get(president ?? "");
  const decided =
    majority.tie === "president" && sure.length === seats - 1 ? tied.filter(({ one }) => one.id === chosen) : [];
  const elected = new Set([...sure, ...decided].map(({ one }) => one.id));
  const isFull = elected.size === seats;
  const isTied = tied.length > 0 && !isFull;
  return {
    outcome: isFull ? "approved" : isTied ? "tied" : "rejected",
    reason: isFull ? (decided.length > 0 ? "tie_president_for" : "seats_filled") : isTied ? "tie_repeat" : "seats_left",
    candidates: lines.map(({ one, checks }) => ({
      ...{ id: one.id, name: one.name, votes: countOf(one.votes, weights), checks },
      isElected: elected.has(one.id),
      isTied: isTied && tied.some((other) => other.one.id === one.id),
    })),
  };
}
