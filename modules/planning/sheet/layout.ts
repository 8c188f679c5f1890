// SPDX-License-Identifier: AGPL-3.0-or-later
// The sheets of a plan: which there are, their columns, and where each column lives in the open format.
// The names of sheets and columns are part of the file format, so they are Italian in every language.
import type { Question } from "../core/document.ts";
import { choice, euro, keys, lines, number, scalar, text, yesNo, type Codec } from "./codec.ts";

/** What a row hangs from: its first columns hold the keys that find it. */
export type Owner = "plan" | "card" | "question" | "box" | "answer";

export type Column = {
  header: string;
  /** The field inside the thing of the row ("context.summary"); "" when the row is the value itself. */
  field: string;
  codec: Codec | ((row: Row, questions: ReadonlyMap<string, Question>) => Codec);
};
/** A row by headers of its key columns: enough to know which question an answer answers. */
export type Row = Readonly<Record<string, unknown>>;

export type Table = {
  name: string;
  owner: Owner;
  /** Where the list (or the record) stands inside its owner. */
  path: string[];
  /** "list": one thing per row; "record": the first field is the name under which the row is filed. */
  shape: "list" | "record";
  columns: Column[];
};

/** The key columns of each owner. */
export const OWNER_COLUMNS: Record<Owner, string[]> = {
  plan: [],
  card: ["Scheda"],
  question: ["Domanda"],
  box: ["Scheda", "Misura"],
  answer: ["Scheda", "Domanda"],
};
/** The sheet where each owner is listed. */
export const OWNER_SHEETS: Record<Owner, string> = {
  plan: "Piano",
  card: "Schede",
  question: "Modello domande",
  box: "Misure nelle schede",
  answer: "Risposte",
};

const column = (header: string, field: string, codec: Column["codec"]): Column => ({ header, field, codec });
const DOUBT = column("Dubbio di lettura", "uncertain", text("absent"));
const NOTE = column("Nota", "note", text("absent"));

const SECTION_NAMES = {
  areas: "aree di policy",
  bes: "Bes",
  sdgs: "obiettivi di sviluppo sostenibile",
  context: "contesto",
  title: "titolo",
  objectives: "obiettivi",
  actions: "azioni",
  targets: "destinatari",
  resources: "risorse economiche",
  staff: "personale",
  processIndicators: "indicatori di processo",
  outputIndicators: "indicatori di output",
  impact: "impatto",
  measures: "misure PNRR",
};
const QUESTION_TYPES = {
  yes_no: "sì o no",
  choice: "una scelta",
  choices: "più scelte",
  text: "testo",
  list: "elenco",
};
const MEASURE_KINDS = { pnrr: "PNRR", project: "progetto" };
const ACTION_KINDS = {
  action: "azione",
  axis: "asse",
  base: "base",
  process: "processo",
  service: "servizio",
  coordination: "coordinamento",
  system: "sistema",
};
const RECURRENCES = { annual: "ogni anno", once: "una volta", three_years: "nel triennio" };
const CHAINS = { input: "input", process: "processo", output: "output", outcome: "esito", impact: "impatto" };
const INDICATOR_KINDS = {
  count: "conteggio",
  presence: "presenza",
  percentage: "percentuale",
  ratio: "rapporto",
  duration: "durata",
  level: "livello",
  list: "elenco",
};

/** The cell of an answer depends on its question: yes or no, the words of a choice, a text. */
function answerCodec(row: Row, questions: ReadonlyMap<string, Question>): Codec {
  const question = questions.get(String(row["Domanda"]));
  const names = Object.fromEntries((question?.options ?? []).map((option) => [option.value, option.label]));
  switch (question?.type) {
    case "yes_no":
      return yesNo("absent");
    case "choice":
      return choice(names, "absent");
    case "choices":
      return lines("absent", choice(names));
    case "text":
    case "list":
    case undefined:
      return text("absent");
  }
}

