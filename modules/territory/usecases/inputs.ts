// SPDX-License-Identifier: AGPL-3.0-or-later
// The shapes that come in from forms and commands.
import { z } from "zod";
import { parsePlainDate, type PlainDate } from "@albero/kernel/pure";

export const istat = z.string().regex(/^\d{6}$/);
export const id = z.coerce.number().int().min(1).max(2_000_000_000);
export const words = z.string().trim().min(2).max(120);
export const text = z.string().trim().max(2_000).default("");

/** A day as a form or a file writes it, "2026-03-31" or "31/03/2026". */
export const day = z.string().transform((written, context): PlainDate => {
  const parsed = parsePlainDate(written);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: "custom", message: "not_a_date" });
  return z.NEVER;
});

/** Nothing written is no day. */
export const optionalDay = z.preprocess((written) => (written === "" ? undefined : written), day.optional());

/** "45,366" or "45.366"; nothing written is no number. */
export const optionalDegrees = z.preprocess((written) => {
  if (typeof written !== "string") return written ?? null;
  const bare = written.trim().replace(",", ".");
  return bare === "" ? null : Number(bare);
}, z.number().nullable());
