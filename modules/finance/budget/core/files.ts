// SPDX-License-Identifier: AGPL-3.0-or-later
// The documents of the pilot that hold money, as files: what of them becomes channels, lines and rows of the ledger.
import { z } from "zod";
import { centsFromEuro, type Cents } from "@albero/kernel/pure";

const euro = z.number().transform((value, context): Cents => {
  const read = centsFromEuro(value);
  if (!read.ok) context.addIssue({ code: "custom", message: `${value} non è un importo in centesimi interi.` });
  return read.ok ? read.value : (0 as Cents);
});

/** Of the operational plan: objectives with their lines, channels, and the pairs that it names alike. */
export const yearFile = z.object({
  title: z.string(),
  year: z.number().int(),
  objectives: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      /** Absent where the document prints no money for the objective: that is not zero. */
      budget: z
        .object({
          declaredTotal: euro.nullable(),
          lines: z.array(z.object({ label: z.string(), amount: euro, note: z.string().optional() })).default([]),
        })
        .nullish(),
    }),
  ),
  fundingChannels: z.array(
    z.object({ code: z.string(), label: z.string(), amount: euro, uncertain: z.string().optional() }),
  ),
  fundingTotal: euro,
  fundingCrossReferences: z
    .object({
      note: z.string(),
      items: z.array(z.object({ what: z.string(), objectiveLine: euro, channel: euro })),
    })
    .optional(),
});
export type YearFile = z.infer<typeof yearFile>;

const amountOfYear = euro.nullable();
const fundLine = z.object({
  code: z.string().optional(),
  label: z.string(),
  assignmentActs: z.array(z.string()),
  uncertain: z.string().optional(),
  amount2022: amountOfYear,
  amount2023: amountOfYear,
});
const fundTable = z.object({
  lines: z.array(fundLine),
  declaredTotals: z.object({ "2022": euro, "2023": euro }),
});

/** Of the analysis of spending: what was assigned in 2022 and 2023, with the acts and the totals that the document prints. */
export const spendingFile = z.object({
  source: z.object({ document: z.string() }),
  institutionalFunds: fundTable.extend({ source: z.string() }),
  ambitoMeasures: fundTable,
});
export type SpendingFile = z.infer<typeof spendingFile>;
export type FundLine = z.infer<typeof fundLine>;

/** data/reference/services.json */
export const serviceReference = z.object({
  services: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      macroActivity: z.number().int(),
      istatArea: z.number().int(),
      userArea: z.string().nullable(),
      alsoNamed: z.array(z.string()),
    }),
  ),
});

export type YearLine = {
  objectiveCode: string;
  label: string;
  amountCents: Cents;
  /** The document prints one amount for the objective and no lines. */
  isWholeObjective: boolean;
  note: string;
};

/** The budget lines of a year: an objective with a total and no lines is one line, one without a budget is none. */
export function linesOf(file: YearFile): YearLine[] {
  return file.objectives.flatMap(({ code, title, budget }): YearLine[] => {
    if (!budget || (budget.lines.length === 0 && budget.declaredTotal === null)) return [];
    if (budget.lines.length === 0) {
      return [
        {
          objectiveCode: code,
          label: title,
          amountCents: budget.declaredTotal as Cents,
          isWholeObjective: true,
          note: "",
        },
      ];
    }
    return budget.lines.map(({ label, amount, note = "" }) => ({
      ...{ objectiveCode: code, label, amountCents: amount, isWholeObjective: false, note },
    }));
  });
}
