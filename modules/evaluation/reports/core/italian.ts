// SPDX-License-Identifier: AGPL-3.0-or-later
// Generated words: numbers, euro, percentages and days as Italians write them, agreement of number and gender.
import { cents, formatEuro, type Lang, type PlainDate } from "@albero/kernel/pure";
import { say, type Cell, type Unit, type Value } from "./value.ts";

export type Gender = "m" | "f";

const formats = new Map<string, Intl.NumberFormat>();
function numberFormat(lang: Lang, decimals: number): Intl.NumberFormat {
  const key = `${lang}${decimals}`;
  const made =
    formats.get(key) ??
    new Intl.NumberFormat(lang === "it" ? "it-IT" : "en-GB", {
      ...{ minimumFractionDigits: decimals, maximumFractionDigits: decimals, useGrouping: "always" },
    } as Intl.NumberFormatOptions);
  formats.set(key, made);
  return made;
}

/** "1.234.567,8" in Italian, "1,234,567.8" in English; a real minus sign, and none before a zero. */
export function numberWords(value: number, lang: Lang, decimals = 0): string {
  const written = numberFormat(lang, decimals).format(Math.abs(value));
  return value < 0 && /[1-9]/.test(written) ? `−${written}` : written;
}

/** Value in the unit of its figure: money is whole cents, a percentage is already out of a hundred. */
export function unitWords(value: number, unit: Unit, lang: Lang, decimals?: number): string {
  if (unit === "money") return formatEuro(cents(Math.round(value)), lang).replace(/^-/, "−");
  if (unit === "percent") return `${numberWords(value, lang, decimals ?? 1)}${lang === "it" ? "\u00a0%" : "%"}`;
  return numberWords(value, lang, decimals ?? 0);
}

