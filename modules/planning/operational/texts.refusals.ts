// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Lang } from "@albero/kernel/pure";
import { yearRefusals as en } from "./texts.refusals.en.ts";
import { yearRefusals as it, type Details } from "./texts.refusals.it.ts";

export const yearRefusals = { it, en };

/** The sentence of a refusal, with its blanks filled. */
export function yearRefusalText(refusal: keyof typeof it, details: Details, lang: Lang): string {
  const words = yearRefusals[lang][refusal];
  return typeof words === "function" ? words(details) : words;
}
