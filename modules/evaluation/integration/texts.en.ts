// SPDX-License-Identifier: AGPL-3.0-or-later
import type { it } from "./texts.it.ts";

const list = (numbers: readonly number[]): string => numbers.join(", ");
const count = (n: number, one: string, many: string): string => (n === 1 ? one : `${n} ${many}`);

export const en: typeof it = {
  kinds: { protocollo: "Protocol", intervento: "Intervention", progetto: "Project" },
  periods: {
    to_come: "Period to come",
    running: "Period running",
    ended: "Period ended",
    not_printed: "Period not printed",
  },
  stepStates: { waiting: "To begin", begun: "Begun", done: "Done" },
  odd: {
    numerator_missing: "The numerator is missing",
    denominator_missing: "The denominator is missing",
    same_parts: "Numerator and denominator are the same",
    target_without_number: "There is a target, but without a number",
    target_in_other_unit: "The target is in another unit",
    years_that_fall: "The target falls from year to year",
    above_the_whole: "The target is above the whole",
    in_doubt: "Reading in doubt",
  },
  col: {
    card: "Card",
    kind: "Kind",
    areas: "Areas and lines",
    period: "Period",
    steps: "Steps",
    indicators: "Indicators",
    step: "Step",
    state: "State",
    indicator: "Indicator",
    numerator: "Numerator",
    denominator: "Denominator",
    target: "Target",
    odd: "To clear up",
    cards: "Cards",
  },
  noCards: "There are no integration cards yet",
  noCardsLead:
    "The cards say what the Ambito and the health authority do together: who, with which steps, measured how. They are loaded from a file.",
  add: "Load the cards",
  list: {
    title: (cards) => `The Ambito and the health authority work together on ${cards} cards`,
    lead: (done, begun, steps, indicators, odd) =>
      [
        done + begun === 0
          ? `None of the ${steps} steps is marked as begun yet.`
          : `Of ${steps} steps ${count(done, "one is done", "are done")} and ${count(begun, "one is begun", "are begun")}.`,
        `There are ${indicators} indicators: ${odd === 0 ? "all clear." : odd === 1 ? "one has to be cleared up." : `${odd} have to be cleared up.`}`,
      ].join(" "),
    goals: "Shared goals",
    indicators: "The indicators",
    table: "The cards",
    progress: "Steps done",
    howFar: "How far they are",
    stepsOf: (done, begun, steps) => `${done} of ${steps} done${begun > 0 ? `, ${begun} begun` : ""}`,
    noSteps: "The card prints no steps",
    odd: (odd) => (odd === 0 ? "" : `${odd} to clear up`),
    source: "Source",
  },
  matrix: {
    title: (lost, marks) =>
      lost === 0
        ? "Every mark of the matrix has its cell"
        : `The row is known for almost every mark; the column is lost for ${lost} of ${marks}`,
    description: (sure, lost) =>
      `Rows: areas of integration. Columns: lines. ${sure} marks have their cell, drawn full; ${lost} have the row but not the column, and stand in the hatched bar.`,
    row: "Row",
    lost: "Column lost (marks)",
    lostShort: "Column lost",
    cards: "Cards",
    noRow: "Row lost",
    noRowShort: "?",
    unread: (n) => (n.length === 0 ? "" : `No mark can be read in ${n.length === 1 ? "card" : "cards"} ${list(n)}.`),
    transposed: (n) =>
      n.length === 0
        ? ""
        : n.length === 1
          ? `Card ${list(n)} prints the matrix with rows and columns exchanged.`
          : `Cards ${list(n)} print the matrix with rows and columns exchanged.`,
    unit: "marks",
    noMarks: "No mark can be read",
    marks: (row, marks, columns) =>
      `${row ?? "row lost"}: ${marks === 1 ? "one mark" : `${marks} marks`}, ${columns === null ? "column lost" : columns.join(", ")}`,
  },
  card: {
    number: (n) => `Card ${n}`,
    title: (done, steps) =>
      steps === 0
        ? "the card prints no steps"
        : done === steps
          ? "every step is done"
          : `${done} steps done of ${steps}`,
    rationale: "Why",
    description: "What is done",
    steps: "The steps",
    noSteps: "The card does not print its steps: how far they are cannot be marked.",
    mark: "Mark",
    since: (day) => `since ${day}`,
    on: (day) => `on ${day}`,
    history: (n) => (n === 1 ? "One mark" : `${n} marks`),
    marked: (state, day, by) => `${state}, ${day}${by ? `, marked by ${by}` : ""}`,
    indicators: "The indicators",
    noIndicators: "The card has no indicators.",
    people: "Who works together",
    actors: "Actors",
    roles: "Who does what",
    targets: "For whom",
    asst: "Resources of the health authority",
    facts: "The data of the card",
    subtitle: "Subtitle",
    printedKind: "As printed",
    scope: "Where",
    inZonePlan: "It is in the zone plan",
    period: "When",
    from: (start, end) => (end ? `from ${start} to ${end}` : `from ${start}, no end printed`),
    alreadyRunning: "It was running already when it was written",
    acts: "Acts named",
    matrix: "Matrix of areas and lines",
    risk: "Risk factors",
    context: "Figures named",
    goals: "Shared goals it is linked to",
    goalsNote: "The link between shared goals and cards was proposed by a reader of the document, it is not printed.",
    yes: "Yes",
    no: "No",
    none: "None",
    uncertain: "In doubt",
    source: "Source",
  },
  target: {
    ">=": (value) => `at least ${value}`,
    ">": (value) => `more than ${value}`,
    "==": (value) => value,
    increase: "an increase, without saying how much",
    from: (value) => value,
    noNumber: "without a number",
    by: (day) => `by ${day}`,
    since: (day) => `from ${day}`,
    year: (year, value) => `${year}: ${value}`,
    none: "No target",
  },
  step: {
    title: (position) => `Step ${position}`,
    lead: (card) => `Card “${card}”.`,
    state: "How far it is",
    day: "Since which day",
    note: "Note",
    noteHelp: "Needed only when the step goes back to “to begin”.",
    save: "Mark the step",
    history: "The history of the step",
  },
  goals: {
    title: (goals, areas) => `${goals} shared goals in ${areas} areas`,
    lead: (areas) => `The areas of joint work are: ${areas}.`,
    noCard: "No card takes it up",
    process: "How they came about",
    startedOn: "Beginning of the joint work",
    workingTables: "Working tables",
    promoter: "Who promoted the focus groups",
    meetings: "Focus groups",
    policyAreas: "Areas",
    place: "Place",
  },
  indicators: {
    title: (odd, all) =>
      odd === 0 ? `The ${all} indicators of the cards are clear` : `${odd} indicators of ${all} have to be cleared up`,
    lead: "An indicator can be measured only if one knows what is counted above and below the line, and which number is aimed at. Nothing printed is corrected here: what to ask is marked.",
    onlyOdd: "Only those to clear up",
    all: "All",
    table: "The indicators of the cards",
    count: "How many indicators have this problem",
  },
  upload: {
    title: "Load the cards from a file",
    lead: "The file is JSON text in the format “albero-integration-cards/1”. It is tried first: one sees what is in it and what is wrong, and nothing is saved.",
    file: "File of the cards",
    help: "At most 5 MB.",
    check: "Try the file",
    confirm: "Save the cards",
    ready: (title) => `“${title}” can be saved`,
    happens: (period, cards, goals, indicators, odd) =>
      `${cards} cards for ${period} are made, with ${goals} shared goals and ${indicators} indicators, ${odd} of them to clear up. Once saved, the cards stay as they are printed.`,
    sameThere: "These very cards are there already: there is nothing to save.",
    problems: (n) => (n === 1 ? "One thing to correct in the file" : `${n} things to correct in the file`),
    place: "Where",
    what: "What is wrong",
    notJson: "The file is not JSON text: choose that of the cards, or save it again.",
    strange: "The text holds a character that cannot be kept: delete it and type it again.",
  },
  site: {
    part: "Integration with health care",
    results: "Results",
    none: "The Ambito has not published any card of integration with the health authority yet.",
  },
};
