// SPDX-License-Identifier: AGPL-3.0-or-later
// Rounds as the file of the demonstration has them: invented, and said to be invented.
import { z } from "zod";
import { parsePlainDate, type PlainDate } from "@albero/kernel/pure";
import { LEVELS, OPERATORS } from "../../core/indicator.ts";
import { STATUSES } from "./measure.ts";

const day = z
  .string()
  .refine((text) => parsePlainDate(text).ok)
  .transform((text) => text as PlainDate);
const period = { firstDay: day, lastDay: day };

/** [code, territory ("" is the Ambito), the words of a cell, a note]. */
const measure = z.tuple([z.string(), z.string(), z.string()]).rest(z.string());

const round = z.object({
  name: z.string(),
  ...period,
  dueOn: day,
  openedOn: day,
  closedOn: day.nullable(),
  state: z.enum(["open", "closed"]),
  note: z.string(),
  strategy: z.string(),
  /** Of whom each indicator is asked. */
  asked: z.array(z.tuple([z.string(), z.enum(LEVELS)])),
  measures: z.array(measure),
  /** How far the measures of a group were looked at: "" is all that is in no sub-area. */
  statuses: z.record(z.string(), z.enum(STATUSES)),
  deviations: z.array(
    z.object({
      indicator: z.string().optional(),
      objective: z.string().default(""),
      text: z.string(),
      decision: z.string(),
    }),
  ),
});

const target = z.object({
  code: z.string(),
  kind: z.enum(["baseline", "target"]),
  day,
  operator: z.enum(OPERATORS),
  value: z.number(),
});

export const inventedFile = z.object({
  format: z.literal("albero/invented-rounds/1"),
  notice: z.string(),
  source: z.string(),
  targets: z.array(target),
  rounds: z.array(round),
});
export type InventedFile = z.infer<typeof inventedFile>;
export type InventedRound = InventedFile["rounds"][number];
