// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AreaKind } from "./core/area.ts";
import type { ComputableKey, WhyNot } from "./core/computed.ts";
import type { RejectionReason } from "./core/population-file.ts";
import type { BoundaryProblem } from "./core/boundaries.ts";
import type { TerritoryRefusal } from "./usecases/refusals.ts";
import { pagesIt } from "./texts.pages.it.ts";

type Details = Readonly<Record<string, string | number>>;
export type IndexWords = { label: string; unit: string; formula: string; decimals: number };

const refusals: Record<TerritoryRefusal, (details: Details) => string> = {
  invalid_input: () => "Qualche campo non va: guarda le righe segnate.",
  changed_meanwhile: () =>
    "Qualcun altro ha salvato nel frattempo. Riapri la pagina, confronta e salva di nuovo: quello che hai scritto è ancora qui sotto.",
  day_taken: () => "C'è già una composizione che comincia in quel giorno: apri quella, oppure scegli un altro giorno.",
  sub_area_unknown: () => "Uno dei sub-ambiti scelti non esiste più: ricarica la pagina e scegli di nuovo.",
  municipality_unknown: () => "Uno dei Comuni indicati non fa parte dell'elenco.",
  name_taken: () => "C'è già un sub-ambito con questo nome: scegline un altro.",
  name_without_letters: () => "Il nome deve contenere almeno una lettera o una cifra.",
  sub_area_in_use: ({ uses = 0 }) =>
    `Non si può togliere: ${uses === 1 ? "una riga lo nomina" : `${uses} righe lo nominano`} (composizioni o dati). Cambia prima quelle.`,
  trial_gone: () =>
    "Questa prova non c'è più: forse il file è già stato caricato, o ne è stato provato un altro. Scegli di nuovo il file.",
  file_has_errors: ({ rejectionCount = 0 }) =>
    `Il file ha ${rejectionCount === 1 ? "una riga sbagliata" : `${rejectionCount} righe sbagliate`}: non è stato caricato nulla. Correggile e riprova.`,
  slug_taken: () => "Questo indirizzo è già usato: scegline un altro.",
  lead_not_member: () => "Il Comune capofila deve essere fra i Comuni dell'Ambito.",
  seat_not_member: () => "La sede di un sub-ambito deve essere fra i Comuni dell'Ambito.",
  municipality_twice: () => "Un Comune compare due volte nell'elenco.",
  file_not_of_the_format: () => "Il file non è nel formato del territorio: le righe segnate dicono dove.",
  file_contradicts_itself: ({ what = "" }) => `Il file nomina qualcosa che non presenta: ${what}.`,
  file_too_large: () =>
    "Il file è troppo grande. Per la popolazione scegli il file della provincia o della regione (fino a 12 MB); per i confini fino a 25 MB.",
  file_empty: () => "Il file è vuoto, oppure non ne è stato scelto nessuno.",
  layout_unknown: () =>
    "Non riconosco le colonne di questo file. Servono quelle di demo.istat.it (Codice comune, Età, Totale maschi, Totale femmine) oppure quelle di I.Stat (ITTER107, SEXISTAT1, ETA1, Value).",
  day_unknown: () => "Il file non dice a quale giorno si riferisce: scrivilo nel campo «Giorno di riferimento».",
  day_wrong: () => "Il giorno di riferimento non esiste nel calendario.",
  no_municipality_of_ours: () => "Nel file non c'è nessun Comune di questo Ambito: forse è di un'altra provincia.",
  file_not_understood: () =>
    "Non riesco a leggere il file: serve un GeoJSON, un TopoJSON o uno shapefile dentro uno zip.",
  archive_too_large: () => "Lo zip contiene troppi dati: scegli i confini generalizzati (versione «g» di ISTAT).",
  archive_without_shapes: () => "Nello zip non c'è nessun file .shp.",
};

/** What is wrong with one field, by the code that the schema gives. */
const fields: Record<string, string> = {
  not_a_date: "Questo giorno non esiste nel calendario: scrivilo così, 31/12/2026.",
  both_degrees: "Scrivi sia la latitudine sia la longitudine, oppure nessuna delle due.",
  name_taken: "C'è già un sub-ambito con questo nome.",
};

const rejections: Record<RejectionReason, string> = {
  age_not_understood: "L'età non è un numero da 0 a 100 né il totale",
  sex_not_understood: "Il sesso non è maschi, femmine o totale",
  count_not_whole: "Il numero di residenti non è un numero intero di persone",
  code_not_understood: "Manca il codice del Comune",
  row_repeated: "La stessa età compare due volte (riga già letta)",
  row_total_differs: "Il totale della riga non è la somma di maschi e femmine",
  total_differs: "Il totale del Comune non è la somma delle sue età",
  ages_missing: "Mancano delle età e il file non dà un totale che lo confermi",
  year_differs: "L'anno è diverso da quello delle righe precedenti",
  too_few_columns: "La riga ha meno colonne dell'intestazione",
};

