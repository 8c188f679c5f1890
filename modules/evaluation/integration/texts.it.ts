// SPDX-License-Identifier: AGPL-3.0-or-later
import type { IntegrationCard } from "./core/file.ts";
import type { Oddity } from "./core/oddities.ts";
import type { PeriodState } from "./core/period.ts";
import type { StepState } from "./core/progress.ts";

const list = (numbers: readonly number[]): string => numbers.join(", ");
const count = (n: number, one: string, many: string): string => (n === 1 ? one : `${n} ${many}`);

export const it = {
  kinds: { protocollo: "Protocollo", intervento: "Intervento", progetto: "Progetto" } satisfies Record<
    IntegrationCard["kind"],
    string
  >,
  periods: {
    to_come: "Periodo da venire",
    running: "Periodo in corso",
    ended: "Periodo finito",
    not_printed: "Periodo non stampato",
  } satisfies Record<PeriodState, string>,
  stepStates: { waiting: "Da cominciare", begun: "Cominciato", done: "Fatto" } satisfies Record<StepState, string>,
  odd: {
    numerator_missing: "Manca il numeratore",
    denominator_missing: "Manca il denominatore",
    same_parts: "Numeratore e denominatore sono uguali",
    target_without_number: "C’è un traguardo, ma senza numero",
    target_in_other_unit: "Il traguardo è in un’altra unità",
    years_that_fall: "Il traguardo scende di anno in anno",
    above_the_whole: "Il traguardo supera il tutto",
    in_doubt: "Lettura in dubbio",
  } satisfies Record<Oddity, string>,
  col: {
    card: "Scheda",
    kind: "Tipo",
    areas: "Aree e linee",
    period: "Periodo",
    steps: "Passi",
    indicators: "Indicatori",
    step: "Passo",
    state: "Stato",
    indicator: "Indicatore",
    numerator: "Numeratore",
    denominator: "Denominatore",
    target: "Traguardo",
    odd: "Da chiarire",
    cards: "Schede",
  },
  noCards: "Non ci sono ancora schede di integrazione",
  noCardsLead:
    "Le schede dicono che cosa Ambito e azienda sanitaria fanno insieme: chi, con quali passi, misurato come. Si caricano da un file.",
  add: "Carica le schede",
  list: {
    title: (cards: number) => `Ambito e azienda sanitaria lavorano insieme su ${cards} schede`,
    lead: (done: number, begun: number, steps: number, indicators: number, odd: number) =>
      [
        done + begun === 0
          ? `Nessuno dei ${steps} passi è ancora segnato come cominciato.`
          : `Dei ${steps} passi ${count(done, "uno è fatto", "sono fatti")} e ${count(begun, "uno è cominciato", "sono cominciati")}.`,
        `Gli indicatori sono ${indicators}: ${odd === 0 ? "tutti chiari." : odd === 1 ? "uno è da chiarire." : `${odd} sono da chiarire.`}`,
      ].join(" "),
    goals: "Obiettivi comuni",
    indicators: "Gli indicatori",
    table: "Le schede",
    progress: "Passi fatti",
    howFar: "A che punto sono",
    stepsOf: (done: number, begun: number, steps: number) =>
      `${done} di ${steps} fatti${begun > 0 ? `, ${begun} ${begun === 1 ? "cominciato" : "cominciati"}` : ""}`,
    noSteps: "La scheda non stampa passi",
    odd: (odd: number) => (odd === 0 ? "" : `${odd} da chiarire`),
    source: "Fonte",
  },
  matrix: {
    title: (lost: number, marks: number) =>
      lost === 0
        ? "Ogni segno della matrice ha la sua casella"
        : `Nella matrice stampata si legge la riga di quasi tutti i segni; la colonna è persa per ${lost} su ${marks}`,
    description: (sure: number, lost: number) =>
      `Righe: aree di integrazione. Colonne: linee. ${sure} segni hanno la loro casella, disegnata piena; ${lost} hanno la riga ma non la colonna, e stanno nella barra tratteggiata.`,
    row: "Riga",
    lost: "Colonna persa (segni)",
    lostShort: "Colonna persa",
    cards: "Schede",
    noRow: "Riga persa",
    noRowShort: "?",
    unread: (n: readonly number[]) =>
      n.length === 0
        ? ""
        : n.length === 1
          ? `Nella scheda ${list(n)} non si legge alcun segno.`
          : `Nelle schede ${list(n)} non si legge alcun segno.`,
    transposed: (n: readonly number[]) =>
      n.length === 0
        ? ""
        : n.length === 1
          ? `La scheda ${list(n)} stampa la matrice con righe e colonne scambiate.`
          : `Le schede ${list(n)} stampano la matrice con righe e colonne scambiate.`,
    unit: "segni",
    noMarks: "Nessun segno leggibile",
    marks: (row: string | null, marks: number, columns: readonly string[] | null) =>
      `${row ?? "riga persa"}: ${marks === 1 ? "un segno" : `${marks} segni`}, ${columns === null ? "colonna persa" : columns.join(", ")}`,
  },
  card: {
    number: (n: number) => `Scheda ${n}`,
    title: (done: number, steps: number) =>
      steps === 0
        ? "la scheda non stampa passi"
        : done === steps
          ? "tutti i passi sono fatti"
          : `${done} passi fatti su ${steps}`,
    rationale: "Perché",
    description: "Che cosa si fa",
    steps: "I passi",
    noSteps: "La scheda non stampa i passi: il loro avanzamento non si può segnare.",
    mark: "Segna",
    since: (day: string) => `dal ${day}`,
    on: (day: string) => `il ${day}`,
    history: (n: number) => (n === 1 ? "Un segno" : `${n} segni`),
    marked: (state: string, day: string, by: string) => `${state}, ${day}${by ? `, segnato da ${by}` : ""}`,
    indicators: "Gli indicatori",
    noIndicators: "La scheda non ha indicatori.",
    people: "Chi lavora insieme",
    actors: "Attori",
    roles: "Chi fa che cosa",
    targets: "Per chi",
    asst: "Risorse dell’azienda sanitaria",
    facts: "I dati della scheda",
    subtitle: "Sottotitolo",
    printedKind: "Come è stampata",
    scope: "Dove",
    inZonePlan: "È nel Piano di Zona",
    period: "Quando",
    from: (start: string, end: string) => (end ? `dal ${start} al ${end}` : `dal ${start}, senza fine stampata`),
    alreadyRunning: "Era già in corso quando è stata scritta",
    acts: "Atti citati",
    matrix: "Matrice di aree e linee",
    risk: "Fattori di rischio",
    context: "Dati citati",
    goals: "Obiettivi comuni a cui è collegata",
    goalsNote: "Il collegamento fra obiettivi comuni e schede è proposto da chi ha letto il documento, non è stampato.",
    yes: "Sì",
    no: "No",
    none: "Nessuno",
    uncertain: "In dubbio",
    source: "Fonte",
  },
  target: {
    ">=": (value: string) => `almeno ${value}`,
    ">": (value: string) => `più di ${value}`,
    "==": (value: string) => value,
    increase: "un aumento, senza dire di quanto",
    from: (value: string) => value,
    noNumber: "senza numero",
    by: (day: string) => `entro ${day}`,
    since: (day: string) => `a partire dal ${day}`,
    year: (year: number, value: string) => `${year}: ${value}`,
    none: "Nessun traguardo",
  },
  step: {
    title: (position: number) => `Passo ${position}`,
    lead: (card: string) => `Scheda «${card}».`,
    state: "A che punto è",
    day: "Da quale giorno",
    note: "Nota",
    noteHelp: "Necessaria solo se il passo torna «da cominciare».",
    save: "Segna il passo",
    history: "La storia del passo",
  },
  goals: {
    title: (goals: number, areas: number) => `${goals} obiettivi comuni in ${areas} aree`,
    lead: (areas: string) => `Le aree di lavoro congiunto sono: ${areas}.`,
    noCard: "Nessuna scheda lo riprende",
    process: "Come sono nati",
    startedOn: "Inizio del lavoro comune",
    workingTables: "Tavoli di lavoro",
    promoter: "Chi ha promosso i gruppi di ascolto",
    meetings: "Gruppi di ascolto",
    policyAreas: "Aree",
    place: "Luogo",
  },
  indicators: {
    title: (odd: number, all: number) =>
      odd === 0 ? `I ${all} indicatori delle schede sono chiari` : `${odd} indicatori su ${all} sono da chiarire`,
    lead: "Un indicatore si misura solo se si sa che cosa si conta sopra e sotto la linea, e quale numero si vuole raggiungere. Qui non si corregge nulla di stampato: si segna che cosa chiedere.",
    onlyOdd: "Solo quelli da chiarire",
    all: "Tutti",
    table: "Gli indicatori delle schede",
    count: "Quanti indicatori hanno questo problema",
  },
  upload: {
    title: "Carica le schede da un file",
    lead: "Il file è un testo JSON nel formato «albero-integration-cards/1». Prima si prova: si vede che cosa c’è e che cosa non va, e non si salva nulla.",
    file: "File delle schede",
    help: "Al massimo 5 MB.",
    check: "Prova il file",
    confirm: "Salva le schede",
    ready: (title: string) => `«${title}» si può salvare`,
    happens: (period: string, cards: number, goals: number, indicators: number, odd: number) =>
      `Nascono ${cards} schede per il ${period}, con ${goals} obiettivi comuni e ${indicators} indicatori, di cui ${odd} da chiarire. Una volta salvate, le schede restano come sono stampate.`,
    sameThere: "Queste schede ci sono già, uguali: non c’è nulla da salvare.",
    problems: (n: number) => (n === 1 ? "Una cosa da correggere nel file" : `${n} cose da correggere nel file`),
    place: "Dove",
    what: "Che cosa non va",
    notJson: "Il file non è un testo JSON: scegli quello delle schede, o salvalo di nuovo.",
    strange: "Il testo contiene un carattere che non si può conservare: cancellalo e riscrivilo.",
  },
  site: {
    part: "Integrazione con la sanità",
    results: "Risultati",
    none: "L’Ambito non ha ancora pubblicato schede di integrazione con l’azienda sanitaria.",
  },
};
