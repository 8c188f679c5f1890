// SPDX-License-Identifier: AGPL-3.0-or-later
// The words of cycles side by side and of reward projects.
import type { ObjectiveMove, RewardOutcome } from "./core/triennia.ts";

export const cycles = {
  triennia: {
    title: (continued: number, past: number, fresh: number) =>
      `${continued} obiettivi su ${past} proseguono, ${fresh === 1 ? "uno è nuovo" : `${fresh} sono nuovi`}`,
    titleNone: "Non c’è ancora un triennio precedente da confrontare",
    lead: (proposed: number, dropped: number) =>
      [
        dropped === 0
          ? "Nessun obiettivo si perde."
          : dropped === 1
            ? "Un obiettivo non prosegue."
            : `${dropped} obiettivi non proseguono.`,
        proposed === 0
          ? ""
          : `${proposed} collegamenti sono proposti da chi ha letto i documenti e nessuno li ha ancora confermati.`,
      ]
        .filter(Boolean)
        .join(" "),
    none: "Il confronto nasce quando c’è un Piano approvato con la valutazione di quello prima.",
    moves: "Che cosa prosegue",
    was: "Prima",
    is: "Adesso",
    how: "Che cosa succede",
    kinds: { continued: "Prosegue", dropped: "Non prosegue", new: "Nuovo" } satisfies Record<
      ObjectiveMove["is"],
      string
    >,
    saidAgain: "Era scritto che sarebbe stato riproposto.",
    saidNotAgain: "Era scritto che non sarebbe stato riproposto.",
    columns: "I trienni uno accanto all’altro",
    what: "Che cosa",
    objectives: "Obiettivi",
    declared: "Risorse dichiarate nelle schede",
    budgets: "Bilanci degli anni che Albero conosce",
    degree: "Realizzato in media",
    indicators: "Indicatori",
    rewards: "Progetti premiali raggiunti",
    ofYear: (year: number) => `nel ${year}`,
    ofCards: (n: number) => `su ${n} schede`,
    unknownMoney: "I documenti del triennio non stampano importi per obiettivo.",
    notes:
      "Le risorse non sono la stessa cosa: quelle del Piano in vigore sono la somma dichiarata dalle schede, quelle degli anni passati sono i bilanci caricati. La media è semplice e la calcola Albero: nessun documento la stampa.",
    chart: "Obiettivi che proseguono, che non proseguono, nuovi",
    confirm: "Conferma i collegamenti",
  },
  rewards: {
    title: "I progetti premiali",
    lead: "La Regione premia chi raggiunge certi obiettivi. Un progetto non riuscito resta scritto, con il suo esito.",
    none: "Nessun progetto premiale è registrato.",
    add: "Aggiungi un progetto premiale",
    change: "Cambia",
    outcomes: { reached: "Raggiunto", not_reached: "Non raggiunto", unknown: "Esito non noto" } satisfies Record<
      RewardOutcome,
      string
    >,
    answers: "Che cosa rispondono le schede del Piano in vigore (domanda 18)",
    answersLead: "«È in continuità o potenzia un progetto premiale della programmazione precedente?»",
    reachedOf: (reached: number, unknown: number, all: number) =>
      all === 0
        ? "nessuno registrato"
        : `${reached} su ${all}${unknown > 0 ? `, ${unknown === all ? "esito non noto" : `${unknown} di esito non noto`}` : ""}`,
    form: {
      newTitle: "Aggiungi un progetto premiale",
      editTitle: (title: string) => `Cambia «${title}»`,
      lead: "Scrivi che cosa era, in quale triennio, e come è finito.",
      cycle: "Triennio",
      cycleHelp: "Per esempio 2021-2023.",
      title: "Titolo",
      outcome: "Esito",
      note: "Nota",
      cards: "Schede del Piano in vigore che lo proseguono",
      source: "Fonte",
      create: "Aggiungi il progetto",
      save: "Salva",
    },
  },
};
