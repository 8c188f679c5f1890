// SPDX-License-Identifier: AGPL-3.0-or-later
import { areas, kinds, noArea } from "./texts.breaches.en.ts";
import type { it } from "./texts.it.ts";

const s = (count: number, one: string, many: string) => (count === 1 ? one : many);

export const en: typeof it = {
  areas,
  kinds,
  noArea,
  part: "Rules",
  allFunds: "Every fund",
  reactions: { warn: "Warns", refuse: "Refuses" },
  on: "On",
  off: "Off",
  verified: "Checked",
  notVerified: "To be checked",
  years: (first, last) =>
    first === null && last === null
      ? "every year"
      : first === last
        ? `only ${first}`
        : last === null
          ? `from ${first}`
          : first === null
            ? `until ${last}`
            : `${first}-${last}`,
  asks: {
    share: (bound, share, area) => `${bound === "min" ? "at least" : "at most"} ${share} to ${area}`,
    eligible: (what) => `only ${what}`,
    services: (codes) => `services ${codes}`,
    period: (from, to) =>
      from === null && to === null
        ? "in the days written on the annuality"
        : [from ? `from ${from}` : "", to ? `to ${to}` : ""].filter(Boolean).join(" "),
    coFinancing: (share) => `other channels pay at least ${share} of each line`,
    single: { document: "same document", cup: "same CUP" },
  },
  list: {
    title: (on, all) => (all === 0 ? "No rule is written" : `${on} ${s(on, "rule is", "rules are")} on, of ${all}`),
    lead: (refuse, unverified) =>
      `${refuse === 0 ? "No rule that is on refuses" : `${refuse} ${s(refuse, "rule that is on refuses", "rules that are on refuse")}`} what is wrong, the others warn. ${unverified === 0 ? "All have been checked in their source." : `${unverified} ${s(unverified, "is", "are")} still to be checked in the source.`}`,
    leadNone:
      "Rules come with the money of a fund: shares, eligible services, period. They are tried on the past, then switched on.",
    add: "Write a rule",
    take: (count) => `Take ${count} known ${s(count, "rule", "rules")}`,
    table: "Rules of the funds",
    fund: "Fund",
    rule: "Rule",
    holds: "Years of competence",
    reaction: "When broken",
    state: "State",
    source: "Source",
  },
  take: {
    title: (count) => `Take ${count} ${s(count, "rule", "rules")} that Albero knows`,
    happens: (count) =>
      `${count} ${s(count, "rule is", "rules are")} written for your funds, with ${s(count, "its", "their")} source.`,
    off: "They stay off: first they are tried, then the coordinator switches them on.",
    button: "Take them",
    none: "You already have every rule that Albero knows for your funds.",
  },
  rule: {
    lead: (fund, what, years, reaction) => `It holds for ${fund}, ${years}: ${what}. When broken it ${reaction}.`,
    forAll: "every fund",
    warns: "warns, and who writes can confirm",
    refuses: "refuses",
    edit: "Change",
    turnOn: "Switch on…",
    turnOff: "Switch off…",
    source: "Source",
    kind: "Kind",
    code: "Code",
    note: "Note",
    check: "Checked in the source",
    unverifiedRefuses: "This rule refuses, but nobody has checked it in its source yet.",
    tryTitle: "Try the rule on a year",
    tryLead: "The rows of the year are written again one by one as if the rule were on: nothing changes.",
    tryOn: (year) => `Try on ${year}`,
    noYears: "There is no year with rows to try it on yet.",
    noTry: "The trial reads every row of the ledger: the Plan Office sees it.",
    nothing: (year) => `In ${year} there is no annuality to which the rule applies.`,
    found: (year, count, tried, reaction) =>
      count === 0
        ? `In ${year} the rule would have said nothing: ${tried} ${s(tried, "row", "rows")} tried.`
        : `In ${year} the rule would have ${reaction === "refuse" ? "refused" : "warned about"} ${count} ${s(count, "row", "rows")} of ${tried}.`,
    untried: (year, count) =>
      `In ${year} the rule cannot be tried: ${count} ${s(count, "annuality is", "annualities are")} assigned, but no row says on which lines.`,
    trialTable: (year) => `The rule tried on ${year}, annuality by annuality`,
    annuality: "Annuality",
    assigned: "Assigned",
    programmed: "Programmed",
    inside: (area) => `To ${area}`,
    share: "Share",
    tried: "Rows tried",
    wouldSay: "It would have said",
    nothingSaid: "nothing",
    cannot: "cannot be tried",
    fromMatrix: "Rows read from the cells of the budget: the ledger has none programmed.",
    rowsTable: "What it would have said, row by row",
    row: "Row",
    line: "Line",
    amount: "Amount",
    words: "What is wrong",
    matrix: "budget",
  },
  form: {
    newTitle: "Write a rule",
    newLead: "The rule is born off: then you try it on a past year and the coordinator switches it on.",
    editTitle: (title) => `Change “${title}”`,
    editOn: "The rule is on: the change holds at once, for everybody.",
    code: "Code",
    codeHelp: "Short, to recognise it: for example FNPS-HALF.",
    fund: "Fund",
    title: "What it asks, in one sentence",
    titleHelp: "It is the sentence that people read when the rule is broken.",
    kind: "Kind of rule",
    kindHelp: "Once chosen, open and fill its part below.",
    shareLegend: "Share for an area, or co-financing",
    share: "Percentage",
    shareHelp: "For example 50, or 12.5.",
    userArea: "To whom the share goes",
    bound: "The share is",
    bounds: { min: "a minimum", max: "a maximum" },
    eligibleLegend: "Eligible services",
    userAreas: "Eligible areas",
    services: "Eligible services, by their code in the catalogue",
    servicesHelp: "Separated by commas: 1.2, 2.7",
    periodLegend: "Period of use",
    periodHelp: "Empty: the days written on the annuality.",
    from: "From",
    to: "To",
    singleLegend: "One document, one fund",
    checks: { document: "The same document does not come twice", cup: "The same CUP does not come twice" },
    holdsLegend: "For which years of competence",
    firstYear: "First year",
    lastYear: "Last year",
    reaction: "When a row breaks it",
    reactionHelp: "A warning can be confirmed; a refusal cannot.",
    reactions: { warn: "it warns", refuse: "it refuses" },
    source: "Source",
    sourceHelp: "The act and the article where it is written.",
    verified: "I have read it in the source: it is checked",
    note: "Note",
    save: "Save the rule",
    notYours: "The rule is on: the coordinator changes it.",
  },
  turn: {
    onTitle: (title) => `Switch on “${title}”`,
    offTitle: (title) => `Switch off “${title}”`,
    on: (fund, reaction) =>
      `From now on each row of ${fund} to which it applies is checked, and when it is wrong the rule ${reaction === "refuse" ? "refuses it" : "warns"}.`,
    past: "Rows that are written already do not change.",
    unverified: "Nobody has checked it in its source yet.",
    off: "From now on the rule is not asked any more. It can be switched on again.",
    onButton: "Switch the rule on",
    offButton: "Switch the rule off",
  },
  annuality: {
    title: (count) => (count === 1 ? "The rule of this money" : `The ${count} rules of this money`),
    stands: "How it stands now",
    each: "asked at each row",
    kept: "Kept",
    broken: "Broken",
    now: (inside, programmed, share) => `${inside} of ${programmed} programmed (${share}).`,
    nothing: "Nothing is programmed yet.",
  },
  expiry: {
    part: "Expiry",
    title: (amount, count) =>
      count === 0 ? "Nothing expires in the next 12 months" : `${amount} not spent expires within 12 months`,
    lead: (count, expired, unknown) =>
      [
        count === 0
          ? ""
          : `${count} ${s(count, "annuality has its", "annualities have their")} last useful day within a year.`,
        expired ? `${expired} is on annualities that have expired.` : "",
        unknown === 0
          ? ""
          : `Of ${unknown} ${s(unknown, "annuality", "annualities")} with money not spent the last useful day is not written.`,
      ]
        .filter(Boolean)
        .join(" "),
    titleUnknown: (amount) => `Of ${amount} not spent nobody has written when it expires`,
    leadUnknown: (count) =>
      `${count === 1 ? "One annuality has" : `${count} annualities have`} no last useful day: write it from the act, and here you will see what expires in 3, 6 and 12 months.`,
    titleNone: "Every annuality is wholly spent",
    leadNone: "There is nothing that can expire.",
    picture: "Not spent, by when it expires",
    pictureTitle: (amount) => `${amount} still to spend, by when it expires`,
    when: {
      expired: "Expired",
      3: "Within 3 months",
      6: "In 3 to 6 months",
      12: "In 6 to 12 months",
      later: "Later",
      unknown: "Last day not written",
    },
    amount: "Not spent",
    table: "Annualities with money not spent, the nearest to its end first",
    annuality: "Annuality",
    useTo: "Last useful day",
    state: "When",
    assigned: "Assigned",
    unspent: "Not spent",
    free: "Of which not committed",
    toPay: "Of which committed, to pay",
    source: "Ledger of the funds; period of use written on each annuality",
    forecast: (year) => `Where ${year} will end`,
    forecastLead: "Two ways of looking ahead: if payments go on as so far, and if everything programmed is spent.",
    forecastNone: (year) => `In ${year} nothing is programmed or paid: there is no forecast.`,
    fund: "Fund",
    paid: "Paid so far",
    straight: "By straight line",
    byPlan: "By plan",
    how: "How the number is reached",
    straightHow: (paid, days, gone, result) => `${paid} × ${days} days ÷ ${gone} days gone by = ${result}`,
    planHow: (paid, toPay, toCommit, result) =>
      `${paid} paid + ${toPay} committed to pay + ${toCommit} programmed to commit = ${result}`,
    over: "The year is over: what is paid is what it is.",
    notYet: "The year has not begun.",
    year: "Year",
  },
};
