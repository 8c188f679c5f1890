// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Tx } from "@albero/kernel";
import { NotFound } from "@albero/kernel/pure";
import type { Composition, Municipality, SubArea } from "../core/area.ts";

export type Profile = {
  leadIstat: string | null;
  region: string;
  province: string;
  ats: string;
  asst: string;
  managingCompany: string;
};

export async function listMunicipalities(tx: Tx, ambitoId: number): Promise<Municipality[]> {
  const rows = await tx
    .selectFrom("territory.municipality")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .orderBy("name")
    .execute();
  return rows.map(({ istat, cadastral, name, province, region, lon, lat, note }) => ({
    istat,
    cadastral,
    name,
    province,
    region,
    note,
    point: lon === null || lat === null ? null : { lon, lat },
  }));
}

export async function saveMunicipality(tx: Tx, ambitoId: number, one: Municipality): Promise<void> {
  const row = {
    cadastral: one.cadastral,
    name: one.name,
    province: one.province,
    region: one.region,
    lon: one.point?.lon ?? null,
    lat: one.point?.lat ?? null,
    note: one.note,
  };
  await tx
    .insertInto("territory.municipality")
    .values({ ambito_id: ambitoId, istat: one.istat, ...row })
    .onConflict((conflict) => conflict.columns(["ambito_id", "istat"]).doUpdateSet(row))
    .execute();
}

export async function findProfile(tx: Tx, ambitoId: number): Promise<Profile | null> {
  const row = await tx
    .selectFrom("territory.ambito_profile")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .executeTakeFirst();
  if (!row) return null;
  const { lead_istat: leadIstat, region, province, ats, asst, managing_company: managingCompany } = row;
  return { leadIstat, region, province, ats, asst, managingCompany };
}

export async function saveProfile(tx: Tx, ambitoId: number, profile: Profile): Promise<void> {
  const { leadIstat, managingCompany, ...same } = profile;
  const row = { ...same, lead_istat: leadIstat, managing_company: managingCompany };
  await tx
    .insertInto("territory.ambito_profile")
    .values({ ambito_id: ambitoId, ...row })
    .onConflict((conflict) => conflict.column("ambito_id").doUpdateSet(row))
    .execute();
}

export async function listSubAreas(tx: Tx, ambitoId: number): Promise<SubArea[]> {
  const rows = await tx
    .selectFrom("territory.sub_area")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .orderBy("position")
    .orderBy("name")
    .execute();
  return rows.map(({ code, name, seat_istat: seatIstat, note }) => ({ code, name, seatIstat, note }));
}

export async function saveSubArea(tx: Tx, ambitoId: number, one: SubArea, position: number): Promise<void> {
  const row = { name: one.name, seat_istat: one.seatIstat, note: one.note, position };
  await tx
    .insertInto("territory.sub_area")
    .values({ ambito_id: ambitoId, code: one.code, ...row })
    .onConflict((conflict) => conflict.columns(["ambito_id", "code"]).doUpdateSet(row))
    .execute();
}

/** How many compositions and figures name the sub-area: one that is named cannot go. */
export async function usesOfSubArea(tx: Tx, ambitoId: number, code: string): Promise<number> {
  const members = await tx
    .selectFrom("territory.composition_member")
    .select((e) => e.fn.countAll<number>().as("count"))
    .where("ambito_id", "=", ambitoId)
    .where("sub_area_code", "=", code)
    .executeTakeFirstOrThrow();
  const figures = await tx
    .selectFrom("territory.figure")
    .select((e) => e.fn.countAll<number>().as("count"))
    .where("ambito_id", "=", ambitoId)
    .where("area_kind", "=", "sub_area")
    .where("area_code", "=", code)
    .executeTakeFirstOrThrow();
  return members.count + figures.count;
}

export async function deleteSubArea(tx: Tx, ambitoId: number, code: string): Promise<void> {
  await tx.deleteFrom("territory.sub_area").where("ambito_id", "=", ambitoId).where("code", "=", code).execute();
}

/** All the compositions, the newest first, each with what is certain of it. */
export async function listCompositions(tx: Tx, ambitoId: number): Promise<Composition[]> {
  const rows = await tx
    .selectFrom("territory.composition")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .orderBy("first_day", "desc")
    .execute();
  const members = await tx
    .selectFrom("territory.composition_member")
    .select(["composition_id", "istat", "sub_area_code"])
    .where("ambito_id", "=", ambitoId)
    .execute();
  return rows.map(({ id, first_day: firstDay, label, source, note, version }) => {
    const mine = members.filter((member) => member.composition_id === id);
    const membersOf = Object.fromEntries(mine.map((member) => [member.istat, member.sub_area_code]));
    return { id, firstDay, label, source, note, version, members: membersOf };
  });
}

export async function getComposition(tx: Tx, ambitoId: number, id: number): Promise<Composition> {
  const found = (await listCompositions(tx, ambitoId)).find((one) => one.id === id);
  if (!found) throw new NotFound(`composition ${id}`);
  return found;
}

export type NewComposition = Omit<Composition, "id" | "version">;

export async function addComposition(tx: Tx, ambitoId: number, one: NewComposition): Promise<number> {
  const { id } = await tx
    .insertInto("territory.composition")
    .values({ ambito_id: ambitoId, first_day: one.firstDay, label: one.label, source: one.source, note: one.note })
    .returning("id")
    .executeTakeFirstOrThrow();
  await putMembers(tx, ambitoId, id, one.members);
  return id;
}

/** Saves over the version that the form showed; false when somebody saved in between. */
export async function replaceComposition(tx: Tx, ambitoId: number, one: Composition): Promise<boolean> {
  const changed = await tx
    .updateTable("territory.composition")
    .set({ first_day: one.firstDay, label: one.label, source: one.source, note: one.note, version: one.version + 1 })
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", one.id)
    .where("version", "=", one.version)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) return false;
  await tx
    .deleteFrom("territory.composition_member")
    .where("ambito_id", "=", ambitoId)
    .where("composition_id", "=", one.id)
    .execute();
  await putMembers(tx, ambitoId, one.id, one.members);
  return true;
}

async function putMembers(
  tx: Tx,
  ambitoId: number,
  id: number,
  members: Readonly<Record<string, string>>,
): Promise<void> {
  const rows = Object.entries(members).map(([istat, code]) => ({
    ambito_id: ambitoId,
    composition_id: id,
    istat,
    sub_area_code: code,
  }));
  if (rows.length > 0) await tx.insertInto("territory.composition_member").values(rows).execute();
}
