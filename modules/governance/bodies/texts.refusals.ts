// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommonRefusal } from "@albero/kernel";
import { formatDate, type Lang, type PlainDate, type Refused } from "@albero/kernel/pure";
import type { BodiesRefusal } from "./usecases/refusals.ts";

type Details = Readonly<Record<string, string | number>>;
type Words = Record<BodiesRefusal | CommonRefusal, string | ((details: Details) => string)>;

const day = (value: string | number | undefined) => formatDate(String(value ?? "") as PlainDate);
const dal = ({ from, to }: Details) => (to ? `dal ${day(from)} al ${day(to)}` : `dal ${day(from)}`);
const since = ({ from, to }: Details) => (to ? `from ${day(from)} to ${day(to)}` : `since ${day(from)}`);

const it: Words = {
  invalid_input: "Qualcosa non torna in ciò che hai scritto: guarda i campi segnati.",
  changed_meanwhile:
    "Nel frattempo qualcuno ha cambiato questi dati. Ricarica la pagina, guarda com’è adesso, poi riprova.",
  body_name_taken: "C’è già un organo aperto con questo nome: aprilo dall’elenco o scrivi un nome diverso.",
  sub_area_missing: "Un organo di sub-ambito dice di quale sub-ambito è: sceglilo.",
  sub_area_unknown: "Questo sub-ambito non c’è più: ricarica la pagina e sceglilo dall’elenco.",
  period_upside_down: "L’ultimo giorno viene prima del primo: controlla le due date.",
  seats_before_body: ({ count }) =>
    `${Number(count) === 1 ? "Un posto comincia" : `${count} posti cominciano`} prima di questo giorno: l’organo non può nascere dopo i suoi posti. Cambia prima quelli, o scegli un giorno precedente.`,
  seats_after_closing: ({ count }) =>
    `${Number(count) === 1 ? "Un posto comincia" : `${count} posti cominciano`} dopo questo giorno: cambiali, o chiudi l’organo più tardi.`,
  meetings_after_closing: ({ count }) =>
    `${Number(count) === 1 ? "C’è una seduta" : `Ci sono ${count} sedute`} dopo questo giorno: prima annulla o sposta, poi chiudi l’organo.`,
  already_closed: (details) => `Questo organo è già chiuso dal ${day(details.day)}.`,
  seat_before_body: (details) =>
    `L’organo comincia il ${day(details.day)}: il posto non può cominciare prima. Scegli quel giorno o uno dopo.`,
  seat_after_body: (details) =>
    `L’organo è chiuso dal ${day(details.day)}: il posto finisce al più tardi quel giorno. Scrivilo come ultimo giorno.`,
  unknown_municipality: (details) =>
    `Il codice ${details.istat} non è di un Comune di questo Ambito: sceglilo dall’elenco.`,
  municipality_taken: (details) =>
    `Questo Comune è già rappresentato da «${details.label}» ${dal(details)}: termina prima quel posto, o scegli giorni che non si toccano.`,
  place_taken: (details) =>
    `C’è già il posto «${details.label}» ${dal(details)}: cambia quello, o scegli giorni che non si toccano.`,
  president_taken: (details) =>
    `La presidenza è già di «${details.label}» ${dal(details)}: termina prima quella, o scegli giorni che non si toccano.`,
  delegate_is_holder: "Chi ha il posto non può delegare sé stesso: scrivi un’altra persona, o lascia vuota la delega.",
  substitute_is_taken:
    "Il supplente è la stessa persona che ha il posto o la delega: scrivine un’altra, o lascia vuoto.",
  already_ended: (details) =>
    `Questo posto finisce già il ${day(details.day)}: qui si può solo anticipare. Per allungarlo usa «Cambia».`,
  file_too_big: "Il file è troppo grande: un elenco di posti sta in 5 MB.",
  not_a_spreadsheet: "Non è un foglio di calcolo: scegli un file .xlsx, .ods o .csv.",
  too_much_inside: "Il foglio contiene troppo: un elenco di posti ha al massimo 5.000 righe.",
  damaged: "Il file è rovinato e non si legge fino in fondo: salvalo di nuovo dal programma e riprova.",
  not_a_seats_file:
    "Nel file mancano le colonne «organo», «posto» e «dal»: parti dal file che si scarica da questa pagina.",
  file_has_problems: ({ count }) =>
    `Il file ha ${Number(count) === 1 ? "un errore" : `${count} errori`}: correggilo e riprova. Non è stato salvato nulla.`,
  nothing_to_change: "Il file dice quello che c’è già: non c’è nulla da cambiare.",
  unreadable_file: "Il file non è come ce lo aspettiamo: non è stato salvato nulla.",
};
const en: Words = {
  invalid_input: "Something in what you wrote is not right: look at the marked fields.",
  changed_meanwhile: "Somebody has changed this meanwhile. Reload the page, look at it as it is now, then try again.",
  body_name_taken: "There is already an open body with this name: open it from the list or write another name.",
  sub_area_missing: "A body of a sub-area says of which one: choose it.",
  sub_area_unknown: "This sub-area is no longer there: reload the page and choose it from the list.",
  period_upside_down: "The last day comes before the first: check the two days.",
  seats_before_body: ({ count }) =>
    `${Number(count) === 1 ? "One seat begins" : `${count} seats begin`} before this day: a body cannot begin after its seats. Change those first, or choose an earlier day.`,
  seats_after_closing: ({ count }) =>
    `${Number(count) === 1 ? "One seat begins" : `${count} seats begin`} after this day: change them, or close the body later.`,
  meetings_after_closing: ({ count }) =>
    `${Number(count) === 1 ? "There is a meeting" : `There are ${count} meetings`} after this day: cancel or move first, then close the body.`,
  already_closed: (details) => `This body is closed since ${day(details.day)}.`,
  seat_before_body: (details) =>
    `The body begins on ${day(details.day)}: the seat cannot begin before. Choose that day or a later one.`,
  seat_after_body: (details) =>
    `The body is closed since ${day(details.day)}: the seat ends on that day at the latest. Write it as the last day.`,
  unknown_municipality: (details) =>
    `The code ${details.istat} is not of a municipality of this Ambito: choose it from the list.`,
  municipality_taken: (details) =>
    `This municipality is already represented by “${details.label}” ${since(details)}: end that seat first, or choose days that do not touch.`,
  place_taken: (details) =>
    `The seat “${details.label}” is already there ${since(details)}: change that one, or choose days that do not touch.`,
  president_taken: (details) =>
    `“${details.label}” presides already ${since(details)}: end that first, or choose days that do not touch.`,
  delegate_is_holder: "Who holds the seat cannot be the own delegate: write another person, or leave it empty.",
  substitute_is_taken:
    "The substitute is the one who holds the seat or the delegate: write another, or leave it empty.",
  already_ended: (details) =>
    `This seat ends already on ${day(details.day)}: here it can only end earlier. To make it longer use “Change”.`,
  file_too_big: "The file is too large: a list of seats fits in 5 MB.",
  not_a_spreadsheet: "This is not a spreadsheet: choose a .xlsx, .ods or .csv file.",
  too_much_inside: "The sheet holds too much: a list of seats has at most 5,000 rows.",
  damaged: "The file is damaged and cannot be read to its end: save it again and try once more.",
  not_a_seats_file: "The columns “organo”, “posto” and “dal” are missing: start from the file that this page gives.",
  file_has_problems: ({ count }) =>
    `The file has ${Number(count) === 1 ? "one error" : `${count} errors`}: mend it and try again. Nothing was saved.`,
  nothing_to_change: "The file says what is there already: nothing to change.",
  unreadable_file: "The file is not what we expect: nothing was saved.",
};
export const bodiesRefusals = { it, en };

/** A refusal in words, for the person and for the field that it points at. */
export function sentenceOf(refused: Refused<BodiesRefusal>, lang: Lang): string {
  const words = bodiesRefusals[lang][refused.refusal];
  return typeof words === "function" ? words(refused.details ?? {}) : words;
}

/** The same refusal with its sentence at the fields that it points at. */
export function inWords<R extends BodiesRefusal>(refused: Refused<R>, lang: Lang): Refused<R> {
  const message = sentenceOf(refused, lang);
  return { ...refused, fields: refused.fields?.map((field) => ({ ...field, message: field.message || message })) };
}
