// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

const words = (most: number) => z.string().trim().max(most).default("");
const number = z.string().trim().max(40).default("");

/** What the form of a scenario sends: everything as it was typed. Amounts and percentages are read in `compose`. */
export const splitForm = z.object({
  name: z.string().trim().min(2).max(160),
  purpose: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  year: z.coerce.number().int().min(1990).max(2100),
  total: z.string().trim().min(1).max(40),
  note: words(2_000),
  ruleName: z.string().trim().min(2).max(160),
  act: words(300),
  source: words(600),
  verified: z.boolean().default(false),
  population: words(400),
  criteria: z
    .array(z.object({ source: words(400), weight: number, label: words(160) }))
    .min(1)
    .max(8),
  table: z.string().max(2_000_000).default(""),
  floorEuro: number,
  floorPer: number,
  floorChange: number,
  capEuro: number,
  capPer: number,
  capChange: number,
  excluded: z
    .array(z.string().regex(/^\d{6}$/))
    .max(2_000)
    .default([]),
  excludedReason: words(300),
  solidarityPercent: number,
  solidarityBy: z.enum(["equal", "population"]).default("equal"),
  smoothingFirst: number,
  smoothingYears: number,
  minimumEuro: number,
  minimumBelow: z.enum(["raise", "waive"]).default("raise"),
  rounding: z.enum(["largest_remainder", "largest_share", "lead"]).default("largest_remainder"),
  outer: words(400),
  composition: number,
});

export type SplitForm = z.infer<typeof splitForm>;
