// SPDX-License-Identifier: AGPL-3.0-or-later
import { cycles } from "./texts.cycles.en.ts";
import type { it } from "./texts.it.ts";

const objectives = (n: number): string => (n === 1 ? "one objective" : `${n} objectives`);
const cap = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

export const en: typeof it = {
  plans: { zone: (period) => `Zone plan ${period}`, operational: (period) => `Operational plan ${period}` },
  states: { open: "Open", agreed: "Agreed", approved: "Approved" },
  notOpened: "To be opened",
  answers: { yes: "Yes", partly: "In part", no: "No", not_planned: "Not planned" },
  dimensions: {
    degree: { name: "Degree of achievement", ask: "How much was done of what was programmed?" },
    users: { name: "Evaluation by users", ask: "Did the people for whom the objective was evaluate it?" },
    coincidence: {
      name: "Money allotted and committed or paid",
      ask: "How much of what was allotted was committed or paid?",
    },
    criticalities: { name: "Critical points", ask: "Which critical points came up? One a line." },
    adequate: {
      name: "Answer to the need",
      ask: "Did the objective adequately answer a need, with a positive change? Why?",
    },
    continuity: { name: "Continuity with before", ask: "Did it continue the programme before?" },
    again: { name: "Proposed again", ask: "Will it be proposed again in the next programme?" },
  },
  swot: {
    title: "SWOT",
    lead: "Strengths and weaknesses, opportunities and threats, on five dimensions. It may stay empty.",
    none: "No SWOT agreed.",
    nonePast: "The summary of the SWOT cannot be read in the document.",
    dimensions: {
      mandate: "Mandate",
      budget: "Budget",
      outcomes: "Outcome indicators",
      organisation: "Organisation and transversality",
      governance: "Governance",
    },
    quadrants: {
      strengths: "Strengths",
      weaknesses: "Weaknesses",
      opportunities: "Opportunities",
      threats: "Threats",
    },
    ask: "One point a line.",
  },
  col: {
    objective: "Objective",
    dimension: "Dimension",
    said: "What it says",
    state: "State",
    agreed: "Agreed texts",
    contributions: "Contributions",
    degree: "Achieved",
    money: "Money used",
    again: "Proposed again",
    follows: "Goes on in",
    points: "Critical points",
    outcome: "Outcome",
    project: "Reward project",
    cycle: "Cycle",
    cards: "Cards that go on with it",
    answer: "Answer",
    note: "Note",
  },
  list: {
    title: (approved, all) =>
      all === 0
        ? "No objective to evaluate"
        : approved === 0
          ? `None of the ${all} objectives of the plan has an approved evaluation`
          : `${cap(objectives(approved))} of ${all} ${approved === 1 ? "has an approved evaluation" : "have an approved evaluation"}`,
    lead: (open, agreed, past) =>
      [
        open + agreed === 0
          ? "A card is opened for each objective: the tables contribute, the coordinator agrees the text."
          : `${open} cards are open, ${agreed} are agreed.`,
        past === null ? "" : `The cycle ${past} has been evaluated.`,
      ]
        .filter(Boolean)
        .join(" "),
    approved: "Approved evaluations",
    none: "There is no approved plan yet whose objectives can be evaluated.",
    open: "Open a card",
    openOne: "Open the card",
    triennia: "Cycles side by side",
    other: "The operational plans",
    agreedOf: (n) => `${n} of 7`,
    past: (cycle) => `The cycle ${cycle}: how it went`,
    pastLead: (mean, of) =>
      `On average the objectives were achieved to ${mean} (plain mean of ${of}, computed by Albero).`,
    pastAll: "How it was evaluated",
    chart: (cycle) => `How much was achieved of each objective ${cycle}`,
    unit: "% of what was programmed",
  },
  open: {
    title: "Open the card of an objective",
    lead: "From then on the tables, the office and who evaluates can write what they think.",
    objective: "Objective",
    save: "Open the card",
    all: "Every objective has its card already.",
  },
  one: {
    title: {
      open: (missing) =>
        missing === 0
          ? "Every text is there: the card can be agreed"
          : missing === 7
            ? "The texts are to be agreed"
            : `${missing} texts of 7 are missing`,
      agreed: () => "The card is agreed and waits for its approval",
      approved: () => "The evaluation is approved",
    },
    lead: (contributions, people) =>
      contributions === 0
        ? "Nobody has contributed yet: choose a field and write what you think."
        : `${contributions === 1 ? "One contribution" : `${contributions} contributions`} by ${people === 1 ? "one person" : `${people} people`}.`,
    dimensions: "The seven dimensions",
    notYet: "Text not agreed yet",
    write: "Write",
    contributions: (n) => (n === 0 ? "No contribution" : n === 1 ? "One contribution" : `${n} contributions`),
    agree: "Agree the card",
    approve: "Approve the card",
    reopen: "Open the card again",
    history: "The history of the card",
    stepTo: { open: "Opened", agreed: "Agreed", approved: "Approved" },
    by: (name, day) => `${name}, ${day}`,
    previous: "Where it comes from",
    previousNone: "It does not appear to continue an objective of the cycle before.",
    realised: (degree) => `achieved to ${degree}`,
    proposed: "Proposed link",
    facts: "Other data of the card",
    basis: "Basis",
    printed: "In the document",
    basisOf: (basis) => `Basis: ${basis}`,
  },
  money: {
    title: "What the accounts say",
    none: "The accounts have no budget lines linked to this objective yet: there is nothing to compare.",
    noAllotted: "The linked lines have no allotted amounts: the percentage cannot be computed.",
    computed: (percent) => `By the accounts ${percent} is committed`,
    gap: (points) =>
      `The agreed text and the accounts differ by ${points} points: they stand side by side, neither is corrected.`,
    nothing: "The accounts have no commitment on these lines yet: the record may be missing, not the spending.",
    share: "Committed, of a hundred allotted",
    same: "The agreed text and the accounts coincide.",
    allotted: "Allotted",
    committed: "Committed",
    paid: "Of which paid",
    years: "Years",
    frozen: (day) => `Frozen on the day of the approval, ${day}.`,
    live: (day) => `Computed today, ${day}: it is frozen by the approval.`,
  },
  field: {
    agreed: "The agreed text",
    none: "There is no agreed text yet.",
    contributions: "What people think",
    noContributions: "Nobody has contributed yet.",
    forTable: (table) => `for ${table}`,
    contribute: "Add your contribution",
    text: "What you think",
    table: "In the name of",
    myself: "Myself",
    working: (name) => `${name} (works for this objective)`,
    send: "Add the contribution",
    sendHelp: "It stays with your name and does not change: to correct it another one is added.",
    agree: "Write the agreed text",
    percent: "Percentage",
    answer: "Answer",
    words: { percent: "Basis of the figure", answer: "Explanation", list: "One point a line", plain: "Text" },
    save: "Agree the text",
    history: "The texts before",
    next: "Next field",
    previous: "Field before",
    closed: "The card is not open: it can only be read.",
    position: (at, all) => `Field ${at} of ${all}`,
  },
  step: {
    agreed: {
      title: "Agree the card",
      happens: (open) => [
        "The agreed texts become the evaluation of the objective and change no more, unless the card is opened again.",
        "Nobody can add contributions any more.",
        ...(open > 0
          ? [`${open === 1 ? "One contribution stays" : `${open} contributions stay`} readable beside the texts.`]
          : []),
      ],
    },
    approved: {
      title: "Approve the card",
      happens: () => [
        "The card is frozen: it is not opened again and changes no more.",
        "What the accounts say today is frozen with it.",
        "The agreed texts, without the contributions, become public.",
      ],
    },
    open: {
      title: "Open the card again",
      happens: () => [
        "The texts can be changed and the tables can contribute again.",
        "The reason stays in the history of the card.",
      ],
    },
    note: "Note",
    reason: "Why it is opened again",
  },
  past: {
    title: (cycle, mean) => `The cycle ${cycle} was achieved to ${mean} on average`,
    titleNone: (cycle) => `How the cycle ${cycle} went`,
    lead: (n, section) => `${cap(objectives(n))}, as printed in “${section}”.`,
    table: "The cards of the objectives",
    process: "How it was evaluated",
    body: "Who followed the work",
    every: "How often",
    role: "With which task",
    start: "Beginning",
    who: "Who evaluated",
    instrument: "Instrument",
    dimensions: "Dimensions of the self-evaluation",
    findings: "What came up in all objectives",
    asked: "The questions of each card",
    swot: "Summary of the SWOT",
    source: "Source",
    closed: "Closed",
    codeNote: "About the code",
    links: "Goes on in",
    noLinks: "No card of the plan in force goes on with it.",
    before: (cycle) => `Continuity with ${cycle}`,
  },
  ...cycles,
  site: {
    part: "Evaluations",
    results: "Results",
    title: (approved, past) =>
      approved > 0
        ? `${cap(objectives(approved))}: how it went`
        : past === null
          ? "No evaluation published"
          : `How the cycle ${past} went`,
    lead: "At the end of each plan one asks what was done, with which money, what did not work and what goes on.",
    approved: "Approved evaluations",
    noneApproved: "No evaluation of the plan in force is approved yet.",
    computed: (percent) => `By the accounts: ${percent} of what was allotted is committed.`,
  },
};
