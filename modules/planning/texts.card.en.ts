// SPDX-License-Identifier: AGPL-3.0-or-later
import type { card as italian } from "./texts.card.it.ts";

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const card: typeof italian = {
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
    goTo: "Go to the field",
    others: "What other cards print about it:",
    inCard: (code: string) => `card ${code}`,
    onLines: "in the resource lines",
    inBox: "in the box",
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
};
