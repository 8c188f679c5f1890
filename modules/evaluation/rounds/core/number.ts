// SPDX-License-Identifier: AGPL-3.0-or-later
// Numbers as people type them, in and out. "1.234" is a thousand and more, as Italians write it.
import { ok, refuse, type Result } from "@albero/kernel/pure";

export type NumberTrouble = "not_a_number" | "too_many_decimals" | "too_large";

const LARGEST = 999_999_999_999;

/**
 * Reads "1.234,5", "1234,5", "12.5"; "0.500" is a half, for no thousands begin with zero. Refuses text, more than six decimals,
 * and what no count of people reaches.
 */
export function readNumber(text: string): Result<number, NumberTrouble> {
  const bare = text
    .trim()
    .replaceAll(/[\s\u00a0]/g, "")
    .replace(/^−/, "-")
    .replace(/%$/, "");
  const isGrouped = /^[-+]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(bare);
  if (!isGrouped && !/^[-+]?\d+([.,]\d+)?$/.test(bare)) return refuse("not_a_number");
  const plain = isGrouped ? bare.replaceAll(".", "").replace(",", ".") : bare.replace(",", ".");
  if ((plain.split(".")[1] ?? "").length > 6) return refuse("too_many_decimals");
  const value = Number(plain);
  return Math.abs(value) > LARGEST ? refuse("too_large") : ok(value);
}

/** As it is typed back into a field: "1234,5", without points that a second reading could mistake. */
export const writeNumber = (value: number | null): string =>
  value === null ? "" : String(Math.round(value * 1e6) / 1e6).replace(".", ",");
