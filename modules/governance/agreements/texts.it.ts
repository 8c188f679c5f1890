// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AgreementState, PartyType, Signature, Standing, Step } from "./core/agreement.ts";
import type { FigureFamily } from "./core/figures.ts";
import type { AgreementKind } from "./core/kinds.ts";

const parts = (n: number) => (n === 1 ? "una parte" : `${n} parti`);

export const it = {
  kinds: {
    programme_agreement: "Accordo di Programma",
    convention: "Convenzione",
    service_contract: "Contratto di servizio",
    health_protocol: "Protocollo con la sanità",
    protocol: "Protocollo d’intesa",
    adhesion: "Adesione del Terzo Settore",
  } satisfies Record<AgreementKind, string>,
  states: {
    draft: "Bozza",
    consultation: "In consultazione",
    approved: "Approvato",
    signing: "Alla firma",
    in_force: "In vigore",
    amended: "Modificato",
    expired: "Scaduto",
  } satisfies Record<AgreementState, string>,
  standings: {
    open: "",
    in_force: "",
    notice: "Da rinnovare",
    over: "Fine passata",
    ended: "",
  } satisfies Record<Standing, string>,
  signatures: { signed: "Firmato", missing: "Manca", unknown: "Non stampato" } satisfies Record<Signature, string>,
  signedOn: (day: string) => `Firmato il ${day}`,
  types: {
    coop: "Cooperativa o consorzio",
    aps: "Associazione di promozione sociale (APS)",
    odv: "Organizzazione di volontariato (ODV)",
    foundation: "Fondazione",
    diocese: "Diocesi",
    csv: "Centro di servizi per il volontariato (CSV)",
    health: "Ente sanitario (ASST, ATS)",
    company: "Azienda",
    public: "Ente pubblico",
    other: "Altro ente",
  } satisfies Record<PartyType, string>,
  partyKinds: { municipality: "Comune", body: "Organo o azienda dell’Ambito", organisation: "Altro ente" },
  duties: { promoter: "Promotore", party: "Parte", adhering: "Aderente" },
  consents: { yes: "Favorevole", no: "Contrario", none: "Non ancora" },
  version: (n: number) => `versione ${n}`,
  period: (from: string | null, to: string | null) =>
    from || to
      ? `${from ? `dal ${from}` : "inizio non noto"} ${to ? `al ${to}` : "senza fine scritta"}`
      : "giorni non noti",
  col: {
    agreement: "Accordo",
    kind: "Tipo",
    state: "Stato",
    period: "Durata",
    signed: "Firme",
    party: "Parte",
    area: "Sub-ambito",
    type: "Tipo di ente",
    runts: "RUNTS",
    consent: "Parere",
    ownAct: "Atto proprio",
    signature: "Firma",
    amount: "Quota",
    duty: "Ruolo",
    adhesions: "Enti",
  },
  list: {
    title: (inForce: number, missing: number) =>
      `${inForce === 0 ? "Nessun accordo è in vigore" : inForce === 1 ? "Un accordo è in vigore" : `${inForce} accordi sono in vigore`}${missing === 0 ? "" : missing === 1 ? "; a uno mancano firme" : `; a ${missing} mancano firme`}`,
    lead: (soon: number, over: number, open: number) =>
      [
        over === 0
          ? ""
          : over === 1
            ? "Uno ha passato la sua fine e nessuno l’ha chiuso."
            : `${over} hanno passato la loro fine e nessuno li ha chiusi.`,
        soon === 0 ? "Nessuno è vicino alla fine." : soon === 1 ? "Uno è da rinnovare." : `${soon} sono da rinnovare.`,
        open === 0 ? "" : open === 1 ? "Uno si sta scrivendo o firmando." : `${open} si stanno scrivendo o firmando.`,
      ]
        .filter(Boolean)
        .join(" "),
    none: "Nessun accordo è registrato",
    noneLead:
      "Registra l’Accordo di Programma, la Convenzione, i protocolli: chi ne è parte, che cosa dura fino a quando, chi ha firmato.",
    add: "Registra un accordo",
    table: "Accordi e loro versioni",
    noSignatures: "nessuna parte",
    ofParties: (signed: number, of: number) => `${signed} di ${of}`,
    unknown: (n: number) => `${n} non stampate`,
  },
  figures: {
    title: (total: number, period: string) => `${total} enti del Terzo Settore hanno aderito al Piano ${period}`,
    lead: (known: number, of: number) =>
      known === 0
        ? "Il documento mostra i tipi di ente in un grafico senza valori leggibili: il numero resta vuoto."
        : `Il documento stampa il numero per ${known} tipi su ${of}.`,
    table: "Adesioni per tipo di ente",
    notPrinted: "non stampato",
    printed: (n: number) => `stampato ${n}`,
    families: {
      total: "Enti aderenti",
      type: "Per tipo",
      interest: "Aree di interesse indicate dagli enti",
      census: "Censimento degli enti",
      census_sub_area: "Enti censiti per sub-ambito",
      runts_section: "Enti censiti per sezione del RUNTS",
    } satisfies Record<FigureFamily, string>,
    more: "Interessi e censimento degli enti",
    label: "Voce",
    source: (document: string) => `Fonte: ${document}.`,
  },
  one: {
    title: {
      draft: (name: string) => `«${name}» è una bozza`,
      consultation: (name: string) => `«${name}» è in consultazione`,
      approved: (name: string) => `«${name}» è approvato, si può firmare`,
      signing: (name: string, missing: number) =>
        missing === 0
          ? `«${name}»: hanno firmato tutti`
          : `«${name}»: ${missing === 1 ? "manca una firma" : `mancano ${missing} firme`}`,
      in_force: (name: string) => `«${name}» è in vigore`,
      amended: (name: string) => `«${name}» è stato sostituito da una nuova versione`,
      expired: (name: string) => `«${name}» è finito`,
    },
    lead: (kind: string, period: string, n: number) =>
      `${kind}, ${period}. ${n === 0 ? "Nessuna parte è scritta." : `Ne ${n === 1 ? "è" : "sono"} ${parts(n)}.`}`,
    leadMissing: (names: string, more: number) =>
      `Manca${more > 0 || names.includes(",") ? "no" : ""}: ${names}${more > 0 ? ` e altri ${more}` : ""}.`,
    notice: (day: string, notice: number) =>
      `Finisce il ${day}: con ${notice} giorni di preavviso, è ora di decidere se rinnovarlo.`,
    over: (day: string) =>
      `Il suo ultimo giorno era il ${day} e nessuno l’ha chiuso: segna la fine, o apri la modifica che lo proroga.`,
    law: "Norma",
    localKind: "Strumento locale: nessuna norma lo definisce.",
    unanimous: "Serve il consenso di tutte le parti.",
    object: "Oggetto",
    partyDuties: "Impegni",
    money: "Valore",
    noticeDays: "Preavviso per il rinnovo",
    days: (n: number) => `${n} giorni`,
    act: "Atto di approvazione",
    actOn: (act: string, day: string | null) => (day ? `${act} del ${day}` : act),
    approvedOn: (act: string, day: string | null) => (day ? `${act}, approvato il ${day}` : act),
    published: "Pubblicato in",
    source: "Fonte",
    uncertain: "In dubbio",
    next: "Che cosa si può fare ora",
    parties: "Le parti",
    partiesTable: "Chi è parte e chi ha firmato",
    noParties: "Nessuna parte: aggiungi i Comuni, la sanità, gli enti che firmano.",
    addParty: "Aggiungi una parte",
    addAll: "Aggiungi tutti i Comuni dell’Ambito",
    fromFile: "Parti da un foglio di calcolo",
    download: (format: string) => `Scarica ${format}`,
    missingTitle: "Chi manca",
    missingTable: "Firme che mancano, per sub-ambito",
    missingNames: "Chi manca",
    remind: "Sollecita chi manca",
    sentTitle: "Solleciti mandati",
    documents: "Documenti",
    noDocuments: "Nessun documento è collegato.",
    addDocument: "Collega un documento che sta altrove",
    fromRepository: "Collega dall’archivio",
    replaced: "in archivio ora c’è un file più nuovo",
    documentLabel: "Che documento è",
    documentLink: "Indirizzo (https://…)",
    documentHash: "Impronta SHA-256",
    hashShort: (hash: string) => `impronta ${hash.slice(0, 12)}…`,
    add: "Collega",
    remove: "Togli",
    history: "Storia",
    versions: "Altre versioni",
    beside: (n: number, state: string) => `Versione ${n} (${state})`,
    edit: "Cambia il testo",
    amend: "Modifica l’accordo",
    amendHappens:
      "Nasce una bozza, la versione successiva, con le stesse parti e senza firme. Questa versione resta in vigore finché la nuova non lo è, e poi resta leggibile accanto.",
    amendDo: "Apri la modifica",
    removeDraft: "Elimina la bozza",
    removeHappens: "La bozza sparisce con le sue parti. Non si può tornare indietro.",
    publication: "Dove è pubblicato",
    savePublication: "Salva",
    publicationHelp:
      "Per esempio «BURL n. 3 del 15/01/2025» o l’albo pretorio. L’Accordo di Programma non entra in vigore senza.",
  },
  kept: {
    title: (name: string) => `Collega a «${name}» un documento dell’archivio`,
    lead: (left: number): string =>
      left === 0
        ? "L’archivio non ha ancora documenti da collegare: prima aggiungine uno."
        : "Chi legge l’accordo trova il documento, se è fra quelli che può aprire. Finché fa parte dell’accordo non si elimina.",
    none: "Nessun documento corrisponde",
    noneHelp: "Prova con meno parole, o aggiungi il documento all’archivio.",
    search: "Cerca nell’archivio",
    searchButton: "Cerca",
    table: "Documenti dell’archivio",
    document: "Documento",
    day: "Giorno",
    openness: "Chi può leggere",
    link: "Collega",
    linked: "già collegato",
    add: "Aggiungi un documento all’archivio",
    more: (shown: number, total: number) => `Sono i primi ${shown} di ${total}: per gli altri scrivi qualche parola.`,
  },
  steps: {
    consult: "Manda in consultazione",
    take_back: "Riporta in bozza",
    approve: "Approva",
    open_signing: "Apri la firma",
    enter_force: "Metti in vigore",
    end: "Segna la fine",
  } satisfies Record<Step, string>,
  stepTitles: {
    consult: (name: string) => `Mandi «${name}» in consultazione`,
    take_back: (name: string) => `Riporti «${name}» in bozza`,
    approve: (name: string) => `Approvi «${name}»`,
    open_signing: (name: string) => `Apri la firma di «${name}»`,
    enter_force: (name: string) => `Metti in vigore «${name}»`,
    end: (name: string) => `Segni la fine di «${name}»`,
  } satisfies Record<Step, (name: string) => string>,
  happens: {
    consult: ["Tutti quelli che lavorano nell’Ambito leggono il testo.", "Si scrive il parere di ogni parte."],
    take_back: ["Il testo torna a chi lo scrive.", "I pareri già scritti restano."],
    approve: [
      "Il testo e le parti non cambiano più: per cambiarli servirà una modifica.",
      "L’accordo diventa pubblico.",
    ],
    open_signing: [
      "Da ora si scrivono le firme, con l’atto proprio di ogni parte.",
      "Chi manca si vede e si può sollecitare.",
    ],
    enter_force: [
      "L’accordo vale, e i cittadini lo leggono.",
      "Se modifica un accordo precedente, quello passa fra i modificati.",
    ],
    end: ["L’accordo non vale più e resta leggibile.", "Prima del suo ultimo giorno serve il motivo."],
  } satisfies Record<Step, readonly string[]>,
  step: { day: "Giorno", act: "Atto (organo, numero, data)", reason: "Motivo" },
  stepsDone: {
    draft: "Bozza",
    consultation: "Mandato in consultazione",
    approved: "Approvato",
    signing: "Aperta la firma",
    in_force: "In vigore",
    amended: "Sostituito dalla nuova versione",
    expired: "Finito",
  } satisfies Record<AgreementState, string>,
  form: {
    newTitle: "Registra un accordo",
    newLead: "Nasce una bozza: le parti si aggiungono dopo, sulla sua pagina.",
    editTitle: (name: string) => `Cambia «${name}»`,
    kind: "Tipo di accordo",
    title: "Titolo",
    object: "Oggetto: che cosa si fanno insieme",
    duties: "Impegni delle parti",
    amount: "Valore, se c’è",
    amountHelp: "Se anche le quote delle parti sono scritte, all’approvazione devono dare questo valore.",
    firstDay: "Primo giorno",
    lastDay: "Ultimo giorno",
    noticeDays: "Quanti giorni prima della fine avvisare",
    source: "Documento da cui viene",
    save: "Salva",
    create: "Crea la bozza",
  },
  party: {
    newTitle: (name: string) => `Chi è parte di «${name}»`,
    newLead: "Un Comune, un organo dell’Ambito, o un altro ente scritto per nome.",
    kind: "Che cosa è",
    istat: "Comune",
    bodyId: "Organo",
    name: "Nome dell’ente",
    nameHelp: "Solo per un altro ente: i Comuni e gli organi hanno già il loro.",
    type: "Tipo di ente",
    runts: "Numero di iscrizione al RUNTS",
    runtsHelp: "Vuoto se l’ente non è iscritto o non si sa.",
    duty: "Ruolo",
    duties: "Che cosa si impegna a fare",
    areas: "Aree di interesse",
    areasHelp: "Separate da punto e virgola.",
    amount: "Quanto conferisce",
    email: "E-mail per i solleciti",
    emailHelp: "La vede solo l’Ufficio di Piano.",
    add: "Aggiungi",
    save: "Salva i dati",
    title: (name: string) => name,
    lead: (agreement: string, duty: string) => `${duty} di «${agreement}».`,
    consentTitle: "Il suo parere sul testo",
    consent: "Parere",
    consentDay: "Giorno",
    consentNote: "Nota (obbligatoria se contrario)",
    saveConsent: "Salva il parere",
    signTitle: "La sua firma",
    signature: "Ha firmato?",
    signedOn: "Giorno della firma",
    signedAs: "In quale veste",
    signedAsHelp: "La carica, non la persona: «Sindaco», «Direttore generale».",
    ownAct: "Atto con cui ha approvato (delibera)",
    ownActOn: "Data dell’atto",
    saveSignature: "Salva la firma",
    data: "I suoi dati",
    remove: "Togli questa parte",
    closed: "Il testo è approvato: qui si cambia solo l’indirizzo e-mail.",
    notYet: "La firma si scrive quando l’accordo è alla firma.",
  },
  remind: {
    title: (n: number) => (n === 1 ? "Sollecita l’unica parte che manca" : `Sollecita le ${n} parti che mancano`),
    titleNone: "Nessuna firma manca",
    lead: (reached: number, silent: number) =>
      `${reached === 0 ? "Nessuna ha un indirizzo" : reached === 1 ? "Una ha un indirizzo" : `${reached} hanno un indirizzo`}${silent === 0 ? "." : `; ${silent === 1 ? "una non ce l’ha" : `${silent} non ce l’hanno`}: scrivilo sulla sua pagina.`} Ognuna riceve al massimo un messaggio al giorno.`,
    subject: "Oggetto",
    body: "Testo",
    who: "A chi",
    noAddress: "senza indirizzo",
    last: (day: string) => `sollecitata il ${day}`,
    send: "Manda i solleciti",
    kept: "I messaggi partono subito; se la posta non risponde, Albero riprova e lo mostra.",
    defaultSubject: (title: string) => `Manca la vostra firma: ${title}`,
    defaultBody: (title: string, signed: number, of: number) =>
      `Buongiorno,\n\n«${title}» è alla firma: hanno firmato ${signed} parti su ${of}, e la vostra non risulta ancora.\n\nVi chiediamo di mandarci la copia firmata con gli estremi dell’atto con cui il vostro ente l’ha approvato. Se avete già provveduto, scriveteci: aggiorneremo i dati.\n\nGrazie,\nUfficio di Piano`,
    done: (n: number) => (n === 1 ? "Un sollecito è in partenza." : `${n} solleciti sono in partenza.`),
    outcome: {
      waiting: "In partenza",
      sent: "Mandato",
      failed: "Non riuscito, Albero riprova",
      no_mail: "Da copiare: la posta non è configurata",
    },
    table: "Solleciti",
    recipient: "Indirizzo",
    at: "Quando",
    result: "Esito",
  },
  file: {
    title: (name: string) => `Le parti di «${name}» da un foglio di calcolo`,
    lead: "Prima Albero prova il file e mostra che cosa cambierebbe; poi, se va bene, lo prende tutto. Chi è già parte e non è nel file resta.",
    file: "File CSV, Excel o OpenDocument",
    fileHelp:
      "Colonne: Soggetto, Codice ISTAT, Nome, Tipo di ente, Numero RUNTS, Ruolo, E-mail, Quota in euro, Impegni, Aree di interesse, Atto proprio, Data dell’atto. Le obbligatorie sono Soggetto e Nome.",
    try: "Prova il file",
    take: (n: number) => (n === 1 ? "Prendi una riga" : `Prendi ${n} righe`),
    none: "Scegli un file.",
    tooLarge: "Il file è troppo grande: al massimo 5 MB.",
    problems: (n: number) => (n === 1 ? "Una cosa da correggere nel file" : `${n} cose da correggere nel file`),
    place: "Cella",
    what: "Che cosa non va",
    changes: (added: number, changed: number) => `Il file aggiunge ${parts(added)} e ne cambia ${changed}`,
    same: "Il file dice quello che c’è già: non cambia nulla.",
    added: "nuova",
    changed: (what: string) => `cambia: ${what}`,
    change: "Che cosa",
    done: (n: number) => (n === 1 ? "Una riga presa dal file." : `${n} righe prese dal file.`),
  },
  picture: {
    title: (signed: number, of: number, missing: number) =>
      missing === 0
        ? signed === of
          ? `Hanno firmato tutte le ${of} parti`
          : `Si sa che ${signed === 0 ? "nessuna" : signed === 1 ? "una" : signed} delle ${of} parti ${signed > 1 ? "hanno" : "ha"} firmato: delle altre i documenti non lo stampano`
        : missing === 1
          ? `Manca una firma su ${of}`
          : `Mancano ${missing} firme su ${of}`,
    description:
      "Una barra per sub-ambito: quante parti hanno firmato, per quante i documenti non lo dicono, quante mancano.",
    area: "Sub-ambito",
    signed: "Firmato",
    unknown: "Non stampato",
    missing: "Manca",
    others: "Altri enti",
    unknownArea: "Sub-ambito non noto",
    unit: "parti",
  },
  site: {
    part: "Accordi",
    title: (n: number) =>
      n === 0
        ? "Nessun accordo è in vigore"
        : n === 1
          ? "Un accordo tiene insieme l’Ambito"
          : `${n} accordi tengono insieme l’Ambito`,
    lead: "Un accordo dice chi si impegna con chi, a fare che cosa, fino a quando. Qui c’è ciò che è approvato, e chi ha firmato.",
    none: "Quando un accordo è approvato, compare qui.",
    past: "Accordi finiti o sostituiti",
    signedBy: "Chi ha firmato",
  },
};
