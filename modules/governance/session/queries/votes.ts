// SPDX-License-Identifier: AGPL-3.0-or-later
// One vote: as it is recorded, as its result is told, as the phone of one who votes shows it.
import { NotFound, question, type Lang } from "@albero/kernel";
import { explainTally } from "../../voting/core/explain.ts";
import { localNumber } from "../../voting/core/numbers.ts";
import { weightsOf, weightText } from "../../voting/core/weights.ts";
import { sharesOf, type Share } from "../../voting/core/shares.ts";
import type { TallyFile } from "../../voting/core/file.ts";
import { carryingOf, entitledTo } from "../core/cast.ts";
import { choicesOf, isWeighed, withBallots } from "../core/ground.ts";
import { mayCastVotes, mayRunSittings, mayWatchSittings, votesFor } from "../permissions.ts";
import { sittingOf, type SittingVote } from "../store/sitting.ts";
import { seatOf, takenOf } from "../store/votes.ts";
import { briefOf, headOf } from "./room.ts";
import { meetingInput, voteInput } from "./input.ts";
import { enoughFor } from "./enough.ts";

const isWeighted = (file: TallyFile): boolean => file.rule.weight.kind !== "heads";

/** What each seat of the file weighs, as people write it; empty where the rule counts heads. */
function weightsFor(file: TallyFile, lang: Lang): Map<number, string> {
  const weights = weightsOf(file.rule, file.members);
  if (!weights.ok || !isWeighted(file)) return new Map();
  const { value } = weights;
  return new Map(
    file.members.map((member, at) => [seatOf(member), localNumber(weightText(value.scaled[at] ?? 0n, value), lang)]),
  );
}

async function sittingVote(work: Parameters<(typeof showVote)["run"]>[1], meetingId: number, voteId: number) {
  const sitting = await sittingOf(work.tx, work.ambitoId, meetingId);
  const all = sitting.points.flatMap((point) => point.votes);
  const vote = all.find((one) => one.id === voteId);
  const point = sitting.points.find((one) => one.itemId === vote?.itemId);
  if (!vote || !point) throw new NotFound(`vote ${voteId}`);
  return { sitting, all, vote, point };
}

/** One line for each member who may vote, with what was taken. Of a secret vote only whether. */
function linesOf(vote: SittingVote, lang: Lang) {
  const weights = weightsFor(vote.ground, lang);
  const ballots = new Map(vote.ballots.map((ballot) => [ballot.seatId, ballot]));
  const carriers = new Map(vote.ground.presence.map((one) => [one.id, one.to]));
  const names = new Map(vote.ground.members.map((member) => [member.id, member.name]));
  const candidates = new Map(choicesOf(vote.ground).map((one) => [one.id, one.candidate]));
  return entitledTo(vote.ground).map((member) => {
    const seatId = seatOf(member);
    const ballot = ballots.get(seatId);
    return {
      ...{ seatId, name: member.name, group: member.group ?? "", weight: weights.get(seatId) ?? null },
      carrier: names.get(carriers.get(member.id) ?? "") ?? null,
      hasVoted: vote.voted.includes(seatId),
      choice: ballot?.choice ?? null,
      candidate: candidates.get(ballot?.choice ?? "") ?? null,
      means: ballot?.means ?? null,
    };
  });
}

/** A vote as the secretary works on it and, once it is closed, with its whole computation in words. */
export const showVote = question({
  name: "governance.showVote",
  may: mayWatchSittings,
  input: voteInput,
  async run({ meetingId, voteId }, work): Promise<VoteShown> {
    const { sitting, all, vote, point } = await sittingVote(work, meetingId, voteId);
    const corrected = all.find((one) => one.correctsId === vote.id);
    const corrects = all.find((one) => one.id === vote.correctsId);
    return {
      meeting: headOf(sitting),
      point: { itemId: point.itemId, position: point.position, title: point.title },
      vote: { ...briefOf(vote, all, work.lang), reason: vote.reason, openedAt: vote.openedAt, closedAt: vote.closedAt },
      lines: linesOf(vote, work.lang),
      shares: sharesOf(vote.result),
      told: vote.result ? explainTally(vote.ground, vote.result, work.lang) : null,
      enough: vote.state === "open" ? enoughFor(vote.ground, work.lang) : [],
      choices: choicesOf(vote.ground),
      isWeighed: isWeighed(vote.ground),
      correctedBy: corrected ? { id: corrected.id, question: corrected.question } : null,
      corrects: corrects ? { id: corrects.id, question: corrects.question } : null,
      mayRun: mayRunSittings(work.actor),
    };
  },
});
export type VoteShown = {
  meeting: ReturnType<typeof headOf>;
  point: { itemId: number; position: number; title: string };
  vote: ReturnType<typeof briefOf> & { reason: string; openedAt: Date; closedAt: Date | null };
  lines: ReturnType<typeof linesOf>;
  shares: Share[];
  told: ReturnType<typeof explainTally> | null;
  enough: string[];
  choices: ReturnType<typeof choicesOf>;
  isWeighed: boolean;
  correctedBy: { id: number; question: string } | null;
  corrects: { id: number; question: string } | null;
  mayRun: boolean;
};

