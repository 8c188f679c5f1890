// SPDX-License-Identifier: AGPL-3.0-or-later
import { areas } from "../rules/texts.breaches.en.ts";
import type { it } from "./texts.it.ts";

const MACRO = [
  "Without a service",
  "1. Access, assessment and planning",
  "2. Support and social inclusion",
  "3. Living at home",
  "4. Day centres and services",
  "5. Community and residential homes",
];

export const en: typeof it = {
  macro: (code) => MACRO[code] ?? String(code),
  area: (code) => (areas as Record<string, string>)[code] ?? "area not said",
  stages: {
    assigned: "Assigned",
    programmed: "Programmed",
    committed: "Committed",
    paid: "Paid",
    reported: "Reported",
  },
  reasons: { material_error: "Material error", release: "Release of commitment" },
  part: "Returns",
  list: {
    title: (count, funds) =>
      count === 0
        ? "No return is frozen yet"
        : count === 1
          ? "One return is frozen"
          : `${count} frozen returns, of ${funds} ${funds === 1 ? "annuality" : "annualities"}`,
    lead: (last) =>
      `A return is the picture of an annuality at a date: once frozen it never changes.${last ? ` The last one is at ${last}.` : " It is usually made at 30 June and 31 December."}`,
    prepare: "Prepare a return",
    prepareHelp: "See the figures at a date beside those of the last time. Nothing is frozen until you say so.",
    annuality: "Annuality",
    at: "At the date",
    see: "See the figures",
    table: "Frozen returns, the latest first",
    fund: "Fund and annuality",
    date: "At the date",
    falls: "Figures that fell",
    by: "Frozen by",
    empty: "Frozen returns will appear here, each with its differences from the one before.",
    noAnnuality: "No annuality: first open that of a fund.",
    choose: "Choose the annuality.",
    notADay: "Write a day of the calendar, for example 30/06/2026.",
    picture: (fund, date) => `${fund} at ${date}: from assigned to reported`,
  },
  prepare: {
    title: (fund, date) => `${fund} at ${date}`,
    lead: (assigned, paid, share) => `Of ${assigned} assigned, ${paid} is paid (${share}).`,
    undated: (count) =>
      count === 1
        ? "One row has no day: it is counted because its budget year is over."
        : `${count} rows have no day: they are counted because their budget year is over.`,
    first: "It is the first return of this annuality: there is none before to compare with.",
    since: (date) => `Compared with the return at ${date}`,
    fallsLead: (count, date) =>
      count === 1
        ? `One figure fell since ${date}: to freeze, its reason is needed.`
        : `${count} figures fell since ${date}: to freeze, the reason of each is needed.`,
    noFalls: (date) => `No figure fell since ${date}.`,
    fall: (stage, macro, area, before, after) =>
      `${stage}${macro ? `, ${macro}, ${area}` : ""}: from ${before} to ${after}`,
    reason: "Why it fell",
    words: "In words",
    wordsHelp: "Which error, which act of release.",
    note: "Note",
    freezeTitle: "Freeze",
    happens: (fund, date) =>
      `Once frozen, the figures of ${fund} at ${date} stay for ever as you see them above, with your name.`,
    freeze: "Freeze the return",
    onlyCoordinator: "The coordinator freezes it.",
    otherDay: "See another date",
  },
  frozen: {
    title: (fund, date) => `${fund} at ${date}, frozen`,
    lead: (assigned, paid, reported) => `Assigned ${assigned}, paid ${paid}, reported ${reported}.`,
    by: (name, when) => `Frozen by ${name} on ${when}.`,
    before: (date) => `The one before: at ${date}`,
    falls: "Figures that fell since the one before, with the reason",
    figure: "Figure",
    was: "Before",
    is: "Now",
    why: "Reason",
  },
  table: "Figures by macro-activity and area",
  macroHead: "Macro-activity",
  areaHead: "Area",
  difference: "Difference",
  total: "Total",
  source: "Ledger of the funds",
  file: {
    sheet: "Return",
    head: [
      "Fund",
      "Annuality",
      "At the date",
      "Macro-activity",
      "Area",
      "Assigned to the annuality",
      "Programmed",
      "Committed",
      "Paid",
      "Reported",
    ],
  },
};
