// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Texts } from "./texts.it.ts";
import { edit } from "./texts.edit.en.ts";
import { answerWords, fields, optionWords } from "./texts.fields.en.ts";

const objectives = (n: number) => (n === 1 ? "1 objective" : `${n} objectives`);
const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

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
  plans: {
    title: "Zone plans and their versions",
    leadNone: "There is no plan here yet. You can write a new one or read it from a file.",
    lead: (plans, versions) =>
      `${plans === 1 ? "There is 1 plan" : `There are ${plans} plans`}, in ${plural(versions, "version", "versions")}.`,
    inForce: (title) => `“${title}” is in force.`,
    openDraft: (title) => `“${title}” is being written.`,
    create: "New plan",
    import: "Read from a file",
    search: "Search the plan",
    template: (code) => `Questions of the cycle ${code}`,
    cycles: "Cycles and questions of the card",
    cyclesLead: "The questions of the card belong to the cycle: they change without touching the program.",
    col: {
      version: "Version",
      status: "State",
      objectives: "Objectives",
      act: "Act",
      created: "Made on",
      next: "What can be done",
      files: "Download",
    },
    nextStep: {
      draft: "Write, then send to consultation",
      consultation: "Approve with an act, or back to draft",
      approved: "Say from when it is in force",
      in_force: "Amend (a new version is made) or close",
      amended: "Only to be read",
      closed: "Only to be read",
    },
    onlyRead: "Only to be read",
  },
  act: {
    none: "No act",
    words: (body, number, date) => `${body}, no. ${number} of ${date}`,
    noNumber: "without number",
    noDate: "date unknown",
  },
  create: {
    title: "Start a new zone plan",
    lead: "An empty draft is made: only those who work in the Ambito see it. Objectives are added later, one by one.",
    planTitle: "Title of the plan",
    planTitleHelp: "For example: Piano di Zona 2028-2030.",
    ambitoName: "Name of the Ambito, as printed",
    code: "Cycle",
    codeHelp: "First and last year, for example 2028-2030.",
    firstDay: "First day",
    lastDay: "Last day",
    template: "The questions of the card",
    templateDefault: "Those of the regional template 2025-2027",
    templatePrevious: "Those of this Ambito's previous plan, with the questions added",
    button: "Make the draft",
  },
  import: {
    title: "Read a plan from a file",
    lead: "First the file is checked and nothing is stored: you see what it holds and each problem with its place. Then you decide.",
    file: "File of the plan",
    fileHelp: "Albero's open format (.json) or the spreadsheet (.xlsx, .ods). At most 20 MB.",
    check: "Check the file",
    confirm: "Save the plan",
    found: (title, cards, measures) =>
      `The file holds “${title}”: ${objectives(cards)} and ${plural(measures, "shared measure", "shared measures")}.`,
    happens: (title, cycle) =>
      `A draft of “${title}” is made for the cycle ${cycle}. Plans that exist already do not change.`,
    differing: (codes) =>
      `On cards ${codes.join(", ")} the printed total is not the sum of its lines: it stays as it is, and it shows.`,
    clean: "There is no problem in the file.",
    problems: (n) => plural(n, "thing to look at", "things to look at"),
    errorsStop:
      "As long as there are errors the file cannot be saved: correct it and check it again. Nothing has been stored.",
    place: "Where",
    what: "What",
    noFile: "Choose a file.",
    tooLarge: "The file is larger than 20 MB.",
    unknown: "Albero reads .json, .xlsx and .ods files: this one has another name.",
    again: "Check another file",
  },
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
    },
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
    from: (code) => `as on card ${code}`,
    agreed: "amount chosen by the Plan Office",
    disagrees: "The amounts disagree",
    agrees: "The amounts agree",
    noAmount: "no amount",
    source: "Computed from the lines of the cards of this version.",
  },
  guard: {
    title: "The sums of the card",
    declared: "Declared",
    computed: "Sum of lines",
    difference: "Difference",
    closes: "The declared total is the sum of its lines.",
    noTotal: "The card declares no total.",
    differs: (amount, more) =>
      `The declared total is ${more ? "higher" : "lower"} than the sum of the lines by ${amount}.`,
    why: "What is known of the reason",
    explanation: {
      none_needed: "There is nothing to explain.",
      said: "The card itself says which lines it leaves out: the difference closes to the cent.",
      supposed: "One line alone is exactly the difference: it may have been left out, but the card does not say so.",
      open: "The lines are not enough to explain the difference.",
    },
    reason: (reason, amount) => {
      switch (reason.kind) {
        case "line_left_out":
          return reason.said
            ? `The card leaves “${reason.label}” out of the total (${amount}).`
            : `The total may leave out “${reason.label}” (${amount}).`;
        case "line_equals_difference":
          return `The line “${reason.label}” equals the difference (${amount}): it may be counted twice in the total.`;
        case "line_without_amount":
          return `The line “${reason.label}” has no amount.`;
        case "shared_measure":
          return `“${reason.title}” is also on ${reason.otherCards.length === 1 ? "card" : "cards"} ${reason.otherCards.join(", ")}.`;
        case "no_lines":
          return "No line has an amount: the declared total stands alone.";
        case "no_declared_total":
          return "There are lines, but the card prints no total.";
      }
    },
    explain: "Write why",
    explainHelp: "The explanation stays beside the difference. Printed figures do not change.",
    explainButton: "Record the explanation",
    written: (who, when) => `Explanation by ${who}, ${when}`,
    old: "About an earlier difference",
    recorded: "The explanation is recorded.",
  },
  life: {
    title: (title) => `The path of “${title}”`,
    steps: "The steps",
    step: {
      created: "Written",
      consultation: "In consultation",
      approved: "Approved",
      in_force: "In force",
      ended: "Ended",
    },
    now: "we are here",
    by: (who) => `by ${who}`,
    can: "What can be done now",
    cannot: "The next step belongs to whoever coordinates the Plan Office.",
    nothing: "This version does not change any more.",
    do: {
      consult: "Send to consultation",
      back: "Back to draft",
      approve: "Approve",
      force: "Bring into force",
      amend: "Open an amendment",
      close: "Close the plan",
      act: "Complete the act",
      remove: "Delete the draft",
    },
    ask: {
      consult: "Send the plan to consultation?",
      back: "Take the plan back to draft?",
      approve: "Approve the plan?",
      force: "Bring the plan into force?",
      amend: "Open an amendment of the plan?",
      close: "Close the plan?",
      act: "Complete the act of approval?",
      remove: "Delete this draft?",
    },
    happens: {
      consult: (cards) => [
        `The text of ${objectives(cards)} stands still: nobody writes during the consultation, so that all read the same words.`,
        "Everyone with a role in the Ambito reads it. Citizens do not see it yet.",
        "You can take it back to draft whenever you want, to take in what was said.",
      ],
      back: () => [
        "The plan is a draft again and can be written in.",
        "The date of the consultation stays in the history.",
      ],
      approve: (cards) => [
        `This version closes for ever, with its ${objectives(cards)}: nobody will be able to change it, not even for a misprint.`,
        "From now on anybody reads it on the public site, with the number, date and body of the act.",
        "To change something later you open an amendment: a new version, approved by another act.",
      ],
      force: (previous) => [
        "From that day this is the version that counts, and the one that the public site shows first.",
        ...(previous ? [`${previous} becomes “replaced by an amendment” and can still be read.`] : []),
      ],
      amend: (cards) => [
        `A new draft is made, equal to this one, with its ${objectives(cards)}.`,
        "This version stays in force until the new one is approved and enters into force.",
        "The two versions can be compared field by field.",
      ],
      close: () => [
        "The plan ends: it cannot be amended any more.",
        "It stays public and readable, with the reason for closing it.",
      ],
      act: () => ["The missing data of the act are added. The text of the plan does not change."],
      remove: (cards) => [
        `The draft and its ${objectives(cards)} disappear. The register keeps that it happened and who did it.`,
        "The other versions do not change.",
      ],
    },
    actNumber: "Number of the act",
    actDate: "Date of the act",
    actBody: "Body that approved",
    actBodyHelp: "For example: Assemblea dei Sindaci.",
    from: "In force from",
    on: "Closing day",
    reason: "Reason",
    versions: "All versions of this plan",
    compare: (n) => `Compare with version ${n}`,
    compareHead: "Comparison",
    thisOne: "this one",
    changed: "The version has changed meanwhile: look at it now and take the step again.",
  },
  card: {
    written: (when, who) => `Saved ${when} by ${who}.`,
    lead: (actions, lines, indicators) =>
      `${plural(actions, "action", "actions")}, ${plural(lines, "spending line", "spending lines")}, ${plural(indicators, "indicator", "indicators")}.`,
    toDo: (n) => (n === 1 ? "1 required field is missing" : `${n} required fields are missing`),
    write: "Write",
    writeThis: (label) => `Write: ${label}`,
    history: "History",
    remove: "Take the card away",
    move: "Move",
    readOnly: "This version is not written in any more: to change it, open an amendment.",
    readOnlyConsultation: "The plan is in consultation: to write in it, take it back to draft.",
    draftsWait: "You have text on this card that is not saved yet",
    continueDraft: (section) => `Go on with “${section}”`,
    index: "The fields of the card",
    yes: "Yes",
    no: "No",
    notAnswered: "Not filled in",
    notAsked: "Not asked, given the other answers",
    general: "General objective",
    specific: "Specific objectives",
    serves: "Serves",
    suggests: "May serve",
    suggestedBecause: "The card does not say so: a reader proposed it.",
    servesNone: "The card does not say which specific objective it serves.",
    leps: "LEPS",
    pnrr: (code) => `PNRR ${code}`,
    measureOf: "Measure",
    linesCaption: "The spending lines",
    lineCol: { label: "Line", source: "Channel", code: "Code", amount: "Amount" },
    leftOut: "outside the declared total",
    recurrence: { annual: "every year", once: "once", three_years: "for the three years" },
    sumOfLines: "Sum of lines",
    declaredTotal: "Declared total",
    staffCaption: "The people",
    staffCol: { role: "Role", organisation: "Body", count: "People" },
    factsCaption: "The figures of the context",
    factCol: { label: "Figure", value: "Value", unit: "Unit", year: "Year", territory: "Territory" },
    indicatorsCaption: "The indicators",
    indicatorCol: { text: "Indicator", kind: "How it reads", unit: "Unit" },
    seeIndicators: "The indicators are listed above.",
    others: "What other cards print about it",
    alone: "Only this card prints it.",
    continuity: "Which objectives of the previous three years it comes from",
    continuityNone: "No earlier objective is linked.",
    proposed: "proposed, to be confirmed",
    otherFields: "Fields that the template of this cycle does not have",
    previous: "Previous card",
    next: "Next card",
    neighbours: "Other cards",
    keywords: "Keywords",
    coProgramming: "Co-programming area",
    removed: "The card disappears from this draft with everything in it. It stays in the other versions.",
    removeAsk: (title) => `Take the card “${title}” away?`,
    position: "Place in the order of the plan",
  },
  newCard: {
    title: "Add an objective to the plan",
    lead: "Code, title and area are enough: the rest is written on the card, whenever you want.",
    code: "Code of the card",
    codeHelp: "The letter of the area, with a hyphen if needed: D-E, L-BIB.",
    button: "Make the card and start writing",
  },
  history: {
    title: (title) => `How the card “${title}” has changed`,
    lead: (n) =>
      n === 0
        ? "Nobody has changed it since it was made."
        : n === 1
          ? "It was saved once."
          : `It was saved ${n} times.`,
    changedFields: "Fields changed",
    before: "Before",
    after: "After",
    see: "See what changed",
    created: "Made",
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
    note: "Why this one",
    button: "Save the choice",
    printed: "printed on",
  },
  coverage: {
    title: (empty) =>
      empty === 0
        ? "Every BES domain has at least one objective"
        : empty === 1
          ? "1 BES domain has no objective"
          : `${empty} BES domains have no objective`,
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
    readMark: "The mark ✓ says that the card touches the row.",
  },
  tree: {
    title: (title) => `${title}, drawn`,
    lead: (areas, cards, actions) =>
      `${areas} areas, ${objectives(cards)}, ${actions} actions: from the ground of need to the fruits that are measured.`,
    outline: "The same tree, in words",
    outlineLead: "Each line opens its card.",
    source: (title) => `From the cards of “${title}”.`,
  },
  compare: {
    title: (left, right) => `What changes from version ${left} to ${right}`,
    lead: (changed, added, removed) =>
      changed + added + removed === 0
        ? "The two versions say the same."
        : `${plural(changed, "card", "cards")} changed, ${added} added, ${removed} removed.`,
    field: "Field",
    state: { added: "Added", removed: "Removed", changed: "Changed", same: "Same" },
    nothing: "nothing",
    same: (n) => (n === 1 ? "1 card is the same in both versions." : `${n} cards are the same in both versions.`),
    swap: "Swap the two versions",
    general: "Outside the cards",
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
    lead: (n, words) => (n === 0 ? `Nothing about “${words}”.` : `${plural(n, "result", "results")} for “${words}”.`),
    ask: "Write a word: it searches objectives, actions, spending lines, indicators, measures.",
  },
  cycle: {
    title: (code) => `The questions of the card, cycle ${code}`,
    lead: (parts, questions) =>
      `The template has ${parts} fixed parts and ${questions} questions. A new question appears at once on every card of the cycle.`,
    table: "The questions",
    col: { number: "No.", label: "Question", type: "Answer", required: "Required", group: "Group" },
    type: { yes_no: "Yes or no", choice: "One choice", choices: "Several choices", text: "Text", list: "List" },
    part: "Fixed part",
    add: "Add a question",
    change: (label) => `Change: ${label}`,
    changeShort: "Change",
    key: "Short name",
    keyHelp: "Starts with a lower-case letter, then letters and digits: climateRisk. It never changes again.",
    number: "Number in the template",
    label: "Question",
    help: "Explanation in plain words",
    kind: "Which answer it wants",
    options: "The possible choices",
    optionsHelp: "One a line. Only for “one choice” and “several choices”.",
    itemsLabel: "Title of the list beside the answer",
    itemsLabelHelp: "Empty: the answer has no list.",
    group: "Group",
    required: "It is required",
    askedWhen: "Asked only when",
    askedValue: "was answered",
    always: "Always",
    noGroup: "No group",
    save: "Save the question",
    remove: "Take the question away",
    saved: "The question is saved.",
    no: "no",
    yes: "yes",
  },
};
