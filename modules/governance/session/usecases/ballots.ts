// SPDX-License-Identifier: AGPL-3.0-or-later
// Ballots: from the phone of each, or recorded by the secretary. One for each seat, the first stays.
import { z } from "zod";
import { assert, Forbidden, ok, refuse, useCase } from "@albero/kernel";
import { fractionText, parseQuantity, sumOf } from "@albero/kernel/ratio";
import type { TallyFile } from "../../voting/core/file.ts";
import { weightsOf, weightText } from "../../voting/core/weights.ts";
import { carryingOf, entitledTo } from "../core/cast.ts";
import { choicesOf, isWeighed, PAPER_CHOICES } from "../core/ground.ts";
import { addPapers, type PaperSums } from "../core/papers.ts";
import { mayCastVotes, mayRunSittings, votesFor } from "../permissions.ts";
import { changeUrn } from "../store/urn.ts";
import * as store from "../store/votes.ts";
import type { SessionRefusal } from "./refusals.ts";
import { byOf, id } from "./room.ts";
import { voteSubject } from "./votes.ts";

const choice = z.string().regex(/^[A-Za-z0-9_-]{1,60}$/);

/** What was taken: the choice of each seat, null in a secret vote. `isNew` false: it had been taken before. */
export type Taken = { meetingId: number; isNew: boolean; ballots: { seatId: number; choice: string | null }[] };

/** What each seat of a file weighs, as exact text. */
function weightsBySeat(file: TallyFile): Map<number, string> {
  const weights = weightsOf(file.rule, file.members);
  assert(weights.ok, "the weights of a vote were computed when it was opened");
  return new Map(
    file.members.map((member, at) => [store.seatOf(member), weightText(weights.value.scaled[at] ?? 0n, weights.value)]),
  );
}

/**
 * Casts the vote of the own municipality, and of those it carries: `choice` for all, `apart` where one asked otherwise.
 * With a second factor only. Asked again it changes nothing and answers what was taken the first time, also after the close.
 */
export const castVote = useCase<
  { voteId: number; choice: string; apart: Record<string, string> },
  Taken,
  SessionRefusal
>({
  name: "governance.castVote",
  may: mayCastVotes,
  input: z.object({ voteId: id, choice, apart: z.record(z.string().regex(/^\d{1,10}$/), choice).default({}) }),
  async run({ voteId, choice: chosen, apart }, { tx, ambitoId, actor, now, record }) {
    if (actor.kind !== "person") throw new Forbidden("governance.castVote");
    const vote = await store.holdVote(tx, ambitoId, voteId, "share");
    const carrying = carryingOf(vote.ground, votesFor(actor));
    if (!carrying.ok) return carrying;
    const own = store.seatOf(carrying.value.own);
    const seats = [own, ...carrying.value.carried.map(store.seatOf)];
    const answer = async (isNew: boolean) => ({
      ...{ meetingId: vote.meetingId, isNew },
      ballots: await store.takenOf(tx, ambitoId, voteId, seats),
    });
    const before = await answer(false);
    if (before.ballots.length === seats.length) {
      await record({ subject: voteSubject(voteId), before: null, after: { again: seats } });
      return ok(before);
    }
    if (vote.state !== "open") return refuse("vote_closed");
    if (!actor.secondFactor) return refuse("second_factor_missing");
    const known = new Set(choicesOf(vote.ground).map((one) => one.id));
    const ballots = seats.map((seatId) => ({
      ...{ seatId, choice: apart[String(seatId)] ?? chosen, carrierSeatId: seatId === own ? null : own },
    }));
    if (ballots.some((one) => !known.has(one.choice))) return refuse("unknown_choice");
    const by = byOf(actor, now);
    let taken: number[];
    if (vote.isSecret) {
      taken = await store.addVoters(tx, ambitoId, voteId, seats);
      const papers = ballots.filter((one) => taken.includes(one.seatId));
      if (!(await putIntoUrn(vote, papers, { tx, ambitoId }))) return refuse("urn_lost");
    } else taken = await store.addBallots(tx, ambitoId, voteId, ballots, { ...by, means: "phone" });
    // Of a secret vote the register says who took part, never what.
    const told = vote.isSecret ? { voted: taken } : { ballots: ballots.filter((one) => taken.includes(one.seatId)) };
    const answered = await answer(taken.length > 0);
    // Last: the register is held until the commit, and the next phone waits for it.
    await record({ subject: voteSubject(voteId), before: null, after: told });
    return ok(answered);
  },
});

type Place = Pick<Parameters<Parameters<typeof useCase>[0]["run"]>[1], "tx" | "ambitoId">;

async function putIntoUrn(
  vote: store.Vote,
  papers: readonly { seatId: number; choice: string }[],
  { tx, ambitoId }: Place,
): Promise<PaperSums | null> {
  const weights = isWeighed(vote.ground) ? weightsBySeat(vote.ground) : null;
  return changeUrn(tx, ambitoId, vote.id, (sums) =>
    papers.reduce((all, one) => addPapers(all, one.choice, 1, weights?.get(one.seatId) ?? "0"), sums),
  );
}

/** The secretary records open votes, several at once. Who has voted keeps that vote, and is named where it differs. */
export const recordVotes = useCase<
  { voteId: number; choices: Record<string, string> },
  { meetingId: number; taken: number; kept: string[] },
  SessionRefusal
