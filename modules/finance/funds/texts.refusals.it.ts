// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommonRefusal } from "@albero/kernel";
import { cents, formatDate, formatEuro, type PlainDate } from "@albero/kernel/pure";
import type { FundsRefusal } from "./usecases/refusals.ts";

export type Details = Readonly<Record<string, string | number>>;
export type RefusalTexts = Record<FundsRefusal | CommonRefusal, string | ((details: Details) => string)>;

const euro = (amount: unknown) => formatEuro(cents(Number(amount ?? 0)), "it");
const left = (amount: unknown) => (Number(amount) > 0 ? `ne restano ${euro(amount)}` : "non resta niente");

export const refusals: RefusalTexts = {
  invalid_input: "Qualcosa non torna in ciò che hai scritto: guarda i campi segnati.",
  programmed_beyond_assigned: (d) =>
    `Di questa annualità sono assegnati ${euro(d.assigned)} e da programmare ${left(d.left)}. Se va bene così, conferma e registra di nuovo.`,
  rule_breached: ({ breach }) =>
    `${breach ?? ""} Cambia la voce o l’importo; per cambiare la regola serve chi coordina.`,
  rule_warns: ({ breach }) => `${breach ?? ""} Se va bene così, conferma e registra di nuovo.`,
  commitment_beyond_line: (d) =>
    `Su questa voce, da questa annualità, sono programmati ${euro(d.programmed)} e da impegnare ${left(d.left)}. Riduci l’importo o programma prima altri soldi sulla voce.`,
  payment_beyond_commitment: (d) =>
    `L’impegno è di ${euro(d.commitment)} e da pagare ${left(d.left)}. Riduci l’importo o registra un altro impegno.`,
  reported_beyond_paid: (d) =>
    `Sono pagati ${euro(d.paid)} e da rendicontare ${left(d.left)}: si rendiconta ciò che è pagato.`,
  reversal_beyond_row: (d) => `Di questa riga, da stornare, ${left(d.left)}.`,
  reversal_below_next: (d) =>
    `Su questi soldi poggiano già righe successive: da stornare ${left(d.left)}. Storna prima quelle.`,
  reversal_of_a_reversal: "Questa riga è già uno storno: se è sbagliato, registra di nuovo la riga giusta.",
  channel_taken: ({ code }) => `C’è già un fondo con la sigla ${code ?? ""}: scegline un’altra.`,
  annuality_taken: ({ code, year }) => `${code ?? "Il fondo"} ha già l’annualità ${year ?? ""}: aprila dall’elenco.`,
  act_taken: ({ body, number, year }) =>
    `C’è già l’atto n. ${number ?? ""} del ${year ?? ""} di ${body ?? ""}: sceglilo dall’elenco invece di riscriverlo.`,
  act_needed: "Scegli l’atto, o scrivine uno nuovo con il suo giorno o almeno il suo anno.",
  changed_meanwhile:
    "Nel frattempo qualcuno ha cambiato questi dati. Ricarica la pagina, guarda com’è adesso, poi riprova.",
  period_upside_down: "L’ultimo giorno utile viene prima del primo: controlla le due date.",
  cup_only_for_projects: "Il CUP ha quindici segni, una lettera e quattordici cifre o lettere: controllalo sull’atto.",
  line_unknown: "Questa voce di bilancio non c’è: scegline una dall’elenco.",
  municipality_unknown: ({ istat }) =>
    `Il codice ${istat ?? ""} non è di un Comune dell’Ambito: scegli il Comune dall’elenco.`,
  not_a_commitment: "Da questa riga non si può: si paga un impegno e si rendiconta un pagamento.",
  day_in_the_future: "Questo giorno non è ancora arrivato: scrivi oggi o un giorno passato.",
  before_what_it_follows: ({ date }) =>
    `La riga da cui parte è del ${formatDate(String(date) as PlainDate)}: questo giorno viene prima.`,
  reason_needed: "Scrivi perché: lo storno resta nel registro con la sua ragione.",
  unreadable_file: "Il file non è come ce lo aspettiamo: non è stato salvato nulla.",
};
