// SPDX-License-Identifier: AGPL-3.0-or-later
// The sentences of the plan in the work area, in files by subject; refusals are in texts.refusals.
import type { Status } from "./core/lifecycle.ts";
import { card } from "./texts.card.it.ts";
import { edit } from "./texts.edit.it.ts";
import { answerWords, fields, optionWords } from "./texts.fields.it.ts";
import { life } from "./texts.life.it.ts";
import { views } from "./texts.views.it.ts";

const objectives = (n: number) => (n === 1 ? "1 obiettivo" : `${n} obiettivi`);

export const it = {
  fields,
  answerWords,
  optionWords,
  edit,
  thePlan: "Il piano",
  version: (n: number) => `Versione ${n}`,
  objectives,
  notNow: "Adesso non si può fare.",
  status: {
    draft: "Bozza",
    consultation: "In consultazione",
    approved: "Approvato",
    in_force: "In vigore",
    amended: "Sostituito da una modifica",
    closed: "Chiuso",
  } satisfies Record<Status, string>,
  tabs: {
    label: "Le facce di questa versione",
    content: "Contenuto",
    money: "Soldi",
    measures: "Misure comuni",
    tree: "Albero",
    coverage: "Coperture",
    past: "Triennio precedente",
    life: "Versioni e storia",
  },
  ...card,
  ...life,
  ...views,
};
export type Texts = typeof it;
