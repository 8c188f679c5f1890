// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SheetTrouble } from "./core/sheet.ts";

const it: Record<SheetTrouble, string> = {
  column_missing: "Manca la colonna «{}»: scrivila nella prima riga, come nel file che si scarica.",
  no_rows: "Il file ha solo l’intestazione: aggiungi una riga per ogni misura.",
  unknown_code: "«{}» non è il codice di un indicatore di questa rilevazione: copialo dal file che si scarica.",
  said_twice: "«{}» è scritto due volte: lascia una riga sola.",
};
const en: Record<SheetTrouble, string> = {
  column_missing: "The column “{}” is missing: write it in the first row, as in the file that you download.",
  no_rows: "The file has its head only: add a row for each measure.",
  unknown_code: "“{}” is the code of no indicator of this round: copy it from the file that you download.",
  said_twice: "“{}” is written twice: leave one row.",
};

/** A problem of a cell in words. */
export const sheetWords = {
  it: (problem: SheetTrouble, value: string) => it[problem].replace("{}", value),
  en: (problem: SheetTrouble, value: string) => en[problem].replace("{}", value),
};
