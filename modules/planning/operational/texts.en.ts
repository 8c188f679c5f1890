// SPDX-License-Identifier: AGPL-3.0-or-later
import { write } from "./texts.write.en.ts";
import type { Texts } from "./texts.it.ts";

const objectives = (n: number) => (n === 1 ? "1 objective" : `${n} objectives`);
const results = (n: number) => (n === 1 ? "1 expected result" : `${n} expected results`);
const list = (codes: readonly string[]) => codes.join(", ");

export const en: Texts = {
  ...write,
  theYear: "The year",
  objectives,
  results,
  status: { draft: "Draft", approved: "Approved", closed: "Closed" },
  act: {
    none: "Not approved yet",
    words: (body, number, day) =>
      number && day ? `${body}, act no. ${number} of ${day}` : `${body}, number and day to be completed`,
  },
  years: {
    title: (n) =>
      n === 0
        ? "No operational plan yet"
        : n === 1
          ? "There is the operational plan of one year"
          : `There are the operational plans of ${n} years`,
    window: "Operational plans",
    lead: "The operational plan says what the Ambito does in one year, who answers for it, with which money and which results are expected. It comes from the zone plan in force, or from that of the year before.",
    build: "Build a year",
    import: "Import from a file",
    compare: "Compare the years",
    table: "The operational plans, year by year",
    empty: "Build the first from the zone plan in force: a few minutes are enough.",
    col: {
      year: "Year",
      status: "State",
      objectives: "Objectives",
      results: "Expected results",
      act: "Act",
      file: "File",
    },
  },
  year: {
    title: (year, o, r) => `${year}: ${objectives(o)}, ${results(r)}`,
    window: (year) => `Operational plan ${year}`,
    lead: (total, o) => `The plan programmes ${total} for ${objectives(o)}.`,
    leadNothing: "The plan has no objectives yet: add one.",
    channelsSame: (n) => `The ${n} funding channels of the document add up to the same figure.`,
    channelsOther: (n, total) => `The ${n} funding channels of the document add up to ${total} instead.`,
    withoutBudget: (codes) =>
      codes.length === 1 ? `Objective ${list(codes)} has no budget.` : `Objectives ${list(codes)} have no budget.`,
    withoutLines: (codes) =>
      codes.length === 1
        ? `Objective ${list(codes)} has a total without lines.`
        : `Objectives ${list(codes)} have a total without lines.`,
    differing: (codes) =>
      codes.length === 1
        ? `In objective ${list(codes)} the declared total is not the sum of the lines.`
        : `In objectives ${list(codes)} the declared total is not the sum of the lines.`,
    toExplain: (n) =>
      n === 1
        ? "The reason of one deviation from the year before is missing."
        : `The reasons of ${n} deviations from the year before are missing.`,
    stillNaming: (year, codes) => `The texts of ${list(codes)} still speak of ${year}: read them again.`,
    picture: (title, share) => `“${title}” takes ${share} of the total`,
    pictureHead: ["Objective", "Total"],
    pictureSource: (title) => title,
    noBudgetNote: (codes) => `Without budget, so without a bar: ${list(codes)}.`,
    table: "The objectives of the year",
    col: {
      objective: "Objective",
      owner: "Who answers for it",
      actions: "Actions",
      results: "Results",
      declared: "Declared total",
      computed: "Sum of the lines",
    },
    total: "Total",
    tableSource:
      "The declared total is that of the document and is never corrected: beside it stands the sum of its lines. “Missing” means that the document does not say, which is not zero.",
    nobody: "Not said",
    calendar: "The calendar of the year",
    calendarLead: (n) => (n === 1 ? "One deadline with its day." : `${n} deadlines with their day, month by month.`),
    noDay: "nothing",
    atOther: "In other years",
    parts: "What else the document says",
    add: "Add an objective",
    approve: "Approve",
    close: "Close the year",
    completeAct: "Complete the act",
    rollOver: (next) => `Prepare ${next}`,
    deviations: "Deviations",
    remove: "Delete the draft",
    download: "Download the file",
    compare: "Compare the years",
    closedOn: (day, note) => `Closed on ${day}.${note ? ` ${note}` : ""}`,
    actUnknown: "Not all is known of the act that approves it",
    months: [
      "January",
      "February",
      "March",
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December",
    ],
  },
  objective: {
    kicker: (code, year) => `Objective ${code} · ${year}`,
    lead: (actions, r, owner) =>
      `${actions === 1 ? "One action" : `${actions} actions`} and ${results(r)}${owner ? `; answered for by: ${owner}` : "; who answers for it is not said"}.`,
    money: (total) => `The declared budget is ${total}.`,
    moneyLines: (total) => `The lines add up to ${total}.`,
    noMoney: "The document gives no budget.",
    noLines: "The budget has a total and no line.",
    fromZone: "What the zone plan says",
    openCard: (code) => `Open card ${code} of the zone plan`,
    actions: "What is done this year",
    actionStatus: { consolidated: "consolidated", new: "new" },
    noActions: "No action yet.",
    results: "Which results are expected",
    noResults: "No result yet.",
    asData: "To be counted",
    answersTo: (action) => `Answers to the action “${action}”.`,
    steps: "The steps, with their day",
    noSteps: "No step with a day of its own.",
    step: "Step",
    due: "By",
    lines: "The budget, line by line",
    line: "Line",
    channel: "Channel",
    amount: "Amount",
    declared: "Declared total",
    computed: "Sum of the lines",
    noChannel: "not said",
    write: "Write",
    change: "Change",
    addAction: "Add an action",
    addStep: "Add a step",
    addResult: "Add a result",
    addLine: "Add a line",
    remove: "Remove the objective",
    note: "Note",
    previous: "Previous objective",
    next: "Next objective",
  },
  deviation: {
    kinds: { kept: "As before", changed: "Changed", dropped: "Left", added: "New" },
    facets: {
      words: "title or texts",
      owner: "who answers for it",
      actions: "actions",
      steps: "steps",
      results: "results",
      budget: "budget",
    },
    title: (year, before, n) =>
      n === 0
        ? `${year} is as ${before} was`
        : n === 1
          ? `One objective of ${year} is not as in ${before}`
          : `${n} objectives of ${year} are not as in ${before}`,
    lead: (missing) =>
      missing === 0
        ? "The reason of every deviation is written."
        : missing === 1
          ? "The reason of one deviation is missing: without it the plan is not approved."
          : `The reasons of ${missing} deviations are missing: without them the plan is not approved.`,
    aloneTitle: "No deviation to explain",
    aloneHelp:
      "Deviations are born when a plan continues that of the year before: on the page of an approved year, prepare the next.",
    alone: "This plan does not continue that of another year",
    keptTitle: (n) => (n === 1 ? "One objective stays as it was" : `${n} objectives stay as they were`),
    reasonOf: (code) => `Reason for objective ${code}`,
    save: "Save the reason",
    missing: "The reason is missing",
    by: (name) => `written by ${name}`,
  },
  compare: {
    title: (years) =>
      years.length < 2
        ? "Another year is needed to compare"
        : `${years.slice(0, -1).join(", ")} and ${years.at(-1)}, side by side`,
    window: "Comparison of the years",
    lead: (first, firstTotal, last, lastTotal) =>
      `In ${first} the plan programmes ${firstTotal}, in ${last} ${lastTotal}.`,
    leadOne: (year) => `There is only ${year}. When there is another year, they will stand here side by side.`,
    leadNone: "There is no operational plan yet.",
    table: "Objectives by year",
    objective: "Objective",
    absent: "not there",
    noBudget: "no budget",
    choose: "The years to compare",
    chooseHelp: "Up to three.",
    show: "Show",
    total: "Total",
    results: (n) => (n === 1 ? "1 result" : `${n} results`),
  },
};
