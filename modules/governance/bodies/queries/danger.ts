// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from "zod";
import { question, type Tx } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import { dangersOf, type Danger } from "../core/danger.ts";
import * as inputs from "../core/inputs.ts";
import { mayReadBodies } from "../permissions.ts";
import { listBodies, listSeats } from "../store/bodies.ts";
import { placesOf, readGround } from "../store/ground.ts";

/** Seats about to end, vacant or missing on a day, for whatever part of governance keeps the deadlines. */
export async function dangersOn(
  tx: Tx,
  ambitoId: number,
  { day, months }: { day: PlainDate; months: number },
): Promise<Danger[]> {
  const [bodies, seats] = [await listBodies(tx, ambitoId), await listSeats(tx, ambitoId)];
  const ground = await readGround(tx, ambitoId);
  return dangersOf(bodies, seats, (body) => placesOf(body, ground, day), { day, months });
}

/** Which seats somebody must look after within so many months: they end, are vacant, or the rules of composition miss them. */
export const seatsInDanger = question<z.infer<typeof inputs.inMonths>, { day: PlainDate; dangers: Danger[] }>({
  name: "governance.seatsInDanger",
  may: mayReadBodies,
  input: inputs.inMonths,
  async run({ day, months }, { tx, ambitoId, today }) {
    const on = day ?? today;
    return { day: on, dangers: await dangersOn(tx, ambitoId, { day: on, months }) };
  },
});
