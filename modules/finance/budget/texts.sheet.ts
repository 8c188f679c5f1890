// SPDX-License-Identifier: AGPL-3.0-or-later
// What is wrong with a cell of a spreadsheet, in both languages.
import type { Lang } from "@albero/kernel/pure";
import type { SheetProblem } from "./core/sheet.ts";

type Words = Record<SheetProblem["what"], (found: string) => string>;

const it: Words = {
  not_an_amount: (found) => `«${found}» non è un importo: scrivi per esempio 1.234,56.`,
  too_many_decimals: (found) => `«${found}» ha più di due decimali: arrotonda ai centesimi nel foglio.`,
  amount_too_large: (found) => `«${found}» è troppo grande: al massimo 9 miliardi di euro.`,
  negative: (found) => `«${found}» è negativo: nel bilancio gli importi partono da zero.`,
  unknown_line: (found) =>
    `La voce numero «${found}» non è in questo bilancio: non aggiungere righe nel foglio, aggiungi la voce in Albero.`,
  renamed_line: (found) => `La voce qui si chiama «${found}», in Albero no: le righe non vanno spostate né rinominate.`,
  note_too_long: () => "La nota è troppo lunga: al massimo 2.000 caratteri.",
  twice: (found) => `La voce numero «${found}» c’è due volte.`,
};
const en: Words = {
  not_an_amount: (found) => `“${found}” is not an amount: write for example 1234.56.`,
  too_many_decimals: (found) => `“${found}” has more than two decimals: round to the cent in the sheet.`,
  amount_too_large: (found) => `“${found}” is too large: at most 9 billion euro.`,
  negative: (found) => `“${found}” is negative: amounts of a budget start from zero.`,
  unknown_line: (found) =>
    `Line number “${found}” is not in this budget: add no rows in the sheet, add the line in Albero.`,
  renamed_line: (found) => `The line is called “${found}” here, but not in Albero: rows are neither moved nor renamed.`,
  note_too_long: () => "The note is too long: at most 2,000 characters.",
  twice: (found) => `Line number “${found}” is there twice.`,
};

export function sheetProblemText(problem: Pick<SheetProblem, "what" | "found">, lang: Lang): string {
  return { it, en }[lang][problem.what](problem.found.slice(0, 40));
}
