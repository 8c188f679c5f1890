// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Texts } from "./texts.it.ts";
import { card } from "./texts.card.en.ts";
import { edit } from "./texts.edit.en.ts";
import { answerWords, fields, optionWords } from "./texts.fields.en.ts";
import { life } from "./texts.life.en.ts";
import { views } from "./texts.views.en.ts";

const objectives = (n: number) => (n === 1 ? "1 objective" : `${n} objectives`);

export const en: Texts = {
  fields,
  answerWords,
  optionWords,
  edit,
  thePlan: "The plan",
  version: (n) => `Version ${n}`,
  objectives,
  notNow: "This cannot be done now.",
  status: {
    draft: "Draft",
    consultation: "In consultation",
    approved: "Approved",
    in_force: "In force",
    amended: "Replaced by an amendment",
    closed: "Closed",
  },
  tabs: {
    label: "The faces of this version",
    content: "Content",
    money: "Money",
    measures: "Shared measures",
    tree: "Tree",
    coverage: "Coverage",
    past: "Previous three years",
    life: "Versions and history",
  },
  ...card,
  ...life,
  ...views,
};
