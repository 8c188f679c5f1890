// SPDX-License-Identifier: AGPL-3.0-or-later
import { centsFromEuro, formatDate, formatEuro, parsePlainDate, type Lang } from "@albero/kernel/pure";
import type { Cell } from "../blocks.ts";
import type { Texts } from "../texts.ts";

const numbers = {
  it: new Intl.NumberFormat("it-IT", { maximumFractionDigits: 4, useGrouping: "always" }),
  en: new Intl.NumberFormat("en-GB", { maximumFractionDigits: 4 }),
};

export function number(value: number, lang: Lang): string {
  return numbers[lang].format(value);
}

/** A value as people read it: "1.088", "16/10/2023", "Sì."; "–" where there is none. */
export function figure(value: number | string | boolean | null, lang: Lang, t: Texts): string {
  if (value === null) return "–";
  if (typeof value === "boolean") return value ? t.card.yes.replace(".", "") : t.card.no.replace(".", "");
  if (typeof value === "number") return number(value, lang);
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? parsePlainDate(value) : null;
  return day?.ok ? formatDate(day.value) : value;
}

/** Euro with cents on paper; "–" where the line has no amount. */
export function amountCell(euro: number | null, lang: Lang): Cell {
  if (euro === null) return { text: "–" };
  const read = centsFromEuro(euro);
  return { text: read.ok ? formatEuro(read.value, lang) : number(euro, lang) };
}

export function joined(texts: readonly string[]): string {
  return texts.join(", ");
}

export function percent(value: number, lang: Lang): string {
  return `${number(value, lang)}\u00a0%`;
}

/** A note as a sentence: capital first, full stop last. Empty parts are left out. */
export function notes(...parts: (string | null | undefined)[]): string | undefined {
  const said = parts
    .filter((part): part is string => Boolean(part))
    .map((part) => {
      const capital = part.charAt(0).toUpperCase() + part.slice(1);
      return /[.!?»]$/.test(capital) ? capital : `${capital}.`;
    });
  return said.length ? said.join(" ") : undefined;
}

export function sourceWords(source: { document: string; chapter: string }, t: Texts): string {
  return t.chapterOf(source.document, source.chapter);
}
