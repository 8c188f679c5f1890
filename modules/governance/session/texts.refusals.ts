// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommonRefusal } from "@albero/kernel";
import { formatDate, type PlainDate } from "@albero/kernel/pure";
import type { SessionRefusal } from "./usecases/refusals.ts";

type Details = Readonly<Record<string, string | number>>;
type Words = Record<SessionRefusal | CommonRefusal, string | ((details: Details) => string)>;

const day = (value: string | number | undefined) => formatDate(String(value ?? "") as PlainDate);

const it: Words = {
  invalid_input: "Qualcosa non torna in ciò che hai scritto: guarda i campi segnati.",
  not_convened: "La seduta non è convocata, o è già chiusa: qui non si può più segnare nulla.",
  not_open: "La seduta non è aperta: prima fai l’appello e aprila.",
  already_opened: "La seduta è già aperta: ricarica la pagina e continua da lì.",
  roll_call_empty: "Non hai segnato nessuno: tocca i presenti, poi salva.",
  no_quorum: ({ reached, needed }) =>
    `Manca il numero legale: c’è ${reached}, serve ${needed}. Aspetta chi deve arrivare e segnalo, oppure dichiara deserta la convocazione.`,
  quorum_is_there: "Il numero legale c’è: la convocazione non è deserta. Apri la seduta.",
  deserted_already:
    "Questa convocazione è già stata dichiarata deserta: ricarica la pagina e fai l’appello della successiva.",
  no_second_call: "Non è prevista una seconda convocazione: convoca una nuova seduta.",
  no_such_point:
    "Questo punto non è all’ordine del giorno della seduta: ricarica la pagina e scegline uno dall’elenco.",
  vote_under_way:
    "C’è una votazione in corso: chiudila o annullala, poi riprova. Finché si vota le presenze restano ferme.",
  not_a_member: "Chi hai indicato non siede con diritto di voto in questo organo, quel giorno: scegli dall’elenco.",
  not_in_the_room: "Chi hai indicato non è in aula: segna prima che è presente.",
  delegation_over: "Questa delega non conta già più: ricarica la pagina.",
  conflict_known: "È già segnato che esce per questo punto.",
  conflict_unknown: "Per questo punto non è segnato nessun conflitto di chi hai indicato: ricarica la pagina.",
  no_rule: ({ body, day: on }) =>
    `Per ${body} non c’è una regola di voto valida il ${day(on)}: scrivila fra le regole di voto, poi riprova.`,
  cannot_count: ({ why }) => `Così non si può contare: ${why}`,
  point_is_not_voted: "Questo punto è una comunicazione: non si vota. Se serve decidere, cambia il tipo del punto.",
  another_point: "In aula si sta trattando un altro punto: ricarica la pagina, così vedi quale.",
  same_question:
    "Su questo punto si è già votato con la stessa domanda. Per rimediare a un errore apri un voto che corregge quello, dicendo perché.",
  not_to_correct: "Il voto da correggere non è di questo punto, o non è chiuso: sceglilo dall’elenco.",
  corrected_already: "Questo voto è già stato corretto: correggi semmai l’ultimo.",
  correction_without_reason: "Scrivi perché si vota di nuovo: resta nel verbale accanto al voto corretto.",
  no_candidates: "Scrivi i candidati, uno per riga.",
  second_factor_missing:
    "Per votare da qui serve un accesso con il secondo fattore. Attivalo nel tuo profilo ed entra di nuovo; oppure dì il tuo voto al segretario, che lo registra.",
  no_seat_of_yours: "Il tuo Comune non ha un posto con diritto di voto in questo organo: chiedi al segretario.",
  absent: ({ member }) => `${member} risulta assente: dì al segretario che ci sei, così puoi votare.`,
  delegated_to: ({ member, to }) => `Per ${member} vota ${to}, che ha la tua delega.`,
  in_conflict: ({ member }) => `${member} è uscito dall’aula per questo punto, per conflitto di interessi: non vota.`,
  unknown_choice: "Scegli una delle risposte dell’elenco.",
  vote_closed: "La votazione è chiusa: questo voto è arrivato dopo e non è stato contato. Dillo subito al segretario.",
  vote_by_absent: ({ member }) =>
    `${member || "Uno di quelli indicati"} non può votare: è assente, o è uscito per conflitto di interessi.`,
  vote_is_secret: "Il voto è segreto: si registrano chi ha votato e quante schede, mai il voto di ciascuno.",
  vote_is_open: "Il voto è palese: si registra il voto di ciascuno.",
  nothing_recorded: "Non hai segnato nessun voto: scegli almeno una risposta.",
  voted_already: ({ member }) => `${member} ha già votato: togli il segno dal suo nome e la sua scheda dal conto.`,
  papers_do_not_add: ({ papers, voters }) =>
    `Le schede sono ${papers} e i votanti segnati ${voters}: i due numeri devono essere uguali. Ricontrolla l’urna.`,
  weights_do_not_add: ({ papers, voters }) =>
    `Le schede pesano in tutto ${papers}, i votanti segnati ${voters}: i due numeri devono essere uguali.`,
  urn_lost:
    "L’urna di questo voto segreto non si può più aprire: la sua chiave non c’è più. Annulla la votazione e ripetila: i presenti sono gli stessi.",
  delegations_not_allowed: "La regola di voto in vigore non ammette deleghe.",
  delegation_to_oneself: "Nessuno delega sé stesso: scegli un altro componente.",
  delegation_to_two: ({ from }) => `${from} ha già dato una delega per questi punti: ritira prima quella.`,
  delegation_by_present: ({ from }) =>
    `${from} è in aula: chi è presente vota da sé. Se esce, segna prima che è uscito.`,
  delegation_to_absent: ({ to }) => `${to} non è in aula: la delega si dà a chi è presente.`,
  delegation_to_delegated: ({ to }) => `${to} ha a sua volta delegato un altro: una delega non passa di mano.`,
  too_many_delegations: ({ to, most }) =>
    `${to} porta già ${Number(most) === 1 ? "una delega" : `${most} deleghe`}, il massimo per la regola di voto in vigore.`,
  delegation_unwritten: "La delega è scritta: indica il documento (data, protocollo).",
  delegation_for_no_point: "L’ultimo punto viene prima del primo: controlla i punti per cui vale.",
};

