// SPDX-License-Identifier: AGPL-3.0-or-later
// The file of the bank as the two steps of the form carry it. Never imported by a component.
import type { CsvMapping } from "../core/bank/csv.ts";
import { fieldsOf, textIn } from "./office.ts";

const LARGEST_BYTES = 10_000_000;

export type GivenFile = { name: string; bytes: Uint8Array };

/** The file just chosen, or the one that the form of the second step carries. */
export async function fileIn(form: FormData): Promise<GivenFile | "noFile" | "tooLarge"> {
  const given = form.get("file");
  const carried = textIn(form, "content");
  if (given instanceof File && given.size > 0) {
    if (given.size > LARGEST_BYTES) return "tooLarge";
    return { name: given.name.slice(0, 200) || "file", bytes: new Uint8Array(await given.arrayBuffer()) };
  }
  if (carried === "") return "noFile";
  const bytes = new Uint8Array(Buffer.from(carried, "base64"));
  if (bytes.length === 0) return "noFile";
  return bytes.length > LARGEST_BYTES ? "tooLarge" : { name: textIn(form, "name").slice(0, 200) || "file", bytes };
}

/** How the person described the columns; null at the first look, when Albero guesses. */
export function mappingIn(form: FormData): Record<keyof CsvMapping, string> | null {
  if (!form.has("map.date")) return null;
  const raw = Object.fromEntries(fieldsOf(form, "map")) as Record<keyof CsvMapping, string>;
  // A tab cannot be typed in a form: its option is named.
  return { ...raw, delimiter: raw.delimiter === "tab" ? "\t" : raw.delimiter };
}

export const choicesIn = (form: FormData) =>
  fieldsOf(form, "to").map(([at, choice]) => ({ reference: textIn(form, `ref.${at}`), choice }));
