// SPDX-License-Identifier: AGPL-3.0-or-later
import type { views as italian } from "./texts.views.it.ts";

const objectives = (n: number) => (n === 1 ? "1 objective" : `${n} objectives`);
const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const views: typeof italian = {
  overview: {
    lead: (cards) => `The plan has ${objectives(cards)}.`,
    leadDiffer: (n) =>
      n === 0
        ? "Every declared total is the sum of its lines."
        : n === 1
          ? "1 total is not the sum of its lines."
          : `${n} totals are not the sum of their lines.`,
    leadShared: (n) =>
      n === 0
        ? ""
        : n === 1
          ? "1 measure is printed on several cards and is counted once."
          : `${n} measures are printed on several cards and are counted once.`,
    leadToDo: (n) =>
      n === 0
        ? "Every card has all its required fields."
        : n === 1
          ? "1 card lacks something."
          : `${n} cards lack something.`,
    empty: "There is no objective here yet.",
    addCard: "New objective",
    print: "Print the plan",
    table: "The objectives of the plan",
    col: {
      code: "Card",
      title: "Objective",
      declared: "Declared",
      computed: "Sum of lines",
      difference: "Difference",
      why: "Why",
      complete: "Fields written",
      saved: "Last saved",
      order: "Order",
    },
    up: (code) => `Move up: card ${code}`,
    down: (code) => `Move down: card ${code}`,
    total: "Sum of the cards",
    explained: "Explained",
    saved: (when, who) => `${when}, ${who}`,
    downloads: "Download the plan",
    complete: (done, asked) => `${done} of ${asked}`,
    shared: "Measures printed on several cards",
    sharedLead:
      "A PNRR measure or a project is one thing, even when several cards print it: in the total of the plan it counts once.",
  },
  money: {
    title: (n) =>
      n === 0
        ? "The sums close on every card"
        : n === 1
          ? "On 1 card the sums do not close"
          : `On ${n} cards the sums do not close`,
    lead: (declared, computed) => `The cards declare ${declared} in all; the sum of their lines is ${computed}.`,
    leadOnce: (once) => `With shared measures counted once, the lines are worth ${once}.`,
    declared: "Total declared by the cards",
    computed: "Sum of lines",
    difference: "Difference",
    declaredOnce: "Declared, shared measures once",
    computedOnce: "Lines, shared measures once",
    cards: "Card by card",
    merged: "What was merged",
    mergedLead: "For each shared measure: what each card prints, what is counted, what is taken off the sum.",
    none: "No measure is printed on several cards.",
    col: {
      measure: "Measure",
      prints: "What the cards print",
      counted: "Counted",
      awayDeclared: "Off the declared",
      awayComputed: "Off the lines",
    },
    nothingRepeated: "nothing: no other card adds it",
    nothingCounted: "nothing: no card counts it in euro",
    from: (code) => `as on card ${code}`,
    agreed: "amount chosen by the Plan Office",
    disagrees: "The amounts disagree",
    agrees: "The amounts agree",
    noAmount: "no amount",
    source: "Computed from the lines of the cards of this version.",
  },
  measures: {
    title: (n) => (n === 0 ? "No shared measure" : n === 1 ? "1 measure or project" : `${n} measures and projects`),
    lead: (shared, disagree) =>
      `${shared === 1 ? "1 is printed" : `${shared} are printed`} on several cards${disagree > 0 ? `; for ${disagree} the amounts disagree` : ""}.`,
    col: {
      title: "Measure or project",
      kind: "Kind",
      cards: "Cards",
      agreed: "Chosen amount",
      state: "Do they agree?",
    },
    kind: { pnrr: "PNRR", project: "Project" },
    add: "Add a measure",
    key: "Short name",
    keyHelp: "Lower-case letters, digits, dots and hyphens: pnrr-1.1.3. It never changes again.",
    addButton: "Add",
    notChosen: "not chosen",
    code: "Code",
    yes: "they agree",
    no: "they disagree",
  },
  measure: {
    lead: (cards, uses) =>
      `${cards === 1 ? "1 card depends" : `${cards} cards depend`} on this measure, in ${plural(uses, "place", "places")}.`,
    disagrees: "The cards print different amounts.",
    agrees: "Where there is an amount, it is the same.",
    noUse: "No card uses it.",
    uses: "What depends on this measure",
    col: { card: "Card", kind: "What", label: "What it calls it", amount: "Amount printed" },
    useKind: { action: "Action", resource: "Spending line", box: "PNRR box" },
    counted: (amount) => `The total of the plan counts ${amount}.`,
    notCounted: "The total of the plan counts no amount: no spending line carries it.",
    choose: "Choose the amount that counts",
    chooseLead: "Figures printed on the cards stay as they are: this amount counts in the total of the plan.",
    amount: "Chosen amount, in euro",
    amountHelp: "Empty: no choice, the amount of the first card counts.",
    note: "Why this one (note of the measure)",
    button: "Save the choice",
    edit: "Correct the measure",
    editLead: "Title, kind, code and note are those of the plan: the cards keep the words that they print.",
    editNote: "Note",
    editButton: "Save the measure",
    printed: "printed on",
  },
  coverage: {
    title: (empty) =>
      empty === 0
        ? "Every BES domain has at least one objective"
        : empty === 1
          ? "1 BES domain has no objective"
          : `${empty} BES domains have no objective`,
    loose: (actions, goals) =>
      `${plural(actions, "action does", "actions do")} not say which specific objective they serve; ${plural(goals, "specific objective has", "specific objectives have")} no action that says so.`,
    lepsRow: "Actions that carry out a LEPS",
    lead: (gaps) =>
      gaps === 0
        ? "No card lacks actions, money or indicators."
        : gaps === 1
          ? "1 thing is missing on the cards."
          : `${gaps} things are missing on the cards.`,
    frame: {
      bes: "BES domains",
      sdgs: "Sustainable development goals",
      leps: "Essential levels (LEPS)",
      pnrr: "PNRR measures",
      projects: "Projects",
    },
    row: "What",
    marks: "covered",
    many: (n) => plural(n, "place of the card", "places of the card"),
    none: "none",
    count: "Cards",
    gaps: "What is missing",
    gapsNone: "Nothing is missing.",
    gap: (gap) => {
      switch (gap.kind) {
        case "no_action":
          return "It has no action";
        case "no_money":
          return "It has no amount";
        case "no_indicator":
          return "It has no indicator";
        case "no_objective":
          return "It has no specific objective";
        case "no_bes":
          return "It names no BES domain";
        case "action_without_objective":
          return `The action “${gap.label}” does not say which specific objective it serves${gap.suggested ? " (there is a proposal)" : ""}`;
        case "objective_without_action":
          return `No action serves the specific objective “${gap.label}”${gap.suggested ? " (there is a proposal)" : ""}`;
      }
    },
    source: "From what the cards of this version declare.",
    readMark: "The mark ✓ says that the card touches the row; a number says in how many places of the card.",
  },
  tree: {
    title: (areas, cards, actions) =>
      `${objectives(cards)} in ${areas === 1 ? "one area" : `${areas} areas`}, ${actions === 1 ? "1 action" : `${actions} actions`}: the plan drawn`,
    outline: "The same tree, in words",
    outlineLead: "Each line opens its card.",
    source: (title) => `From the cards of “${title}”.`,
  },
  past: {
    title: (period) => `What happened to the objectives of ${period}`,
    none: "The evaluation of the previous three years is not loaded yet.",
    lead: (before, linked) => `${objectives(before)} evaluated; ${linked} continue on a card of this plan.`,
    load: "Load the evaluation",
    loadHelp: "The JSON file of the evaluation.",
    loadButton: "Load",
    achieved: "Achieved",
    resources: "Resources used",
    criticalities: "Difficulties",
    adequate: "Did it answer the need?",
    reproposed: "To be proposed again?",
    continues: "Continues on",
    continuesNone: "Continues on no card.",
    link: "Link to a card",
    linkButton: "Link",
    unlink: "Remove",
    confirm: "Confirm",
    proposed: "proposed, to be confirmed",
    answer: { yes: "Yes", no: "No", partly: "Partly" },
    without: "Cards without an ancestor",
    loaded: (n, links) => `${objectives(n)} and ${plural(links, "link", "links")} read.`,
  },
  search: {
    title: "Search the plan",
    kind: {
      card: "Card",
      objective: "Specific objective",
      action: "Action",
      line: "Spending line",
      staff: "Staff",
      indicator: "Indicator",
      impact: "Impact",
      measure_box: "Measure",
      measure: "Measure",
    },
    label: "What are you looking for",
    button: "Search",
    found: (n, words) => (n === 0 ? `Nothing about “${words}”` : `${plural(n, "result", "results")} for “${words}”`),
    ask: "Write a word: it searches objectives, actions, spending lines, indicators, measures.",
  },
};
