// SPDX-License-Identifier: AGPL-3.0-or-later
// The shapes that come in from forms, commands and addresses.
import { z } from "zod";
import { parseEuro, type Cents } from "@albero/kernel/pure";
import { day } from "../../usecases/inputs.ts";
import {
  ACTION_STATUSES,
  actionContent,
  objectiveCode,
  objectiveContent,
  partKey,
  planYear,
  stepContent,
} from "../core/document.ts";
import { doubt, longWords, resultContent, words } from "../core/expects.ts";

const rowVersion = z.coerce.number().int().min(1).max(2_147_483_647);

const AMOUNTS = {
  not_an_amount: [
    "Non è un importo: scrivi per esempio 1.234,56.",
    "This is not an amount: write for example 1234.56.",
  ],
  too_many_decimals: ["Un importo ha al massimo due decimali.", "An amount has two decimals at most."],
  amount_too_large: ["L'importo è troppo grande.", "The amount is too large."],
  negative: ["L'importo non può essere sotto zero.", "The amount cannot be below zero."],
} as const;

/** An amount as people write it; empty is none. */
const amountOrNone = z
  .string()
  .max(60)
  .transform((text, context): Cents | null => {
    if (text.trim() === "") return null;
    const read = parseEuro(text);
    if (read.ok && read.value >= 0) return read.value;
    const [message, en] = AMOUNTS[read.ok ? "negative" : read.refusal];
    context.addIssue({ code: "custom", message, params: { en } });
    return z.NEVER;
  });
const amount = amountOrNone.transform((value, context): Cents => {
  if (value !== null) return value;
  context.addIssue({
    code: "custom",
    message: "Scrivi l'importo; se è zero scrivi 0.",
    params: { en: "Write the amount; if it is zero write 0." },
  });
  return z.NEVER;
});

export const nothing = z.strictObject({});
export const byYear = z.object({ year: planYear });
export const byObjective = byYear.extend({ code: objectiveCode });
export const byYears = z.object({ years: z.array(planYear).min(1).max(3).optional() });
export const byRow = byYear.extend({ rowVersion });

export const newYear = byYear.extend({
  title: words,
  choices: z
    .array(
      z.strictObject({
        card: words,
        actions: z.array(z.strictObject({ key: words, status: z.enum(ACTION_STATUSES) })).max(500),
      }),
    )
    .max(200),
});
export const importFile = z.object({ bytes: z.instanceof(Uint8Array), dryRun: z.boolean() });
export const loadFile = z.object({ bytes: z.instanceof(Uint8Array), actBody: words, actUncertain: longWords });

export const newObjective = byObjective.extend({ title: words, card: words.nullish() });
export const objectiveHead = byObjective.extend({
  rowVersion,
  content: objectiveContent.omit({ uncertain: true }).extend({ uncertain: doubt }),
  /** Empty when the plan prints no total. */
  declared: amountOrNone,
});

const partPlace = byObjective.extend({ key: partKey.nullish(), rowVersion: rowVersion.nullish() });
export const action = partPlace.extend({ content: actionContent });
export const step = partPlace.extend({ content: stepContent.extend({ due: day.nullable() }) });
export const result = partPlace.extend({ content: resultContent });
export const line = partPlace.extend({
  content: z
    .strictObject({
      label: words,
      channelCode: words.nullable(),
      amount,
      note: longWords.nullable(),
      uncertain: longWords.nullable(),
    })
    .transform(({ amount: amountCents, ...rest }) => ({ ...rest, amountCents })),
});
export const PART_KINDS = ["action", "step", "result", "line"] as const;
export type PartKind = (typeof PART_KINDS)[number];
export const partGone = byObjective.extend({ kind: z.enum(PART_KINDS), key: partKey, rowVersion });

/** What is missing is told by the life of the plan, in its own words. */
const act = z.object({
  number: z.string().trim().max(60),
  date: z.union([z.literal("").transform(() => null), day]),
  body: z.string().trim().max(200),
});
export const approval = byRow.extend({ act });
export const closing = byRow.extend({ on: day, note: z.string().trim().max(2_000).default("") });

export const rollOver = byYear.extend({
  title: words,
  choices: z
    .array(
      z.strictObject({
        code: objectiveCode,
        choice: z.enum(["kept", "changed", "dropped"]),
        reason: z.string().trim().max(2_000).default(""),
      }),
    )
    .max(200),
});
export const reason = byObjective.extend({ reason: z.string().trim().min(1).max(2_000) });
