// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommonRefusal } from "@albero/kernel";
import type { OwnRefusal } from "./usecases/refusals.ts";

type Details = Readonly<Record<string, string | number>>;
type Words = Record<OwnRefusal | CommonRefusal, string | ((details: Details) => string)>;

const it: Words = {
  invalid_input: "Qualcosa non torna in ciò che hai scritto: guarda i campi segnati.",
  changed_meanwhile:
    "Nel frattempo qualcuno ha cambiato questa scheda. Ricarica la pagina, guarda com’è adesso, poi riprova: quello che hai scritto è ancora qui.",
  card_not_open: "La scheda è già concordata: per cambiarla la coordinatrice la riapre, con un motivo.",
  card_approved: "La scheda è approvata e non cambia più.",
  card_not_agreed: "La scheda non è ancora concordata: prima va concordata, poi si approva.",
  nothing_to_reopen: "La scheda è già aperta.",
  fields_missing: ({ names }) => `Mancano ancora i testi concordati di: ${names}. Scrivili, poi concorda la scheda.`,
  reason_needed: "Scrivi perché la scheda si riapre: il motivo resta nella storia.",
  percent_needed: "Scrivi la percentuale, da 0 a 100.",
  answer_needed: "Scegli una delle risposte.",
  words_needed: "Scrivi il testo: la risposta da sola non basta.",
  same_text: "Il testo è uguale a quello già concordato: non c’è nulla da salvare.",
  objective_unknown:
    "Questo obiettivo non è nel Piano in vigore né in un Piano Operativo approvato: scegline uno dall’elenco.",
  already_there: "Questo obiettivo ha già la sua scheda: aprila dall’elenco.",
  table_unknown: "Questo tavolo non c’è più: scegline un altro, o scrivi a nome tuo.",
  title_taken: "Per questo triennio c’è già un progetto con questo titolo: aprilo e cambialo.",
  card_unknown: "Una delle schede non è nel Piano in vigore: scegli dall’elenco.",
  unreadable_file: "Il file non è come ce lo aspettiamo: non è stato salvato nulla.",
};

const en: Words = {
  invalid_input: "Something does not add up in what you wrote: look at the marked fields.",
  changed_meanwhile:
    "Somebody changed this card meanwhile. Load the page again, look at it as it is now, then try again: what you wrote is still here.",
  card_not_open: "The card is agreed already: to change it the coordinator opens it again, with a reason.",
  card_approved: "The card is approved and changes no more.",
  card_not_agreed: "The card is not agreed yet: it is agreed first, then approved.",
  nothing_to_reopen: "The card is open already.",
  fields_missing: ({ names }) => `The agreed texts are still missing for: ${names}. Write them, then agree the card.`,
  reason_needed: "Write why the card is opened again: the reason stays in the history.",
  percent_needed: "Write the percentage, from 0 to 100.",
  answer_needed: "Choose one of the answers.",
  words_needed: "Write the text: the answer alone is not enough.",
  same_text: "The text is the same as the agreed one: there is nothing to save.",
  objective_unknown:
    "This objective is neither in the plan in force nor in an approved operational plan: choose it from the list.",
  already_there: "This objective has its card already: open it from the list.",
  table_unknown: "This table is not there any more: choose another, or write in your own name.",
  title_taken: "There is a project of this title for this cycle already: open it and change it.",
  card_unknown: "One of the cards is not in the plan in force: choose from the list.",
  unreadable_file: "The file is not what we expect: nothing was saved.",
};

export const closingRefusals = { it, en };
