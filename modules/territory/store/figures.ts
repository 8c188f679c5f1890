// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Tx } from "@albero/kernel";
import type { AreaKind } from "../core/area.ts";
import type { Figure, Indicator, Reading, Source } from "../core/figure.ts";

export async function listIndicators(tx: Tx, ambitoId: number): Promise<Indicator[]> {
  const rows = await tx
    .selectFrom("territory.indicator")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .orderBy("position")
    .orderBy("label")
    .execute();
  return rows.map(({ key, label, label_en: labelEn, unit, decimals, topic, definition, formula }) => ({
    ...{ key, label, labelEn, unit, decimals, topic, definition, formula },
  }));
}

export async function saveIndicator(tx: Tx, ambitoId: number, one: Indicator, position: number): Promise<void> {
  const { key, labelEn, ...same } = one;
  const row = { ...same, label_en: labelEn, position };
  await tx
    .insertInto("territory.indicator")
    .values({ ambito_id: ambitoId, key, ...row })
    .onConflict((conflict) => conflict.columns(["ambito_id", "key"]).doUpdateSet(row))
    .execute();
}

export async function saveSource(tx: Tx, ambitoId: number, one: Source): Promise<void> {
  const { title, place, licence } = one;
  await tx
    .insertInto("territory.source")
    .values({ ambito_id: ambitoId, ...one })
    .onConflict((conflict) => conflict.columns(["ambito_id", "key"]).doUpdateSet({ title, place, licence }))
    .execute();
}

export type FigureFilter = {
  indicator?: string;
  areaKind?: AreaKind;
  areaCode?: string;
  onlyDoubtful?: boolean;
  id?: number;
};

export async function listFigures(tx: Tx, ambitoId: number, filter: FigureFilter = {}): Promise<Figure[]> {
  const rows = await tx
    .selectFrom("territory.figure as f")
    .innerJoin("territory.indicator as i", (join) =>
      join.onRef("i.ambito_id", "=", "f.ambito_id").onRef("i.key", "=", "f.indicator_key"),
    )
    .innerJoin("territory.source as s", (join) =>
      join.onRef("s.ambito_id", "=", "f.ambito_id").onRef("s.key", "=", "f.source_key"),
    )
    .selectAll("f")
    .select([
      "i.label",
      "i.label_en",
      "i.decimals",
      "i.topic",
      "s.title as source_title",
      "s.licence as source_licence",
    ])
    .where("f.ambito_id", "=", ambitoId)
    .$if(filter.indicator !== undefined, (q) => q.where("f.indicator_key", "=", filter.indicator ?? ""))
    .$if(filter.areaKind !== undefined, (q) => q.where("f.area_kind", "=", filter.areaKind ?? ""))
    .$if(filter.areaCode !== undefined, (q) => q.where("f.area_code", "=", filter.areaCode ?? ""))
    .$if(filter.onlyDoubtful === true, (q) => q.where("f.uncertain", "is not", null))
    .$if(filter.id !== undefined, (q) => q.where("f.id", "=", filter.id ?? 0))
    .orderBy("i.position")
    .orderBy("f.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    indicator: row.indicator_key,
    label: row.label,
    labelEn: row.label_en,
    decimals: row.decimals,
    topic: row.topic,
    area: { kind: row.area_kind as AreaKind, code: row.area_code },
    day: row.on_day,
    year: row.year,
    sex: row.sex as Figure["sex"],
    ageClass: row.age_class,
    category: row.category,
    value: Number(row.value),
    unit: row.unit,
    approximate: row.approximate,
    uncertain: row.uncertain,
    note: row.note,
    kind: row.kind as Figure["kind"],
    source: { key: row.source_key, title: row.source_title, licence: row.source_licence, place: row.place },
  }));
}

export type NewFigure = Omit<Figure, "id" | "label" | "labelEn" | "decimals" | "topic" | "source"> & {
  sourceKey: string;
  place: string;
};

/** Adds figures; one that its source has already said stays as it is. Answers how many are new. */
export async function addFigures(tx: Tx, ambitoId: number, figures: readonly NewFigure[]): Promise<number> {
  if (figures.length === 0) return 0;
  const rows = figures.map((one) => ({
    ambito_id: ambitoId,
    indicator_key: one.indicator,
    area_kind: one.area.kind,
    area_code: one.area.code,
    on_day: one.day,
    year: one.year,
    sex: one.sex,
    age_class: one.ageClass,
    category: one.category,
    value: one.value,
    unit: one.unit,
    approximate: one.approximate,
    uncertain: one.uncertain,
    note: one.note,
    kind: one.kind,
    source_key: one.sourceKey,
    place: one.place,
  }));
  const added = await tx
    .insertInto("territory.figure")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .execute();
  return added.length;
}

export async function listReadings(tx: Tx, ambitoId: number): Promise<Reading[]> {
  const rows = await tx
    .selectFrom("territory.reading as r")
    .innerJoin("territory.source as s", (join) =>
      join.onRef("s.ambito_id", "=", "r.ambito_id").onRef("s.key", "=", "r.source_key"),
    )
    .select(["r.id", "r.topic", "r.area_kind", "r.area_code", "r.kind", "r.text", "s.title"])
    .where("r.ambito_id", "=", ambitoId)
    .orderBy("r.position")
    .orderBy("r.id")
    .execute();
  return rows.map(({ id, topic, area_kind: kind, area_code: code, kind: what, text, title }) => ({
    id,
    topic,
    area: { kind: kind as AreaKind, code },
    kind: what as Reading["kind"],
    text,
    source: title,
  }));
}

export type NewReading = Omit<Reading, "id" | "source"> & { sourceKey: string };

export async function addReadings(tx: Tx, ambitoId: number, readings: readonly NewReading[]): Promise<number> {
  if (readings.length === 0) return 0;
  const rows = readings.map((one, position) => ({
    ambito_id: ambitoId,
    topic: one.topic,
    area_kind: one.area.kind,
    area_code: one.area.code,
    kind: one.kind,
    text: one.text,
    source_key: one.sourceKey,
    position,
  }));
  const added = await tx
    .insertInto("territory.reading")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .execute();
  return added.length;
}

export type FigureCounts = { figures: number; doubtful: number; indicators: number };

export async function countFigures(tx: Tx, ambitoId: number): Promise<FigureCounts> {
  return tx
    .selectFrom("territory.figure")
    .select([
      (e) => e.fn.countAll<number>().as("figures"),
      (e) => e.fn.count<number>("uncertain").as("doubtful"),
      sql<number>`count(distinct indicator_key)`.as("indicators"),
    ])
    .where("ambito_id", "=", ambitoId)
    .executeTakeFirstOrThrow();
}
