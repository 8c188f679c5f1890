// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommonRefusal } from "@albero/kernel";
import type { Lang } from "@albero/kernel/pure";
import type { AnswerRefusal, QuestionnairesRefusal } from "./usecases/refusals.ts";

type Details = Readonly<Record<string, string | number>>;
type Words = Record<
  Exclude<QuestionnairesRefusal, AnswerRefusal> | CommonRefusal,
  string | ((details: Details) => string)
>;

const range = ({ min, max }: Details, words: { both: string; least: string; most: string }): string => {
  const [from, to] = [String(min ?? ""), String(max ?? "")];
  if (from !== "" && to !== "") return words.both.replace("MIN", from).replace("MAX", to);
  return from === "" ? words.most.replace("MAX", to) : words.least.replace("MIN", from);
};

/** What is wrong with one answer, said to whoever answers. */
export const answerWords: Record<Lang, Record<AnswerRefusal, (details: Details) => string>> = {
  it: {
    answer_needed: () => "A questa domanda serve una risposta.",
    line_needed: () => "Su questa riga serve una risposta.",
    not_a_number: () => "Qui serve un numero, scritto in cifre: per esempio 12 oppure 7,5.",
    out_of_range: (details) =>
      range(details, {
        both: "Il numero va da MIN a MAX.",
        least: "Il numero è almeno MIN.",
        most: "Il numero è al massimo MAX.",
      }),
    too_long: ({ most, length }) => `Il testo è lungo ${length} caratteri: al massimo ${most}. Lo accorci un po’.`,
    no_such_choice: () => "Questa scelta non è fra quelle della domanda: scelga dall’elenco.",
    no_such_step: () => "Questo gradino non è nella scala: scelga uno dei numeri.",
    one_choice_only: () => "Qui si dà una risposta sola.",
  },
  en: {
    answer_needed: () => "This question needs an answer.",
    line_needed: () => "This line needs an answer.",
    not_a_number: () => "A number is needed here, in digits: for example 12 or 7.5.",
    out_of_range: (details) =>
      range(details, {
        both: "The number goes from MIN to MAX.",
        least: "The number is at least MIN.",
        most: "The number is at most MAX.",
      }),
    too_long: ({ most, length }) => `The text has ${length} characters: at most ${most}. Please shorten it a little.`,
    no_such_choice: () => "This is not one of the choices of the question: choose from the list.",
    no_such_step: () => "This step is not on the scale: choose one of the numbers.",
    one_choice_only: () => "Only one answer is given here.",
  },
};

