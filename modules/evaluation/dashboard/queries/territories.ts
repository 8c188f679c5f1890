// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlainDate, Work } from "@albero/kernel";

export type Territory = { code: string; name: string };

/** The sub-areas of the Ambito that are in the composition of a day, in their order. */
export async function nameTerritories({ tx, ambitoId }: Work, day: PlainDate): Promise<Territory[]> {
  const composition = await tx
    .selectFrom("territory.composition")
    .select("id")
    .where("ambito_id", "=", ambitoId)
    .where("first_day", "<=", day)
    .orderBy("first_day", "desc")
    .limit(1)
    .executeTakeFirst();
  const used = composition
    ? await tx
        .selectFrom("territory.composition_member")
        .select("sub_area_code")
        .distinct()
        .where("ambito_id", "=", ambitoId)
        .where("composition_id", "=", composition.id)
        .execute()
    : [];
  const codes = new Set(used.map((row) => row.sub_area_code));
  const all = await tx
    .selectFrom("territory.sub_area")
    .select(["code", "name"])
    .where("ambito_id", "=", ambitoId)
    .orderBy("position")
    .orderBy("code")
    .execute();
  return all.filter(({ code }) => codes.has(code));
}
