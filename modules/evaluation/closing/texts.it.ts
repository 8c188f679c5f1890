// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Answer, ClosingState, Dimension, PlanKind, Quadrant, SwotDimension } from "./core/card.ts";
import { cycles } from "./texts.cycles.it.ts";

const objectives = (n: number): string => (n === 1 ? "un obiettivo" : `${n} obiettivi`);
const cap = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

export const it = {
  plans: {
    zone: (period: string) => `Piano di Zona ${period}`,
    operational: (period: string) => `Piano Operativo ${period}`,
  } satisfies Record<PlanKind, (period: string) => string>,
  states: { open: "Aperta", agreed: "Concordata", approved: "Approvata" } satisfies Record<ClosingState, string>,
  notOpened: "Da aprire",
  answers: { yes: "Sì", partly: "In parte", no: "No", not_planned: "Non prevista" } satisfies Record<Answer, string>,
  dimensions: {
    degree: { name: "Grado di raggiungimento", ask: "Quanto è stato realizzato rispetto a ciò che era programmato?" },
    users: { name: "Valutazione degli utenti", ask: "Le persone a cui l’obiettivo era rivolto lo hanno valutato?" },
    coincidence: {
      name: "Risorse stanziate e impegnate o liquidate",
      ask: "Quanto di ciò che era stanziato è stato impegnato o liquidato?",
    },
    criticalities: { name: "Criticità", ask: "Quali criticità sono emerse? Una per riga." },
    adequate: {
      name: "Risposta al bisogno",
      ask: "L’obiettivo ha risposto in modo adeguato a un bisogno, producendo un cambiamento positivo? Perché?",
    },
    continuity: { name: "Continuità con prima", ask: "Era in continuità con la programmazione precedente?" },
    again: { name: "Riproposto dopo", ask: "Sarà riproposto nella prossima programmazione?" },
  } satisfies Record<Dimension, { name: string; ask: string }>,
  swot: {
    title: "SWOT",
    lead: "Punti di forza e di debolezza, opportunità e minacce, su cinque dimensioni. Può restare vuota.",
    none: "Nessuna SWOT concordata.",
    nonePast: "La sintesi della SWOT non è leggibile nel documento.",
    dimensions: {
      mandate: "Mandato",
      budget: "Budget",
      outcomes: "Indicatori di esito",
      organisation: "Organizzazione e trasversalità",
      governance: "Governance",
    } satisfies Record<SwotDimension, string>,
    quadrants: {
      strengths: "Punti di forza",
      weaknesses: "Punti di debolezza",
      opportunities: "Opportunità",
      threats: "Minacce",
    } satisfies Record<Quadrant, string>,
    ask: "Un punto per riga.",
  },
  col: {
    objective: "Obiettivo",
    dimension: "Dimensione",
    said: "Che cosa dice",
    state: "Stato",
    agreed: "Testi concordati",
    contributions: "Contributi",
    degree: "Realizzato",
    money: "Risorse usate",
    again: "Riproposto",
    follows: "Prosegue in",
    points: "Criticità",
    outcome: "Esito",
    project: "Progetto premiale",
    cycle: "Triennio",
    cards: "Schede che lo proseguono",
    answer: "Risposta",
    note: "Nota",
  },
  list: {
    title: (approved: number, all: number) =>
      all === 0
        ? "Nessun obiettivo da valutare"
        : approved === 0
          ? `Nessuno dei ${all} obiettivi del Piano ha una valutazione approvata`
          : `${cap(objectives(approved))} su ${all} ${approved === 1 ? "ha una valutazione approvata" : "hanno una valutazione approvata"}`,
    lead: (open: number, agreed: number, past: string | null) =>
      [
        open + agreed === 0
          ? "Le schede si aprono una per obiettivo: i tavoli contribuiscono, la coordinatrice concorda il testo."
          : `Le schede aperte sono ${open}, quelle concordate ${agreed}.`,
        past === null ? "" : `Il triennio ${past} è già valutato.`,
      ]
        .filter(Boolean)
        .join(" "),
    approved: "Valutazioni approvate",
    none: "Non c’è ancora un Piano approvato i cui obiettivi si possano valutare.",
    open: "Apri una scheda",
    openOne: "Apri la scheda",
    triennia: "Trienni a confronto",
    other: "I Piani Operativi",
    agreedOf: (n: number) => `${n} su 7`,
    past: (cycle: string) => `Il triennio ${cycle}: com’è andata`,
    pastLead: (mean: string, of: number) =>
      `Grado medio di realizzazione: ${mean} (media semplice di ${of} obiettivi, calcolata da Albero).`,
    pastAll: "Come è stato valutato",
    chart: (cycle: string) => `Quanto è stato realizzato di ogni obiettivo ${cycle}`,
    unit: "% di quanto programmato",
  },
  open: {
    title: "Apri la scheda di un obiettivo",
    lead: "Da quel momento i tavoli, l’ufficio e chi valuta possono scrivere che cosa ne pensano.",
    objective: "Obiettivo",
    save: "Apri la scheda",
    all: "Tutti gli obiettivi hanno già la loro scheda.",
  },
  one: {
    title: {
      open: (missing: number) =>
        missing === 0
          ? "Tutti i testi ci sono: la scheda si può concordare"
          : missing === 7
            ? "I testi sono da concordare"
            : `Mancano ${missing} testi su 7`,
      agreed: () => "La scheda è concordata e aspetta l’approvazione",
      approved: () => "La valutazione è approvata",
    } satisfies Record<ClosingState, (missing: number) => string>,
    lead: (contributions: number, people: number) =>
      contributions === 0
        ? "Nessuno ha ancora contribuito: scegli una voce e scrivi che cosa ne pensi."
        : `${contributions === 1 ? "Un contributo" : `${contributions} contributi`} di ${people === 1 ? "una persona" : `${people} persone`}.`,
    dimensions: "Le sette dimensioni",
    notYet: "Testo non ancora concordato",
    write: "Scrivi",
    contributions: (n: number) => (n === 0 ? "Nessun contributo" : n === 1 ? "Un contributo" : `${n} contributi`),
    agree: "Concorda la scheda",
    approve: "Approva la scheda",
    reopen: "Riapri la scheda",
    history: "La storia della scheda",
    stepTo: { open: "Aperta", agreed: "Concordata", approved: "Approvata" } satisfies Record<ClosingState, string>,
    by: (name: string, day: string) => `${name}, ${day}`,
    previous: "Da dove viene",
    previousNone: "Non risulta che prosegua un obiettivo del triennio precedente.",
    realised: (degree: string) => `grado di realizzazione ${degree}`,
    proposed: "Collegamento proposto",
    facts: "Altri dati della scheda",
    basis: "Base",
    printed: "Nel documento",
    basisOf: (basis: string) => `Base: ${basis}`,
  },
  money: {
    title: "Che cosa dicono i conti",
    none: "I conti non hanno ancora voci di bilancio collegate a questo obiettivo: non c’è nulla da confrontare.",
    noAllotted: "Le voci collegate non hanno importi stanziati: la percentuale non si può calcolare.",
    computed: (percent: string) => `Impegnato secondo i conti: ${percent} dello stanziato`,
    gap: (points: string) =>
      `Il testo concordato e i conti differiscono di ${points} punti: stanno uno accanto all’altro, né l’uno né l’altro viene corretto.`,
    nothing: "Su queste voci i conti non registrano ancora alcun impegno: può mancare la registrazione, non la spesa.",
    share: "Impegnato, su cento di stanziato",
    same: "Il testo concordato e i conti coincidono.",
    allotted: "Stanziato",
    committed: "Impegnato",
    paid: "Di cui liquidato",
    years: "Anni",
    frozen: (day: string) => `Fermato il giorno dell’approvazione, ${day}.`,
    live: (day: string) => `Calcolato oggi, ${day}: si ferma con l’approvazione.`,
  },
  field: {
    agreed: "Il testo concordato",
    none: "Non c’è ancora un testo concordato.",
    contributions: "Che cosa ne pensano",
    noContributions: "Nessuno ha ancora contribuito.",
    forTable: (table: string) => `per il ${table}`,
    contribute: "Aggiungi il tuo contributo",
    text: "Che cosa ne pensi",
    table: "A nome di",
    myself: "A nome mio",
    working: (name: string) => `${name} (lavora per questo obiettivo)`,
    send: "Aggiungi il contributo",
    sendHelp: "Resta con il tuo nome e non si cambia: per correggerlo se ne aggiunge un altro.",
    agree: "Scrivi il testo concordato",
    percent: "Percentuale",
    answer: "Risposta",
    words: { percent: "Base del calcolo", answer: "Spiegazione", list: "Un punto per riga", plain: "Testo" },
    save: "Concorda il testo",
    history: "I testi di prima",
    next: "Voce successiva",
    previous: "Voce precedente",
    closed: "La scheda non è aperta: si legge soltanto.",
    position: (at: number, all: number) => `Voce ${at} di ${all}`,
  },
  step: {
    agreed: {
      title: "Concorda la scheda",
      happens: (open: number) => [
        "I testi concordati diventano la valutazione dell’obiettivo e non si cambiano più, se non riaprendo la scheda.",
        "Nessuno può più aggiungere contributi.",
        ...(open > 0
          ? [
              `${open === 1 ? "Un contributo resta leggibile" : `${open} contributi restano leggibili`} accanto ai testi.`,
            ]
          : []),
      ],
    },
    approved: {
      title: "Approva la scheda",
      happens: (_open: number) => [
        "La scheda viene congelata: non si riapre e non cambia più.",
        "Quello che oggi dicono i conti viene fermato con lei.",
        "I testi concordati, senza i contributi, diventano pubblici.",
      ],
    },
    open: {
      title: "Riapri la scheda",
      happens: (_open: number) => [
        "I testi si possono cambiare e i tavoli possono contribuire di nuovo.",
        "Il motivo resta nella storia della scheda.",
      ],
    },
    note: "Nota",
    reason: "Perché si riapre",
  },
  past: {
    title: (cycle: string, mean: string) => `Triennio ${cycle}: grado medio di realizzazione ${mean}`,
    titleNone: (cycle: string) => `Come è andato il triennio ${cycle}`,
    lead: (n: number, section: string) => `${cap(objectives(n))}, come stampato in «${section}».`,
    table: "Le schede degli obiettivi",
    process: "Come è stato valutato",
    body: "Chi ha seguito il lavoro",
    every: "Con quale frequenza",
    role: "Con quale compito",
    start: "Inizio",
    who: "Chi ha valutato",
    instrument: "Strumento",
    dimensions: "Dimensioni dell’autovalutazione",
    findings: "Che cosa è emerso in tutti gli obiettivi",
    asked: "Le domande di ogni scheda",
    swot: "Sintesi della SWOT",
    source: "Fonte",
    closed: "Chiusa",
    codeNote: "Sul codice",
    links: "Prosegue in",
    noLinks: "Nessuna scheda del Piano in vigore la prosegue.",
    before: (cycle: string) => `Continuità con il ${cycle}`,
  },
  ...cycles,
  site: {
    part: "Valutazioni",
    results: "Risultati",
    title: (approved: number, past: string | null) =>
      approved > 0
        ? `${cap(objectives(approved))}: com’è andata`
        : past === null
          ? "Nessuna valutazione pubblicata"
          : `Com’è andato il triennio ${past}`,
    lead: "Alla fine di ogni Piano ci si chiede che cosa è stato fatto, con quali soldi, che cosa non ha funzionato e che cosa continua.",
    approved: "Valutazioni approvate",
    noneApproved: "Del Piano in vigore nessuna valutazione è ancora approvata.",
    computed: (percent: string) => `Secondo i conti: impegnato ${percent} dello stanziato.`,
  },
};
