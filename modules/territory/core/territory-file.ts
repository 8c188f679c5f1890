// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import { AREA_KINDS } from "./area.ts";

const area = z.strictObject({ kind: z.enum(AREA_KINDS), code: z.string().min(1) });
const istat = z.string().regex(/^\d{6}$/);
const key = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,59}$/);
const subAreaCode = z.string().regex(/^[A-Z0-9_-]{1,40}$/);
const day = z.iso.date();

export const FIGURE_KINDS = ["printed", "computed"] as const;
export const READING_KINDS = ["reading", "missing", "context", "indication"] as const;
export const SEXES = ["all", "male", "female"] as const;

export const figureRow = z.strictObject({
  indicator: key,
  area,
  value: z.number(),
  day: day.optional(),
  year: z.int().min(1861).max(2100).optional(),
  sex: z.enum(SEXES).default("all"),
  ageClass: z.string().default(""),
  category: z.string().default(""),
  approximate: z.boolean().default(false),
  uncertain: z.string().min(1).optional(),
  note: z.string().default(""),
  source: z.string(),
  place: z.string().default(""),
  kind: z.enum(FIGURE_KINDS),
});

/** The file of a territory: docs/formats/territory.md explains each field. */
export const TerritoryFile = z.strictObject({
  format: z.literal("albero.territory/1"),
  title: z.string(),
  ambito: z.strictObject({
    name: z.string(),
    leadMunicipality: istat,
    region: z.string(),
    province: z.string(),
    ats: z.string(),
    asst: z.string(),
    managingCompany: z.string(),
  }),
  sources: z.array(
    z.strictObject({ key: z.string().min(1), title: z.string(), place: z.string(), licence: z.string() }),
  ),
  municipalities: z.array(
    z.strictObject({
      istat,
      cadastral: z
        .string()
        .regex(/^[A-Z]\d{3}$/)
        .nullable(),
      name: z.string(),
      province: z.string(),
      region: z.string(),
      referencePoint: z.strictObject({ lon: z.number(), lat: z.number() }).nullable(),
    }),
  ),
  subAreas: z.array(z.strictObject({ code: subAreaCode, name: z.string(), seat: istat.nullable(), note: z.string() })),
  compositions: z.array(
    z.strictObject({
      firstDay: day,
      label: z.string(),
      source: z.string(),
      note: z.string(),
      members: z.record(istat, subAreaCode),
    }),
  ),
  indicators: z.array(
    z.strictObject({
      key,
      label: z.string(),
      labelEn: z.string(),
      unit: z.string(),
      decimals: z.int().min(0).max(6),
      topic: z.string(),
      definition: z.string(),
      formula: z.string(),
    }),
  ),
  figures: z.array(figureRow),
  readings: z.array(
    z.strictObject({
      topic: z.string(),
      area,
      kind: z.enum(READING_KINDS),
      text: z.string().min(1),
      source: z.string(),
    }),
  ),
});

export type TerritoryData = z.infer<typeof TerritoryFile>;
