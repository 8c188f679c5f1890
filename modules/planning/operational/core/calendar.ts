// SPDX-License-Identifier: AGPL-3.0-or-later
// The days of a year, and what the document prints about its channels.
import { z } from "zod";
import { centsFromEuro, type Cents, type Lang } from "@albero/kernel/pure";
import type { Objective } from "./document.ts";
import { dueOf, sayExpectation } from "./sentences.ts";

export type Deadline = { day: string; code: string; key: string; text: string; said: string };

/** Every day by which something must be done, earliest first: results and steps. One result has one entry a day. */
export function deadlinesOf(objectives: readonly Objective[], lang: Lang): Deadline[] {
  const found = objectives.flatMap(({ code, results, steps }) => [
    ...results.flatMap(({ key, text, expects }) =>
      [...new Set(expects.map(dueOf))]
        .filter((day) => day !== null)
        .map((day) => {
          const said = expects.filter((each) => dueOf(each) === day).map((each) => sayExpectation(each, lang));
          return { day, code, key, text, said: said.join("; ") };
        }),
    ),
    ...steps.flatMap(({ key, text, due }) => (due === null ? [] : [{ day: due, code, key, text, said: text }])),
  ]);
  return found.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

const channels = z.object({
  fundingTotal: z.number(),
  fundingChannels: z.array(z.object({ code: z.string(), label: z.string().optional() })),
});

/** The total of the channels as the document prints it, with their number and codes; null when it prints none. */
export function printedChannels(
  printed: Record<string, unknown>,
): { totalCents: Cents; count: number; codes: string[] } | null {
  const read = channels.safeParse(printed);
  if (!read.success) return null;
  const total = centsFromEuro(read.data.fundingTotal);
  const codes = read.data.fundingChannels.map((each) => each.code);
  return total.ok ? { totalCents: total.value, count: codes.length, codes } : null;
}
