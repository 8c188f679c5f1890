// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BlockKind, ReportKind } from "./core/blocks.ts";

const kinds: Record<ReportKind, string> = {
  annual: "Report Annuale",
  half_year: "Aggiornamento semestrale",
  operational_plan: "Piano Operativo",
  chapter_3: "Capitolo 3 del Piano: le reti",
  chapter_4: "Capitolo 4 del Piano: la governance",
  chapter_6: "Capitolo 6 del Piano: la valutazione",
};
const fileNames: Record<ReportKind, string> = {
  annual: "report-annuale",
  half_year: "aggiornamento-semestrale",
  operational_plan: "piano-operativo",
  chapter_3: "capitolo-3-reti",
  chapter_4: "capitolo-4-governance",
  chapter_6: "capitolo-6-valutazione",
};
const blockKinds: Record<BlockKind, string> = {
  chapter: "Capitolo",
  heading: "Titolo",
  paragraph: "Testo",
  table: "Tabella",
  chart: "Grafico",
  changes: "Che cosa è cambiato",
  notice: "Avviso",
};
/** A day with its whole year, and the minute. */
export const MOMENT = {
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
} as const;
const count = (value: number, one: string, many: string) => (value === 1 ? `1 ${one}` : `${value} ${many}`);

export const it = {
  kinds,
  fileNames,
  blockKinds,
  states: { draft: "Bozza", approved: "Approvata" },
  invented: "Numeri inventati",
  formats: { pdf: "PDF", docx: "DOCX", ods: "Dati (ODS)" },

  list: {
    windowTitle: "Relazioni",
    title: (drafts: number, approved: number) =>
      drafts + approved === 0
        ? "Nessuna relazione, per ora"
        : `${approved === 1 ? "1 relazione approvata" : `${approved} relazioni approvate`}${drafts > 0 ? `, ${count(drafts, "bozza", "bozze")} in lavorazione` : ""}`,
    lead: "Le relazioni si scrivono dai dati: i testi si possono cambiare, i numeri restano legati alle righe da cui vengono.",
    newReport: "Prepara una relazione",
    take: "Prendi i modelli",
    takeNew: "Controlla se ci sono modelli nuovi",
    noTemplates: "Mancano i modelli",
    noTemplatesText:
      "Un modello dice quali parti ha una relazione. Prendi quelli che Albero conosce, poi prepara la prima.",
    empty: "Ancora nessuna relazione",
    emptyText: "Prepara il Report Annuale dell’anno passato: Albero lo scrive dai dati, poi tu ne curi le parole.",
    emptyReader: "Quando una relazione sarà approvata la troverai qui.",
    table: "Le relazioni",
    report: "Relazione",
    period: "Periodo",
    state: "Stato",
    changed: "Ultima modifica",
    approvedOn: (day: string, act: string) => `${day}${act ? `, ${act}` : ""}`,
    by: (name: string) => `da ${name}`,
    picture: (approved: number, all: number) => `Approvate ${approved} su ${all}`,
    approvedLabel: "Relazioni approvate",
  },

  make: {
    step: "Nuova",
    title: "Prepara una relazione",
    lead: "Albero mette insieme i dati del periodo e scrive la bozza. Ci vogliono pochi secondi; poi puoi cambiare tutte le parole.",
    kind: "Che relazione è?",
    year: "Anno",
    yearHelp: "Per l’aggiornamento semestrale non serve: conta la rilevazione.",
    round: "Rilevazione",
    roundHelp: "Solo per l’aggiornamento semestrale.",
    noRounds: "Nessuna rilevazione è ancora stata aperta.",
    roundName: (name: string, day: string, invented: boolean) =>
      `${name} (fino al ${day})${invented ? ", numeri inventati" : ""}`,
    button: "Prepara la bozza",
  },

  read: {
    chapters: "Capitoli",
    chapter: (number: number, title: string) => `${number}. ${title}`,
    leadDraft: (figures: number, from: string, to: string) =>
      `Bozza: racconta il periodo dal ${from} al ${to} con ${count(figures, "cifra", "cifre")} calcolate adesso. Ogni cifra si apre sulle righe da cui viene.`,
    leadApproved: (figures: number, day: string, act: string) =>
      `Approvata il ${day}${act ? ` (${act})` : ""}: le sue ${count(figures, "cifra", "cifre")} sono quelle di quel giorno. Ogni cifra si apre sulle righe da cui viene.`,
    write: "Scrivi",
    titleStep: "Cambia il titolo",
    approve: "Approva",
    next: "Prepara la prossima",
    remove: "Elimina la bozza",
    empty: "In questa relazione non c’è nulla da leggere: accendi qualche parte in «Scrivi».",
    emptyBlock: (title: string) => `${title}: nessun dato registrato nel periodo.`,
    figureOpens: (name: string) => `apri le righe di ${name}`,
    source: "Albero, con le righe che si aprono dalla cifra",
    openFigure: "Apri le righe di questi dati",
    figureSource: "le righe di questi dati",
    before: "Prima",
    now: "Adesso",
    change: "Che cosa è cambiato",
    figure: "Cifra",
    beside: "Capitoli vicini",
    sources: "Da dove vengono le cifre",
    frozen: "Le cifre non cambiano più: sono quelle del giorno dell’approvazione.",
    comparedWith: (label: string) => `«Prima» vuol dire: ${label}.`,
  },

  papers: {
    title: "Scarica",
    print: (format: string) => `Prepara il ${format}`,
    again: (format: string) => `Prepara di nuovo il ${format}`,
    atWork: (format: string) => `${format}: lo sto preparando, ci vogliono pochi secondi.`,
    failed: (format: string) => `${format}: non è riuscito. Riprova.`,
    download: (format: string) => `Scarica il ${format}`,
    data: "Scarica i dati (ODS)",
    draft: "Di una bozza si stampa com’è adesso, con la scritta «Bozza» su ogni pagina.",
    reload: "Ricarica",
  },

  write: {
    step: "Scrivi",
    title: (title: string) => `Le parole di «${title}»`,
    lead: (blocks: number, off: number, edited: number) =>
      `${count(blocks, "parte", "parti")}: ${count(edited, "riscritta", "riscritte")}, ${count(off, "spenta", "spente")}. I numeri fra graffe restano legati ai dati.`,
    edit: "Cambia le parole",
    off: "Spegni",
    on: "Accendi",
    up: "Sposta su",
    down: "Sposta giù",
    add: "Aggiungi un testo qui sotto",
    remove: "Togli",
    isOff: "Spenta",
    hidden: "Non si vede: la sua condizione oggi non vale",
    edited: "Riscritta",
    englishOld: "Inglese da aggiornare",
    when: (condition: string) => `Solo se ${condition}`,
    of: (name: string) => `Dati: ${name}`,
    which: (kind: string, text: string) => `${kind}: ${text}`,
    read: "Leggi la relazione",
  },

  block: {
    title: (kind: string) => `${kind}: cambia le parole`,
    lead: "Scrivi come vuoi. I nomi fra graffe diventano i numeri di oggi; se ne togli uno, Albero te lo dice prima di salvare.",
    it: "Testo italiano",
    en: "Testo inglese",
    enHelp: "Se cambi solo l’italiano, chi legge in inglese trova il testo italiano finché non aggiorni anche questo.",
    confirm: "Salva anche senza queste cifre",
    button: "Salva",
    now: "Come si legge adesso",
    bound: "Cifre che questa parte usa",
    others: "Altre cifre che puoi usare",
    name: "Nome da scrivere fra graffe",
    what: "Che cos’è",
    value: "Oggi vale",
    how: "Come si scrive",
    howText: [
      "{governo.sedute} diventa 3",
      "{governo.sedute|seduta|sedute} diventa «3 sedute», «una seduta» o «nessuna seduta»",
      "{governo.sedute?è stata|sono state|non è stata} sceglie le parole che concordano; le terze valgono quando non ce n’è nessuna",
      "{cambio soldi.assegnati} diventa «in aumento di …»; {prima soldi.assegnati} è il valore di prima",
      "{dal relazione.dal} diventa «dal 1° gennaio 2025»",
      "[se governo.sedute > 0: testo | altrimenti altro testo] mostra una parte solo quando serve",
    ],
    newTitle: "Aggiungi un testo",
    newLead: (after: string) => `Il testo nuovo va dopo «${after}».`,
    newEn: "Testo inglese",
    newButton: "Aggiungi",
  },

  title: { title: "Cambia il titolo", it: "Titolo italiano", en: "Titolo inglese", button: "Salva il titolo" },

  approve: {
    step: "Approva",
    title: (title: string) => `Approvare «${title}»`,
    happens: {
      freeze: (figures: number) =>
        `${count(figures, "cifra viene fissata", "cifre vengono fissate")} com’è adesso, con le righe da cui viene e il momento`,
      words: "Le parole non si possono più cambiare",
      publish: "Tutti potranno leggerla sul sito e scaricarla",
      print: "Albero prepara il PDF e il DOCX",
    },
    missing: (count_: number) =>
      count_ === 1
        ? "Manca una cifra: nella relazione sarà scritto «dato mancante»."
        : `Mancano ${count_} cifre: nella relazione sarà scritto «dato mancante».`,
    missingList: "Quali cifre mancano",
    day: "Giorno dell’approvazione",
    act: "Atto o decisione",
    actHelp: "Per esempio: Assemblea dei Sindaci, verbale del 29 aprile 2026. Oppure scegli un atto qui sotto.",
    actId: "Atto adottato in Albero",
    noAct: "Nessuno: vale ciò che ho scritto sopra",
    button: "Approva la relazione",
  },

  next: {
    step: "Prossima",
    title: "Preparare la relazione del periodo seguente",
    happens: {
      words: "Le parole che hai scritto restano come sono",
      numbers: "I numeri vengono legati al periodo nuovo",
      changes: "Accanto a ogni cifra si vedrà quella di questa relazione",
    },
    button: "Prepara la prossima",
  },

  remove: {
    step: "Elimina",
    title: (title: string) => `Eliminare «${title}»`,
    happens: "La bozza e tutto ciò che vi è stato scritto vengono eliminati: non si torna indietro",
    button: "Elimina la bozza",
  },

  figure: {
    title: (label: string, value: string) => `${label}: ${value}`,
    lead: (from: string, to: string) => `Periodo dal ${from} al ${to}.`,
    name: "Nome",
    value: "Valore",
    before: "Prima",
    how: "Come si trova",
    at: "Calcolata",
    doubt: "In dubbio",
    rows: "Le righe da cui viene",
    noRows: "Questa cifra non ha righe proprie: viene dal documento qui sotto.",
    open: "Apri la pagina dove queste righe si scrivono",
    openSite: "Apri la pagina di questi dati",
    back: "Torna alla relazione",
  },

  site: {
    part: "Relazioni",
    title: (reports: number) =>
      reports === 0
        ? "Nessuna relazione approvata, per ora"
        : count(reports, "relazione approvata", "relazioni approvate"),
    windowTitle: "Relazioni",
    lead: "Che cosa si è fatto, con quali risorse, con quali risultati. Ogni numero si apre sulle righe da cui viene.",
    empty: "Quando l’Ambito approverà una relazione la troverai qui.",
    approved: (day: string, act: string) => `Approvata il ${day}${act ? `. ${act}` : ""}`,
    read: "Leggi",
    results: "Risultati",
  },

  paper: {
    words: { contents: "Indice", page: "pagina", of: "di", source: "Fonte" },
    draft: "Bozza",
    draftNotice:
      "Questa è una bozza: le cifre sono quelle del momento in cui è stata stampata e possono ancora cambiare.",
    subtitle: kinds,
    approvedOn: (day: string) => `Approvata il ${day}`,
    description: (title: string, ambito: string) =>
      `${title}, ${ambito}. Scritta dai dati di Albero, con la fonte di ogni cifra.`,
    period: "Periodo",
    days: (from: string, to: string) => `dal ${from} al ${to}`,
    round: "Rilevazione",
    act: "Atto",
    approved: "Approvata il",
    source: "Albero, dati dell’Ambito",
    empty: (title: string) => `${title}: nessun dato registrato nel periodo.`,
    figure: "Cifra",
    before: "Prima",
    now: "Adesso",
    change: "Che cosa è cambiato",
    beforeIs: (label: string) => `Albero, dati dell’Ambito. «Prima» vuol dire: ${label}`,
    appendix: "Da dove vengono le cifre",
    appendixLead: (moment: string, from: string, to: string) =>
      `Ogni cifra di questa relazione con il suo valore, il nome con cui è legata al testo e l’indirizzo delle righe da cui viene. Sono state lette ${moment} e riguardano il periodo dal ${from} al ${to}.`,
    moment: (at: Date) =>
      `il ${new Intl.DateTimeFormat("it-IT", { ...MOMENT, timeZone: "Europe/Rome" }).format(at).replace(", ", " alle ")}`,
    sources: "Cifre e fonti",
    name: "Nome",
    value: "Valore",
    rowsAt: "Righe",
  },

  sheet: {
    figures: "Cifre",
    heads: ["Nome", "Che cos’è", "Valore", "Tipo", "Prima", "In dubbio perché", "Come si trova", "Momento", "Righe"],
    item: "Voce",
    objective: "Obiettivo",
  },
};
export type Texts = typeof it;
