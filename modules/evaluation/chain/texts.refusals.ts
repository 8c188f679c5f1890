// SPDX-License-Identifier: AGPL-3.0-or-later
// Why a chain was not saved, in words; and what is wrong in a field of its outline.
import type { OutlineProblem } from "./core/outline.ts";
import type { ChainRefusal } from "./usecases/save-chain.ts";

type Refusal = ChainRefusal | "invalid_input";
type Words = Record<Refusal, string | ((details: Readonly<Record<string, string | number>>) => string)>;

const it: Words = {
  invalid_input: "Qualcosa in ciò che hai scritto non va: guarda i campi segnati.",
  outline_wrong: "La catena non è stata salvata: guarda i campi segnati. Tutto ciò che hai scritto è qui.",
  chain_empty: "La catena è vuota: scrivi almeno una voce, poi salva.",
  changed_meanwhile: ({ number }) =>
    `Intanto qualcuno ha salvato la versione ${number}. Aprila in un’altra finestra e riporta qui ciò che manca: se salvi ancora, la tua diventa la versione dopo.`,
  unknown_indicator: "Uno degli indicatori non serve a questo obiettivo: ricarica la pagina e riprova.",
};
const en: Words = {
  invalid_input: "Something in what you wrote is not right: look at the marked fields.",
  outline_wrong: "The chain was not saved: look at the marked fields. Everything you wrote is here.",
  chain_empty: "The chain is empty: write one item at least, then save.",
  changed_meanwhile: ({ number }) =>
    `Somebody has saved version ${number} meanwhile. Open it in another window and bring here what is missing: if you save again, yours becomes the next version.`,
  unknown_indicator: "One of the indicators does not serve this objective: reload the page and try again.",
};
export const chainRefusals = { it, en };

type ProblemWords = Record<OutlineProblem, (what: string) => string>;
const problemsIt: ProblemWords = {
  unknown_label: (what) => `Nessuna voce scritta ha il segno «${what}».`,
  goes_back: (what) => `${what} non viene dopo: una voce porta solo a quelle degli anelli dopo il suo.`,
  to_itself: (what) => `${what} è questa stessa voce.`,
  wrong_place: (what) => `«${what}» non è un posto: scrivi un numero, per esempio 2.`,
  wrong_amount: (what) => `«${what}» non è un importo: scrivi per esempio 1.234,56.`,
  other_ring: (what) => `${what} è di un altro anello: un indicatore misura le voci del suo.`,
  too_many_items: (what) => `Un anello ha al più ${what} voci: unisci quelle che si somigliano.`,
  too_many_lines: (what) => `Al più ${what} ipotesi per anello.`,
  line_too_long: (what) => `Un’ipotesi ha al più ${what} caratteri: accorciala o dividila in due righe.`,
  twice_the_same: () => "Questo testo è già in un’altra riga dell’anello.",
};
const problemsEn: ProblemWords = {
  unknown_label: (what) => `No written item has the sign “${what}”.`,
  goes_back: (what) => `${what} does not come after: an item leads only to those of later rings.`,
  to_itself: (what) => `${what} is this very item.`,
  wrong_place: (what) => `“${what}” is not a place: write a number, for example 2.`,
  wrong_amount: (what) => `“${what}” is not an amount: write for example 1234.56.`,
  other_ring: (what) => `${what} is of another ring: an indicator measures items of its own.`,
  too_many_items: (what) => `A ring has at most ${what} items: join those that are alike.`,
  too_many_lines: (what) => `At most ${what} assumptions a ring.`,
  line_too_long: (what) => `An assumption has at most ${what} characters: shorten it or make two lines of it.`,
  twice_the_same: () => "This text is in another row of the ring already.",
};
export const chainProblems = { it: problemsIt, en: problemsEn };
