// SPDX-License-Identifier: AGPL-3.0-or-later

/** Few enough to be read are named. */
const named = (names: readonly string[]) => (names.length > 6 ? "" : ` (${names.join(", ")})`);

const people = (count: string, one: string, many: string) => `${count} ${count === "1" ? one : many}`;

const drawing = {
  unknown: "non si sa",
  unknownSubArea: "non si sa in quale sub-ambito",
  area: "Territorio",
  year: "Anno",
  doubt: "dato in dubbio: il motivo è nella tabella",
  map: (label: string) => `${label}, Comune per Comune`,
  tiles: (label: string) => `${label}: ogni Comune una tessera uguale`,
  described: (label: string, low: string, high: string, unknown: number) =>
    `${label}: dal valore più basso, ${low}, al più alto, ${high}.${unknown > 0 ? ` Di ${unknown} Comuni il valore non si conosce.` : ""} Tutti i valori sono nella tabella.`,
  composition: (label: string) => `${label}: i Comuni e il loro sub-ambito`,
  compositionTiles: (label: string) => `${label}: ogni Comune una tessera uguale`,
  compositionDescription: (certain: number, unknown: number) =>
    `Di ${certain} Comuni si sa il sub-ambito${unknown > 0 ? `, di ${unknown} no` : ""}. L'elenco completo è nella tabella.`,
  pyramid: "Quanti residenti per età, uomini e donne",
  pyramidOf: (name: string) => `${name}: quanti residenti per età, uomini e donne`,
  pyramidDescription: (total: string, day: string) =>
    `${total} residenti al ${day}, divisi in fasce di cinque anni: gli uomini a sinistra, le donne a destra.`,
  men: "Uomini",
  women: "Donne",
  age: "Età",
  total: "Totale",
  ageClass: (from: number, to: number | null) => (to === null ? `${from} e più` : `${from}-${to}`),
};

