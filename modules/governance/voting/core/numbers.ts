// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Lang } from "@albero/kernel/pure";
import { compare, decimalText, over, parseQuantity, ratio, times } from "@albero/kernel/ratio";

const MOST_DECIMALS = 6;

function grouped(text: string, lang: Lang): string {
  const [whole = "", decimals] = text.split(".");
  const [thousands, point] = lang === "it" ? [".", ","] : [",", "."];
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return decimals === undefined ? digits : `${digits}${point}${decimals}`;
}

/** An exact number of a count ("1000", "12/5", "1/3") as people of this language write it; where decimals never end, about. */
export function localNumber(text: string, lang: Lang): string {
  const exact = parseQuantity(text) ?? longRatio(text);
  if (!exact) return text;
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals += 1) {
    if (exact.d === 1n || 10n ** BigInt(decimals) % exact.d === 0n) return grouped(decimalText(exact, decimals), lang);
  }
  return `≈ ${grouped(decimalText(exact, MOST_DECIMALS), lang)}`;
}

/** A number that the engine wrote: a sum may have more digits than a file may. */
export function longRatio(text: string) {
  const found = /^(\d+)(?:\/(\d+))?$/.exec(text);
  return found ? ratio(BigInt(found[1] ?? "0"), BigInt(found[2] ?? "1")) : null;
}

/** One exact number as a percentage of another: "36.29" of 100; "0" of nothing. */
export function percentOf(part: string, whole: string, decimals = 2): string {
  const [above, below] = [longRatio(part), longRatio(whole)];
  if (!above || !below || below.n === 0n) return "0";
  const percent = times(over(above, below), ratio(100n));
  return compare(percent, ratio(100n)) === 0 ? "100" : decimalText(percent, decimals);
}

export function localPercent(text: string, lang: Lang): string {
  return lang === "it" ? `${grouped(text, lang)}\u00a0%` : `${grouped(text, lang)}%`;
}
