// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActKind } from "./core/adopt.ts";
import type { DocumentKind, Openness, PublicationState, SectionCode } from "./core/documents.ts";
import type { EffectKind, FactKey } from "./core/effects.ts";

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

const kinds: Record<ActKind, string> = {
  resolution: "Delibera",
  determination: "Determina",
  decree: "Decreto",
  opinion: "Parere",
};
const facts: Record<FactKey, string> = {
  state: "Stato",
  version: "Salvataggi",
  total: "Totale",
  cards: "Schede",
  objectives: "Obiettivi",
  lines: "Voci",
  municipalities: "Comuni",
  shares: "Quote",
  rule: "Regola",
  assigned: "Assegnato finora",
  validFrom: "Vale dal",
  parties: "Parti",
  file: "Impronta del contenuto",
};
const effectKinds: Record<EffectKind, string> = {
  plan_version: "Piano di Zona",
  operational_plan: "Piano operativo",
  split: "Riparto",
  budget: "Budget",
  fund_assignment: "Somma a un fondo",
  voting_rule: "Regola di voto",
  agreement: "Accordo",
  report: "Relazione",
};
const openness: Record<Openness, string> = {
  public: "Tutti",
  adhering: "Enti aderenti",
  members: "Membri degli organi",
  staff: "Solo l’ufficio",
};
const opennessHelp: Record<Openness, string> = {
  public: "Chiunque, sul sito pubblico, dal giorno di pubblicazione.",
  adhering: "Chi lavora nell’Ambito e i lettori del Terzo settore.",
  members: "Sindaci, delegati, coordinatori di sub-ambito, valutatori.",
  staff: "Coordinatore e operatori dell’Ufficio di Piano.",
};
const documentKinds: Record<DocumentKind, string> = {
  act: "Atto",
  plan: "Piano di Zona",
  operational_plan: "Piano operativo",
  budget: "Bilancio e conti",
  report: "Relazione",
  agreement: "Accordo",
  minutes: "Verbale",
  regulation: "Regolamento",
  notice: "Avviso",
  form: "Modulo",
  other: "Altro",
};
const sections: Record<SectionCode, string> = {
  "disposizioni-generali": "Disposizioni generali",
  organizzazione: "Organizzazione",
  "enti-controllati": "Enti controllati",
  "attivita-e-procedimenti": "Attività e procedimenti",
  provvedimenti: "Provvedimenti",
  "bandi-di-gara-e-contratti": "Bandi di gara e contratti",
  "sovvenzioni-contributi-sussidi": "Sovvenzioni, contributi, sussidi",
  bilanci: "Bilanci",
  "servizi-erogati": "Servizi erogati",
  pagamenti: "Pagamenti dell’amministrazione",
  "altri-contenuti": "Altri contenuti",
};
const publication: Record<PublicationState, string> = {
  not_public: "Non è sul sito",
  not_yet: "Non ancora sul sito",
  published: "Sul sito",
  ended: "Tolto dal sito",
};
const states: Record<string, string> = {
  draft: "bozza",
  consultation: "in consultazione",
  approved: "approvato",
  in_force: "in vigore",
  amended: "modificato",
  closed: "chiuso",
  scenario: "scenario",
  frozen: "congelato",
  superseded: "sostituito",
  proposed: "proposto",
  decided: "già deciso",
  retired: "ritirata",
  signing: "in sottoscrizione",
  expired: "scaduto",
};
const outcomes: Record<string, string> = {
  approved: "approvata",
  rejected: "respinta",
  no_quorum: "senza numero legale",
  tied: "in parità",
  void: "annullata",
};

