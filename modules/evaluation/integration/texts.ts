// SPDX-License-Identifier: AGPL-3.0-or-later
import { en } from "./texts.en.ts";
import { it } from "./texts.it.ts";

export const texts = { it, en };

/** What Albero adds to the printed data when it stores them: in the language of the documents. */
export const stored = {
  ring: "La scheda non dice a quale anello della catena appartiene: proposto da Albero dal tipo di indicatore.",
  dayIsTheEnd: "La scheda non stampa entro quando: Albero usa la fine della scheda, o del periodo.",
  threshold: "Stampato senza «almeno»: è una soglia da raggiungere.",
};
