// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Lang } from "./lang.ts";
import type { FieldProblem } from "./result.ts";

type Place = (string | number)[];

const words: Record<Lang, string> = {
  it: "Il testo contiene un carattere che non si può conservare: cancellalo e riscrivilo.",
  en: "The text holds a character that cannot be kept: delete it and type it again.",
};

/** Places of texts that PostgreSQL cannot keep: a zero character, half of a surrogate pair. Only broken programs send them. */
export function strangeTexts(value: unknown, place: Place = []): Place[] {
  if (typeof value === "string") return value.includes("\0") || !value.isWellFormed() ? [place] : [];
  if (value === null || typeof value !== "object" || value instanceof Uint8Array) return [];
  if (Array.isArray(value)) return value.flatMap((each, index) => strangeTexts(each, [...place, index]));
  return Object.entries(value).flatMap(([key, each]) => {
    const here = [...place, key];
    return strangeTexts(key).length > 0 ? [here] : strangeTexts(each, here);
  });
}

/** One problem for each such text, in the language of the person. */
export function strangeProblems(value: unknown, lang: Lang): FieldProblem[] {
  return strangeTexts(value).map((place) => ({ path: place.join("."), message: words[lang] }));
}

/** PostgreSQL's way to say that a number is out of its range, or a text has such a character. */
const NOT_KEPT = new Set(["22003", "22021", "22P05"]);

/** Whether the database refused a value because of what it is, whoever sent it. */
export function isUnkeepable(error: unknown): boolean {
  return error instanceof Error && "code" in error && NOT_KEPT.has(String(error.code));
}
