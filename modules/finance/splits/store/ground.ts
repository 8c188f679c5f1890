// SPDX-License-Identifier: AGPL-3.0-or-later
// What the territory knows of its municipalities and a split can use. Read only: the tables are the territory's.
import { sql } from "kysely";
import type { Tx } from "@albero/kernel";

export type Place = { istat: string; name: string };
/** A set of figures that covers every municipality: what a criterion can be made of. */
export type FigureSet = { key: string; label: string; unit: string; time: string; source: string; uncertain: boolean };
export type Composition = { id: number; label: string; members: Record<string, string> };

export async function listPlaces(tx: Tx, ambitoId: number): Promise<Place[]> {
  return tx
    .selectFrom("territory.municipality")
    .select(["istat", "name"])
    .where("ambito_id", "=", ambitoId)
    .orderBy("istat")
    .execute();
}

export async function findLead(tx: Tx, ambitoId: number): Promise<string | null> {
  const row = await tx
    .selectFrom("territory.ambito_profile")
    .select("lead_istat")
    .where("ambito_id", "=", ambitoId)
    .executeTakeFirst();
  return row?.lead_istat ?? null;
}

const SLICE = ["indicator_key", "on_day", "year", "sex", "age_class", "category", "source_key"] as const;

/** The sets of printed or computed figures that give every municipality exactly one value, none below zero. */
export async function listFigureSets(
  tx: Tx,
  ambitoId: number,
  places: number,
  isEnglish: boolean,
): Promise<FigureSet[]> {
  const rows = await tx
    .selectFrom("territory.figure as f")
    .innerJoin("territory.indicator as i", (join) =>
      join.onRef("i.ambito_id", "=", "f.ambito_id").onRef("i.key", "=", "f.indicator_key"),
    )
    .innerJoin("territory.source as s", (join) =>
      join.onRef("s.ambito_id", "=", "f.ambito_id").onRef("s.key", "=", "f.source_key"),
    )
    .select(SLICE.map((name) => `f.${name}` as const))
    .select(["i.label", "i.label_en", "i.unit", "i.position", "s.title"])
    .select(sql<boolean>`bool_or(f.uncertain is not null)`.as("uncertain"))
    .where("f.ambito_id", "=", ambitoId)
    .where("f.area_kind", "=", "municipality")
    .groupBy(SLICE.map((name) => `f.${name}` as const))
    .groupBy(["i.label", "i.label_en", "i.unit", "i.position", "s.title"])
    .having(sql<boolean>`count(*) = ${places} and count(distinct f.area_code) = ${places} and min(f.value) >= 0`)
    .orderBy("i.position")
    .execute();
  return rows.map((row) => {
    const time = row.on_day ?? (row.year === null ? "" : String(row.year));
    const label = isEnglish && row.label_en !== "" ? row.label_en : row.label;
    const slice = [row.category, row.sex === "all" ? "" : row.sex, row.age_class].filter(Boolean).join(", ");
    const key = ["f", row.indicator_key, time, row.sex, row.age_class, row.category, row.source_key].join("|");
    return {
      key,
      label: slice ? `${label} (${slice})` : label,
      unit: row.unit,
      time,
      source: row.title,
      uncertain: row.uncertain,
    };
  });
}

/** The values of one of these sets, as exact text. */
export async function readFigureSet(tx: Tx, ambitoId: number, key: string): Promise<Record<string, string>> {
  const [, indicator = "", time = "", sex = "", ageClass = "", category = "", source = ""] = key.split("|");
  const rows = await tx
    .selectFrom("territory.figure")
    .select(["area_code", sql<string>`trim_scale(value)::text`.as("value")])
    .where("ambito_id", "=", ambitoId)
    .where("area_kind", "=", "municipality")
    .where("indicator_key", "=", indicator)
    .where(sql<boolean>`coalesce(on_day::text, year::text, '') = ${time}`)
    .where("sex", "=", sex)
    .where("age_class", "=", ageClass)
    .where("category", "=", category)
    .where("source_key", "=", source)
    .execute();
  return Object.fromEntries(rows.map((row) => [row.area_code, row.value]));
}

/** The days on which residents by age are known of every municipality. */
export async function listCountedDays(tx: Tx, ambitoId: number, places: number): Promise<string[]> {
  const rows = await tx
    .selectFrom("territory.population")
    .select("on_day")
    .where("ambito_id", "=", ambitoId)
    .groupBy("on_day")
    .having(sql<boolean>`count(distinct istat) = ${places}`)
    .orderBy("on_day", "desc")
    .execute();
  return rows.map((row) => row.on_day);
}

/** Residents of an age class, both ages included, on one of these days. */
export async function readAgeClass(
  tx: Tx,
  ambitoId: number,
  { day, from, to }: { day: string; from: number; to: number },
): Promise<Record<string, string>> {
  const rows = await tx
    .selectFrom("territory.population")
    .select(["istat", sql<string>`sum((select sum(n) from unnest(by_age[${from + 1}:${to + 1}]) n))::text`.as("value")])
    .where("ambito_id", "=", ambitoId)
    .where("on_day", "=", sql<string>`cast(${day} as date)`)
    .groupBy("istat")
    .execute();
  return Object.fromEntries(rows.map((row) => [row.istat, row.value]));
}

/** The ways of dividing the Ambito in which every municipality has its sub-area, the latest first. */
export async function listCompositions(tx: Tx, ambitoId: number, places: number): Promise<Composition[]> {
  const rows = await tx
    .selectFrom("territory.composition as c")
    .innerJoin("territory.composition_member as m", "m.composition_id", "c.id")
    .select(["c.id", "c.label", "c.first_day", "m.istat", "m.sub_area_code"])
    .where("c.ambito_id", "=", ambitoId)
    .orderBy("c.first_day", "desc")
    .execute();
  const found = [...Map.groupBy(rows, (row) => row.id)].map(([id, list]) => ({
    ...{ id, label: list[0]?.label ?? "" },
    members: Object.fromEntries(list.map((row) => [row.istat, row.sub_area_code])),
  }));
  return found.filter((one) => Object.keys(one.members).length === places);
}

export async function listSubAreaNames(tx: Tx, ambitoId: number): Promise<Record<string, string>> {
  const rows = await tx
    .selectFrom("territory.sub_area")
    .select(["code", "name"])
    .where("ambito_id", "=", ambitoId)
    .execute();
  return Object.fromEntries(rows.map((row) => [row.code, row.name]));
}
