// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommonRefusal } from "@albero/kernel";
import type { FileRefusal } from "../core/files.ts";
import { fileRefusals, type FileWords } from "../texts.files.ts";
import type { DeadlineRefusal, FeedRefusal, NoticeRefusal, RuleRefusal } from "./usecases/refusals.ts";

type Refusal = DeadlineRefusal | RuleRefusal | FeedRefusal | NoticeRefusal | CommonRefusal;
type Words = Record<Exclude<Refusal, FileRefusal>, string> & FileWords;

const it: Words = {
  invalid_input: "Qualcosa non torna in ciò che hai scritto: guarda i campi segnati.",
  changed_meanwhile:
    "Nel frattempo qualcuno ha cambiato questi dati, o la regola li ha spostati. Riapri la pagina, guarda com’è adesso, poi riprova.",
  not_open: "Questa scadenza non è aperta: riaprila con un motivo, poi cambiala.",
  already_open: "Questa scadenza è già aperta: non c’è niente da riaprire.",
  step_unknown: "Questo passo non c’è più: riapri la pagina e guarda com’è adesso.",
  evidence_missing: "Scrivi come si sa che è fatta, o carica il file che lo prova.",
  ...fileRefusals.it,
  link_unreadable: "Non è un indirizzo del web: deve cominciare con https:// o http://.",
  day_in_the_future: "Questo giorno non è ancora arrivato: scrivi oggi o un giorno passato.",
  municipality_unknown: "Questo Comune non è dell’Ambito: sceglilo dall’elenco.",
  municipality_needs_members:
    "Se riguarda un Comune, deve poterla leggere anche il suo sindaco: scegli «Chi lavora nell’Ambito».",
  owner_missing: "Scegli di chi è: un ruolo dall’elenco, oppure il nome di una persona.",
  email_missing: "Di una persona fuori dall’elenco serve anche l’e-mail, o i promemoria non arrivano.",
  rule_code_taken: "C’è già una regola con questo codice: aprila dall’elenco o scrivi un codice diverso.",
  nothing_to_take: "Le regole che Albero conosce ci sono già tutte.",
  years_upside_down: "L’ultimo anno viene prima del primo: controlla i due anni.",
  already_so: "La regola era già così: qualcuno ha premuto prima di te. Riapri la pagina.",
  no_calendar: "Il calendario non c’è, o è già stato revocato: puoi aprirne uno nuovo.",
  opened_meanwhile: "Il calendario è stato aperto in un’altra finestra: usa quell’indirizzo, o rinnovalo da qui.",
  already_sent: "Il messaggio è già partito: non si manda due volte.",
  nobody_to_write_to: "Nessuno ha il ruolo a cui scrivere: dai la scadenza a qualcuno, il promemoria rinasce domani.",
  deadline_closed: "La scadenza non è più aperta: il promemoria non serve.",
};
const en: Words = {
  invalid_input: "Something in what you wrote is not right: look at the marked fields.",
  changed_meanwhile:
    "Somebody has changed this meanwhile, or its rule has moved it. Open the page again, look at it as it is now, then try again.",
  not_open: "This deadline is not open: open it again with a reason, then change it.",
  already_open: "This deadline is open already: there is nothing to open again.",
  step_unknown: "This step is no longer there: open the page again and look at it as it is now.",
  evidence_missing: "Write how one knows that it is done, or upload the file that proves it.",
  ...fileRefusals.en,
  link_unreadable: "This is not an address of the web: it must begin with https:// or http://.",
  day_in_the_future: "This day has not come yet: write today or a day gone by.",
  municipality_unknown: "This municipality is not of the Ambito: choose it from the list.",
  municipality_needs_members:
    "If it concerns a municipality, its mayor must be able to read it: choose “Whoever works in the Ambito”.",
  owner_missing: "Choose whose it is: a role from the list, or the name of a person.",
  email_missing: "Of a person who is not on the list the e-mail is needed too, or reminders do not arrive.",
  rule_code_taken: "There is already a rule with this code: open it from the list or write another code.",
  nothing_to_take: "The rules that Albero knows are all here already.",
  years_upside_down: "The last year comes before the first: check the two years.",
  already_so: "The rule was so already: somebody pressed before you. Open the page again.",
  no_calendar: "There is no calendar, or it has been revoked: you can open a new one.",
  opened_meanwhile: "The calendar was opened in another window: use that address, or renew it from here.",
  already_sent: "The message has gone: it is not sent twice.",
  nobody_to_write_to: "Nobody holds the role to write to: give the deadline to somebody, the reminder is made again.",
  deadline_closed: "The deadline is no longer open: the reminder is of no use.",
};
export const deadlineRefusals = { it, en };
