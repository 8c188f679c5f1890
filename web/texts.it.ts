// SPDX-License-Identifier: AGPL-3.0-or-later

export const it = {
  ambiti: {
    title: (count: number): string => (count === 0 ? "Qui nascerà il primo Ambito" : "Scegli il tuo Ambito"),
    lead: (count: number) =>
      count === 0
        ? "Questa installazione è vuota. Servono un nome, il Comune capofila, i Comuni e il primo amministratore: bastano dieci minuti."
        : count === 1
          ? "In questa installazione c'è un Ambito."
          : `In questa installazione ci sono ${count} Ambiti: ognuno ha il proprio piano e i propri dati.`,
    open: "Apri il sito pubblico",
    office: "Vai all'area di lavoro",
    setUp: "Prepara il primo Ambito",
  },
  week: {
    windowTitle: "Questa settimana",
    title: (things: number): string =>
      things === 0
        ? "Questa settimana non c'è niente in sospeso"
        : things === 1
          ? "Questa settimana c'è una cosa in sospeso"
          : `Questa settimana ci sono ${things} cose in sospeso`,
    greeting: (name: string) => `Buon lavoro, ${name}. Ecco che cosa aspetta e che cosa è cambiato.`,
    toDo: {
      title: "Che cosa c’è da fare",
      titleOfPlace: "Che cosa riguarda il tuo Comune",
      none: "Nei prossimi giorni non scade niente.",
      noneMore: "Le scadenze dell’anno si vedono nel calendario.",
      year: "Tutte le scadenze",
      buckets: { late: "In ritardo", week: "Questa settimana", next: "Nelle sei settimane dopo" },
      mine: "tocca a te",
      moved: "spostata da poco",
      unsent: (count: number) => (count === 1 ? "Un promemoria non è partito" : `${count} promemoria non sono partiti`),
      unsentSee: "Vedi perché",
      daysLate: (days: number) => (days === 1 ? "da ieri" : `da ${days} giorni`),
      today: "oggi",
      now: "adesso",
      kinds: { deadline: "Scadenza", meeting: "Seduta", vote: "Votazione aperta", signature: "Firma", call: "Quota" },
      at: (time: string, place: string) => `alle ${time}${place ? `, ${place}` : ""}`,
      draft: "non ancora convocata",
      missing: (count: number, isOwn: boolean) =>
        isOwn ? "manca la firma del tuo Comune" : count === 1 ? "manca una firma" : `mancano ${count} firme`,
      toPay: (amount: string) => `da versare ${amount}`,
      actions: {
        deadline: "Apri",
        meeting: "Vedi la seduta",
        prepare: "Prepara",
        vote: "Vai alla votazione",
        signature: "Vedi l’accordo",
        call: "Vedi il conto",
      },
    },
    versions: "Che cosa aspetta il piano",
    none: "Non c'è ancora un piano. Il primo passo è crearlo o caricarne uno.",
    start: "Crea o carica un piano",
    nothing: (cards: number) =>
      `${cards === 1 ? "Una scheda" : `${cards} schede`}: i totali coincidono con le voci e non manca nulla.`,
    unexplained: (count: number) =>
      count === 1
        ? "Un totale non coincide con le voci e nessuno ha scritto perché:"
        : `${count} totali non coincidono con le voci e nessuno ha scritto perché:`,
    disagreeing: (count: number) =>
      count === 1
        ? "Una misura ha importi diversi fra le schede:"
        : `${count} misure hanno importi diversi fra le schede:`,
    incomplete: (count: number) => (count === 1 ? "A una scheda manca qualcosa:" : `A ${count} schede manca qualcosa:`),
    actUnknown: "Manca il numero o la data dell'atto che ha approvato questa versione",
    changed: "Che cosa è cambiato",
    changedNone: "Nessun cambiamento registrato.",
    seeAll: "Tutto il registro",
    when: "Quando",
    who: "Chi",
    what: "Che cosa",
    status: {
      draft: "in bozza",
      consultation: "in consultazione",
      approved: "approvato",
      in_force: "in vigore",
      amended: "modificato da una nuova versione",
      closed: "chiuso",
    },
    version: (n: number) => `versione ${n}`,
  },
  errors: {
    notFound: {
      title: "Questa pagina non c'è",
      text: "L'indirizzo potrebbe essere cambiato, oppure la pagina è riservata ad altri. Controlla l'indirizzo o riparti dall'inizio.",
    },
    forbidden: {
      title: "Non hai il permesso di vedere questa pagina",
      text: "Il tuo incarico non la comprende. Se ti serve, chiedi al coordinamento dell'Ufficio di Piano.",
    },
    tooMany: {
      title: "Troppi tentativi",
      text: "Per sicurezza l'accesso è sospeso per qualche minuto. Riprova più tardi.",
    },
    badRequest: {
      title: "La richiesta non è comprensibile",
      text: "Mancano dei dati o non sono leggibili. Torna indietro e riprova: nulla è stato modificato.",
    },
    broken: {
      title: "Qualcosa non ha funzionato",
      text: "L'errore è stato registrato. Ciò che era salvato non è andato perso: riprova tra poco.",
    },
    home: "Torna all'inizio",
    profile: "Vedi i tuoi incarichi",
  },
};
export type Texts = typeof it;
