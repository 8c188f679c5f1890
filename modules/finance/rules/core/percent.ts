// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Lang } from "@albero/kernel/pure";

/** "50 %" of 5000 hundredths of a percentage point, "33,33 %" of 3333: as many decimals as there are. */
export function percentWords(hundredths: number, lang: Lang): string {
  const decimals = String(hundredths % 100)
    .padStart(2, "0")
    .replace(/0+$/, "");
  const whole = String(Math.floor(hundredths / 100));
  const written = decimals === "" ? whole : `${whole}${lang === "it" ? "," : "."}${decimals}`;
  return lang === "it" ? `${written}\u00a0%` : `${written}%`;
}

/** "50", "33,3", "12.5 %": a share above zero and up to a hundred, in hundredths of a point; null when it is not one. */
export function readPercent(text: string): number | null {
  const found = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(text.trim());
  if (!found) return null;
  const value = Number(found[1]) * 100 + Number((found[2] ?? "").padEnd(2, "0"));
  return value >= 1 && value <= 10_000 ? value : null;
}
