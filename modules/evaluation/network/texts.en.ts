// SPDX-License-Identifier: AGPL-3.0-or-later
import type { it } from "./texts.it.ts";

const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`);

export const en: typeof it = {
  kinds: {
    office: "Plan Office",
    table: "table or net",
    public: "public body",
    health: "health",
    third_sector: "third sector",
    other: "other",
  },
  relations: {
    staff: "People put in",
    answer: "Answer of the card",
    measure: "Shared measure",
    table: "Thematic table",
    agreement: "Agreement",
  },
  answers: {
    health: "ASST reads the needs and plans with the Ambito",
    healthDelivery: "ASST carries out actions together with the Ambito",
    ambiti: "The work is in cooperation with other Ambiti",
    otherAmbiti: "Altri Ambiti",
    coProgrammed: "The work is co-programmed with the third sector",
    others: "Other actors of the net that the card names",
  },
  list: {
    windowTitle: "Nets of the objectives",
    title: (actors, title) => `The widest net has ${count(actors, "actor", "actors")}: ${title}`,
    none: "No objective in force",
    noneLead:
      "Nets are read from the cards of the plan in force, from tables and agreements: when there is a plan they appear here.",
    empty: "No objective had a net on that day",
    lead: (objectives, day) =>
      `Who works with whom for ${objectives === 1 ? "the objective" : `the ${objectives} objectives`}, on ${day}: from the cards, the thematic tables, the agreements and the shared measures.`,
    picture: "How many actors work at each objective",
    pictureHead: ["Objective", "Actors"],
    table: "The net of each objective",
    objective: "Objective",
    actors: "Actors",
    pairs: "Ties",
    density: "Density",
    degree: "Ties per actor",
    change: "Actors more or less",
    source: "Cards of the plan in force, thematic tables and agreements",
  },
  days: {
    title: "Change the two days",
    before: "First day",
    after: "Second day",
    compare: "Compare",
    wrong: "It is not a day of the calendar: write for example 31/03/2026.",
    order: "The second day comes before the first: swap them.",
  },
  one: {
    title: (title, actors, pairs) =>
      actors === 0
        ? `${title}: no net on this day`
        : `${title}: ${count(actors, "actor", "actors")} and ${count(pairs, "tie", "ties")}`,
    lead: (density, degree, groups) =>
      density === null || degree === null
        ? "With less than two actors there is no density."
        : `The density is ${density}: the ties there are out of those possible; each actor has ${degree} on average. ${groups === 1 ? "Everybody can be reached from everybody." : `The net is in ${groups} groups.`}`,
    picture: (day) => `The net on ${day}`,
    pictureLead: "Each box is an actor, each line a tie: the thicker, the more documents write it.",
    legend: "Signs",
    formula: "How it is computed",
    formulaText: (n, m) =>
      `With n actors and m ties: density = 2m / (n (n − 1))${n > 1 ? ` = 2 × ${m} / (${n} × ${n - 1})` : ""}; ties per actor = 2m / n${n > 0 ? ` = 2 × ${m} / ${n}` : ""}. Two actors tied by more documents count as one tie.`,
    measures: "The measure of the net, on the two days",
    measure: "Measure",
    actors: "Actors",
    pairs: "Ties",
    relations: "Documents that write them",
    density: "Density",
    degree: "Ties per actor",
    groups: "Separate groups",
    change: "What has changed",
    noChange: "Between the two days the net is the same.",
    actorsIn: "New actors",
    actorsOut: "Actors that are no more there",
    pairsIn: "New ties",
    pairsOut: "Ties that are no more there",
    table: "Tie by tie",
    tableLead: "Each tie opens where it is written.",
    from: "Who",
    with: "With whom",
    why: "Where it is written",
    noPairs: "No tie: the card names no actor, no table works for the objective, no agreement names its area.",
    hides: "The card says that there are other actors, but does not list them",
    hidesText: "Until they are written one by one in the card, they do not count here.",
    openCard: "Open the card",
    openPublic: "As the citizen sees it",
    noTable: "For a table to count, write this among its objectives; for an agreement, write the areas of its parties.",
  },
  picture: {
    title: (title) => `The net of “${title}”`,
    description: (actors, pairs) =>
      `${count(actors, "actor", "actors")} and ${count(pairs, "tie", "ties")}; in the middle the Plan Office and the tables. The same ties are in the table below the picture.`,
  },
  site: {
    part: "Nets of the objectives",
    title: (objectives) =>
      objectives === 0 ? "There are no nets of objectives yet" : "Who works with whom, objective by objective",
    open: "Open the net",
  },
};