const MONTHS = {
  it: "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

const partsOf = (day: PlainDate) => day.split("-").map(Number) as [number, number, number];

/** "1° gennaio 2025", "31 dicembre 2025"; "1 January 2025" in English. */
export function dayWords(day: PlainDate, lang: Lang): string {
  const [year, month, date] = partsOf(day);
  const number = lang === "it" && date === 1 ? "1°" : String(date);
  return `${number} ${MONTHS[lang][month - 1] ?? ""} ${year}`;
}

/** The day after "da", "a", "di" with its article: "dal 1° gennaio 2025", "dall’8 marzo 2025", "all’11 luglio". */
export function dayAfter(preposition: "da" | "a" | "di" | "il", day: PlainDate): string {
  const [, , date] = partsOf(day);
  const elided = date === 8 || date === 11;
  const joined = { da: ["dal ", "dall’"], a: ["al ", "all’"], di: ["del ", "dell’"], il: ["il ", "l’"] }[preposition];
  return `${joined[elided ? 1 : 0] ?? ""}${dayWords(day, "it")}`;
}

/** Nouns in -a that are masculine, of those that a report of an Ambito meets. */
const MASCULINE_IN_A = /^(problema|programma|tema|sistema|clima|schema|diploma|dilemma|panorama|comma|patriarca)$/;

/** The gender that the ending of a singular noun tells; who writes may say it where the ending lies ("mano"). */
export function genderOf(noun: string): Gender {
  const word = (noun.trim().toLowerCase().split(/\s+/)[0] ?? "").replace(/[.,;:]$/, "");
  if (MASCULINE_IN_A.test(word)) return "m";
  if (
    /(voce|a|zione|sione|gione|tà|tù|trice|tudine|ice|parte|rete|sede|legge|fase|gente|serie|crisi|analisi|sintesi)$/.test(
      word,
    )
  )
    return "f";
  return "m";
}

const VOWEL = /^[aeiouàèéìòóùh]/i;
/** z, s and another consonant, gn, ps, pn, x, y, and i before a vowel take "uno" and "lo". */
const HEAVY = /^(z|s[bcdfghlmnpqrtvz]|gn|ps|pn|x|y|i[aeou])/i;

/** "un incontro", "uno scambio", "una seduta", "un’adesione". */
export function oneOf(noun: string, gender: Gender = genderOf(noun)): string {
  if (gender === "f") return VOWEL.test(noun) ? `un’${noun}` : `una ${noun}`;
  return `${HEAVY.test(noun) ? "uno" : "un"} ${noun}`;
}

/** "nessun incontro", "nessuno scambio", "nessuna seduta", "nessun’adesione". */
export function noneOf(noun: string, gender: Gender = genderOf(noun)): string {
  if (gender === "f") return VOWEL.test(noun) ? `nessun’${noun}` : `nessuna ${noun}`;
  return `${HEAVY.test(noun) ? "nessuno" : "nessun"} ${noun}`;
}

/** "nessun incontro", "un incontro", "3 incontri", "1.234 incontri", "1,5 giorni". */
export function counted(value: number, one: string, many: string, lang: Lang, gender?: Gender, decimals = 0): string {
  if (lang === "en") {
    if (value === 0) return `no ${many}`;
    return value === 1 ? `one ${one}` : `${numberWords(value, lang, decimals)} ${many}`;
  }
  if (value === 0) return noneOf(one, gender);
  if (value === 1) return oneOf(one, gender);
  return `${numberWords(value, lang, decimals)} ${many}`;
}

/** Which of two words agrees: Italian takes the singular with none ("nessun incontro è stato"), English the plural. */
export function agreeing(value: number, one: string, many: string, lang: Lang): string {
  if (value === 1) return one;
  return value === 0 && lang === "it" ? one : many;
}

/** "in aumento di 3 (+12,5 %)", "in calo di 1.000,00 € (−4,0 %)", "senza variazioni"; percentages change by points. */
export function changeWords(now: number, before: number, unit: Unit, lang: Lang, decimals?: number): string {
  const change = now - before;
  if (Math.abs(change) < 1e-9) return lang === "it" ? "senza variazioni" : "unchanged";
  const size = Math.abs(change);
  const points = numberWords(size, lang, decimals ?? 1);
  const one = lang === "it" ? "punto" : "percentage point";
  const many = lang === "it" ? "punti percentuali" : "percentage points";
  const amount =
    unit === "percent"
      ? `${points} ${points === numberWords(1, lang, decimals ?? 1) ? (lang === "it" ? `${one} percentuale` : one) : many}`
      : unitWords(size, unit, lang, decimals);
  const share =
    unit === "percent" || before === 0
      ? ""
      : ` (${change > 0 ? "+" : "−"}${unitWords((size / Math.abs(before)) * 100, "percent", lang)})`;
  const way = lang === "it" ? (change > 0 ? "in aumento di" : "in calo di") : change > 0 ? "up by" : "down by";
  return `${way} ${amount}${share}`;
}

const MISSING = { it: "dato mancante", en: "figure missing" };
export const missingWords = (lang: Lang): string => MISSING[lang];

/** A value in words; a missing one says so, a table or a picture says how long it is. */
export function valueWords(value: Value | undefined, lang: Lang): string {
  if (!value) return missingWords(lang);
  switch (value.kind) {
    case "text":
      return value.text === null ? missingWords(lang) : say(value.text, lang);
    case "date":
      return value.value === null ? missingWords(lang) : dayWords(value.value, lang);
    case "table":
      return lang === "it"
        ? counted(value.rows.length, "riga", "righe", lang)
        : counted(value.rows.length, "row", "rows", lang);
    case "series":
      return lang === "it"
        ? counted(value.along.length, "voce", "voci", lang)
        : counted(value.along.length, "item", "items", lang);
    default:
      return value.value === null ? missingWords(lang) : unitWords(value.value, value.kind, lang, value.decimals);
  }
}

/** A cell of a table; nothing measured is a dash, never a zero. */
export function cellWords(cell: Cell, lang: Lang): string {
  if (cell.is === "text") return say(cell.text, lang);
  if (cell.value === null) return "—";
  if (cell.is === "date") {
    const [year, month, date] = cell.value.split("-");
    return `${date}/${month}/${year}`;
  }
  return unitWords(cell.value, cell.is, lang, cell.decimals);
}