const it: Words = {
  invalid_input: "Qualcosa non torna in ciò che hai scritto: guarda i campi segnati.",
  changed_meanwhile:
    "Nel frattempo qualcuno ha cambiato questi dati. Ricarica la pagina, guarda com’è adesso, poi riprova.",
  name_taken: "C’è già qualcosa con questo nome: scrivine un altro.",
  not_in_draft: "Questa versione è pubblicata e non cambia più: apri una nuova versione.",
  draft_there: "C’è già una nuova versione in bozza: continua quella.",
  unknown_template: "Questo modulo di partenza non c’è: scegline uno dall’elenco.",
  options_needed: "Scrivi almeno due scelte, una per riga.",
  too_many_options: "Ci sono troppe righe: al massimo 20 scelte, o 15 righe di una griglia.",
  lines_needed: "Scrivi almeno una riga della griglia.",
  same_words_twice: "Due righe dicono la stessa cosa: scrivile diverse, o togline una.",
  scale_upside_down: "La scala va da un numero intero a uno più grande, fra 0 e 10.",
  limits_upside_down: "Il numero più grande dev’essere maggiore del più piccolo.",
  too_many_questions: "Il questionario ha già 60 domande: togline una, chi risponde si stanca molto prima.",
  no_such_question: "Questa domanda non c’è più: torna all’elenco.",
  too_many_pages: "Il questionario ha troppe pagine: al massimo 20.",
  nothing_asked: "Il questionario non ha ancora domande: aggiungine almeno una, poi pubblica.",
  title_needed: "Scrivi il titolo, almeno in italiano.",
  period_upside_down: "L’ultimo giorno viene prima del primo: controlla le due date.",
  last_day_past: "L’ultimo giorno è già passato: nessuno potrebbe rispondere.",
  group_needed: "Scegli almeno un gruppo: scrivi a quante persone lo chiedi, o apri un collegamento per tutti.",
  baseline_there: "La rilevazione di partenza c’è già: questa è una ripetizione.",
  baseline_first: "Prima serve una rilevazione di partenza con cui confrontarsi.",
  nothing_published: "Non c’è una versione pubblicata più nuova da chiedere: prima pubblica il questionario.",
  wave_closed: "La rilevazione è chiusa: non si risponde più.",
  answers_there:
    "Qualcuno ha già risposto: la versione non si cambia più. Chiudi questa rilevazione e aprine un’altra.",
  not_begun: "La rilevazione non è ancora cominciata.",
  open_link_by_name: "Con i nomi non si può usare un collegamento per tutti: non direbbe chi risponde.",
  nobody_asked: "Non c’è nessuno da invitare: scrivi un indirizzo, o quanti collegamenti preparare.",
  not_an_address: ({ address }) => `«${address}» non è un indirizzo e-mail: correggilo. Uno per riga.`,
  asked_already: ({ address }) => `«${address}» c’è già: ciascuno riceve un invito solo.`,
  too_many: ({ most }) => `Sono troppi in una volta: al massimo ${most}.`,
  no_such_group: "Questo gruppo non fa parte della rilevazione.",
  names_needed: "La rilevazione è con i nomi: scrivi chi riceve i collegamenti, un nome per riga.",
  nobody_left: "Nessun indirizzo da sollecitare: hanno risposto tutti, o non è stato invitato nessuno per e-mail.",
  reminded_today: "Chi non ha risposto ha già ricevuto un messaggio oggi: riprova domani.",
  already_answered: "Da questo collegamento è già arrivata una risposta: si risponde una volta sola.",
  link_expired: "Il tempo per rispondere è finito.",
  not_yet: "È presto: si risponde dal primo giorno della rilevazione.",
  unknown_link: "Questo collegamento non porta a nessun questionario: controlli di averlo copiato tutto.",
  version_changed: "Nel frattempo le domande sono cambiate: ricominci dalla prima pagina. Non è stato inviato nulla.",
  look_at_answers: "Manca qualcosa, o qualcosa non va bene: guardi le risposte segnate.",
  nothing_answered: "Non c’è nessuna risposta da inviare: risponda almeno a una domanda.",
  begin_first: "Da questo collegamento si comincia soltanto: prema «Comincia».",
  not_a_scale: "Solo una scala dà un livello: scegli un’altra domanda.",
  too_few_answers:
    "Le risposte sono troppo poche, o troppo uguali, per dirne il livello senza far riconoscere qualcuno.",
  wave_open: "La rilevazione è ancora aperta: il livello si dice quando è chiusa.",
  nothing_new: "L’indicatore ha già questo valore: non c’è niente da cambiare.",
  unreadable_file: "Il file non è come ce lo aspettiamo: non è stato salvato nulla.",
};
const en: Words = {
  invalid_input: "Something in what you wrote is not right: look at the marked fields.",
  changed_meanwhile: "Somebody has changed this meanwhile. Reload the page, look at it as it is now, then try again.",
  name_taken: "There is something with this name already: write another.",
  not_in_draft: "This version is published and never changes: open a new version.",
  draft_there: "There is a new version in draft already: go on with that one.",
  unknown_template: "This form to begin with is not there: choose one from the list.",
  options_needed: "Write two choices at least, one a line.",
  too_many_options: "There are too many lines: at most 20 choices, or 15 lines of a grid.",
  lines_needed: "Write one line of the grid at least.",
  same_words_twice: "Two lines say the same: write them differently, or take one away.",
  scale_upside_down: "A scale goes from a whole number to a larger one, between 0 and 10.",
  limits_upside_down: "The largest number must be above the smallest.",
  too_many_questions: "The questionnaire has 60 questions already: take one away, people tire much earlier.",
  no_such_question: "This question is no longer there: go back to the list.",
  too_many_pages: "The questionnaire has too many pages: 20 at most.",
  nothing_asked: "The questionnaire has no question yet: add one at least, then publish.",
  title_needed: "Write the title, at least in Italian.",
  period_upside_down: "The last day comes before the first: check the two dates.",
  last_day_past: "The last day has passed: nobody could answer.",
  group_needed: "Choose one group at least: write how many people you ask, or open a link for all.",
  baseline_there: "The baseline is there already: this one is a repeat.",
  baseline_first: "A baseline is needed first, to compare with.",
  nothing_published: "There is no newer published version to ask: publish the questionnaire first.",
  wave_closed: "The wave is closed: no answers are taken any more.",
  answers_there: "Somebody has answered already: the version does not change. Close this wave and open another.",
  not_begun: "The wave has not begun yet.",
  open_link_by_name: "With names a link for all cannot be used: it would not say who answers.",
  nobody_asked: "There is nobody to invite: write an address, or how many links to prepare.",
  not_an_address: ({ address }) => `“${address}” is not an e-mail address: correct it. One a line.`,
  asked_already: ({ address }) => `“${address}” is there already: everybody is invited once.`,
  too_many: ({ most }) => `Too many at once: at most ${most}.`,
  no_such_group: "This group is not part of the wave.",
  names_needed: "The wave is by name: write who receives the links, one name a line.",
  nobody_left: "No address to remind: all have answered, or nobody was invited by e-mail.",
  reminded_today: "Whoever has not answered received a message today: try again tomorrow.",
  already_answered: "An answer has already come from this link: one answers once.",
  link_expired: "The time to answer is over.",
  not_yet: "It is early: answers are taken from the first day of the wave.",
  unknown_link: "This link leads to no questionnaire: check that you copied all of it.",
  version_changed: "The questions have changed meanwhile: begin again from the first page. Nothing was sent.",
  look_at_answers: "Something is missing, or not right: look at the marked answers.",
  nothing_answered: "There is no answer to send: answer one question at least.",
  begin_first: "From this link one only begins: press “Begin”.",
  not_a_scale: "Only a scale gives a level: choose another question.",
  too_few_answers: "The answers are too few, or too much alike, to tell their level without anybody being recognised.",
  wave_open: "The wave is still open: the level is told when it is closed.",
  nothing_new: "The indicator has this value already: there is nothing to change.",
  unreadable_file: "The file is not as we expect it: nothing was saved.",
};
export const refusals = { it, en };
