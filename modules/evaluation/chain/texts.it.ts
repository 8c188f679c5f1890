// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ChainRing } from "./core/chain.ts";
import type { GapKind } from "./core/gaps.ts";

const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`);
const some = (n: number, one: string, many: string, none: string) => (n === 0 ? none : count(n, one, many));
const listOf = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} e ${parts.at(-1)}`;

const rings: Record<ChainRing, string> = {
  resources: "Risorse",
  activities: "Attività",
  outputs: "Prodotti",
  outcomes: "Esiti",
  impact: "Impatto",
};
const why: Record<ChainRing, string> = {
  resources: "le risorse bastino alle attività",
  activities: "le attività diano i prodotti",
  outputs: "i prodotti portino agli esiti",
  outcomes: "gli esiti cambino la vita delle persone",
  impact: "",
};
const theRing: Record<ChainRing, string> = {
  resources: "le risorse",
  activities: "le attività",
  outputs: "i prodotti",
  outcomes: "gli esiti",
  impact: "l’impatto",
};
const none: Record<ChainRing, string> = {
  resources: "Nessuna risorsa scritta",
  activities: "Nessuna attività scritta",
  outputs: "Nessun prodotto scritto",
  outcomes: "Nessun esito scritto",
  impact: "Nessun impatto scritto",
};

/** A gap of a ring in one sentence; `labels` are those of its items ("A1", "A2–A5"). */
const gap: Record<GapKind, (ring: ChainRing, labels: readonly string[], n: number) => string> = {
  empty_ring: (ring) => `${none[ring]}: la catena si interrompe.`,
  no_indicator: (ring) => `Nessun indicatore misura ${theRing[ring]}.`,
  not_measured: (_, labels, n) =>
    n === 1 ? `${listOf(labels)}: nessun indicatore lo misura.` : `${listOf(labels)}: nessun indicatore li misura.`,
  leads_nowhere: (_, labels, n) =>
    n === 1 ? `${listOf(labels)} non porta a niente.` : `${listOf(labels)} non portano a niente.`,
  comes_from_nowhere: (_, labels, n) =>
    n === 1 ? `Niente porta a ${listOf(labels)}.` : `Niente porta a ${listOf(labels)}.`,
  no_amount: (_, labels, n) =>
    n === 1 ? `${listOf(labels)} è senza importo.` : `${listOf(labels)} sono senza importo.`,
  no_assumption: (ring) => `Nessuna ipotesi dice che cosa deve essere vero perché ${why[ring]}.`,
};

