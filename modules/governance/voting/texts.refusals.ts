// SPDX-License-Identifier: AGPL-3.0-or-later
// A refusal as a sentence, for pages, minutes and the command line.
import { formatDate, type Lang, type PlainDate } from "@albero/kernel/pure";
import { refusals as en } from "./texts.refusals.en.ts";
import { refusals as it } from "./texts.refusals.it.ts";
import type { VotingRefusal } from "./usecases/refusals.ts";

export const refusalTexts = { it, en };

type Refused = { refusal: VotingRefusal; details?: Readonly<Record<string, string | number>> | undefined };

/** Why there is no count, and what to do: one sentence. Days in it are written as people write them. */
export function refusalSentence({ refusal, details = {} }: Refused, lang: Lang): string {
  const told = Object.entries(details).map(([key, value]) => [
    key,
    /^\d{4}-\d\d-\d\d$/.test(String(value)) ? formatDate(String(value) as PlainDate) : value,
  ]);
  return refusalTexts[lang][refusal](Object.fromEntries(told));
}
