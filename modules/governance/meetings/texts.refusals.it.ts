// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatDate, type PlainDate } from "@albero/kernel/pure";
import { fileRefusals } from "../texts.files.ts";
import type { MeetingsRefusal } from "./usecases/refusals.ts";

export type Details = Readonly<Record<string, string | number>>;
export type RefusalWords = Record<MeetingsRefusal | "invalid_input", string | ((details: Details) => string)>;
const days = (count: string | number | undefined) => (Number(count) === 1 ? "1 giorno" : `${count} giorni`);

export const it: RefusalWords = {
  invalid_input: "Alcuni campi vanno corretti.",
  first_call_unclear:
    "Giorno e ora della seduta non si leggono: scrivi per esempio 15/12/2026 e 18:00. L’ora fra le 2 e le 3 in cui comincia l’ora legale non esiste.",
  second_call_unclear:
    "Giorno e ora della seconda convocazione non si leggono: scrivi per esempio 16/12/2026 e 18:00, o lascia vuoti tutti e due i campi.",
  second_not_after_first: "La seconda convocazione viene dopo la prima: scegli un giorno o un’ora più avanti.",
  in_the_past: "Questo momento è già passato: scegli un giorno e un’ora che devono venire.",
  body_has_ended: (details) =>
    `Quel giorno «${details.body}» non c’è: l’organo non è ancora nato o è già cessato. Scegli un altro giorno o un altro organo.`,
  changed_meanwhile:
    "Qualcun altro ha cambiato la seduta mentre scrivevi. Quello che hai scritto è ancora qui: guarda com’è adesso, poi salva di nuovo.",
  not_planned_any_more: "La seduta è già aperta, chiusa o annullata: giorno e ordine del giorno non si cambiano più.",
  item_has_votes: "Su questo punto si è già votato: resta nell’ordine del giorno.",
  item_has_acts: (details) =>
    `${Number(details.acts) === 1 ? "Un atto poggia" : `${details.acts} atti poggiano`} su questo punto: prima staccalo dal punto nella pagina dell’atto.`,
  ...fileRefusals.it,
  minutes_are_approved: "Il verbale è approvato: il fascicolo e il verbale non cambiano più.",
  meeting_is_cancelled: "La seduta è annullata: il suo fascicolo non cambia più.",
  file_already_there: "Questo stesso file è già nel fascicolo, in questo punto.",
  not_to_convene: "La seduta è già aperta, chiusa o annullata: non si convoca.",
  agenda_is_empty: "L’ordine del giorno è vuoto: aggiungi almeno un punto, poi convoca.",
  no_place: "Manca il luogo: scrivi dove ci si trova (o l’indirizzo della riunione a distanza), poi convoca.",
  no_members: "Quel giorno l’organo non ha seggi: aggiungili nella pagina dell’organo, poi convoca.",
  too_late_without_reason: (details) =>
    `La regola chiede ${days(details.asked)} di anticipo e ${Number(details.left) === 1 ? "ne resta 1" : `ne restano ${details.left}`}: si poteva convocare fino al ${formatDate(String(details.lastDay) as PlainDate)}. Sposta la seduta, o scrivi perché è urgente: il motivo entra nell’avviso.`,
  nothing_new_to_tell: "Gli invitati sanno già tutto: dall’ultimo avviso non è cambiato nulla.",
  nothing_to_send_again:
    "Non c’è nulla da rimandare: l’ultimo avviso è partito per tutti quelli che hanno un indirizzo. Gli indirizzi si scrivono nei seggi dell’organo.",
  no_seat_of_yours: "Fra gli invitati non c’è un seggio dei tuoi Comuni: la conferma spetta a chi è convocato.",
  unknown_block: (details) =>
    `«{${details.name}}» non sta per nessun dato. Si possono usare {presenze}, {voti} e {atto}; le parentesi graffe servono solo a questo.`,
  block_twice: (details) => `«{${details.name}}» c’è due volte: lascialo nel posto in cui va.`,
  not_held_yet: "La seduta non è ancora cominciata: il verbale si scrive da quando si apre.",
  not_closed_yet: "La seduta non è chiusa: chiudila, poi approva il verbale.",
  nobody_signs: "Mancano i nomi di chi ha presieduto e di chi ha scritto: aggiungili, poi approva.",
  vote_still_open: "Una votazione è ancora aperta: chiudila, poi approva il verbale.",
};
