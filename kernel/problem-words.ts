// SPDX-License-Identifier: AGPL-3.0-or-later
// What a schema finds wrong, in the words that a person at a desk would use. No patterns, no names of types.
import type { z } from "zod";
import type { Lang } from "./lang.ts";

type Words = {
  missing: string;
  number: string;
  whole: string;
  wrongKind: string;
  empty: string;
  short(least: number): string;
  long(most: number): string;
  low(least: number): string;
  high(most: number): string;
  few(least: number): string;
  many(most: number): string;
  email: string;
  shape: string;
  choice: string;
  unknown(names: string): string;
};

const words: Record<Lang, Words> = {
  it: {
    missing: "Questo campo manca: scrivilo e riprova.",
    number: "Qui ci vuole un numero.",
    whole: "Qui ci vuole un numero intero.",
    wrongKind: "Quello che è scritto qui non va bene: controllalo e riscrivilo.",
    empty: "Il campo è vuoto: scrivi qualcosa.",
    short: (least) => `Scrivi almeno ${least} caratteri.`,
    long: (most) => `È troppo lungo: al massimo ${most} caratteri.`,
    low: (least) => `Il numero è troppo piccolo: almeno ${least}.`,
    high: (most) => `Il numero è troppo grande: al massimo ${most}.`,
    few: (least) => (least === 1 ? "Scegli almeno una voce." : `Servono almeno ${least} voci.`),
    many: (most) => `Sono troppe: al massimo ${most} voci.`,
    email: "Non è un indirizzo e-mail: scrivi per esempio nome@comune.it.",
    shape: "Ci sono segni o spazi che qui non vanno bene: usa lettere, cifre e trattini, come negli esempi.",
    choice: "Scegli una delle voci proposte.",
    unknown: (names) => `Qui non c'è posto per: ${names}.`,
  },
  en: {
    missing: "This field is missing: write it and try again.",
    number: "A number goes here.",
    whole: "A whole number goes here.",
    wrongKind: "What is written here does not fit: check it and write it again.",
    empty: "The field is empty: write something.",
    short: (least) => `Write at least ${least} characters.`,
    long: (most) => `This is too long: at most ${most} characters.`,
    low: (least) => `The number is too small: at least ${least}.`,
    high: (most) => `The number is too large: at most ${most}.`,
    few: (least) => (least === 1 ? "Choose at least one." : `At least ${least} are needed.`),
    many: (most) => `Too many: at most ${most}.`,
    email: "This is not an e-mail address: write for example name@town.it.",
    shape: "Some signs or spaces do not belong here: use letters, digits and hyphens, as in the examples.",
    choice: "Choose one of the options offered.",
    unknown: (names) => `There is no room here for: ${names}.`,
  },
};

/** One sentence for one thing that a schema found. What a schema says in its own words stays: `params.en` is its English. */
export function problemWords(issue: z.core.$ZodIssue, lang: Lang): string {
  const t = words[lang];
  switch (issue.code) {
    case "custom":
      return lang === "en" && typeof issue.params?.en === "string" ? issue.params.en : issue.message;
    case "invalid_type":
      return typeWords(issue, t);
    case "too_small":
      return sizeWords(issue.origin, Number(issue.minimum), t, "least");
    case "too_big":
      return sizeWords(issue.origin, Number(issue.maximum), t, "most");
    case "invalid_format":
      return issue.format === "email" ? t.email : t.shape;
    case "invalid_value":
      return t.choice;
    case "unrecognized_keys":
      return t.unknown(issue.keys.join(", "));
    default:
      return t.wrongKind;
  }
}

/** A number that could not be read comes as "nan" or as nothing; a field that is not there, as undefined. */
function typeWords(issue: z.core.$ZodIssueInvalidType, t: Words): string {
  if (issue.expected === "number") return t.number;
  if (issue.expected === "int") return t.whole;
  return issue.message.endsWith("undefined") || issue.message.endsWith("null") ? t.missing : t.wrongKind;
}

function sizeWords(origin: string, limit: number, t: Words, bound: "least" | "most"): string {
  if (origin === "string") return bound === "most" ? t.long(limit) : limit === 1 ? t.empty : t.short(limit);
  if (origin === "number" || origin === "int" || origin === "bigint")
    return bound === "most" ? t.high(limit) : t.low(limit);
  return bound === "most" ? t.many(limit) : t.few(limit);
}
