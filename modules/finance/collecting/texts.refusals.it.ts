// SPDX-License-Identifier: AGPL-3.0-or-later
import { cents, formatEuro } from "@albero/kernel/pure";
import type { CollectingRefusal } from "./usecases/refusals.ts";

export type Details = Readonly<Record<string, string | number>>;
export type RefusalWords = Record<CollectingRefusal | "invalid_input", string | ((details: Details) => string)>;
const euro = (amount: string | number | undefined) => formatEuro(cents(Number(amount ?? 0)), "it");
const about = (details: Details) => (details.reference ? ` (movimento ${details.reference})` : "");

export const it: RefusalWords = {
  invalid_input: "Alcuni campi vanno corretti.",
  split_not_frozen:
    "Questo riparto non è congelato, o è stato sostituito: le quote nascono solo da un riparto congelato.",
  quotas_already_made: "Da questo riparto le quote sono già state preparate. Se sono sbagliate, prima ritirale.",
  no_instalment_rule: (details) =>
    `Per il ${details.year} non c’è una regola che dica in quante rate si pagano queste quote.`,
  split_without_shares: "Le parti di questo riparto non fanno il suo totale: ricalcolalo e congelalo di nuovo.",
  unknown_municipality: (details) => `Il codice ${details.istat} non è di un Comune di questo Ambito.`,
  already_approved:
    "Queste quote sono già approvate: non si approvano due volte e non si ritirano. Si correggono con note di credito o con il saldo.",
  already_withdrawn: "Queste quote sono state ritirate: preparane altre dal riparto.",
  due_before_year: (details) => `La scadenza viene prima dell’inizio del ${details.year}: scegli un altro giorno.`,
  unknown_instalment: "Una delle rate indicate non c’è nella regola, o è il saldo che si chiede dopo.",
  amount_not_positive: "L’importo di un incasso è maggiore di zero.",
  unknown_call: (details) =>
    `La rata scelta non è di questo Comune${about(details)}: ricarica la pagina e scegli di nuovo.`,
  call_already_settled: (details) =>
    `La rata scelta è già saldata${about(details)}. Scegline un’altra, o lascia che l’incasso vada alle più vecchie.`,
  day_in_future: (details) => `Il giorno è nel futuro${about(details)}: un incasso si registra quando c’è.`,
  movement_spent: "Questo movimento della banca è già stato registrato per intero, o ne resta meno di così.",
  nothing_called: (details) =>
    `Al Comune di ${details.place} non è stato ancora chiesto nulla${about(details)}: prima approva le sue quote.`,
  already_reversed: "Questo incasso è già stato stornato.",
  is_a_reversal: "Questo è già uno storno: per rimettere l’incasso registralo di nuovo.",
  credit_already_paid_back:
    "Il credito nato da questo incasso è già stato restituito al Comune: lo storno lo porterebbe sotto zero.",
  more_than_call: (details) => `La nota di credito supera la rata: si può arrivare a ${euro(details.left)}.`,
  no_credit: "Questo Comune non ha crediti da usare.",
  nothing_open: "Questo Comune non ha rate aperte: il credito resta per le prossime.",
  more_than_credit: (details) => `Il credito del Comune è di ${euro(details.left)}: non si può restituire di più.`,
  file_has_problems: (details) =>
    `Il file ha ${details.problems} ${details.problems === 1 ? "errore" : "errori"}: correggilo o cambia la descrizione delle colonne. Non è stato registrato nulla.`,
  nothing_new: "Ogni incasso di questo file è già registrato: non c’è nulla da aggiungere.",
  choice_not_possible: (details) =>
    `La scelta per il movimento ${details.reference} non è più possibile: controlla il file di nuovo.`,
  quotas_not_approved: "Queste quote non sono approvate: i costi e il saldo vengono dopo.",
  not_in_these_quotas: (details) => `Il Comune ${details.istat} non è fra quelli di queste quote.`,
  said_twice: "Uno stesso Comune compare due volte: lascia una sola riga.",
  no_balance_here: "Queste quote si pagano in una volta: non hanno un saldo.",
  actual_cost_missing: (details) =>
    `${details.missing === 1 ? "Manca il costo effettivo di un Comune" : `Mancano i costi effettivi di ${details.missing} Comuni`}: registrali e poi chiudi.`,
  nothing_to_balance: "I costi sono quelli dell’ultimo saldo: non c’è nulla da muovere.",
  reason_needed: "Il saldo è già stato chiuso una volta: scrivi perché si chiude di nuovo.",
  closed_meanwhile: "Qualcun altro ha chiuso il saldo in questo momento: guarda il risultato e, se serve, riprova.",
  users_needed: (details) =>
    `Per ${details.place} ci sono ore o contributi ma non le persone: senza non si può sapere se il dato riguarda troppo pochi.`,
  nothing_overdue: "Questo Comune non ha rate scadute: non c’è nulla da sollecitare.",
};