const boundaryProblems: Record<BoundaryProblem["reason"], string> = {
  not_an_area: "non è una superficie",
  outside_italy: "le coordinate non cadono in Italia",
  given_twice: "compare due volte nel file",
  empty_outline: "il contorno non racchiude nulla",
};

const whyNot: Record<WhyNot, string> = {
  nobody_in_denominator: "non calcolabile: nessun residente nella fascia al denominatore",
  births_unknown: "non calcolabile: mancano le nascite",
  deaths_unknown: "non calcolabile: mancano i decessi",
  balance_unknown: "non calcolabile: manca il saldo migratorio",
  foreigners_unknown: "non calcolabile: mancano gli stranieri",
  municipalities_missing: "non calcolabile: manca la popolazione di qualche Comune",
  composition_unknown: "non calcolabile: non si sa quali Comuni ne fanno parte",
};

const indices: Record<ComputableKey, IndexWords> = {
  population: {
    label: "Popolazione residente",
    unit: "abitanti",
    formula: "residenti di ogni età e sesso",
    decimals: 0,
  },
  oldAge: {
    label: "Indice di vecchiaia",
    unit: "%",
    formula: "residenti di 65 anni e più / residenti da 0 a 14 anni × 100",
    decimals: 1,
  },
  over65: {
    label: "Residenti di 65 anni e più",
    unit: "%",
    formula: "residenti di 65 anni e più / tutti i residenti × 100",
    decimals: 1,
  },
  over80: {
    label: "Residenti di 80 anni e più",
    unit: "%",
    formula: "residenti di 80 anni e più / tutti i residenti × 100",
    decimals: 1,
  },
  structuralDependency: {
    label: "Indice di dipendenza strutturale",
    unit: "%",
    formula: "(residenti 0-14 + residenti 65 e più) / residenti 15-64 × 100",
    decimals: 1,
  },
  oldDependency: {
    label: "Indice di dipendenza degli anziani",
    unit: "%",
    formula: "residenti 65 e più / residenti 15-64 × 100",
    decimals: 1,
  },
  youngDependency: {
    label: "Indice di dipendenza dei giovani",
    unit: "%",
    formula: "residenti 0-14 / residenti 15-64 × 100",
    decimals: 1,
  },
  activeReplacement: {
    label: "Indice di ricambio della popolazione attiva",
    unit: "%",
    formula: "residenti 60-64 / residenti 15-19 × 100",
    decimals: 1,
  },
  activeStructure: {
    label: "Indice di struttura della popolazione attiva",
    unit: "%",
    formula: "residenti 40-64 / residenti 15-39 × 100",
    decimals: 1,
  },
  childrenPerWoman: {
    label: "Carico di figli per donna in età feconda",
    unit: "%",
    formula: "residenti 0-4 / donne 15-49 × 100",
    decimals: 1,
  },
  masculinity: { label: "Rapporto di mascolinità", unit: "%", formula: "maschi / femmine × 100", decimals: 1 },
  meanAge: { label: "Età media", unit: "anni", formula: "Σ (età + 0,5) × residenti / residenti", decimals: 1 },
  oldPerChild: { label: "Anziani per bambino", unit: "", formula: "residenti 65 e più / residenti 0-5", decimals: 1 },
};

const areaNames: Record<AreaKind, (name: string) => string> = {
  municipality: (name) => name,
  sub_area: (name) => name,
  ambito: () => "Ambito",
  province: (name) => `Provincia di ${name}`,
  region: (name) => name,
  country: (name) => name,
};

const areaKinds: Record<AreaKind, string> = {
  municipality: "Comune",
  sub_area: "Sub-ambito",
  ambito: "Ambito",
  province: "Provincia",
  region: "Regione",
  country: "Italia",
};

const topics: Record<string, string> = {
  population: "Popolazione",
  indices: "Indici demografici",
  families: "Famiglie",
  foreigners: "Stranieri",
  education: "Scuola",
  incomes: "Redditi",
  work: "Lavoro",
  space: "Territorio",
  environment: "Ambiente",
};

export const it = {
  refusals,
  fields,
  rejections,
  boundaryProblems,
  whyNot,
  indices,
  areaNames,
  areaKinds,
  topic: (key: string) => topics[key] ?? "Altri dati",
  sexes: { all: "", male: "maschi", female: "femmine" },
  kinds: { printed: "stampato", computed: "calcolato" },
  ...pagesIt,
};

export type TerritoryTexts = typeof it;
