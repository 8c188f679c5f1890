// SPDX-License-Identifier: AGPL-3.0-or-later
// The room: roll call, opening, who comes and goes, which point is on the table, the end.
import { z } from "zod";
import { ok, refuse, useCase, type Actor, type Result, type Work } from "@albero/kernel";
import type { Tally } from "../../voting/core/result.ts";
import { emptyBallot } from "../core/ground.ts";
import { holdsAt, inTheRoom } from "../core/presence.ts";
import { mayRunSittings } from "../permissions.ts";
import * as changes from "../store/changes.ts";
import { sittingOf, type Sitting } from "../store/sitting.ts";
import { countFile, groundOf, type Ground } from "./ground.ts";
import type { SessionRefusal } from "./refusals.ts";

export const id = z.coerce.number().int().min(1).max(2_147_483_647);
export const position = z.coerce.number().int().min(0).max(1_000);
const ids = z.array(id).max(600);

export const byOf = (actor: Actor, now: Date): changes.By => ({
  at: now,
  name: actor.kind === "anonymous" ? "" : actor.name,
});
export const subjectOf = (meetingId: number): string => `governance.meeting:${meetingId}`;

/** The meeting, held until the end of the transaction: whoever else changes the room waits. */
export async function heldSitting(
  { tx, ambitoId }: Pick<Work, "tx" | "ambitoId">,
  meetingId: number,
): Promise<Sitting> {
  await changes.holdSitting(tx, ambitoId, meetingId);
  return sittingOf(tx, ambitoId, meetingId);
}

export const openVoteOf = (sitting: Sitting) =>
  sitting.points.flatMap((point) => point.votes).find((vote) => vote.state === "open");

/** Presence changes until the meeting is closed, and never while a vote is under way: what it counts was read at its opening. */
export function refuseIfSettled(sitting: Sitting): SessionRefusal | null {
  const { state } = sitting.meeting;
  if (state !== "convened" && state !== "open") return "not_convened";
  return openVoteOf(sitting) ? "vote_under_way" : null;
}

const nameOf = (sitting: Sitting, seatId: number): string =>
  sitting.seats.find((seat) => seat.id === seatId)?.label ?? String(seatId);

/**
 * Marks who is in the room at the point on the table. `was` says who the form showed as present: only what differs from it
 * is a change, so that two secretaries at once do not undo each other. Whoever comes ends the delegation that was given.
 */
export const markPresence = useCase<
  { meetingId: number; position: number; was: number[]; present: number[] },
  { came: number; went: number },
  SessionRefusal
>({
  name: "governance.markPresence",
  may: mayRunSittings,
  input: z.object({ meetingId: id, position, was: ids, present: ids }),
  async run({ meetingId, position: seen, was, present }, work) {
    const { tx, ambitoId, actor, now, record } = work;
    const sitting = await heldSitting(work, meetingId);
    const settled = refuseIfSettled(sitting);
    if (settled) return refuse(settled);
    if (seen !== sitting.position) return refuse("another_point", { details: { position: sitting.position } });
    const voters = new Set(sitting.seats.map((seat) => seat.id));
    if ([...was, ...present].some((seatId) => !voters.has(seatId))) return refuse("not_a_member");
    const there = inTheRoom(sitting.movements, sitting.call, sitting.position);
    const came = present.filter((seatId) => !was.includes(seatId) && !there.has(seatId));
    const went = was.filter((seatId) => !present.includes(seatId) && there.has(seatId));
    const moves = [
      ...[...new Set(came)].map((seatId) => ({ seatId, isIn: true })),
      ...[...new Set(went)].map((seatId) => ({ seatId, isIn: false })),
    ];
    const by = byOf(actor, now);
    const place = { meetingId, call: sitting.call, position: sitting.position };
    await changes.addMovements(tx, ambitoId, place, moves, by);
    const over = sitting.delegations.filter(
      (one) => came.includes(one.fromSeatId) && isStillToCome(one, place.position),
    );
    for (const one of over) {
      const end = { delegationId: one.id, position: place.position, reason: "arrived" as const };
      await changes.endDelegation(tx, ambitoId, end, by);
    }
    await changes.moveSitting(tx, ambitoId, meetingId);
    const names = (seatIds: readonly number[]) => [...new Set(seatIds)].map((seatId) => nameOf(sitting, seatId));
    const after = { call: sitting.call, point: sitting.position, came: names(came), went: names(went) };
    await record({ subject: subjectOf(meetingId), before: null, after });
    return ok({ came: new Set(came).size, went: new Set(went).size });
  },
});

/** A delegation that holds now or would hold at a later point. */
const isStillToCome = (one: Sitting["delegations"][number], at: number): boolean =>
  one.endsAt === null && (holdsAt(one, at) || one.fromPosition > at);

/** The quorum of the call at the roll call, computed by the rule in force. */
async function rollCall(
  work: Work,
  sitting: Sitting,
): Promise<Result<Ground & { result: Tally }, "no_rule" | "cannot_count">> {
  const asked = {
    ...{ title: sitting.meeting.title || sitting.meeting.body, kind: null },
    ...{ ballot: emptyBallot(false, null), position: sitting.position },
  };
  const ground = await groundOf(work, sitting, asked);
  if (!ground.ok) return ground;
  const counted = countFile(ground.value.file, work.lang);
  return counted.ok ? ok({ ...ground.value, result: counted.value }) : counted;
}

