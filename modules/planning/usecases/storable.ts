// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from "zod";

type Place = (string | number)[];

/** Texts that PostgreSQL cannot keep: a zero character, half of a surrogate pair. They come from broken files only. */
export function strangeTexts(value: unknown, place: Place = []): Place[] {
  if (typeof value === "string") return value.includes("\0") || !value.isWellFormed() ? [place] : [];
  if (value === null || typeof value !== "object" || value instanceof Uint8Array) return [];
  if (Array.isArray(value)) return value.flatMap((each, index) => strangeTexts(each, [...place, index]));
  return Object.entries(value).flatMap(([key, each]) => {
    const here = [...place, key];
    return strangeTexts(key).length > 0 ? [here] : strangeTexts(each, here);
  });
}

/** The same schema, for what will be stored. */
export function storable<S extends z.ZodType>(schema: S): S {
  return schema.superRefine((value, context) => {
    for (const path of strangeTexts(value)) {
      context.addIssue({
        code: "custom",
        path,
        message: "Il testo contiene un carattere che non si può conservare: cancellalo e riscrivilo.",
      });
    }
  });
}
