// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommonRefusal } from "@albero/kernel";
import type { ContractRefusal } from "./usecases/refusals.ts";

type Words = Record<ContractRefusal | CommonRefusal, string>;

const it: Words = {
  invalid_input: "Qualcosa non torna in ciò che hai scritto: guarda i campi segnati.",
  contract_title_taken: "C’è già un contratto con questo titolo: aprilo dall’elenco o scrivi un titolo diverso.",
  period_upside_down: "L’ultimo giorno viene prima del primo: controlla le due date.",
  annex_taken: "Il contratto ha già l’allegato di quest’anno: aprilo dall’elenco.",
  annex_approved:
    "Questo allegato è approvato: le sue voci non si cambiano più. Chi coordina può togliere l’approvazione.",
  only_coordinator_approves: "L’approvazione la scrive chi coordina: lascia vuoto il giorno.",
  item_has_deadlines: "Su questa voce poggia una scadenza: non si può togliere.",
  item_unknown: "Questa voce non è del contratto: sceglila dall’elenco.",
  deadline_without_day: "Scrivi il giorno, o almeno quando a parole («entro aprile di ogni anno»).",
  share_without_item: "Scegli di quale voce è la percentuale.",
  day_in_the_future: "Questo giorno non è ancora arrivato: scrivi oggi o un giorno passato.",
  changed_meanwhile:
    "Nel frattempo qualcuno ha cambiato questi dati. Ricarica la pagina, guarda com’è adesso, poi riprova.",
  unreadable_file: "Il file non è come ce lo aspettiamo: non è stato salvato nulla.",
};
const en: Words = {
  invalid_input: "Something in what you wrote is not right: look at the marked fields.",
  contract_title_taken: "There is already a contract with this title: open it from the list or write another title.",
  period_upside_down: "The last day comes before the first: check the two days.",
  annex_taken: "The contract already has the annex of this year: open it from the list.",
  annex_approved:
    "This annex is approved: its items are not changed any more. The coordinator can take the approval away.",
  only_coordinator_approves: "The coordinator writes the approval: leave the day empty.",
  item_has_deadlines: "A deadline rests on this item: it cannot be taken away.",
  item_unknown: "This item is not of the contract: choose it from the list.",
  deadline_without_day: "Write the day, or at least when in words (“by April of each year”).",
  share_without_item: "Choose of which item the percentage is.",
  day_in_the_future: "This day has not come yet: write today or a day gone by.",
  changed_meanwhile: "Somebody has changed this meanwhile. Reload the page, look at it as it is now, then try again.",
  unreadable_file: "The file is not what we expect: nothing was saved.",
};
export const contractRefusals = { it, en };