const en: Words = {
  invalid_input: "Something in what you wrote does not fit: look at the marked fields.",
  not_convened: "The meeting has not been convened, or is already closed: nothing can be marked here any more.",
  not_open: "The meeting is not open: call the roll first and open it.",
  already_opened: "The meeting is already open: reload the page and go on from there.",
  roll_call_empty: "You have marked nobody: tap who is present, then save.",
  no_quorum: ({ reached, needed }) =>
    `There is no quorum: ${reached} is there, ${needed} is needed. Wait for who is to come and mark them, or declare the call deserted.`,
  quorum_is_there: "The quorum is there: the call is not deserted. Open the meeting.",
  deserted_already: "This call was already declared deserted: reload the page and call the roll of the next one.",
  no_second_call: "There is no second call: convene a new meeting.",
  no_such_point: "This point is not on the agenda of the meeting: reload the page and choose one of the list.",
  vote_under_way:
    "A vote is under way: close it or withdraw it, then try again. While people vote, presence stays as it is.",
  not_a_member: "Whom you named does not sit in this body with a vote on that day: choose from the list.",
  not_in_the_room: "Whom you named is not in the room: mark them as present first.",
  delegation_over: "This delegation has ended already: reload the page.",
  conflict_known: "It is already noted that they leave for this point.",
  conflict_unknown: "No conflict of whom you named is noted for this point: reload the page.",
  no_rule: ({ body, day: on }) =>
    `${body} has no voting rule in force on ${day(on)}: write it among the voting rules, then try again.`,
  cannot_count: ({ why }) => `This cannot be counted: ${why}`,
  point_is_not_voted:
    "This point is for information: it is not voted. If a decision is needed, change the kind of the point.",
  another_point: "The room is at another point: reload the page to see which.",
  same_question:
    "This point was already voted with the same question. To mend a mistake, open a vote that corrects that one, and say why.",
  not_to_correct: "The vote to correct is not of this point, or is not closed: choose it from the list.",
  corrected_already: "This vote was already corrected: correct the last one instead.",
  correction_without_reason: "Write why the vote is taken again: it stays in the minutes beside the corrected vote.",
  no_candidates: "Write the candidates, one a line.",
  second_factor_missing:
    "To vote from here you need to log in with a second factor. Turn it on in your profile and log in again; or tell the secretary your vote, who records it.",
  no_seat_of_yours: "Your municipality has no voting seat in this body: ask the secretary.",
  absent: ({ member }) => `${member} is marked as absent: tell the secretary that you are here, then you can vote.`,
  delegated_to: ({ member, to }) => `${to} votes for ${member}, with your delegation.`,
  in_conflict: ({ member }) =>
    `${member} has left the room for this point, because of a conflict of interest: no vote.`,
  unknown_choice: "Choose one of the answers of the list.",
  vote_closed: "The vote is closed: this ballot came after and was not counted. Tell the secretary at once.",
  vote_by_absent: ({ member }) =>
    `${member || "One of those named"} cannot vote: absent, or out of the room for a conflict of interest.`,
  vote_is_secret: "The vote is secret: who has voted and how many papers are recorded, never the vote of each.",
  vote_is_open: "The vote is open: the vote of each is recorded.",
  nothing_recorded: "You have marked no vote: choose at least one answer.",
  voted_already: ({ member }) =>
    `${member} has already voted: take the mark off that name and the paper off the count.`,
  papers_do_not_add: ({ papers, voters }) =>
    `There are ${papers} papers and ${voters} marked voters: the two numbers must be equal. Check the box again.`,
  weights_do_not_add: ({ papers, voters }) =>
    `The papers weigh ${papers} in all, the marked voters ${voters}: the two numbers must be equal.`,
  urn_lost:
    "The urn of this secret vote cannot be opened any more: its key is gone. Withdraw the vote and repeat it: those present are the same.",
  delegations_not_allowed: "The voting rule in force allows no delegations.",
  delegation_to_oneself: "Nobody delegates oneself: choose another member.",
  delegation_to_two: ({ from }) => `${from} has already given a delegation for these points: withdraw that one first.`,
  delegation_by_present: ({ from }) =>
    `${from} is in the room: who is present votes in person. If they leave, mark it first.`,
  delegation_to_absent: ({ to }) => `${to} is not in the room: a delegation is given to one who is present.`,
  delegation_to_delegated: ({ to }) => `${to} has delegated another: a delegation is not passed on.`,
  too_many_delegations: ({ to, most }) =>
    `${to} already carries ${Number(most) === 1 ? "one delegation" : `${most} delegations`}, the most that the voting rule in force allows.`,
  delegation_unwritten: "A delegation is written: name the document (date, protocol number).",
  delegation_for_no_point: "The last point comes before the first: check the points for which it counts.",
};

export const refusals = { it, en };
