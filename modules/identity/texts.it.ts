// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Role } from "@albero/kernel/pure";
import { useCaseNames } from "./use-case-names.it.ts";
import type { Details, IdentityRefusal } from "./core/refusals.ts";

const minutes = (details: Details) => {
  const count = Number(details.retryInMinutes ?? 15);
  return count === 1 ? "un minuto" : `${count} minuti`;
};

const roles: Record<Role, string> = {
  coordinator: "Coordinatore dell’Ufficio di Piano",
  clerk: "Operatore dell’Ufficio di Piano",
  mayor: "Sindaco o delegato",
  sub_area_coordinator: "Coordinatore di sub-ambito",
  third_sector_reader: "Terzo Settore (lettura)",
  evaluator: "Valutatore",
  administrator: "Amministratore",
};

const refusals: Record<IdentityRefusal, (details: Details) => string> = {
  wrong_credentials: () => "E-mail e password non corrispondono. Controlla di averle scritte bene.",
  too_many_attempts: (details) =>
    `Troppi tentativi sbagliati. Per prudenza aspetta ${minutes(details)}, poi riprova: un amministratore può sbloccarti prima.`,
  account_disabled: () =>
    "Questo accesso è stato chiuso. Se ti serve ancora, chiedi all’amministratore del tuo Ambito.",
  code_already_used: () =>
    "Questo codice ha già aperto un accesso, e vale una volta sola. Torna all'accesso e usa il codice successivo, che arriva entro 30 secondi.",
  wrong_code: () =>
    "Il codice non è quello giusto. Usa quello che l’applicazione mostra adesso: cambia ogni 30 secondi.",
  challenge_expired: () => "È passato troppo tempo: ricomincia dall’e-mail e dalla password.",
  wrong_password: () => "La password attuale non è quella giusta.",
  password_too_short: (details) =>
    `La password ha meno di ${details.min ?? 12} caratteri: scrivine una più lunga, anche una frase.`,
  password_too_long: (details) => `La password ha più di ${details.max ?? 128} caratteri: scrivine una più breve.`,
  passwords_differ: () => "Le due password sono diverse: riscrivile uguali.",
  oidc_failed: () => "L’accesso con l’altro ente non è riuscito. Riprova, oppure usa e-mail e password.",
  oidc_not_invited: () => "Nessuno ha invitato questa e-mail. Chiedi un invito all’amministratore del tuo Ambito.",
  oidc_not_linked: () =>
    "Esiste già un accesso con questa e-mail. Entra con la password, poi collega l’altro accesso dal profilo.",
  oidc_not_verified: () =>
    "L’altro ente non garantisce che questa e-mail sia tua, quindi non possiamo usarla per farti entrare.",
  already_enrolled: () => "Il secondo fattore è già attivo.",
  email_taken: () => "Esiste già un accesso con questa e-mail: entra con quello, poi apri di nuovo l’invito.",
  wrong_days: () => "Le date dell’incarico non vanno bene.",
  already_invited: () =>
    "Questa persona ha già un invito aperto per lo stesso ruolo. Ritira quello, se vuoi farne un altro.",
  already_assigned: () => "Questa persona ha già lo stesso incarico in quei giorni.",
  invitation_gone: () => "Questo invito non vale più: è già stato usato, ritirato o è scaduto.",
  invited_someone_else: () => "L’invito è per un’altra e-mail. Esci, poi apri di nuovo il collegamento.",
  last_administrator: () => "È l’unico amministratore rimasto: prima danne uno all’Ambito, poi riprova.",
  oneself: () => "Non puoi togliere l’accesso a te stesso: chiedilo a un altro amministratore.",
  not_locked: () => "Questa persona non è bloccata.",
  invalid_input: () => "Qualcosa nel modulo non va: guarda i campi segnati.",
};

