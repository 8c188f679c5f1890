// SPDX-License-Identifier: AGPL-3.0-or-later
import type * as italian from "./texts.fields.it.ts";

type Words = { label: string; help?: string };

const doubt: Words = {
  label: "In doubt because",
  help: "If the figure is doubtful write the reason: it is shown beside the figure, which stays as it is. Empty: no doubt.",
};

export const fields: typeof italian.fields = {
  title: { label: "Title of the objective", help: "A few words that a citizen understands." },
  subtitle: { label: "Subtitle" },
  areas: { label: "Policy areas", help: "The letters of the cycle. One card can have several." },
  areaName: { label: "Name of the area, as printed" },
  coProgrammingArea: {
    label: "Co-programming area",
    help: "The table with the third sector where the objective was born.",
  },
  keywords: { label: "Keywords", help: "One a line." },
  besDomains: {
    label: "BES domains",
    help: "Fair and sustainable well-being: the 12 domains by which Istat measures how people live.",
  },
  sdgs: { label: "Sustainable development goals (SDG)", help: "The 17 goals of the United Nations' 2030 Agenda." },
  uncertain: { ...doubt, label: "The whole card is in doubt because" },

  "context.summary": {
    label: "Description of the context",
    help: "Where the objective starts from: what happens in the territory, and to whom.",
  },
  "context.uncertain": { ...doubt, label: "The context is in doubt because" },
  "context.facts.label": { label: "What the figure says" },
  "context.facts.value": { label: "Value", help: "A number (23,9) or a word (yes)." },
  "context.facts.unit": { label: "Unit" },
  "context.facts.year": { label: "Year" },
  "context.facts.territory": { label: "Territory" },
  "context.facts.note": { label: "Note" },
  "context.facts.uncertain": doubt,

  generalObjective: { label: "General objective", help: "The change to be seen at the end of the three years." },
  targets: { label: "For whom", help: "Whom the objective serves. One a line." },
  "specificObjectives.n": { label: "No." },
  "specificObjectives.text": {
    label: "Specific objective",
    help: "One precise step towards the general objective: actions say which one they serve.",
  },
  "specificObjectives.uncertain": doubt,

  "actions.n": { label: "No." },
  "actions.title": { label: "Action", help: "What will be done: start with a verb or with the name of the service." },
  "actions.summary": { label: "What it consists of" },
  "actions.servesObjectives": { label: "Serves the specific objectives" },
  "actions.leps": {
    label: "Carries out a LEPS",
    help: "Essential level of social provision: a service that the law guarantees to everyone.",
  },
  "actions.kind": { label: "Kind" },
  "actions.pnrr": { label: "PNRR code as printed", help: "As it appears on paper, for example 1.1.3." },
  "actions.measure": {
    label: "Measure or project",
    help: "The measure that several cards share: it exists once and is counted once.",
  },
  "actions.uncertain": doubt,

  "resources.declaredTotal": {
    label: "Declared total",
    help: "The total as printed. Albero compares it with the sum of the lines and never changes it.",
  },
  "resources.uncertain": { ...doubt, label: "The total is in doubt because" },
  "resources.lines.label": { label: "Line" },
  "resources.lines.source": { label: "Channel", help: "Where the money comes from: FNPS, FNA, municipalities, PNRR…" },
  "resources.lines.code": { label: "Code" },
  "resources.lines.amount": { label: "Amount in euro", help: "For example 1.234,56. Empty: the line has no amount." },
  "resources.lines.measure": { label: "Shared measure or project" },
  "resources.lines.inDeclaredTotal": {
    label: "Within the declared total?",
    help: "“No” when the card itself says that its total leaves the line out.",
  },
  "resources.lines.recurrence": { label: "How often" },
  "resources.lines.note": { label: "Note" },
  "resources.lines.uncertain": doubt,

  "staff.role": { label: "Role" },
  "staff.organisation": { label: "Body" },
  "staff.count": { label: "How many people", help: "Decimals too: 0,5 is half time." },
  "staff.note": { label: "Note" },
  "staff.uncertain": doubt,

  answersUncertain: { ...doubt, label: "The answers are in doubt because" },

  "indicators.text": { label: "Indicator", help: "Something that can be counted or seen: “No. of tables started”." },
  "indicators.chain": {
    label: "Measures",
    help: "What is used (input), what is done (process), what is produced (output), what changes (outcome, impact).",
  },
  "indicators.kind": { label: "How it reads" },
  "indicators.unit": { label: "Unit" },
  "indicators.breakdown": { label: "Broken down by", help: "By sub-area, by age… One a line." },
  "indicators.note": { label: "Note" },
  "indicators.uncertain": doubt,

  "impact.text": { label: "Expected impact", help: "What the territory will be like if the objective succeeds." },
  "impact.uncertain": doubt,
  impactUncertain: { ...doubt, label: "The impacts are in doubt because" },

  "measures.measure": { label: "Measure" },
  "measures.printedTitle": { label: "Title as printed" },
  "measures.printedCode": { label: "Code as printed" },
  "measures.amount": { label: "Amount printed on this card, in euro" },
  "measures.summary": { label: "What it consists of" },
  "measures.target": { label: "People or things to reach", help: "Number and unit, one a line: 90 persone." },
  "measures.partners": { label: "Partners", help: "One a line." },
  "measures.uncertain": doubt,
};

export const answerWords: typeof italian.answerWords = {
  value: "Answer",
  items: "Which ones, one a line",
  note: "Explanation",
  uncertain: doubt.label,
  list: "One a line",
};

export const optionWords: typeof italian.optionWords = {
  actionKinds: {
    action: "Action",
    axis: "Axis",
    base: "Base",
    process: "Process",
    service: "Service",
    coordination: "Coordination",
    system: "System",
  },
  chains: { input: "Input", process: "Process", output: "Output", outcome: "Outcome", impact: "Impact" },
  kinds: {
    count: "Count",
    presence: "Presence / absence",
    percentage: "Percentage",
    ratio: "Ratio",
    duration: "Duration",
    level: "Perceived level",
    list: "List",
  },
  recurrences: { annual: "Every year", once: "Once", three_years: "For the three years" },
};
