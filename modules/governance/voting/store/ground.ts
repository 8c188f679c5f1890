// SPDX-License-Identifier: AGPL-3.0-or-later
// Bodies and municipalities, as far as a rule needs them. Read only.
import type { Tx } from "@albero/kernel";
import type { Voter } from "./snapshot.ts";

export type BodyName = { id: number; key: string; name: string };

export async function listBodyNames(tx: Tx, ambitoId: number): Promise<BodyName[]> {
  return tx
    .selectFrom("governance.body")
    .select(["id", "key", "name"])
    .where("ambito_id", "=", ambitoId)
    .orderBy("id")
    .execute();
}

export async function isBody(tx: Tx, ambitoId: number, id: number): Promise<boolean> {
  return (await listBodyNames(tx, ambitoId)).some((body) => body.id === id);
}

export async function listPlaces(tx: Tx, ambitoId: number): Promise<{ istat: string; name: string }[]> {
  return tx
    .selectFrom("territory.municipality")
    .select(["istat", "name"])
    .where("ambito_id", "=", ambitoId)
    .orderBy("name")
    .execute();
}

/** The seats with a vote on a day, by the name of their municipality where they have one. */
export async function listVoters(
  tx: Tx,
  ambitoId: number,
  bodyId: number,
  day: string,
): Promise<(Voter & { isPresident: boolean; place: string | null })[]> {
  const rows = await tx
    .selectFrom("governance.seat as s")
    .leftJoin("territory.municipality as m", (join) =>
      join.onRef("m.ambito_id", "=", "s.ambito_id").onRef("m.istat", "=", "s.istat"),
    )
    .select(["s.id", "s.label", "s.istat", "s.duty", "m.name as place"])
    .where("s.ambito_id", "=", ambitoId)
    .where("s.body_id", "=", bodyId)
    .where("s.votes", "=", true)
    .where("s.first_day", "<=", day)
    .where((e) => e.or([e("s.last_day", "is", null), e("s.last_day", ">=", day)]))
    .orderBy("s.istat")
    .orderBy("s.id")
    .execute();
  return rows.map(({ id, label, istat, duty, place }) => ({
    id,
    label,
    istat,
    place,
    isPresident: duty === "president",
  }));
}
