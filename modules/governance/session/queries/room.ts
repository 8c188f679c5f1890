// SPDX-License-Identifier: AGPL-3.0-or-later
// The room as screens need it: who is there by sub-area, the quorum as it stands, the point on the table, the votes.
import { NotFound, question, type Lang, type Work } from "@albero/kernel";
import { explainTally } from "../../voting/core/explain.ts";
import { localNumber } from "../../voting/core/numbers.ts";
import type { Tally } from "../../voting/core/result.ts";
import { entitledTo } from "../core/cast.ts";
import { emptyBallot } from "../core/ground.ts";
import { inTheRoom } from "../core/presence.ts";
import { mayRunSittings, mayWatchSittings } from "../permissions.ts";
import { sittingOf, type Sitting, type SittingVote } from "../store/sitting.ts";
import { refusals } from "../texts.refusals.ts";
import { countFile, groundOf } from "../usecases/ground.ts";
import { meetingInput } from "./input.ts";

/** A seat on the grid. `weight` as people write it; null where the rule counts heads alone. */
export type Tile = {
  seatId: number;
  name: string;
  weight: string | null;
  state: "present" | "delegated" | "absent" | "left";
  /** Who speaks for it. */
  to: string | null;
  isInRoom: boolean;
};
export type TileGroup = { name: string; tiles: Tile[] };

export type VoteBrief = {
  id: number;
  itemId: number;
  question: string;
  kind: SittingVote["kind"];
  isSecret: boolean;
  state: "open" | "closed";
  outcome: SittingVote["outcome"];
  /** How many have voted, of how many who may. */
  voted: number;
  entitled: number;
  correctsId: number | null;
  isCorrected: boolean;
  headline: string | null;
};

export type QuorumNow =
  | {
      isKnown: true;
      holds: boolean;
      sentences: string[];
      present: number;
      delegated: number;
      members: number;
      unit: string;
      weight: string | null;
      allWeight: string | null;
    }
  | { isKnown: false; why: string };

export function briefOf(vote: SittingVote, all: readonly SittingVote[], lang: Lang): VoteBrief {
  const { id, itemId, question: asked, kind, isSecret, state, outcome, correctsId } = vote;
  return {
    ...{ id, itemId, question: asked, kind, isSecret, state, outcome, correctsId },
    voted: vote.voted.length,
    entitled: entitledTo(vote.ground).length,
    isCorrected: all.some((one) => one.correctsId === id),
    headline: vote.result ? explainTally(vote.ground, vote.result, lang).headline : null,
  };
}

type Counted =
  | { tally: Tally; quorum: QuorumNow & { isKnown: true } }
  | { tally: null; quorum: QuorumNow & { isKnown: false } };

/** The count of the room as it stands, before any vote: quorum and weights. */
export async function countRoom(work: Work, sitting: Sitting, at = sitting.position): Promise<Counted> {
  const title = sitting.meeting.title || sitting.meeting.body;
  const ground = await groundOf(work, sitting, {
    title,
    kind: "ordinary",
    ballot: emptyBallot(false, null),
    position: at,
  });
  const counted = ground.ok ? countFile(ground.value.file, work.lang) : ground;
  if (!ground.ok || !counted.ok) {
    const no = ground.ok ? counted : ground;
    const words = no.ok ? "" : refusals[work.lang][no.refusal];
    const why = typeof words === "function" ? words((no.ok ? undefined : no.details) ?? {}) : words;
    return { tally: null, quorum: { isKnown: false, why } };
  }
  const tally = counted.value;
  const told = explainTally(ground.value.file, tally, work.lang).sections[1];
  const isWeighed = tally.unit !== "heads";
  const number = (text: string | null) => (isWeighed && text !== null ? localNumber(text, work.lang) : null);
  return {
    tally,
    quorum: {
      ...{ isKnown: true, holds: tally.quorum.holds, sentences: told?.sentences ?? [], unit: tally.unit },
      ...{ present: tally.present.heads, delegated: tally.delegated.heads, members: tally.all.heads },
      ...{ weight: number(tally.taking.weight), allWeight: number(tally.all.weight) },
    },
  };
}

/** Every voting seat as a tile, by group (sub-area), in the order of the list. */
export function groupsOf(sitting: Sitting, tally: Tally | null, lang: Lang): TileGroup[] {
  const there = inTheRoom(sitting.movements, sitting.call, sitting.position);
  const lines = new Map(tally?.members.map((line) => [line.id, line]));
  const names = new Map(tally?.members.map((line) => [line.id, line.name]));
  const tiles = sitting.seats
    .filter((seat) => seat.votes)
    .map((seat) => {
      const line = lines.get(String(seat.id));
      const isWeighed = tally !== null && tally.unit !== "heads";
      const tile: Tile = {
        ...{ seatId: seat.id, name: line?.name ?? seat.label, isInRoom: there.has(seat.id) },
        weight: line && isWeighed ? localNumber(line.weight, lang) : null,
        state: line?.state ?? (there.has(seat.id) ? "present" : "absent"),
        to: line?.state === "delegated" && line.to ? (names.get(line.to) ?? null) : null,
      };
      return { group: line?.group ?? "", tile };
    });
  const order = new Intl.Collator(lang);
  return [...Map.groupBy(tiles, (one) => one.group)]
    .map(([name, inside]) => ({
      name,
      tiles: inside.map((one) => one.tile).toSorted((a, b) => order.compare(a.name, b.name)),
    }))
    .toSorted((a, b) => order.compare(a.name, b.name));
}

