// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FileProblem } from "./core/sheet-cells.ts";

const indicators = (n: number) => (n === 1 ? "un indicatore" : `${n} indicatori`);
const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const one = (n: number, singular: string, plural: string) => (n === 1 ? singular : plural);

export const pagesIt = {
  yes: "Sì",
  no: "No",
  undecided: "Da decidere",
  col: {
    code: "Codice",
    text: "Indicatore",
    kind: "Tipo",
    unit: "Unità",
    objective: "Obiettivo",
    ring: "Anello",
    aim: "A quanto mira",
    missing: "Che cosa manca",
    from: "Dal",
    reason: "Perché è cambiata",
    by: "Chi, quando",
    measures: "Misure",
    document: "Documento",
    printed: "Come è stampato",
    day: "Entro il",
    value: "Valore",
    territory: "Di chi",
    state: "Stato",
    note: "Nota",
    action: "Che fare",
    what: "Che cosa conta",
    today: "Oggi",
    usedBy: "Chi lo usa",
  },
  list: {
    title: (n: number, lacking: number) =>
      n === 0
        ? "Non ci sono ancora indicatori"
        : lacking === 0
          ? `${capital(indicators(n))}, tutti con un valore a cui mirare`
          : `${capital(indicators(n))}: ${lacking} ${one(lacking, "non dice", "non dicono")} ancora a quale valore ${one(lacking, "mira", "mirano")}`,
    lead: (computed: number, doubts: number, retired: number) =>
      [
        computed > 0
          ? `${computed} ${one(computed, "lo conta", "li conta")} Albero da solo.`
          : "Nessuno è ancora contato da Albero.",
        doubts > 0
          ? `${doubts} ${one(doubts, "porta", "portano")} un dubbio del documento da cui ${one(doubts, "viene", "vengono")}.`
          : "",
        retired > 0 ? `${retired} non ${one(retired, "è", "sono")} più in uso.` : "",
      ]
        .filter(Boolean)
        .join(" "),
    emptyLead:
      "Un indicatore dice come si vede se un obiettivo si avvicina. I piani ne nominano già molti: Albero li prende da lì.",
    picture: (gap: string, n: number, all: number) => `A ${n} su ${all} manca ${gap}`,
    pictureHead: ["Che cosa manca", "Indicatori"] as [string, string],
    pictureSource: "Definizioni e obiettivi registrati in Albero",
    missingTitle: "Che cosa manca ancora",
    missingLink: (n: number, gap: string) => `${n} senza ${gap}`,
    nothingMissing: "Non manca nulla.",
    filter: "Cerca fra gli indicatori",
    plan: "Piano",
    objective: "Obiettivo",
    ring: "Anello della catena",
    kind: "Tipo",
    gap: "Che cosa manca",
    state: "In uso o no",
    words: "Parole",
    every: "Tutti",
    inUse: "In uso",
    retired: "Non più in uso",
    all: "Tutti, anche finiti",
    gapUncertain: "Con un dubbio",
    gapComputed: "Contati da Albero",
    apply: "Cerca",
    clear: "Togli i filtri",
    table: (n: number) => (n === 0 ? "Nessun indicatore corrisponde" : capital(indicators(n))),
    none: "Nessun indicatore corrisponde a quello che cerchi: togli un filtro.",
    add: "Aggiungi un indicatore",
    take: "Prendi dai documenti",
    file: "Foglio di calcolo",
    computed: "Che cosa conta Albero",
    differences: (n: number) =>
      n === 1 ? "Una differenza fra scheda e capitolo" : `${n} differenze fra scheda e capitolo`,
    more: (n: number) => `e altri ${n}`,
    noAim: "da scrivere",
    complete: "Nulla",
    lacks: (gaps: readonly string[]) => gaps.join(", "),
  },
  one: {
    lead: (parts: { kind: string; unit: string | null; objectives: number; gaps: number }) =>
      `${parts.kind}${parts.unit ? `, in «${parts.unit}»` : ""}. ${
        parts.objectives === 0
          ? "Non serve ancora a nessun obiettivo."
          : `Serve a ${one(parts.objectives, "un obiettivo", `${parts.objectives} obiettivi`)}.`
      } ${
        parts.gaps === 0
          ? "Ha tutto quello che serve per misurarlo e giudicarlo."
          : `${one(parts.gaps, "Manca ancora una cosa", `Mancano ancora ${parts.gaps} cose`)}.`
      }`,
    retired: (day: string, reason: string) => `Non più in uso dal ${day}. ${reason}`,
    missing: "Che cosa manca",
    inUse: "In uso",
    ended: "Finito",
    computedMark: "Calcolato",
    typedMark: "Scritto da chi misura",
    milestone: "Traguardo",
    definition: "Che cosa si misura",
    since: (day: string) => `Definizione in vigore dal ${day}`,
    from: (day: string) => `Questa definizione comincia il ${day}`,
    numerator: "Numeratore",
    denominator: "Denominatore",
    direction: "Da che parte è meglio",
    breakdowns: "Distinto",
    source: "Da dove vengono i dati",
    owner: "Chi ne risponde",
    level: "Di chi si chiede",
    frequency: "Ogni quanto",
    tolerance: "Tolleranza",
    toleranceValue: (n: string) => `${n} % della strada`,
    rollUp: "Come si fa il totale",
    printedIn: "Documento",
    query: "Albero conta",
    formula: "Formula",
    uncertain: "In dubbio",
    notSaid: "non detto",
    change: "Cambia la definizione",
    earlier: "Le definizioni nel tempo",
    earlierLead: "Una definizione nuova vale dal suo giorno: le misure di prima restano come furono fatte.",
    measures: (n: number) => (n === 0 ? "nessuna" : n === 1 ? "una misura" : `${n} misure`),
    first: "La prima",
    places: "Dove serve",
    placesLead: (n: number): string =>
      n > 1
        ? "Lo stesso indicatore è nominato in più posti: si misura una volta sola."
        : "Un indicatore può servire a più obiettivi, o a due anelli della catena.",
    place: "Colloca altrove",
    removePlace: "Togli da qui",
    differs: "I documenti lo stampano in modi diversi: stanno tutti e due.",
    baseline: "La partenza",
    baselineYes: "La partenza si raccoglie.",
    baselineNo: "Si è deciso di non raccogliere la partenza.",
    baselineNone: "Nessuno ha ancora deciso se raccogliere la partenza.",
    baselineHow: "Come",
    baselineWhen: "Quando",
    decideBaseline: "Decidi",
    targets: "Valori e obiettivi",
    noTargets: "Non c’è ancora un valore a cui mirare.",
    addTarget: "Aggiungi un valore",
    confirm: "Conferma",
    remove: "Togli",
    whole: "Tutto l’Ambito",
    value: "Quanto vale oggi",
    valueIs: (value: string, day: string) => `Al ${day} vale ${value}.`,
    valueParts: (numerator: string, denominator: string) => `${numerator} su ${denominator}.`,
    missingBecause: {
      no_value: (of: string) => `Oggi non si può calcolare: ${of} non ha ancora un valore.`,
      division_by_zero: (of: string) => `Oggi non si può calcolare: si dividerebbe per zero (${of}).`,
      too_large: (of: string) => `Oggi non si può calcolare: ${of} dà un numero fuori misura.`,
      nothing_to_count: (_of: string) => "Oggi non c’è nulla da contare: non è zero, è mancante.",
      unknown_query: (of: string) => `Albero non sa più contare «${of}»: cambia la definizione.`,
    },
    usedBy: "Le formule che lo usano",
    follow: "Guarda i valori nel tempo",
    retire: "Non usarlo più",
    resume: "Rimettilo in uso",
  },
  form: {
    newTitle: "Aggiungi un indicatore",
    newLead: "Scrivi quello che sai: ciò che manca si può dire dopo, e Albero lo chiede.",
    defineTitle: "Cambia la definizione",
    defineLead: (day: string | null) =>
      day
        ? `L’ultima misura è del ${day}: la definizione nuova vale da un giorno dopo.`
        : "Non ci sono ancora misure: la definizione nuova può valere dallo stesso giorno.",
    code: "Codice",
    codeHelp: "Lettere, cifre, punti e trattini, per esempio udp.tavoli-attivi. Serve anche nelle formule.",
    codes: "I codici che puoi usare",
    firstDay: "Vale dal",
    text: "Che cosa si misura",
    kind: "Tipo",
    kindHelp: "«Presenza» è un traguardo: c’è o non c’è.",
    unit: "Unità di misura",
    unitHelp: "Per esempio incontri, persone, giorni. Le percentuali sono in %.",
    numerator: "Numeratore: che cosa si conta",
    denominator: "Denominatore: su che cosa",
    partsHelp: "Per percentuali e rapporti: per esempio «Comuni con il servizio» su «Comuni dell’Ambito».",
    direction: "Da che parte è meglio",
    breakdowns: "Si distingue",
    source: "Da dove vengono i dati",
    sourceText: "Documento o atto",
    owner: "Chi ne risponde",
    ownerHelp: "Un ruolo o un ente, mai il nome di una persona.",
    level: "Di chi si chiede",
    frequency: "Ogni quanto si misura",
    tolerance: "Tolleranza",
    toleranceHelp:
      "Di quanto può restare indietro, in % della strada dalla partenza all’obiettivo, ed essere ancora in linea. Vuota: 10.",
    rollUp: "Come le parti fanno il totale",
    rollUpUsual: "La regola usuale del tipo",
    compute: "Chi dà il valore",
    computeHelp: "Lascia vuoti questi due campi se il valore lo scrive una persona.",
    query: "Lo conta Albero",
    queryNone: "No, lo scrive una persona",
    formula: "Lo dà una formula",
    formulaHelp:
      "Codici di altri indicatori, numeri, + − * / e parentesi: A / B * 100. Lascia uno spazio intorno al meno.",
    uncertain: "È in dubbio perché",
    objective: "Serve all’obiettivo",
    ring: "A quale anello",
    reason: "Perché cambia",
    measured: "Come si misura",
    who: "Chi e quando",
    create: "Aggiungi",
    save: "Salva la definizione nuova",
    baselineTitle: "La partenza si raccoglie?",
    baselineLead:
      "La partenza è il valore da cui si comincia: senza, si vede solo se l’obiettivo è raggiunto, non quanto manca.",
    baselineYes: "Sì, si raccoglie",
    baselineNo: "No, non si raccoglie",
    baselineNone: "Non è ancora deciso",
    how: "Come",
    howHelp: "Da quale fonte, chi la chiede.",
    when: "Entro quando",
    saveBaseline: "Salva la decisione",
    targetTitle: "Aggiungi un valore",
    targetLead:
      "Un obiettivo con il suo giorno, o il valore da cui si parte. Nasce provvisorio; il coordinatore lo conferma.",
    targetKind: "Che cos’è",
    targetDay: "Giorno",
    operator: "Quanto",
    value: "Valore",
    valueMilestone: "A una presenza si mira col sì; la partenza può essere sì o no.",
    territory: "Di quale territorio",
    note: "Nota",
    saveTarget: "Aggiungi",
    placeTitle: "Colloca l’indicatore anche altrove",
    placeLead: "Si misura una volta sola e conta in ogni posto.",
    savePlace: "Colloca",
    noObjectives: "Non ci sono ancora obiettivi di un piano: prima prendi gli indicatori dai documenti.",
    retireTitle: "Non usare più questo indicatore",
    retireLead: "Resta leggibile con le sue misure; non si chiede più nelle rilevazioni.",
    retireDay: "Ultimo giorno",
    saveRetire: "Non usarlo più",
    retireHappens: [
      "Dal giorno dopo non viene più chiesto.",
      "Le misure già fatte restano e si possono leggere.",
      "Si può rimettere in uso.",
    ],
  },
  take: {
    step: "Dai documenti",
    title: (n: number) =>
      n === 0
        ? "Gli indicatori dicono già quello che dicono i documenti"
        : `I documenti nominano ${one(n, "un indicatore che manca", `${n} indicatori che mancano`)}`,
    lead: (named: number) =>
      named === 0
        ? "Non c’è ancora un piano approvato: quando ci sarà, da qui si prendono i suoi indicatori."
        : `Il piano in vigore, il suo capitolo sulla valutazione e i Piani Operativi approvati nominano ${indicators(named)}. Prenderli due volte non cambia nulla.`,
    button: (n: number) =>
      n === 0 ? "Prendi quello che è cambiato" : `Prendi ${one(n, "l’indicatore", `i ${n} indicatori`)}`,
    done: (added: number, places: number) =>
      added + places === 0
        ? "Non c’era nulla di nuovo."
        : `${one(added, "Un indicatore aggiunto", `${added} indicatori aggiunti`)}, ${one(places, "un posto", `${places} posti`)}.`,
    added: "Da aggiungere",
    gone: (n: number) =>
      `${one(n, "Un indicatore non è più nominato", `${n} indicatori non sono più nominati`)} dai documenti`,
    goneLead: "Restano con le loro misure: se non servono più, apri l’indicatore e togli dall’uso.",
    reworded: (n: number) => `${one(n, "Un indicatore ha", `${n} indicatori hanno`)} parole nuove nel documento`,
    rewordedLead: "La definizione non cambia da sola: apri l’indicatore e scrivi la nuova, con il suo giorno.",
    before: "Definito",
    now: "Ora stampato",
    moved: (n: number) => `${one(n, "Un posto segue", `${n} posti seguono`)} il documento.`,
  },
  differences: {
    step: "Differenze",
    title: (n: number, cards: number) =>
      n === 0
        ? "Scheda e capitolo coincidono"
        : `Dove scheda e capitolo non coincidono: ${n} ${one(n, "indicatore", "indicatori")} in ${cards} ${one(cards, "obiettivo", "obiettivi")}`,
    lead: (n: number): string =>
      n === 0
        ? "Ogni indicatore che la scheda di un obiettivo stampa è anche nel capitolo sulla valutazione, con le stesse parole."
        : "Il piano stampa gli indicatori due volte, nella scheda dell’obiettivo e nel capitolo sulla valutazione. Dove non dicono lo stesso valgono tutti e due i testi, uno accanto all’altro.",
    noChapter: "Il piano in vigore non ha un capitolo sulla valutazione con cui confrontare le schede.",
    card: "La scheda stampa",
    chapter: "Il capitolo stampa",
    nothing: "non lo nomina",
    kinds: { words: "Parole diverse", onlyCard: "Solo nella scheda", onlyChapter: "Solo nel capitolo" },
    what: "Differenza",
    picture: "Quante differenze, obiettivo per obiettivo",
    openCard: "Apri la scheda",
    pictureHead: ["Obiettivo", "Differenze"] as [string, string],
    source: "Schede e capitolo sulla valutazione del piano in vigore",
  },
  computed: {
    step: "Contati da Albero",
    title: (n: number) => `Albero sa contare da solo ${n} cose`,
    lead: (used: number) =>
      used === 0
        ? "Nessun indicatore le usa ancora: scegline una quando aggiungi un indicatore o ne cambi la definizione."
        : `${capital(indicators(used))} ${one(used, "ne usa", "ne usano")} una. I numeri sono di oggi, da tutti i dati dell’Ambito.`,
    nobody: "nessuno",
    add: "Aggiungi quelli che mancano",
    added: (n: number) =>
      `${n === 1 ? "Un indicatore aggiunto" : `${n} indicatori aggiunti`}: aprili e scrivi a quale valore mirano.`,
    chooseBody: "si sceglie l’organo",
    table: "Che cosa Albero conta",
  },
  file: {
    step: "Foglio di calcolo",
    title: "Gli indicatori in un foglio di calcolo",
    lead: "Scarica il foglio, cambialo, rimettilo qui: prima di scrivere, Albero dice che cosa cambierebbe.",
    xlsx: "Scarica .xlsx",
    ods: "Scarica .ods",
    csv: "Scarica .csv",
    choose: "Il foglio da leggere",
    help: "Le colonne si riconoscono dal nome; una che manca lascia tutto com’è. Una definizione che cambia vuole «vale dal» e «motivo».",
    check: "Guarda che cosa cambierebbe",
    problems: (n: number) => `Il foglio ha ${n === 1 ? "un errore" : `${n} errori`}: non è stato salvato nulla`,
    place: "Cella",
    problem: "Che cosa non va",
    changes: (n: number) => `Il foglio cambierebbe ${indicators(n)}`,
    same: (n: number) => `${n === 1 ? "Uno resta" : `${n} restano`} com’è.`,
    noChanges: "Il foglio dice quello che c’è già: non c’è nulla da cambiare.",
    what: "Che cosa cambia",
    isNew: "Nuovo indicatore",
    happens: (n: number) =>
      n === 1
        ? "Confermando, il cambiamento viene scritto."
        : `Confermando, i ${n} cambiamenti vengono scritti, tutti insieme.`,
    confirm: "Scrivi i cambiamenti",
    done: (n: number) => `${n === 1 ? "Un indicatore cambiato" : `${n} indicatori cambiati`}.`,
    newTarget: (words: string) => `nuovo valore ${words}`,
    problemWords: {
      code_missing: () => "Manca il codice dell’indicatore.",
      said_twice: (text) => `«${text}» è scritto due volte nel foglio.`,
      text_missing: () => "Manca il testo dell’indicatore.",
      too_long: (text) => `Il testo che comincia con «${text}» è troppo lungo.`,
      unknown_choice: (text) => `«${text}» non è fra le voci possibili di questa colonna.`,
      not_a_day: (text) => `«${text}» non è un giorno: scrivi per esempio 31/12/2026.`,
      not_a_number: (text) => `«${text}» non è un numero: scrivi per esempio 1.250 oppure 12,5.`,
      tolerance_out: (text) => `«${text}»: la tolleranza va da 0 a 100.`,
      code_unreadable: (text) => `«${text}» non va bene come codice: lettere, cifre, punti e trattini.`,
      aim_unreadable: (text) => `«${text}» non si legge: scrivi per esempio «31/12/2026 >= 75».`,
    } satisfies Record<FileProblem, (text: string) => string>,
  },
  site: {
    part: "Indicatori",
    results: "Risultati",
    title: (n: number) =>
      n === 0
        ? "Gli indicatori non sono ancora pubblicati"
        : `${n} indicatori dicono se il piano arriva dove ha promesso`,
    lead: (lacking: number) =>
      lacking === 0
        ? "Di ognuno si legge che cosa misura e a quale valore mira."
        : `Di ognuno si legge che cosa misura e a che cosa serve; ${lacking} non ${one(lacking, "ha", "hanno")} ancora un valore a cui mirare.`,
    none: "Quando l’Ambito sceglie come misurare i suoi obiettivi, qui si leggono gli indicatori.",
    notSaid: "Il piano non lo dice ancora",
    aim: "A che valore mira",
    noAim: "Il piano non dice ancora a quale valore mira.",
    printed: "Come lo stampano i documenti",
  },
};
