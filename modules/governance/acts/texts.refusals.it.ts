// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommonRefusal } from "@albero/kernel";
import { formatDate, type PlainDate } from "@albero/kernel/pure";
import { fileRefusals } from "../texts.files.ts";
import type { ActRefusal, DocumentRefusal } from "./usecases/refusals.ts";

export type Details = Readonly<Record<string, string | number>>;
export type RefusalTexts = Record<
  ActRefusal | DocumentRefusal | CommonRefusal,
  string | ((details: Details) => string)
>;
const date = (day: unknown) => formatDate(String(day) as PlainDate);
const OUTCOMES: Readonly<Record<string, string>> = {
  rejected: "è stata respinta",
  no_quorum: "non ha raggiunto il numero legale",
  tied: "è finita in parità",
};

export const refusals: RefusalTexts = {
  invalid_input: "Qualcosa non torna in ciò che hai scritto: guarda i campi segnati.",
  not_a_draft: "Questo atto è già adottato: non si adotta due volte e non cambia più.",
  only_a_draft_changes:
    "Questo atto è già adottato e non cambia più. Per correggerlo scrivi un altro atto che lo revoca.",
  changed_meanwhile: "Nel frattempo qualcuno ha cambiato questa scheda. Guardala com’è adesso, poi ripeti il passo.",
  text_missing: "L’atto non ha ancora un testo: scrivilo, poi adottalo.",
  day_in_the_future: "Il giorno dell’atto non è ancora venuto: un atto si adotta nel giorno in cui è deciso, o dopo.",
  day_before_last: ({ number, day }) =>
    `L’atto numero ${number} di questo organo è del ${date(day)}: i numeri seguono i giorni, quindi scegli quel giorno o uno dopo.`,
  vote_missing:
    "Il punto all’ordine del giorno non è stato ancora votato: prima la seduta lo vota, poi l’atto si adotta.",
  vote_open: "La votazione su questo punto è ancora aperta: chiudila, poi adotta l’atto.",
  vote_not_approved: ({ outcome }) =>
    `La proposta ${OUTCOMES[String(outcome)] ?? "non è stata approvata"}: questo atto non si può adottare. Se l’organo vota di nuovo e approva, torna qui; altrimenti elimina la bozza.`,
  day_before_vote: ({ day }) => `La votazione è del ${date(day)}: l’atto non può essere di un giorno prima.`,
  unknown_body: "Scegli l’organo che decide.",
  unknown_item: "Questo punto non è in nessun ordine del giorno: scegline uno dall’elenco.",
  item_of_other_body: ({ body }) => `Questo punto è di una seduta di «${body}»: scegli quell’organo, o un altro punto.`,
  item_has_act: "Da questo punto è già nato un atto.",
  unknown_act: "Questo atto non c’è: sceglilo dall’elenco.",
  act_not_adopted: "Si può citare solo un atto adottato e in vigore.",
  already_revoked: "L’atto da revocare è già stato revocato da un altro atto.",
  revokes_itself: "Un atto non può revocare sé stesso.",
  unknown_target: "Questa voce non c’è più: scegline una dall’elenco.",
  target_gone: ({ effect }) =>
    `«${effect}» non c’è più: togli questa voce dall’atto, o proponi quella che l’ha sostituita.`,
  target_not_ready: ({ effect }) =>
    `«${effect}» in questo momento non si può approvare: guarda a che punto è, portala al passo giusto e riprova.`,
  already_approves: ({ effect }) => `L’atto approva già «${effect}».`,
  amount_needed: "Scrivi la somma che l’atto assegna.",
  changed_since_proposed: ({ effect }) =>
    `«${effect}» è cambiato da quando è stato proposto, quindi l’atto non è stato adottato e nessun numero è stato usato. Leggi le differenze; se va bene com’è adesso torna all’atto e premi «Proponi di nuovo», altrimenti riporta la cosa com’era.`,
  effect_refused: ({ effect, reason }) =>
    `L’atto non è stato adottato e nessun numero è stato usato, perché «${effect}» non si può approvare. ${reason}`,
  ...fileRefusals.it,
  redacted_file_wrong: "La copia con gli omissis non si può tenere così: guarda il campo segnato.",
  same_file: "Questo file è già la versione attuale: non c’è nulla di nuovo da salvare.",
  redacted_is_the_same:
    "La copia con gli omissis è uguale al file integrale: togli i dati da coprire, o lasciala vuota.",
  publication_upside_down: "La pubblicazione finisce prima di cominciare: correggi uno dei due giorni.",
  publication_needs_public: "Solo un documento aperto a tutti va sul sito: togli i giorni, o scegli «tutti».",
  section_needs_public: "In «Amministrazione trasparente» vanno solo documenti aperti a tutti.",
  public_needs_a_day: "Di un documento aperto a tutti serve il giorno da cui è pubblicato.",
  document_is_approved:
    "Un atto adottato approva proprio questo documento: file e atto non cambiano più, e non si elimina.",
  document_proves: ({ deadline }) =>
    `Questo file prova che «${deadline}» è stata fatta: non cambia e non si elimina. Se è sbagliato riapri la scadenza, poi caricane un altro.`,
  document_of_agreement: ({ agreement }) =>
    `Questo documento fa parte di «${agreement}»: finché il testo è aperto lo puoi togliere da lì, poi eliminarlo.`,
  act_already_published: "Questo atto è già fra i documenti: apri quello e cambia lì la sua pubblicazione.",
};
