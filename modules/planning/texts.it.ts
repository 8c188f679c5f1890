// SPDX-License-Identifier: AGPL-3.0-or-later
// The sentences of the plan's work area; boxes of the card are in texts.fields, refusals in texts.refusals.
import type { GuardReason } from "./core/guard.ts";
import type { Gap } from "./core/coverage.ts";
import type { Status } from "./core/lifecycle.ts";
import { edit } from "./texts.edit.it.ts";
import { answerWords, fields, optionWords } from "./texts.fields.it.ts";

const objectives = (n: number) => (n === 1 ? "1 obiettivo" : `${n} obiettivi`);

export const it = {
  fields,
  answerWords,
  optionWords,
  edit,
  thePlan: "Il piano",
  version: (n: number) => `Versione ${n}`,
  objectives,
  notNow: "Adesso non si può fare.",
  status: {
    draft: "Bozza",
    consultation: "In consultazione",
    approved: "Approvato",
    in_force: "In vigore",
    amended: "Sostituito da una modifica",
    closed: "Chiuso",
  } satisfies Record<Status, string>,
  tabs: {
    label: "Le facce di questa versione",
    content: "Contenuto",
    money: "Soldi",
    measures: "Misure comuni",
    tree: "Albero",
    coverage: "Coperture",
    past: "Triennio precedente",
    life: "Versioni e storia",
  },
  plans: {
    title: "Piani di Zona e loro versioni",
    leadNone: "Qui non c'è ancora nessun piano. Puoi scriverne uno nuovo o leggerlo da un file.",
    lead: (plans: number, versions: number) =>
      `${plans === 1 ? "C'è 1 piano" : `Ci sono ${plans} piani`}, in ${versions === 1 ? "1 versione" : `${versions} versioni`}.`,
    inForce: (title: string) => `È in vigore «${title}».`,
    openDraft: (title: string) => `Si sta scrivendo «${title}».`,
    create: "Nuovo piano",
    import: "Leggi da un file",
    search: "Cerca nel piano",
    template: (code: string) => `Domande del ciclo ${code}`,
    cycles: "Cicli e domande della scheda",
    cyclesLead: "Le domande della scheda sono del ciclo: si cambiano senza toccare il programma.",
    col: {
      version: "Versione",
      status: "Stato",
      objectives: "Obiettivi",
      act: "Atto",
      created: "Nata il",
      next: "Che cosa si può fare",
      files: "Scarica",
    },
    nextStep: {
      draft: "Scrivere, poi mandare in consultazione",
      consultation: "Approvare con un atto, o riportare in bozza",
      approved: "Dire da quando è in vigore",
      in_force: "Modificare (nasce una nuova versione) o chiudere",
      amended: "Si legge e basta",
      closed: "Si legge e basta",
    } satisfies Record<Status, string>,
    onlyRead: "Si legge e basta",
  },
  act: {
    none: "Nessun atto",
    words: (body: string, number: string, date: string) => `${body}, n. ${number} del ${date}`,
    noNumber: "senza numero",
    noDate: "data ignota",
  },
  create: {
    title: "Comincia un nuovo Piano di Zona",
    lead: "Nasce una bozza vuota: la vede solo chi lavora nell'Ambito. Gli obiettivi si aggiungono dopo, uno alla volta.",
    planTitle: "Titolo del piano",
    planTitleHelp: "Per esempio: Piano di Zona 2028-2030.",
    ambitoName: "Nome dell'Ambito, come si stampa",
    code: "Ciclo",
    codeHelp: "Primo e ultimo anno, per esempio 2028-2030.",
    firstDay: "Primo giorno",
    lastDay: "Ultimo giorno",
    template: "Le domande della scheda",
    templateDefault: "Quelle del modello regionale 2025-2027",
    templatePrevious: "Quelle del piano precedente di questo Ambito, con le domande aggiunte",
    button: "Crea la bozza",
  },
  import: {
    title: "Leggi un piano da un file",
    lead: "Prima il file viene controllato e non si salva niente: vedi che cosa contiene e ogni problema col suo posto. Poi decidi.",
    file: "File del piano",
    fileHelp: "Il formato aperto di Albero (.json) o il foglio di calcolo (.xlsx, .ods). Al massimo 20 MB.",
    check: "Controlla il file",
    confirm: "Salva il piano",
    found: (title: string, cards: number, measures: number) =>
      `Il file contiene «${title}»: ${objectives(cards)} e ${measures === 1 ? "1 misura comune" : `${measures} misure comuni`}.`,
    happens: (title: string, cycle: string) =>
      `Nasce una bozza di «${title}» per il ciclo ${cycle}. I piani che ci sono già non cambiano.`,
    differing: (codes: string[]) =>
      `Nelle schede ${codes.join(", ")} il totale stampato non è la somma delle voci: resta com'è, e si vede.`,
    clean: "Nel file non c'è nessun problema.",
    problems: (n: number) => (n === 1 ? "1 cosa da guardare" : `${n} cose da guardare`),
    errorsStop:
      "Finché ci sono errori il file non si può salvare: correggilo e controllalo di nuovo. Non è stato salvato niente.",
    place: "Dove",
    what: "Che cosa",
    noFile: "Scegli un file.",
    tooLarge: "Il file supera i 20 MB.",
    unknown: "Albero legge file .json, .xlsx e .ods: questo ha un altro nome.",
    again: "Controlla un altro file",
  },
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
    },
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
    from: (code: string) => `come nella scheda ${code}`,
    agreed: "importo scelto dall'Ufficio di Piano",
    disagrees: "Gli importi non concordano",
    agrees: "Gli importi concordano",
    noAmount: "senza importo",
    source: "Calcolato dalle voci delle schede di questa versione.",
  },
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
  life: {
    title: (title: string) => `Il percorso di «${title}»`,
    steps: "I passi",
    step: {
      created: "Scritto",
      consultation: "In consultazione",
      approved: "Approvato",
      in_force: "In vigore",
      ended: "Concluso",
    },
    now: "siamo qui",
    by: (who: string) => `da ${who}`,
    can: "Che cosa si può fare adesso",
    cannot: "Chi può fare il prossimo passo è chi coordina l'Ufficio di Piano.",
    nothing: "Questa versione non cambia più.",
    do: {
      consult: "Manda in consultazione",
      back: "Riporta in bozza",
      approve: "Approva",
      force: "Metti in vigore",
      amend: "Apri una modifica",
      close: "Chiudi il piano",
      act: "Completa l'atto",
      remove: "Elimina la bozza",
    },
    ask: {
      consult: "Mandi il piano in consultazione?",
      back: "Riporti il piano in bozza?",
      approve: "Approvi il piano?",
      force: "Metti in vigore il piano?",
      amend: "Apri una modifica del piano?",
      close: "Chiudi il piano?",
      act: "Completi l'atto di approvazione?",
      remove: "Elimini questa bozza?",
    },
    happens: {
      consult: (cards: number) => [
        `Il testo di ${cards === 1 ? "1 obiettivo" : `${cards} obiettivi`} si ferma: durante la consultazione non si scrive, così tutti leggono le stesse parole.`,
        "Lo leggono tutte le persone che hanno un ruolo nell'Ambito. I cittadini non lo vedono ancora.",
        "Puoi riportarlo in bozza quando vuoi, per accogliere quello che è stato detto.",
      ],
      back: () => [
        "Il piano torna in bozza e si può scrivere di nuovo.",
        "La data della consultazione resta nella storia.",
      ],
      approve: (cards: number) => [
        `Questa versione si chiude per sempre, con i suoi ${cards} obiettivi: nessuno potrà più cambiarla, nemmeno per un errore di battitura.`,
        "Da subito la legge chiunque, sul sito pubblico, con il numero, la data e l'organo dell'atto.",
        "Per cambiare qualcosa dopo si apre una modifica: una nuova versione, che si approva con un altro atto.",
      ],
      force: (previous: string | null) => [
        "Da quel giorno questa è la versione che vale, e quella che il sito pubblico mostra per prima.",
        ...(previous ? [`${previous} diventa «sostituita da una modifica» e resta leggibile.`] : []),
      ],
      amend: (cards: number) => [
        `Nasce una nuova bozza uguale a questa, con i suoi ${cards} obiettivi.`,
        "Questa versione resta in vigore finché la nuova non è approvata e non entra in vigore.",
        "Le due versioni si possono confrontare campo per campo.",
      ],
      close: () => [
        "Il piano finisce: non si potrà più modificare.",
        "Resta pubblico e leggibile, con il motivo della chiusura.",
      ],
      act: () => ["Si aggiungono i dati dell'atto che mancano. Il testo del piano non cambia."],
      remove: (cards: number) => [
        `Spariscono la bozza e i suoi ${cards} obiettivi. Il registro conserva che è successo e chi l'ha fatto.`,
        "Le altre versioni non cambiano.",
      ],
    },
    actNumber: "Numero dell'atto",
    actDate: "Data dell'atto",
    actBody: "Organo che ha approvato",
    actBodyHelp: "Per esempio: Assemblea dei Sindaci.",
    from: "In vigore dal",
    on: "Giorno della chiusura",
    reason: "Motivo",
    versions: "Tutte le versioni di questo piano",
    compare: (n: number) => `Confronta con la versione ${n}`,
    compareHead: "Confronto",
    thisOne: "questa",
    changed: "Intanto la versione è cambiata: guarda com'è adesso e ripeti il passo.",
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
    others: "Che cosa ne stampano le altre schede",
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
    note: "Perché questo",
    button: "Salva la scelta",
    printed: "stampato in",
  },
  coverage: {
    title: (empty: number) =>
      empty === 0
        ? "Ogni dominio BES ha almeno un obiettivo"
        : empty === 1
          ? "1 dominio BES non ha nessun obiettivo"
          : `${empty} domini BES non hanno nessun obiettivo`,
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
    readMark: "Il segno ✓ dice che la scheda tocca la riga.",
  },
  tree: {
    title: (title: string) => `${title}, disegnato`,
    lead: (areas: number, cards: number, actions: number) =>
      `${areas} aree, ${objectives(cards)}, ${actions} azioni: dal terreno del bisogno ai frutti che si misurano.`,
    outline: "Lo stesso albero, scritto",
    outlineLead: "Ogni riga apre la sua scheda.",
    source: (title: string) => `Dalle schede di «${title}».`,
  },
  compare: {
    title: (left: number, right: number) => `Che cosa cambia dalla versione ${left} alla ${right}`,
    lead: (changed: number, added: number, removed: number) =>
      changed + added + removed === 0
        ? "Le due versioni dicono le stesse cose."
        : `${changed} ${changed === 1 ? "scheda cambiata" : "schede cambiate"}, ${added} ${added === 1 ? "aggiunta" : "aggiunte"}, ${removed} ${removed === 1 ? "tolta" : "tolte"}.`,
    field: "Campo",
    state: { added: "Aggiunta", removed: "Tolta", changed: "Cambiata", same: "Uguale" },
    nothing: "niente",
    same: (n: number) =>
      n === 1 ? "1 scheda è uguale nelle due versioni." : `${n} schede sono uguali nelle due versioni.`,
    swap: "Scambia le due versioni",
    general: "Fuori dalle schede",
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
    lead: (n: number, words: string) =>
      n === 0
        ? `Niente che parli di «${words}».`
        : n === 1
          ? `1 risultato per «${words}».`
          : `${n} risultati per «${words}».`,
    ask: "Scrivi una parola: cerca in obiettivi, azioni, voci di spesa, indicatori, misure.",
  },
  cycle: {
    title: (code: string) => `Le domande della scheda, ciclo ${code}`,
    lead: (parts: number, questions: number) =>
      `Il modello ha ${parts} parti fisse e ${questions} domande. Una domanda nuova compare subito in tutte le schede del ciclo.`,
    table: "Le domande",
    col: { number: "N.", label: "Domanda", type: "Risposta", required: "Obbligatoria", group: "Gruppo" },
    type: { yes_no: "Sì o no", choice: "Una scelta", choices: "Più scelte", text: "Testo", list: "Elenco" },
    part: "Parte fissa",
    add: "Aggiungi una domanda",
    change: (label: string) => `Cambia: ${label}`,
    changeShort: "Cambia",
    key: "Nome breve",
    keyHelp: "Comincia con una minuscola, poi lettere e cifre: climateRisk. Non si cambia più.",
    number: "Numero nel modello",
    label: "Domanda",
    help: "Spiegazione in parole semplici",
    kind: "Che risposta vuole",
    options: "Le scelte possibili",
    optionsHelp: "Una per riga. Solo per «una scelta» e «più scelte».",
    itemsLabel: "Titolo dell'elenco accanto alla risposta",
    itemsLabelHelp: "Vuoto: la risposta non ha un elenco.",
    group: "Gruppo",
    required: "È obbligatoria",
    askedWhen: "Si chiede solo quando",
    askedValue: "ha risposto",
    always: "Sempre",
    noGroup: "Nessun gruppo",
    save: "Salva la domanda",
    remove: "Togli la domanda",
    saved: "La domanda è salvata.",
    no: "no",
    yes: "sì",
  },
};
export type Texts = typeof it;
