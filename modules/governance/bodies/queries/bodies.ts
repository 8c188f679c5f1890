// SPDX-License-Identifier: AGPL-3.0-or-later
// The bodies as the work area reads them.
import { NotFound, question, type Actor, type Tx, slugFor } from "@albero/kernel";
import { addDays, type PlainDate } from "@albero/kernel/pure";
import { checkComposition } from "../core/check.ts";
import { dangersOf } from "../core/danger.ts";
import * as inputs from "../core/inputs.ts";
import { isInForce, type Body, type Seat } from "../core/body.ts";
import { bodiesPaths } from "../paths.ts";
import { mayCloseBodies, mayReadBodies, mayWriteBodies } from "../permissions.ts";
import { getBody, getSeat, listBodies, listSeats } from "../store/bodies.ts";
import { listFlows } from "../store/flows.ts";
import { placesOf, readGround } from "../store/ground.ts";
import { meetingsAfter } from "../store/write.ts";
import { drawBodies, drawSeats } from "./pictures.ts";

export const mayOf = (actor: Actor) => ({ write: mayWriteBodies(actor), close: mayCloseBodies(actor) });

/** Addresses are for who convenes; everybody else sees the places. */
const forReader = (seats: Seat[], actor: Actor): Seat[] =>
  mayWriteBodies(actor) ? seats : seats.map((seat) => ({ ...seat, email: "" }));

/** How far ahead the pages look for seats that end. */
const MONTHS = 3;

/** The bodies in force on a day with how many sit in each, drawn and listed, the ways of deciding, and what is in danger. */
export const bodiesOn = question({
  name: "governance.bodiesOn",
  isRemembered: true,
  may: mayReadBodies,
  input: inputs.onDay,
  async run({ day: asked }, { tx, ambitoId, today, actor, lang }) {
    const day = asked ?? today;
    const [all, seats, ground] = [
      await listBodies(tx, ambitoId),
      await listSeats(tx, ambitoId),
      await readGround(tx, ambitoId),
    ];
    const dangers = dangersOf(all, seats, (body) => placesOf(body, ground, day), { day, months: MONTHS });
    const bodies = all
      .filter((body) => isInForce(body, day))
      .map((body) => ({
        ...lineOf(body),
        seats: seats.filter((seat) => seat.bodyId === body.id && isInForce(seat, day)).length,
        dangers: dangers.filter((danger) => danger.bodyId === body.id).length,
      }));
    const slug = await slugFor(tx, ambitoId);
    return {
      ...{ day, today, bodies, dangers, months: MONTHS, may: mayOf(actor) },
      known: all.length,
      firstDay: all.map((body) => body.firstDay).toSorted()[0] ?? null,
      chart: drawBodies(bodies, (id) => bodiesPaths.body(slug, id, day === today ? undefined : day), lang),
      flows: await flowsOn(tx, ambitoId, day, all),
      municipalities: ground.municipalities,
    };
  },
});

export const lineOf = ({
  id,
  key,
  name,
  kind,
  level,
  tier,
  subArea,
  firstDay,
  lastDay,
  frequency,
  uncertain,
}: Body) => ({
  ...{ id, key, name, kind, level, tier, subArea, firstDay, lastDay, frequency, uncertain },
});

/** The ways of deciding of a day, each step with its bodies by name. */
export async function flowsOn(tx: Tx, ambitoId: number, day: PlainDate, bodies: readonly Body[]) {
  const inForce = bodies.filter((body) => isInForce(body, day));
  const named = (key: string): { key: string; id: number | null; name: string | null }[] => {
    const body = inForce.find((one) => one.key === key);
    if (body) return [{ key, id: body.id, name: body.name }];
    // One printed body that is many here: the assemblies of the sub-areas.
    const parts = inForce.filter((one) => one.level === "sub_area" && one.key.startsWith(`${key}-`));
    return parts.length > 0 ? [{ key, id: null, name: null }] : [];
  };
  const flows = await listFlows(tx, ambitoId, day);
  return flows.map(({ steps, ...flow }) => ({
    ...flow,
    steps: steps.map((step) => ({ text: step.text, keys: step.bodies, bodies: step.bodies.flatMap(named) })),
  }));
}

