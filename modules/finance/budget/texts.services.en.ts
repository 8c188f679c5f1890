// SPDX-License-Identifier: AGPL-3.0-or-later
import type { it } from "./texts.services.it.ts";

export const en: typeof it = {
  part: "Catalogue of services",
  title: (count) => (count === 0 ? "The catalogue of services is empty" : `${count} services in the catalogue`),
  lead: (uncoded) =>
    uncoded === 0
      ? "Every service says whom it serves and which macro-activity it belongs to: rules of the funds and returns use it so."
      : `${uncoded === 1 ? "One service does" : `${uncoded} services do`} not say yet whom they serve: until they do, rules that look at the area do not count them.`,
  add: "Add a service",
  empty: "Add the first service: budget lines will be able to name it.",
  table: "The services with their codings",
  code: "Code",
  codeHelp: "The code you use: short, different from the others.",
  name: "Name",
  macro: "Macro-activity",
  macroHelp: "The five of FNPS and SIOSS: they say in which row of the return the spending goes.",
  area: "Whom it serves",
  areaHelp: "The areas of users of the FNPS matrix. Rules about least or greatest shares look at this.",
  istat: "Area of the ISTAT survey",
  istatHelp: "The seven areas of the yearly survey on the social services of municipalities.",
  istatAreas: [
    "Family and minors",
    "Disability",
    "Addictions",
    "Elderly",
    "Immigrants, Roma, Sinti and Travellers",
    "Poverty, adults in hardship and homeless",
    "All users",
  ],
  otherNames: "Other names",
  otherNamesHelp: "One a line: what plans and budgets call it. They serve to recognise it when a file names it.",
  active: "Still in use",
  activeHelp:
    "Take the mark off a closed service: it stays in the lines of past years and is no longer offered for new ones.",
  closed: "No longer in use",
  missing: "not said",
  use: "Budget lines",
  lines: (count, lastYear) =>
    count === 0 ? "none" : `${count === 1 ? "one" : count}${lastYear === null ? "" : `, the last of ${lastYear}`}`,
  newTitle: "A new service in the catalogue",
  newLead: "The code and the name are needed; the codings can be completed later.",
  editLead: (count) =>
    count === 0
      ? "No budget line uses it yet."
      : `${count === 1 ? "One budget line uses it" : `${count} budget lines use it`}: from now on rules and new returns read what you write here. Frozen returns stay as they are.`,
  save: "Save the service",
};
