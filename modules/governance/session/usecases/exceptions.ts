// SPDX-License-Identifier: AGPL-3.0-or-later
// Who speaks for whom, and who leaves the room for a point.
import { z } from "zod";
import { ok, refuse, useCase } from "@albero/kernel";
import { ruleOn } from "../../voting/store/rules.ts";
import { refuseDelegation } from "../core/presence.ts";
import { mayRunSittings } from "../permissions.ts";
import * as changes from "../store/changes.ts";
import type { Sitting } from "../store/sitting.ts";
import type { SessionRefusal } from "./refusals.ts";
import { byOf, heldSitting, id, position, refuseIfSettled, subjectOf } from "./room.ts";

const label = (sitting: Sitting, seatId: number) => sitting.seats.find((seat) => seat.id === seatId)?.label ?? "";
const isVoter = (sitting: Sitting, seatId: number) => sitting.seats.some((seat) => seat.id === seatId && seat.votes);

/**
 * Takes a written delegation, for the whole meeting or for some points. Refused: to oneself, to two, by who is present, to
 * who is absent or has delegated, over the number that the rule allows.
 */
export const registerDelegation = useCase<
  {
    meetingId: number;
    fromSeatId: number;
    toSeatId: number;
    fromPosition: number;
    toPosition: number | null;
    document: string;
  },
  { id: number },
  SessionRefusal
>({
  name: "governance.registerDelegation",
  may: mayRunSittings,
  input: z.object({
    ...{ meetingId: id, fromSeatId: id, toSeatId: id, fromPosition: position.default(0) },
    toPosition: position.nullable().default(null),
    document: z.string().trim().min(3).max(300),
  }),
  async run(asked, work) {
    const { tx, ambitoId, actor, now, record } = work;
    const sitting = await heldSitting(work, asked.meetingId);
    const settled = refuseIfSettled(sitting);
    if (settled) return refuse(settled);
    if (!isVoter(sitting, asked.fromSeatId) || !isVoter(sitting, asked.toSeatId)) return refuse("not_a_member");
    const last = sitting.points.at(-1)?.position ?? 0;
    if ([asked.fromPosition, asked.toPosition ?? 0].some((point) => point > last)) return refuse("no_such_point");
    const rule = await ruleOn(tx, ambitoId, sitting.meeting.bodyId, sitting.meeting.day);
    if (!rule) return refuse("no_rule", { details: { body: sitting.meeting.body, day: sitting.meeting.day } });
    const names = { from: label(sitting, asked.fromSeatId), to: label(sitting, asked.toSeatId) };
    const no = refuseDelegation(asked, sitting, rule.rule.delegations, sitting.call);
    if (no) return refuse(no, { details: { ...names, most: rule.rule.delegations.most } });
    const made = await changes.addDelegation(tx, ambitoId, asked, byOf(actor, now));
    await changes.moveSitting(tx, ambitoId, asked.meetingId);
    const { fromPosition, toPosition, document } = asked;
    const after = { delegation: made, ...names, fromPosition, toPosition, document };
    await record({ subject: subjectOf(asked.meetingId), before: null, after });
    return ok({ id: made });
  },
});

/** A delegation counts no more, from the point on the table. What was voted with it stays. */
export const withdrawDelegation = useCase<{ meetingId: number; delegationId: number }, void, SessionRefusal>({
  name: "governance.withdrawDelegation",
  may: mayRunSittings,
  input: z.object({ meetingId: id, delegationId: id }),
  async run({ meetingId, delegationId }, work) {
    const { tx, ambitoId, actor, now, record } = work;
    const sitting = await heldSitting(work, meetingId);
    const settled = refuseIfSettled(sitting);
    if (settled) return refuse(settled);
    const known = sitting.delegations.find((one) => one.id === delegationId);
    if (!known || known.endsAt !== null) return refuse("delegation_over");
    const end = { delegationId, position: sitting.position, reason: "withdrawn" as const };
    await changes.endDelegation(tx, ambitoId, end, byOf(actor, now));
    await changes.moveSitting(tx, ambitoId, meetingId);
    const names = { from: label(sitting, known.fromSeatId), to: label(sitting, known.toSeatId) };
    await record({ subject: subjectOf(meetingId), before: { delegation: delegationId, ...names }, after: null });
    return ok();
  },
});

/** A member leaves the room for one point, because of an interest of its own; the quorum of that point is computed anew. */
export const declareConflict = useCase<
  { meetingId: number; itemId: number; seatId: number; reason: string },
  void,
  SessionRefusal
>({
  name: "governance.declareConflict",
  may: mayRunSittings,
  input: z.object({ meetingId: id, itemId: id, seatId: id, reason: z.string().trim().min(3).max(500) }),
  async run({ meetingId, itemId, seatId, reason }, work) {
    const { tx, ambitoId, actor, now, record } = work;
    const sitting = await heldSitting(work, meetingId);
    const settled = refuseIfSettled(sitting);
    if (settled) return refuse(settled);
    const point = sitting.points.find((one) => one.itemId === itemId);
    if (!point) return refuse("no_such_point");
    if (!isVoter(sitting, seatId)) return refuse("not_a_member");
    if (point.conflicts.some((one) => one.seatId === seatId)) return refuse("conflict_known");
    await changes.addConflict(tx, ambitoId, { itemId, seatId, isDeclared: true, reason }, byOf(actor, now));
    await changes.moveSitting(tx, ambitoId, meetingId);
    const after = { conflict: label(sitting, seatId), point: point.position, reason };
    await record({ subject: subjectOf(meetingId), before: null, after });
    return ok();
  },
});

/** A conflict was noted by mistake: both the note and its withdrawal stay. */
export const withdrawConflict = useCase<
  { meetingId: number; itemId: number; seatId: number; reason: string },
  void,
  SessionRefusal
>({
  name: "governance.withdrawConflict",
  may: mayRunSittings,
  input: z.object({ meetingId: id, itemId: id, seatId: id, reason: z.string().trim().min(3).max(500) }),
  async run({ meetingId, itemId, seatId, reason }, work) {
    const { tx, ambitoId, actor, now, record } = work;
    const sitting = await heldSitting(work, meetingId);
    const settled = refuseIfSettled(sitting);
    if (settled) return refuse(settled);
    const point = sitting.points.find((one) => one.itemId === itemId);
    if (!point?.conflicts.some((one) => one.seatId === seatId)) return refuse("conflict_unknown");
    await changes.addConflict(tx, ambitoId, { itemId, seatId, isDeclared: false, reason }, byOf(actor, now));
    await changes.moveSitting(tx, ambitoId, meetingId);
    const before = { conflict: label(sitting, seatId), point: point.position };
    await record({ subject: subjectOf(meetingId), before, after: { withdrawn: reason } });
    return ok();
  },
});
