// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import { day, id } from "../../funds/core/inputs.ts";
import { FALL_REASONS } from "../core/figures.ts";

const reason = z.object({
  figure: z.string().max(80),
  reason: z.enum(FALL_REASONS),
  words: z.string().trim().max(1_000).default(""),
});
export const freeze = z.object({
  annualityId: id,
  at: day,
  /** The mark of the figures that the person has seen. */
  mark: z.string().max(64),
  note: z.string().trim().max(2_000).default(""),
  reasons: z.array(reason).max(300).default([]),
});
export const preview = z.object({ annualityId: id, at: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) });
export const byReturn = z.object({ returnId: id });
export const exported = byReturn.extend({ format: z.enum(["xlsx", "csv"]) });
export const nothing = z.strictObject({});
