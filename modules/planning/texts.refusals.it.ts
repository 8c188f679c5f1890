// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommonRefusal } from "@albero/kernel";
import { formatDate, type PlainDate } from "@albero/kernel/pure";
import type { PlanningRefusal } from "./usecases/refusals.ts";

export type Details = Readonly<Record<string, string | number>>;
export type RefusalTexts = Record<PlanningRefusal | CommonRefusal, string | ((details: Details) => string)>;

const clock = new Intl.DateTimeFormat("it-IT", { timeZone: "Europe/Rome", dateStyle: "long", timeStyle: "short" });
const moment = (at: unknown) => (at ? ` il ${clock.format(new Date(String(at)))}` : "");
const day = (date: unknown) => (date ? ` (${formatDate(String(date) as PlainDate)})` : "");
const answers = (count: unknown) => (Number(count) === 1 ? "una scheda ha" : `${count} schede hanno`);

export const refusals: RefusalTexts = {
  invalid_input: "Qualcosa non torna in ciò che hai scritto: guarda i campi segnati.",
  only_a_draft_changes:
    "Questa versione non è più una bozza, quindi non si può cambiare. Per correggerla apri una modifica del piano.",
  changed_meanwhile: ({ by, at }) =>
    by
      ? `${by} ha salvato${moment(at)} gli stessi campi che hai cambiato tu. Confronta i due testi e scegli: il tuo non è perso.`
      : "Nel frattempo qualcuno ha cambiato questa versione. Guardala com’è adesso, poi ripeti il passo.",
  nothing_changed: "Non c’era nulla da salvare: la scheda dice già così.",
  does_not_fit: "La scheda, così, non sta insieme al resto del piano: guarda i campi segnati.",
  no_draft_here: "Qui non c’è niente di non salvato.",
  draft_too_large: "Questa sezione è troppo lunga per essere tenuta in bozza: salvala, poi continua.",
  code_taken: "C’è già una scheda con questo codice: scegline un altro.",
  unknown_area: ({ keys }) => `Quest’area non esiste nel piano: ${keys}.`,
  no_difference: "Il totale dichiarato e la somma delle righe coincidono: non c’è una differenza da spiegare.",
  difference_changed:
    "La differenza è cambiata mentre scrivevi: rileggi le somme, poi spiega quella di adesso. Il tuo testo è qui sotto.",
  plan_is_closed: "Il piano è chiuso: resta da leggere, senza altre aggiunte.",
  measure_key_taken: "C’è già una misura con questa sigla.",
  plan_exists: ({ code }) => `Il piano ${code ?? ""} esiste già: aprilo dall’elenco dei piani.`,
  no_previous_plan: "Non c’è un piano precedente da cui riprendere le domande: parti dal modello regionale.",
  days_in_wrong_order: "L’ultimo giorno deve venire dopo il primo.",
  not_a_draft: "Questa versione non è più una bozza.",
  no_cards: "Il piano non ha ancora nessun obiettivo: aggiungine almeno uno prima della consultazione.",
  not_in_consultation: "Prima di questo passo la versione deve essere in consultazione.",
  already_approved: "Questa versione è già approvata: il suo testo non cambia più. Per correggerla apri una modifica.",
  act_number_missing: "Scrivi il numero dell’atto che approva il piano.",
  act_date_missing: "Scrivi il giorno dell’atto.",
  act_body_missing: "Scrivi quale organo ha approvato il piano, per esempio «Assemblea dei Sindaci».",
  act_date_in_the_future: "Il giorno dell’atto non è ancora arrivato.",
  act_already_known: "Il numero e il giorno di questo atto ci sono già e non si cambiano.",
  not_approved: "Prima di questo passo la versione deve essere approvata.",
  date_in_the_future: "Questo giorno non è ancora arrivato: scrivi oggi o un giorno passato.",
  before_the_act: ({ date }) => `Il piano non può entrare in vigore prima dell’atto che lo approva${day(date)}.`,
  not_in_force: "Prima di questo passo la versione deve essere in vigore.",
  before_its_start: ({ date }) => `Questo giorno viene prima dell’entrata in vigore del piano${day(date)}.`,
  amendment_already_open: "C’è già una bozza o una consultazione aperta su questo piano: continua da quella.",
  amendment_still_open:
    "C’è una modifica ancora aperta, e di un piano chiuso non si potrebbe più farne nulla. Prima mettila in vigore oppure elimina la bozza, poi chiudi il piano.",
  has_problems: ({ problems }) =>
    problems && Number(problems) > 1
      ? `Il file ha ${problems} problemi. Non è stato salvato nulla: correggili e riprova.`
      : "Il file ha un problema. Non è stato salvato nulla: correggilo e riprova.",
  question_key_taken: "C’è già una domanda con questa sigla.",
  no_such_question: "Questa domanda non c’è più.",
  question_has_answers: ({ answers: count }) =>
    `Non si può: ${answers(count)} una risposta che andrebbe persa. Togli prima quelle risposte.`,
  type_has_answers: ({ answers: count }) =>
    `Il tipo non si può cambiare: ${answers(count)} già una risposta. Aggiungi piuttosto una nuova domanda.`,
  options_missing: "Una domanda a scelta ha bisogno di almeno una scelta.",
  asked_when_unknown: ({ question }) => `La domanda da cui dipende non esiste: ${question}.`,
  no_such_past_objective: "Questo obiettivo non c’è nella valutazione del piano precedente.",
  no_such_link: "Questo legame non c’è già più.",
  already_loaded: "La valutazione di quel triennio c’è già.",
  other_cycle: ({ cycle }) => `Questa valutazione precede un altro piano: il ${cycle}.`,
};