const lacking = ({ quorum }: Tally) => {
  const check = quorum.checks.find((one) => !one.holds);
  return { reached: check?.reached ?? "", needed: check?.needed ?? check?.limit ?? "" };
};

/** Opens the meeting in the call on which it stands. Refused without quorum: the call is then declared deserted. */
export const openMeeting = useCase<{ meetingId: number }, { call: 1 | 2 }, SessionRefusal>({
  name: "governance.openMeeting",
  may: mayRunSittings,
  input: z.object({ meetingId: id }),
  async run({ meetingId }, work) {
    const { tx, ambitoId, actor, now, record } = work;
    const sitting = await heldSitting(work, meetingId);
    const { call } = sitting;
    if (sitting.meeting.openedAt) return refuse("already_opened");
    if (sitting.meeting.state !== "convened") return refuse("not_convened");
    if (sitting.rollCalls.some((roll) => roll.call === call)) return refuse("deserted_already");
    const counted = await rollCall(work, sitting);
    if (!counted.ok) return counted;
    const { file, result } = counted.value;
    if (!result.quorum.holds) return refuse("no_quorum", { details: lacking(result) });
    await changes.addRollCall(
      tx,
      ambitoId,
      { meetingId, call, outcome: "valid", ground: file, result },
      byOf(actor, now),
    );
    await changes.markOpened(tx, ambitoId, meetingId, { call, at: now });
    const first = sitting.points[0]?.position ?? 0;
    await putOnTable(work, { meetingId, call, position: first });
    const after = { state: "open", call, present: result.present, delegated: result.delegated };
    await record({ subject: subjectOf(meetingId), before: { state: "convened" }, after });
    return ok({ call });
  },
});

/** Records that a call found too few; after the first the meeting stands at the roll call of the second. */
export const declareDeserted = useCase<{ meetingId: number; call: 1 | 2 }, { next: 2 | null }, SessionRefusal>({
  name: "governance.declareDeserted",
  may: mayRunSittings,
  input: z.object({ meetingId: id, call: z.coerce.number().pipe(z.union([z.literal(1), z.literal(2)])) }),
  async run({ meetingId, call: seen }, work) {
    const { tx, ambitoId, actor, now, record } = work;
    const sitting = await heldSitting(work, meetingId);
    const { call, meeting } = sitting;
    if (meeting.openedAt) return refuse("already_opened");
    if (meeting.state !== "convened") return refuse("not_convened");
    if (seen !== call || sitting.rollCalls.some((roll) => roll.call === call)) return refuse("deserted_already");
    const counted = await rollCall(work, sitting);
    if (!counted.ok) return counted;
    const { file, result } = counted.value;
    if (result.quorum.holds) return refuse("quorum_is_there");
    const roll = { meetingId, call, outcome: "deserted" as const, ground: file, result };
    await changes.addRollCall(tx, ambitoId, roll, byOf(actor, now));
    const next = call === 1 && meeting.secondCall ? 2 : null;
    await changes.moveSitting(tx, ambitoId, meetingId, next ? { call: next } : {});
    const after = { call, deserted: true, present: result.taking, ...lacking(result) };
    await record({ subject: subjectOf(meetingId), before: null, after });
    return ok({ next });
  },
});

async function putOnTable(
  { tx, ambitoId, actor, now }: Work,
  place: { meetingId: number; call: 1 | 2; position: number },
): Promise<void> {
  await changes.addMovements(tx, ambitoId, place, [{ seatId: null, isIn: true }], byOf(actor, now));
  await changes.moveSitting(tx, ambitoId, place.meetingId, { position: place.position });
}

/** Puts a point of the agenda on the table. */
export const goToPoint = useCase<{ meetingId: number; position: number }, void, SessionRefusal>({
  name: "governance.goToPoint",
  may: mayRunSittings,
  input: z.object({ meetingId: id, position }),
  async run({ meetingId, position: asked }, work) {
    const { record } = work;
    const sitting = await heldSitting(work, meetingId);
    if (sitting.meeting.state !== "open") return refuse("not_open");
    if (openVoteOf(sitting)) return refuse("vote_under_way");
    if (!sitting.points.some((point) => point.position === asked)) return refuse("no_such_point");
    await putOnTable(work, { meetingId, call: sitting.call, position: asked });
    await record({ subject: subjectOf(meetingId), before: { point: sitting.position }, after: { point: asked } });
    return ok();
  },
});

/** Ends the meeting: from now on nothing of it changes but the words of its minutes. */
export const closeMeeting = useCase<{ meetingId: number }, void, SessionRefusal>({
  name: "governance.closeMeeting",
  may: mayRunSittings,
  input: z.object({ meetingId: id }),
  async run({ meetingId }, work) {
    const { tx, ambitoId, now, record } = work;
    const sitting = await heldSitting(work, meetingId);
    if (sitting.meeting.state !== "open") return refuse("not_open");
    if (openVoteOf(sitting)) return refuse("vote_under_way");
    await changes.markClosed(tx, ambitoId, meetingId, now);
    await changes.moveSitting(tx, ambitoId, meetingId);
    await record({ subject: subjectOf(meetingId), before: { state: "open" }, after: { state: "closed" } });
    return ok();
  },
});
