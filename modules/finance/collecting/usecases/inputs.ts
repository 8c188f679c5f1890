// SPDX-License-Identifier: AGPL-3.0-or-later
// The shapes that come in from forms, addresses and jobs.
import { z } from "zod";
import * as shape from "../../funds/core/inputs.ts";
import { csvMapping } from "../core/bank/csv.ts";

const { id, istat, day, amount, amountFromZero, year, note, shortWords } = shape;
const reason = z.string().trim().min(1).max(500);

export const nothing = shape.nothing;
export const bySet = z.object({ setId: id });
export const byCall = z.object({ callId: id });
export const byMovement = z.object({ movementId: id });
export const byReceipt = z.object({ receiptId: id });
export const byReminder = z.object({ reminderId: id });
export const byIstat = z.object({ istat });
export const byYear = z.object({ year });
export const yearOrNewest = z.object({ year: year.optional() });
export const onDay = z.object({ on: shape.dayOrNothing.default(null) });
export const statementOf = z.object({ istat, year });
export const balanceOf = z.object({ setId: id });

export const newQuotas = z.object({ splitId: id });
export const withdrawal = z.object({ setId: id, reason });
export const approval = z.object({
  setId: id,
  /** The day of each instalment, by its number; one that is not said keeps the day of the rule. */
  dues: z
    .array(z.object({ n: z.coerce.number().int().min(1).max(12), due: day }))
    .max(12)
    .default([]),
});

export const newReceipt = z.object({
  istat,
  day,
  amount,
  callIds: z.array(id).max(50).default([]),
  movementId: shape.idOrNothing.default(null),
  note,
});
export const reversal = z.object({ receiptId: id, reason });
export const newRefund = z.object({ istat, day, amount, note: reason });
export const newCreditNote = z.object({ callId: id, amount, reason, day });

export const LARGEST_FILE = 10_000_000;
export const bankFile = z.object({
  name: z.string().trim().min(1).max(200),
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length > 0 && bytes.length <= LARGEST_FILE),
  /** null: guessed from the file. Used for CSV only. */
  mapping: csvMapping.nullable().default(null),
  dryRun: z.boolean(),
  /** What to do with each movement, by its reference: a call ("c12"), the oldest calls of a municipality ("m019035"), nothing. */
  choices: z
    .array(
      z.object({
        reference: z.string().max(200),
        choice: z.union([z.literal(""), z.string().regex(/^(c\d{1,9}|m\d{6})$/)]),
      }),
    )
    .max(20_000)
    .default([]),
});

export const actualCosts = z.object({
  setId: id,
  source: shortWords,
  costs: z
    .array(z.object({ istat, amount: amountFromZero }))
    .min(1)
    .max(500),
});
export const closing = z.object({ setId: id, due: day, reason: z.string().trim().max(500).default("") });

const count = shape.orNothing(z.coerce.number().int().min(0).max(10_000_000));
const hours = z.string().transform((text, context): number | null => {
  if (text.trim() === "") return null;
  const found = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(text.trim());
  if (found) return Number(found[1]) * 100 + Number((found[2] ?? "").padEnd(2, "0"));
  context.addIssue({
    code: "custom",
    message: "Non sono ore: scrivi per esempio 120 o 120,5.",
    params: { en: "These are not hours: write for example 120 or 120.5." },
  });
  return z.NEVER;
});
export const newReceived = z.object({
  year,
  service: z.string().trim().min(2).max(120),
  source: shortWords,
  rows: z
    .array(z.object({ istat, users: count, hours, places: count, contribution: shape.amountOrNothing }))
    .min(1)
    .max(500),
});

export const newReminder = z.object({
  istat,
  recipient: z.email().max(200),
  subject: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^[^\r\n]*$/),
  body: z.string().trim().min(1).max(10_000),
});
export const outcome = z.object({
  reminderId: id,
  outcome: z.enum(["sent", "failed", "no_mail"]),
  detail: z.string().max(500).default(""),
});
