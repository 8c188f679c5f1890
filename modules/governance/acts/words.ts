// SPDX-License-Identifier: AGPL-3.0-or-later
// Facts, differences and refusals as sentences: for pages, papers and refusals alike.
import type { RefusalTable, Refused } from "@albero/kernel";
import { cents, formatDate, formatEuro, type Lang, type PlainDate } from "@albero/kernel/pure";
import type { Difference, Fact, FactKey, FactKind, FactValue } from "./core/effects.ts";
import { texts } from "./texts.ts";

type Details = Readonly<Record<string, string | number>>;
type Sentences = Readonly<Record<string, string | ((details: Details) => string)>>;

/** The sentence of a refusal of any module, with its blanks filled. */
export function sentenceOf(refused: Refused<string>, table: RefusalTable, lang: Lang): string {
  const words = (table[lang] as Sentences)[refused.refusal];
  return typeof words === "function" ? words(refused.details ?? {}) : (words ?? refused.refusal);
}

/** A value as people read it. */
export function valueWords(kind: FactKind, value: FactValue, lang: Lang): string {
  const t = texts[lang];
  if (value === null || value === "") return t.nothingThere;
  if (kind === "money") return formatEuro(cents(Number(value)), lang);
  if (kind === "day") return formatDate(String(value) as PlainDate);
  if (kind === "state") return t.states[String(value)] ?? String(value);
  if (kind === "count") return new Intl.NumberFormat(lang === "it" ? "it-IT" : "en-GB").format(Number(value));
  return String(value);
}

export function labelOf({ key, label }: Pick<Fact, "key" | "label">, lang: Lang): string {
  return label ?? texts[lang].facts[key as FactKey] ?? key;
}

/** "Totale: proposto 120.000,00 €, adesso 125.000,00 €." */
export function differenceWords(one: Difference, lang: Lang): string {
  const say = (value: FactValue) => valueWords(one.kind, value, lang);
  return texts[lang].difference(labelOf(one, lang), say(one.before), say(one.after));
}
