// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Lang } from "@albero/kernel/pure";

const formats = new Map<string, Intl.NumberFormat>();

/** A number as the language writes it, with a true minus sign: "−1,4", "33.909". */
export function number(value: number, lang: Lang, decimals = 0): string {
  const key = `${lang}${decimals}`;
  let format = formats.get(key);
  if (!format) {
    const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals, useGrouping: "always" };
    format = new Intl.NumberFormat(lang === "it" ? "it-IT" : "en-GB", options as Intl.NumberFormatOptions);
    formats.set(key, format);
  }
  const written = format.format(Math.abs(value));
  return value < 0 && /[1-9]/.test(written) ? `−${written}` : written;
}

/** A number with its unit: "184,3 %", "33.909 abitanti". */
export function withUnit(value: number, unit: string, lang: Lang, decimals = 0): string {
  const space = lang === "en" && unit === "%" ? "" : "\u00a0";
  return unit === "" ? number(value, lang, decimals) : `${number(value, lang, decimals)}${space}${unit}`;
}

/** "2023", "01/01/2023"; "" where a source gives no date. */
export function timeWords(time: string): string {
  const [year, month, day] = time.split("-");
  return day ? `${day}/${month}/${year}` : time;
}
