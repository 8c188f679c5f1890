// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommonRefusal } from "@albero/kernel";
import { cents, formatEuro } from "@albero/kernel/pure";
import type { AgreementRefusal } from "./usecases/refusals.ts";

type Details = Readonly<Record<string, string | number>>;
type Words = Record<AgreementRefusal | CommonRefusal, string | ((details: Details) => string)>;

const and = (details: Details, more: (n: string) => string): string =>
  `${details["names"] ?? ""}${Number(details["more"] ?? 0) > 0 ? more(String(details["more"])) : ""}`;
const altri = (details: Details): string => and(details, (n) => ` e altri ${n}`);
const others = (details: Details): string => and(details, (n) => ` and ${n} more`);

const it: Words = {
  invalid_input: "Qualcosa non torna in ciò che hai scritto: guarda i campi segnati.",
  changed_meanwhile:
    "Nel frattempo qualcuno ha cambiato questi dati. Ricarica la pagina, guarda com’è adesso, poi riprova.",
  step_not_from_here: "L’accordo non è più nello stato da cui si fa questo passo: ricarica la pagina e guarda dov’è.",
  needs_two_parties: "Un accordo ha almeno due parti: aggiungile, poi mandalo in consultazione.",
  needs_a_party: "Non c’è nessuna parte: aggiungine almeno una.",
  needs_object: "Manca l’oggetto: scrivi che cosa le parti fanno insieme.",
  reason_needed: "Scrivi il motivo.",
  act_needed: "Scrivi l’atto con cui l’Assemblea lo approva: organo, numero, data.",
  day_in_future: "Questo giorno non è ancora arrivato: scrivi oggi o un giorno passato.",
  consent_missing: (details) =>
    `L’Accordo di Programma vuole il consenso di tutti (D.Lgs. 267/2000, art. 34): manca il parere di ${altri(details)}. Scrivilo sulla pagina di ciascuno.`,
  consent_refused: (details) =>
    `L’Accordo di Programma vuole il consenso di tutti (D.Lgs. 267/2000, art. 34): è contrario ${altri(details)}. Riportalo in bozza, cambialo e richiedi il parere.`,
  shares_do_not_add: ({ difference }) =>
    `Le quote delle parti non danno il valore dell’accordo: la differenza è ${formatEuro(cents(Number(difference)), "it")}. Correggi le quote o il valore.`,
  needs_days: "Prima della firma servono il primo e l’ultimo giorno: riporta il testo in bozza e scrivili.",
  already_over: "L’ultimo giorno è già passato: un accordo finito non si firma.",
  signatures_missing: (details) =>
    `Hanno firmato ${details["signed"]} parti su ${details["of"]}: manca ${altri(details)}. Sollecita chi manca.`,
  nobody_signed: "Nessuna firma è ancora scritta: scrivi chi ha firmato.",
  force_before_approval: "Il giorno viene prima dell’approvazione: controlla la data.",
  publication_needed: "L’Accordo di Programma vale dopo la pubblicazione: scrivi dove è stato pubblicato.",
  not_over_yet: "L’ultimo giorno non è ancora passato: per chiudere prima scrivi il motivo.",
  consent_not_now: "I pareri si scrivono mentre l’accordo è in consultazione.",
  not_signing_now: "Le firme si scrivono da quando si apre la firma: prima porta l’accordo a quel passo.",
  signed_before_approval: "La firma viene prima dell’approvazione del testo: controlla il giorno.",
  own_act_needed: "Il Comune firma dopo un atto proprio: scrivi la delibera con cui ha approvato.",
  act_day_needed: "Scrivi il giorno della firma.",
  act_after_signature: "L’atto viene dopo la firma: controlla i due giorni.",
  signature_keeps_force:
    "L’accordo è in vigore anche per questa firma: non si toglie. Per cambiare le parti apri una modifica.",
  text_is_closed: "Il testo è approvato e non cambia più: apri una modifica.",
  period_upside_down: "L’ultimo giorno viene prima del primo: controlla le due date.",
  only_drafts_go: "Si elimina solo una bozza: questo accordo è già andato oltre.",
  parties_are_closed: "Le parti non cambiano più: per aggiungere o togliere qualcuno apri una modifica.",
  already_a_party: "È già fra le parti: apri la sua pagina dall’elenco.",
  municipality_needed: "Scegli quale Comune.",
  municipality_unknown: "Non è un Comune di questo Ambito: sceglilo dall’elenco.",
  body_needed: "Scegli quale organo, dall’elenco.",
  name_needed: "Scrivi il nome dell’ente.",
  party_has_signed: "Questa parte ha firmato: non si toglie.",
  only_in_force_is_amended: "Si modifica un accordo in vigore: questo non lo è.",
  amendment_there: "C’è già una modifica aperta: la trovi fra le altre versioni.",
  link_or_hash_needed: "Scrivi dove si trova il documento, o almeno la sua impronta.",
  document_unknown: "Questo documento in archivio non c’è più: sceglilo dall’elenco.",
  already_linked: "Questo documento fa già parte dell’accordo.",
  only_in_drafts: "Il testo è approvato: i suoi documenti non si tolgono più.",
  nobody_missing: "Nessuna di queste parti manca: hanno tutte firmato.",
  no_address: ({ n }) => `Nessuna delle ${n} parti che mancano ha un indirizzo e-mail: scrivilo sulla sua pagina.`,
  reminded_today: "Chi manca è già stato sollecitato oggi: riprova domani.",
  file_has_problems: "Il file ha cose da correggere: non è stato preso nulla.",
  file_too_big: "Il file è troppo grande: al massimo 5 MB.",
  not_a_spreadsheet: "Non è un foglio di calcolo: carica un CSV, un file Excel (.xlsx) o OpenDocument (.ods).",
  too_much_inside: "Dentro il file c’è troppa roba: lascia un foglio solo con le parti.",
  damaged: "Il file è rovinato: salvalo di nuovo dal foglio di calcolo e riprova.",
  not_text: "Il file non si legge: salvalo come CSV in UTF-8, o come foglio di calcolo.",
  nothing_new: "Il file dice quello che c’è già: non c’è niente da prendere.",
  unreadable_file: "Il file non è come ce lo aspettiamo: non è stato salvato nulla.",
};
const en: Words = {
  invalid_input: "Something in what you wrote is not right: look at the marked fields.",
  changed_meanwhile: "Somebody has changed this meanwhile. Reload the page, look at it as it is now, then try again.",
  step_not_from_here:
    "The agreement is no longer in the state from which this step is taken: reload the page and look.",
  needs_two_parties: "An agreement has two parties at least: add them, then send it to consultation.",
  needs_a_party: "There is no party: add one at least.",
  needs_object: "The object is missing: write what the parties do together.",
  reason_needed: "Write the reason.",
  act_needed: "Write the act by which the assembly approves it: body, number, date.",
  day_in_future: "This day has not come yet: write today or a day gone by.",
  consent_missing: (details) =>
    `A programme agreement needs the consent of all (D.Lgs. 267/2000, art. 34): the opinion of ${others(details)} is missing. Write it on the page of each.`,
  consent_refused: (details) =>
    `A programme agreement needs the consent of all (D.Lgs. 267/2000, art. 34): ${others(details)} is against. Take it back to draft, change it and ask again.`,
  shares_do_not_add: ({ difference }) =>
    `The shares of the parties do not add up to the value: the difference is ${formatEuro(cents(Number(difference)), "en")}. Mend the shares or the value.`,
  needs_days: "The first and the last day are needed before the signing: take the text back to draft and write them.",
  already_over: "The last day has passed already: an agreement that has ended is not signed.",
  signatures_missing: (details) =>
    `${details["signed"]} parties of ${details["of"]} have signed: ${others(details)} is missing. Remind who is missing.`,
  nobody_signed: "No signature is written yet: write who has signed.",
  force_before_approval: "The day comes before the approval: check it.",
  publication_needed: "A programme agreement holds after its publication: write where it was published.",
  not_over_yet: "The last day has not passed yet: to close it before, write the reason.",
  consent_not_now: "Opinions are written while the agreement is in consultation.",
  not_signing_now: "Signatures are written once the signing is open: take the agreement to that step first.",
  signed_before_approval: "The signature comes before the approval of the text: check the day.",
  own_act_needed: "The municipality signs after an act of its own: write the resolution by which it approved.",
  act_day_needed: "Write the day of the signature.",
  act_after_signature: "The act comes after the signature: check the two days.",
  signature_keeps_force:
    "The agreement is in force through this signature too: it is not taken away. Open an amendment to change the parties.",
  text_is_closed: "The text is approved and does not change any more: open an amendment.",
  period_upside_down: "The last day comes before the first: check the two days.",
  only_drafts_go: "Only a draft is deleted: this agreement has gone further.",
  parties_are_closed: "The parties do not change any more: open an amendment to add or remove one.",
  already_a_party: "It is a party already: open its page from the list.",
  municipality_needed: "Choose which municipality.",
  municipality_unknown: "It is no municipality of this Ambito: choose it from the list.",
  body_needed: "Choose which body, from the list.",
  name_needed: "Write the name of the body.",
  party_has_signed: "This party has signed: it is not removed.",
  only_in_force_is_amended: "An agreement in force is amended: this one is not.",
  amendment_there: "There is an open amendment already: it is among the other versions.",
  link_or_hash_needed: "Write where the document is, or its hash at least.",
  document_unknown: "This document is no longer in the repository: choose it from the list.",
  already_linked: "This document is part of the agreement already.",
  only_in_drafts: "The text is approved: its documents are not removed any more.",
  nobody_missing: "None of these parties is missing: all have signed.",
  no_address: ({ n }) => `None of the ${n} parties that are missing has an e-mail address: write it on its page.`,
  reminded_today: "Who is missing was reminded today already: try again tomorrow.",
  file_has_problems: "The file has things to mend: nothing was taken.",
  file_too_big: "The file is too large: 5 MB at most.",
  not_a_spreadsheet: "It is no spreadsheet: upload a CSV, Excel (.xlsx) or OpenDocument (.ods) file.",
  too_much_inside: "There is too much in the file: leave one sheet with the parties.",
  damaged: "The file is damaged: save it again from the spreadsheet and try again.",
  not_text: "The file cannot be read: save it as CSV in UTF-8, or as a spreadsheet.",
  nothing_new: "The file says what is there already: there is nothing to take.",
  unreadable_file: "The file is not what we expect: nothing was saved.",
};
export const agreementRefusals = { it, en };

/** The sentence of a refusal that has no blanks to fill. */
export function plainWords(refusal: AgreementRefusal, lang: "it" | "en"): string {
  const words = agreementRefusals[lang][refusal];
  return typeof words === "string" ? words : words({});
}
