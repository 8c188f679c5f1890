// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommonRefusal } from "@albero/kernel";
import type { ReportRefusal } from "./usecases/refusals.ts";

type Details = Readonly<Record<string, string | number>>;
type Words = Record<ReportRefusal | CommonRefusal, string | ((details: Details) => string)>;

const it: Words = {
  invalid_input: "Qualcosa non torna in ciò che hai scritto: guarda i campi segnati.",
  changed_meanwhile:
    "Nel frattempo qualcuno ha cambiato questa parte. Copia ciò che hai scritto, ricarica la pagina e riprova.",
  unclosed_brace: ({ what }) => `Una graffa si apre e non si chiude: «${what}». Aggiungi } dopo il nome della cifra.`,
  unopened_brace: ({ what }) =>
    `Una graffa si chiude senza essere aperta: «${what}». Aggiungi { prima del nome della cifra.`,
  empty_brace: "Fra le graffe non c’è nessun nome: scrivi una cifra, o togli le graffe.",
  unclosed_condition: ({ what }) => `Una parte condizionale comincia e non finisce: «${what}». Aggiungi ] alla fine.`,
  not_a_condition: ({ what }) =>
    `«${what}» non è una condizione. Scrivi per esempio: governo.sedute > 0, oppure: soldi.assegnati manca.`,
  unknown_figure: ({ what, near }) =>
    `La cifra «${what}» non esiste.${near ? ` Forse volevi: ${near}.` : ""} Sceglila dall’elenco in fondo alla pagina.`,
  two_forms_needed: ({ what }) => `In «${what}» servono due parole, una per il singolare e una per il plurale.`,
  no_number: ({ what }) => `«${what}» non è un numero: scrivilo fra graffe da solo, senza nomi e senza cambio.`,
  not_in_a_sentence: ({ what }) => `«${what}» non sta in una frase: è una tabella, un grafico, o non è un giorno.`,
  too_deep: "Ci sono troppe condizioni una dentro l’altra: dividile in frasi diverse.",
  figure_needed: "A questa parte manca la cifra da mostrare.",
  wrong_figure: ({ what }) =>
    `«${what}» non va bene per questa parte: una tabella vuole una tabella, un grafico un grafico.`,
  year_far: ({ first, last }) => `Scegli un anno dal ${first} al ${last}.`,
  round_needed: "L’aggiornamento semestrale racconta una rilevazione: scegli quale.",
  round_not_needed: "Questa relazione racconta un anno intero: lascia vuota la rilevazione.",
  round_not_open: "Questa rilevazione è ancora una bozza: aprila, poi prepara l’aggiornamento.",
  report_there: "C’è già una relazione di questo tipo per lo stesso periodo: continua quella, dall’elenco.",
  no_template: "Manca il modello di questa relazione: prendilo dall’elenco delle relazioni.",
  nothing_to_take: "I modelli sono già tutti qui, aggiornati.",
  unreadable_template: ({ what }) => `Un modello non si può leggere (${what}): non è stato salvato nulla.`,
  figures_lost: ({ dropped, typed }) =>
    [
      typed
        ? `Hai scritto a mano un numero che era legato ai dati: ${typed}. Se i dati cambiano, quel numero resta com’è.`
        : "",
      dropped ? `Nel testo non ci sono più queste cifre: ${dropped}.` : "",
      "Rimettile fra graffe, oppure segna «Salva anche senza queste cifre».",
    ]
      .filter(Boolean)
      .join(" "),
  not_draft: "Questa relazione è approvata e non cambia più. Prepara la prossima, oppure un’altra del periodo nuovo.",
  not_own_block: "Questa parte viene dal modello: si spegne, non si toglie.",
  no_next_round: "Non c’è ancora una rilevazione dopo questa: aprila, poi prepara l’aggiornamento.",
  act_not_adopted: "Questo atto non è tra quelli adottati: sceglilo dall’elenco.",
  at_the_end: "È già in fondo da quella parte.",
  already_printing: "Lo sto già preparando: ricarica la pagina fra qualche secondo.",
  already_printed: "È già pronto: scaricalo dalla pagina della relazione.",
  already_approved: "La relazione è già approvata.",
  day_in_future: "Questo giorno non è ancora arrivato: scrivi oggi o un giorno passato.",
  before_the_period: "Il giorno viene troppo prima del periodo raccontato: controlla la data.",
  act_needed: "Scrivi l’atto o la decisione con cui è stata approvata, oppure sceglilo dall’elenco.",
  nothing_told: "La relazione è vuota: accendi almeno una parte, poi approvala.",
};
const en: Words = {
  invalid_input: "Something in what you wrote is not right: look at the marked fields.",
  changed_meanwhile: "Somebody has changed this part meanwhile. Copy what you wrote, reload the page and try again.",
  unclosed_brace: ({ what }) => `A brace opens and does not close: “${what}”. Add } after the name of the figure.`,
  unopened_brace: ({ what }) => `A brace closes that was never opened: “${what}”. Add { before the name of the figure.`,
  empty_brace: "There is no name between the braces: write a figure, or take the braces away.",
  unclosed_condition: ({ what }) => `A conditional part begins and does not end: “${what}”. Add ] at its end.`,
  not_a_condition: ({ what }) =>
    `“${what}” is not a condition. Write for example: governo.sedute > 0, or: soldi.assegnati is missing.`,
  unknown_figure: ({ what, near }) =>
    `The figure “${what}” does not exist.${near ? ` Perhaps you meant: ${near}.` : ""} Choose it from the list at the end of the page.`,
  two_forms_needed: ({ what }) => `“${what}” needs two words, one for one and one for many.`,
  no_number: ({ what }) => `“${what}” is not a number: write it in braces alone, with no noun and no change.`,
  not_in_a_sentence: ({ what }) => `“${what}” cannot stand in a sentence: it is a table, a chart, or no day.`,
  too_deep: "There are too many conditions one inside the other: divide them into several sentences.",
  figure_needed: "This part lacks the figure to show.",
  wrong_figure: ({ what }) => `“${what}” does not suit this part: a table wants a table, a chart a chart.`,
  year_far: ({ first, last }) => `Choose a year from ${first} to ${last}.`,
  round_needed: "The half-year update tells of a round: choose which.",
  round_not_needed: "This report tells a whole year: leave the round empty.",
  round_not_open: "This round is still a draft: open it, then prepare the update.",
  report_there: "There is already a report of this kind for the same period: go on with that, from the list.",
  no_template: "The template of this report is missing: take it from the list of the reports.",
  nothing_to_take: "All templates are here already, up to date.",
  unreadable_template: ({ what }) => `A template cannot be read (${what}): nothing was saved.`,
  figures_lost: ({ dropped, typed }) =>
    [
      typed
        ? `You typed by hand a number that was bound to the data: ${typed}. If the data change, that number stays.`
        : "",
      dropped ? `These figures are no longer in the text: ${dropped}.` : "",
      "Put them back in braces, or mark “Save even without these figures”.",
    ]
      .filter(Boolean)
      .join(" "),
  not_draft: "This report is approved and changes no more. Prepare the next one.",
  not_own_block: "This part comes from the template: it is switched off, not taken away.",
  no_next_round: "There is no round after this one yet: open it, then prepare the update.",
  act_not_adopted: "This act is not among those adopted: choose it from the list.",
  at_the_end: "It is at the end already on that side.",
  already_printing: "At work on it already: reload the page in a few seconds.",
  already_printed: "It is ready already: download it from the page of the report.",
  already_approved: "The report is approved already.",
  day_in_future: "This day has not come yet: write today or a day gone by.",
  before_the_period: "The day comes too early before the period that is told: check it.",
  act_needed: "Write the act or the decision that approved it, or choose it from the list.",
  nothing_told: "The report is empty: switch on one part at least, then approve it.",
};
export const reportRefusals = { it, en };
