// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlainDate, Work } from "@albero/kernel";
import { subAreasOn } from "../../indicators/store/known.ts";

export type Territory = { code: string; name: string };

/** The sub-areas in which the Ambito was divided on a day, in their order. */
export async function nameTerritories({ tx, ambitoId }: Work, day: PlainDate): Promise<Territory[]> {
  const codes = new Set(await subAreasOn(tx, ambitoId, day));
  const all = await tx
    .selectFrom("territory.sub_area")
    .select(["code", "name"])
    .where("ambito_id", "=", ambitoId)
    .orderBy("position")
    .orderBy("code")
    .execute();
  return all.filter(({ code }) => codes.has(code));
}
