// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from "zod";
import { ok, refuse, useCase } from "@albero/kernel";
import { mayKeepAccounts } from "../permissions.ts";
import { listPlaces } from "../store/places.ts";
import { insertReceived, listReceived, type ReceivedRow } from "../store/received.ts";
import * as inputs from "./inputs.ts";
import { by } from "./quotas.ts";
import type { ReceivedRefusal } from "./refusals.ts";

/**
 * Writes what each municipality received from a service in a year. Hours and contributions come with the number of persons:
 * without it nobody could tell whether they speak of too few.
 */
export const registerReceived = useCase<z.infer<typeof inputs.newReceived>, { written: number }, ReceivedRefusal>({
  name: "finance.registerReceived",
  may: mayKeepAccounts,
  input: inputs.newReceived,
  async run({ year, service, source, rows }, work) {
    const { tx, ambitoId } = work;
    const known = new Map((await listPlaces(tx, ambitoId)).map((place) => [place.istat, place.name]));
    const stranger = rows.find((row) => !known.has(row.istat));
    if (stranger) return refuse("unknown_municipality", { details: { istat: stranger.istat } });
    if (new Set(rows.map((row) => row.istat)).size < rows.length) return refuse("said_twice");
    const bare = rows.find((row) => row.users === null && (row.hours !== null || row.contribution !== null));
    if (bare) return refuse("users_needed", { details: { place: known.get(bare.istat) ?? "" } });
    const before = (await listReceived(tx, ambitoId, { year })).filter((row) => row.service === service);
    const changed = rows
      .map((row): ReceivedRow => ({ ...row, year, service, source }))
      .filter(
        (row) =>
          !isSame(
            row,
            before.find((one) => one.istat === row.istat),
          ),
      );
    await insertReceived(tx, ambitoId, changed, by(work));
    const subject = `finance.received:${year}/${service}`;
    await work.record({ subject, before: null, after: { source, municipalities: changed.map((row) => row.istat) } });
    return ok({ written: changed.length });
  },
});

/** A row of empty boxes where nothing was known says nothing new. */
function isSame(row: ReceivedRow, known: ReceivedRow | undefined): boolean {
  return (["users", "hours", "places", "contribution"] as const).every(
    (measure) => row[measure] === (known?.[measure] ?? null),
  );
}
