// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommonRefusal } from "@albero/kernel";
import { texts } from "./texts.ts";
import type { OwnRefusal } from "./usecases/refusals.ts";
import type { SeatCategory } from "./core/table.ts";

type Details = Readonly<Record<string, string | number>>;
type Words = Record<OwnRefusal | CommonRefusal, string | ((details: Details) => string)>;

const it: Words = {
  invalid_input: "Qualcosa non torna in ciò che hai scritto: guarda i campi segnati.",
  changed_meanwhile:
    "Nel frattempo qualcuno ha cambiato questi dati. Ricarica la pagina, guarda com’è adesso, poi riprova.",
  already_open: "Il tavolo è già aperto.",
  not_open: "Il tavolo non è aperto: solo un tavolo aperto si chiude.",
  day_in_future: "Questo giorno non è ancora arrivato: scrivi oggi o un giorno passato.",
  needs_public_coordinator:
    "Manca chi coordina per il pubblico: aggiungi un posto con il compito «Coordina», di Comuni, Ufficio di Piano, azienda o sanità.",
  needs_third_sector_coordinator:
    "Manca chi coordina per il Terzo Settore: aggiungi un posto con il compito «Coordina», del Terzo Settore.",
  too_few_seats: ({ category, least, there }) =>
    `${texts.it.categories[category as SeatCategory]}: i posti sono ${there}, ne servono almeno ${least}. Aggiungili, poi apri il tavolo.`,
  reason_needed: "Scrivi il motivo.",
  closes_before_it_opens: "Il giorno viene prima dell’apertura: controlla la data.",
  mandate_in_force: "Il mandato è ancora in vigore: prima concludilo.",
  proposals_waiting: ({ waiting }) =>
    `${Number(waiting) === 1 ? "Una proposta aspetta" : `${waiting} proposte aspettano`} risposta: prima rispondi.`,
  mandate_not_draft: "Questo mandato non è più una bozza: per cambiarlo, rinegozialo.",
  mandate_not_in_force: "Questo mandato non è in vigore.",
  mandate_without_steps: "Un mandato ha almeno un passo di valutazione: aggiungilo, poi dallo al tavolo.",
  giver_needed: "Scrivi quale organo dà il mandato.",
  mandate_over: "L’ultimo giorno del mandato è già passato: cambia i tempi.",
  table_closed: "Il tavolo è chiuso.",
  end_before_start: "Il giorno viene prima dell’inizio del mandato: controlla la data.",
  steps_open: ({ open }) =>
    `${Number(open) === 1 ? "Un passo di valutazione è ancora aperto" : `${open} passi di valutazione sono ancora aperti`}: segna che cosa ne è uscito.`,
  period_upside_down: "L’ultimo giorno viene prima del primo: controlla le due date.",
  step_outside_mandate: "Il passo cade fuori dai tempi del mandato: scegli un giorno dentro.",
  draft_there: "C’è già una bozza di mandato: continua quella.",
  table_not_open: "Il tavolo non è aperto: prima va aperto, con i suoi due coordinatori.",
  already_decided: "A questa proposta è già stato risposto.",
  objective_needed: "Scegli in quale obiettivo del Piano entra.",
  objective_unknown: "Questo obiettivo non è nel Piano in vigore: sceglilo dall’elenco.",
  before_the_table: "Il tavolo non era ancora aperto quel giorno.",
  nobody_there: "Segna chi era presente, almeno uno.",
  session_that_day: "C’è già un incontro di quel giorno: aprilo dall’elenco.",
  results_needed: "Scrivi i risultati da restituire.",
  returned_before_the_session: "Il giorno viene prima dell’incontro: controlla la data.",
  already_returned: "I risultati sono già stati restituiti: l’incontro non cambia più.",
  seat_not_of_table: "Uno dei posti non era del tavolo quel giorno: scegli di nuovo i presenti.",
  unreadable_file: "Il file non è come ce lo aspettiamo: non è stato salvato nulla.",
};
const en: Words = {
  invalid_input: "Something in what you wrote is not right: look at the marked fields.",
  changed_meanwhile: "Somebody has changed this meanwhile. Reload the page, look at it as it is now, then try again.",
  already_open: "The table is open already.",
  not_open: "The table is not open: only an open table is closed.",
  day_in_future: "This day has not come yet: write today or a day gone by.",
  needs_public_coordinator:
    "The public coordinator is missing: add a seat with the duty “Coordinates”, of municipalities, Plan Office, company or health authority.",
  needs_third_sector_coordinator:
    "The third-sector coordinator is missing: add a seat with the duty “Coordinates”, of the third sector.",
  too_few_seats: ({ category, least, there }) =>
    `${texts.en.categories[category as SeatCategory]}: there are ${there} seats, at least ${least} are needed. Add them, then open the table.`,
  reason_needed: "Write the reason.",
  closes_before_it_opens: "The day comes before the opening: check it.",
  mandate_in_force: "The mandate is still in force: conclude it first.",
  proposals_waiting: ({ waiting }) =>
    `${Number(waiting) === 1 ? "One proposal waits" : `${waiting} proposals wait`} for an answer: answer first.`,
  mandate_not_draft: "This mandate is a draft no more: renegotiate it to change it.",
  mandate_not_in_force: "This mandate is not in force.",
  mandate_without_steps: "A mandate has one evaluation step at least: add it, then give it to the table.",
  giver_needed: "Write which body gives the mandate.",
  mandate_over: "The last day of the mandate has passed: change the times.",
  table_closed: "The table is closed.",
  end_before_start: "The day comes before the beginning of the mandate: check it.",
  steps_open: ({ open }) =>
    `${Number(open) === 1 ? "One evaluation step is still open" : `${open} evaluation steps are still open`}: write what came out.`,
  period_upside_down: "The last day comes before the first: check the two days.",
  step_outside_mandate: "The step falls outside the times of the mandate: choose a day inside.",
  draft_there: "There is a draft of a mandate already: go on with that.",
  table_not_open: "The table is not open: it must be opened first, with its two coordinators.",
  already_decided: "This proposal was answered already.",
  objective_needed: "Choose into which objective of the plan it goes.",
  objective_unknown: "This objective is not in the plan in force: choose it from the list.",
  before_the_table: "The table was not open yet on that day.",
  nobody_there: "Mark who was there, one at least.",
  session_that_day: "There is a session of that day already: open it from the list.",
  results_needed: "Write the results to return.",
  returned_before_the_session: "The day comes before the session: check it.",
  already_returned: "The results were returned already: the session changes no more.",
  seat_not_of_table: "One of the seats was not of the table on that day: choose again who was there.",
  unreadable_file: "The file is not what we expect: nothing was saved.",
};
export const tableRefusals = { it, en };
