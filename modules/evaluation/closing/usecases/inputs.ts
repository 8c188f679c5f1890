// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import { shapes } from "@albero/finance";
import { ANSWERS, FIELDS, STATES } from "../core/card.ts";
import { OUTCOMES } from "../core/triennia.ts";

const { id, orNothing } = shapes;
/** A sentence of a schema in both languages: kernel/problem-words.ts chooses. */
const said = (message: string, en: string) => ({ code: "custom" as const, message, params: { en } });

/** "75", "66,67": a percentage from zero to a hundred, with two decimals at most. An empty box is none. */
const percent = z
  .string()
  .default("")
  .transform((text, context) => {
    const typed = text.trim().replace(/\s*%$/, "");
    if (typed === "") return null;
    const problem = !/^-?\d+([.,]\d+)?$/.test(typed)
      ? said(
          "Non è una percentuale: scrivi per esempio 75 oppure 66,67.",
          "It is not a percentage: write for example 75 or 66.67.",
        )
      : !/^-?\d+([.,]\d{1,2})?$/.test(typed)
        ? said("Scrivi al massimo due decimali.", "Write at most two decimals.")
        : null;
    const value = Number(typed.replace(",", "."));
    const outside =
      value < 0 || value > 100
        ? said(
            "Una percentuale qui va da 0 a 100: se si è fatto di più, scrivi 100 e spiegalo.",
            "A percentage here goes from 0 to 100: if more was done, write 100 and explain.",
          )
        : null;
    const found = problem ?? outside;
    if (found) context.addIssue(found);
    return found ? null : value;
  });

const field = z.enum(FIELDS as unknown as [(typeof FIELDS)[number], ...(typeof FIELDS)[number][]]);
const cycle = z
  .string()
  .trim()
  .regex(/^\d{4}-\d{4}$/, {
    message: "Scrivi il primo e l’ultimo anno del triennio, per esempio 2021-2023.",
    params: { en: "Write the first and the last year of the cycle, for example 2021-2023." },
  } as never);

export const nothing = z.strictObject({});
export const byClosing = z.object({ closingId: id });
export const byReward = z.object({ rewardProjectId: id });
export const byCycle = z.object({ cycle: z.string().max(20) });
export const opening = z.object({
  plan: z.enum(["zone", "operational"]),
  period: z.string().max(20),
  objective: z.string().trim().min(1).max(40),
});
export const contribution = z.object({
  closingId: id,
  field,
  /** Of its own name: the form of the agreed text stands on the same page. */
  contribution: z.string().trim().min(2).max(4_000),
  tableId: orNothing(id),
});
export const agreedText = z.object({
  closingId: id,
  rowVersion: id,
  field,
  percent,
  answer: orNothing(z.enum(ANSWERS)),
  text: z.string().trim().max(8_000).default(""),
});
export const step = z.object({
  closingId: id,
  rowVersion: id,
  toState: z.enum(STATES),
  note: z.string().trim().max(2_000).default(""),
});
export const reward = z.object({
  cycle,
  title: z.string().trim().min(2).max(300),
  outcome: z.enum(OUTCOMES),
  note: z.string().trim().max(2_000).default(""),
  cards: z.array(z.string().trim().min(1).max(20)).max(50).default([]),
  source: z.string().trim().max(300).default(""),
});
export const rewardChange = reward.extend({ rewardProjectId: id, rowVersion: id });
export const rewardsFile = z.object({ bytes: z.instanceof(Uint8Array) });
