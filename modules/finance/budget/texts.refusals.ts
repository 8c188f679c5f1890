// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommonRefusal } from "@albero/kernel";
import type { Lang } from "@albero/kernel/pure";
import { refusals as en } from "./texts.refusals.en.ts";
import { refusals as it, type Details } from "./texts.refusals.it.ts";
import type { BudgetRefusal } from "./usecases/refusals.ts";

export const refusals = { it, en };

/** The sentence of a refusal with its blanks filled. */
export function refusalText(refusal: BudgetRefusal | CommonRefusal, details: Details, lang: Lang): string {
  const words = refusals[lang][refusal];
  return typeof words === "function" ? words(details) : words;
}
