// SPDX-License-Identifier: AGPL-3.0-or-later
import type { it } from "./texts.it.ts";

type Texts = typeof it;
const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`);
const listOf = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

const rings: Texts["rings"] = {
  resources: "Resources",
  activities: "Activities",
  outputs: "Outputs",
  outcomes: "Outcomes",
  impact: "Impact",
};
const why: Texts["rings"] = {
  resources: "the resources to be enough for the activities",
  activities: "the activities to give the outputs",
  outputs: "the outputs to lead to the outcomes",
  outcomes: "the outcomes to change people’s lives",
  impact: "",
};
const none: Texts["rings"] = {
  resources: "No resource written",
  activities: "No activity written",
  outputs: "No output written",
  outcomes: "No outcome written",
  impact: "No impact written",
};
const gap: Texts["gap"] = {
  empty_ring: (ring) => `${none[ring]}: the chain is broken.`,
  no_indicator: (ring) => `No indicator measures the ${rings[ring].toLowerCase()}.`,
  not_measured: (_, labels) => `${listOf(labels)}: no indicator measures it.`,
  leads_nowhere: (_, labels, n) => `${listOf(labels)} ${n === 1 ? "leads" : "lead"} to nothing.`,
  comes_from_nowhere: (_, labels) => `Nothing leads to ${listOf(labels)}.`,
  no_amount: (_, labels, n) => `${listOf(labels)} ${n === 1 ? "has" : "have"} no amount.`,
  no_assumption: (ring) => `No assumption says what must hold for ${why[ring]}.`,
};

export const en: Texts = {
  rings,
  list: {
    title: (confirmed, all) =>
      confirmed === 0
        ? `${count(all, "objective has", "objectives have")} the chain that the plan proposes, to be confirmed`
        : confirmed === 1
          ? `One of ${all} chains is confirmed, the others are proposed by the plan`
          : `${confirmed} of ${all} chains are confirmed`,
    lead: (period, gaps) =>
      `For each objective of the plan ${period}: with which resources, what is done, what comes of it, what changes. ${gaps === 0 ? "Nothing is missing." : `${count(gaps, "point is", "points are")} to be completed in all.`}`,
    windowTitle: "Chains of results",
    empty: "No plan in force",
    emptyLead: "Chains are born from the objectives of the zone plan: when one is approved, they appear here.",
    table: "The chain of each objective",
    picture: "How many points each chain lacks",
    pictureHead: ["Objective", "Points to complete"],
    objective: "Objective",
    state: "State",
    indicators: "Indicators",
    gaps: "To complete",
    proposed: "proposed by the plan",
    version: (n) => `confirmed, version ${n}`,
    source: (title) => `${title}, objective cards and chapter on evaluation`,
    sourcePlan: "Zone plan in force, objective cards and chapter on evaluation",
  },
  one: {
    title: (title, missing) =>
      missing === 0
        ? `${title}: the chain is complete`
        : `${title}: the chain lacks ${count(missing, "point", "points")}`,
    lead: (counts, amount) =>
      `With ${count(counts[0] ?? 0, "resource", "resources")}${amount ? ` (${amount})` : ""} there are ${count(counts[1] ?? 0, "activity", "activities")}, which give ${count(counts[2] ?? 0, "output", "outputs")}, towards ${count(counts[3] ?? 0, "outcome", "outcomes")} and ${count(counts[4] ?? 0, "long-term change", "long-term changes")}.`,
    proposal: "Proposed by the plan, to be confirmed",
    proposalText:
      "It is read from the card and from the chapter on evaluation. The plan does not write which activity leads to which output: whoever knows the objective completes links and assumptions, then saves.",
    stateProposal: "proposed by the plan",
    stateVersion: (n) => `version ${n}`,
    picture: "The chain drawn",
    gaps: (n) => `What is missing: ${count(n, "point", "points")}`,
    noGaps: "Nothing is missing",
    outline: "The same chain in words",
    outlineLead: "Each item with its sign, what it leads to and what measures it.",
    leadsTo: (labels) => `leads to ${listOf(labels)}`,
    measuredBy: "measured by",
    ringIndicators: "Indicators of the whole ring",
    assumptions: (ring) => `For ${why[ring]} it must hold that`,
    noItems: none,
    people: "people",
    edit: "Write the chain",
    confirm: "Complete and confirm",
    openCard: "Open the card of the objective",
    openPublic: "As the citizen sees it",
    versions: "Versions",
    versionLine: (n, by) => (by ? `Version ${n}, by ${by}` : `Version ${n}`),
    noVersions: "Nobody has confirmed it yet: you see what the plan proposes.",
    oldVersion: (n) => `You are looking at version ${n}: it is not the newest.`,
    openNewest: "Open the newest",
    source: (title) => `Source: ${title}.`,
    print: "The page prints from the program you read it with: picture and list stand on the sheet.",
    nextObjective: "All the chains",
  },
  gap,
  edit: {
    title: (title) => `Write the chain of “${title}”`,
    lead: "One row an item. Leave the text of an item empty to take it away; write in the empty rows to add some.",
    step: "Write",
    how: "How links are written",
    howText:
      "In “Leads to” write the signs of items of later rings, with commas between: for example A1, P2. The sign of an item is the one beside its row, even if you change its place.",
    text: (label) => `${label}, text`,
    place: "Place",
    placeOf: (label) => `Place of ${label}`,
    to: "Leads to",
    toOf: (label) => `${label} leads to`,
    amount: "Amount in euro",
    amountOf: (label) => `Amount of ${label}, in euro`,
    kind: "What it is",
    kindOf: (label) => `What ${label} is`,
    kinds: { money: "money", people: "people", other: "other" },
    newRow: "new",
    assumptions: (ring) => `For ${why[ring]} it must hold that…`,
    assumptionsHelp: "One assumption a line.",
    measures: "What each indicator measures",
    measuresHelp: "Write the signs of items of the ring, for example P1, P3. Empty: it measures the whole ring.",
    noIndicators: "No indicator of this ring. Indicators are written in their own part.",
    openIndicators: "Open the indicators",
    reason: "Why you change it",
    reasonHelp: "It stays in the history of the chain, for example “Links decided at the table of 12 May”.",
    measuresOf: (name) => `What “${name}” measures`,
    save: "Save the chain",
    back: "Back to the chain without saving",
  },
  picture: {
    title: (title) => `The chain of “${title}”`,
    description: (counts) =>
      `From left to right: ${count(counts[0] ?? 0, "resource", "resources")}, ${count(counts[1] ?? 0, "activity", "activities")}, ${count(counts[2] ?? 0, "output", "outputs")}, ${count(counts[3] ?? 0, "outcome", "outcomes")}, ${count(counts[4] ?? 0, "long-term change", "long-term changes")}. The same chain is written in words below the picture.`,
    none,
    measuredBy: (n) => count(n, "indicator", "indicators"),
    leadsTo: (labels) => `→ leads to ${labels}`,
    indicators: "Indicators of the ring",
    assumptions: {
      resources: "Resources are enough if",
      activities: "Activities give outputs if",
      outputs: "Outputs lead to outcomes if",
      outcomes: "Outcomes change things if",
      impact: "",
    },
    missing: {
      empty_ring: "",
      no_indicator: "",
      not_measured: "not measured",
      leads_nowhere: "leads to nothing",
      comes_from_nowhere: "nothing leads here",
      no_amount: "no amount",
      no_assumption: "",
    },
  },
  site: {
    part: "Chains of results",
    title: (n) =>
      n === 0
        ? "There are no chains of results yet"
        : `How the ${n === 1 ? "objective" : `${n} objectives`} of the plan should change things`,
    lead: "For each objective: with which resources, what is done, what comes of it and what changes for people.",
    titleOne: (title) => `${title}: from resources to what changes`,
    none: "There is no approved plan yet: chains will appear with its objectives.",
    open: "Open the chain",
  },
};
