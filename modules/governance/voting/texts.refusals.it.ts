// SPDX-License-Identifier: AGPL-3.0-or-later
import type { VotingRefusal } from "./usecases/refusals.ts";

type Details = Readonly<Record<string, string | number>>;
export type RefusalTexts = Record<VotingRefusal, (details: Details) => string>;

const figures: Record<string, string> = {
  population: "gli abitanti",
  quota: "la quota",
  money: "la spesa conferita",
};
const kinds: Record<string, string> = {
  ordinary: "le decisioni ordinarie",
  plan_approval: "l’approvazione del Piano",
  budget: "il bilancio",
  regulation: "i regolamenti",
  election: "le elezioni",
  unanimity: "gli atti all’unanimità",
};
const kind = (key: unknown) => kinds[String(key)] ?? String(key);

export const refusals: RefusalTexts = {
  duplicate_member: ({ id }) => `Il componente «${id}» compare due volte: tieni una riga sola.`,
  duplicate_municipality: ({ member }) =>
    `Il Comune di ${member} ha due posti: il suo peso conterebbe due volte. Tienine uno.`,
  missing_figure: ({ member, figure }) =>
    `Per pesare il voto manca un dato di ${member}: ${figures[String(figure)] ?? figure}. Caricalo, oppure scegli un’altra regola.`,
  no_weight: () => "Il peso di tutti è zero: così nessun voto conta. Controlla i dati su cui si pesa.",
  bad_number: ({ number, where }) =>
    `«${number}» (in «${where}») non è un numero che si possa leggere: scrivi per esempio 12, 12.5 oppure 1/3.`,
  fraction_out_of_range: ({ fraction }) => `La frazione «${fraction}» deve stare fra 0 e 1: per esempio 1/2 o 2/3.`,
  parts_not_one: () => "Le parti del peso misto devono fare 1 in tutto: per esempio 1/2 e 1/2.",
  bands_not_ascending: () => "Le classi di abitanti devono crescere, e quella senza limite viene per ultima.",
  bands_leave_some_out: ({ member }) =>
    `${member} supera l’ultima classe di abitanti: aggiungi una classe senza limite.`,
  rule_not_in_force: ({ day, from, to }) =>
    `Il ${day} la regola non è in vigore: vale dal ${from}${to ? ` al ${to}` : ""}. Scegli la regola di quel giorno.`,
  rule_ends_before_it_begins: () => "La regola finisce prima di cominciare: controlla le due date.",
  no_second_call: () => "La regola non prevede una seconda convocazione.",
  no_majority_for_kind: ({ kind: key }) => `La regola non dice quale maggioranza serve per ${kind(key)}: aggiungila.`,
  tie_cannot_be_decided: ({ kind: key }) =>
    `Per ${kind(key)} il voto è segreto: chi presiede non può decidere la parità. Scegli un altro modo.`,
  president_unknown: () => "La parità la decide chi presiede: indica quale componente presiede.",
  unknown_member: ({ id, where }) => `«${id}» (in «${where}») non è fra i componenti: controlla il codice.`,
  presence_twice: ({ member }) => `La presenza di ${member} è scritta due volte: tieni una riga sola.`,
  delegation_to_two: ({ member }) => `${member} ha delegato due persone: può delegarne una sola.`,
  delegations_not_allowed: ({ member }) =>
    `La regola non ammette deleghe a un altro componente: ${member} risulta assente.`,
  delegation_to_nobody: ({ member }) => `Manca a chi ${member} ha dato la delega: indica chi la porta.`,
  delegation_to_oneself: ({ member }) => `${member} non può delegare se stesso: segna che è presente.`,
  delegation_by_present: ({ member }) => `${member} è presente e vota da sé: togli la delega, o segna che non c’è.`,
  delegation_to_absent: ({ member, to }) => `${to} non c’è e non può votare per ${member}: scegli chi è presente.`,
  delegation_to_delegated: ({ member, to }) =>
    `${to} ha delegato a sua volta e non può votare per ${member}: scegli chi è presente di persona.`,
  too_many_delegations: ({ to, most }) =>
    `${to} porta troppe deleghe: la regola ne ammette ${most}. Affidane qualcuna ad altri.`,
  conflict_twice: ({ member }) => `Il conflitto di interessi di ${member} è scritto due volte: tieni una riga sola.`,
  must_be_secret: ({ kind: key }) =>
    `Per ${kind(key)} la regola vuole il voto segreto: registra le schede, non i nomi.`,
  vote_by_absent: ({ member }) => `${member} è assente e non può votare: togli il suo voto, o segna la presenza.`,
  vote_by_conflicted: ({ member }) =>
    `${member} non è in aula per un conflitto di interessi e non può votare: togli il suo voto.`,
  ballot_of_another_kind: ({ kind: key }) =>
    `Questo modo di votare non va per ${kind(key)}: le elezioni hanno candidati, le altre decisioni sì e no.`,
  duplicate_candidate: ({ candidate }) => `${candidate} compare due volte fra i candidati: tieni una riga sola.`,
  unknown_candidate: ({ candidate }) => `«${candidate}» non è fra i candidati: controlla il codice.`,
  more_papers_than_present: ({ papers, present }) =>
    `Le schede sono ${papers} e chi partecipa è in ${present}: contale di nuovo.`,
  more_weight_than_present: ({ weight, present }) =>
    `Le schede pesano ${weight} e chi partecipa pesa ${present}: contale di nuovo.`,
  papers_without_weight: ({ where }) => `La regola conta il peso: scrivi quanto pesano le schede in «${where}».`,
  weight_without_papers: ({ where }) => `In «${where}» c’è un peso ma nessuna scheda: controlla i due numeri.`,
  more_seats_than_candidates: ({ seats, candidates }) =>
    `I posti sono ${seats} e i candidati ${candidates}: riduci i posti o aggiungi candidati.`,
  invalid_input: () => "Qualcosa nel modulo non va: guarda i campi segnati.",
  not_a_day: () => "Scrivi il giorno così: 31/12/2026.",
  not_a_fraction: () => "Scrivi una frazione fra 0 e 1: per esempio 1/2, 2/3 oppure 0,4.",
  bad_bands: ({ line }) =>
    `Nelle classi, la riga ${line} non si legge: scrivi per esempio «3000 = 1», e per l’ultima «oltre = 4».`,
  bad_quotas: ({ line, why }) => `Nelle quote, la riga ${line} non si legge (${why}): scrivi «Castelleone = 60».`,
  no_majority: () => "Scegli almeno un tipo di decisione e la maggioranza che serve.",
  verified_without_source: () => "Per dire che la regola è verificata, scrivi la fonte con cui è stata confrontata.",
  rule_already_there: ({ name }) =>
    `Quest’organo ha già una regola «${name}» che comincia lo stesso giorno: cambia il nome o il giorno.`,
  rule_used: () =>
    "Con questa regola si è già votato, perciò resta com’è: scrivine una nuova che cominci da un altro giorno.",
  rule_retired: () => "La regola è stata ritirata e non cambia più: scrivine una nuova.",
  changed_meanwhile: () =>
    "Qualcuno ha cambiato la regola mentre la guardavi: quello che hai scritto è ancora qui sotto. Ricarica e confronta.",
  no_body: () => "Scegli l’organo che vota con questa regola.",
  nobody_votes: ({ body }) =>
    `In «${body}» quel giorno nessun posto ha diritto di voto: controlla i posti dell’organo.`,
  no_rule: ({ body, day }) => `Per «${body}» non c’è una regola di voto in vigore il ${day}: aggiungila.`,
};