export const it = {
  rings,
  list: {
    title: (confirmed: number, all: number) =>
      confirmed === 0
        ? `${count(all, "obiettivo ha", "obiettivi hanno")} la catena proposta dal Piano, da confermare`
        : confirmed === 1
          ? `Una catena su ${all} è confermata, le altre sono proposte dal Piano`
          : `${confirmed} catene su ${all} sono confermate`,
    lead: (period: string, gaps: number) =>
      `Per ogni obiettivo del Piano ${period}: con quali risorse, che cosa si fa, che cosa ne nasce, che cosa cambia. ${gaps === 0 ? "Non manca niente." : `In tutto ${count(gaps, "punto è da completare", "punti sono da completare")}.`}`,
    windowTitle: "Catene dei risultati",
    empty: "Nessun Piano in vigore",
    emptyLead: "Le catene nascono dagli obiettivi del Piano di Zona: quando ce n’è uno approvato, compaiono qui.",
    table: "La catena di ogni obiettivo",
    picture: "Quanti punti mancano a ogni catena",
    pictureHead: ["Obiettivo", "Punti da completare"] as [string, string],
    objective: "Obiettivo",
    state: "Stato",
    indicators: "Indicatori",
    gaps: "Da completare",
    proposed: "proposta dal Piano",
    version: (n: number) => `confermata, versione ${n}`,
    source: (title: string) => `${title}, schede degli obiettivi e capitolo sulla valutazione`,
    sourcePlan: "Piano di Zona in vigore, schede degli obiettivi e capitolo sulla valutazione",
  },
  one: {
    title: (title: string, missing: number) =>
      missing === 0
        ? `${title}: la catena è completa`
        : `${title}: alla catena ${missing === 1 ? "manca un punto" : `mancano ${missing} punti`}`,
    lead: (counts: readonly number[], amount: string | null) =>
      `Con ${count(counts[0] ?? 0, "risorsa", "risorse")}${amount ? ` (${amount})` : ""} si fanno ${count(counts[1] ?? 0, "attività", "attività")}, che danno ${count(counts[2] ?? 0, "prodotto", "prodotti")}, per arrivare a ${some(counts[3] ?? 0, "esito", "esiti", "nessun esito scritto")} e ${some(counts[4] ?? 0, "cambiamento di lungo periodo", "cambiamenti di lungo periodo", "nessun cambiamento di lungo periodo")}.`,
    proposal: "Proposta dal Piano, da confermare",
    proposalText:
      "È letta dalla scheda e dal capitolo sulla valutazione. Il Piano non scrive quale attività porta a quale prodotto: chi conosce l’obiettivo completa i legami e le ipotesi, poi salva.",
    stateProposal: "proposta dal Piano",
    stateVersion: (n: number) => `versione ${n}`,
    picture: "La catena disegnata",
    gaps: (n: number) => `Che cosa manca: ${count(n, "punto", "punti")}`,
    noGaps: "Non manca niente",
    outline: "La stessa catena in parole",
    outlineLead: "Ogni voce con il suo segno, a che cosa porta e chi la misura.",
    leadsTo: (labels: readonly string[]) => `porta a ${listOf(labels)}`,
    measuredBy: "la misura",
    ringIndicators: "Indicatori di tutto l’anello",
    assumptions: (ring: ChainRing) => `Perché ${why[ring]} deve essere vero che`,
    noItems: none,
    people: "persone",
    edit: "Scrivi la catena",
    confirm: "Completa e conferma",
    openCard: "Apri la scheda dell’obiettivo",
    openPublic: "Come la vede il cittadino",
    versions: "Versioni",
    versionLine: (n: number, by: string | null) => (by ? `Versione ${n}, di ${by}` : `Versione ${n}`),
    noVersions: "Nessuno l’ha ancora confermata: si vede quella che propone il Piano.",
    oldVersion: (n: number) => `Stai guardando la versione ${n}: non è l’ultima.`,
    openNewest: "Apri l’ultima",
    source: (title: string) => `Fonte: ${title}.`,
    print: "La pagina si stampa dal programma con cui la leggi: il disegno e l’elenco stanno sul foglio.",
    nextObjective: "Tutte le catene",
  },
  gap,
  edit: {
    title: (title: string) => `Scrivi la catena di «${title}»`,
    lead: "Una riga per voce. Lascia vuoto il testo di una voce per toglierla; scrivi nelle righe vuote per aggiungerne.",
    step: "Scrivi",
    how: "Come si scrivono i legami",
    howText:
      "In «Porta a» scrivi i segni delle voci degli anelli dopo, separati da virgole: per esempio A1, P2. Il segno di una voce è quello che vedi accanto alla sua riga, anche se ne cambi il posto.",
    text: (label: string) => `${label}, testo`,
    place: "Posto",
    placeOf: (label: string) => `Posto di ${label}`,
    to: "Porta a",
    toOf: (label: string) => `${label} porta a`,
    amount: "Importo in euro",
    amountOf: (label: string) => `Importo di ${label}, in euro`,
    kind: "Che cosa è",
    kindOf: (label: string) => `Che cosa è ${label}`,
    kinds: { money: "soldi", people: "persone", other: "altro" },
    newRow: "nuova",
    assumptions: (ring: ChainRing) => `Perché ${why[ring]} deve essere vero che…`,
    assumptionsHelp: "Una ipotesi per riga.",
    measures: "Che cosa misura ogni indicatore",
    measuresHelp: "Scrivi i segni delle voci dell’anello, per esempio P1, P3. Vuoto: misura l’anello intero.",
    noIndicators: "Nessun indicatore di questo anello. Gli indicatori si scrivono nella loro parte.",
    openIndicators: "Apri gli indicatori",
    reason: "Perché la cambi",
    reasonHelp: "Resta nella storia della catena, per esempio «Legami decisi al tavolo del 12 maggio».",
    measuresOf: (name: string) => `Che cosa misura «${name}»`,
    save: "Salva la catena",
    back: "Torna alla catena senza salvare",
  },
  picture: {
    title: (title: string) => `La catena di «${title}»`,
    description: (counts: readonly number[]) =>
      `Da sinistra a destra: ${count(counts[0] ?? 0, "risorsa", "risorse")}, ${count(counts[1] ?? 0, "attività", "attività")}, ${count(counts[2] ?? 0, "prodotto", "prodotti")}, ${count(counts[3] ?? 0, "esito", "esiti")}, ${count(counts[4] ?? 0, "cambiamento di lungo periodo", "cambiamenti di lungo periodo")}. La stessa catena è scritta in parole sotto il disegno.`,
    none,
    measuredBy: (n: number) => count(n, "indicatore", "indicatori"),
    leadsTo: (labels: string) => `→ porta a ${labels}`,
    indicators: "Indicatori dell’anello",
    assumptions: {
      resources: "Le risorse bastano se",
      activities: "Le attività danno i prodotti se",
      outputs: "I prodotti portano agli esiti se",
      outcomes: "Gli esiti cambiano le cose se",
      impact: "",
    } satisfies Record<ChainRing, string>,
    missing: {
      empty_ring: "",
      no_indicator: "",
      not_measured: "non misurato",
      leads_nowhere: "non porta a niente",
      comes_from_nowhere: "niente porta qui",
      no_amount: "senza importo",
      no_assumption: "",
    } satisfies Record<GapKind, string>,
  },
  site: {
    part: "Catene dei risultati",
    title: (n: number) =>
      n === 0
        ? "Le catene dei risultati non ci sono ancora"
        : n === 1
          ? "Come l’obiettivo del Piano dovrebbe cambiare le cose"
          : `Come i ${n} obiettivi del Piano dovrebbero cambiare le cose`,
    lead: "Per ogni obiettivo: con quali risorse, che cosa si fa, che cosa ne nasce e che cosa cambia per le persone.",
    titleOne: (title: string) => `${title}: dalle risorse a ciò che cambia`,
    none: "Non c’è ancora un Piano approvato: le catene compariranno con i suoi obiettivi.",
    open: "Apri la catena",
  },
};
