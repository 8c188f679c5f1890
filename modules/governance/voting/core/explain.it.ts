// SPDX-License-Identifier: AGPL-3.0-or-later
// The words of a computed vote: what the minutes print and what a mayor reads on the screen.
import type { Choice } from "./file.ts";
import type { Reason, Standing } from "./result.ts";
import type { Basis, Call, MajorityRule, VoteKind } from "./rule.ts";
import type { WeightUnit } from "./weights.ts";

const members = (heads: number) => (heads === 1 ? "1 componente" : `${heads} componenti`);

export const it = {
  members,
  and: " e ",
  kinds: {
    ordinary: "una decisione ordinaria",
    plan_approval: "l’approvazione del Piano",
    budget: "il bilancio e i riparti",
    regulation: "un regolamento",
    election: "un’elezione",
    unanimity: "un atto che chiede l’unanimità",
  } satisfies Record<VoteKind, string>,
  calls: { first: "prima convocazione", second: "seconda convocazione" } satisfies Record<Call, string>,
  units: {
    heads: "teste",
    inhabitants: "abitanti",
    votes: "voti",
    quotas: "quote",
    euro: "euro",
    shares: "parti",
    thousandths: "millesimi",
  } satisfies Record<WeightUnit, string>,
  bases: { heads: "per teste", weight: "per peso", both: "per teste e per peso" } satisfies Record<Basis, string>,
  states: { present: "presente", delegated: "con delega", absent: "assente", left: "uscito" } satisfies Record<
    Standing,
    string
  >,
  choices: { for: "favorevole", against: "contrario", abstained: "astenuto" } satisfies Record<Choice, string>,
  weighing: (heads: number, weight: string | null, unit: string) =>
    weight === null || unit === "teste"
      ? members(heads)
      : `${members(heads)}, che ${heads === 1 ? "pesa" : "pesano"} ${weight} ${unit}`,
  headline: {
    majority: (title: string) => `Approvato: «${title}». I voti favorevoli raggiungono la maggioranza che serve.`,
    no_majority: (title: string) => `Respinto: «${title}». I voti favorevoli non raggiungono la maggioranza che serve.`,
    no_quorum: (title: string) => `Nessuna decisione su «${title}»: manca il numero legale.`,
    nobody_for: (title: string) => `Respinto: «${title}». Nessuno ha votato a favore.`,
    tie_rejected: (title: string) => `Respinto: «${title}». Il voto è in parità, e per la regola la parità respinge.`,
    tie_repeat: (title: string) => `Parità su «${title}»: per la regola si vota di nuovo.`,
    tie_president_for: (title: string) =>
      `Approvato: «${title}». Il voto è in parità, e per la regola decide chi presiede, che ha votato a favore.`,
    tie_president_against: (title: string) =>
      `Respinto: «${title}». Il voto è in parità, e per la regola decide chi presiede, che ha votato contro.`,
    tie_president_unknown: (title: string) =>
      `Respinto: «${title}». Il voto è in parità e dovrebbe decidere chi presiede, il cui voto non c’è o non si conosce.`,
    seats_filled: (title: string) => `«${title}»: l’elezione è riuscita.`,
    seats_left: (title: string) => `«${title}»: non tutti i posti sono coperti, perché manca la maggioranza che serve.`,
  } satisfies Record<Reason, (title: string) => string>,
  elected: (names: string) => `Risulta eletto: ${names}.`,
  electedMany: (names: string) => `Risultano eletti: ${names}.`,
  tiedFor: (names: string) => `Sono in parità per l’ultimo posto: ${names}.`,
  part: {
    room: "Chi partecipa",
    quorum: "Il numero legale",
    votes: "I voti",
    majority: "La maggioranza",
    rule: "La regola",
    roll: "Componente per componente",
  },
  all: (told: string) => `L’organo ha ${told}.`,
  present: (told: string) => `Presenti di persona: ${told}.`,
  delegated: (told: string) => `Presenti per delega: ${told}.`,
  absent: (told: string) => `Assenti: ${told}.`,
  left: (told: string) => `Usciti per conflitto di interessi: ${told}. Non partecipano e non votano.`,
  leaveAll: (told: string) =>
    `Chi è uscito non conta nemmeno fra tutti i componenti, che per questo voto sono ${told}.`,
  carries: (name: string, others: string) => `${name} vota anche per ${others}.`,
  lost: (name: string, carrier: string) => `La delega di ${name} non vale, perché ${carrier} è uscito.`,
  quorumAsks: (call: string, fraction: string, threshold: string, basis: string) =>
    `In ${call} devono partecipare ${threshold} ${fraction} di tutti i componenti, contati ${basis}.`,
  quorumFree: (call: string) => `In ${call} la regola non chiede un numero minimo di partecipanti.`,
  thresholds: { ">": "più di", ">=": "almeno" },
  check: (one: {
    basis: string;
    fraction: string;
    base: string;
    limit: string;
    need: string;
    reached: string;
    holds: boolean;
    isTie: boolean;
  }) =>
    `${one.basis[0]?.toUpperCase()}${one.basis.slice(1)}: ${one.fraction} di ${one.base} è ${one.limit}; ${one.need}; sono ${one.reached}. ` +
    (one.holds ? "Raggiunto." : one.isTie ? "Esattamente alla soglia: non basta." : "Non raggiunto."),
  need: (needed: string) => `servono almeno ${needed}`,
  needLimit: (threshold: string, limit: string) => `servono ${threshold} ${limit}`,
  bothNeeded: "Valgono insieme: se una delle due manca, non basta l’altra.",
  noVotesYet: "Nessuno ha votato.",
  columns: { choice: "Voto", heads: "Componenti", weight: "Peso", percent: "Parte di chi partecipa" },
  rows: {
    for: "Favorevoli",
    forElection: "Voti ai candidati",
    against: "Contrari",
    abstained: "Astenuti",
    blank: "Schede bianche",
    void: "Schede nulle",
    notVoting: "Non hanno votato",
    taking: "Partecipano",
  },
  secret: "Il voto è segreto: si contano le schede, e nulla dice chi ha votato che cosa.",
  majorityAsks: (kind: string, threshold: string, fraction: string, of: string, basis: string) =>
    `Per ${kind} i voti favorevoli devono essere ${threshold} ${fraction} ${of}, contati ${basis}.`,
  majorityAll: (kind: string, of: string) => `Per ${kind} serve il voto favorevole ${of}.`,
  majorityAny: (kind: string) => `Per ${kind} basta un voto favorevole.`,
  of: {
    present: "di chi partecipa",
    voting: "di chi vota",
    all: "di tutti i componenti",
  } satisfies Record<MajorityRule["of"], string>,
  abstentions: {
    count: "Chi si astiene conta fra i votanti.",
    excluded: "Chi si astiene non conta.",
  },
  abstentionsPresent: {
    count: "Chi si astiene conta fra chi partecipa.",
    excluded: "Chi si astiene si toglie da chi partecipa.",
  },
  blanks: {
    count: "Le schede bianche e nulle contano.",
    excluded: "Le schede bianche e nulle non contano.",
  },
  base: (told: string) => `Il conto si fa su ${told}.`,
  candidate: (name: string, votes: string) => `${name}: ${votes}.`,
  ruleNamed: (name: string, from: string, to: string | null) =>
    `Regola «${name}», in vigore dal ${from}${to ? ` al ${to}` : ""}.`,
  ruleAct: (act: string) => `Atto: ${act}.`,
  ruleSource: (source: string) => `Fonte: ${source}.`,
  ruleWords: (words: string) => `Dice: «${words}».`,
  unverified: "Questa regola è un esempio: nessuno l’ha ancora confrontata con il suo atto.",
  weightTold: {
    heads: "Ogni componente ha un voto.",
    population: "Ogni voto pesa quanto gli abitanti del Comune.",
    classes: "Ogni voto pesa secondo la classe di abitanti del Comune.",
    quotas: "Ogni voto pesa quanto la quota del Comune.",
    shareOfMoney: "Ogni voto pesa quanto la parte di spesa che il Comune conferisce.",
    hybrid: "Il peso è una somma di parti:",
  },
  hybridPart: (part: string, of: string) => `${part} ${of}`,
  figures: {
    heads: "in parti uguali",
    population: "secondo gli abitanti",
    quota: "secondo le quote",
    money: "secondo la spesa conferita",
  },
  inThousandths:
    "I pesi sono portati a 1.000 in tutto con il metodo del più grande resto; a parità di resto viene prima il codice ISTAT più basso.",
  roll: { member: "Componente", weight: "Peso", state: "Presenza", vote: "Voto" },
  speaksFor: (state: string, carrier: string) => `${state} (${carrier})`,
  noVote: "–",
};
export type ExplainWords = typeof it;
