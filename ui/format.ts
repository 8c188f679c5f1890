// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Lang } from "@albero/kernel/pure";

const LOCALES = { it: "it-IT", en: "en-GB" } as const;

const cache = new Map<string, Intl.NumberFormat>();

function format(lang: Lang, decimals: number): Intl.NumberFormat {
  const key = `${lang}${decimals}`;
  const known = cache.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(LOCALES[lang], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: "always",
  } as Intl.NumberFormatOptions);
  cache.set(key, made);
  return made;
}

/** "1.234.567,8" in Italian; a real minus sign, so that columns of figures line up. */
export function formatNumber(value: number, lang: Lang = "it", decimals = 0): string {
  const written = format(lang, decimals).format(Math.abs(value));
  return value < 0 && /[1-9]/.test(written) ? `−${written}` : written;
}

/** The value is already a percentage: 12.5 becomes "12,5 %". */
export function formatPercent(value: number, lang: Lang = "it", decimals = 1): string {
  return `${formatNumber(value, lang, decimals)}${lang === "it" ? "\u00a0%" : "%"}`;
}

/** Euro for a label where space is short: "1,2 mln €", "340 mila €". The exact value is always in the table beside. */
export function formatEuroShort(cents: number, lang: Lang = "it"): string {
  const euro = cents / 100;
  const size = Math.abs(euro);
  const [amount, unit] =
    size >= 999_500
      ? [formatNumber(euro / 1_000_000, lang, size >= 99_500_000 ? 0 : 1), lang === "it" ? "mln" : "m"]
      : size >= 10_000
        ? [formatNumber(euro / 1_000, lang), lang === "it" ? "mila" : "k"]
        : [formatNumber(euro, lang), ""];
  return lang === "it" ? `${amount}\u00a0${unit ? `${unit}\u00a0` : ""}€` : `€${amount}${unit}`;
}
