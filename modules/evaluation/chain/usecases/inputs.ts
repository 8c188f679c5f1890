// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import type { ChainRing } from "../core/chain.ts";

const field = (most: number) => z.string().max(most).default("");
const row = z.object({
  key: field(10),
  text: field(600),
  place: field(10),
  to: field(300),
  amount: field(40),
  kind: field(20),
});
const ring = z.object({
  rows: z.array(row).max(60).default([]),
  assumptions: field(8_000),
  measures: z
    .array(z.object({ code: z.string().max(60), items: field(300) }))
    .max(100)
    .default([]),
});

export const nothing = z.strictObject({});
const objective = z.string().trim().min(1).max(20);
export const byObjective = z.object({ objective });
export const byVersion = z.object({ objective, number: z.coerce.number().int().min(1).max(32_767) });
export const saveChain = z.object({
  objective,
  /** The version that the form showed; 0 for the proposal of the plan. */
  number: z.coerce.number().int().min(0).max(32_766),
  reason: z.string().trim().min(3).max(500),
  resources: ring,
  activities: ring,
  outputs: ring,
  outcomes: ring,
  impact: ring,
} satisfies Record<ChainRing, typeof ring> & Record<string, z.ZodType>);
