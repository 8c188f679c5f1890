// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FileTrouble } from "./core/bank/movement.ts";
import type { MatchReason } from "./core/match.ts";

const many = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;
/** The name of a set of quotas with its year, once: many names say it already. */
const withYear = (name: string, year: number): string => (name.includes(String(year)) ? name : `${name} ${year}`);
/** What became of an amount that was asked: what is nothing is not said. */
const soFar = (settled: string | null, overdue: string | null, notYet: string | null): string => {
  const said = [
    settled === null ? "non è ancora pagato nulla" : `${settled} sono pagati`,
    ...(overdue === null ? [] : [`${overdue} sono scaduti`]),
    ...(notYet === null ? [] : [`${notYet} non sono ancora dovuti`]),
  ];
  return said.length === 1 ? (said[0] ?? "") : `${said.slice(0, -1).join(", ")} e ${said.at(-1)}`;
};
const comuni = (n: number): string => many(n, "Comune", "Comuni");

export const it = {
  withYear,
  quotas: "Quote dei Comuni",
  kinds: { services: "Servizi in gestione associata", solidarity: "Fondo di solidarietà" },
  states: { made: "Da approvare", approved: "Approvate", withdrawn: "Ritirate" },
  callStates: { settled: "Saldata", overdue: "Scaduta", partly: "Pagata in parte", open: "Da pagare" },
  balanceLabel: (n: number) => (n === 1 ? "saldo" : `conguaglio ${n}`),
  col: {
    municipality: "Comune",
    quota: "Quota",
    quotas: "Quote",
    called: "Richiesto",
    settled: "Pagato",
    overdue: "Scaduto",
    notYetDue: "Non ancora dovuto",
    open: "Da pagare",
    credit: "Credito",
    due: "Scadenza",
    amount: "Importo",
    instalment: "Rata",
    state: "Stato",
    reference: "Causale",
    days: "Giorni di ritardo",
    day: "Giorno",
    who: "Chi",
    what: "Che cosa",
    reason: "Motivo",
    total: "Totale",
    note: "Nota",
    year: "Anno",
    average: "Media",
  },
  euro: "€",
  year: {
    title: (overdue: number, municipalities: number) =>
      overdue > 0 ? `${comuni(municipalities)} in ritardo con le quote` : "Le quote sono in regola",
    titleEmpty: "Nessuna quota per quest’anno",
    titleOwn: "Le quote del tuo Comune",
    lead: (year: number, called: string, settled: string | null, overdue: string | null, notYet: string | null) =>
      `Nel ${year} sono stati chiesti ${called}: ${soFar(settled, overdue, notYet)}.`,
    percent: (whole: number) => `${whole}\u00a0%`,
    leadEmpty: (year: number) =>
      `Per il ${year} non è stata chiesta nessuna quota. Le quote nascono da un riparto congelato.`,
    years: "Anni",
    chart: (done: number, all: number) =>
      `${done} ${all === 1 ? "Comune su 1 ha" : `Comuni su ${all} hanno`} pagato tutto il dovuto fino a oggi`,
    chartNote: "Ogni barra intera è ciò che è stato chiesto a quel Comune: così i piccoli si vedono quanto i grandi.",
    chartDescription:
      "Per ogni Comune, la parte pagata, la parte scaduta e quella non ancora dovuta sul totale richiesto.",
    source: "quote, richieste di pagamento e incassi registrati in Albero",
    sourceLine: "Fonte: quote, richieste di pagamento e incassi registrati in Albero.",
    table: "Comune per Comune",
    sets: "Gruppi di quote",
    setLine: (name: string, total: string) => `${name}: ${total}`,
    noSets: "Nessun gruppo di quote per quest’anno.",
    free: "Riparti congelati senza quote",
    freeLead: "Un riparto congelato diventa quote: una per Comune, con le rate della regola in vigore.",
    make: "Prepara le quote",
    noFree: "Tutti i riparti congelati hanno già le loro quote.",
    arrears: "Ritardi e solleciti",
    bank: "Banca",
    received: "Che cosa ricevono i Comuni",
  },
  set: {
    title: (n: number, total: string) => `${total} chiesti a ${comuni(n)}`,
    titleMade: (n: number, total: string) => `${total} da chiedere a ${comuni(n)}`,
    titleWithdrawn: withYear,
    leadMade: (total: string, n: number) =>
      `Sono pronte ${many(n, "quota", "quote")} per ${total}. Nessun Comune ne sa ancora nulla: le approva il coordinatore.`,
    leadApproved: (called: string, settled: string | null, overdue: string | null) =>
      `Sono stati chiesti ${called}: ${soFar(settled, overdue, null)}.`,
    leadWithdrawn: (reason: string) => `Queste quote sono state ritirate: ${reason}`,
    superseded:
      "Il riparto da cui vengono è stato sostituito da un altro. Le richieste già fatte restano: le differenze si correggono con note di credito o con il saldo.",
    plan: "Le rate",
    planSource: (source: string) => `Regola: ${source}.`,
    whenKnown: "Quando si conosce il costo effettivo",
    quotas: "Le quote",
    approve: "Approva e chiedi il pagamento",
    approveTitle: (name: string, year: number) => `Approvare le quote: ${withYear(name, year)}`,
    happens: (n: number, total: string) =>
      `Approvando nascono ${many(n, "richiesta di pagamento", "richieste di pagamento")} per ${total}, una per Comune e per rata.`,
    happensCode: "Ogni richiesta ha la sua causale: chi paga la scrive nel bonifico e Albero la riconosce.",
    happensForever: "Le quote approvate non cambiano più: si correggono con note di credito e con il saldo.",
    due: (label: string) => `Scadenza: ${label}`,
    withdraw: "Ritira queste quote",
    withdrawReason: "Perché le ritiri",
    balance: "Il saldo",
    split: "Il riparto da cui vengono",
    act: "Atto",
    made: (by: string, on: string) => `Preparate da ${by} il ${on}.`,
    decided: (by: string, on: string) => `Approvate da ${by} il ${on}.`,
  },
  call: {
    title: (label: string, place: string) => `${place}: ${label}`,
    lead: (amount: string, due: string, open: string) =>
      `La rata è di ${amount} e scade il ${due}. Restano da pagare ${open}.`,
    leadSettled: (amount: string, due: string) => `La rata di ${amount}, con scadenza il ${due}, è saldata.`,
    late: (days: number) => `È in ritardo di ${many(days, "giorno", "giorni")}.`,
    how: "Come si paga",
    howText:
      "Con un bonifico alla tesoreria del Comune capofila o dell’azienda, scrivendo nella causale questo codice e nient’altro.",
    events: "Che cosa l’ha saldata",
    noEvents: "Nessun pagamento finora",
    eventKinds: { receipt: "Incasso", reversal: "Storno", credit_note: "Nota di credito" },
    creditNote: "Nota di credito",
    creditLead: "Toglie una parte della rata. Quello che è già stato pagato diventa un credito del Comune.",
    creditReason: "Motivo",
    give: "Registra la nota di credito",
  },
  account: {
    title: (place: string, open: string) => `${place}: ${open} da pagare`,
    titleSettled: (place: string) => `${place}: niente da pagare`,
    lead: (called: string, settled: string | null, overdue: string | null) =>
      `In tutto sono stati chiesti ${called}: ${soFar(settled, overdue, null)}.`,
    credit: (amount: string) => `Il Comune ha un credito di ${amount}.`,
    calls: "Richieste di pagamento",
    noCalls: "A questo Comune non è stato ancora chiesto nulla.",
    receipts: "Incassi",
    noReceipts: "Nessun incasso registrato",
    noReceiptsHelp: "Gli incassi arrivano dal file della banca, oppure si scrivono a mano qui sopra.",
    register: "Registra un incasso",
    designated: "Rate da saldare",
    designatedHelp: "Se non ne scegli nessuna, salda prima le più vecchie. Quello che avanza resta a credito.",
    registerButton: "Registra l’incasso",
    reverse: "Storna",
    reverseReason: "Perché lo storni",
    reversed: "stornato",
    reversal: "storno",
    useCredit: "Usa il credito per le rate aperte",
    refund: "Restituisci il credito",
    refundNote: "Mandato di pagamento",
    refundButton: "Registra la restituzione",
    statement: "Estratto conto",
    reminders: "Solleciti",
    remind: "Scrivi un sollecito",
  },
  arrears: {
    title: (n: number) => (n === 0 ? "Nessun ritardo" : `${comuni(n)} in ritardo`),
    lead: (open: string, calls: number, on: string) =>
      `Al ${on} ${calls === 1 ? "è scaduta" : "sono scadute"} ${many(calls, "rata", "rate")} per ${open}.`,
    leadNone: (on: string) => `Al ${on} tutte le rate scadute sono pagate.`,
    on: "Al giorno",
    show: "Mostra",
    table: "Rate scadute",
    messages: "Solleciti scritti",
    noMessages: "Nessun sollecito finora",
    noMessagesHelp:
      "Si scrivono da qui sopra, Comune per Comune: il testo è già pronto, e prima di partire si rilegge.",
    outcome: { waiting: "In partenza", sent: "Spedito", failed: "Non spedito", no_mail: "Da copiare" },
    outcomeHelp: {
      waiting: "Parte tra poco.",
      sent: "Il server di posta lo ha preso.",
      failed: "Il server di posta lo ha rifiutato. Puoi copiarlo e spedirlo dalla tua posta.",
      no_mail: "In questa installazione non c’è un server di posta: copia il testo e spediscilo dalla tua posta.",
    },
    to: "A",
    subject: "Oggetto",
    text: "Testo",
  },
  reminder: {
    title: (place: string) => `Sollecito al ${place === "" ? "Comune" : `Comune di ${place}`}`,
    lead: (open: string, calls: number) =>
      `Riguarda ${many(calls, "rata scaduta", "rate scadute")} per ${open}. Rileggi e, se serve, cambia il testo.`,
    recipient: "Indirizzo e-mail del Comune",
    send: "Spedisci il sollecito",
    kept: "Il testo resta in Albero. Se manca il server di posta, lo trovi fra i solleciti scritti, pronto da copiare.",
    subjectText: (ambito: string) => `Quote dell’${ambito}: rate scadute`,
    bodyText: (place: string, ambito: string, lines: string, open: string, by: string) =>
      `Gentile Comune di ${place},\n\nci risultano scadute queste rate:\n\n${lines}\n\nIn tutto mancano ${open}. Se avete già pagato, scriveteci il giorno e la causale del bonifico: controlleremo noi.\n\nGrazie,\n${by}\n${ambito}`,
    line: (set: string, year: number, label: string, due: string, open: string, reference: string) =>
      `- ${withYear(set, year)}, ${label}: ${open}, scadenza ${due}, causale ${reference}`,
  },
  bank: {
    title: (waiting: number) =>
      waiting === 0
        ? "Ogni incasso ha il suo Comune"
        : `${many(waiting, "movimento aspetta", "movimenti aspettano")} il suo Comune`,
    lead: "Qui entra il file della banca. Albero propone a quale rata va ogni incasso; decidi tu, e un movimento non entra mai due volte.",
    upload: "Carica un file della banca",
    file: "File della banca",
    fileHelp: "Un estratto CAMT.053 (XML) o un CSV, fino a 10 MB.",
    check: "Controlla il file",
    noFile: "Scegli un file della banca e riprova.",
    tooLarge: "Il file è troppo grande: al massimo 10 MB.",
    previewTitle: (n: number) =>
      n === 0 ? "Nessun incasso nuovo" : many(n, "incasso nuovo da confermare", "incassi nuovi da confermare"),
    previewLead: (incoming: number, known: number, outgoing: number, pending: number) =>
      [
        `Nel file ci sono ${many(incoming, "incasso", "incassi")}`,
        known > 0 ? `, di cui ${known} già ${known === 1 ? "registrato" : "registrati"}` : "",
        ". ",
        outgoing > 0 ? `${many(outgoing, "uscita non viene presa", "uscite non vengono prese")}. ` : "",
        pending > 0
          ? `${many(pending, "movimento è solo annunciato", "movimenti sono solo annunciati")} e tornerà nel prossimo file. `
          : "",
        "Non è stato ancora registrato nulla.",
      ].join(""),
    problems: (n: number) => many(n, "riga da correggere", "righe da correggere"),
    problemsLead: "Finché il file ha errori non viene preso: così nessun incasso resta fuori per sbaglio.",
    place: { csv: (n: number) => `Riga ${n}`, camt: (n: number) => `Movimento ${n}` },
    wholeFile: "Tutto il file",
    mapping: "Come è fatto il CSV",
    mappingLead:
      "Albero lo ha indovinato dal file. Se gli importi o i giorni non tornano, correggi qui e controlla di nuovo.",
    fields: {
      encoding: "Codifica dei caratteri",
      delimiter: "Separatore",
      decimal: "Segno dei decimali",
      skip: "Righe sopra i titoli",
      date: "Colonna del giorno",
      amount: "Colonna dell’importo",
      credit: "Colonna delle entrate",
      debit: "Colonna delle uscite",
      payer: "Colonna di chi paga",
      text: "Colonne della causale",
      reference: "Colonna del riferimento",
    },
    textHelp: "Più colonne si scrivono con + in mezzo.",
    amountHelp: "Una sola colonna con il segno; se il file ha entrate e uscite separate, lasciala vuota.",
    none: "Nessuna",
    delimiters: { ";": "Punto e virgola (;)", ",": "Virgola (,)", "\t": "Tabulazione", "|": "Barra (|)" },
    decimals: { ",": "Virgola (1.234,56)", ".": "Punto (1,234.56)" },
    checkAgain: "Controlla di nuovo",
    payer: "Chi paga",
    cause: "Causale",
    goesTo: "Va a",
    why: "Perché",
    reasons: {
      reference: "La causale ha il codice della rata",
      name_and_amount: "Nome e importo coincidono",
      amount: "Solo l’importo coincide",
      name: "Solo il nome coincide",
    } satisfies Record<MatchReason, string>,
    noReason: "Non riconosciuto",
    leave: "Lascia da parte",
    oldest: (place: string) => `${place}: le rate più vecchie`,
    oneCall: (place: string, set: string, year: number, label: string, open: string) =>
      `${place}: ${withYear(set, year)}, ${label} (${open})`,
    confirm: "Registra gli incassi",
    confirmNote: "Gli incassi lasciati da parte restano in attesa di un Comune e si assegnano dopo.",
    taken: (receipts: number, amount: string, waiting: number) =>
      `${many(receipts, "incasso registrato", "incassi registrati")} per ${amount}. ${waiting > 0 ? `${many(waiting, "movimento aspetta", "movimenti aspettano")} un Comune.` : "Nessun movimento è rimasto da parte."}`,
    waiting: "Movimenti senza Comune",
    noWaiting: "Nessun movimento aspetta",
    noWaitingHelp: "Qui restano gli incassi di cui Albero non ha capito il Comune: si scelgono a mano, uno per uno.",
    left: "Ancora da assegnare",
    assign: "Assegna",
    files: "File già presi",
    fileName: "File",
    format: "Formato",
    taken2: "Presi",
    known: "Già noti",
    noFiles: "Nessun file finora",
    noFilesHelp: "Scarica l’estratto dal sito della tesoreria e caricalo qui sopra.",
    movementTitle: (amount: string, day: string) => `${amount} del ${day}: di chi è?`,
    movementLead: (payer: string) =>
      payer === "" ? "La banca non dice chi ha pagato." : `Secondo la banca ha pagato: ${payer}.`,
    movementDone: "Questo movimento è già tutto assegnato.",
    trouble: {
      no_rows: () => "non contiene movimenti.",
      not_text: (detail) => `non è un testo in ${detail || "UTF-8"}: prova l’altra codifica.`,
      broken_quotes: () => "le virgolette non si chiudono, o il separatore è un altro.",
      unknown_column: (detail) =>
        detail ? `queste colonne non ci sono: ${detail}.` : "non si sa quale colonna è il giorno.",
      short_row: (detail) => `ha meno colonne dei titoli (${detail}).`,
      not_a_date: (detail) => `«${detail}» non è un giorno (31/12/2026 o 2026-12-31).`,
      not_an_amount: (detail) => `«${detail}» non è un importo scritto come dice il segno dei decimali.`,
      no_amount: () => "manca l’importo, o non si sa quale colonna è.",
      both_amounts: () => "ha insieme un’entrata e un’uscita.",
      too_many_decimals: (detail) => `«${detail}» ha più di due decimali.`,
      amount_too_large: (detail) => `«${detail}» è troppo grande.`,
      same_reference: (detail) => `il riferimento ${detail} c’è già in un’altra riga di questo file.`,
      too_long: (detail) => `la causale è troppo lunga (${detail} caratteri).`,
      too_many_rows: (detail) => `ha troppi movimenti (${detail}): dividilo.`,
      not_xml: () => "non è un XML ben formato, o è tagliato a metà.",
      has_doctype: () => "contiene dichiarazioni (DOCTYPE o entità) che un file di banca non ha: non viene aperto.",
      not_camt: (detail) => `non è un estratto CAMT.053 (comincia con «${detail}»).`,
      no_statement: () => "non contiene nessun estratto conto.",
      not_euro: (detail) => `non è in euro${detail ? ` (${detail})` : ""}.`,
      no_direction: () => "non dice se è un’entrata o un’uscita.",
      parts_differ: (detail) => `le parti non fanno il totale (${detail}).`,
      balance_differs: (detail) => `il saldo finale non è quello iniziale più i movimenti (${detail}).`,
    } satisfies Record<FileTrouble, (detail: string) => string>,
  },
  balance: {
    back: "Torna alle quote",
    title: (name: string, year: number) => `Saldo: ${withYear(name, year)}`,
    lead: (owes: string, isOwed: string) =>
      `Con i costi registrati, i Comuni devono ancora ${owes} e ne aspettano indietro ${isOwed}.`,
    leadMissing: (missing: number) =>
      `${missing === 1 ? "Manca il costo effettivo di un Comune" : `Mancano i costi effettivi di ${missing} Comuni`}: senza, il saldo non si può chiudere.`,
    leadSame: "I costi registrati sono già tutti nei saldi chiusi: non c’è altro da muovere.",
    none: "Queste quote si pagano in una volta: non hanno un saldo.",
    costs: "Costi effettivi",
    costsLead:
      "Scrivi quanto è costato il servizio per ogni Comune. Un costo corretto si scrive di nuovo: quello di prima resta nella storia.",
    actual: "Costo effettivo",
    advances: "Acconti",
    earlier: "Saldi precedenti",
    difference: "Differenza",
    owes: "deve",
    isOwed: "aspetta",
    even: "pari",
    sourceField: "Da dove vengono i costi",
    sourceHelp: "Per esempio: rendiconto dell’azienda, 15/04/2027.",
    save: "Registra i costi",
    close: "Chiudi il saldo",
    closeAgain: "Chiudi un conguaglio",
    closeHappens:
      "Chi deve riceve una richiesta di pagamento, chi aspetta un credito. Le righe non si cambiano: una correzione fa un altro conguaglio.",
    due: "Scadenza del pagamento",
    reason: "Perché si chiude di nuovo",
    closed: "Saldi chiusi",
    closedLine: (number: number, owes: string, isOwed: string) =>
      `N. ${number}: da pagare ${owes}, a credito ${isOwed}`,
  },
  received: {
    title: (service: string, year: number) =>
      service === "" ? `Che cosa ricevono i Comuni nel ${year}` : `${service} nel ${year}`,
    lead: (services: number, year: number) =>
      services === 0
        ? `Per il ${year} non è stato scritto ancora nulla.`
        : `Per il ${year} ci sono i dati di ${many(services, "servizio", "servizi")}.`,
    services: "Servizi",
    newService: "Nome del servizio",
    source: "Da dove vengono i dati",
    users: "Persone",
    hours: "Ore",
    places: "Posti",
    contribution: "Contributi",
    help: "Una casella vuota vuol dire che il dato non c’è, non che è zero. Ore e contributi vogliono anche le persone.",
    small: (few: number) => `Negli estratti conto i numeri fino a ${few - 1} persone non si vedono.`,
    save: "Registra i dati",
    add: "Un altro servizio",
    open: "Scrivi i dati",
  },
  statement: {
    title: (place: string, year: number) => `${place}: dare e avere del ${year}`,
    subtitle: "Estratto conto del Comune",
    kicker: "Estratto conto",
    lead: (place: string, year: number, quota: string, perHead: string | null) =>
      `Nel ${year} il Comune di ${place} contribuisce ai servizi dell’Ambito con ${quota}${perHead ? `, cioè ${perHead} per abitante` : ""}.`,
    leadAverage: (word: "more" | "less" | "same", ambito: string) =>
      word === "same"
        ? `È quanto la media dell’Ambito (${ambito}).`
        : `È ${word === "more" ? "più" : "meno"} della media dell’Ambito (${ambito}).`,
    leadPaid: (settled: string, overdue: string | null) =>
      overdue
        ? `Finora ha pagato ${settled}; sono scaduti ${overdue}.`
        : `Finora ha pagato ${settled} e non ha rate scadute.`,
    leadReceives: (services: number, contribution: string | null) =>
      services === 0
        ? "Per quest’anno non ci sono ancora dati su ciò che riceve."
        : `Riceve ${many(services, "servizio", "servizi")}${contribution ? `, con contributi per ${contribution}` : ""}.`,
    atLeast: (value: string) => `almeno ${value}`,
    nothing: (year: number) => `Per il ${year} non ci sono quote approvate per questo Comune.`,
    pays: "Che cosa versa",
    calls: "Quando",
    receives: "Che cosa riceve",
    years: "Negli anni",
    service: "Servizio o fondo",
    paysCaption: "Quota, pagamenti e confronto per abitante",
    receivesCaption: "Persone, ore, posti e contributi",
    compare: (place: string, own: string, ambito: string) =>
      `${place} versa ${own} per abitante, la media dell’Ambito è ${ambito}`,
    compareUnit: "euro per abitante",
    perHead: "Per abitante",
    subArea: "Media sub-ambito",
    ambito: "Media Ambito",
    actual: "Costo effettivo",
    rate: "Persone ogni 1.000 ab.",
    few: (fewer: number) =>
      `Il segno • copre i numeri su meno di ${fewer} persone, e quelli da cui si potrebbero ricavare. Per questo un totale può dire «almeno».`,
    suppressed: "•",
    missing: "—",
    inhabitants: "Abitanti",
    inhabitantsSource: {
      register: "residenti per età",
      figure: "popolazione residente",
      census: "popolazione al censimento",
    },
    inhabitantsOn: (value: string, source: string, on: string) => `${value} (${source}, ${on})`,
    unknownInhabitants: "non disponibili",
    subAreaLine: "Sub-ambito",
    unknownSubArea: "non noto",
    asOf: "Situazione al",
    institution: "Ambito",
    source: "quote approvate, richieste e incassi registrati in Albero",
    receivesSource: (sources: string) => sources,
    averages:
      "Le medie sono la somma di quel che versano i Comuni divisa per la somma dei loro abitanti; una media di meno di tre Comuni non si mostra.",
    chart: (up: boolean | null): string =>
      up === null ? "La quota per abitante" : up ? "La quota per abitante cresce" : "La quota per abitante non cresce",
    own: "Comune",
    average: "Media dell’Ambito",
    sourceLine: (text: string) => `Fonte: ${text}.`,
    pdf: "Scarica il PDF",
    other: "Altri anni",
    fileName: (place: string, year: number) => `estratto-${place}-${year}.pdf`,
    paper: { contents: "Indice", page: "Pagina", of: "di", source: "Fonte" },
    description: (place: string, year: number) => `Quanto versa e che cosa riceve il Comune di ${place} nel ${year}.`,
    noReceives: "Nessun dato registrato per quest’anno",
    noReceivesHelp: "Servizi, ore e contributi li scrive l’ufficio dell’Ambito, in «Che cosa ricevono i Comuni».",
    chooser: "Estratti conto",
  },
  done: {
    made: "Quote preparate: ora le approva il coordinatore.",
    approved: "Quote approvate: le richieste di pagamento sono pronte.",
    withdrawn: "Quote ritirate: il riparto è di nuovo libero.",
    receipt: "Incasso registrato.",
    reversed: "Incasso stornato: le sue rate sono di nuovo aperte.",
    credited: "Nota di credito registrata.",
    used: "Credito usato per le rate aperte.",
    refunded: "Restituzione registrata.",
    costs: "Costi registrati.",
    closed: "Saldo chiuso: richieste e crediti sono pronti.",
    received: "Dati registrati.",
    reminded: "Sollecito in partenza: qui sotto vedi che fine fa.",
    bank: "File preso.",
  },
};
export type Texts = typeof it;
