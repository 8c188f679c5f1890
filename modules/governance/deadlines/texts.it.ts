// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Role } from "@albero/kernel/pure";
import type { Mark } from "./core/calendar.ts";
import type { Span } from "./core/days.ts";
import type { EventKind, EvidenceKind } from "./core/deadline.ts";
import type { FactKind } from "./core/rule.ts";

const n = (count: number, one: string, many: string): string => (count === 1 ? one : `${count} ${many}`);
const span = (text: Span): string => {
  const count = Number(text.slice(0, -1));
  return text.endsWith("m") ? n(count, "un mese", "mesi") : n(count, "un giorno", "giorni");
};

const marks: Record<Mark, string> = {
  late: "in ritardo",
  soon: "entro 30 giorni",
  open: "da fare",
  done: "fatta",
  past: "passata prima",
  off: "messa da parte",
};
const roles: Record<Role, string> = {
  coordinator: "Chi coordina l’Ufficio di Piano",
  clerk: "Chi lavora all’Ufficio di Piano",
  mayor: "I sindaci",
  sub_area_coordinator: "Chi coordina il sub-ambito",
  third_sector_reader: "Il terzo settore",
  evaluator: "Chi valuta",
  administrator: "Chi amministra Albero",
};
const facts: Record<FactKind, string> = {
  annuality_ends: "l’ultimo giorno utile di un fondo",
  instalment: "una rata delle quote",
  operational_plan: "il Piano Operativo",
  contract_annex: "l’allegato del contratto di servizio",
  contract_ends: "la fine di un contratto di servizio",
  contract_deadline: "un termine scritto nel contratto di servizio",
  agreement_ends: "la fine di un accordo",
  seat_ends: "la fine di un posto in un organo",
  mandate_ends: "la fine del mandato di un Tavolo",
  mandate_step: "un passo di valutazione di un Tavolo",
  meeting: "una seduta",
  plan_ends: "la fine del Piano di Zona in vigore",
};
const evidence: Record<EvidenceKind, string> = {
  act: "Atto",
  document: "Documento",
  link: "Indirizzo del web",
  note: "Nota",
  fact: "Visto da Albero",
};
const months = [
  ...["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno"],
  ...["luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"],
];