const page = {
  noDate: "senza data",
  noCounts: "servono i residenti per età",
  byComposition: (label: string) => `secondo la ${label.toLowerCase()}`,
  computedSource: (day: string) => `calcolato da Albero sui residenti per età al ${day}`,
  crumb: "Il territorio",
  title: (municipalities: number, lead: string) =>
    municipalities === 0
      ? "Di questo Ambito non si conoscono ancora i Comuni"
      : `${municipalities === 1 ? "Un Comune programma" : `${municipalities} Comuni${lead ? ` attorno a ${lead}` : ""} programmano insieme`} i servizi sociali`,
  lead: (subAreas: number, population: string | null, time: string) =>
    `${subAreas > 1 ? `Lavorano in ${subAreas} sub-ambiti` : "Non ci sono sub-ambiti"}${population ? `; ${time ? `nel ${time} ` : ""}ci abitavano ${population} persone` : ""}.`,
  emptyTitle: "Di questo territorio non c'è ancora nessun dato.",
  empty:
    "L'Ufficio di Piano può caricare la popolazione per età pubblicata da ISTAT: da lì nascono la carta, la piramide delle età e gli indici.",
  links: { municipalities: "I Comuni", subAreas: "I sub-ambiti", figures: "Tutti i dati" },
  keys: { population: "abitanti", municipalities: "Comuni", subAreas: "sub-ambiti", lead: "Comune capofila" },
  choose: "Scegli il dato",
  chooseHelp: "La carta, i grafici e la tabella qui sotto parlano di questo dato.",
  when: "Quando",
  show: "Mostra",
  withTime: (time: string) => (time ? (time.length > 4 ? `al ${time}` : `nel ${time}`) : "senza data"),
  extremes: (label: string, when: string, low: { name: string; text: string }, high: { name: string; text: string }) =>
    `${label} ${when}: il valore più alto è di ${high.name} (${high.text}), il più basso di ${low.name} (${low.text}).`,
  partial: (known: number, all: number) =>
    `La fonte dà il valore di ${known === 1 ? "un solo Comune" : `${known} Comuni`} su ${all}; gli altri sono tratteggiati.`,
  noMap: "Di questo dato non c'è il valore Comune per Comune: la fonte lo dà soltanto per territori più ampi.",
  cellsNote:
    "I confini veri non sono stati caricati: ogni Comune è disegnato attorno al suo punto di riferimento, più vicino a quello che a ogni altro.",
  boundariesNote: (attribution: string) => `Confini: ${attribution}.`,
  tilesNote: "Ogni Comune ha una tessera uguale, vicino a dove si trova: così anche i più piccoli si vedono.",
  comparison: (label: string) => `${label}: il confronto fra territori`,
  change: (label: string) => `${label}: come è cambiato`,
  table: "La tabella",
  tableLead: "Ogni numero si apre: dice da dove viene, quando è stato rilevato e se è in dubbio.",
  columns: {
    area: "Territorio",
    level: "Livello",
    time: "Quando",
    value: "Valore",
    kind: "Come nasce",
    source: "Fonte",
    note: "Note",
    slice: "Di che cosa",
  },
  parts: "Lo stesso dato, più in dettaglio",
  howComputed: "Come si calcola",
  definition: "Che cosa dice",
  pyramidTitle: "La piramide delle età",
  noPyramid:
    "I residenti per età non sono stati caricati: la piramide si disegna quando l'Ufficio di Piano carica il file di ISTAT. Intanto, qui sotto, ci sono gli indici stampati nel Piano.",
  partPyramid: (day: string, names: readonly string[]) =>
    `I residenti per età al ${day} ci sono per ${names.length === 1 ? "un Comune" : `${names.length} Comuni`}${named(names)}: la piramide dell'Ambito si disegna quando ci sono tutti. Quella di ogni Comune è nella sua pagina.`,
  beside: "Gli indici, stampati e calcolati",
  printedOnly: "Gli indici stampati nel Piano",
  besideLead: (has: boolean): string =>
    has
      ? "Accanto a ogni indice stampato nel Piano c'è quello che Albero calcola dai residenti per età. Se non coincidono, tutti e due restano."
      : "Questi sono gli indici come il Piano li stampa. Albero li ricalcolerà quando ci saranno i residenti per età.",
  index: "Indice",
  printed: "Stampato",
  computed: "Calcolato",
  readings: "Che cosa ne dice il Piano",
  missing: "Che cosa non si sa",
  source: "Fonte",
  approximate: "circa",
  municipality: {
    listTitle: (count: number) =>
      count === 1 ? "Un Comune fa parte dell'Ambito" : `${count} Comuni fanno parte dell'Ambito`,
    listLead: (lead: string) =>
      lead
        ? `Il Comune capofila è ${lead}. Ogni Comune ha la sua pagina, con tutti i dati che lo riguardano.`
        : "Ogni Comune ha la sua pagina, con tutti i dati che lo riguardano.",
    name: "Comune",
    istat: "Codice ISTAT",
    cadastral: "Codice catastale",
    province: "Provincia",
    region: "Regione",
    subArea: "Sub-ambito",
    unknownSubArea: "non si sa",
    lead: "capofila",
    titleOf: (name: string, inhabitants: string | null) =>
      inhabitants === null ? `${name} è un Comune dell'Ambito` : `${name} conta ${inhabitants} abitanti`,
    leadOf: "È il Comune capofila dell'Ambito.",
    seatOf: (names: string) => `È la sede del ${names}.`,
    sentence: (subArea: string | null) =>
      subArea ? `Oggi fa parte del ${subArea}.` : "In quale sub-ambito si trovi oggi non è scritto nelle fonti.",
    noSubAreas: "L'Ambito non è diviso in sub-ambiti.",
    history: "In quale sub-ambito, nel tempo",
    since: "Dal",
    composition: "Composizione",
    figures: "Tutti i dati che lo riguardano",
    noFigures: "Nessuna fonte caricata parla di questo Comune da solo.",
    about: "Chi è",
    indices: (day: string) => `Gli indici calcolati al ${day}`,
    point: "Punto di riferimento",
  },
  subAreas: {
    title: (count: number) =>
      count === 0 ? "L'Ambito non è diviso in sub-ambiti" : `L'Ambito è diviso in ${count} sub-ambiti`,
    lead: (certain: number, all: number, label: string) =>
      certain === all
        ? `Di tutti i ${all} Comuni si sa a quale sub-ambito appartengono (${label.toLowerCase()}).`
        : `Secondo le fonti della ${label.toLowerCase()} sono certi ${certain} Comuni su ${all}: degli altri ${all - certain} non si sa, e Albero non lo indovina.`,
    none: "Nessuna composizione è stata ancora scritta.",
    from: (day: string) => `In vigore dal ${day}`,
    current: "in vigore oggi",
    past: "precedente",
    future: "futura",
    certain: (count: number) => people(String(count), "Comune certo", "Comuni certi"),
    unknown: (count: number) => people(String(count), "Comune di cui non si sa", "Comuni di cui non si sa"),
    unknownTitle: "Non si sa in quale sub-ambito",
    seat: "sede",
    nobody: "Nessun Comune certo.",
    source: "Fonte",
    why: "Perché non si sa",
  },
  figure: {
    title: (label: string, name: string) => `${label}: ${name}`,
    lead: (text: string, when: string, kind: string) => `Il valore è ${text}, ${when}: ${kind}.`,
    printedBy: "è stampato così dalla fonte",
    computedBy: "è stato ricavato da altri dati, non è stampato",
    uncertain: "Questo dato è in dubbio",
    note: "Nota",
    place: "Punto della fonte",
    licence: "Licenza",
    others: "Altri valori dello stesso dato",
    othersLead: "Stesso territorio, altre date o altre fonti.",
    computed: "Albero lo calcola anche dai residenti per età",
    what: "Di che cosa si parla",
    inMap: "Vedi questo dato sulla carta",
    none: "Nessun altro valore.",
  },
  calculation: {
    title: (label: string, name: string) => `${label}: ${name}`,
    lead: (text: string, day: string) =>
      `Albero calcola ${text} dai residenti per età al ${day}, sommando prima le persone e poi dividendo.`,
    sums: "Le somme da cui nasce",
    members: (count: number) => (count === 1 ? "Un Comune sommato" : `${count} Comuni sommati`),
    residents: "Residenti",
  },
};

