// SPDX-License-Identifier: AGPL-3.0-or-later
// The words of the pages that look at a whole version.
import type { Gap } from "./core/coverage.ts";

const objectives = (n: number) => (n === 1 ? "1 obiettivo" : `${n} obiettivi`);

export const views = {
  overview: {
    lead: (cards: number) => `Il piano ha ${objectives(cards)}.`,
    leadDiffer: (n: number) =>
      n === 0
        ? "Tutti i totali dichiarati coincidono con la somma delle voci."
        : n === 1
          ? "1 totale non coincide con le sue voci."
          : `${n} totali non coincidono con le loro voci.`,
    leadShared: (n: number) =>
      n === 0
        ? ""
        : n === 1
          ? "1 misura è stampata in più schede e si conta una volta sola."
          : `${n} misure sono stampate in più schede e si contano una volta sola.`,
    leadToDo: (n: number) =>
      n === 0
        ? "Ogni scheda ha tutti i campi obbligatori."
        : n === 1
          ? "A 1 scheda manca qualcosa."
          : `A ${n} schede manca qualcosa.`,
    empty: "Qui non c'è ancora nessun obiettivo.",
    addCard: "Nuovo obiettivo",
    print: "Stampa il piano",
    table: "Gli obiettivi del piano",
    col: {
      code: "Scheda",
      title: "Obiettivo",
      declared: "Dichiarato",
      computed: "Somma delle voci",
      difference: "Differenza",
      why: "Perché",
      complete: "Campi scritti",
      saved: "Ultimo salvataggio",
      order: "Ordine",
    },
    up: (code: string) => `Sposta su: scheda ${code}`,
    down: (code: string) => `Sposta giù: scheda ${code}`,
    total: "Somma delle schede",
    explained: "Spiegata",
    saved: (when: string, who: string) => `${when}, ${who}`,
    downloads: "Scarica il piano",
    complete: (done: number, asked: number) => `${done} su ${asked}`,
    shared: "Misure stampate in più schede",
    sharedLead:
      "Una misura PNRR o un progetto è una cosa sola, anche se più schede la stampano: nel totale del piano si conta una volta.",
  },
  money: {
    title: (n: number) =>
      n === 0
        ? "I conti tornano in tutte le schede"
        : n === 1
          ? "In 1 scheda i conti non tornano"
          : `In ${n} schede i conti non tornano`,
    lead: (declared: string, computed: string) =>
      `Le schede dichiarano in tutto ${declared}; la somma delle loro voci è ${computed}.`,
    leadOnce: (once: string) => `Contando una volta sola le misure comuni, le voci valgono ${once}.`,
    declared: "Totale dichiarato dalle schede",
    computed: "Somma delle voci",
    difference: "Differenza",
    declaredOnce: "Dichiarato, misure comuni una volta sola",
    computedOnce: "Voci, misure comuni una volta sola",
    cards: "Scheda per scheda",
    merged: "Che cosa si è unito",
    mergedLead:
      "Per ogni misura comune: che cosa stampa ogni scheda, che cosa si conta, che cosa si toglie dalla somma.",
    none: "Nessuna misura è stampata in più schede.",
    col: {
      measure: "Misura",
      prints: "Che cosa stampano le schede",
      counted: "Si conta",
      awayDeclared: "Tolto dal dichiarato",
      awayComputed: "Tolto dalle voci",
    },
    nothingRepeated: "niente: nessun'altra scheda la somma",
    nothingCounted: "niente: nessuna scheda la conta in euro",
    from: (code: string) => `come nella scheda ${code}`,
    agreed: "importo scelto dall'Ufficio di Piano",
    disagrees: "Gli importi non concordano",
    agrees: "Gli importi concordano",
    noAmount: "senza importo",
    source: "Calcolato dalle voci delle schede di questa versione.",
  },
  measures: {
    title: (n: number) =>
      n === 0 ? "Nessuna misura comune" : n === 1 ? "1 misura o progetto" : `${n} misure e progetti`,
    lead: (shared: number, disagree: number) =>
      `${shared === 1 ? "1 è stampata" : `${shared} sono stampate`} in più schede${disagree > 0 ? `; per ${disagree} gli importi non concordano` : ""}.`,
    col: { title: "Misura o progetto", kind: "Tipo", cards: "Schede", agreed: "Importo scelto", state: "Concordano?" },
    kind: { pnrr: "PNRR", project: "Progetto" },
    add: "Aggiungi una misura",
    key: "Nome breve",
    keyHelp: "Lettere minuscole, cifre, punti e trattini: pnrr-1.1.3. Non si cambia più.",
    addButton: "Aggiungi",
    notChosen: "non scelto",
    code: "Codice",
    yes: "concordano",
    no: "non concordano",
  },
  measure: {
    lead: (cards: number, uses: number) =>
      `Da questa misura ${cards === 1 ? "dipende 1 scheda" : `dipendono ${cards} schede`}, in ${uses === 1 ? "1 punto" : `${uses} punti`}.`,
    disagrees: "Le schede stampano importi diversi.",
    agrees: "Dove c'è un importo, è lo stesso.",
    noUse: "Nessuna scheda la usa.",
    uses: "Dipendono da questa misura",
    col: { card: "Scheda", kind: "Che cosa", label: "Come la chiama", amount: "Importo stampato" },
    useKind: { action: "Azione", resource: "Voce di spesa", box: "Riquadro PNRR" },
    counted: (amount: string) => `Nel totale del piano si contano ${amount}.`,
    notCounted: "Nel totale del piano non si conta nessun importo: nessuna voce di spesa lo porta.",
    choose: "Scegli l'importo che vale",
    chooseLead: "Le cifre stampate nelle schede restano come sono: questo importo vale nel totale del piano.",
    amount: "Importo scelto, in euro",
    amountHelp: "Vuoto: nessuna scelta, vale l'importo della prima scheda.",
    note: "Perché questo (nota della misura)",
    button: "Salva la scelta",
    edit: "Correggi la misura",
    editLead: "Titolo, tipo, codice e nota sono quelli del piano: le schede tengono le parole che stampano.",
    editNote: "Nota",
    editButton: "Salva la misura",
    printed: "stampato in",
  },
  coverage: {
    title: (empty: number) =>
      empty === 0
        ? "Ogni dominio BES ha almeno un obiettivo"
        : empty === 1
          ? "1 dominio BES non ha nessun obiettivo"
          : `${empty} domini BES non hanno nessun obiettivo`,
    loose: (actions: number, goals: number) =>
      `${actions === 1 ? "1 azione non dice" : `${actions} azioni non dicono`} a quale obiettivo specifico ${actions === 1 ? "serve" : "servono"}; ${goals === 1 ? "1 obiettivo specifico non ha azioni" : `${goals} obiettivi specifici non hanno azioni`} che lo dichiarino.`,
    lepsRow: "Azioni che attuano un LEPS",
    lead: (gaps: number) =>
      gaps === 0
        ? "In nessuna scheda mancano azioni, soldi o indicatori."
        : gaps === 1
          ? "Nelle schede manca 1 cosa."
          : `Nelle schede mancano ${gaps} cose.`,
    frame: {
      bes: "Domini BES",
      sdgs: "Obiettivi di sviluppo sostenibile",
      leps: "Livelli essenziali (LEPS)",
      pnrr: "Misure PNRR",
      projects: "Progetti",
    },
    row: "Che cosa",
    marks: "coperto",
    many: (n: number) => (n === 1 ? "1 punto della scheda" : `${n} punti della scheda`),
    none: "nessuno",
    count: "Schede",
    gaps: "Che cosa manca",
    gapsNone: "Non manca niente.",
    gap: (gap: Gap) => {
      switch (gap.kind) {
        case "no_action":
          return "Non ha nessuna azione";
        case "no_money":
          return "Non ha nessun importo";
        case "no_indicator":
          return "Non ha nessun indicatore";
        case "no_objective":
          return "Non ha obiettivi specifici";
        case "no_bes":
          return "Non indica nessun dominio BES";
        case "action_without_objective":
          return `L'azione «${gap.label}» non dice a quale obiettivo specifico serve${gap.suggested ? " (c'è una proposta)" : ""}`;
        case "objective_without_action":
          return `Nessuna azione serve all'obiettivo specifico «${gap.label}»${gap.suggested ? " (c'è una proposta)" : ""}`;
      }
    },
    source: "Da quello che le schede di questa versione dichiarano.",
    readMark: "Il segno ✓ dice che la scheda tocca la riga; un numero dice in quanti punti della scheda.",
  },
  tree: {
    title: (areas: number, cards: number, actions: number) =>
      `${objectives(cards)} in ${areas === 1 ? "un'area" : `${areas} aree`}, ${actions === 1 ? "1 azione" : `${actions} azioni`}: il piano disegnato`,
    outline: "Lo stesso albero, scritto",
    outlineLead: "Ogni riga apre la sua scheda.",
    source: (title: string) => `Dalle schede di «${title}».`,
  },
  past: {
    title: (period: string) => `Che cosa è successo agli obiettivi ${period}`,
    none: "La valutazione del triennio precedente non è ancora caricata.",
    lead: (objectivesBefore: number, linked: number) =>
      `${objectives(objectivesBefore)} valutati; ${linked} continuano in una scheda di questo piano.`,
    load: "Carica la valutazione",
    loadHelp: "Il file JSON della valutazione.",
    loadButton: "Carica",
    achieved: "Raggiunto",
    resources: "Risorse usate",
    criticalities: "Difficoltà",
    adequate: "Ha risposto al bisogno?",
    reproposed: "Da riproporre?",
    continues: "Continua in",
    continuesNone: "Non continua in nessuna scheda.",
    link: "Collega a una scheda",
    linkButton: "Collega",
    unlink: "Togli",
    confirm: "Conferma",
    proposed: "proposta, da confermare",
    answer: { yes: "Sì", no: "No", partly: "In parte" },
    without: "Schede senza un antenato",
    loaded: (n: number, links: number) => `Letti ${n} obiettivi e ${links} collegamenti.`,
  },
  search: {
    title: "Cerca nel piano",
    kind: {
      card: "Scheda",
      objective: "Obiettivo specifico",
      action: "Azione",
      line: "Voce di spesa",
      staff: "Personale",
      indicator: "Indicatore",
      impact: "Impatto",
      measure_box: "Misura",
      measure: "Misura",
    },
    label: "Che cosa cerchi",
    button: "Cerca",
    found: (n: number, words: string) =>
      n === 0
        ? `Niente che parli di «${words}»`
        : n === 1
          ? `1 risultato per «${words}»`
          : `${n} risultati per «${words}»`,
    ask: "Scrivi una parola: cerca in obiettivi, azioni, voci di spesa, indicatori, misure.",
  },
};
