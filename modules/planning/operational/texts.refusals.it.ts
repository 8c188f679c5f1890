// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommonRefusal } from "@albero/kernel";
import { formatDate, type PlainDate } from "@albero/kernel/pure";
import type { YearRefusal } from "./usecases/refusals.ts";

export type Details = Readonly<Record<string, string | number>>;
export type YearRefusalTexts = Record<YearRefusal | CommonRefusal, string | ((details: Details) => string)>;

const clock = new Intl.DateTimeFormat("it-IT", { timeZone: "Europe/Rome", dateStyle: "long", timeStyle: "short" });
const moment = (at: unknown) => (at ? ` il ${clock.format(new Date(String(at)))}` : "");

export const yearRefusals: YearRefusalTexts = {
  invalid_input: "Qualcosa non torna in ciò che hai scritto: guarda i campi segnati.",
  only_a_draft_changes:
    "Questo piano è approvato: il suo testo non cambia più. Ciò che cambia va nel piano dell’anno dopo.",
  year_taken: ({ year }) =>
    `${year ? `Il ${year}` : "Quest’anno"} ha già il suo piano operativo: aprilo dall’elenco, oppure scegli un altro anno.`,
  no_plan_in_force: "Nessun piano di zona è in vigore: porta in vigore il piano, poi costruisci l’anno.",
  year_outside_cycle: ({ cycle }) =>
    `Il piano di zona in vigore vale per il ${cycle}: scegli un anno di quel triennio.`,
  nothing_chosen: "Scegli almeno un obiettivo del piano di zona.",
  unknown_card: ({ code }) =>
    `Il piano di zona in vigore non ha la scheda ${code ?? "scritta qui"}, o è stata scelta due volte.`,
  unknown_action: ({ key }) => `Questa azione non c’è${key ? `: ${key}` : ""}.`,
  has_problems: ({ problems }) =>
    Number(problems) > 1
      ? `Il file ha ${problems} problemi. Non è stato salvato nulla: correggili e riprova.`
      : "Il file ha un problema. Non è stato salvato nulla: correggilo e riprova.",
  code_taken: "C’è già un obiettivo con questo codice: scegline un altro.",
  changed_meanwhile: ({ by, at }) =>
    by
      ? `${by} ha salvato${moment(at)}, mentre scrivevi. Confronta i due testi qui sotto: il tuo non è perso, e se salvi di nuovo vale il tuo.`
      : "Nel frattempo qualcuno ha cambiato questo piano. Guardalo com’è adesso, poi ripeti il passo.",
  nothing_changed: "Non c’era nulla da salvare: il piano dice già così.",
  action_in_use: "Un risultato o un passo risponde a questa azione: prima scioglilo da lì.",
  no_objectives: "Il piano non ha ancora nessun obiettivo: aggiungine almeno uno prima di approvarlo.",
  reasons_missing: ({ codes }) =>
    `Rispetto all’anno prima questi obiettivi sono cambiati e nessuno ha scritto perché: ${codes}. Scrivi i motivi, poi approva.`,
  act_number_missing: "Scrivi il numero dell’atto che approva il piano.",
  act_date_missing: "Scrivi il giorno dell’atto.",
  act_body_missing: "Scrivi quale organo ha approvato il piano, per esempio «Assemblea dei Sindaci».",
  act_date_in_the_future: "Il giorno dell’atto non è ancora arrivato.",
  act_already_known: "Il numero e il giorno di questo atto ci sono già e non si cambiano.",
  not_approved: "Prima di questo passo il piano deve essere approvato.",
  date_in_the_future: "Questo giorno non è ancora arrivato: scrivi oggi o un giorno passato.",
  before_the_act: ({ date }) =>
    `Il piano non si chiude prima dell’atto che lo approva${date ? ` (${formatDate(String(date) as PlainDate)})` : ""}.`,
  is_followed: "Un altro piano continua questo: prima togli quello.",
  reason_missing: ({ codes }) =>
    `Manca il motivo${codes ? ` per ${codes}` : ""}: di ciò che cambia o si lascia si scrive sempre perché.`,
  nothing_kept: "Così non resterebbe nessun obiettivo: riportane almeno uno.",
  unknown_objective: ({ code }) =>
    `Il piano di quest’anno non ha l’obiettivo ${code ?? "scritto qui"}, o è scelto due volte.`,
  choice_missing: ({ codes }) => `Di questi obiettivi non hai detto che cosa fare: ${codes}.`,
  not_a_deviation: "Questo obiettivo non è cambiato rispetto all’anno prima: non c’è nulla da spiegare.",
};
