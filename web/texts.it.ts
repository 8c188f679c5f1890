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
    title: "Questa settimana",
    greeting: (name: string) => `Buon lavoro, ${name}.`,
    versions: "Che cosa aspetta il piano",
    none: "Non c'è ancora un piano. Il primo passo è crearlo o caricarne uno.",
    start: "Crea o carica un piano",
    cards: (cards: number, differences: number) =>
      differences === 0
        ? `${cards} schede; tutti i totali coincidono con le voci.`
        : `${cards} schede; ${differences === 1 ? "un totale non coincide" : `${differences} totali non coincidono`} con le voci.`,
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
