// SPDX-License-Identifier: AGPL-3.0-or-later
import { MOMENT, type Texts } from "./texts.it.ts";

const kinds: Texts["kinds"] = {
  annual: "Annual report",
  half_year: "Half-year update",
  operational_plan: "Operational plan",
  chapter_3: "Chapter 3 of the plan: the networks",
  chapter_4: "Chapter 4 of the plan: governance",
  chapter_6: "Chapter 6 of the plan: evaluation",
};
const count = (value: number, one: string, many: string) => (value === 1 ? `1 ${one}` : `${value} ${many}`);

export const en: Texts = {
  kinds,
  fileNames: {
    annual: "annual-report",
    half_year: "half-year-update",
    operational_plan: "operational-plan",
    chapter_3: "chapter-3-networks",
    chapter_4: "chapter-4-governance",
    chapter_6: "chapter-6-evaluation",
  },
  blockKinds: {
    chapter: "Chapter",
    heading: "Heading",
    paragraph: "Text",
    table: "Table",
    chart: "Chart",
    changes: "What changed",
    notice: "Notice",
  },
  states: { draft: "Draft", approved: "Approved" },
  invented: "Invented numbers",
  formats: { pdf: "PDF", docx: "DOCX", ods: "Data (ODS)" },

  list: {
    windowTitle: "Reports",
    title: (drafts, approved) =>
      drafts + approved === 0
        ? "No report yet"
        : `${count(approved, "approved report", "approved reports")}${drafts > 0 ? `, ${count(drafts, "draft", "drafts")} at work` : ""}`,
    lead: "Reports are written from the data: the words can be changed, the numbers stay bound to the rows they come from.",
    newReport: "Prepare a report",
    take: "Take the templates",
    takeNew: "See whether there are new templates",
    noTemplates: "The templates are missing",
    noTemplatesText:
      "A template says which parts a report has. Take those that Albero knows, then prepare the first one.",
    empty: "No report yet",
    emptyText: "Prepare the annual report of last year: Albero writes it from the data, then you look after its words.",
    emptyReader: "When a report is approved you will find it here.",
    table: "The reports",
    report: "Report",
    period: "Period",
    state: "State",
    changed: "Last change",
    approvedOn: (day, act) => `${day}${act ? `, ${act}` : ""}`,
    by: (name) => `by ${name}`,
    picture: (approved, all) => `${approved} of ${all} approved`,
    approvedLabel: "Approved reports",
  },

  make: {
    step: "New",
    title: "Prepare a report",
    lead: "Albero puts the data of the period together and writes the draft. It takes a few seconds; then you can change every word.",
    kind: "Which report is it?",
    year: "Year",
    yearHelp: "Not needed for the half-year update: the round counts.",
    round: "Round",
    roundHelp: "Only for the half-year update.",
    noRounds: "No round has been opened yet.",
    roundName: (name, day, invented) => `${name} (until ${day})${invented ? ", invented numbers" : ""}`,
    button: "Prepare the draft",
  },

  read: {
    chapters: "Chapters",
    chapter: (number, title) => `${number}. ${title}`,
    leadDraft: (figures, from, to) =>
      `Draft: it tells the period from ${from} to ${to} with ${count(figures, "figure", "figures")} computed now. Every figure opens the rows it comes from.`,
    leadApproved: (figures, day, act) =>
      `Approved on ${day}${act ? ` (${act})` : ""}: its ${count(figures, "figure is", "figures are")} those of that day. Every figure opens the rows it comes from.`,
    write: "Write",
    titleStep: "Change the title",
    approve: "Approve",
    next: "Prepare the next one",
    remove: "Delete the draft",
    empty: "There is nothing to read in this report: switch some part on in “Write”.",
    emptyBlock: (title) => `${title}: no data registered in the period.`,
    figureOpens: (name) => `open the rows of ${name}`,
    source: "Albero, with the rows that the figure opens",
    openFigure: "Open the rows of these data",
    figureSource: "the rows of these data",
    before: "Before",
    now: "Now",
    change: "What changed",
    figure: "Figure",
    beside: "Chapters beside",
    sources: "Where the figures come from",
    frozen: "The figures change no more: they are those of the day of the approval.",
    comparedWith: (label) => `“Before” means: ${label}.`,
  },

  papers: {
    title: "Download",
    print: (format) => `Prepare the ${format}`,
    again: (format) => `Prepare the ${format} again`,
    atWork: (format) => `${format}: at work on it, it takes a few seconds.`,
    failed: (format) => `${format}: it did not work out. Try again.`,
    download: (format) => `Download the ${format}`,
    data: "Download the data (ODS)",
    draft: "A draft is printed as it is now, with the word “Draft” on every page.",
    reload: "Reload",
  },

  write: {
    step: "Write",
    title: (title) => `The words of “${title}”`,
    lead: (blocks, off, edited) =>
      `${count(blocks, "part", "parts")}: ${edited} rewritten, ${off} switched off. The numbers in braces stay bound to the data.`,
    edit: "Change the words",
    off: "Switch off",
    on: "Switch on",
    up: "Move up",
    down: "Move down",
    add: "Add a text below",
    remove: "Take away",
    isOff: "Off",
    hidden: "Not shown: its condition does not hold today",
    edited: "Rewritten",
    englishOld: "English to be brought up to date",
    when: (condition) => `Only if ${condition}`,
    of: (name) => `Data: ${name}`,
    which: (kind, text) => `${kind}: ${text}`,
    read: "Read the report",
  },

  block: {
    title: (kind) => `${kind}: change the words`,
    lead: "Write as you like. Names in braces become the numbers of today; if you take one away, Albero tells you before it saves.",
    it: "Italian text",
    en: "English text",
    enHelp:
      "If you change only the Italian, whoever reads in English finds the Italian text until you bring this one up to date.",
    confirm: "Save even without these figures",
    button: "Save",
    now: "How it reads now",
    bound: "Figures that this part uses",
    others: "Other figures that you can use",
    name: "Name to write in braces",
    what: "What it is",
    value: "Today",
    how: "How to write",
    howText: [
      "{governo.sedute} becomes 3",
      "{governo.sedute|meeting|meetings} becomes “3 meetings”, “one meeting” or “no meetings”",
      "{governo.sedute?was|were} chooses the words that agree; third ones are for none",
      "{change soldi.assegnati} becomes “up by …”; {before soldi.assegnati} is the value before",
      "{from relazione.dal} becomes “1 January 2025”",
      "[if governo.sedute > 0: text | else other text] shows a part only when it is needed",
    ],
    newTitle: "Add a text",
    newLead: (after) => `The new text goes after “${after}”.`,
    newEn: "English text",
    newButton: "Add",
  },

  title: { title: "Change the title", it: "Italian title", en: "English title", button: "Save the title" },

  approve: {
    step: "Approve",
    title: (title) => `Approve “${title}”`,
    happens: {
      freeze: (figures) => `${count(figures, "figure is", "figures are")} kept as now, with the rows and the moment`,
      words: "The words can no longer be changed",
      publish: "Everybody can read it on the site and download it",
      print: "Albero prepares the PDF and the DOCX",
    },
    missing: (count_) =>
      count_ === 1
        ? "One figure is missing: the report will say “figure missing”."
        : `${count_} figures are missing: the report will say “figure missing”.`,
    missingList: "Which figures are missing",
    day: "Day of the approval",
    act: "Act or decision",
    actHelp: "For example: Assembly of the mayors, minutes of 29 April 2026. Or choose an act below.",
    actId: "Act adopted in Albero",
    noAct: "None: what I wrote above counts",
    button: "Approve the report",
  },

  next: {
    step: "Next",
    title: "Prepare the report of the next period",
    happens: {
      words: "The words that you wrote stay as they are",
      numbers: "The numbers are bound to the new period",
      changes: "Beside each figure stands that of this report",
    },
    button: "Prepare the next one",
  },

  remove: {
    step: "Delete",
    title: (title) => `Delete “${title}”`,
    happens: "The draft and everything written in it are deleted: there is no way back",
    button: "Delete the draft",
  },

  figure: {
    title: (label, value) => `${label}: ${value}`,
    lead: (from, to) => `Period from ${from} to ${to}.`,
    name: "Name",
    value: "Value",
    before: "Before",
    how: "How it is found",
    at: "Computed",
    doubt: "In doubt",
    rows: "The rows it comes from",
    noRows: "This figure has no rows of its own: it comes from the document below.",
    open: "Open the page where these rows are written",
    openSite: "Open the page of these data",
    back: "Back to the report",
  },

  site: {
    part: "Reports",
    title: (reports) =>
      reports === 0 ? "No approved report yet" : count(reports, "approved report", "approved reports"),
    windowTitle: "Reports",
    lead: "What was done, with which resources, with which results. Every number opens the rows it comes from.",
    empty: "When the Ambito approves a report you will find it here.",
    approved: (day, act) => `Approved on ${day}${act ? `. ${act}` : ""}`,
    read: "Read",
    results: "Results",
  },

  paper: {
    words: { contents: "Contents", page: "page", of: "of", source: "Source" },
    draft: "Draft",
    draftNotice: "This is a draft: the figures are those of the moment in which it was printed and may still change.",
    subtitle: kinds,
    approvedOn: (day) => `Approved on ${day}`,
    description: (title, ambito) =>
      `${title}, ${ambito}. Written from the data of Albero, with the source of every figure.`,
    period: "Period",
    days: (from, to) => `from ${from} to ${to}`,
    round: "Round",
    act: "Act",
    approved: "Approved on",
    source: "Albero, data of the Ambito",
    empty: (title) => `${title}: no data registered in the period.`,
    figure: "Figure",
    before: "Before",
    now: "Now",
    change: "What changed",
    beforeIs: (label) => `Albero, data of the Ambito. “Before” means: ${label}`,
    appendix: "Where the figures come from",
    appendixLead: (moment, from, to) =>
      `Every figure of this report with its value, the name that binds it to the text and the address of its rows. They were read ${moment} and concern the period from ${from} to ${to}.`,
    moment: (at) =>
      `on ${new Intl.DateTimeFormat("en-GB", { ...MOMENT, timeZone: "Europe/Rome" }).format(at).replace(", ", " at ")}`,
    sources: "Figures and sources",
    name: "Name",
    value: "Value",
    rowsAt: "Rows",
  },

  sheet: {
    figures: "Figures",
    heads: ["Name", "What it is", "Value", "Kind", "Before", "In doubt because", "How it is found", "Moment", "Rows"],
    item: "Item",
    objective: "Objective",
  },
};
