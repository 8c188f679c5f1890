// SPDX-License-Identifier: AGPL-3.0-or-later
// What the forms of the room offer: who is there, who is not, the points, the rule of delegations.
import { NotFound, question } from "@albero/kernel";
import { ruleOn } from "../../voting/store/rules.ts";
import { inTheRoomNow } from "../core/presence.ts";
import { mayRunSittings } from "../permissions.ts";
import { sittingOf } from "../store/sitting.ts";
import { meetingInput } from "./input.ts";
import { headOf } from "./room.ts";

/** Delegations and conflicts of a meeting, with those who may give, carry or leave. */
export const showDelegations = question({
  name: "governance.showDelegations",
  may: mayRunSittings,
  input: meetingInput,
  async run({ meetingId }, { tx, ambitoId }) {
    const sitting = await sittingOf(tx, ambitoId, meetingId);
    if (sitting.meeting.state === "draft") throw new NotFound(`sitting ${meetingId}`);
    const there = inTheRoomNow(sitting.movements, sitting.call);
    const voters = sitting.seats.filter((seat) => seat.votes);
    const labels = new Map(sitting.seats.map((seat) => [seat.id, seat.label]));
    const nameOf = (seatId: number) => labels.get(seatId) ?? "";
    const rule = await ruleOn(tx, ambitoId, sitting.meeting.bodyId, sitting.meeting.day);
    const option = ({ id, label }: { id: number; label: string }) => ({ value: String(id), label });
    return {
      meeting: headOf(sitting),
      rule: rule?.rule.delegations ?? null,
      present: voters.filter((seat) => there.has(seat.id)).map(option),
      absent: voters.filter((seat) => !there.has(seat.id)).map(option),
      voters: voters.map(option),
      points: sitting.points.map(({ itemId, position, title, kind }) => ({ itemId, position, title, kind })),
      delegations: sitting.delegations.map((one) => ({
        ...{ id: one.id, from: nameOf(one.fromSeatId), to: nameOf(one.toSeatId), document: one.document },
        ...{ fromPosition: one.fromPosition, toPosition: one.toPosition, endsAt: one.endsAt, endReason: one.endReason },
      })),
      conflicts: sitting.points.flatMap((point) =>
        point.conflicts.map((one) => ({
          ...{ itemId: point.itemId, position: point.position, seatId: one.seatId },
          ...{ name: nameOf(one.seatId), reason: one.reason },
        })),
      ),
    };
  },
});
