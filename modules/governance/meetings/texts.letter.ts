// SPDX-License-Identifier: AGPL-3.0-or-later
// The words of convocations: a notice of an Italian body is written in Italian, whoever sends it.
import type { LetterWords } from "./core/letter.ts";

export const letter: LetterWords & { page(address: string): string } = {
  subject: {
    convocation: (what, day, time) => `Convocazione: ${what}, ${day} alle ${time}`,
    change: (what, day, time) => `Seduta cambiata: ${what}, ${day} alle ${time}`,
    cancellation: (what, day) => `Seduta annullata: ${what}, ${day}`,
  },
  intro: {
    convocation: (what) => `Buongiorno,\nsei convocato alla seduta: ${what}.`,
    change: (what) =>
      `Buongiorno,\nla seduta è cambiata: ${what}. Vale quanto scritto qui sotto; l’avviso di prima non vale più.`,
    cancellation: (what) => `Buongiorno,\nquesta seduta è annullata: ${what}.`,
  },
  firstCall: (day, time) => `Prima convocazione: ${day}, ore ${time}`,
  secondCall: (day, time) => `Seconda convocazione, se nella prima manca il numero legale: ${day}, ore ${time}`,
  onlyCall: (day, time) => `Quando: ${day}, ore ${time}`,
  place: (place) => `Dove: ${place}`,
  because: (reason) => `Perché: ${reason}`,
  urgent: (reason) => `L’avviso parte con meno giorni di quelli chiesti dalla regola, perché: ${reason}`,
  agenda: "Ordine del giorno",
  kinds: {
    resolution: "si delibera",
    opinion: "si dà un parere",
    information: "informazione",
    election: "si elegge",
  },
  calendar: "In allegato c’è la seduta per il tuo calendario.",
  cancelled: "Annullata",
  secondNote: (day, time) => `Seconda convocazione: ${day}, ore ${time}.`,
  page: (address) => `Il fascicolo con i documenti, e dove confermare che hai letto: ${address}`,
  days: ["domenica", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato"],
  months: [
    ...["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno"],
    ...["luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"],
  ],
};
