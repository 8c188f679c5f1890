// SPDX-License-Identifier: AGPL-3.0-or-later
import type { it } from "./texts.it.ts";

export const en: typeof it = {
  part: "Contract of service",
  states: { done: "Done", late: "Past", next: "Near", later: "Later", no_day: "No day" },
  list: {
    title: (company, worth, year) =>
      worth ? `The contract with ${company} is worth ${worth} in ${year}` : `The contract of service with ${company}`,
    titleNone: "No contract of service is registered",
    lead: (contracts, next, late) =>
      [
        contracts === 1 ? "One contract is registered." : `${contracts} contracts are registered.`,
        next ? `The next deadline: ${next}.` : "No deadline with a day is ahead of us.",
        late === 0
          ? ""
          : late === 1
            ? "One has gone by and nobody has marked it as done."
            : `${late} have gone by and nobody has marked them as done.`,
      ]
        .filter(Boolean)
        .join(" "),
    leadNone: "Register the contract with the company that manages the services: period, yearly annexes, deadlines.",
    add: "Register a contract",
    table: "Contracts",
    contract: "Contract",
    period: "Period",
    annexes: "Annexes",
    worth: "Last annex",
    next: "What is due now",
    nextNone: "No open deadline.",
    picture: (year) => `What the annex of ${year} is worth`,
  },
  period: (from, to) =>
    from || to
      ? `${from ? `from ${from}` : "start not known"} ${to ? `to ${to}` : "with no end written"}`
      : "days not known",
  contract: {
    lead: (period, annexes, open) =>
      `${period}. ${annexes === 0 ? "No annex" : annexes === 1 ? "One yearly annex" : `${annexes} yearly annexes`}, ${open === 0 ? "no open deadline" : open === 1 ? "one open deadline" : `${open} open deadlines`}.`,
    company: "Company",
    act: "Act",
    source: "Source",
    note: "Note",
    edit: "Change",
    addAnnex: "Add the annex of a year",
    addDeadline: "Add a deadline",
    annex: (year) => `Annex ${year}`,
    noAnnex: "No yearly annex is registered: add that of the year, with its items and amounts.",
    openAnnex: "Open",
    deadlines: "Deadlines",
    noDeadlines: "No deadline is registered.",
  },
  annex: {
    title: (year, amount) => `In ${year} the contract is worth ${amount}`,
    titleNone: (year) => `The annex of ${year} has no items yet`,
    lead: (items, approved) =>
      `${items === 1 ? "One item" : `${items} items`}. ${approved ? `Approved on ${approved}.` : "The approval is not registered."}`,
    items: "Items",
    item: "Item",
    amount: "Amount",
    note: "Note",
    computed: "Sum of the items",
    printed: "Printed total",
    noPrinted: "The document prints no total.",
    remove: "Take away",
    change: "Change",
    addItem: "Add an item",
    add: "Add the item",
    edit: "About the annex",
    save: "Save",
    year: "Year",
    printedTotal: "Total printed in the document",
    printedHelp: "Empty if the document prints none. It stands beside the sum of the items, it does not replace it.",
    act: "Act that approves it",
    approvedOn: "Approved on",
    approvedHelp: "The coordinator writes it: from then on the items do not change.",
    source: "Document",
    newTitle: "The annex of a year",
    newLead: "Afterwards, on its page, the items are written with their amounts.",
    create: "Add the annex",
    picture: (label) => `“${label}” is the largest item`,
  },
  deadline: {
    table: "Deadlines of the contract",
    what: "What",
    due: "By",
    dueWords: "When, in words",
    dueWordsHelp: "If there is no day: for example “by April of each year”.",
    item: "Of which item",
    share: "Share of the item, in %",
    shareHelp: "For example 40. Albero computes the amount.",
    amount: "Amount",
    shareOf: (percent, item) => `${percent}% of “${item}”`,
    balance: "balance",
    state: "State",
    doneOn: "Done on",
    done: "Mark as done",
    change: "Change",
    undo: "It is not done",
    newTitle: "A deadline of the contract",
    newLead: "A payment, an update, a report: with its day, or with the words of the contract.",
    create: "Add the deadline",
    source: "Document",
  },
  form: {
    newTitle: "Register a contract of service",
    newLead: "Write only what the documents say: days that are not there stay empty.",
    editTitle: (title) => `Change “${title}”`,
    company: "Company that manages the services",
    title: "Title of the contract",
    firstDay: "First day",
    lastDay: "Last day",
    act: "Act that approves it",
    source: "Document",
    note: "Note",
    save: "Save the contract",
  },
};
