// SPDX-License-Identifier: AGPL-3.0-or-later
// The territory as the bodies need it: read only, along the arrows.
import type { Tx } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import type { Place } from "../core/check.ts";
import type { TerritoryGround } from "../core/file.ts";

/** Municipalities by name, sub-areas in their order, compositions oldest first. */
export async function readGround(tx: Tx, ambitoId: number): Promise<TerritoryGround> {
  const municipalities = await tx
    .selectFrom("territory.municipality")
    .select(["istat", "name"])
    .where("ambito_id", "=", ambitoId)
    .orderBy("name")
    .execute();
  const subAreas = await tx
    .selectFrom("territory.sub_area")
    .select(["code", "name"])
    .where("ambito_id", "=", ambitoId)
    .orderBy("position")
    .orderBy("name")
    .execute();
  const rows = await tx
    .selectFrom("territory.composition as c")
    .leftJoin("territory.composition_member as m", (join) =>
      join.onRef("m.ambito_id", "=", "c.ambito_id").onRef("m.composition_id", "=", "c.id"),
    )
    .select(["c.first_day", "m.istat", "m.sub_area_code"])
    .where("c.ambito_id", "=", ambitoId)
    .orderBy("c.first_day")
    .execute();
  const compositions = [...Map.groupBy(rows, (row) => row.first_day)].map(([firstDay, members]) => ({
    firstDay: firstDay as PlainDate,
    members: Object.fromEntries(
      members.flatMap(({ istat, sub_area_code: code }) => (istat && code ? [[istat, code] as const] : [])),
    ),
  }));
  return { municipalities, subAreas, compositions };
}

/** The municipalities that "every municipality" means for a body on a day: all, or those known to be of its sub-area. */
export function placesOf(body: { subArea: string | null }, ground: TerritoryGround, day: PlainDate): readonly Place[] {
  if (body.subArea === null) return ground.municipalities;
  const members = ground.compositions.findLast((one) => one.firstDay <= day)?.members ?? {};
  return ground.municipalities.filter((place) => members[place.istat] === body.subArea);
}
