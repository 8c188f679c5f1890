// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Mandate } from "./core/mandate.ts";
import type { Proposal } from "./core/proposal.ts";
import type { SeatCategory, ThematicTable } from "./core/table.ts";

const posts = (n: number) => (n === 1 ? "un posto" : `${n} posti`);

export const it = {
  states: { planned: "Previsto", open: "Aperto", closed: "Chiuso" } satisfies Record<ThematicTable["state"], string>,
  isNew: "Nuovo",
  mandateStates: {
    draft: "In bozza",
    in_force: "In vigore",
    renegotiated: "Rinegoziato",
    closed: "Concluso",
  } satisfies Record<Mandate["state"], string>,
  proposalStates: { waiting: "In attesa", accepted: "Accolta", refused: "Non accolta" } satisfies Record<
    Proposal["state"],
    string
  >,
  categories: {
    municipality: "Comuni",
    office: "Ufficio di Piano",
    company: "Azienda dei servizi",
    health: "Sanità",
    third_sector: "Terzo Settore",
    union: "Sindacati",
    other: "Altri",
  } satisfies Record<SeatCategory, string>,
  duties: {
    president: "Presidente",
    vice_president: "Vicepresidente",
    member: "Componente",
    secretary: "Segretario",
    coordinator: "Coordina",
    invited: "Invitato",
  } as Record<string, string>,
  leastSeats: { thirdSector: "Enti del Terzo Settore", municipality: "Comuni" },
  col: {
    table: "Tavolo",
    state: "Stato",
    coordinators: "Chi coordina",
    mandate: "Mandato",
    sessions: "Incontri",
    proposals: "Proposte",
    seat: "Posto",
    category: "Da dove viene",
    duty: "Compito",
    least: "Almeno",
    there: "Ci sono",
    objectives: "Obiettivi",
  },
  list: {
    title: (open: number, all: number) =>
      open === 0
        ? `Nessuno dei ${all} tavoli è aperto`
        : open === 1
          ? `Un tavolo su ${all} è aperto`
          : `${open} tavoli su ${all} sono aperti`,
    lead: (news: number, noMandate: number, waiting: number) =>
      [
        news === 0 ? "" : news === 1 ? "Uno è nuovo." : `${news} sono nuovi.`,
        noMandate === 0
          ? ""
          : noMandate === 1
            ? "Un tavolo aperto non ha un mandato scritto."
            : `${noMandate} tavoli aperti non hanno un mandato scritto.`,
        waiting === 0
          ? "Nessuna proposta aspetta risposta."
          : waiting === 1
            ? "Una proposta aspetta risposta."
            : `${waiting} proposte aspettano risposta.`,
      ]
        .filter(Boolean)
        .join(" "),
    none: "Nessun tavolo è registrato",
    noneLead:
      "Un tavolo tematico mette insieme enti pubblici e Terzo Settore su un argomento, con un mandato e due coordinatori.",
    add: "Aggiungi un tavolo",
    table: "I tavoli tematici",
    missingBoth: "mancano tutti e due",
    missingPublic: "manca chi coordina per il pubblico",
    missingThirdSector: "manca chi coordina per il Terzo Settore",
    noMandate: "nessuno",
    until: (day: string) => `fino al ${day}`,
    sessions: (n: number, last: string | null) => (last ? `${n}, l’ultimo il ${last}` : String(n)),
    proposals: ({ waiting, accepted, refused }: { waiting: number; accepted: number; refused: number }) =>
      waiting + accepted + refused === 0
        ? "nessuna"
        : `accolte ${accepted}, non accolte ${refused}, in attesa ${waiting}`,
    picture: (accepted: number, all: number) =>
      accepted === 0
        ? `Nessuna delle ${all} proposte è ancora entrata nel Piano`
        : accepted === 1
          ? `Una proposta su ${all} è entrata nel Piano`
          : `${accepted} proposte su ${all} sono entrate nel Piano`,
    accepted: "Proposte accolte",
  },
  one: {
    title: {
      planned: (name: string) => `${name}: previsto, non ancora aperto`,
      open: (name: string, waiting: number) =>
        waiting === 0
          ? `${name}: aperto`
          : `${name}: ${waiting === 1 ? "una proposta aspetta" : `${waiting} proposte aspettano`} risposta`,
      closed: (name: string) => `${name}: chiuso`,
    },
    lead: (period: string, seats: number, sessions: number, proposals: number) =>
      `${period ? `Tavolo del ${period}. ` : ""}${seats === 0 ? "Nessun posto" : seats === 1 ? "Un posto" : `${seats} posti`}, ${sessions === 0 ? "nessun incontro" : sessions === 1 ? "un incontro" : `${sessions} incontri`}, ${proposals === 0 ? "nessuna proposta" : proposals === 1 ? "una proposta" : `${proposals} proposte`}.`,
    closedOn: (day: string, reason: string) => `Chiuso il ${day}: ${reason}`,
    openedOn: (day: string) => `Aperto il ${day}`,
    edit: "Cambia nome e obiettivi",
    open: "Apri il tavolo",
    close: "Chiudi il tavolo",
    shortage: (category: string, there: number, least: number) =>
      `${category}: ${there === 0 ? "nessun posto" : posts(there)}, ne ${least === 1 ? "serve uno" : `servono almeno ${least}`}.`,
    coordinators: "Chi coordina",
    coordinatorPublic: "Per il pubblico",
    coordinatorThirdSector: "Per il Terzo Settore",
    nobody: "Nessuno ancora",
    seats: "Chi siede al tavolo",
    noSeats:
      "Nessun posto è scritto: aggiungi i due coordinatori, uno pubblico e uno del Terzo Settore, e chi partecipa.",
    addSeat: "Aggiungi un posto",
    allSeats: "L’organo e i suoi posti",
    mandate: "Il mandato",
    noMandate:
      "Il tavolo non ha ancora un mandato: scrivilo con finalità, attività, tempi, passi di valutazione e persone.",
    newMandate: "Scrivi il mandato",
    renegotiate: "Rinegozia il mandato",
    openMandate: (n: number) => `Mandato ${n}`,
    objectives: "Per quali obiettivi del Piano lavora",
    noObjectives: "Nessun obiettivo del Piano è collegato.",
    goneObjective: "non è più nel Piano in vigore",
    sessions: "Incontri",
    noSessions: "Nessun incontro è registrato.",
    newSession: "Registra un incontro",
    present: (n: number) => (n === 1 ? "una presenza" : `${n} presenze`),
    returned: (day: string) => `risultati all’Ufficio di Piano il ${day}`,
    notReturned: "risultati da restituire",
    openSession: "Apri",
    proposals: "Proposte e che cosa ne è stato",
    noProposals: "Nessuna proposta ancora.",
    newProposal: "Porta una proposta",
    answer: "Rispondi",
    accepted: (code: string, title: string) => `Accolta nell’obiettivo ${code}, ${title}`,
    refused: (reason: string) => `Non accolta: ${reason}`,
    waiting: "Aspetta la risposta dell’Ufficio di Piano",
    by: (who: string, day: string) => (who ? `${who}, ${day}` : day),
    source: "Fonte",
    uncertain: "In dubbio",
    note: "Nota",
    category: "Categoria",
  },
  mandate: {
    aims: "Finalità",
    activities: "Attività",
    people: "Persone coinvolte",
    givenBy: "Chi lo dà",
    givenByHelp: "L’organo: per esempio «Ufficio di Piano Integrato».",
    act: "Atto o verbale",
    firstDay: "Dal",
    lastDay: "Al",
    times: "Tempi",
    period: (from: string, to: string) => `dal ${from} al ${to}`,
    newTitle: (name: string) => `Il mandato del ${name}`,
    newLead: "Nasce una bozza: poi si scrivono i passi di valutazione, e chi coordina lo dà al tavolo.",
    title: (n: number, name: string, state: string) => `Mandato ${n} di ${name}: ${state.toLowerCase()}`,
    lead: (steps: number, done: number) =>
      steps === 0 ? "Nessun passo di valutazione è scritto." : `Passi di valutazione fatti: ${done} su ${steps}.`,
    save: "Salva il mandato",
    edit: "Cambia il testo",
    create: "Crea la bozza",
    steps: "Passi di valutazione",
    step: "Passo",
    due: "Entro",
    doneOn: "Fatto il",
    outcome: "Che cosa ne è uscito",
    addStep: "Aggiungi un passo",
    mark: "Segna",
    late: "in ritardo",
    give: "Dai il mandato al tavolo",
    giveHappens: "Il mandato entra in vigore da oggi e i cittadini lo leggono.",
    giveReplaces: (n: number) => `Il mandato ${n} finisce oggi come rinegoziato, e resta leggibile accanto.`,
    reason: "Perché si rinegozia",
    close: "Concludi il mandato",
    closeHappens: "Il mandato finisce: tutti i passi di valutazione devono avere il loro esito.",
    closeDay: "Giorno",
    closeReason: "Con quale esito",
    ended: (day: string, reason: string) => `Finito il ${day}: ${reason}`,
    none: "non scritto",
  },
  session: {
    newTitle: (name: string) => `Un incontro del ${name}`,
    newLead: "Quando, chi c’era, in poche righe che cosa si è detto.",
    day: "Giorno",
    place: "Luogo",
    present: "Chi era presente",
    noSeats: "Il tavolo non ha posti: scrivi i presenti qui sotto.",
    guests: "Altri presenti, uno per riga",
    guestsHelp: "Enti o incarichi, non nomi di persone.",
    minutes: "Breve verbale",
    create: "Registra l’incontro",
    title: (name: string, day: string) => `${name}, incontro del ${day}`,
    lead: (n: number) => (n === 1 ? "Era presente uno." : `Erano presenti in ${n}.`),
    save: "Salva il verbale",
    returnTitle: "Restituisci i risultati all’Ufficio di Piano",
    results: "Risultati",
    resultsHelp: "Da quando sono restituiti i cittadini li leggono, e il verbale non cambia più.",
    returnDay: "Giorno",
    doReturn: "Restituisci i risultati",
    returned: (day: string) => `Risultati restituiti il ${day}`,
  },
  proposal: {
    newTitle: (name: string) => `Una proposta al ${name}`,
    newLead: "L’Ufficio di Piano risponde: in quale obiettivo entra, o perché no. Tutti lo vedono.",
    what: "Che cosa si propone, in una frase",
    text: "Perché e come",
    proposedBy: "Chi la porta",
    proposedByHelp: "L’ente o il gruppo, non una persona.",
    create: "Porta la proposta",
    title: (title: string) => title,
    answerTitle: "La risposta dell’Ufficio di Piano",
    answer: "Che cosa ne è",
    accepted: "È accolta in un obiettivo del Piano in vigore",
    refused: "Non è accolta",
    objective: "In quale obiettivo",
    noPlan: "Nessun Piano è in vigore: oggi una proposta non può essere accolta in un obiettivo.",
    reason: "Motivo (obbligatorio se non è accolta)",
    save: "Rispondi",
    once: "La risposta si dà una volta sola ed è pubblica.",
  },
  open: {
    title: (name: string) => `Apri il ${name}`,
    happens: ["Da ora il tavolo si incontra, porta proposte e riceve un mandato.", "I cittadini vedono che è aperto."],
    day: "Da quando",
  },
  close: {
    title: (name: string) => `Chiudi il ${name}`,
    happens: ["Il tavolo non si incontra più.", "Incontri, proposte e risposte restano leggibili."],
    day: "Da quando",
    reason: "Perché",
  },
  form: {
    newTitle: "Aggiungi un tavolo",
    newLead: "Nasce un tavolo previsto, con il suo organo: si apre quando ha due coordinatori e i posti che servono.",
    editTitle: (name: string) => `Cambia ${name}`,
    name: "Nome",
    period: "Ciclo del Piano (per esempio 2025-2027)",
    firstDay: "Previsto dal",
    note: "Nota",
    source: "Documento",
    thirdSector: "Almeno quanti posti del Terzo Settore",
    municipality: "Almeno quanti posti dei Comuni",
    objectives: "Obiettivi del Piano per cui lavora",
    create: "Aggiungi",
    save: "Salva",
  },
  seat: {
    title: (name: string) => `Un posto al ${name}`,
    lead: "Il posto, non la persona: «Assistente sociale del sub-ambito di Pandino», «Rappresentante delle cooperative».",
    label: "Che posto è",
    duty: "Compito",
    category: "Da dove viene",
    firstDay: "Dal",
    create: "Aggiungi il posto",
  },
  site: {
    part: "Tavoli",
    title: (open: number) =>
      open === 0
        ? "I tavoli tematici non sono ancora aperti"
        : open === 1
          ? "Un tavolo tematico lavora al Piano"
          : `${open} tavoli tematici lavorano al Piano`,
    lead: "Ai tavoli, enti pubblici e Terzo Settore portano bisogni e proposte. Qui si vede che cosa propongono e che cosa ne è stato.",
    none: "Nessun tavolo è ancora registrato.",
    results: "Risultati restituiti",
    noResults: "Nessun risultato è stato ancora restituito.",
  },
};
