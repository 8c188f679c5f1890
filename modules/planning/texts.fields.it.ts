// SPDX-License-Identifier: AGPL-3.0-or-later
// The words of every box of the card: what goes in it, in plain Italian.

type Words = { label: string; help?: string };

const doubt: Words = {
  label: "In dubbio perché",
  help: "Se il dato è incerto scrivi il motivo: si vedrà accanto al dato, che resta com'è. Vuoto: nessun dubbio.",
};

export const fields: Record<string, Words> = {
  title: { label: "Titolo dell'obiettivo", help: "Poche parole che un cittadino capisce." },
  subtitle: { label: "Sottotitolo" },
  areas: { label: "Aree di policy", help: "Le lettere del ciclo. Una scheda può averne più di una." },
  areaName: { label: "Nome dell'area, come si stampa" },
  coProgrammingArea: {
    label: "Area di co-programmazione",
    help: "Il tavolo con il Terzo Settore da cui nasce l'obiettivo.",
  },
  keywords: { label: "Parole chiave", help: "Una per riga." },
  besDomains: {
    label: "Domini BES",
    help: "Benessere equo e sostenibile: i 12 domini con cui l'Istat misura come si vive.",
  },
  sdgs: {
    label: "Obiettivi di sviluppo sostenibile (SDG)",
    help: "I 17 obiettivi dell'Agenda 2030 delle Nazioni Unite.",
  },
  uncertain: { ...doubt, label: "Tutta la scheda è in dubbio perché" },

  "context.summary": {
    label: "Descrizione del contesto",
    help: "Da che cosa parte l'obiettivo: che cosa succede nel territorio, a chi.",
  },
  "context.uncertain": { ...doubt, label: "Il contesto è in dubbio perché" },
  "context.facts.label": { label: "Che cosa dice il dato" },
  "context.facts.value": { label: "Valore", help: "Un numero (23,9) o una parola (sì)." },
  "context.facts.unit": { label: "Unità" },
  "context.facts.year": { label: "Anno" },
  "context.facts.territory": { label: "Territorio" },
  "context.facts.note": { label: "Nota" },
  "context.facts.uncertain": doubt,

  generalObjective: { label: "Obiettivo generale", help: "Il cambiamento che si vuole vedere alla fine del triennio." },
  targets: { label: "Destinatari", help: "A chi serve l'obiettivo. Uno per riga." },
  "specificObjectives.n": { label: "N." },
  "specificObjectives.text": {
    label: "Obiettivo specifico",
    help: "Un passo preciso verso l'obiettivo generale: le azioni dicono a quale servono.",
  },
  "specificObjectives.uncertain": doubt,

  "actions.n": { label: "N." },
  "actions.title": { label: "Azione", help: "Che cosa si farà: comincia con un verbo o con il nome del servizio." },
  "actions.summary": { label: "In che cosa consiste" },
  "actions.servesObjectives": { label: "Serve agli obiettivi specifici" },
  "actions.leps": {
    label: "Attua un LEPS",
    help: "Livello essenziale delle prestazioni sociali: un servizio che la legge garantisce a tutti.",
  },
  "actions.kind": { label: "Tipo" },
  "actions.pnrr": { label: "Codice PNRR stampato", help: "Come compare sulla carta, per esempio 1.1.3." },
  "actions.measure": {
    label: "Misura o progetto",
    help: "La misura comune a più schede: esiste una volta sola e si conta una volta sola.",
  },
  "actions.uncertain": doubt,

  "resources.declaredTotal": {
    label: "Totale dichiarato",
    help: "Il totale come si stampa. Albero lo confronta con la somma delle voci e non lo cambia mai.",
  },
  "resources.uncertain": { ...doubt, label: "Il totale è in dubbio perché" },
  "resources.lines.label": { label: "Voce" },
  "resources.lines.source": { label: "Canale", help: "Da dove vengono i soldi: FNPS, FNA, Comuni, PNRR…" },
  "resources.lines.code": { label: "Codice" },
  "resources.lines.amount": { label: "Importo in euro", help: "Per esempio 1.234,56. Vuoto: la voce non ha importo." },
  "resources.lines.measure": { label: "Misura o progetto comune" },
  "resources.lines.inDeclaredTotal": {
    label: "Compresa nel totale dichiarato?",
    help: "«No» quando la scheda stessa dice che il suo totale la lascia fuori.",
  },
  "resources.lines.recurrence": { label: "Quante volte" },
  "resources.lines.note": { label: "Nota" },
  "resources.lines.uncertain": doubt,

  "staff.role": { label: "Ruolo" },
  "staff.organisation": { label: "Ente" },
  "staff.count": { label: "Quante persone", help: "Anche con la virgola: 0,5 è mezzo tempo." },
  "staff.note": { label: "Nota" },
  "staff.uncertain": doubt,

  answersUncertain: { ...doubt, label: "Le risposte sono in dubbio perché" },

  "indicators.text": { label: "Indicatore", help: "Una cosa che si può contare o vedere: «N. di tavoli attivati»." },
  "indicators.chain": {
    label: "Misura",
    help: "Che cosa si usa (input), che cosa si fa (processo), che cosa si produce (output), che cosa cambia (esito, impatto).",
  },
  "indicators.kind": { label: "Come si legge" },
  "indicators.unit": { label: "Unità" },
  "indicators.breakdown": { label: "Diviso per", help: "Per sub-ambito, per età… Uno per riga." },
  "indicators.note": { label: "Nota" },
  "indicators.uncertain": doubt,

  "impact.text": { label: "Impatto atteso", help: "Come sarà il territorio se l'obiettivo riesce." },
  "impact.uncertain": doubt,
  impactUncertain: { ...doubt, label: "Gli impatti sono in dubbio perché" },

  "measures.measure": { label: "Misura" },
  "measures.printedTitle": { label: "Titolo come si stampa" },
  "measures.printedCode": { label: "Codice come si stampa" },
  "measures.amount": { label: "Importo stampato in questa scheda, in euro" },
  "measures.summary": { label: "In che cosa consiste" },
  "measures.target": { label: "Persone o cose da raggiungere", help: "Numero e unità, una riga ciascuno: 90 persone." },
  "measures.partners": { label: "Partner", help: "Uno per riga." },
  "measures.uncertain": doubt,
};

/** The parts of the answer to a question of the template. */
export const answerWords = {
  value: "Risposta",
  items: "Quali, uno per riga",
  note: "Spiegazione",
  uncertain: doubt.label,
  list: "Uno per riga",
};

export const optionWords = {
  actionKinds: {
    action: "Azione",
    axis: "Asse",
    base: "Base",
    process: "Processo",
    service: "Servizio",
    coordination: "Coordinamento",
    system: "Sistema",
  },
  chains: { input: "Input", process: "Processo", output: "Output", outcome: "Esito", impact: "Impatto" },
  kinds: {
    count: "Conteggio",
    presence: "Presenza / assenza",
    percentage: "Percentuale",
    ratio: "Rapporto",
    duration: "Durata",
    level: "Livello percepito",
    list: "Elenco",
  },
  recurrences: { annual: "Ogni anno", once: "Una volta", three_years: "Per i tre anni" },
};
