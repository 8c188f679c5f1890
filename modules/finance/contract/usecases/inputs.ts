// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import {
  amountFromZero,
  amountOrNothing,
  dayOrNothing,
  id,
  idOrNothing,
  note,
  shortWords,
  year,
} from "../../funds/core/inputs.ts";

const words = z.string().trim().max(300).default("");
const contract = z.object({
  company: shortWords,
  title: shortWords,
  firstDay: dayOrNothing,
  lastDay: dayOrNothing,
  act: words,
  source: words,
  note,
});
export const newContract = contract;
export const contractChange = contract.extend({ id, rowVersion: id });

const annex = z.object({
  printedTotal: amountOrNothing,
  act: words,
  approvedOn: dayOrNothing,
  source: words,
  note,
});
export const newAnnex = annex.extend({ contractId: id, year });
export const annexChange = annex.extend({ id, rowVersion: id });

export const newItem = z.object({ annexId: id, label: shortWords, amount: amountFromZero, note });
export const byItem = z.object({ itemId: id });

const share = z
  .string()
  .trim()
  .default("")
  .transform((text, context) => {
    if (text === "") return null;
    const value = /^(\d{1,3})\s*%?$/.exec(text)?.[1];
    if (value !== undefined && Number(value) >= 1 && Number(value) <= 100) return Number(value);
    context.addIssue({
      code: "custom",
      message: "Scrivi una percentuale intera fra 1 e 100, o lascia vuoto.",
      params: { en: "Write a whole percentage from 1 to 100, or leave it empty." },
    });
    return null;
  });
export const newDeadline = z.object({
  contractId: id,
  itemId: idOrNothing,
  what: z.string().trim().min(1).max(300),
  due: dayOrNothing,
  dueWords: words,
  sharePercent: share,
  source: words,
});
export const deadlineDone = z.object({ id, rowVersion: id, doneOn: dayOrNothing });

export const byContract = z.object({ contractId: id });
export const nothing = z.strictObject({});
export const file = z.object({ governance: z.instanceof(Uint8Array), operationalPlan: z.instanceof(Uint8Array) });