export const it = {
  kinds,
  facts,
  effectKinds,
  openness,
  opennessHelp,
  documentKinds,
  sections,
  publication,
  states,
  outcomes,
  actStates: { draft: "Bozza", adopted: "Adottato", revoked: "Revocato" },
  nothingThere: "niente",
  citation: (kind: string, number: number, day: string) => `${kind} n. ${number} del ${day}`,
  draftName: (kind: string) => `${kind} in bozza`,
  difference: (label: string, before: string, after: string) => `${label}: proposto ${before}, adesso ${after}.`,
  back: "Torna indietro",

  acts: {
    title: (year: number, adopted: number) =>
      adopted === 0
        ? `Nel ${year} non c’è ancora un atto adottato`
        : `Nel ${year} ${adopted === 1 ? "un atto adottato" : `${adopted} atti adottati`}`,
    lead: (drafts: number, approves: number) =>
      [
        drafts > 0
          ? `${drafts === 1 ? "Una bozza aspetta" : `${drafts} bozze aspettano`} l’adozione.`
          : "Nessuna bozza in attesa.",
        approves > 0
          ? `Insieme ${approves === 1 ? "approvano una cosa" : `approvano ${approves} cose`}: piani, riparti, budget.`
          : "",
      ]
        .filter(Boolean)
        .join(" "),
    leadNone:
      "Un atto è una decisione con il suo numero. Adottandolo, Albero fa ciò che dice: approva il piano, congela il riparto, prepara le quote.",
    windowTitle: "Atti",
    create: "Scrivi un atto",
    documents: "Documenti",
    years: "Anni",
    table: (year: number) => `Atti del ${year}`,
    number: "Numero",
    subject: "Oggetto",
    body: "Organo",
    day: "Giorno",
    approves: "Approva",
    state: "Stato",
    none: "Nessun atto",
    noneHelp: "Scrivi il primo: scegli l’organo, l’oggetto, il testo e ciò che approva.",
  },
  act: {
    leadDraft: (effects: number) =>
      effects === 0
        ? "È una bozza: nulla è deciso. Non approva ancora niente: se serve, aggiungi ciò che l’atto approva."
        : `È una bozza: nulla è deciso. Quando sarà adottato approverà ${effects === 1 ? "una cosa" : `${effects} cose`}.`,
    leadAdopted: (body: string, day: string, effects: number) =>
      `Adottato da «${body}» il ${day}. ${effects === 0 ? "Non approva altro che il suo testo." : effects === 1 ? "Ha approvato una cosa." : `Ha approvato ${effects} cose.`}`,
    leadRevoked: (by: string) =>
      `Questo atto è stato revocato da: ${by}. La revoca non disfa da sola ciò che l’atto aveva fatto.`,
    adopt: "Adotta",
    edit: "Cambia il testo",
    remove: "Elimina la bozza",
    pdf: "Stampa (PDF)",
    publish: "Mettilo fra i documenti",
    revoke: "Scrivi un atto che lo revoca",
    approves: "Che cosa approva",
    approvesNone: "Questo atto non approva nulla di ciò che Albero conosce.",
    add: "Aggiungi ciò che approva",
    what: "Che cosa",
    how: "Come",
    outcome: "Esito",
    changed: (count: number) =>
      count === 1
        ? "Da quando è stata proposta è cambiata una cosa"
        : `Da quando è stata proposta sono cambiate ${count} cose`,
    changedHelp:
      "Finché non decidi, l’atto non si adotta. Se va bene com’è adesso, proponila di nuovo; altrimenti riportala com’era.",
    gone: "Non c’è più: togli questa voce.",
    unchanged: "È come è stata proposta",
    proposedAt: (moment: string) => `Proposta il ${moment}`,
    toQuotas: "Vai alle quote",
    again: "Proponi di nuovo",
    drop: "Togli",
    text: "Testo",
    noText: "Il testo non è ancora scritto.",
    item: "Punto all’ordine del giorno",
    itemOf: (position: number, title: string, body: string, day: string) =>
      `Punto ${position}, «${title}», ${body}, seduta del ${day}`,
    vote: "Votazione",
    voteNone: "Non ancora votato",
    voteOpen: "La votazione è aperta",
    revokes: "Revoca",
    revokedBy: "Revocato da",
    hash: "Impronta SHA-256",
    written: "Scritto da",
    adopted: "Adottato in Albero",
    documents: "Documenti",
    documentsNone: "Nessun documento è collegato a questo atto.",
    label: "Voce",
    before: "Proposto",
    after: "Adesso",
    differences: (name: string) => `Che cosa è cambiato in «${name}»`,
    facts: "Com’era quando è stata proposta",
    at: (moment: string, who: string) => `${moment}, ${who}`,
  },
  form: {
    titleNew: "Scrivi un atto",
    titleEdit: (subject: string) => `Cambia la bozza: ${subject}`,
    lead: "Nulla è deciso finché l’atto non è adottato: il numero nasce allora.",
    body: "Organo che decide",
    kind: "Tipo di atto",
    subject: "Oggetto",
    subjectHelp: "In una riga, come lo leggerà un cittadino: «Approva il riparto del Fondo di solidarietà 2026».",
    text: "Testo",
    textHelp: "Premesse e decisione. Una riga vuota comincia un nuovo capoverso.",
    item: "Punto all’ordine del giorno",
    itemHelp: "Se l’atto nasce da un punto votato, si adotta solo se la proposta è stata approvata.",
    itemNone: "Nessun punto",
    revokes: "Atto che revoca",
    revokesHelp: "L’atto revocato resta leggibile. Ciò che aveva fatto non si disfa da solo.",
    revokesNone: "Nessuno",
    save: "Salva la bozza",
    noBodies: "Prima serve un organo che decida",
    noBodiesHelp: "Negli organi dell’Ambito non ce n’è ancora uno: aggiungilo, poi torna qui.",
    toBodies: "Vai agli organi",
    revoking: (cited: string) => `Revoca: ${cited}`,
  },
  effect: {
    title: (subject: string) => `Che cosa approva «${subject}»`,
    lead: "Albero ricorda la cosa com’è adesso: se cambia prima dell’adozione, l’atto non si adotta e ti mostra le differenze.",
    choose: "Scegli il tipo",
    which: "Quale",
    none: (kind: string) => `Nessuna voce da approvare: ${kind}`,
    noneHelp: {
      plan_version: "Si approva un piano in consultazione. Porta la bozza in consultazione, poi torna qui.",
      operational_plan: "Si approva un piano operativo in bozza.",
      split: "Si approva uno scenario di riparto non ancora congelato.",
      budget: "Non c’è ancora un budget: aprilo nei soldi.",
      fund_assignment: "Non c’è ancora un’annualità di un fondo: aggiungila nei fondi.",
      voting_rule: "Si mette in vigore una regola di voto che non ha ancora un atto.",
      agreement: "Si approva un accordo in consultazione.",
      report: "Prima metti la relazione fra i documenti, poi torna qui.",
    } satisfies Record<EffectKind, string>,
    inForceFrom: "In vigore dal",
    inForceHelp:
      "Facoltativo. Se il giorno è già venuto, il piano entra in vigore con l’adozione; se è futuro, lo porterai in vigore quel giorno.",
    callQuotas: "Approva subito anche le quote e chiede le rate",
    callQuotasHelp:
      "Le rate che hanno un giorno nella regola vengono chieste ai Comuni. Senza, le quote restano da approvare.",
    amount: "Somma",
    direction: "L’atto",
    raise: "assegna questa somma",
    reduce: "riduce di questa somma quanto assegnato",
    year: "Anno di budget in cui conta",
    add: "Aggiungi all’atto",
    dropTitle: (name: string) => `Togli «${name}» dall’atto`,
    dropHappens: (name: string) => `L’atto non approverà più «${name}». La cosa resta com’è.`,
    againTitle: (name: string) => `Proponi di nuovo «${name}»`,
    againHappens: (name: string) => `L’atto approverà «${name}» com’è adesso, con le differenze qui sotto.`,
  },
  happens: {
    number: (citation: string) => `L’atto prende il numero: ${citation}.`,
    kept: "Testo, numero e impronta non cambieranno più. Per correggere servirà un altro atto.",
    plan_version: (name: string, cards: number, from: string | null, isNow: boolean) =>
      `«${name}» viene approvato con le sue ${many(cards, "scheda", "schede")}${from ? (isNow ? ` ed entra in vigore dal ${from}` : `; dal ${from} lo potrai portare in vigore`) : ""}.`,
    operational_plan: (name: string, objectives: number) =>
      `«${name}» viene approvato con ${many(objectives, "obiettivo", "obiettivi")}.`,
    split: (name: string, total: string, quotas: number, calls: boolean) =>
      `Il riparto «${name}» (${total}) viene congelato e ${quotas === 1 ? "nasce una quota" : `nascono ${quotas} quote`}${calls ? "; le rate vengono chieste ai Comuni" : ", da approvare nelle quote"}.`,
    budget: (name: string, lines: number, total: string) =>
      `Il budget «${name}» viene approvato: ${many(lines, "voce", "voci")}, ${total}.`,
    fund_assignment: (name: string, amount: string, isRaise: boolean) =>
      isRaise ? `Al fondo «${name}» vengono assegnati ${amount}.` : `Al fondo «${name}» vengono tolti ${amount}.`,
    voting_rule: (name: string, from: string) =>
      `La regola di voto «${name}» è in vigore dal ${from}; quella di prima finisce il giorno precedente.`,
    agreement: (name: string, parties: number) =>
      `L’accordo «${name}» (${many(parties, "parte", "parti")}) viene approvato e può andare alla firma.`,
    report: (name: string) => `Il documento «${name}» viene approvato: il suo file non cambia più.`,
    revokes: (cited: string) => `Viene revocato: ${cited}. Ciò che aveva fatto non si disfa da solo.`,
    vote: (question: string) => `La votazione su «${question}» ha approvato.`,
  },
  outcome: {
    plan_version: (status: string): string => (status === "in_force" ? "Approvato e in vigore" : "Approvato"),
    done: "Approvato",
    split: (quotas: number, calls: number) =>
      `Congelato; ${many(quotas, "quota", "quote")}${calls > 0 ? `, ${many(calls, "rata chiesta", "rate chieste")}` : ""}`,
    budget: (cells: number) => `Approvato, ${many(cells, "importo", "importi")}`,
    fund_assignment: "Scritto nel registro del fondo",
    voting_rule: "In vigore",
  },
  adopt: {
    title: (subject: string) => `Adotta: ${subject}`,
    lead: "Leggi che cosa succede. Dopo non si torna indietro: se qualcosa non si può fare, non succede nulla e nessun numero viene usato.",
    day: "Giorno dell’atto",
    dayHelp: "Il giorno in cui l’organo ha deciso.",
    button: "Adotta l’atto",
    blocked: "Prima di adottare",
  },
  removeAct: {
    title: (subject: string) => `Elimina la bozza «${subject}»`,
    happens: "La bozza sparisce. Nessun numero è stato usato e nulla di ciò che doveva approvare cambia.",
    button: "Elimina la bozza",
  },
  publish: {
    title: (cited: string) => `Metti fra i documenti: ${cited}`,
    lead: "Albero stampa l’atto in PDF e lo mette nell’archivio, collegato all’atto. Se contiene dati di persone, carica invece a mano una copia con gli omissis.",
    button: "Mettilo fra i documenti",
    description: (subject: string) => `Oggetto: ${subject}`,
  },
  paper: {
    contents: "Indice",
    page: "Pagina",
    of: "di",
    source: "Fonte",
    draft: "BOZZA",
    draftNotice: "Bozza: nulla è deciso. Numero e giorno nascono con l’adozione.",
    revokedNotice: (by: string) => `Revocato da: ${by}.`,
    body: "Organo",
    day: "Giorno",
    item: "Punto all’ordine del giorno",
    subject: "Oggetto",
    decides: "Testo",
    approves: "Che cosa approva",
    what: "Che cosa",
    name: "Nome",
    does: "Effetto",
    state: "Come era proposto",
    vote: "Votazione",
    approvesTable: "Che cosa accade con l’adozione",
    hash: "Firme e impronta",
    hashWords: (hash: string) =>
      `Impronta SHA-256 del contenuto adottato: ${hash}. Chi ricalcola l’impronta dello stesso contenuto ottiene le stesse cifre.`,
    signature: "Il presidente ______________________        Il segretario ______________________",
    revokes: (cited: string) => `Questo atto revoca: ${cited}.`,
    description: (cited: string, subject: string) => `${cited}: ${subject}`,
  },

  documents: {
    title: (total: number) =>
      total === 0 ? "L’archivio è ancora vuoto" : `${total === 1 ? "Un documento" : `${total} documenti`} in archivio`,
    titleFound: (total: number, words: string) =>
      total === 0
        ? `Nessun documento parla di «${words}»`
        : `${many(total, "documento parla", "documenti parlano")} di «${words}»`,
    titleFiltered: (total: number) =>
      total === 0 ? "Nessun documento con questi filtri" : `${many(total, "documento", "documenti")} con questi filtri`,
    lead: "Ogni documento dice chi lo può leggere. Quelli aperti a tutti sono sul sito pubblico.",
    leadReader: "Vedi i documenti aperti a chi ha il tuo ruolo.",
    windowTitle: "Documenti",
    create: "Aggiungi un documento",
    search: "Cerca nei documenti",
    searchButton: "Cerca",
    searchHelp:
      "Parole del titolo o del testo. Fra virgolette cerchi la frase esatta; con il meno davanti escludi una parola.",
    kind: "Tipo",
    year: "Anno",
    openness: "Chi può leggere",
    all: "Tutti",
    filter: "Filtra",
    clear: "Togli i filtri",
    table: "Documenti",
    name: "Titolo",
    day: "Giorno",
    size: "File",
    none: "Qui non c’è ancora nessun documento",
    noneHelp: "Aggiungi il primo: scegli il file e chi lo può leggere.",
    noneFound: "Nessun documento corrisponde",
    noneFoundHelp: "Prova con meno parole, o togli i filtri.",
    toSite: "Guarda il sito pubblico",
  },
  document: {
    lead: (open: string, size: string) => `Lo può leggere: ${open.toLowerCase()}. ${size}.`,
    download: "Scarica",
    downloadCopy: "Scarica la copia con gli omissis",
    downloadFull: "Scarica il file integrale",
    edit: "Cambia titolo e apertura",
    newVersion: "Carica una nuova versione",
    remove: "Elimina",
    onSite: "Guardalo sul sito",
    kind: "Tipo",
    day: "Giorno del documento",
    openness: "Chi può leggere",
    publication: "Sito pubblico",
    from: (day: string) => `dal ${day}`,
    to: (day: string) => `al ${day}`,
    section: "Amministrazione trasparente",
    act: "Atto",
    proves: "Prova che è fatta",
    partOf: "Fa parte di",
    hash: "Impronta SHA-256",
    redacted: "Copia con gli omissis; il file integrale lo apre solo l’ufficio.",
    versions: "Versioni",
    version: "Versione",
    when: "Caricata",
    who: "Da",
    note: "Nota",
    file: "File",
    full: "Integrale",
    copy: "Copia",
    current: "attuale",
  },
  documentForm: {
    titleNew: "Aggiungi un documento",
    leadNew: "Di norma lo legge solo l’ufficio: scegli tu se aprirlo.",
    titleEdit: (title: string) => `Cambia «${title}»`,
    leadEdit: "Il file resta com’è: per sostituirlo carica una nuova versione.",
    titleVersion: (title: string) => `Nuova versione di «${title}»`,
    leadVersion: "La versione di adesso resta nell’elenco dell’ufficio; chi legge trova la nuova.",
    title: "Titolo",
    kind: "Tipo",
    description: "Descrizione",
    descriptionHelp: "Due righe per chi cerca: di un PDF la ricerca legge titolo e descrizione.",
    day: "Giorno del documento",
    file: "File",
    fileHelp: "PDF, PDF firmato, DOCX, ODT, XLSX, ODS, immagine o testo, fino a 20 MB.",
    redacted: "Copia con gli omissis",
    redactedHelp: "Facoltativa. Se c’è, chi non è dell’ufficio legge e cerca solo questa.",
    openness: "Chi può leggere",
    publication: "Sul sito pubblico",
    publicationHelp: "Solo per i documenti aperti a tutti.",
    from: "Pubblicato dal",
    to: "Fino al",
    section: "Sezione di «Amministrazione trasparente»",
    sectionNone: "Nessuna",
    act: "Atto collegato",
    actNone: "Nessuno",
    note: "Che cosa cambia",
    save: "Salva",
    add: "Aggiungi il documento",
    upload: "Carica la nuova versione",
  },
  removeDocument: {
    title: (title: string) => `Elimina «${title}»`,
    happens: (versions: number) => [
      `Il documento e ${versions === 1 ? "il suo file" : `le sue ${versions} versioni`} spariscono per tutti, anche dal sito.`,
      "Il registro tiene il titolo e l’impronta, non il contenuto.",
    ],
    button: "Elimina per sempre",
  },
  site: {
    title: (total: number) =>
      total === 0
        ? "Nessun documento pubblicato, per ora"
        : total === 1
          ? "Un documento pubblicato"
          : `${total} documenti pubblicati`,
    lead: "Delibere, piani, relazioni e avvisi dell’Ambito: si leggono e si scaricano liberamente.",
    transparency: "Amministrazione trasparente",
    windowTitle: "Documenti",
    none: "L’Ambito non ha ancora pubblicato documenti",
    noneHelp: "Quando lo farà li troverai qui.",
    all: "Tutti i documenti",
    published: (day: string) => `Pubblicato dal ${day}`,
    until: (day: string) => `fino al ${day}`,
  },
  transparency: {
    title: (total: number) =>
      total === 0
        ? "Amministrazione trasparente: nessun documento, per ora"
        : `Amministrazione trasparente: ${total === 1 ? "un documento" : `${total} documenti`}`,
    lead: (count: number) =>
      count === 0
        ? "Qui si leggono i documenti che la legge chiede di pubblicare (D.Lgs. 33/2013)."
        : `Sono i documenti che la legge chiede di pubblicare (D.Lgs. 33/2013), in ${count === 1 ? "una sezione" : `${count} sezioni`}. L’elenco si scarica come dati aperti, con licenza CC BY 4.0.`,
    windowTitle: "Amministrazione trasparente",
    csv: "Scarica l’elenco (CSV)",
    json: "Scarica l’elenco (JSON)",
    table: (section: string) => `Documenti di «${section}»`,
    from: "Pubblicato dal",
    to: "Fino al",
    noEnd: "senza termine",
  },
  size: (bytes: number, kind: string) => {
    const value = bytes < 1_000_000 ? Math.max(1, Math.round(bytes / 1_000)) : Math.round(bytes / 100_000) / 10;
    return `${kind}, ${String(value).replace(".", ",")} ${bytes < 1_000_000 ? "kB" : "MB"}`;
  },
};