const office = {
  title: (figures: number, doubtful: number) =>
    figures === 0
      ? "Del territorio non c'è ancora nessun dato"
      : `Il territorio ha ${figures === 1 ? "un dato" : `${figures} dati`}, ${doubtful === 0 ? "nessuno in dubbio" : `${doubtful} in dubbio`}`,
  windowTitle: "Il territorio",
  lead: (days: number) =>
    days === 0
      ? "La popolazione per età non è ancora stata caricata."
      : `La popolazione per età c'è per ${days === 1 ? "una data" : `${days} date`}.`,
  saved: "Salvato.",
  removed: "Tolto.",
  loaded: "Caricato: le pagine del territorio usano già i dati nuovi.",
  cards: {
    municipalities: "Comuni",
    municipalitiesText: (count: number, without: number) =>
      `${count} Comuni${without > 0 ? `; di ${without} manca il punto di riferimento sulla carta` : ", tutti con il loro punto di riferimento"}.`,
    subAreas: "Sub-ambiti",
    subAreasText: (count: number) =>
      count === 0
        ? "Nessun sub-ambito: l'Ambito è uno solo."
        : `${count} sub-ambiti, con chi ne fa parte da quale giorno.`,
    figures: "Dati",
    figuresText: (count: number, indicators: number) =>
      `${count} dati di ${indicators} indicatori, ciascuno con la sua fonte.`,
    population: "Carica la popolazione per età",
    populationText: "Il file CSV di ISTAT: prima una prova, poi il caricamento.",
    boundaries: "Carica i confini",
    boundariesText: (count: number | null) =>
      count === null ? "Nessun confine: le carte usano celle attorno ai punti." : `Confini di ${count} Comuni in uso.`,
  },
  profile: "L'Ambito",
  profileFields: {
    lead: "Comune capofila",
    region: "Regione",
    province: "Provincia",
    ats: "ATS",
    asst: "ASST",
    managingCompany: "Ente gestore",
  },
  save: "Salva",
  cancel: "Annulla",
  loads: "I file caricati",
  noLoads: "Nessun file è stato ancora caricato.",
  loadKinds: { population: "popolazione per età", boundaries: "confini" },
  loadColumns: {
    file: "File",
    kind: "Che cosa",
    source: "Fonte",
    day: "Giorno",
    by: "Chi",
    at: "Quando",
    status: "Stato",
  },
  loadStates: { tried: "solo provato", done: "caricato" },
  municipalities: {
    title: (count: number) => `${count} Comuni, con codici e punto di riferimento`,
    lead: "Il punto di riferimento serve a disegnare la carta quando non ci sono i confini, e a disporre le tessere.",
    edit: "Cambia",
    lon: "Longitudine (gradi est)",
    lat: "Latitudine (gradi nord)",
    cadastral: "Codice catastale",
    cadastralHelp: "Una lettera e tre cifre, come D142.",
    note: "Nota",
    degreesHelp: "Gradi con la virgola, come 9,683.",
  },
  subAreas: {
    title: "I sub-ambiti e chi ne fa parte",
    lead: "Ogni composizione vale dal suo primo giorno fino alla successiva. Quello che non si sa resta «non si sa».",
    names: "I sub-ambiti",
    add: "Aggiungi un sub-ambito",
    name: "Nome",
    seat: "Comune sede",
    noSeat: "Nessuna sede",
    note: "Nota",
    remove: "Togli",
    compositions: "Le composizioni",
    newComposition: "Scrivi una nuova composizione",
    edit: "Cambia chi ne fa parte",
    public: "Come la vedono i cittadini",
  },
  composition: {
    newTitle: "Nuova composizione dei sub-ambiti",
    editTitle: (label: string) => `${label}: chi fa parte di quale sub-ambito`,
    lead: "Scegli il sub-ambito soltanto dei Comuni di cui c'è la certezza; gli altri restano «Non si sa».",
    label: "Nome della composizione",
    firstDay: "Vale dal",
    source: "Da dove viene",
    sourceHelp: "Atto o documento che lo dice.",
    note: "Nota",
    members: "I Comuni",
    unknown: "Non si sa",
    save: "Salva la composizione",
  },
  figures: {
    title: (total: number) => (total === 1 ? "Un dato" : `${total} dati`),
    lead: (figures: number, doubtful: number) =>
      `Il magazzino contiene ${figures} dati: di ${doubtful} la fonte lascia un dubbio, e il motivo è scritto. Quello che una fonte non dice non c'è: mai uno zero al suo posto.`,
    indicator: "Indicatore",
    all: "Tutti",
    level: "Livello",
    doubtful: "Solo quelli in dubbio",
    filter: "Filtra",
    none: "Nessun dato con questi filtri.",
  },
  population: {
    title: "Carica la popolazione per età",
    lead: "Albero legge il file, ti dice che cosa farebbe e non scrive nulla finché non confermi.",
    file: "File CSV di ISTAT",
    fileHelp: "Da demo.istat.it (popolazione per sesso ed età, della provincia) o da I.Stat. Fino a 12 MB.",
    day: "Giorno di riferimento",
    dayHelp: "Serve solo se il file non lo dice. Per esempio 01/01/2024.",
    source: "Fonte",
    sourceDefault: "ISTAT, Popolazione residente per sesso ed età (demo.istat.it)",
    licence: "Licenza",
    licenceDefault: "CC BY 4.0",
    try: "Prova il file",
    layouts: "Quali file vanno bene",
    layoutList: [
      "demo.istat.it: colonne «Codice comune», «Comune», «Età», «Totale maschi», «Totale femmine», «Totale»; l'età 999 è il totale.",
      "I.Stat e il suo successore: colonne ITTER107 (o REF_AREA), SEXISTAT1 (o SEX), ETA1 (o AGE), Value (o OBS_VALUE); Y0 … Y_GE100, TOTAL.",
      "Separati da punto e virgola, virgola o tabulazione; righe di titolo prima dell'intestazione; UTF-8 o la vecchia codifica occidentale.",
    ],
  },
  boundaries: {
    title: "Carica i confini dei Comuni",
    lead: "Albero non distribuisce confini: usa quelli del tuo file, e ne conserva l'autore sotto ogni carta.",
    file: "File dei confini",
    fileHelp:
      "GeoJSON, TopoJSON, oppure lo zip dello shapefile di ISTAT. Fino a 25 MB: va bene la versione generalizzata.",
    source: "Autore e anno",
    sourceDefault: "ISTAT, Confini delle unità amministrative a fini statistici",
    licence: "Licenza",
    licenceDefault: "CC BY 4.0",
    try: "Prova il file",
    inUse: (count: number, source: string) => `In uso: confini di ${count} Comuni (${source}).`,
    remove: "Togli i confini e torna alle celle",
  },
  trial: {
    populationTitle: (municipalities: number, day: string) =>
      `Il file contiene ${municipalities} Comuni dell'Ambito al ${day}`,
    boundariesTitle: (municipalities: number) => `Il file contiene i confini di ${municipalities} Comuni dell'Ambito`,
    nothingYet: "Non è stato ancora scritto nulla.",
    alreadyDone: "Questo file è già stato caricato.",
    wrong: (count: number) =>
      count === 1
        ? "Una riga non va: finché c'è, il file non si può caricare."
        : `${count} righe non vanno: finché ci sono, il file non si può caricare.`,
    firstOf: (shown: number, all: number) => `Sono elencate le prime ${shown} su ${all}.`,
    line: "Riga",
    reason: "Che cosa non va",
    found: "Trovato",
    counted: "Che cosa verrebbe caricato",
    residents: "Residenti",
    total: "Totale",
    missing: (count: number) =>
      count === 1 ? "Un Comune dell'Ambito non è nel file" : `${count} Comuni dell'Ambito non sono nel file`,
    others: (count: number) =>
      count === 1
        ? "Un Comune di altri Ambiti viene lasciato da parte."
        : `${count} Comuni di altri Ambiti vengono lasciati da parte.`,
    metres: "Il file è in metri (griglia UTM 32): Albero l'ha convertito in gradi.",
    foundBy: { code: "dal codice ISTAT", name: "dal nome" },
    how: "Come è stato riconosciuto",
    inFile: "Nome nel file",
    points: "Punti del contorno",
    happensPopulation: (municipalities: number, residents: string, day: string) =>
      `Caricando, i ${residents} residenti di ${municipalities} Comuni al ${day} entrano nelle carte, nella piramide e negli indici. Se per quel giorno c'erano già, vengono sostituiti.`,
    happensBoundaries: (municipalities: number) =>
      `Caricando, le carte usano i confini di ${municipalities} Comuni al posto di quelli di prima.`,
    load: "Carica davvero",
    again: "Scegli un altro file",
  },
};

