// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SheetTrouble } from "./core/party-sheet.ts";

const it: Record<SheetTrouble, string> = {
  column_missing: "Manca la colonna «{}»: scrivila nella prima riga.",
  no_rows: "Il file ha solo l’intestazione: aggiungi una riga per ogni parte.",
  too_many_rows: "Il file ha più di 2.000 righe: dividilo.",
  unknown_kind: "«{}» non è un soggetto: scrivi Comune, Organo o Ente.",
  unknown_municipality: "«{}» non è un Comune di questo Ambito: controlla il codice o il nome.",
  unknown_body: "«{}» non è un organo dell’Ambito: controlla il nome nell’elenco degli organi.",
  name_missing: "Manca il nome dell’ente.",
  text_too_long: "Il testo è troppo lungo: accorcialo.",
  said_twice: "«{}» è scritto due volte: lascia una riga sola.",
  unknown_type:
    "«{}» non è un tipo di ente: scrivi cooperativa, APS, ODV, fondazione, diocesi, CSV, sanità, azienda, ente pubblico o altro.",
  bad_runts: "«{}» non è un numero del RUNTS: ha solo cifre, al massimo nove.",
  unknown_duty: "«{}» non è un ruolo: scrivi promotore, parte o aderente.",
  bad_email: "«{}» non è un indirizzo e-mail.",
  bad_amount: "«{}» non è un importo: scrivi per esempio 1.234,56.",
  bad_day: "«{}» non è un giorno: scrivi per esempio 31/03/2026.",
  act_day_without_act: "C’è la data dell’atto ma non l’atto: scrivili tutti e due.",
};
const en: Record<SheetTrouble, string> = {
  column_missing: "The column “{}” is missing: write it in the first row.",
  no_rows: "The file has its head only: add a row for each party.",
  too_many_rows: "The file has more than 2,000 rows: divide it.",
  unknown_kind: "“{}” is none of them: write Comune, Organo or Ente.",
  unknown_municipality: "“{}” is no municipality of this Ambito: check the code or the name.",
  unknown_body: "“{}” is no body of the Ambito: check the name in the list of bodies.",
  name_missing: "The name of the body is missing.",
  text_too_long: "The text is too long: shorten it.",
  said_twice: "“{}” is written twice: leave one row.",
  unknown_type:
    "“{}” is no type of body: write cooperativa, APS, ODV, fondazione, diocesi, CSV, sanità, azienda, ente pubblico or altro.",
  bad_runts: "“{}” is no RUNTS number: it has digits only, nine at most.",
  unknown_duty: "“{}” is no role: write promotore, parte or aderente.",
  bad_email: "“{}” is no e-mail address.",
  bad_amount: "“{}” is no amount: write for example 1234.56.",
  bad_day: "“{}” is no day: write for example 31/03/2026.",
  act_day_without_act: "The day of the act is there and the act is not: write both.",
};

/** A problem of a cell in words. */
export const sheetWords = {
  it: (problem: SheetTrouble, value: string) => it[problem].replace("{}", value),
  en: (problem: SheetTrouble, value: string) => en[problem].replace("{}", value),
};