/** One body on a day: who sits in it, what is missing, its seats over time, what it does. */
export const showBody = question({
  name: "governance.showBody",
  may: mayReadBodies,
  input: inputs.byBody,
  async run({ id, day: asked }, { tx, ambitoId, today, actor, lang }) {
    const day = asked ?? today;
    const body = await getBody(tx, ambitoId, id);
    const [all, ground] = [await listSeats(tx, ambitoId, id), await readGround(tx, ambitoId)];
    const inForce = all.filter((seat) => isInForce(seat, day));
    const places = placesOf(body, ground, day);
    const part = (flow: { steps: { keys: string[] }[] }) =>
      flow.steps.some((step) => step.keys.some((key) => body.key === key || body.key.startsWith(`${key}-`)));
    return {
      ...{ body, day, today, may: mayOf(actor), inForce: isInForce(body, day) },
      seats: forReader(inForce, actor),
      own: actor.kind === "person" ? actor.territories : [],
      missing: isInForce(body, day) ? checkComposition(body.composition, inForce, places, day) : [],
      dangers: dangersOf([body], all, () => places, { day, months: MONTHS }).filter((one) => one.kind !== "short"),
      history: forReader(all, actor),
      picture: drawSeats(all, { today, lang, name: body.name }),
      flows: (await flowsOn(tx, ambitoId, day, await listBodies(tx, ambitoId))).filter(part),
      subArea: ground.subAreas.find((one) => one.code === body.subArea)?.name ?? null,
      municipalities: ground.municipalities,
      unplaced: body.subArea === null ? 0 : unplacedOn(ground, day),
    };
  },
});

/** How many municipalities nobody can place in a sub-area that day. */
function unplacedOn({ municipalities, compositions }: Awaited<ReturnType<typeof readGround>>, day: PlainDate): number {
  const members = compositions.findLast((one) => one.firstDay <= day)?.members ?? {};
  return municipalities.filter((place) => members[place.istat] === undefined).length;
}

/** Where a municipality is represented on a day, by which place, until when; and where it was before. */
export const whoRepresents = question({
  name: "governance.whoRepresents",
  may: mayReadBodies,
  input: inputs.byIstat,
  async run({ istat, day: asked }, { tx, ambitoId, today, actor }) {
    const day = asked ?? today;
    const ground = await readGround(tx, ambitoId);
    const place = ground.municipalities.find((one) => one.istat === istat);
    if (!place) throw new NotFound(`municipality ${istat}`);
    const bodies = await listBodies(tx, ambitoId);
    const seats = forReader(await listSeats(tx, ambitoId), actor);
    const code = ground.compositions.findLast((one) => one.firstDay <= day)?.members[istat] ?? null;
    const placed = seats
      .filter((seat) => seat.istat === istat)
      .flatMap((seat) => {
        const body = bodies.find((one) => one.id === seat.bodyId);
        return body ? [{ seat, body: lineOf(body) }] : [];
      });
    // The sub-area also sends its own representatives: they speak for all its municipalities.
    const shared = seats
      .filter((seat) => seat.istat === null && seat.subArea !== null && seat.subArea === code)
      .filter((seat) => seat.category === "municipality" && isInForce(seat, day))
      .flatMap((seat) => {
        const body = bodies.find((one) => one.id === seat.bodyId);
        return body ? [{ seat, body: lineOf(body) }] : [];
      });
    return {
      ...{ place, day, today, may: mayOf(actor), shared },
      isOwn: actor.kind === "person" && actor.territories.includes(istat),
      now: placed.filter(({ seat }) => isInForce(seat, day)),
      before: placed.filter(({ seat }) => seat.lastDay !== null && seat.lastDay < day),
      after: placed.filter(({ seat }) => seat.firstDay > day),
      subArea: ground.subAreas.find((one) => one.code === code)?.name ?? null,
      municipalities: ground.municipalities,
    };
  },
});

/** What the form of a seat needs: its body, the seat if there is one, the municipalities. */
export const seatForm = question({
  name: "governance.seatForm",
  may: mayWriteBodies,
  input: inputs.bySeat,
  async run({ bodyId, seatId }, { tx, ambitoId, today }) {
    const body = await getBody(tx, ambitoId, bodyId);
    const seat = seatId === null ? null : await getSeat(tx, ambitoId, seatId);
    if (seat && seat.bodyId !== body.id) throw new NotFound(`seat ${seatId} of body ${bodyId}`);
    const { municipalities } = await readGround(tx, ambitoId);
    return { body, seat, municipalities, today };
  },
});

/** What the form of a body needs, and what closing it would end. */
export const bodyForm = question({
  name: "governance.bodyForm",
  may: mayWriteBodies,
  input: inputs.byBodyOrNone,
  async run({ id }, { tx, ambitoId, today, actor }) {
    const body = id === null ? null : await getBody(tx, ambitoId, id);
    const { subAreas } = await readGround(tx, ambitoId);
    const seats = body ? await listSeats(tx, ambitoId, body.id) : [];
    return {
      ...{ body, subAreas, today, may: mayOf(actor) },
      open: seats.filter((seat) => seat.lastDay === null || seat.lastDay >= today).length,
      meetings: body ? await meetingsAfter(tx, ambitoId, body.id, addDays(today, -1)) : 0,
    };
  },
});
