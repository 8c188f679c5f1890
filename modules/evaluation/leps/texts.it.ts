// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LepsStatus } from "./core/leps.ts";

const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`);

export const it = {
  statuses: {
    met: "raggiunto",
    not_met: "non raggiunto",
    no_threshold: "misurato, senza soglia",
    not_measurable: "non ancora misurabile",
  } satisfies Record<LepsStatus, string>,
  doubtful: "La soglia non è verificata: va controllata sull’atto prima di farne conto.",
  unverified: "La regola viene da una fonte che dà solo il titolo: il contenuto non è verificato.",
  board: {
    windowTitle: "LEPS",
    title: (measurable: number, all: number) =>
      measurable === 0
        ? `Nessuno dei ${all} LEPS si può ancora misurare: mancano i dati`
        : `${measurable} LEPS su ${all} si misurano con i dati che ci sono`,
    lead: (met: number, notMet: number, lacking: number) =>
      `${met + notMet === 0 ? "" : `${count(met, "raggiunto", "raggiunti")}, ${count(notMet, "non raggiunto", "non raggiunti")}. `}${lacking === 0 ? "Non manca nessun dato." : `${count(lacking, "dato manca", "dati mancano")}: ciascuno si scrive dalla pagina del suo LEPS.`}`,
    picture: "A che punto sono i livelli essenziali",
    pictureHead: ["Stato", "LEPS"] as [string, string],
    source: "Catalogo dei LEPS e dati dell’Ambito",
    table: "I LEPS uno per uno",
    leps: "LEPS",
    status: "Stato",
    value: "Che cosa si misura",
    missing: "Che cosa manca",
    indicators: "Indicatori del Piano",
    nothing: "niente",
    noMeasure: "nessuna misura: la fonte non scrive una regola che si conti",
    asOf: (day: string) => `Catalogo al ${day}`,
  },
  measure: {
    value: { yes: "sì", no: "no" },
    none: "non ancora misurabile",
    empty: "nessuno l’ha chiesto: non c’è niente da dividere",
    nobody: "nessuno: non c’è per chi dividere",
    contradictory: "i due dati non tornano: la parte è più grande del tutto",
    rule: {
      ">=": (value: string) => `almeno ${value}`,
      "<=": (value: string) => `al più ${value}`,
    },
    mustBe: "deve esserci",
    threshold: (rule: string) => `soglia: ${rule}`,
    noThreshold: "nessuna soglia",
    meets: "la soglia è raggiunta",
    fails: "la soglia non è raggiunta",
    formula: {
      ratio: (over: string, under: string) => `${over} / ${under}`,
      share: (part: string, whole: string) => `${part} / ${whole}, in percentuale`,
      coverage: (part: string, of: string) => `${part} / ${of}, in percentuale`,
      amount: (of: string) => of,
      presence: (of: string) => `${of}: sì o no`,
    },
  },
  one: {
    title: (title: string, status: string) => `${title}: ${status}`,
    law: "Norma",
    source: "Fonte",
    rule: "La regola",
    measures: "Che cosa si misura",
    noMeasures: "Non si misura niente",
    noMeasuresText:
      "La fonte dà il titolo di questo LEPS e non una regola che si possa contare. Quando la regola sarà scritta nel catalogo, qui comparirà la sua misura.",
    formula: "Formula",
    threshold: "Soglia",
    thresholdSource: (source: string) => `Fonte della soglia: ${source}`,
    data: "Dati",
    missing: "manca",
    there: "c’è già",
    lacking: (n: number) => `Per misurarlo ${n === 1 ? "manca un dato" : `mancano ${n} dati`}`,
    add: (label: string) => `Scrivi: ${label}`,
    fromTerritory: (label: string) => `${label}: si prende dal territorio, dove non è ancora caricato`,
    openTerritory: "Carica la popolazione",
    figures: "I dati, dal più recente",
    noFigures: "Nessun dato scritto finora.",
    figure: "Dato",
    day: "Giorno",
    value: "Valore",
    from: "Fonte",
    who: "Chi e quando",
    action: "Correzione",
    correct: "Correggi",
    corrected: "corretto",
    takenAway: "tolto",
    correctionOf: (reason: string) => `correzione: ${reason}`,
    indicators: "Gli indicatori che il Piano si è dato",
    noIndicators: "Il capitolo sulla valutazione non sceglie indicatori per questo LEPS.",
    under: (name: string) => `nel Piano sotto «${name}»`,
    workers: "Il contributo dello Stato",
    workersText: (goal: boolean, residents: string, amount: string) =>
      `L’obiettivo ulteriore, uno ogni ${residents} abitanti, ${goal ? "è raggiunto" : "non è raggiunto"}. Con questi assistenti sociali il contributo sarebbe ${amount}.`,
    openWorkers: "Apri il calcolo",
    openPublic: "Come lo vede il cittadino",
    by: (name: string, day: string) => `${name}, ${day}`,
    territoryFigure: "dato del territorio",
  },
  figure: {
    title: (label: string) => `Scrivi un dato: ${label}`,
    lead: (list: string, newest: string | null) =>
      `Serve per: ${list}. ${newest ? `L’ultimo dato è ${newest}.` : "Finora non c’è nessun dato."}`,
    step: "Nuovo dato",
    value: (unit: string) => (unit ? `Valore (${unit})` : "Valore"),
    answer: "Risposta",
    yes: "Sì",
    no: "No",
    day: "Di che giorno è",
    dayHelp: "L’ultimo giorno del periodo che il dato racconta, per esempio 31/12/2025.",
    source: "Da dove viene",
    sourceHelp: "Il registro, l’atto o l’ufficio da cui l’hai preso.",
    note: "Nota",
    save: "Aggiungi il dato",
    correctTitle: (label: string) => `Correggi un dato: ${label}`,
    correctLead: (value: string, day: string) =>
      `Il dato di oggi è ${value}, del ${day}. Resta nella storia, segnato come corretto.`,
    correctStep: "Correggi",
    emptyTakesAway: "Lascia vuoto per togliere il dato senza metterne un altro.",
    takeAway: "Togli il dato",
    reason: "Perché lo correggi",
    correct: "Salva la correzione",
    done: "Questo dato è già stato corretto",
    gone: (key: string) => `Dato non più usato (${key})`,
  },
  site: {
    part: "LEPS",
    title: (met: number, all: number) =>
      met === 0
        ? `I ${all} livelli essenziali che spettano a tutti`
        : `${met} livelli essenziali su ${all} sono raggiunti`,
    lead: "I LEPS sono i livelli essenziali delle prestazioni sociali: ciò che la legge assicura ovunque. Qui, per ciascuno, la regola, la misura e che cosa manca per misurarlo.",
    missing: (list: readonly string[]) =>
      `Per misurarlo ${list.length === 1 ? "manca" : "mancano"}: ${list.join("; ")}.`,
  },
};
