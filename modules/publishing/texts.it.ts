// SPDX-License-Identifier: AGPL-3.0-or-later
import { legal } from "./texts-legal.it.ts";

const number = (n: number) => n.toLocaleString("it-IT", { useGrouping: "always" } as Intl.NumberFormatOptions);
const count = (n: number, one: string, many: string) => `${number(n)} ${n === 1 ? one : many}`;

export const it = {
  legal,
  nothing: {
    title: "Il piano non è ancora pubblicato",
    lead: "Quando i Comuni lo approvano, qui si leggono gli obiettivi, il denaro e chi fa che cosa.",
    territory: "Intanto guarda il territorio",
  },
  tabs: {
    label: "Le facce del piano",
    objectives: "Obiettivi",
    tree: "L'albero",
    money: "Il denaro",
    coverage: "Coperture",
    past: "Il piano di prima",
    versions: "Versioni",
  },
  state: {
    approved: "Approvato",
    in_force: "In vigore",
    amended: "Sostituito da una versione nuova",
    closed: "Concluso",
    draft: "Bozza",
    consultation: "In consultazione",
  },
  act: (number: string | null, date: string | null, body: string) =>
    `${body}${number ? `, atto n. ${number}` : ""}${date ? ` del ${date}` : ""}`,
  approvedBy: (act: string) => `Approvato da: ${act}.`,
  version: (n: number) => `Versione ${n}`,
  oldVersion: "Stai leggendo una versione che non è più quella in vigore.",
  toCurrent: "Leggi la versione in vigore",
  home: {
    title: (firstYear: string, lastYear: string) => `Che cosa facciamo insieme, dal ${firstYear} al ${lastYear}`,
    window: "Il piano in una pagina",
    lead: (n: {
      municipalities: number;
      inhabitants: number | null;
      euro: string;
      objectives: number;
      actions: number;
    }) =>
      `${n.municipalities ? `${count(n.municipalities, "Comune", "Comuni")} mettono insieme ` : "L'Ambito mette insieme "}${n.euro} ` +
      `per ${count(n.objectives, "obiettivo", "obiettivi")} e ${count(n.actions, "azione", "azioni")}` +
      `${n.inhabitants ? ` a servizio di ${number(n.inhabitants)} abitanti` : ""}.`,
    sources: (first: string, share: string, many: number) =>
      `Il denaro arriva da ${count(many, "fonte", "fonti")}: la più grande, «${first}», dà il ${share}.`,
    figures: {
      inhabitants: "abitanti",
      municipalities: "Comuni",
      money: "programmati nel piano",
      objectives: "obiettivi",
      withActions: (n: number) => count(n, "azione", "azioni"),
      moneyNote: "ogni misura contata una volta sola",
      year: (year: number) => `al ${year}`,
      subAreas: (n: number) => count(n, "sub-ambito", "sub-ambiti"),
    },
    treeTitle: "Il piano è un albero",
    treeLead:
      "Le radici sono il denaro, i rami gli obiettivi, le foglie le azioni, i frutti i risultati da misurare. Ogni parte si apre.",
    openTree: "Apri l'albero grande, con l'elenco di testo",
    objectivesTitle: "Gli obiettivi, area per area",
    objectivesLead: "Scegli quello che ti riguarda: trovi a chi serve, che cosa si farà e con quali soldi.",
    moneyTitle: "Da dove vengono i soldi",
    openMoney: "Segui il denaro dalla fonte all'obiettivo",
    readTitle: "Come leggere queste pagine",
    readLead:
      "Ogni numero è una porta: aprilo e vedi da quali righe del piano nasce. Se un conto del piano non torna, lo diciamo e non lo correggiamo al posto suo.",
    read: "Come leggere il piano",
    more: "Continua",
    territory: "Il territorio: chi vive qui",
    territoryLead: "Quanti siamo, quanti anziani e quanti bambini, Comune per Comune.",
    past: "Com'è andato il piano di prima",
    pastLead: "Che cosa si era promesso e quanto se n'è fatto.",
    coverage: "Che cosa copre e che cosa manca",
    coverageLead: "Benessere, sviluppo sostenibile, livelli essenziali e PNRR, obiettivo per obiettivo.",
  },
  card: {
    actions: (n: number) => count(n, "azione", "azioni"),
    indicators: (n: number) => count(n, "indicatore", "indicatori"),
    noTotal: "nessun totale stampato",
    differs: "il totale stampato non è la somma delle righe",
  },
  plan: {
    title: (n: number, areas: number) => `${count(n, "obiettivo", "obiettivi")} in ${count(areas, "area", "aree")}`,
    lead: (title: string, act: string | null, from: string, to: string) =>
      `${title}: vale dal ${from} al ${to}.${act ? ` Lo ha approvato: ${act}.` : ""}`,
    differing: (n: number) =>
      n === 0
        ? "I totali stampati su tutte le schede sono la somma delle loro righe."
        : `Su ${count(n, "scheda", "schede")} il totale stampato non è la somma delle righe: lo trovi segnato, con la ragione.`,
    table: "Gli obiettivi del piano con il loro denaro",
    columns: {
      objective: "Obiettivo",
      declared: "Totale stampato",
      computed: "Somma delle righe",
      check: "Controllo",
      actions: "Azioni",
      indicators: "Indicatori",
    },
    total: "Somma delle schede",
    once: "Contando una volta sola le misure condivise",
    source: "Fonte: le schede obiettivo del piano pubblicato.",
  },
  tree: {
    title: (sources: number, objectives: number, actions: number) =>
      `${count(sources, "fonte nutre", "fonti nutrono")} ${count(objectives, "obiettivo", "obiettivi")} e ${count(actions, "azione", "azioni")}`,
    windowTitle: "Il piano come un albero",
    outlineTitle: "Lo stesso albero, in parole",
    outlineLead: "Tutto quello che si vede nel disegno, da aprire ramo per ramo.",
    picture: "Il disegno",
    jump: "Vai all'elenco di testo",
    proposed: "collegamento proposto, non stampato nella scheda",
    kinds: {
      plan: "Piano",
      area: "Area",
      card: "Obiettivo",
      objective: "Obiettivo specifico",
      action: "Azione",
      indicator: "Indicatore",
      line: "Denaro",
      box: "Riquadro della misura",
      measure: "Misura",
    },
  },
  objective: {
    what: "Che cosa vuole",
    forWhom: "A chi è rivolto",
    needs: "A quali bisogni risponde",
    actions: "Che cosa si fa",
    money: "Con quali soldi",
    measures: "Misure PNRR e progetti",
    indicators: "Come si vedrà se funziona",
    staff: "Chi ci lavora",
    impact: "Il cambiamento che si vuole",
    past: "Che cosa c'era prima",
    answers: "Tutte le altre risposte della scheda",
    branch: "Il ramo di questo obiettivo",
    context: "Il punto di partenza",
    specific: "Gli obiettivi specifici",
    lead: (n: { actions: number; money: string | null; indicators: number }) =>
      `${count(n.actions, "azione", "azioni")}${n.money ? `, ${n.money} stampati nella scheda` : ""}, ${count(n.indicators, "indicatore", "indicatori")} per capire se ha funzionato.`,
    code: (code: string) => `Scheda ${code}`,
    serves: (list: string) => `per l'obiettivo ${list}`,
    leps: "Livello essenziale (LEPS)",
    pnrr: (code: string) => `PNRR ${code}`,
    moneyTable: "Le righe di spesa della scheda",
    line: "Voce",
    source: "Fonte",
    amount: "Importo",
    declared: "Totale stampato nella scheda",
    computed: "Somma delle righe",
    same: "Il totale stampato è la somma delle righe, al centesimo.",
    gap: (more: boolean, amount: string) =>
      more
        ? `Il totale stampato supera di ${amount} la somma delle righe. Il piano dice così: qui nessuno lo corregge.`
        : `Il totale stampato è ${amount} meno della somma delle righe. Il piano dice così: qui nessuno lo corregge.`,
    gapTitle: "Questo conto non torna",
    reasons: {
      said: (label: string, amount: string) => `La scheda stessa lascia fuori la riga «${label}» (${amount}).`,
      supposed: (label: string, amount: string) =>
        `La differenza è uguale alla riga «${label}» (${amount}): forse è rimasta fuori dal totale.`,
      equal: (label: string, amount: string) => `La differenza è uguale all'importo della riga «${label}» (${amount}).`,
      noAmount: (label: string) => `La riga «${label}» non ha un importo.`,
      noLines: "Nessuna riga ha un importo: il totale stampato sta da solo.",
      noTotal: "La scheda non stampa un totale.",
    },
    explained: (by: string) => `Spiegazione dell'Ufficio di Piano (${by})`,
    left: "fuori dal totale stampato",
    sharedWith: "La stessa misura è anche in",
    disagrees: "Le schede stampano importi diversi per questa misura.",
    boxAmount: "Importo nel riquadro",
    noBoxAmount: "il riquadro non stampa un importo",
    chain: {
      input: "Di partenza",
      process: "Lungo la strada",
      output: "Che cosa si è realizzato",
      outcome: "Che effetto ha avuto",
      impact: "Che cosa è cambiato",
    },
    kind: {
      count: "numero",
      presence: "c'è o non c'è",
      percentage: "percentuale",
      ratio: "rapporto",
      duration: "durata",
      level: "livello",
      list: "elenco",
    },
    toMeasure: "Non ancora misurato: i risultati arriveranno con il monitoraggio.",
    role: "Chi",
    organisation: "Ente",
    people: "Persone",
    yes: "Sì",
    no: "No",
    ancestor: (title: string, period: string) => `Continua «${title}» del piano ${period}`,
    achieved: "raggiunto",
    spent: "delle risorse previste usate o pagate",
    proposedLink: "Collegamento proposto da chi ha letto i due piani, non ancora confermato.",
    noAncestor: "Nessun obiettivo del piano di prima è collegato a questo.",
    previous: "Obiettivo precedente",
    next: "Obiettivo seguente",
    bes: "Benessere (BES)",
    sdgs: "Sviluppo sostenibile (SDG)",
  },
  measure: {
    lead: (n: number, disagrees: boolean) =>
      n === 1
        ? "Una sola scheda del piano la nomina."
        : `${count(n, "scheda la nomina", "schede la nominano")}${disagrees ? ", e non stampano tutte lo stesso importo" : ""}. Nei totali del piano conta una volta sola.`,
    kind: { pnrr: "Misura PNRR", project: "Progetto" },
    counted: "Quanto conta nel piano",
    agreed: "importo scelto dall'Ufficio di Piano",
    from: (code: string) => `come lo stampa la scheda ${code}`,
    none: "nessuna scheda la conta in denaro",
    uses: "Che cosa dipende da questa misura",
    columns: { objective: "Obiettivo", what: "Dove", label: "Come è scritto", amount: "Importo" },
    use: { action: "Azione", resource: "Riga di spesa", box: "Riquadro della misura" },
  },
  money: {
    title: (first: string, share: string) => `Il ${share} del denaro viene dalla fonte «${first}»`,
    empty: "Il piano non ha righe con un importo",
    lead: (total: string, merged: string | null) =>
      `In tutto il piano conta ${total}.${merged ? ` Le misure stampate su più schede valgono una volta sola: dalla somma delle righe escono ${merged}.` : ""}`,
    sankey: "Dalla fonte all'obiettivo",
    from: "Fonte",
    to: "Obiettivo",
    amount: "Importo",
    notStated: "Fonte non indicata nel piano",
    sourcesTitle: "Le fonti",
    sourcesLead: "I nomi sono quelli stampati nelle schede.",
    share: "Quota",
    areasTitle: "Gli obiettivi",
    totalsTitle: "I totali, e come si contano",
    totals: {
      declared: "Somma dei totali stampati",
      computed: "Somma delle righe",
      declaredOnce: "Somma dei totali stampati, contando una volta sola le misure condivise",
      computedOnce: "Somma delle righe, contando una volta sola le misure condivise",
    },
    totalsLead:
      "Quattro modi di sommare le schede: il totale che stampano o le loro righe; contando ogni volta una misura stampata su più schede, o una volta sola.",
    totalHead: "Totale",
    mergesTitle: "Le misure che più schede stampano",
    mergesLead: "Ogni misura è una cosa sola. Ecco quanto conta e che cosa stampa ogni scheda.",
    merges: { measure: "Misura", counted: "Conta", cards: "Che cosa stampano le schede", state: "Le schede" },
    disagree: "non sono d'accordo",
    agree: "sono d'accordo",
    noAmounts: "nessun importo",
    differTitle: "Dove il totale stampato non è la somma",
    noAmount: "senza importo",
    unit: "euro",
    sourceLine: "schede obiettivo del piano",
    allClose: "Su ogni scheda il totale stampato è la somma delle righe.",
  },
  coverage: {
    title: (bes: number, besAll: number, sdgs: number, sdgsAll: number) =>
      `Il piano tocca ${bes} temi del benessere su ${besAll} e ${sdgs} obiettivi di sviluppo su ${sdgsAll}`,
    gapCount: (n: number) =>
      n === 0
        ? "Nelle schede non manca niente."
        : `Nelle schede ${n === 1 ? "c'è un collegamento o un dato che manca" : `ci sono ${number(n)} collegamenti o dati che mancano`}: l'elenco è in fondo.`,
    lead: "Ogni obiettivo dichiara a quale benessere, a quale obiettivo di sviluppo e a quali misure contribuisce. Una riga vuota è un tema che il piano non nomina.",
    bes: "Benessere equo e sostenibile (BES)",
    sdgs: "Obiettivi di sviluppo sostenibile (SDG)",
    leps: "Livelli essenziali (LEPS)",
    pnrr: "Misure PNRR",
    projects: "Progetti condivisi",
    row: "Tema",
    covered: "Obiettivi che lo toccano",
    none: "nessun obiettivo",
    gaps: "Che cosa manca",
    gapsLead: "Detto senza colpa: è quello che le schede non scrivono.",
    gap: {
      no_action: "non ha azioni",
      no_money: "non ha denaro",
      no_indicator: "non ha indicatori",
      no_objective: "non ha obiettivi specifici",
      no_bes: "non indica il benessere (BES)",
      action_without_objective: "azioni non legate a un obiettivo specifico",
      objective_without_action: "obiettivi specifici senza un'azione che li nomini",
    },
    proposed: "un lettore ha proposto un collegamento",
  },
  past: {
    none: "La valutazione del piano di prima non è ancora stata caricata.",
    title: (cycle: string, average: string) => `Il piano ${cycle} si è dato in media ${average} di realizzazione`,
    plainTitle: (cycle: string) => `Com'è andato il piano ${cycle}`,
    lead: (n: number, again: number) =>
      `${count(n, "obiettivo valutato", "obiettivi valutati")} da chi ci ha lavorato; ${again} continuano nel piano di oggi.`,
    chart: "Quanto è stato realizzato di ogni obiettivo",
    table: "Gli obiettivi del piano precedente",
    objective: "Obiettivo",
    achieved: "Realizzato",
    spent: "Risorse usate",
    need: "Ha risposto al bisogno?",
    today: "Oggi continua in",
    response: { yes: "Sì", no: "No", partly: "In parte" },
    critical: "Che cosa non è andato",
    findings: "Che cosa si è imparato",
    process: "Come si è valutato",
    chapter: (name: string) => `capitolo ${name.replace(/\.$/, "")}`,
    proposed: "collegamento proposto",
    notContinued: "nessuna scheda collegata",
    newOnes: "Obiettivi nuovi, senza un antenato",
  },
  search: {
    title: (words: string, n: number) =>
      n === 0 ? `Niente per «${words}»` : `${count(n, "risultato", "risultati")} per «${words}»`,
    emptyTitle: "Cerca nel piano e nel territorio",
    lead: "Cerca fra obiettivi, azioni, denaro, indicatori, misure e Comuni.",
    label: "Parole da cercare",
    submit: "Cerca",
    nothing: "Prova con una parola sola, o con meno lettere.",
    municipalities: "Comuni",
    kinds: {
      card: "Obiettivi",
      objective: "Obiettivi specifici",
      action: "Azioni",
      line: "Righe di spesa",
      staff: "Personale",
      indicator: "Indicatori",
      impact: "Cambiamenti attesi",
      measure_box: "Misure",
      measure: "Misure",
    } as Record<string, string>,
  },
  versions: {
    title: (n: number) => `Il piano ha ${count(n, "versione pubblicata", "versioni pubblicate")}`,
    lead: "Una versione approvata non cambia più: se il piano cambia, ne nasce una nuova e la vecchia resta qui.",
    cards: (n: number) => count(n, "obiettivo", "obiettivi"),
    read: "Leggi questa versione",
    compare: (a: number, b: number) => `Che cosa cambia dalla ${a} alla ${b}`,
    since: (day: string) => `in vigore dal ${day}`,
    ended: (day: string) => `fino al ${day}`,
  },
  compare: {
    title: (a: number, b: number, n: number) =>
      n === 0
        ? `Le versioni ${a} e ${b} sono uguali`
        : `Dalla versione ${a} alla ${b} ${n === 1 ? "cambia una scheda" : `cambiano ${n} schede`}`,
    lead: "Ogni campo che cambia, con il prima e il dopo.",
    place: "Campo",
    before: "Prima",
    after: "Dopo",
    status: { added: "Scheda nuova", removed: "Scheda tolta", changed: "Scheda cambiata", same: "Uguale" },
  },
  downloads: "Documento ufficiale e dati",
};
export type SiteTexts = typeof it;