/** The sheet "Piano" has one thing per row, not per column. */
export const PLAN_ITEMS: Column[] = [
  column("Formato", "format", text()),
  column("Titolo", "title", text()),
  column("Ambito", "ambito", text()),
  column("Programmazione", "cycle.code", text()),
  column("Primo giorno", "cycle.firstDay", text()),
  column("Ultimo giorno", "cycle.lastDay", text()),
  column("Modello della scheda", "cycle.template.name", text()),
  column("Fonte del modello", "cycle.template.source", text()),
];

const numberedTable = (name: string, path: string): Table => ({
  name,
  owner: "card",
  path: [path],
  shape: "list",
  columns: [column("Numero", "n", number()), column("Nome", "name", text()), DOUBT],
});

/** Every other sheet, in the order of the file. Owners come before what hangs from them. */
export const TABLES: Table[] = [
  {
    name: "Aree",
    owner: "plan",
    path: ["cycle", "areas"],
    shape: "list",
    columns: [
      column("Lettera", "letter", text()),
      column("Nome", "name", text()),
      column("Area locale", "local", yesNo("absent")),
      DOUBT,
    ],
  },
  {
    name: "Modello parti",
    owner: "plan",
    path: ["cycle", "template", "parts"],
    shape: "list",
    columns: [
      column("Parte", "section", choice(SECTION_NAMES)),
      column("Numero", "number", number()),
      column("Testo", "label", text()),
      column("Aiuto", "help", text("absent")),
      column("Gruppo", "group", text("absent")),
      column("Obbligatoria", "required", yesNo()),
    ],
  },
  {
    name: "Modello domande",
    owner: "plan",
    path: ["cycle", "template", "questions"],
    shape: "list",
    columns: [
      column("Sigla", "key", text()),
      column("Numero", "number", number()),
      column("Testo", "label", text()),
      column("Aiuto", "help", text("absent")),
      column("Tipo di risposta", "type", choice(QUESTION_TYPES)),
      column("Nome dell'elenco", "itemsLabel", text("absent")),
      column("Obbligatoria", "required", yesNo()),
      column("Gruppo", "group", text("absent")),
      column("Si chiede se la domanda", "askedWhen.question", text("absent")),
      column("ha per risposta", "askedWhen.value", scalar("absent")),
    ],
  },
  {
    name: "Modello scelte",
    owner: "question",
    path: ["options"],
    shape: "list",
    columns: [column("Valore", "value", text()), column("Testo", "label", text())],
  },
  {
    name: "Misure",
    owner: "plan",
    path: ["measures"],
    shape: "list",
    columns: [
      column("Sigla", "key", text()),
      column("Tipo", "kind", choice(MEASURE_KINDS)),
      column("Codice", "code", text("null")),
      column("Titolo", "title", text()),
      column("Importo concordato", "agreedAmount", euro()),
      NOTE,
      DOUBT,
    ],
  },
  {
    name: "Schede",
    owner: "plan",
    path: ["cards"],
    shape: "list",
    columns: [
      column("Codice", "code", text()),
      column("Codice stampato", "printedCode", text("absent")),
      column("Aree", "areas", keys()),
      column("Nome dell'area", "areaName", text()),
      column("Area di co-programmazione", "coProgrammingArea", text("null")),
      column("Titolo", "title", text()),
      column("Sottotitolo", "subtitle", text("null")),
      column("Contesto", "context.summary", text("null")),
      column("Dubbio sul contesto", "context.uncertain", text("absent")),
      column("Obiettivo generale", "generalObjective", text("null")),
      column("Parole chiave", "keywords", lines()),
      column("Totale dichiarato", "resources.declaredTotal", euro()),
      column("Dubbio sulle risorse", "resources.uncertain", text("absent")),
      column("Dubbio sulle risposte", "answersUncertain", text("absent")),
      column("Dubbio sull'impatto", "impactUncertain", text("absent")),
      DOUBT,
    ],
  },
  numberedTable("Bes", "besDomains"),
  numberedTable("SDG", "sdgs"),
  {
    name: "Dati di contesto",
    owner: "card",
    path: ["context", "facts"],
    shape: "list",
    columns: [
      column("Dato", "label", text()),
      column("Valore", "value", scalar()),
      column("Unità", "unit", text("null")),
      column("Anno", "year", number("null")),
      column("Territorio", "territory", text("null")),
      NOTE,
      DOUBT,
    ],
  },
  {
    name: "Obiettivi specifici",
    owner: "card",
    path: ["specificObjectives"],
    shape: "list",
    columns: [
      column("Sigla", "key", text()),
      column("Numero", "n", number()),
      column("Obiettivo", "text", text()),
      DOUBT,
    ],
  },
  {
    name: "Azioni",
    owner: "card",
    path: ["actions"],
    shape: "list",
    columns: [
      column("Sigla", "key", text()),
      column("Numero", "n", number()),
      column("Numero stampato", "printedN", number("absent")),
      column("Azione", "title", text()),
      column("Descrizione", "summary", text("null")),
      column("Tipo", "kind", choice(ACTION_KINDS)),
      column("Codice PNRR", "pnrr", text("null")),
      column("Misura", "measure", text("null")),
      column("LEPS", "leps", yesNo()),
      column("Obiettivi serviti", "servesObjectives", keys()),
      column("Obiettivi proposti", "suggestedObjectives", keys("absent")),
      DOUBT,
    ],
  },
  {
    name: "Destinatari",
    owner: "card",
    path: ["targets"],
    shape: "list",
    columns: [column("A chi si rivolge", "", text())],
  },
  {
    name: "Risorse",
    owner: "card",
    path: ["resources", "lines"],
    shape: "list",
    columns: [
      column("Sigla", "key", text()),
      column("Voce", "label", text()),
      column("Fonte", "source", text("null")),
      column("Importo", "amount", euro()),
      column("Codice", "code", text("null")),
      column("Misura", "measure", text("null")),
      column("Compresa nel totale", "inDeclaredTotal", yesNo("absent")),
      column("Ricorrenza", "recurrence", choice(RECURRENCES, "absent")),
      NOTE,
      DOUBT,
    ],
  },
  {
    name: "Personale",
    owner: "card",
    path: ["staff"],
    shape: "list",
    columns: [
      column("Sigla", "key", text()),
      column("Ruolo", "role", text()),
      column("Ente", "organisation", text("null")),
      column("Quanti", "count", number("null")),
      NOTE,
      DOUBT,
    ],
  },
  {
    name: "Risposte",
    owner: "card",
    path: ["answers"],
    shape: "record",
    columns: [column("Domanda", "key", text()), column("Risposta", "value", answerCodec), NOTE, DOUBT],
  },
  {
    name: "Elenchi delle risposte",
    owner: "answer",
    path: ["items"],
    shape: "list",
    columns: [column("Voce", "", text())],
  },
  {
    name: "Indicatori",
    owner: "card",
    path: ["indicators"],
    shape: "list",
    columns: [
      column("Sigla", "key", text()),
      column("Livello", "chain", choice(CHAINS)),
      column("Indicatore", "text", text()),
      column("Tipo", "kind", choice(INDICATOR_KINDS)),
      column("Unità", "unit", text("null")),
      column("Suddivisioni", "breakdown", lines("absent")),
      NOTE,
      DOUBT,
    ],
  },
  {
    name: "Impatto",
    owner: "card",
    path: ["impact"],
    shape: "list",
    columns: [column("Sigla", "key", text()), column("Che cosa cambia", "text", text()), DOUBT],
  },
  {
    name: "Misure nelle schede",
    owner: "card",
    path: ["measures"],
    shape: "list",
    columns: [
      column("Misura", "measure", text()),
      column("Codice stampato", "printedCode", text("null")),
      column("Titolo stampato", "printedTitle", text()),
      column("Importo", "amount", euro()),
      column("Descrizione", "summary", text("null")),
      column("Partner", "partners", lines("absent")),
      DOUBT,
    ],
  },
  {
    name: "Traguardi delle misure",
    owner: "box",
    path: ["target"],
    shape: "list",
    columns: [column("Valore", "value", number()), column("Unità", "unit", text())],
  },
  {
    name: "Altri campi",
    owner: "card",
    path: ["other"],
    shape: "record",
    columns: [column("Campo", "key", text()), column("Valore", "", scalar("missing"))],
  },
];
