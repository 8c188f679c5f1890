// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommonRefusal } from "@albero/kernel";
import type { BudgetRefusal } from "./usecases/refusals.ts";

export type Details = Readonly<Record<string, string | number>>;
export type RefusalTexts = Record<BudgetRefusal | CommonRefusal, string | ((details: Details) => string)>;

const clock = new Intl.DateTimeFormat("it-IT", { timeZone: "Europe/Rome", dateStyle: "short", timeStyle: "short" });
const moment = (at: unknown) => (at ? ` (${clock.format(new Date(String(at)))})` : "");

export const refusals: RefusalTexts = {
  invalid_input: "Qualcosa non torna in ciò che hai scritto: guarda i campi segnati.",
  cells_changed_meanwhile: (d) =>
    d.by === undefined
      ? `${Number(d.count) === 1 ? "Una casella è cambiata" : `${d.count} caselle sono cambiate`} mentre scrivevi. Non è stato salvato nulla e ciò che hai scritto è ancora qui: guarda che cosa c’è adesso e scegli.`
      : `${d.by}${moment(d.at)} ha scritto: indicativo ${d.indicative}, approvato ${d.approved}${d.note ? `, nota «${d.note}»` : ""}.`,
  line_of_another_year: ({ year }) => `Una delle voci non è nel bilancio del ${year ?? ""}: ricarica la pagina.`,
  channel_unknown: "Uno dei canali non c’è: ricarica la pagina.",
  only_the_coordinator_approves: "I valori approvati li scrive il coordinatore. Puoi cambiare quelli indicativi.",
  nothing_changed: "Non c’era nulla da salvare: le caselle dicono già così.",
  budget_taken: ({ year }) => `Il bilancio del ${year ?? ""} c’è già: aprilo dall’elenco degli anni.`,
  no_lines_in_plan: ({ year }) =>
    `Il Piano Operativo del ${year ?? ""} non c’è o non ha voci: aggiungi le voci a mano.`,
  lines_taken_already: ({ year }) =>
    `Il bilancio del ${year ?? ""} ha già le sue voci: aggiungi quelle che mancano a mano.`,
  service_unknown: "Questo servizio non è nel catalogo: scegline uno dall’elenco.",
  service_code_taken: ({ code }) =>
    `Nel catalogo c’è già un servizio con il codice ${code ?? ""}: scegli un altro codice, o apri quello.`,
  service_changed_meanwhile:
    "Nel frattempo qualcuno ha cambiato questo servizio. Ciò che hai scritto è ancora qui: apri il servizio in un’altra scheda, confronta, poi ricaricalo e riscrivi ciò che serve.",
  line_changed_meanwhile:
    "Nel frattempo qualcuno ha cambiato questa voce. Ricarica la pagina, guarda com’è adesso, poi riprova.",
  no_lines: "Il bilancio non ha ancora voci: non c’è nulla da approvare.",
  already_approved: "Il bilancio è già approvato.",
  budget_changed_meanwhile:
    "Nel frattempo qualcuno ha cambiato il bilancio. Ricarica la pagina, controllalo, poi approva.",
  act_needed: "Scegli l’atto che approva il bilancio, o scrivine uno nuovo.",
  act_taken: ({ number, year }) => `C’è già l’atto n. ${number ?? ""} del ${year ?? ""}: sceglilo dall’elenco.`,
  day_in_the_future: "Questo giorno non è ancora arrivato.",
  file_too_big: "Il file è troppo grande: al massimo 20 MB.",
  not_a_spreadsheet: "Non è un foglio di calcolo: scegli un file .xlsx o .ods scaricato da Albero.",
  too_much_inside:
    "Il foglio contiene troppi dati per essere un bilancio: scarica di nuovo quello di Albero e riporta lì i tuoi numeri.",
  damaged: "Il file è rovinato: salvalo di nuovo dal foglio di calcolo e riprova.",
  another_layout: ({ place }) =>
    `Il foglio non ha la forma di quello scaricato da Albero${place ? ` (guarda ${place})` : ""}: scaricalo di nuovo e riporta lì i tuoi numeri.`,
  another_year: ({ found, year }) =>
    `Il foglio è del ${found ?? ""}, questo è il bilancio del ${year ?? ""}: caricalo nel suo anno, o scarica il foglio del ${year ?? ""}.`,
  file_has_problems: ({ count }) =>
    Number(count) === 1
      ? "Una casella del foglio non va bene: non è stato salvato nulla. Correggila e carica di nuovo il file."
      : `${count} caselle del foglio non vanno bene: non è stato salvato nulla. Correggile e carica di nuovo il file.`,
};