/** The file of a vote that was counted, for `albero tally`: whoever has it computes the same result. */
export const voteFile = question({
  name: "governance.voteFile",
  may: mayWatchSittings,
  input: voteInput,
  async run({ meetingId, voteId }, work): Promise<{ file: TallyFile; voteId: number }> {
    const { vote } = await sittingVote(work, meetingId, voteId);
    if (!vote.result) throw new NotFound(`result of vote ${voteId}`);
    if (!vote.isSecret) return { file: withBallots(vote.ground, vote.ballots), voteId };
    return { file: secretFile(vote), voteId };
  },
});

/** The sums of a secret vote as they were counted, out of its result. */
function secretFile({ ground, result }: SittingVote): TallyFile {
  const { ballot } = ground;
  if (!result) return ground;
  const of = ({ heads, weight }: { heads: number; weight: string | null }) =>
    weight === null ? { heads } : { heads, weight };
  const { votes } = result;
  const others = { abstained: of(votes.abstained), blank: of(votes.blank), void: of(votes.void) };
  if (ballot.kind === "secret")
    return { ...ground, ballot: { ...ballot, counts: { for: of(votes.for), against: of(votes.against), ...others } } };
  if (ballot.kind !== "election") return ground;
  const sums = new Map(result.candidates.map((one) => [one.id, one.votes]));
  const none = { heads: 0, weight: "0" };
  const candidates = ballot.candidates.map((one) => ({ ...one, votes: of(sums.get(one.id) ?? none) }));
  return { ...ground, ballot: { ...ballot, candidates, ...others } };
}

/** The phone: for whom the person votes, what is asked, what was taken. */
export const showMyVote = question({
  name: "governance.showMyVote",
  may: mayCastVotes,
  input: meetingInput,
  async run({ meetingId }, { tx, ambitoId, actor, lang }) {
    const sitting = await sittingOf(tx, ambitoId, meetingId);
    if (sitting.meeting.state === "draft") throw new NotFound(`sitting ${meetingId}`);
    const all = sitting.points.flatMap((point) => point.votes);
    const mine = votesFor(actor);
    const seat = sitting.seats.find((one) => one.votes && one.istat !== null && mine.includes(one.istat));
    const vote = all.find((one) => one.state === "open") ?? all.filter((one) => one.result).at(-1) ?? null;
    const point = sitting.points.find((one) => one.itemId === vote?.itemId);
    const head = {
      meeting: headOf(sitting),
      seat: seat ? { label: seat.label } : null,
      hasSecondFactor: actor.kind === "person" && actor.secondFactor === true,
      point: sitting.points.find((one) => one.position === sitting.position)?.title ?? null,
    };
    if (!vote || !point) return { ...head, vote: null };
    const carrying = carryingOf(vote.ground, mine);
    const weights = weightsFor(vote.ground, lang);
    const told = (member: { id: string; name: string }) => ({
      seatId: Number(member.id),
      name: member.name,
      weight: weights.get(Number(member.id)) ?? null,
    });
    const seats = carrying.ok ? [carrying.value.own, ...carrying.value.carried].map(seatOf) : [];
    const taken = await takenOf(tx, ambitoId, vote.id, seats);
    const candidates = new Map(choicesOf(vote.ground).map((one) => [one.id, one.candidate]));
    return {
      ...head,
      vote: {
        ...briefOf(vote, all, lang),
        position: point.position,
        pointTitle: point.title,
        choices: choicesOf(vote.ground),
        unit: weights.size > 0 ? unitOf(vote.ground) : null,
        own: carrying.ok ? told(carrying.value.own) : null,
        carried: carrying.ok ? carrying.value.carried.map(told) : [],
        cannot: carrying.ok ? null : { refusal: carrying.refusal, details: carrying.details ?? {} },
        taken: taken.map((one) => ({ ...one, candidate: candidates.get(one.choice ?? "") ?? null })),
        hasTaken: seats.length > 0 && taken.length === seats.length,
      },
    };
  },
});
export type MyVote = Awaited<ReturnType<(typeof showMyVote)["run"]>>;

function unitOf(file: TallyFile): string {
  const weights = weightsOf(file.rule, file.members);
  return weights.ok ? weights.value.unit : "heads";
}
