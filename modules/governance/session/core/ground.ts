// SPDX-License-Identifier: AGPL-3.0-or-later
// From the room to the file of a vote (docs/formats/tally.md) and back: a member of the file is a seat, named by its number. Pure.
import type { Ballot, Choice, Papers, TallyFile, TallyPresence } from "../../voting/core/file.ts";
import { CHOICES } from "../../voting/core/file.ts";
import type { PaperSums } from "./papers.ts";
import type { SeatState } from "./presence.ts";

export const memberId = (seatId: number): string => String(seatId);

/** Who is there, for the count: whoever left for a conflict is told apart. */
export function presenceFor(
  states: readonly SeatState[],
  carriers: ReadonlyMap<number, number>,
): { presence: TallyPresence[]; conflicts: string[] } {
  const presence = states.map((one): TallyPresence => {
    const id = memberId(one.seatId);
    if (one.state === "delegated") return { id, state: "delegated", to: memberId(one.to) };
    if (one.state === "present") return { id, state: "present" };
    const carrier = carriers.get(one.seatId);
    // Spoken for by a seat that has left, or in conflict itself: the count says which.
    if (carrier !== undefined) return { id, state: "delegated", to: memberId(carrier) };
    return { id, state: one.state === "left" ? "present" : "absent" };
  });
  return { presence, conflicts: states.filter((one) => one.state === "left").map((one) => memberId(one.seatId)) };
}

export type Candidate = { id: string; name: string };

const NO_PAPERS: Papers = { heads: 0, weight: "0" };
const NO_SUMS = { abstained: NO_PAPERS, blank: NO_PAPERS, void: NO_PAPERS };

/** The ballot box before the first vote. */
export function emptyBallot(isSecret: boolean, election: { candidates: Candidate[]; seats: number } | null): Ballot {
  if (!election)
    return isSecret
      ? { kind: "secret", counts: { for: NO_PAPERS, against: NO_PAPERS, ...NO_SUMS } }
      : { kind: "open", votes: {} };
  const { candidates, seats } = election;
  if (!isSecret) return { kind: "open_election", seats, candidates, votes: {} };
  return { kind: "election", seats, candidates: candidates.map((one) => ({ ...one, votes: NO_PAPERS })), ...NO_SUMS };
}

/** The choices of a vote as a person may make them: for, against, abstained, or the candidates. */
export function choicesOf({ ballot }: Pick<TallyFile, "ballot">): { id: string; candidate: string | null }[] {
  const abstained = { id: "abstained", candidate: null };
  if (ballot.kind !== "election" && ballot.kind !== "open_election")
    return CHOICES.map((id) => ({ id, candidate: null }));
  return [...ballot.candidates.map(({ id, name }) => ({ id, candidate: name })), abstained];
}

/** The choices that papers counted by hand may show besides. */
export const PAPER_CHOICES = ["blank", "void"] as const;

/** Puts ballots by name into the file. */
export function withBallots(file: TallyFile, ballots: readonly { seatId: number; choice: string }[]): TallyFile {
  const { ballot } = file;
  if (ballot.kind === "open") {
    const votes = Object.fromEntries(ballots.map((one) => [memberId(one.seatId), one.choice as Choice]));
    return { ...file, ballot: { ...ballot, votes } };
  }
  if (ballot.kind !== "open_election") return file;
  const named = ballots.map((one) => [memberId(one.seatId), one.choice === "abstained" ? null : one.choice] as const);
  return { ...file, ballot: { ...ballot, votes: Object.fromEntries(named) } };
}

/** Puts the sums of the urn into the file. `isWeighed` false: the rule does not ask the weight of papers, so none is kept. */
export function withPapers(file: TallyFile, sums: PaperSums, isWeighed: boolean): TallyFile {
  const { ballot } = file;
  const of = (choice: string): Papers => {
    const { heads, weight } = sums[choice] ?? { heads: 0, weight: "0" };
    return isWeighed || heads === 0 ? { heads, weight } : { heads };
  };
  const others = { abstained: of("abstained"), blank: of("blank"), void: of("void") };
  if (ballot.kind === "secret")
    return { ...file, ballot: { ...ballot, counts: { for: of("for"), against: of("against"), ...others } } };
  if (ballot.kind !== "election") return file;
  const candidates = ballot.candidates.map((one) => ({ ...one, votes: of(one.id) }));
  return { ...file, ballot: { ...ballot, candidates, ...others } };
}

/** True when the majority of this kind is measured by weight too, so that papers must be weighed. */
export function isWeighed({ rule, kind }: Pick<TallyFile, "rule" | "kind">): boolean {
  const basis = rule.majorities[kind]?.basis;
  return rule.weight.kind !== "heads" && (basis === "weight" || basis === "both");
}

/** Candidates as typed, one a line, into the list of an election; their ids are their places. */
export function candidatesIn(text: string): Candidate[] {
  const names = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return [...new Set(names)].map((name, at) => ({ id: `c${at + 1}`, name }));
}
