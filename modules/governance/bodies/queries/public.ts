// SPDX-License-Identifier: AGPL-3.0-or-later
// Who decides, for everybody: bodies and places, without persons and addresses.
import { question, slugFor } from "@albero/kernel";
import { isInForce, type PublicSeat } from "../core/body.ts";
import * as inputs from "../core/inputs.ts";
import { bodiesPaths } from "../paths.ts";
import { mayReadPublicBodies } from "../permissions.ts";
import { getBody, listBodies, listPublicSeats } from "../store/bodies.ts";
import { readGround } from "../store/ground.ts";
import { flowsOn, lineOf } from "./bodies.ts";
import { drawBodies, drawSeats } from "./pictures.ts";

/** The bodies in force on a day, today if none is said. */
export const publicBodies = question({
  name: "governance.publicBodies",
  isRemembered: true,
  may: mayReadPublicBodies,
  input: inputs.onDay,
  async run({ day: asked }, { tx, ambitoId, today, lang }) {
    const day = asked ?? today;
    const [all, seats] = [await listBodies(tx, ambitoId), await listPublicSeats(tx, ambitoId)];
    const bodies = all
      .filter((body) => isInForce(body, day))
      .map((body) => ({
        ...lineOf(body),
        purpose: body.functions[0] ?? "",
        seats: seats.filter((seat) => seat.bodyId === body.id && isInForce(seat, day)).length,
      }));
    const slug = await slugFor(tx, ambitoId);
    return {
      ...{ day, today, bodies, known: all.length },
      firstDay: all.map((body) => body.firstDay).toSorted()[0] ?? null,
      chart: drawBodies(bodies, (id) => bodiesPaths.publicBody(slug, id), lang),
      flows: await flowsOn(tx, ambitoId, day, all),
    };
  },
});

/** One body: what it does, from which places it is made, over time. */
export const publicBody = question({
  name: "governance.publicBody",
  isRemembered: true,
  may: mayReadPublicBodies,
  input: inputs.byBody,
  async run({ id, day: asked }, { tx, ambitoId, today, lang }) {
    const day = asked ?? today;
    const { act: _act, rowVersion: _version, ...body } = await getBody(tx, ambitoId, id);
    const seats: PublicSeat[] = await listPublicSeats(tx, ambitoId, id);
    const { subAreas } = await readGround(tx, ambitoId);
    return {
      ...{ body, day, today, inForce: isInForce(body, day) },
      seats: seats.filter((seat) => isInForce(seat, day)),
      picture: drawSeats(seats, { today, lang, name: body.name }),
      subArea: subAreas.find((one) => one.code === body.subArea)?.name ?? null,
    };
  },
});
