// SPDX-License-Identifier: AGPL-3.0-or-later
// Why the rounds say no. What is wrong with an answer has its own sentences in texts.troubles.
import { fileRefusals } from "@albero/governance";
import type { CommonRefusal } from "@albero/kernel";
import { troubles, type TroubleWords } from "./texts.troubles.ts";
import type { RoundsRefusal } from "./usecases/refusals.ts";

type Details = Readonly<Record<string, string | number>>;
type Own = Exclude<RoundsRefusal | CommonRefusal, keyof TroubleWords | keyof typeof fileRefusals.it>;
type Words = Record<Own, string | ((details: Details) => string)>;

const it: Words = {
  invalid_input: "Qualcosa non torna in ciò che hai scritto: guarda i campi segnati.",
  period_upside_down: "L’ultimo giorno viene prima del primo: controlla le due date.",
  period_too_long: "Una rilevazione dura al massimo un anno: di solito quattro o sei mesi.",
  due_before_end: "Le risposte si aspettano dopo l’ultimo giorno della rilevazione: sposta la scadenza.",
  round_not_draft: "La rilevazione è già aperta: ciò che chiede non cambia più.",
  round_not_closed: "La rilevazione non è chiusa: non c’è niente da riaprire.",
  nothing_asked: "La rilevazione non chiede ancora niente: scegli prima gli indicatori.",
  not_all_accepted: ({ n }) =>
    `${n === 1 ? "Una misura è arrivata ma non è ancora accettata" : `${n} misure sono arrivate ma non sono ancora accettate`}: controllale e accettale, poi chiudi.`,
  why_reopen_needed: "Scrivi il motivo per cui si riapre: resta accanto a ciò che è cambiato.",
  strategy_needed: "Scrivi che cosa si è deciso, anche solo che la strategia non cambia.",
  name_taken: "C’è già una rilevazione con questo nome: scegline un altro.",
  indicator_not_in_use: "Uno degli indicatori scelti non è più in uso: ricarica la pagina e scegli di nuovo.",
  nothing_to_move:
    "Qui non c’è nessuna misura che possa fare questo passo: ricarica la pagina e guarda a che punto sono.",
  nothing_new: "Non c’è niente di nuovo: tutto dice già quello che c’è.",
  not_text: "Il file non è un foglio di calcolo né un testo: salvalo come .xlsx, .ods o .csv.",
  not_a_spreadsheet: "Il file non è un foglio di calcolo: salvalo come .xlsx, .ods o .csv.",
  damaged: "Il file è incompleto o danneggiato e non si apre: salvalo di nuovo e riprova.",
  too_many_rows: ({ most }) =>
    `Il file ha più di ${new Intl.NumberFormat("it-IT").format(Number(most))} righe, più di quante una rilevazione ne chieda: dividilo per sub-ambito.`,
  file_has_problems: ({ count }) =>
    `${count === 1 ? "C’è una cosa da correggere" : `Ci sono ${count} cose da correggere`} nel file: non è stato scritto niente.`,
  about_what: "Scegli di quale indicatore o di quale obiettivo parli.",
  unknown_meeting: "Non è una riunione di questo Ambito: sceglila dall’elenco.",
  label_needed: "Scrivi che cos’è la prova.",
  link_needed: "Scrivi l’indirizzo della pagina.",
  link_not_of_the_web: "L’indirizzo deve cominciare con https:// e non avere spazi.",
  act_needed: "Scegli l’atto dall’elenco: solo quelli adottati provano qualcosa.",
  document_needed: "Scegli il documento dall’elenco.",
  nobody_to_remind: "Nessuno di chi lavora qui ha risposte in sospeso: non c’è chi sollecitare.",
  reminded_today: "Il sollecito di oggi è già partito: si può mandarne uno al giorno.",
  unreadable_file: "Il file non si legge.",
  unknown_indicators: "Il file parla di indicatori che non ci sono: carica prima gli indicatori.",
  not_yours_to_check: "Questo territorio non è affidato a te: lo controlla chi lo coordina o l’Ufficio di Piano.",
  coordinator_only: "Accettare, bloccare e riaprire spetta a chi coordina l’Ufficio di Piano.",
};
const en: Words = {
  invalid_input: "Something is not right in what you wrote: look at the marked fields.",
  period_upside_down: "The last day is before the first: check both days.",
  period_too_long: "A round lasts a year at most: four or six months as a rule.",
  due_before_end: "Answers are expected after the last day of the round: move the due day.",
  round_not_draft: "The round is open already: what it asks does not change any more.",
  round_not_closed: "The round is not closed: there is nothing to open again.",
  nothing_asked: "The round asks nothing yet: choose its indicators first.",
  not_all_accepted: ({ n }) =>
    `${n === 1 ? "One measure came in and is not accepted yet" : `${n} measures came in and are not accepted yet`}: check and accept them, then close.`,
  why_reopen_needed: "Write why it is opened again: it stays beside what changed.",
  strategy_needed: "Write what was decided, even that the strategy does not change.",
  name_taken: "There is a round of this name already: choose another.",
  indicator_not_in_use: "One of the chosen indicators is no longer in use: load the page again and choose anew.",
  nothing_to_move: "No measure here can take this step: load the page again and look where they are.",
  nothing_new: "There is nothing new: everything says already what is there.",
  not_text: "The file is neither a spreadsheet nor text: save it as .xlsx, .ods or .csv.",
  not_a_spreadsheet: "The file is no spreadsheet: save it as .xlsx, .ods or .csv.",
  damaged: "The file is cut short or damaged and does not open: save it again and try once more.",
  too_many_rows: ({ most }) =>
    `The file has more than ${new Intl.NumberFormat("en-GB").format(Number(most))} rows, more than a round asks: divide it by sub-area.`,
  file_has_problems: ({ count }) =>
    `${count === 1 ? "One thing has" : `${count} things have`} to be corrected in the file: nothing was written.`,
  about_what: "Choose which indicator or which objective you speak of.",
  unknown_meeting: "It is no meeting of this Ambito: choose it from the list.",
  label_needed: "Write what the evidence is.",
  link_needed: "Write the address of the page.",
  link_not_of_the_web: "The address must begin with https:// and have no spaces.",
  act_needed: "Choose the act from the list: only adopted ones prove something.",
  document_needed: "Choose the document from the list.",
  nobody_to_remind: "Nobody who works here has answers pending: there is nobody to remind.",
  reminded_today: "Today’s reminder is sent already: one a day can be sent.",
  unreadable_file: "The file cannot be read.",
  unknown_indicators: "The file speaks of indicators that are not there: load the indicators first.",
  not_yours_to_check: "This territory is not entrusted to you: whoever coordinates it or the Plan Office checks it.",
  coordinator_only: "Accepting, locking and reopening is for the coordinator of the Plan Office.",
};
export const roundsRefusals = {
  it: { ...fileRefusals.it, ...troubles.it, ...it },
  en: { ...fileRefusals.en, ...troubles.en, ...en },
};
