// SPDX-License-Identifier: AGPL-3.0-or-later
// The words of the card as it is read.
import type { GuardReason } from "./core/guard.ts";

export const card = {
  guard: {
    title: "I conti della scheda",
    declared: "Dichiarato",
    computed: "Somma delle voci",
    difference: "Differenza",
    closes: "Il totale dichiarato è la somma delle voci.",
    noTotal: "La scheda non dichiara un totale.",
    differs: (amount: string, more: boolean) =>
      `Il totale dichiarato è ${more ? "più alto" : "più basso"} della somma delle voci di ${amount}.`,
    why: "Che cosa si sa del perché",
    explanation: {
      none_needed: "Non c'è niente da spiegare.",
      said: "La scheda stessa dice quali voci lascia fuori: la differenza torna al centesimo.",
      supposed: "Una voce sola vale esattamente la differenza: forse è rimasta fuori, ma la scheda non lo dice.",
      open: "Le voci non bastano a spiegare la differenza.",
    },
    reason: (reason: GuardReason, amount: string) => {
      switch (reason.kind) {
        case "line_left_out":
          return reason.said
            ? `La scheda lascia fuori dal totale «${reason.label}» (${amount}).`
            : `Forse il totale lascia fuori «${reason.label}» (${amount}).`;
        case "line_equals_difference":
          return `La voce «${reason.label}» vale quanto la differenza (${amount}): forse è contata due volte nel totale.`;
        case "line_without_amount":
          return `La voce «${reason.label}» non ha importo.`;
        case "shared_measure":
          return `«${reason.title}» è anche ${reason.otherCards.length === 1 ? "nella scheda" : "nelle schede"} ${reason.otherCards.join(", ")}.`;
        case "no_lines":
          return "Nessuna voce ha un importo: il totale dichiarato sta da solo.";
        case "no_declared_total":
          return "Ci sono voci, ma la scheda non stampa un totale.";
      }
    },
    explain: "Scrivi perché",
    explainHelp: "La spiegazione resta accanto alla differenza. Le cifre stampate non cambiano.",
    explainButton: "Registra la spiegazione",
    written: (who: string, when: string) => `Spiegazione di ${who}, ${when}`,
    old: "Vale per una differenza di prima",
    recorded: "La spiegazione è registrata.",
  },
  card: {
    written: (when: string, who: string) => `Salvata il ${when} da ${who}.`,
    lead: (actions: number, lines: number, indicators: number) =>
      `${actions === 1 ? "1 azione" : `${actions} azioni`}, ${lines === 1 ? "1 voce di spesa" : `${lines} voci di spesa`}, ${indicators === 1 ? "1 indicatore" : `${indicators} indicatori`}.`,
    toDo: (n: number) => (n === 1 ? "Manca 1 campo obbligatorio" : `Mancano ${n} campi obbligatori`),
    write: "Scrivi",
    writeThis: (label: string) => `Scrivi: ${label}`,
    history: "Storia",
    remove: "Togli la scheda",
    move: "Sposta",
    readOnly: "Questa versione non si scrive più: per cambiarla si apre una modifica.",
    readOnlyConsultation: "Il piano è in consultazione: per scrivere va riportato in bozza.",
    draftsWait: "Hai del testo non ancora salvato in questa scheda",
    continueDraft: (section: string) => `Riprendi «${section}»`,
    index: "I campi della scheda",
    yes: "Sì",
    no: "No",
    notAnswered: "Non compilato",
    notAsked: "Non richiesto, per le altre risposte",
    general: "Obiettivo generale",
    specific: "Obiettivi specifici",
    serves: "Serve a",
    suggests: "Forse serve a",
    suggestedBecause: "La scheda non lo dice: è una proposta di chi ha letto.",
    servesNone: "La scheda non dice a quale obiettivo specifico serve.",
    leps: "LEPS",
    pnrr: (code: string) => `PNRR ${code}`,
    measureOf: "Misura",
    linesCaption: "Le voci di spesa",
    lineCol: { label: "Voce", source: "Canale", code: "Codice", amount: "Importo" },
    leftOut: "fuori dal totale dichiarato",
    recurrence: { annual: "ogni anno", once: "una volta", three_years: "per i tre anni" },
    sumOfLines: "Somma delle voci",
    declaredTotal: "Totale dichiarato",
    staffCaption: "Le persone dedicate",
    staffCol: { role: "Ruolo", organisation: "Ente", count: "Persone" },
    factsCaption: "I dati del contesto",
    factCol: { label: "Dato", value: "Valore", unit: "Unità", year: "Anno", territory: "Territorio" },
    indicatorsCaption: "Gli indicatori",
    indicatorCol: { text: "Indicatore", kind: "Come si legge", unit: "Unità" },
    seeIndicators: "Gli indicatori sono elencati qui sopra.",
    goTo: "Vai al campo",
    others: "Che cosa ne stampano le altre schede:",
    inCard: (code: string) => `scheda ${code}`,
    onLines: "nelle voci di spesa",
    inBox: "nel riquadro",
    alone: "Solo questa scheda la stampa.",
    continuity: "Da quali obiettivi del triennio precedente viene",
    continuityNone: "Nessun obiettivo precedente è collegato.",
    proposed: "proposta, da confermare",
    otherFields: "Campi che il modello di questo ciclo non ha",
    previous: "Scheda precedente",
    next: "Scheda successiva",
    neighbours: "Altre schede",
    keywords: "Parole chiave",
    coProgramming: "Area di co-programmazione",
    removed: "La scheda sparisce da questa bozza, con tutto quello che contiene. Nelle altre versioni resta.",
    removeAsk: (title: string) => `Togli la scheda «${title}»?`,
    position: "Posto nell'ordine del piano",
  },
  newCard: {
    title: "Aggiungi un obiettivo al piano",
    lead: "Bastano codice, titolo e area: il resto si scrive nella scheda, quando vuoi.",
    code: "Codice della scheda",
    codeHelp: "La lettera dell'area, con un trattino se serve: D-E, L-BIB.",
    button: "Crea la scheda e comincia a scrivere",
  },
  history: {
    title: (title: string) => `Com'è cambiata la scheda «${title}»`,
    lead: (n: number) =>
      n === 0
        ? "Da quando è nata nessuno l'ha cambiata."
        : n === 1
          ? "È stata salvata 1 volta."
          : `È stata salvata ${n} volte.`,
    changedFields: "Campi cambiati",
    before: "Prima",
    after: "Dopo",
    see: "Vedi che cosa è cambiato",
    created: "Nata",
  },
};