const setUp = {
  title: "Prepara un nuovo Ambito",
  lead: "Quattro passi: il nome, i Comuni, i sub-ambiti, la conferma. Alla fine l'Ambito ha un piano ancora vuoto.",
  steps: ["Il nome", "I Comuni", "Sub-ambiti e prima persona", "Conferma"],
  step: (at: number, of: number) => `Passo ${at} di ${of}`,
  name: "Nome dell'Ambito",
  nameHelp: "Come lo leggeranno i cittadini: «Ambito Territoriale Sociale di …».",
  slug: "Indirizzo",
  slugHelp: "Una parola breve, minuscola, senza accenti: sarà /crema.",
  search: "Cerca un Comune per nome",
  province: "Sigla della provincia",
  provinceHelp: "Facoltativa: con la sola sigla (CR) si vedono tutti i Comuni della provincia.",
  find: "Cerca",
  found: "Comuni trovati",
  none: "Nessun Comune trovato: prova con una parte del nome.",
  add: "Aggiungi i Comuni segnati",
  chosen: (count: number) =>
    count === 0 ? "Nessun Comune scelto" : count === 1 ? "Un Comune scelto" : `${count} Comuni scelti`,
  chosenHelp: "Togli il segno a chi non ne fa parte.",
  leadMunicipality: "Comune capofila",
  listNote: (asOf: string) =>
    `Elenco ISTAT dei Comuni al ${asOf}, non verificato uno per uno: le fusioni più recenti mancano.`,
  subAreas: "Sub-ambiti, uno per riga",
  subAreasHelp:
    "Facoltativo. Scrivi il nome; dopo una barra, il Comune sede: «Sub-ambito di Pandino | Pandino». Chi ne fa parte si scrive dopo, dall'ufficio.",
  person: "La prima persona",
  personHelp: "Sarà l'amministratore: subito dopo sceglie la sua password e può invitare gli altri.",
  personName: "Nome e cognome",
  personEmail: "Indirizzo e-mail",
  emailWrong: "Scrivi un indirizzo e-mail completo, come nome@comune.it.",
  nameWrong: "Scrivi il nome, almeno tre lettere.",
  slugWrong: "Solo lettere minuscole, cifre e trattini; comincia con una lettera.",
  chooseSome: "Scegli almeno un Comune.",
  chooseLead: "Scegli il Comune capofila.",
  seatUnknown: (line: string) => `Nella riga «${line}» la sede non è fra i Comuni scelti.`,
  failed: "L'Ambito non è stato creato.",
  next: "Avanti",
  back: "Indietro",
  create: "Crea l'Ambito",
  happens: (name: string, municipalities: number, subAreas: number, lead: string) => [
    `Nasce «${name}», con ${municipalities === 1 ? "un Comune" : `${municipalities} Comuni`} e capofila ${lead}.`,
    subAreas === 0
      ? "L'Ambito non è diviso in sub-ambiti: si possono aggiungere in ogni momento."
      : `Nascono ${subAreas} sub-ambiti, ancora senza Comuni assegnati.`,
    "Il piano è vuoto: lo si scrive o lo si importa dall'ufficio.",
  ],
  doneTitle: "L'Ambito è pronto",
  open: "Apri l'Ambito",
};

export const pagesIt = { drawing, page, office, setUp };
