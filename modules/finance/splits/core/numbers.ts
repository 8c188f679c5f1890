// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Lang } from "@albero/kernel/pure";

/** A number written by the engine ("12345.6789") as people of this language write it, digit for digit. */
export function localNumber(text: string, lang: Lang): string {
  if (text.includes("/")) return text;
  const [whole = "", decimals] = text.replace("-", "").split(".");
  const [thousands, point] = lang === "it" ? [".", ","] : [",", "."];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  const sign = text.startsWith("-") ? "−" : "";
  return decimals === undefined ? sign + grouped : `${sign}${grouped}${point}${decimals}`;
}

export function localEuro(text: string, lang: Lang): string {
  const number = localNumber(text, lang);
  if (lang === "it") return `${number}\u00a0€`;
  return number.startsWith("−") ? `−€${number.slice(1)}` : `€${number}`;
}

export function localPercent(text: string, lang: Lang): string {
  return lang === "it" ? `${localNumber(text, lang)}\u00a0%` : `${localNumber(text, lang)}%`;
}
