// SPDX-License-Identifier: AGPL-3.0-or-later
// A seat is added, changed and ended; nothing of it is ever deleted.
import type { z } from "zod";
import { ok, refuse, useCase, type Result, type Work } from "@albero/kernel";
import type { Body, Seat } from "../core/body.ts";
import { decideEnd, decideSeat, type SeatDraft } from "../core/decide.ts";
import * as inputs from "../core/inputs.ts";
import { mayWriteBodies } from "../permissions.ts";
import { getBody, getSeat, listSeats } from "../store/bodies.ts";
import { readGround } from "../store/ground.ts";
import * as store from "../store/write.ts";
import { inWords } from "../texts.refusals.ts";
import type { SeatRefusal } from "./refusals.ts";

type Made = { id: number; bodyId: number };

/** A seat as the form says it; what the form does not show (the sub-area) stays as it was. */
export const draftOf = ({ uncertain, ...form }: inputs.SeatForm, before: Seat | null): SeatDraft => ({
  ...form,
  uncertain: uncertain || null,
  subArea: before?.subArea ?? null,
});

/** The rules of a seat with what they look at: the body, held until the end, its other seats, the municipalities. */
async function decided(work: Work, body: Body, draft: SeatDraft, own: number | null) {
  const { tx, ambitoId, lang } = work;
  const others = (await listSeats(tx, ambitoId, body.id)).filter((seat) => seat.id !== own);
  const { municipalities } = await readGround(tx, ambitoId);
  const ground = { body, others, municipalities: new Set(municipalities.map((place) => place.istat)) };
  const result: Result<SeatDraft, SeatRefusal> = decideSeat(draft, ground);
  return result.ok ? result : inWords(result, lang);
}

/** Adds a seat. Refuses days outside of those of the body, and a place, a municipality or a presidency already held. */
export const addSeat = useCase<z.infer<typeof inputs.newSeat>, Made, SeatRefusal>({
  name: "governance.addSeat",
  may: mayWriteBodies,
  input: inputs.newSeat,
  async run({ bodyId, ...form }, work) {
    const { tx, ambitoId, record } = work;
    const body = await getBody(tx, ambitoId, bodyId, "update");
    const seat = await decided(work, body, draftOf(form, null), null);
    if (!seat.ok) return seat;
    const [id = 0] = await store.insertSeats(tx, ambitoId, bodyId, [seat.value]);
    await record({ subject: `governance.seat:${id}`, before: null, after: { bodyId, ...form } });
    return ok({ id, bodyId });
  },
});

/** Changes a seat: who holds it, the delegate, the substitute, the address, the days. */
export const changeSeat = useCase<z.infer<typeof inputs.seatChange>, Made, SeatRefusal>({
  name: "governance.changeSeat",
  may: mayWriteBodies,
  input: inputs.seatChange,
  async run({ id, rowVersion, ...form }, work) {
    const { tx, ambitoId, record } = work;
    const { bodyId } = await getSeat(tx, ambitoId, id);
    const body = await getBody(tx, ambitoId, bodyId, "update");
    const before = await getSeat(tx, ambitoId, id);
    if (before.rowVersion !== rowVersion) return refuse("changed_meanwhile");
    const seat = await decided(work, body, draftOf(form, before), id);
    if (!seat.ok) return seat;
    if (!(await store.updateSeat(tx, ambitoId, { id, rowVersion }, seat.value))) return refuse("changed_meanwhile");
    await record({ subject: `governance.seat:${id}`, before, after: { ...before, ...seat.value } });
    return ok({ id, bodyId });
  },
});

/** Ends a seat on a day; `refill` says that somebody else must take it: until then it is seen as vacant. */
export const endSeat = useCase<z.infer<typeof inputs.seatEnd>, Made, SeatRefusal>({
  name: "governance.endSeat",
  may: mayWriteBodies,
  input: inputs.seatEnd,
  async run({ id, rowVersion, lastDay, refill }, { tx, ambitoId, lang, record }) {
    const before = await getSeat(tx, ambitoId, id);
    if (before.rowVersion !== rowVersion) return refuse("changed_meanwhile");
    const end = decideEnd(before, lastDay);
    if (!end.ok) return inWords(end, lang);
    const seat = { ...before, lastDay, refill };
    if (!(await store.updateSeat(tx, ambitoId, { id, rowVersion }, seat))) return refuse("changed_meanwhile");
    await record({
      ...{ subject: `governance.seat:${id}`, before: { lastDay: before.lastDay }, after: { lastDay, refill } },
    });
    return ok({ id, bodyId: before.bodyId });
  },
});