export const it = {
  months,
  weekdays: ["lun", "mar", "mer", "gio", "ven", "sab", "dom"],
  marks,
  roles,
  facts,
  evidence,
  span,
  parts: {
    label: "Le parti delle scadenze",
    year: "L’anno",
    list: "Elenco",
    rules: "Regole",
    notices: "Promemoria",
    calendar: "Il mio calendario",
  },
  person: { outside: (name: string) => `${name} (fuori da Albero)`, none: "nessuno" },
  year: {
    title: (year: number, all: number, late: number) =>
      all === 0
        ? `Nel ${year} non c’è ancora nessuna scadenza`
        : `Nel ${year}: ${n(all, "una scadenza", "scadenze")}${late > 0 ? `, ${n(late, "una in ritardo", "in ritardo")}` : ""}`,
    lead: (done: number, soon: number, next: string | null) =>
      [
        done > 0 ? `${n(done, "Una è già fatta", "sono già fatte")}.` : "",
        soon > 0 ? `${soon === 1 ? "Una cade" : `${soon} cadono`} nei prossimi trenta giorni.` : "",
        next ? `La prossima: ${next}.` : "",
      ]
        .filter(Boolean)
        .join(" "),
    leadNone: "Le scadenze nascono da regole con la loro fonte, oppure si scrivono a mano.",
    before: (year: number) => `Il ${year}`,
    after: (year: number) => `Il ${year}`,
    years: "Altri anni",
    calendar: (month: string, year: number) => `${month} ${year}`,
    none: "Nessuna",
    dayLabel: (day: number, month: string, titles: string) => `${day} ${month}: ${titles}`,
    legend: "Che cosa vogliono dire i segni",
    pastHelp:
      "Il giorno era già passato quando la regola è stata accesa: nessuno l’aveva chiesta qui, non è un ritardo.",
    add: "Scrivi una scadenza",
    refresh: "Ricalcola adesso",
    refreshed: (added: number, moved: number) =>
      added + moved === 0
        ? "Ricalcolato: non è cambiato niente."
        : `Ricalcolato: ${n(added, "una nuova", "nuove")}, ${n(moved, "una spostata", "spostate")}.`,
    takeRules: "Prendi le regole che Albero conosce",
    seeRules: "Vedi le regole",
  },
  list: {
    title: (filter: string, count: number) => {
      switch (filter) {
        case "late":
          return count === 0
            ? "Nessuna scadenza è in ritardo"
            : n(count, "Una scadenza è in ritardo", "scadenze sono in ritardo");
        case "mine":
          return count === 0
            ? "Nessuna scadenza aspetta te"
            : n(count, "Una scadenza aspetta te", "scadenze aspettano te");
        case "done":
          return count === 0
            ? "Nessuna scadenza è ancora fatta"
            : n(count, "Una scadenza è fatta", "scadenze sono fatte");
        case "all":
          return n(count, "Una scadenza in tutto", "scadenze in tutto");
        default:
          return count === 0 ? "Non c’è niente da fare" : n(count, "Una scadenza da fare", "scadenze da fare");
      }
    },
    lead: (late: number, mine: number) =>
      `${late === 0 ? "Nessuna è in ritardo" : n(late, "Una è in ritardo", "sono in ritardo")}; ${mine === 0 ? "nessuna è tua" : n(mine, "una è tua", "sono tue")}.`,
    filters: { open: "Da fare", late: "In ritardo", mine: "Le mie", done: "Fatte", all: "Tutte" },
    filterLabel: "Quali scadenze",
    table: "Le scadenze, dalla più vicina",
    what: "Che cosa",
    due: "Entro",
    whose: "Di chi è",
    state: "A che punto è",
    steps: "Passi",
    stepsDone: (done: number, all: number) => `${done} di ${all}`,
    empty: {
      open: "Quando una regola ne chiede una, o qualcuno la scrive, la trovi qui.",
      late: "Tutto è nei tempi.",
      mine: "Quando una scadenza è di un tuo ruolo, o la prendi tu, la trovi qui.",
      done: "Quando una scadenza è fatta, qui resta con la sua prova.",
      all: "Prendi le regole che Albero conosce, o scrivi la prima a mano.",
    },
  },
  one: {
    lead: (days: number, whose: string) =>
      `${days < 0 ? `È scaduta da ${n(-days, "un giorno", "giorni")}` : days === 0 ? "Scade oggi" : days === 1 ? "Scade domani" : `Mancano ${days} giorni`}. Risponde: ${whose}.`,
    leadDone: (on: string, by: string) => `Fatta il ${on}${by ? `, lo ha segnato ${by}` : ""}.`,
    leadFact: (on: string) => `Fatta il ${on}: lo ha visto Albero.`,
    leadPast:
      "Il giorno era già passato quando la regola è stata accesa: se è stata fatta, segnala con la sua prova; se no, mettila da parte.",
    leadAside: "Messa da parte: non ci riguarda. Il motivo è nella storia.",
    moved: (from: string, to: string, on: string) =>
      `Spostata dal ${from} al ${to} (il ${on}): è cambiato il giorno da cui dipende, o qualcuno l’ha riscritto.`,
    ownDay: (day: string) => `Per la regola il giorno sarebbe il ${day}: qui ne è scritto un altro, e resta.`,
    unasked: "Nessuna regola la chiede più. È rimasta perché qualcuno ci ha lavorato: finiscila o mettila da parte.",
    due: "Entro",
    owner: "Di chi è",
    substitute: "Chi sostituisce",
    reminders: "Promemoria",
    remindersOf: (spans: string) => `${spans} prima, per e-mail`,
    noReminders: "nessuno",
    escalation: "Se passa il giorno",
    escalationOf: (after: string, to: string) => `dopo ${after} lo sa: ${to}`,
    noEscalation: "nessun avviso",
    audience: "Chi la legge",
    audiences: { office: "L’Ufficio di Piano", members: "Chi lavora nell’Ambito" },
    place: "Comune",
    about: "Riguarda",
    aboutLink: "Apri la pagina",
    rule: "Regola",
    byHand: "scritta a mano",
    source: "Da dove viene",
    unverified: "La fonte di questa regola non è ancora stata controllata sul suo atto.",
    note: "Nota",
    evidence: "Come si sa",
    evidenceFile: "Il file che lo prova",
    complete: "È fatta",
    take: "La prendo io",
    edit: "Cambia",
    reopen: "Riapri",
    setAside: "Non ci riguarda",
    stepsTitle: (done: number, all: number) => (all === 0 ? "Passi" : `Passi: ${done} di ${all}`),
    stepsNone: "Nessun passo scritto.",
    stepDone: (on: string) => `fatto il ${on}`,
    tick: "Fatto",
    tickLabel: (step: string) => `Segna come fatto: ${step}`,
    untick: "Togli il segno",
    untickLabel: (step: string) => `Togli il segno da: ${step}`,
    history: "Che cosa è successo",
    historyNone: "Ancora niente.",
    noticesTitle: "Messaggi mandati",
    noticesNone: "Ancora nessuno: partono da soli quando arriva il loro giorno.",
  },
  events: {
    made: "Nata",
    moved: "Spostata",
    done: "Fatta",
    reopened: "Riaperta",
    set_aside: "Messa da parte",
    dropped: "La regola non la chiede più",
    changed: "Cambiata",
    taken: "Presa in carico",
  } satisfies Record<EventKind, string>,
  eventWords: {
    moved: (from: string, to: string) => `dal ${from} al ${to}`,
    fact: "Albero ha visto che la cosa è fatta",
    kept: "resta aperta, perché qualcuno ci ha lavorato",
    stepOn: (step: string) => `passo fatto: ${step}`,
    stepOff: (step: string) => `passo da rifare: ${step}`,
    byRule: "Albero",
  },
  form: {
    newTitle: "Scrivi una scadenza",
    newLead: "Per ciò che nessuna regola chiede. Si può dire di chi è, chi ricordarlo e quando.",
    editTitle: (title: string) => `Cambia: ${title}`,
    editLead: "Ciò che scrivi qui vale per questa scadenza e resta, anche quando la regola cambia.",
    title: "Che cosa bisogna fare",
    due: "Entro quale giorno",
    owner: "Di chi è",
    ownerRole: "Un ruolo",
    ownerRoleHelp: "I promemoria arrivano a chi ha il ruolo quel giorno.",
    ownerName: "Oppure una persona, per nome",
    ownerNameHelp: "Per chi non entra in Albero, per esempio la ragioneria del Comune capofila.",
    ownerEmail: "La sua e-mail",
    substitute: "Chi la sostituisce",
    substituteHelp: "Riceve i promemoria quando nessuno ha il primo ruolo.",
    remindersTitle: "Promemoria",
    reminders: "Quanto prima",
    remindersHelp: "Per esempio: 3 mesi, 30 giorni, 7 giorni.",
    escalationAfter: "Dopo quanto, se il giorno passa",
    escalationHelp: "Per esempio: 7 giorni. Vuoto: nessuno viene avvisato.",
    escalationRole: "A chi passa",
    audience: "Chi la legge",
    istat: "Riguarda un solo Comune",
    istatHelp: "Allora la vedono il suo sindaco e l’Ufficio di Piano.",
    steps: "Passi, uno per riga",
    note: "Nota",
    source: "Da dove viene (legge, atto, accordo)",
    save: "Salva",
    create: "Scrivi la scadenza",
    back: "Torna alla scadenza",
  },
  complete: {
    title: (what: string) => `È fatta: ${what}`,
    lead: "Scrivi come si sa che è fatta: chi verrà dopo lo troverà qui.",
    doneOn: "In quale giorno",
    kind: "Che prova è",
    kinds: {
      act: "Un atto (numero e data)",
      document: "Un documento (dove si trova)",
      link: "Un indirizzo del web",
      note: "Una nota",
    },
    evidence: "La prova",
    evidenceHelp: "Per esempio: delibera dell’Assemblea n. 12 del 18/12/2026. Può bastare il file.",
    file: "Il file che lo prova",
    fileHelp:
      "PDF, PDF firmato, DOCX, ODT, XLSX, ODS, immagine o testo, fino a 20 MB. Va fra i documenti dell’ufficio.",
    fileTitle: (title: string) => `Prova: ${title}`.slice(0, 300),
    save: "Segna come fatta",
    stepsLeft: (count: number) =>
      `${n(count, "Un passo non è segnato", "passi non sono segnati")}: puoi segnarla fatta lo stesso.`,
  },
  reopen: {
    title: (what: string) => `Riapri: ${what}`,
    lead: "Torna fra le cose da fare. La prova scritta prima resta nella storia.",
    reason: "Perché",
    save: "Riapri la scadenza",
  },
  aside: {
    title: (what: string) => `Non ci riguarda: ${what}`,
    lead: "Esce dall’elenco delle cose da fare e la regola non la chiede di nuovo. Si può riaprire.",
    reason: "Perché",
    save: "Metti da parte",
  },
  blanks: { anno: "‹anno›", annoDopo: "‹anno dopo›", annoPrima: "‹anno prima›", nome: "…" },
  rules: {
    title: (on: number, all: number) =>
      all === 0 ? "Non c’è ancora nessuna regola" : `${n(on, "Una regola accesa", "regole accese")} su ${all}`,
    lead: (unverified: number) =>
      unverified === 0
        ? "La fonte di tutte è stata controllata."
        : `Di ${n(unverified, "una la fonte va ancora controllata", "la fonte va ancora controllata")} sul suo atto.`,
    leadNone: "Una regola dice che cosa torna, quando, di chi è e dove è scritto. Albero ne conosce alcune.",
    add: "Scrivi una regola",
    take: (count: number) => (count === 1 ? "Prendi una regola nota" : `Prendi ${count} regole note`),
    table: "Le regole delle scadenze",
    rule: "Che cosa",
    when: "Quando",
    whose: "Di chi è",
    state: "Stato",
    source: "Da dove viene",
    on: "accesa",
    off: "spenta",
    verified: "controllata",
    unverified: "da controllare",
  },
  recurrence: {
    yearly: (day: number, month: string, isLast: boolean) =>
      isLast ? `ogni anno, l’ultimo giorno di ${month}` : `ogni anno, il ${day} ${month}`,
    fact: (fact: string) => `; ${fact} può dire un altro giorno, o che è già fatta`,
    months: (every: number, list: string) => (every === 1 ? "ogni mese" : `ogni ${every} mesi: ${list}`),
    onDay: (fact: string) => `il giorno di: ${fact}`,
    before: (length: string, fact: string) => `${length} prima di: ${fact}`,
    after: (length: string, fact: string) => `${length} dopo: ${fact}`,
    weekend: {
      keep: "",
      next: "; se è sabato o domenica, il lunedì dopo",
      previous: "; se è sabato o domenica, il venerdì prima",
    },
    years: (first: number | null, last: number | null) =>
      first === null && last === null
        ? "sempre"
        : last === null
          ? `dal ${first}`
          : first === null
            ? `fino al ${last}`
            : `dal ${first} al ${last}`,
  },
  rule: {
    lead: (when: string, whose: string) => `Torna ${when}. Risponde: ${whose}.`,
    edit: "Cambia",
    turnOn: "Accendi",
    turnOff: "Spegni",
    holds: "Vale",
    steps: "Passi",
    tryTitle: (count: number) =>
      count === 0 ? "Prova: oggi non chiederebbe niente" : `Prova: ${n(count, "una scadenza", "scadenze")}`,
    tryLead: (to: string) => `Che cosa chiede da oggi al ${to}, con i dati di adesso. La prova non scrive niente.`,
    tryTable: "Le scadenze che la regola farebbe",
    tryNone: "Con i dati di adesso non c’è niente a cui si applichi.",
    noTry: "La prova è dell’Ufficio di Piano.",
  },
  ruleForm: {
    newTitle: "Scrivi una regola",
    newLead: "Nasce spenta: sulla sua pagina si prova, poi chi coordina la accende.",
    editTitle: (title: string) => `Cambia la regola: ${title}`,
    editLead: "Se è accesa, le scadenze aperte che ne vengono cambiano subito; quelle fatte restano com’erano.",
    title: "Che cosa bisogna fare",
    titleHelp:
      "{anno} è l’anno della scadenza, {annoPrima} e {annoDopo} quelli accanto, {nome} la cosa da cui dipende.",
    code: "Codice",
    codeHelp: "Lettere, cifre e trattini. Non si cambia più: fa riconoscere le sue scadenze.",
    kind: "Come torna",
    kinds: {
      yearly: "Ogni anno, un certo giorno",
      months: "Ogni tanti mesi",
      relative: "Prima o dopo un’altra cosa",
    },
    dayLegend: "Giorno e mese (per «ogni anno» e «ogni tanti mesi»)",
    day: "Giorno",
    dayHelp: "31 vuol dire l’ultimo del mese, qualunque sia.",
    month: "Mese",
    every: "Ogni quanti mesi",
    everyOption: (months: number) => (months === 1 ? "ogni mese" : `ogni ${months} mesi`),
    relativeLegend: "Prima o dopo che cosa",
    fact: "Da che cosa dipende",
    span: "Quanto",
    spanHelp: "Per esempio: 6 mesi, 10 giorni. Vuoto: lo stesso giorno.",
    side: "Prima o dopo",
    sides: { before: "prima", after: "dopo" },
    weekend: "Se cade di sabato o domenica",
    weekends: { keep: "resta quel giorno", next: "passa al lunedì dopo", previous: "passa al venerdì prima" },
    firstYear: "Dal",
    lastYear: "Fino al",
    yearsLegend: "In quali anni vale (vuoto: sempre)",
    source: "Dove è scritto",
    verified: "Ho controllato: il giorno è scritto lì",
    create: "Scrivi la regola",
    save: "Salva",
  },
  turn: {
    onTitle: (title: string) => `Accendi la regola: ${title}`,
    offTitle: (title: string) => `Spegni la regola: ${title}`,
    on: (count: number) =>
      count === 0
        ? "Oggi non chiede niente: le scadenze nasceranno quando ci sarà a che cosa applicarla."
        : `${count === 1 ? "Nasce una scadenza" : `Nascono ${count} scadenze`}, da oggi alla fine del prossimo anno; poi ogni giorno quelle nuove.`,
    past: "Quelle di quest’anno già passate si vedono nel calendario, e non sono in ritardo.",
    off: "Le scadenze aperte di questa regola che nessuno ha toccato escono dall’elenco; quelle fatte, o con una nota, restano.",
    unverified: "Attenzione: nessuno ha ancora controllato la fonte.",
    onButton: "Accendi",
    offButton: "Spegni",
  },
  take: {
    title: (count: number) => `Prendi ${n(count, "una regola nota", "regole note")}`,
    none: "Le regole che Albero conosce ci sono già tutte",
    happens: (count: number) => `${n(count, "Si aggiunge una regola", "regole si aggiungono")} a quelle che ci sono.`,
    off: "Nascono spente: si provano una per una, poi si accendono.",
    button: "Prendi le regole",
  },
  notices: {
    title: (failed: number, all: number, byHand: number) =>
      all === 0
        ? "Nessun promemoria è ancora partito"
        : failed === 0 && byHand > 0
          ? `${n(byHand, "Un promemoria è da mandare a mano", "promemoria sono da mandare a mano")}: manca il server di posta`
          : failed === 0
            ? n(all, "Un promemoria scritto, niente di fermo", "promemoria scritti, niente di fermo")
            : n(failed, "Un promemoria non è partito", "promemoria non sono partiti"),
    lead: "Partono da soli ogni mattina, uno per persona e una volta sola. Quelli che il server di posta rifiuta si ritentano ogni mattina.",
    table: "I messaggi, dal più recente",
    what: "Scadenza",
    to: "A chi",
    kind: "Perché",
    kinds: { reminder: (length: string) => `${length} prima`, escalation: (length: string) => `${length} dopo` },
    at: "Scritto",
    outcome: "Che cosa ne è stato",
    outcomes: {
      waiting: "in partenza",
      sent: "partito",
      failed: "rifiutato",
      no_mail: "nessun server di posta: è da mandare a mano",
      nobody: "nessuno ha il ruolo",
    },
    nobody: "nessuno",
    again: "Ritenta",
    againLabel: (title: string, to: string) => `Ritenta il messaggio a ${to} su: ${title}`,
    retried: "Il messaggio riparte fra poco.",
    read: "Leggi il messaggio",
    empty: "Quando arriva il giorno di un promemoria, il messaggio si vede qui con il suo esito.",
  },
  calendar: {
    titleNone: "Le scadenze nel tuo calendario",
    titleOpen: "Il tuo calendario è aperto",
    lead: "Un indirizzo segreto, tuo, che il telefono o il programma di calendario segue da solo: porta le scadenze e le sedute che puoi vedere, e nient’altro.",
    since: (day: string) =>
      `Aperto il ${day}. L’indirizzo si è visto una volta sola: qui non c’è, se ne tiene soltanto l’impronta.`,
    secretTitle: "Ecco l’indirizzo: copialo adesso",
    secretHelp:
      "Non si vedrà più. Chi lo conosce vede il tuo calendario senza password: non mandarlo a nessuno. Se si perde, rinnovalo.",
    address: "Indirizzo del calendario",
    howTitle: "Dove si scrive",
    how: [
      "Google Calendar, dal computer: Altri calendari → Da URL.",
      "iPhone e iPad: Impostazioni → Calendario → Account → Aggiungi account → Altro → Aggiungi calendario con abbonamento.",
      "Outlook: Aggiungi calendario → Sottoscrivi dal Web.",
      "Thunderbird: Nuovo calendario → Sulla rete.",
    ],
    open: "Apri il mio calendario",
    renew: "Rinnova l’indirizzo",
    renewHelp: "Il vecchio indirizzo smette subito di rispondere.",
    revoke: "Revoca",
    revokeHelp: "L’indirizzo smette subito di rispondere.",
    revoked: "Revocato: l’indirizzo non risponde più.",
    ends: "Quando il tuo incarico finisce, l’indirizzo smette di rispondere da solo.",
  },
  feed: {
    name: (ambito: string) => `${ambito}: scadenze e sedute`,
    deadline: "Scadenza",
    meeting: "Seduta",
    call: "Quota",
    done: (title: string) => `✓ ${title}`,
    pay: (name: string, label: string, amount: string) => `Da versare ${amount}: ${name}, ${label}`,
  },
};
export type Texts = typeof it;
