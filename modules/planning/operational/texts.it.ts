// SPDX-License-Identifier: AGPL-3.0-or-later
// The sentences of the operational plan in the work area; refusals are in texts.refusals, results in core/sentences.
import { write } from "./texts.write.it.ts";
import type { YearStatus } from "./core/life.ts";
import type { DeviationKind, Facet } from "./core/years.ts";

const objectives = (n: number) => (n === 1 ? "1 obiettivo" : `${n} obiettivi`);
const results = (n: number) => (n === 1 ? "1 risultato atteso" : `${n} risultati attesi`);
const list = (codes: readonly string[]) => codes.join(", ");

export const it = {
  ...write,
  theYear: "L’anno",
  objectives,
  results,
  status: { draft: "Bozza", approved: "Approvato", closed: "Chiuso" } satisfies Record<YearStatus, string>,
  act: {
    none: "Non ancora approvato",
    words: (body: string, number: string | null, day: string | null) =>
      number && day ? `${body}, atto n. ${number} del ${day}` : `${body}, numero e giorno da completare`,
  },
  years: {
    title: (n: number) =>
      n === 0
        ? "Nessun piano operativo, per ora"
        : n === 1
          ? "C’è il piano operativo di un anno"
          : `Ci sono i piani operativi di ${n} anni`,
    window: "Piani operativi",
    lead: "Il piano operativo dice che cosa fa l’Ambito in un anno, chi ne risponde, con quali soldi e quali risultati si aspetta. Nasce dal piano di zona in vigore, o da quello dell’anno prima.",
    build: "Costruisci un anno",
    import: "Importa da un file",
    compare: "Confronta gli anni",
    table: "I piani operativi, anno per anno",
    empty: "Costruisci il primo dal piano di zona in vigore: bastano pochi minuti.",
    col: {
      year: "Anno",
      status: "Stato",
      objectives: "Obiettivi",
      results: "Risultati attesi",
      act: "Atto",
      file: "File",
    },
  },
  year: {
    title: (year: number, o: number, r: number) => `Il ${year}: ${objectives(o)}, ${results(r)}`,
    window: (year: number) => `Piano operativo ${year}`,
    lead: (total: string, o: number) => `Il piano programma ${total} per ${objectives(o)}.`,
    leadNothing: "Il piano non ha ancora obiettivi: aggiungine uno.",
    channelsSame: (n: number) => `I ${n} canali di finanziamento del documento sommano alla stessa cifra.`,
    channelsOther: (n: number, total: string) =>
      `I ${n} canali di finanziamento del documento sommano invece a ${total}.`,
    withoutBudget: (codes: readonly string[]) =>
      codes.length === 1
        ? `L’obiettivo ${list(codes)} non ha un budget.`
        : `Non hanno un budget gli obiettivi ${list(codes)}.`,
    withoutLines: (codes: readonly string[]) =>
      codes.length === 1
        ? `L’obiettivo ${list(codes)} ha un totale senza voci.`
        : `Hanno un totale senza voci gli obiettivi ${list(codes)}.`,
    differing: (codes: readonly string[]) =>
      codes.length === 1
        ? `Nell’obiettivo ${list(codes)} il totale dichiarato non è la somma delle voci.`
        : `Negli obiettivi ${list(codes)} il totale dichiarato non è la somma delle voci.`,
    toExplain: (n: number) =>
      n === 1
        ? "Manca il motivo di uno scostamento dall’anno prima."
        : `Mancano i motivi di ${n} scostamenti dall’anno prima.`,
    stillNaming: (year: number, codes: readonly string[]) =>
      `I testi di ${list(codes)} parlano ancora del ${year}: rileggili.`,
    picture: (title: string, share: string) => `«${title}» prende il ${share} del totale`,
    pictureHead: ["Obiettivo", "Totale"] as readonly [string, string],
    pictureSource: (title: string) => title,
    noBudgetNote: (codes: readonly string[]) => `Senza budget, quindi senza barra: ${list(codes)}.`,
    table: "Gli obiettivi dell’anno",
    col: {
      objective: "Obiettivo",
      owner: "Chi ne risponde",
      actions: "Azioni",
      results: "Risultati",
      declared: "Totale dichiarato",
      computed: "Somma delle voci",
    },
    total: "Totale",
    tableSource:
      "Il totale dichiarato è quello del documento, e non si corregge mai: accanto c’è la somma delle sue voci. «Manca» vuol dire che il documento non lo dice, che non è zero.",
    nobody: "Non detto",
    calendar: "Il calendario dell’anno",
    calendarLead: (n: number) =>
      n === 1 ? "Una scadenza con il suo giorno." : `${n} scadenze con il loro giorno, mese per mese.`,
    noDay: "niente",
    atOther: "In altri anni",
    parts: "Che altro dice il documento",
    add: "Aggiungi un obiettivo",
    approve: "Approva",
    close: "Chiudi l’anno",
    completeAct: "Completa l’atto",
    rollOver: (next: number) => `Prepara il ${next}`,
    deviations: "Scostamenti",
    remove: "Elimina la bozza",
    download: "Scarica il file",
    compare: "Confronta gli anni",
    closedOn: (day: string, note: string | null) => `Chiuso il ${day}.${note ? ` ${note}` : ""}`,
    actUnknown: "Dell’atto che lo approva non si sa tutto",
    months: [
      "gennaio",
      "febbraio",
      "marzo",
      "aprile",
      "maggio",
      "giugno",
      "luglio",
      "agosto",
      "settembre",
      "ottobre",
      "novembre",
      "dicembre",
    ],
  },
  objective: {
    kicker: (code: string, year: number) => `Obiettivo ${code} · ${year}`,
    lead: (actions: number, r: number, owner: string | null) =>
      `${actions === 1 ? "Un’azione" : `${actions} azioni`} e ${results(r)}${owner ? `; ne risponde: ${owner}` : "; chi ne risponde non è detto"}.`,
    money: (total: string) => `Il budget dichiarato è ${total}.`,
    moneyLines: (total: string) => `Le voci sommano a ${total}.`,
    noMoney: "Il documento non dà un budget.",
    noLines: "Il budget ha un totale e nessuna voce.",
    fromZone: "Che cosa dice il piano di zona",
    openCard: (code: string) => `Apri la scheda ${code} del piano di zona`,
    actions: "Che cosa si fa quest’anno",
    actionStatus: { consolidated: "consolidata", new: "nuova" },
    noActions: "Nessuna azione, per ora.",
    results: "Che risultati si aspettano",
    noResults: "Nessun risultato, per ora.",
    asData: "Si conterà",
    answersTo: (action: string) => `Risponde all’azione «${action}».`,
    steps: "I passi, con il loro giorno",
    noSteps: "Nessun passo con un giorno suo.",
    step: "Passo",
    due: "Entro",
    lines: "Il budget, voce per voce",
    line: "Voce",
    channel: "Canale",
    amount: "Importo",
    declared: "Totale dichiarato",
    computed: "Somma delle voci",
    noChannel: "non detto",
    write: "Scrivi",
    change: "Cambia",
    addAction: "Aggiungi un’azione",
    addStep: "Aggiungi un passo",
    addResult: "Aggiungi un risultato",
    addLine: "Aggiungi una voce",
    remove: "Togli l’obiettivo",
    note: "Nota",
    previous: "Obiettivo precedente",
    next: "Obiettivo successivo",
  },
  deviation: {
    kinds: { kept: "Come prima", changed: "Cambiato", dropped: "Lasciato", added: "Nuovo" } satisfies Record<
      DeviationKind,
      string
    >,
    facets: {
      words: "titolo o testi",
      owner: "chi ne risponde",
      actions: "azioni",
      steps: "passi",
      results: "risultati",
      budget: "budget",
    } satisfies Record<Facet, string>,
    title: (year: number, before: number, n: number) =>
      n === 0
        ? `Il ${year} è come il ${before}`
        : n === 1
          ? `Un obiettivo del ${year} non è come nel ${before}`
          : `${n} obiettivi del ${year} non sono come nel ${before}`,
    lead: (missing: number) =>
      missing === 0
        ? "Di ogni scostamento è scritto il motivo."
        : missing === 1
          ? "Di uno scostamento manca il motivo: senza, il piano non si approva."
          : `Di ${missing} scostamenti manca il motivo: senza, il piano non si approva.`,
    aloneTitle: "Nessuno scostamento da spiegare",
    aloneHelp:
      "Gli scostamenti nascono quando un piano continua quello dell’anno prima: l’anno dopo si prepara dalla pagina di un anno approvato.",
    alone: "Questo piano non continua quello di un altro anno",
    keptTitle: (n: number) => (n === 1 ? "Un obiettivo resta com’era" : `${n} obiettivi restano com’erano`),
    reasonOf: (code: string) => `Motivo per l’obiettivo ${code}`,
    save: "Salva il motivo",
    missing: "Manca il motivo",
    by: (name: string) => `scritto da ${name}`,
  },
  compare: {
    title: (years: readonly number[]) =>
      years.length < 2
        ? "Serve un altro anno per fare un confronto"
        : `${years.slice(0, -1).join(", ")} e ${years.at(-1)}, fianco a fianco`,
    window: "Confronto fra gli anni",
    lead: (first: number, firstTotal: string, last: number, lastTotal: string) =>
      `Nel ${first} il piano programma ${firstTotal}, nel ${last} ${lastTotal}.`,
    leadOne: (year: number) =>
      `C’è soltanto il ${year}. Quando ci sarà un altro anno, qui staranno uno accanto all’altro.`,
    leadNone: "Non c’è ancora nessun piano operativo.",
    table: "Obiettivi per anno",
    objective: "Obiettivo",
    absent: "non c’è",
    noBudget: "senza budget",
    choose: "Gli anni da confrontare",
    chooseHelp: "Fino a tre.",
    show: "Mostra",
    total: "Totale",
    results: (n: number) => (n === 1 ? "1 risultato" : `${n} risultati`),
  },
};
export type Texts = typeof it;