export const it = {
  roles,
  refusals,
  days: {
    notADay: "Scrivi una data del calendario, per esempio 31/12/2026.",
    endsBeforeStart: "L’ultimo giorno viene prima del primo.",
  },
  signIn: {
    title: "Entra in Albero",
    lead: "Per chi lavora al piano. Per leggere il piano pubblicato non serve entrare.",
    email: "E-mail",
    password: "Password",
    go: "Entra",
    oidc: (label: string) => `Entra con ${label}`,
    oidcNote: "Vale per chi è stato invitato con la stessa e-mail.",
    or: "oppure",
    noAccount: "Non hai un accesso? Si entra solo su invito dell’amministratore del tuo Ambito.",
    demoTitle: "Prova Albero",
    demoLead: (password: string) =>
      `Questa è una dimostrazione: le persone sono inventate e la password è la stessa per tutte, «${password}».`,
    demoGo: (name: string) => `Entra come ${name}`,
    alreadyTitle: (name: string) => `Sei già dentro, ${name}`,
  },
  code: {
    title: "Scrivi il codice",
    lead: "Apri l’applicazione dei codici sul tuo telefono e scrivi le sei cifre che mostra per Albero.",
    code: "Codice di sei cifre",
    go: "Continua",
    lost: "Non hai il telefono con te?",
    lostLead: "Usa uno dei codici di riserva che hai messo da parte. Ognuno vale una volta sola.",
    recovery: "Codice di riserva",
    useRecovery: "Entra con il codice di riserva",
    back: "Ricomincia",
  },
  invitation: {
    title: (ambito: string) => `Sei invitato a lavorare con l’${ambito}`,
    lead: (name: string, role: string, body: string) => `${name}, l’incarico è: ${role}, per ${body}.`,
    gone: "Questo invito non vale più",
    goneLead: "È già stato usato, ritirato o è scaduto. Chiedine un altro all’amministratore del tuo Ambito.",
    email: "La tua e-mail",
    choose: "Scegli una password",
    chooseHelp: (min: number) => `Almeno ${min} caratteri. Una frase che ricordi va benissimo.`,
    again: "Riscrivi la password",
    accept: "Accetta l’invito ed entra",
    hasAccount: "Hai già un accesso con questa e-mail: entra, poi accetta l’invito.",
    signIn: "Entra e accetta",
    acceptNow: "Accetta l’invito",
    otherPerson: (name: string, email: string) => `Adesso sei dentro come ${name}, ma l’invito è per ${email}.`,
  },
  profile: {
    title: "Il tuo profilo",
    lead: (name: string, email: string) => `Sei ${name} (${email}).`,
    noneInForce: "Oggi non hai incarichi: non puoi entrare in nessun Ambito.",
    inForce: (count: number) => (count === 1 ? "Oggi hai un incarico." : `Oggi hai ${count} incarichi.`),
    mustEnrol: (ambito: string) => `L’${ambito} chiede un secondo fattore: attivalo per poter lavorare.`,
    mustUseCode: (ambito: string) =>
      `L’${ambito} chiede un secondo fattore: esci ed entra di nuovo con la password e il codice.`,
    assignments: "I tuoi incarichi",
    ambito: "Ambito",
    role: "Ruolo",
    body: "Ente",
    territory: "Territorio",
    wholeAmbito: "tutto l’Ambito",
    from: "Dal",
    to: "Al",
    noEnd: "senza scadenza",
    state: "Stato",
    now: "In corso",
    past: "Finito",
    future: "Deve iniziare",
    noAssignments: "Non hai ancora incarichi",
    open: "Apri l’area di lavoro",
    security: "Sicurezza",
    secondFactor: "Secondo fattore",
    secondFactorOn: "Attivo",
    secondFactorOff: "Non attivo",
    enrol: "Attiva il secondo fattore",
    turnOff: "Togli il secondo fattore",
    turnOffHelp: "Per toglierlo scrivi la password.",
    turnedOff: "Il secondo fattore non c’è più.",
    password: "Password",
    changePassword: "Cambia la password",
    outside: (label: string) => `Accesso con ${label}`,
    link: (label: string) => `Collega ${label}`,
    sessions: "Dove sei entrato",
    sessionsLead: "Se non riconosci una di queste sessioni, chiudila e cambia la password.",
    browser: "Programma",
    address: "Indirizzo",
    started: "Entrato il",
    until: "Dura fino al",
    thisOne: "questa",
    close: "Chiudi",
    closeOf: (when: string) => `la sessione del ${when}`,
    closed: "La sessione è chiusa.",
    changed: "La password è cambiata. Le altre sessioni sono state chiuse.",
    enrolled: "Il secondo fattore è attivo: dalla prossima volta ti chiederemo anche il codice.",
    linked: "L’altro accesso è collegato.",
    unknown: "non detto",
  },
  password: {
    title: "Cambia la password",
    lead: "Dopo il cambio chiudiamo tutte le altre sessioni.",
    current: "Password attuale",
    next: "Nuova password",
    again: "Riscrivi la nuova password",
    save: "Cambia la password",
  },
  enrolment: {
    title: "Attiva il secondo fattore",
    lead: "Oltre alla password ti chiederemo un codice che cambia ogni 30 secondi: chi scopre la password non entra lo stesso.",
    on: "Il secondo fattore è già attivo",
    need: "Ti serve un’applicazione di codici sul telefono: ne esistono di gratuite e aperte.",
    password: "La tua password",
    start: "Mostra il codice da inquadrare",
    scan: "1. Inquadra questo disegno con l’applicazione",
    picture: "Disegno da inquadrare con l’applicazione dei codici",
    secret: "Se non puoi inquadrarlo, scrivi questa chiave nell’applicazione:",
    keep: "2. Metti da parte i codici di riserva",
    keepLead: "Servono se perdi il telefono. Ognuno vale una volta sola e non li mostriamo più.",
    confirm: "3. Scrivi il codice che l’applicazione mostra adesso",
    code: "Codice di sei cifre",
    finish: "Attiva",
    again: "Ricomincia",
    oidcOnly: "Questo accesso passa da un altro ente e non ha una password: il secondo fattore si attiva là.",
  },
  signOut: { title: "Vuoi uscire?", lead: "Chiudiamo la sessione su questo programma.", go: "Esci" },
  people: {
    title: (count: number) =>
      count === 1 ? "Una persona lavora in questo Ambito" : `${count} persone lavorano in questo Ambito`,
    windowTitle: "Persone",
    lead: (without: number, waiting: number) => {
      const factor =
        without === 0
          ? "Tutte hanno il secondo fattore"
          : without === 1
            ? "Una non ha ancora il secondo fattore"
            : `${without} non hanno ancora il secondo fattore`;
      const invited =
        waiting === 0
          ? "nessun invito aspetta risposta"
          : waiting === 1
            ? "un invito aspetta risposta"
            : `${waiting} inviti aspettano risposta`;
      return `${factor}; ${invited}.`;
    },
    invite: "Invita una persona",
    table: "Chi lavora qui",
    former: "Chi ha lavorato qui",
    name: "Nome",
    roles: "Ruoli di oggi",
    secondFactor: "Secondo fattore",
    lastSeen: "Ultimo accesso",
    never: "mai",
    state: "Stato",
    active: "Attiva",
    locked: "Bloccata",
    closed: "Accesso chiuso",
    ended: "Senza incarichi",
    yes: "sì",
    no: "no",
    invitations: "Inviti che aspettano",
    noInvitations: "Nessun invito aspetta risposta.",
    expires: "Scade il",
    expired: "Scaduto",
    waiting: "Aspetta",
    withdraw: "Ritira",
    withdrawOf: (email: string) => `Ritira l’invito a ${email}`,
    withdrawn: "L’invito è ritirato: il collegamento non apre più niente.",
    securityTitle: "Secondo fattore per tutti",
    securityOn: "In questo Ambito lavora solo chi ha attivato il secondo fattore.",
    securityOff: "In questo Ambito il secondo fattore è una scelta di ognuno.",
    askAll: "Chiedilo a tutti",
    askAllNote: (count: number) =>
      count === 0
        ? "Tutti l’hanno già."
        : count === 1
          ? "Una persona dovrà attivarlo prima di continuare a lavorare."
          : `${count} persone dovranno attivarlo prima di continuare a lavorare.`,
    askNobody: "Non chiederlo più",
    saved: "Fatto.",
    onlyAdministrators: "Solo un amministratore può invitare o togliere persone.",
  },
  invite: {
    title: "Invita una persona",
    lead: "Scrivi chi è e che cosa farà. Avrai un collegamento da mandarle: vale due settimane e una volta sola.",
    email: "E-mail",
    name: "Nome e cognome",
    role: "Ruolo",
    body: "Ente per cui lavora",
    bodyHelp: "Per esempio: Comune di Crema, Ufficio di Piano, nome della cooperativa.",
    territory: "Territorio",
    territoryHelp: "Per chi lavora per un solo Comune o un solo sub-ambito.",
    municipalities: "Comuni",
    subAreas: "Sub-ambiti",
    firstDay: "Primo giorno",
    firstDayHelp: "Vuoto: da oggi.",
    lastDay: "Ultimo giorno",
    lastDayHelp: "Vuoto: senza scadenza.",
    go: "Crea l’invito",
    doneTitle: "L’invito è pronto",
    done: (email: string, until: string) =>
      `Copia il collegamento e mandalo tu a ${email}: da qui non parte nessuna e-mail. Vale fino al ${until} e non lo mostriamo più.`,
    link: "Collegamento dell’invito",
    another: "Invita un’altra persona",
    back: "Torna alle persone",
  },
  person: {
    lead: (email: string, roles: number) =>
      roles === 0
        ? `${email}. Oggi non ha incarichi qui.`
        : roles === 1
          ? `${email}. Oggi ha un incarico qui.`
          : `${email}. Oggi ha ${roles} incarichi qui.`,
    assignments: "Incarichi",
    end: "Fai finire",
    endOf: (role: string) => `Ultimo giorno dell’incarico: ${role}`,
    ended: "L’incarico ha una nuova scadenza.",
    give: "Dai un altro incarico",
    giveGo: "Dai l’incarico",
    given: "L’incarico è registrato.",
    unlockTitle: (until: string) => `Bloccata fino al ${until} per troppi tentativi sbagliati`,
    unlock: "Sblocca adesso",
    unlocked: "Può riprovare subito.",
    disable: "Togli l’accesso",
    disableHappens: (name: string, roles: string) => [
      `Tutti gli incarichi di ${name} in questo Ambito finiscono ieri: ${roles || "nessuno in corso"}.`,
      "Le sue sessioni si chiudono subito, e l’accesso con loro, se nessun altro Ambito conta su questa persona.",
      "Quello che ha scritto resta, con il suo nome. Per farla tornare basta darle un nuovo incarico.",
    ],
    disabled: "Questa persona non può più lavorare in questo Ambito.",
  },
  audit: {
    title: (total: string) => (total === "1" ? "Un cambiamento nel registro" : `${total} cambiamenti nel registro`),
    none: "Nessun cambiamento corrisponde alla ricerca",
    noneHelp: "Togli qualche filtro, o allarga i giorni.",
    windowTitle: "Registro",
    lead: "Ogni cambiamento resta scritto: chi, con quale ruolo, quando, che cosa c’era prima e che cosa c’è dopo. Nessuno può riscriverlo.",
    filters: "Cerca nel registro",
    person: "Persona",
    useCase: "Azione",
    anyUseCase: "Tutte",
    subject: "Oggetto",
    subjectHelp:
      "Come comincia il codice dell’oggetto, che sta in ogni cambiamento aperto: per esempio planning.card:12",
    subjectCode: "Codice dell’oggetto",
    subjects: {
      "identity.assignment": "incarico",
      "identity.invitation": "invito",
      "identity.person": "persona",
      "identity.security": "regole di accesso",
      "kernel.ambito": "Ambito",
      "planning.card": "scheda",
      "planning.cycle": "ciclo",
      "planning.measure": "misura",
      "planning.past": "valutazione del triennio precedente",
      "planning.version": "versione del piano",
      "publishing.print": "stampa del piano",
      "territory.ambito_profile": "profilo dell’Ambito",
      "territory.boundaries": "confini",
      "territory.composition": "composizione dei sub-ambiti",
      "territory.file": "dati del territorio",
      "territory.load": "caricamento",
      "territory.municipality": "Comune",
      "territory.sub_area": "sub-ambito",
    } as Readonly<Record<string, string>>,
    from: "Dal giorno",
    to: "Al giorno",
    go: "Cerca",
    clear: "Togli i filtri",
    events: "Cambiamenti, dal più recente",
    number: "N.",
    when: "Quando",
    who: "Chi",
    what: "Che cosa",
    field: "Campo",
    before: "Prima",
    after: "Dopo",
    changed: "Che cosa è cambiato",
    made: (count: number) => (count === 1 ? "nuovo, con un campo" : `nuovo, con ${count} campi`),
    gone: (count: number) => (count === 1 ? "tolto, con un campo" : `tolto, con ${count} campi`),
    differences: (count: number) => (count === 1 ? "un campo cambiato" : `${count} campi cambiati`),
    noDifferences: "nessun campo cambiato",
    nothing: "niente",
    system: "Albero (sistema)",
    verify: "Controlla che il registro sia intero",
    verifyLead:
      "Ogni riga porta un’impronta calcolata anche sulla riga di prima: se qualcuno ne cambia o ne toglie una, si vede.",
    whole: (count: string) => `Il registro è intero: ${count} righe controllate, ognuna segue da quella di prima.`,
    broken: (count: number) =>
      count === 1 ? "Il registro è stato toccato in un punto" : `Il registro è stato toccato in ${count} punti`,
    problems: {
      altered: (at: number) => `La riga ${at} non è quella che fu scritta.`,
      missing_before: (at: number) => `Prima della riga ${at} ne manca almeno una.`,
      end_missing: (at: number) => `Dopo la riga ${at} la fine del registro non torna: manca o è stata cambiata.`,
    },
    useCases: useCaseNames as Readonly<Record<string, string>>,
  },
};
