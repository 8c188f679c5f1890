// SPDX-License-Identifier: AGPL-3.0-or-later
// The bodies of the pilot, as its plan prints them; what no document says stays empty, with its reason.
import type { z } from "zod";
import { ok, problemsOf, refuse, useCase } from "@albero/kernel";
import { bodiesOf, flowsOf, printedFile, seatsFile } from "../core/file.ts";
import * as inputs from "../core/inputs.ts";
import { mayLoadBodies } from "../permissions.ts";
import { listBodies } from "../store/bodies.ts";
import { insertFlows } from "../store/flows.ts";
import { readGround } from "../store/ground.ts";
import { insertBody, insertSeats } from "../store/write.ts";
import type { LoadRefusal } from "./refusals.ts";

const read = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
};

/** Loads bodies, seats and ways of deciding. Where there is a body already it changes nothing. */
export const loadBodies = useCase<
  z.infer<typeof inputs.files>,
  { changed: boolean; bodies: number; seats: number },
  LoadRefusal
>({
  name: "governance.loadBodies",
  may: mayLoadBodies,
  input: inputs.files,
  async run(input, { tx, ambitoId, lang, record }) {
    const printed = printedFile.safeParse(read(input.printed));
    const seats = seatsFile.safeParse(read(input.seats));
    if (!printed.success) return refuse("unreadable_file", { fields: problemsOf(printed.error, lang) });
    if (!seats.success) return refuse("unreadable_file", { fields: problemsOf(seats.error, lang) });
    const there = await listBodies(tx, ambitoId);
    if (there.length > 0) {
      await record({ subject: "governance.body", before: {}, after: {} });
      return ok({ changed: false, bodies: there.length, seats: 0 });
    }
    const made = bodiesOf(printed.data, seats.data, await readGround(tx, ambitoId));
    let count = 0;
    for (const { seats: own, key, ...body } of made) {
      const id = await insertBody(tx, ambitoId, key, body);
      count += (await insertSeats(tx, ambitoId, id, own)).length;
    }
    await insertFlows(tx, ambitoId, flowsOf(printed.data, seats.data));
    await record({
      subject: "governance.body",
      before: null,
      after: { bodies: made.map((body) => body.key), seats: count },
    });
    return ok({ changed: true, bodies: made.length, seats: count });
  },
});
