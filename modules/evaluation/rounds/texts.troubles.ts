// SPDX-License-Identifier: AGPL-3.0-or-later
// Why an answer cannot be written, in a sentence that says what to do.
import type { Lang } from "@albero/kernel/pure";
import type { EntryProblem, EntryTrouble } from "./core/entry.ts";

type Details = Readonly<Record<string, string | number>>;
export type TroubleWords = Record<EntryTrouble, string | ((details: Details) => string)>;

const LEVELS_IT: Record<string, string> = {
  ambito: "una volta sola per tutto l’Ambito",
  sub_area: "ai sub-ambiti",
  municipality: "ai Comuni",
};
const LEVELS_EN: Record<string, string> = {
  ambito: "once for the whole Ambito",
  sub_area: "of the sub-areas",
  municipality: "of the municipalities",
};

const it: TroubleWords = {
  nothing_said: "Scrivi il valore. Se il dato non c’è scegli «Manca»; se qui non ha senso, «Non si applica».",
  value_and_missing: "C’è un valore, ma hai scelto che manca o che non si applica: tieni una cosa sola.",
  not_a_number: ({ value }) => `«${value}» non è un numero: scrivi solo cifre, per esempio 1.234 oppure 12,5.`,
  too_many_decimals: "Ci sono più di sei decimali: arrotonda.",
  too_large: "Il numero è troppo grande: controlla le cifre.",
  negative: "Il valore non può essere sotto lo zero: controlla il segno.",
  not_whole: ({ value }) => `«${value}» ha una parte decimale, ma qui si contano cose intere: scrivi un numero intero.`,
  above_hundred: "Una percentuale non supera 100: controlla il valore, oppure scrivi numeratore e denominatore.",
  numerator_missing: "C’è il denominatore ma non il numeratore: scrivili tutti e due.",
  denominator_missing: "C’è il numeratore ma non il denominatore: scrivili tutti e due.",
  denominator_zero: "Il denominatore è zero: se non c’era nessuno da contare scegli «Non si applica».",
  denominator_negative: "Il denominatore non può essere sotto lo zero.",
  numerator_negative: "Il numeratore non può essere sotto lo zero.",
  numerator_above_denominator:
    "Il numeratore è più grande del denominatore: una parte non supera il tutto. Forse sono scambiati?",
  parts_needed:
    "Scrivi numeratore e denominatore: le percentuali di più territori non si possono unire, i loro numeri sì.",
  parts_not_asked: "Questo indicatore è un numero solo: scrivilo come valore, senza numeratore e denominatore.",
  parts_disagree: ({ value }) =>
    `Numeratore e denominatore danno ${value}, non il valore scritto: lascia vuoto il valore o correggi i numeri.`,
  not_yes_or_no: ({ value }) => `«${value}» non è una risposta: scrivi sì oppure no.`,
  too_many_items: ({ most }) => `L’elenco ha più di ${most} voci: raggruppale.`,
  item_too_long: ({ value }) => `La voce «${value}» è troppo lunga: accorciala.`,
  item_twice: ({ value }) => `«${value}» è scritto due volte: lascialo una volta.`,
  round_not_open: "La rilevazione è ancora in bozza: prima va aperta.",
  round_closed: "La rilevazione è chiusa: per correggere va prima riaperta, con un motivo.",
  not_asked: "Questa rilevazione non chiede questo indicatore.",
  computed_here: "Questo indicatore lo calcola Albero dai suoi dati: non si scrive a mano.",
  unknown_territory: "Non è un territorio di questo Ambito: controlla il codice.",
  wrong_level: ({ level }) =>
    `Questo indicatore si chiede ${LEVELS_IT[String(level)] ?? level}: scegli il territorio giusto.`,
  foreign_territory: ({ name }) =>
    `${name} non è affidato a te: può rispondere chi coordina quel sub-ambito, il Comune o l’Ufficio di Piano.`,
  breakdown_not_asked: "Questo indicatore non chiede questo dettaglio: guarda nella sua scheda quali chiede.",
  breakdown_without_total: "Scrivi prima il totale, poi il dettaglio.",
  breakdown_above_total: ({ whole }) => `Il dettaglio è più grande del totale, che è ${whole}: controlla i due numeri.`,
  not_a_day: ({ value }) => `«${value}» non è un giorno: scrivi per esempio 30/06/2026.`,
  outside_round: ({ first, last }) => `Il giorno è fuori dalla rilevazione, che va dal ${first} al ${last}.`,
  before_baseline: ({ day }) => `Il giorno viene prima del dato di partenza, che è del ${day}.`,
  day_in_future: "Questo giorno non è ancora arrivato: scrivi oggi o un giorno passato.",
  reason_needed: "C’è già una risposta diversa: scrivi perché cambia. Quella di prima resta leggibile.",
  measure_accepted: "Questa misura è già accettata: per cambiarla chi coordina la riapre, con un motivo.",
  measure_locked: "Questa misura è bloccata: per cambiarla chi coordina la riapre, con un motivo.",
  changed_meanwhile:
    "Nel frattempo qualcun altro ha scritto qui. Ricarica la pagina, guarda che cosa c’è adesso, poi riprova.",
  outlier_unconfirmed: ({ last, day }) =>
    `È molto lontano da prima: il ${day} era ${last}. Se è giusto, confermalo e scrivi una nota.`,
  note_needed: ({ last, day }) => `Scrivi in una nota perché è così diverso da ${last}, il valore del ${day}.`,
};
const en: TroubleWords = {
  nothing_said: "Write the value. If there is no figure choose “Missing”; if it makes no sense here, “Not applicable”.",
  value_and_missing: "There is a value, but you chose that it is missing or not applicable: keep one of them.",
  not_a_number: ({ value }) => `“${value}” is no number: write digits only, such as 1234 or 12.5.`,
  too_many_decimals: "There are more than six decimals: round it.",
  too_large: "The number is too large: check its digits.",
  negative: "The value cannot be below zero: check the sign.",
  not_whole: ({ value }) => `“${value}” has decimals, but whole things are counted here: write a whole number.`,
  above_hundred: "A percentage is not above 100: check the value, or write numerator and denominator.",
  numerator_missing: "The denominator is there and the numerator is not: write both.",
  denominator_missing: "The numerator is there and the denominator is not: write both.",
  denominator_zero: "The denominator is zero: if there was nobody to count choose “Not applicable”.",
  denominator_negative: "The denominator cannot be below zero.",
  numerator_negative: "The numerator cannot be below zero.",
  numerator_above_denominator:
    "The numerator is above the denominator: a part is not more than the whole. Are they swapped?",
  parts_needed: "Write numerator and denominator: percentages of several places cannot be joined, their numbers can.",
  parts_not_asked: "This indicator is one number: write it as the value, without numerator and denominator.",
  parts_disagree: ({ value }) =>
    `Numerator and denominator give ${value}, not the value written: leave the value empty or correct the numbers.`,
  not_yes_or_no: ({ value }) => `“${value}” is no answer: write yes or no.`,
  too_many_items: ({ most }) => `The list has more than ${most} items: group them.`,
  item_too_long: ({ value }) => `The item “${value}” is too long: shorten it.`,
  item_twice: ({ value }) => `“${value}” is written twice: leave it once.`,
  round_not_open: "The round is a draft still: it has to be opened first.",
  round_closed: "The round is closed: to correct, it has to be opened again first, with a reason.",
  not_asked: "This round does not ask this indicator.",
  computed_here: "Albero computes this indicator from its own data: it is not written by hand.",
  unknown_territory: "It is no territory of this Ambito: check the code.",
  wrong_level: ({ level }) =>
    `This indicator is asked ${LEVELS_EN[String(level)] ?? level}: choose the right territory.`,
  foreign_territory: ({ name }) =>
    `${name} is not entrusted to you: whoever coordinates that sub-area, the municipality or the Plan Office can answer.`,
  breakdown_not_asked: "This indicator does not ask this breakdown: its card says which it asks.",
  breakdown_without_total: "Write the total first, then the breakdown.",
  breakdown_above_total: ({ whole }) => `The breakdown is above the total, which is ${whole}: check both numbers.`,
  not_a_day: ({ value }) => `“${value}” is no day: write for example 30/06/2026.`,
  outside_round: ({ first, last }) => `The day is outside the round, which goes from ${first} to ${last}.`,
  before_baseline: ({ day }) => `The day is before the starting value, which is of ${day}.`,
  day_in_future: "This day has not come yet: write today or a day in the past.",
  reason_needed: "There is another answer already: write why it changes. The one before stays readable.",
  measure_accepted: "This measure is accepted already: to change it the coordinator reopens it, with a reason.",
  measure_locked: "This measure is locked: to change it the coordinator reopens it, with a reason.",
  changed_meanwhile:
    "Somebody else wrote here meanwhile. Load the page again, look at what is there now, then try again.",
  outlier_unconfirmed: ({ last, day }) =>
    `It is far from before: on ${day} it was ${last}. If it is right, confirm it and write a note.`,
  note_needed: ({ last, day }) => `Write in a note why it is so different from ${last}, the value of ${day}.`,
};

export const troubles = { it, en };

/** A trouble of an entry as a sentence. */
export function troubleWords({ trouble, details }: Pick<EntryProblem, "trouble" | "details">, lang: Lang): string {
  const words = troubles[lang][trouble];
  return typeof words === "function" ? words(details ?? {}) : words;
}
