// SPDX-License-Identifier: AGPL-3.0-or-later
// What the territory knows, read for chapter 2 (reads join along the arrows; nothing is written there).
import type { Lang, Tx } from "@albero/kernel";

export type StoredFigure = {
  topic: string;
  label: string;
  areaKind: string;
  areaName: string;
  time: string;
  sex: "all" | "male" | "female";
  slice: string;
  value: number;
  unit: string;
  approximate: boolean;
  uncertain: string | null;
  note: string;
  source: string;
};

/** Every figure above the single municipality, in the order of its indicator. */
export async function listContextFigures(tx: Tx, ambitoId: number, lang: Lang): Promise<StoredFigure[]> {
  const rows = await tx
    .selectFrom("territory.figure as f")
    .innerJoin("territory.indicator as i", (on) =>
      on.onRef("i.ambito_id", "=", "f.ambito_id").onRef("i.key", "=", "f.indicator_key"),
    )
    .innerJoin("territory.source as s", (on) =>
      on.onRef("s.ambito_id", "=", "f.ambito_id").onRef("s.key", "=", "f.source_key"),
    )
    .leftJoin("territory.sub_area as a", (on) =>
      on.onRef("a.ambito_id", "=", "f.ambito_id").onRef("a.code", "=", "f.area_code"),
    )
    .select([
      "i.topic",
      "i.label",
      "i.label_en",
      "f.area_kind",
      "f.area_code",
      "a.name as area_name",
      "f.on_day",
      "f.year",
      "f.sex",
    ])
    .select(["f.age_class", "f.category", "f.value", "f.unit", "f.approximate", "f.uncertain", "f.note", "s.title"])
    .where("f.ambito_id", "=", ambitoId)
    .where("f.area_kind", "!=", "municipality")
    .orderBy("i.position")
    .orderBy("f.id")
    .execute();
  return rows.map((row) => ({
    topic: row.topic,
    label: lang === "en" && row.label_en ? row.label_en : row.label,
    areaKind: row.area_kind,
    areaName: row.area_kind === "sub_area" ? (row.area_name ?? row.area_code) : row.area_code,
    time: row.on_day ?? (row.year === null ? "" : String(row.year)),
    sex: row.sex as StoredFigure["sex"],
    slice: [row.category, row.age_class].filter(Boolean).join(", "),
    value: Number(row.value),
    unit: row.unit,
    approximate: row.approximate,
    uncertain: row.uncertain,
    note: row.note,
    source: row.title,
  }));
}

export type StoredReading = { topic: string; areaKind: string; areaName: string; kind: string; text: string };

/** What the sources say in words; a reading on one indicator takes the topic of that indicator. */
export async function listContextReadings(tx: Tx, ambitoId: number): Promise<StoredReading[]> {
  const rows = await tx
    .selectFrom("territory.reading as r")
    .leftJoin("territory.indicator as i", (on) =>
      on.onRef("i.ambito_id", "=", "r.ambito_id").onRef("i.key", "=", "r.topic"),
    )
    .leftJoin("territory.sub_area as a", (on) =>
      on.onRef("a.ambito_id", "=", "r.ambito_id").onRef("a.code", "=", "r.area_code"),
    )
    .leftJoin("territory.municipality as m", (on) =>
      on.onRef("m.ambito_id", "=", "r.ambito_id").onRef("m.istat", "=", "r.area_code"),
    )
    .select(["r.topic", "i.topic as of_indicator", "r.area_kind", "r.area_code", "r.kind", "r.text"])
    .select(["a.name as area_name", "m.name as municipality"])
    .where("r.ambito_id", "=", ambitoId)
    .orderBy("r.position")
    .orderBy("r.id")
    .execute();
  return rows.map((row) => ({
    topic: row.of_indicator ?? row.topic,
    areaKind: row.area_kind,
    kind: row.kind,
    text: row.text,
    areaName: row.area_name ?? row.municipality ?? row.area_code,
  }));
}

/** The municipalities with the sub-area of the newest composition, where it is known. */
export async function listContextMunicipalities(tx: Tx, ambitoId: number) {
  const newest = await tx
    .selectFrom("territory.composition")
    .select(["id", "label", "note"])
    .where("ambito_id", "=", ambitoId)
    .orderBy("first_day", "desc")
    .executeTakeFirst();
  const municipalities = await tx
    .selectFrom("territory.municipality as m")
    .leftJoin("territory.composition_member as c", (on) =>
      on
        .onRef("c.ambito_id", "=", "m.ambito_id")
        .onRef("c.istat", "=", "m.istat")
        .on("c.composition_id", "=", newest?.id ?? 0),
    )
    .leftJoin("territory.sub_area as a", (on) =>
      on.onRef("a.ambito_id", "=", "m.ambito_id").onRef("a.code", "=", "c.sub_area_code"),
    )
    .select(["m.name", "m.istat", "a.name as subArea"])
    .where("m.ambito_id", "=", ambitoId)
    .orderBy("m.name")
    .execute();
  return { municipalities, composition: newest ?? null };
}
