// SPDX-License-Identifier: AGPL-3.0-or-later
import type { cycles as it } from "./texts.cycles.it.ts";

export const cycles: typeof it = {
  triennia: {
    title: (continued, past, fresh) =>
      `${continued} objectives of ${past} go on, ${fresh === 1 ? "one is new" : `${fresh} are new`}`,
    titleNone: "There is no cycle before to compare with yet",
    lead: (proposed, dropped) =>
      [
        dropped === 0
          ? "No objective is lost."
          : dropped === 1
            ? "One objective does not go on."
            : `${dropped} objectives do not go on.`,
        proposed === 0
          ? ""
          : `${proposed} links are proposed by a reader of the documents and nobody has confirmed them yet.`,
      ]
        .filter(Boolean)
        .join(" "),
    none: "The comparison comes with an approved plan and the evaluation of the one before.",
    moves: "What goes on",
    was: "Before",
    is: "Now",
    how: "What happens",
    kinds: { continued: "Goes on", dropped: "Does not go on", new: "New" },
    saidAgain: "It was written that it would be proposed again.",
    saidNotAgain: "It was written that it would not be proposed again.",
    columns: "The cycles side by side",
    what: "What",
    objectives: "Objectives",
    declared: "Resources declared by the cards",
    budgets: "Budgets of the years that Albero knows",
    degree: "Achieved on average",
    indicators: "Indicators",
    rewards: "Reward projects reached",
    ofYear: (year) => `in ${year}`,
    ofCards: (n) => `over ${n} cards`,
    unknownMoney: "The documents of the cycle print no amounts by objective.",
    notes:
      "The resources are not the same thing: those of the plan in force are the sum that its cards declare, those of past years are the budgets that were loaded. The mean is plain and computed by Albero: no document prints it.",
    chart: "Objectives that go on, that do not, that are new",
    confirm: "Confirm the links",
  },
  rewards: {
    title: "The reward projects",
    lead: "The Region rewards whoever reaches certain objectives. A project that failed stays written, with its outcome.",
    none: "No reward project is registered.",
    add: "Add a reward project",
    change: "Change",
    outcomes: { reached: "Reached", not_reached: "Not reached", unknown: "Outcome not known" },
    answers: "What the cards of the plan in force answer (question 18)",
    answersLead: "“Does it continue or strengthen a reward project of the programme before?”",
    reachedOf: (reached, unknown, all) =>
      all === 0
        ? "none registered"
        : `${reached} of ${all}${unknown > 0 ? `, ${unknown === all ? "outcome not known" : `${unknown} with unknown outcome`}` : ""}`,
    form: {
      newTitle: "Add a reward project",
      editTitle: (title) => `Change “${title}”`,
      lead: "Write what it was, in which cycle, and how it ended.",
      cycle: "Cycle",
      cycleHelp: "For example 2021-2023.",
      title: "Title",
      outcome: "Outcome",
      note: "Note",
      cards: "Cards of the plan in force that go on with it",
      source: "Source",
      create: "Add the project",
      save: "Save",
    },
  },
};
