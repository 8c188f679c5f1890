// SPDX-License-Identifier: AGPL-3.0-or-later
// What was voted: by name, or papers counted out of a box.
import type { Ballot, Choice, Papers, TallyFile } from "./file.ts";
import { add, NOBODY, type Sum } from "./measure.ts";
import { CannotTally } from "./refusal.ts";
import type { Room } from "./room.ts";
import { exactOf, weightText, type Weights } from "./weights.ts";

export type Votes = {
  isSecret: boolean;
  /** Votes in favour; in an election all the votes on candidates. */
  for: Sum;
  against: Sum;
  abstained: Sum;
  blank: Sum;
  void: Sum;
  /** By member, of an open vote. */
  choices: ReadonlyMap<string, Choice>;
  named: ReadonlyMap<string, string | null>;
  candidates: { id: string; name: string; votes: Sum }[];
};

const NOTHING_VOTED = { for: NOBODY, against: NOBODY, abstained: NOBODY, blank: NOBODY, void: NOBODY };
const NO_NAMES = { choices: new Map<string, Choice>(), named: new Map<string, string | null>(), candidates: [] };

type Ground = { room: Room; weights: Weights; taking: Sum; needsWeight: boolean };

function weightOf(id: string, { room, weights }: Ground): Sum {
  const place = room.get(id);
  if (!place) throw new CannotTally("unknown_member", { id, where: "votes" });
  const member = place.member.name;
  if (place.state === "left" || place.isDelegationLost) throw new CannotTally("vote_by_conflicted", { member });
  if (place.state === "absent") throw new CannotTally("vote_by_absent", { member });
  return { heads: 1, weight: weights.scaled[place.at] ?? 0n };
}

function openVotes(votes: Readonly<Record<string, Choice>>, ground: Ground): Votes {
  const counted = { ...NOTHING_VOTED };
  const choices = new Map(Object.entries(votes));
  for (const [id, choice] of choices) counted[choice] = add(counted[choice], weightOf(id, ground));
  return { ...NO_NAMES, ...counted, isSecret: false, choices };
}

function candidatesOf<C extends { id: string; name: string }>(candidates: readonly C[], seats: number): Map<string, C> {
  const byId = new Map<string, C>();
  for (const one of candidates) {
    if (byId.has(one.id)) throw new CannotTally("duplicate_candidate", { candidate: one.name });
    byId.set(one.id, one);
  }
  if (seats > byId.size) throw new CannotTally("more_seats_than_candidates", { seats, candidates: byId.size });
  return byId;
}

function openElection(ballot: Extract<Ballot, { kind: "open_election" }>, ground: Ground): Votes {
  const known = candidatesOf(ballot.candidates, ballot.seats);
  const sums = new Map<string, Sum>([...known.keys()].map((id) => [id, NOBODY]));
  const named = new Map(Object.entries(ballot.votes));
  let [all, abstained] = [NOBODY, NOBODY];
  for (const [id, candidate] of named) {
    const weight = weightOf(id, ground);
    if (candidate === null) {
      abstained = add(abstained, weight);
      continue;
    }
    const before = sums.get(candidate);
    if (!before) throw new CannotTally("unknown_candidate", { candidate });
    sums.set(candidate, add(before, weight));
    all = add(all, weight);
  }
  const candidates = [...known.values()].map(({ id, name }) => ({ id, name, votes: sums.get(id) ?? NOBODY }));
  return { ...NO_NAMES, ...NOTHING_VOTED, for: all, abstained, isSecret: false, named, candidates };
}

function papersSum(papers: Papers, where: string, { weights, needsWeight }: Ground): Sum {
  if (papers.weight === undefined) {
    if (needsWeight && papers.heads > 0) throw new CannotTally("papers_without_weight", { where });
    return { heads: papers.heads, weight: papers.heads === 0 ? 0n : null };
  }
  const weight = exactOf(papers.weight, where);
  if (papers.heads === 0 && weight.n > 0n) throw new CannotTally("weight_without_papers", { where });
  // Papers counted without their weight: a heading of zero beside real papers says nothing, where weight does not matter.
  const scaled = weight.n * weights.scale;
  if (scaled % weight.d !== 0n) throw new CannotTally("bad_number", { number: String(papers.weight), where });
  return { heads: papers.heads, weight: scaled / weight.d };
}

function checkBox(all: Sum, { taking, weights }: Ground): void {
  if (all.heads > taking.heads) {
    throw new CannotTally("more_papers_than_present", { papers: all.heads, present: taking.heads });
  }
  if (all.weight !== null && taking.weight !== null && all.weight > taking.weight) {
    const [weight, present] = [weightText(all.weight, weights), weightText(taking.weight, weights)];
    throw new CannotTally("more_weight_than_present", { weight, present });
  }
}

function secretVotes(counts: Extract<Ballot, { kind: "secret" }>["counts"], ground: Ground): Votes {
  const counted = {
    for: papersSum(counts.for, "for", ground),
    against: papersSum(counts.against, "against", ground),
    abstained: papersSum(counts.abstained, "abstained", ground),
    blank: papersSum(counts.blank, "blank", ground),
    void: papersSum(counts.void, "void", ground),
  };
  checkBox(Object.values(counted).reduce(add, NOBODY), ground);
  return { ...NO_NAMES, ...counted, isSecret: true };
}

function secretElection(ballot: Extract<Ballot, { kind: "election" }>, ground: Ground): Votes {
  const known = candidatesOf(ballot.candidates, ballot.seats);
  const candidates = [...known.values()].map(({ id, name, votes }) => ({
    id,
    name,
    votes: papersSum(votes, name, ground),
  }));
  const counted = {
    for: candidates.reduce((all, { votes }) => add(all, votes), NOBODY),
    against: NOBODY,
    abstained: papersSum(ballot.abstained, "abstained", ground),
    blank: papersSum(ballot.blank, "blank", ground),
    void: papersSum(ballot.void, "void", ground),
  };
  checkBox(Object.values(counted).reduce(add, NOBODY), ground);
  return { ...NO_NAMES, ...counted, isSecret: true, candidates };
}

/** The votes, summed. Refused: votes of who may not vote, more papers (or weight) than present, candidates unknown. */
export function votesOf({ ballot, kind, rule }: TallyFile, ground: Ground): Votes {
  const isSecret = ballot.kind === "secret" || ballot.kind === "election";
  if (!isSecret && rule.secret.includes(kind)) throw new CannotTally("must_be_secret", { kind });
  const isElection = ballot.kind === "election" || ballot.kind === "open_election";
  if (isElection !== (kind === "election")) throw new CannotTally("ballot_of_another_kind", { kind });
  switch (ballot.kind) {
    case "open":
      return openVotes(ballot.votes, ground);
    case "secret":
      return secretVotes(ballot.counts, ground);
    case "election":
      return secretElection(ballot, ground);
    default:
      return openElection(ballot, ground);
  }
}
