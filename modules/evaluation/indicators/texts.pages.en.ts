// SPDX-License-Identifier: AGPL-3.0-or-later
import type { pagesIt } from "./texts.pages.it.ts";

const indicators = (n: number) => (n === 1 ? "one indicator" : `${n} indicators`);
const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const one = (n: number, singular: string, plural: string) => (n === 1 ? singular : plural);

export const pagesEn: typeof pagesIt = {
  yes: "Yes",
  no: "No",
  undecided: "To be decided",
  col: {
    code: "Code",
    text: "Indicator",
    kind: "Kind",
    unit: "Unit",
    objective: "Objective",
    ring: "Ring",
    aim: "Aims at",
    missing: "What is missing",
    from: "From",
    reason: "Why it changed",
    by: "Who, when",
    measures: "Measures",
    document: "Document",
    printed: "As printed",
    day: "By",
    value: "Value",
    territory: "Of whom",
    state: "State",
    note: "Note",
    action: "What to do",
    what: "What it counts",
    today: "Today",
    usedBy: "Used by",
  },
  list: {
    title: (n, lacking) =>
      n === 0
        ? "There are no indicators yet"
        : lacking === 0
          ? `${capital(indicators(n))}, all with a value to aim at`
          : `${capital(indicators(n))}: ${lacking} ${one(lacking, "does", "do")} not say yet which value ${one(lacking, "it aims", "they aim")} at`,
    lead: (computed, doubts, retired) =>
      [
        computed > 0
          ? `${computed} ${one(computed, "is", "are")} counted by Albero itself.`
          : "None is counted by Albero yet.",
        doubts > 0
          ? `${doubts} ${one(doubts, "carries", "carry")} a doubt of the document ${one(doubts, "it comes", "they come")} from.`
          : "",
        retired > 0 ? `${retired} ${one(retired, "is", "are")} out of use.` : "",
      ]
        .filter(Boolean)
        .join(" "),
    emptyLead:
      "An indicator tells how one sees that an objective comes nearer. The plans name many already: Albero takes them from there.",
    picture: (gap, n, all) => `${n} of ${all} lack ${gap}`,
    pictureHead: ["What is missing", "Indicators"],
    pictureSource: "Definitions and targets kept in Albero",
    missingTitle: "What is still missing",
    missingLink: (n, gap) => `${n} without ${gap}`,
    nothingMissing: "Nothing is missing.",
    filter: "Look among the indicators",
    plan: "Plan",
    objective: "Objective",
    ring: "Ring of the chain",
    kind: "Kind",
    gap: "What is missing",
    state: "In use or not",
    words: "Words",
    every: "All",
    inUse: "In use",
    retired: "Out of use",
    all: "All, also ended ones",
    gapUncertain: "With a doubt",
    gapComputed: "Counted by Albero",
    apply: "Search",
    clear: "Clear the filters",
    table: (n) => (n === 0 ? "No indicator matches" : capital(indicators(n))),
    none: "No indicator matches what you look for: take a filter away.",
    add: "Add an indicator",
    take: "Take from the documents",
    file: "Spreadsheet",
    computed: "What Albero counts",
    differences: (n) =>
      n === 1 ? "One difference between card and chapter" : `${n} differences between card and chapter`,
    more: (n) => `and ${n} more`,
    noAim: "to be written",
    complete: "Nothing",
    lacks: (gaps) => gaps.join(", "),
  },
  one: {
    lead: ({ kind, unit, objectives, gaps }) =>
      `${kind}${unit ? `, in “${unit}”` : ""}. ${
        objectives === 0
          ? "It serves no objective yet."
          : `It serves ${one(objectives, "one objective", `${objectives} objectives`)}.`
      } ${
        gaps === 0
          ? "It has all that is needed to measure and judge it."
          : `${one(gaps, "One thing is", `${gaps} things are`)} still missing.`
      }`,
    retired: (day, reason) => `Out of use since ${day}. ${reason}`,
    missing: "What is missing",
    inUse: "In use",
    ended: "Ended",
    computedMark: "Computed",
    typedMark: "Written by who measures",
    milestone: "Milestone",
    definition: "What is measured",
    since: (day) => `Definition in force since ${day}`,
    from: (day) => `This definition begins on ${day}`,
    numerator: "Numerator",
    denominator: "Denominator",
    direction: "Which way is better",
    breakdowns: "Broken down",
    source: "Where the data come from",
    owner: "Who answers for it",
    level: "Asked of",
    frequency: "How often",
    tolerance: "Tolerance",
    toleranceValue: (n) => `${n} % of the way`,
    rollUp: "How the total is made",
    printedIn: "Document",
    query: "Albero counts",
    formula: "Formula",
    uncertain: "In doubt",
    notSaid: "not said",
    change: "Change the definition",
    earlier: "The definitions over time",
    earlierLead: "A new definition holds from its day on: earlier measures stay as they were made.",
    measures: (n) => (n === 0 ? "none" : n === 1 ? "one measure" : `${n} measures`),
    first: "The first",
    places: "Where it serves",
    placesLead: (n) =>
      n > 1
        ? "The same indicator is named in several places: it is measured once."
        : "An indicator may serve several objectives, or two rings of the chain.",
    place: "Place elsewhere too",
    removePlace: "Take from here",
    differs: "The documents print it in different ways: both stand.",
    baseline: "The start",
    baselineYes: "The start is collected.",
    baselineNo: "It was decided not to collect the start.",
    baselineNone: "Nobody has decided yet whether to collect the start.",
    baselineHow: "How",
    baselineWhen: "When",
    decideBaseline: "Decide",
    targets: "Values and targets",
    noTargets: "There is no value to aim at yet.",
    addTarget: "Add a value",
    confirm: "Confirm",
    remove: "Take away",
    whole: "The whole Ambito",
    value: "What it is worth today",
    valueIs: (value, day) => `On ${day} it is worth ${value}.`,
    valueParts: (numerator, denominator) => `${numerator} of ${denominator}.`,
    missingBecause: {
      no_value: (of) => `It cannot be computed today: ${of} has no value yet.`,
      division_by_zero: (of) => `It cannot be computed today: it would divide by zero (${of}).`,
      too_large: (of) => `It cannot be computed today: ${of} gives a number out of reason.`,
      nothing_to_count: () => "There is nothing to count today: it is missing, not zero.",
      unknown_query: (of) => `Albero can no longer count “${of}”: change the definition.`,
    },
    usedBy: "The formulas that use it",
    follow: "See its values over time",
    retire: "Use it no more",
    resume: "Take it up again",
  },
  form: {
    newTitle: "Add an indicator",
    newLead: "Write what you know: what is missing can be said later, and Albero asks for it.",
    defineTitle: "Change the definition",
    defineLead: (day) =>
      day
        ? `The last measure is of ${day}: the new definition holds from a later day.`
        : "There are no measures yet: the new definition may hold from the same day.",
    code: "Code",
    codeHelp: "Letters, digits, dots and hyphens, for example office.open-tables. Formulas use it too.",
    codes: "The codes that you may use",
    firstDay: "Holds from",
    text: "What is measured",
    kind: "Kind",
    kindHelp: "“Presence” is a milestone: it is there or not.",
    unit: "Unit",
    unitHelp: "For example meetings, people, days. Percentages are in %.",
    numerator: "Numerator: what is counted",
    denominator: "Denominator: out of what",
    partsHelp:
      "For percentages and ratios: for example “municipalities with the service” out of “municipalities of the Ambito”.",
    direction: "Which way is better",
    breakdowns: "Broken down",
    source: "Where the data come from",
    sourceText: "Document or act",
    owner: "Who answers for it",
    ownerHelp: "A role or a body, never the name of a person.",
    level: "Asked of",
    frequency: "How often it is measured",
    tolerance: "Tolerance",
    toleranceHelp:
      "How far it may lag behind, in % of the way from the start to the target, and still be on track. Empty: 10.",
    rollUp: "How the parts make the total",
    rollUpUsual: "The usual rule of the kind",
    compute: "Who gives the value",
    computeHelp: "Leave these two fields empty if a person writes the value.",
    query: "Albero counts it",
    queryNone: "No, a person writes it",
    formula: "A formula gives it",
    formulaHelp:
      "Codes of other indicators, numbers, + − * / and parentheses: A / B * 100. Leave a space around the minus.",
    uncertain: "In doubt because",
    objective: "Serves the objective",
    ring: "At which ring",
    reason: "Why it changes",
    measured: "How it is measured",
    who: "Who and when",
    create: "Add",
    save: "Save the new definition",
    baselineTitle: "Is the start collected?",
    baselineLead:
      "The start is the value one begins from: without it one sees only whether a target is reached, not how far it is.",
    baselineYes: "Yes, it is collected",
    baselineNo: "No, it is not collected",
    baselineNone: "Not decided yet",
    how: "How",
    howHelp: "From which source, who asks for it.",
    when: "By when",
    saveBaseline: "Save the decision",
    targetTitle: "Add a value",
    targetLead:
      "A target with its day, or the value one starts from. It begins provisional; the coordinator confirms it.",
    targetKind: "What it is",
    targetDay: "Day",
    operator: "How much",
    value: "Value",
    valueMilestone: "A presence aims at yes; its start may be yes or no.",
    territory: "Of which territory",
    note: "Note",
    saveTarget: "Add",
    placeTitle: "Place the indicator elsewhere too",
    placeLead: "It is measured once and counts in each place.",
    savePlace: "Place",
    noObjectives: "There are no objectives of a plan yet: take the indicators from the documents first.",
    retireTitle: "Use this indicator no more",
    retireLead: "It stays readable with its measures; rounds ask it no more.",
    retireDay: "Last day",
    saveRetire: "Use it no more",
    retireHappens: [
      "From the day after nobody is asked for it.",
      "The measures made so far stay and can be read.",
      "It can be taken up again.",
    ],
  },
  take: {
    step: "From the documents",
    title: (n) =>
      n === 0
        ? "The indicators say already what the documents say"
        : `The documents name ${one(n, "one indicator that is missing", `${n} indicators that are missing`)}`,
    lead: (named) =>
      named === 0
        ? "There is no approved plan yet: once there is, its indicators are taken from here."
        : `The plan in force, its chapter on evaluation and the approved operational plans name ${indicators(named)}. Taking them twice changes nothing.`,
    button: (n) => (n === 0 ? "Take what has changed" : `Take ${one(n, "the indicator", `the ${n} indicators`)}`),
    done: (added, places) =>
      added + places === 0
        ? "There was nothing new."
        : `${one(added, "One indicator added", `${added} indicators added`)}, ${one(places, "one place", `${places} places`)}.`,
    added: "To be added",
    gone: (n) => `${one(n, "One indicator is", `${n} indicators are`)} named no more by the documents`,
    goneLead: "They stay with their measures: if they are needed no more, open the indicator and take it out of use.",
    reworded: (n) => `${one(n, "One indicator has", `${n} indicators have`)} new words in the document`,
    rewordedLead: "The definition does not change by itself: open the indicator and write the new one, with its day.",
    before: "Defined",
    now: "Printed now",
    moved: (n) => `${one(n, "One place follows", `${n} places follow`)} the document.`,
  },
  differences: {
    step: "Differences",
    title: (n, cards) =>
      n === 0
        ? "Card and chapter say the same"
        : `Where card and chapter do not say the same: ${n} ${one(n, "indicator", "indicators")} in ${cards} ${one(cards, "objective", "objectives")}`,
    lead: (n) =>
      n === 0
        ? "Every indicator that the card of an objective prints is also in the chapter on evaluation, in the same words."
        : "The plan prints its indicators twice, on the card of the objective and in the chapter on evaluation. Where they do not say the same both texts hold, side by side.",
    noChapter: "The plan in force has no chapter on evaluation to compare the cards with.",
    card: "The card prints",
    chapter: "The chapter prints",
    nothing: "does not name it",
    kinds: { words: "Different words", onlyCard: "Only on the card", onlyChapter: "Only in the chapter" },
    what: "Difference",
    picture: "How many differences, objective by objective",
    openCard: "Open the card",
    pictureHead: ["Objective", "Differences"],
    source: "Cards and chapter on evaluation of the plan in force",
  },
  computed: {
    step: "Counted by Albero",
    title: (n) => `Albero can count ${n} things by itself`,
    lead: (used) =>
      used === 0
        ? "No indicator uses them yet: choose one when you add an indicator or change its definition."
        : `${capital(indicators(used))} ${one(used, "uses", "use")} one. The numbers are of today, over all data of the Ambito.`,
    nobody: "none",
    add: "Add those that are missing",
    added: (n) =>
      `${n === 1 ? "One indicator added" : `${n} indicators added`}: open them and write which value they aim at.`,
    chooseBody: "the body is chosen",
    table: "What Albero counts",
  },
  file: {
    step: "Spreadsheet",
    title: "The indicators in a spreadsheet",
    lead: "Download the sheet, change it, give it back here: before it writes, Albero says what would change.",
    xlsx: "Download .xlsx",
    ods: "Download .ods",
    csv: "Download .csv",
    choose: "The sheet to read",
    help: "Columns are known by their name; one that is missing leaves everything as it is. A definition that changes needs “vale dal” and “motivo”.",
    check: "See what would change",
    problems: (n) => `The sheet has ${n === 1 ? "one error" : `${n} errors`}: nothing was saved`,
    place: "Cell",
    problem: "What is wrong",
    changes: (n) => `The sheet would change ${indicators(n)}`,
    same: (n) => `${n === 1 ? "One stays" : `${n} stay`} as it is.`,
    noChanges: "The sheet says what is there already: nothing to change.",
    what: "What changes",
    isNew: "New indicator",
    happens: (n) =>
      n === 1 ? "By confirming, the change is written." : `By confirming, the ${n} changes are written, all together.`,
    confirm: "Write the changes",
    done: (n) => `${n === 1 ? "One indicator changed" : `${n} indicators changed`}.`,
    newTarget: (words) => `new value ${words}`,
    problemWords: {
      code_missing: () => "The code of the indicator is missing.",
      said_twice: (text) => `“${text}” is written twice in the sheet.`,
      text_missing: () => "The text of the indicator is missing.",
      too_long: (text) => `The text that begins with “${text}” is too long.`,
      unknown_choice: (text) => `“${text}” is none of the choices of this column.`,
      not_a_day: (text) => `“${text}” is not a day: write for example 31/12/2026.`,
      not_a_number: (text) => `“${text}” is not a number: write for example 1250 or 12.5.`,
      tolerance_out: (text) => `“${text}”: the tolerance goes from 0 to 100.`,
      code_unreadable: (text) => `“${text}” cannot be a code: letters, digits, dots and hyphens.`,
      aim_unreadable: (text) => `“${text}” cannot be read: write for example “31/12/2026 >= 75”.`,
    },
  },
  site: {
    part: "Indicators",
    results: "Results",
    title: (n) =>
      n === 0 ? "The indicators are not published yet" : `${n} indicators tell whether the plan gets where it promised`,
    lead: (lacking) =>
      lacking === 0
        ? "Of each one reads what it measures and which value it aims at."
        : `Of each one reads what it measures and what it serves; ${lacking} ${one(lacking, "has", "have")} no value to aim at yet.`,
    none: "Once the Ambito chooses how to measure its objectives, the indicators are read here.",
    notSaid: "The plan does not say it yet",
    aim: "Which value it aims at",
    noAim: "The plan does not say yet which value it aims at.",
    printed: "As the documents print it",
  },
};