>({
  name: "governance.recordVotes",
  may: mayRunSittings,
  input: z.object({ voteId: id, choices: z.record(z.string().regex(/^\d{1,10}$/), choice) }),
  async run({ voteId, choices }, { tx, ambitoId, actor, now, record }) {
    const vote = await store.holdVote(tx, ambitoId, voteId, "share");
    if (vote.state !== "open") return refuse("vote_closed");
    if (vote.isSecret) return refuse("vote_is_secret");
    const entitled = new Map(entitledTo(vote.ground).map((member) => [store.seatOf(member), member]));
    const known = new Set(choicesOf(vote.ground).map((one) => one.id));
    const asked = Object.entries(choices).map(([seatId, chosen]) => ({ seatId: Number(seatId), choice: chosen }));
    if (asked.length === 0) return refuse("nothing_recorded");
    if (asked.some((one) => !known.has(one.choice))) return refuse("unknown_choice");
    const stranger = asked.find((one) => !entitled.has(one.seatId));
    if (stranger) {
      const member = vote.ground.members.find((one) => store.seatOf(one) === stranger.seatId);
      return refuse("vote_by_absent", { details: { member: member?.name ?? "" } });
    }
    const carrierOf = new Map(vote.ground.presence.map((one) => [Number(one.id), one.to ? Number(one.to) : null]));
    const ballots = asked.map((one) => ({ ...one, carrierSeatId: carrierOf.get(one.seatId) ?? null }));
    const taken = await store.addBallots(tx, ambitoId, voteId, ballots, { ...byOf(actor, now), means: "secretary" });
    const there = await store.takenOf(
      tx,
      ambitoId,
      voteId,
      asked.map((one) => one.seatId),
    );
    const kept = there.filter((one) => choices[String(one.seatId)] !== one.choice);
    await record({
      subject: voteSubject(voteId),
      before: null,
      after: { ballots: ballots.filter((one) => taken.includes(one.seatId)), kept: kept.map((one) => one.seatId) },
    });
    const names = kept.map((one) => entitled.get(one.seatId)?.name ?? "");
    return ok({ meetingId: vote.meetingId, taken: taken.length, kept: names });
  },
});

const papersForm = z.record(
  choice,
  z.object({ heads: z.coerce.number().int().min(0).max(5_000), weight: z.string().trim().max(40).default("0") }),
);

/**
 * The secretary records a ballot box of paper: who put a paper in, and how many papers of each choice came out. Papers add up
 * to voters, and their weight to that of the voters where the rule weighs.
 */
export const recordPapers = useCase<
  { voteId: number; voted: number[]; papers: z.infer<typeof papersForm> },
  { meetingId: number; taken: number },
  SessionRefusal
>({
  name: "governance.recordPapers",
  may: mayRunSittings,
  input: z.object({ voteId: id, voted: z.array(id).max(600), papers: papersForm }),
  async run({ voteId, voted, papers }, { tx, ambitoId, record }) {
    const vote = await store.holdVote(tx, ambitoId, voteId, "share");
    if (vote.state !== "open") return refuse("vote_closed");
    if (!vote.isSecret) return refuse("vote_is_open");
    const voters = [...new Set(voted)];
    if (voters.length === 0) return refuse("nothing_recorded");
    const entitled = new Map(entitledTo(vote.ground).map((member) => [store.seatOf(member), member]));
    const known = new Set<string>([...choicesOf(vote.ground).map((one) => one.id), ...PAPER_CHOICES]);
    if (Object.keys(papers).some((one) => !known.has(one))) return refuse("unknown_choice");
    if (voters.some((seatId) => !entitled.has(seatId))) return refuse("vote_by_absent", { details: { member: "" } });
    const heads = Object.values(papers).reduce((all, one) => all + one.heads, 0);
    if (heads !== voters.length)
      return refuse("papers_do_not_add", { details: { papers: heads, voters: voters.length } });
    const weighed = isWeighed(vote.ground) ? weightsBySeat(vote.ground) : null;
    if (weighed) {
      const box = weightOf(Object.values(papers).map((one) => one.weight.replace(",", ".")));
      const due = weightOf(voters.map((seatId) => weighed.get(seatId) ?? "0"));
      if (box === null || box !== due)
        return refuse("weights_do_not_add", { details: { papers: box ?? "?", voters: due ?? "" } });
    }
    const taken = await store.addVoters(tx, ambitoId, voteId, voters);
    const before = voters.find((seatId) => !taken.includes(seatId));
    if (before !== undefined) {
      return refuse("voted_already", { details: { member: entitled.get(before)?.name ?? "" } });
    }
    const sums = await changeUrn(tx, ambitoId, voteId, (inside) =>
      Object.entries(papers).reduce(
        (all, [one, { heads: many, weight }]) =>
          many === 0 ? all : addPapers(all, one, many, weighed ? weight.replace(",", ".") : "0"),
        inside,
      ),
    );
    if (!sums) return refuse("urn_lost");
    await record({ subject: voteSubject(voteId), before: null, after: { voted: taken } });
    return ok({ meetingId: vote.meetingId, taken: taken.length });
  },
});

function weightOf(texts: readonly string[]): string | null {
  const all = texts.map((text) => parseQuantity(text === "" ? "0" : text));
  const known = all.filter((one) => one !== null);
  return known.length === all.length ? fractionText(sumOf(known)) : null;
}
