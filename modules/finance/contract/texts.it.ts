// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DueState } from "./core/contract.ts";

export const it = {
  part: "Contratto di servizio",
  states: {
    done: "Fatta",
    late: "Passata",
    next: "Vicina",
    later: "Più avanti",
    no_day: "Senza giorno",
  } satisfies Record<DueState, string>,
  list: {
    title: (company: string, worth: string | null, year: number | null) =>
      worth ? `Il contratto con ${company} vale ${worth} nel ${year}` : `Il contratto di servizio con ${company}`,
    titleNone: "Nessun contratto di servizio è registrato",
    lead: (contracts: number, next: string | null, late: number) =>
      [
        contracts === 1 ? "È registrato un contratto." : `Sono registrati ${contracts} contratti.`,
        next ? `La prossima scadenza: ${next}.` : "Nessuna scadenza con un giorno è davanti a noi.",
        late === 0
          ? ""
          : late === 1
            ? "Una è passata e nessuno l’ha segnata come fatta."
            : `${late} sono passate e nessuno le ha segnate come fatte.`,
      ]
        .filter(Boolean)
        .join(" "),
    leadNone: "Registra il contratto con l’azienda che gestisce i servizi: durata, allegati di ogni anno, scadenze.",
    add: "Registra un contratto",
    table: "Contratti",
    contract: "Contratto",
    period: "Durata",
    annexes: "Allegati",
    worth: "Ultimo allegato",
    next: "Che cosa scade adesso",
    nextNone: "Nessuna scadenza aperta.",
    picture: (year: number) => `Che cosa vale l’allegato ${year}`,
  },
  period: (from: string | null, to: string | null) =>
    from || to
      ? `${from ? `dal ${from}` : "inizio non noto"} ${to ? `al ${to}` : "senza fine scritta"}`
      : "giorni non noti",
  contract: {
    lead: (period: string, annexes: number, open: number) =>
      `${period}. ${annexes === 0 ? "Nessun allegato" : annexes === 1 ? "Un allegato annuale" : `${annexes} allegati annuali`}, ${open === 0 ? "nessuna scadenza aperta" : open === 1 ? "una scadenza aperta" : `${open} scadenze aperte`}.`,
    company: "Azienda",
    act: "Atto",
    source: "Fonte",
    note: "Nota",
    edit: "Cambia",
    addAnnex: "Aggiungi l’allegato di un anno",
    addDeadline: "Aggiungi una scadenza",
    annex: (year: number) => `Allegato ${year}`,
    noAnnex: "Nessun allegato annuale è registrato: aggiungi quello dell’anno, con le sue voci e importi.",
    openAnnex: "Apri",
    deadlines: "Scadenze",
    noDeadlines: "Nessuna scadenza è registrata.",
  },
  annex: {
    title: (year: number, amount: string) => `Nel ${year} il contratto vale ${amount}`,
    titleNone: (year: number) => `L’allegato ${year} non ha ancora voci`,
    lead: (items: number, approved: string | null) =>
      `${items === 1 ? "Una voce" : `${items} voci`}. ${approved ? `Approvato il ${approved}.` : "L’approvazione non è registrata."}`,
    items: "Voci",
    item: "Voce",
    amount: "Importo",
    note: "Nota",
    computed: "Somma delle voci",
    printed: "Totale stampato",
    noPrinted: "Il documento non stampa un totale.",
    remove: "Togli",
    change: "Cambia",
    addItem: "Aggiungi una voce",
    add: "Aggiungi la voce",
    edit: "Dati dell’allegato",
    save: "Salva",
    year: "Anno",
    printedTotal: "Totale stampato nel documento",
    printedHelp: "Vuoto se il documento non lo stampa. Sta accanto alla somma delle voci, non la sostituisce.",
    act: "Atto che lo approva",
    approvedOn: "Approvato il",
    approvedHelp: "Lo scrive chi coordina: da allora le voci non si cambiano più.",
    source: "Documento",
    newTitle: "L’allegato di un anno",
    newLead: "Dopo, sulla sua pagina, si scrivono le voci con i loro importi.",
    create: "Aggiungi l’allegato",
    picture: (label: string) => `«${label}» è la voce più grande`,
  },
  deadline: {
    table: "Scadenze del contratto",
    what: "Che cosa",
    due: "Entro",
    dueWords: "Quando, a parole",
    dueWordsHelp: "Se il giorno non c’è: per esempio «entro aprile di ogni anno».",
    item: "Di quale voce",
    share: "Quota della voce, in %",
    shareHelp: "Per esempio 40. Albero calcola l’importo.",
    amount: "Importo",
    shareOf: (percent: number, item: string) => `${percent} % di «${item}»`,
    balance: "a conguaglio",
    state: "Stato",
    doneOn: "Fatta il",
    done: "Segna come fatta",
    change: "Cambia",
    undo: "Non è fatta",
    newTitle: "Una scadenza del contratto",
    newLead: "Un pagamento, un aggiornamento, una relazione: con il giorno, o con le parole del contratto.",
    create: "Aggiungi la scadenza",
    source: "Documento",
  },
  form: {
    newTitle: "Registra un contratto di servizio",
    newLead: "Scrivi solo ciò che i documenti dicono: i giorni che non ci sono si lasciano vuoti.",
    editTitle: (title: string) => `Cambia «${title}»`,
    company: "Azienda che gestisce i servizi",
    title: "Titolo del contratto",
    firstDay: "Primo giorno",
    lastDay: "Ultimo giorno",
    act: "Atto che lo approva",
    source: "Documento",
    note: "Nota",
    save: "Salva il contratto",
  },
};