export const headOf = ({ meeting, call, position, rollCalls }: Sitting) => ({
  ...{ id: meeting.id, body: meeting.body, title: meeting.title, state: meeting.state, place: meeting.place },
  ...{
    firstCall: meeting.firstCall,
    secondCall: meeting.secondCall,
    openedAt: meeting.openedAt,
    closedAt: meeting.closedAt,
  },
  ...{ call, position, rowVersion: meeting.rowVersion, day: meeting.day },
  deserted: rollCalls.filter((roll) => roll.outcome === "deserted").map((roll) => roll.call),
});
export type SittingHead = ReturnType<typeof headOf>;

const allVotes = (sitting: Sitting) => sitting.points.flatMap((point) => point.votes);

/** The room as the secretary keeps it. */
export const showRoom = question({
  name: "governance.showRoom",
  may: mayRunSittings,
  input: meetingInput,
  async run({ meetingId }, work) {
    const { tx, ambitoId, lang } = work;
    const sitting = await sittingOf(tx, ambitoId, meetingId);
    if (sitting.meeting.state === "draft") throw new NotFound(`sitting ${meetingId}`);
    const { tally, quorum } = await countRoom(work, sitting);
    const votes = allVotes(sitting);
    const seatName = new Map(sitting.seats.map((seat) => [seat.id, seat.label]));
    const lineName = new Map(tally?.members.map((line) => [Number(line.id), line.name]));
    const nameOf = (seatId: number) => lineName.get(seatId) ?? seatName.get(seatId) ?? "";
    const open = votes.find((vote) => vote.state === "open");
    return {
      meeting: headOf(sitting),
      quorum,
      groups: groupsOf(sitting, tally, lang),
      points: sitting.points.map((point) => ({
        ...{ itemId: point.itemId, position: point.position, title: point.title, kind: point.kind },
        conflicts: point.conflicts.map((one) => ({ ...one, name: nameOf(one.seatId) })),
        votes: point.votes.map((vote) => briefOf(vote, votes, lang)),
      })),
      openVote: open ? briefOf(open, votes, lang) : null,
      delegations: sitting.delegations.map((one) => ({
        ...{ id: one.id, from: nameOf(one.fromSeatId), to: nameOf(one.toSeatId), document: one.document },
        ...{ fromPosition: one.fromPosition, toPosition: one.toPosition, endsAt: one.endsAt, endReason: one.endReason },
      })),
    };
  },
});
export type Room = Awaited<ReturnType<(typeof showRoom)["run"]>>;

/** The projector: what everybody in the room may read from the last row. */
export const showScreen = question({
  name: "governance.showScreen",
  may: mayWatchSittings,
  input: meetingInput,
  async run({ meetingId }, work) {
    const { tx, ambitoId, lang } = work;
    const sitting = await sittingOf(tx, ambitoId, meetingId);
    if (sitting.meeting.state === "draft") throw new NotFound(`sitting ${meetingId}`);
    const votes = allVotes(sitting);
    const { quorum } = await countRoom(work, sitting);
    const point = sitting.points.find((one) => one.position === sitting.position);
    const open = votes.find((vote) => vote.state === "open");
    const last = open ?? votes.filter((vote) => vote.itemId === point?.itemId && vote.result).at(-1);
    return {
      meeting: headOf(sitting),
      quorum,
      point: point ? { position: point.position, title: point.title, kind: point.kind } : null,
      vote: last ? briefOf(last, votes, lang) : null,
      result: last?.result ? shortResult(last.result, lang) : null,
    };
  },
});
export type Screen = Awaited<ReturnType<(typeof showScreen)["run"]>>;

/** The numbers that fit a projector. */
function shortResult(tally: Tally, lang: Lang) {
  const isWeighed = tally.unit !== "heads";
  const count = ({ heads, weight }: { heads: number; weight: string | null }) => ({
    heads,
    weight: isWeighed && weight !== null ? localNumber(weight, lang) : null,
  });
  const { votes, outcome, candidates, majority, unit } = tally;
  return {
    ...{ outcome, unit },
    rows: [
      ...candidates.map((one) => ({ id: one.id, name: one.name, isElected: one.isElected, ...count(one.votes) })),
      ...(candidates.length > 0
        ? []
        : (["for", "against"] as const).map((id) => ({ id, name: null, isElected: false, ...count(votes[id]) }))),
      ...(["abstained", "notVoting"] as const).map((id) => ({ id, name: null, isElected: false, ...count(votes[id]) })),
    ],
    checks: majority.checks.map((check) => ({
      ...{ basis: check.basis, holds: check.holds },
      reached: localNumber(check.reached, lang),
      needed: localNumber(check.needed ?? check.limit, lang),
    })),
  };
}
