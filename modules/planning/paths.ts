// SPDX-License-Identifier: AGPL-3.0-or-later
// Every address of this module, public and of the office. `slug` is the Ambito's.

const part = encodeURIComponent;

/** What a citizen opens. */
export const publicPaths = {
  plan: (slug: string) => `/${slug}/piano`,
  tree: (slug: string) => `/${slug}/piano/albero`,
  card: (slug: string, code: string) => `/${slug}/piano/obiettivi/${part(code)}`,
  measure: (slug: string, key: string) => `/${slug}/piano/misure/${part(key)}`,
  version: (slug: string, number: number) => `/${slug}/piano/versioni/${number}`,
  search: (slug: string, words = "") => `/${slug}/cerca${words ? `?q=${part(words)}` : ""}`,
};

const office = (slug: string) => `/${slug}/ufficio/piano`;
const version = (slug: string, versionId: number) => `${office(slug)}/${versionId}`;
const card = (slug: string, versionId: number, code: string) => `${version(slug, versionId)}/obiettivi/${part(code)}`;

/** What the Plan Office and whoever has a role opens. */
export const officePaths = {
  plans: office,
  newPlan: (slug: string) => `${office(slug)}/nuovo`,
  importPlan: (slug: string) => `${office(slug)}/importa`,
  search: (slug: string, words = "") => `${office(slug)}/cerca${words ? `?q=${part(words)}` : ""}`,
  cycle: (slug: string, cycleCode: string) => `${office(slug)}/cicli/${part(cycleCode)}`,
  pastObjectives: (slug: string, versionId: number) => `${version(slug, versionId)}/triennio-precedente`,
  version,
  life: (slug: string, versionId: number) => `${version(slug, versionId)}/percorso`,
  tree: (slug: string, versionId: number) => `${version(slug, versionId)}/albero`,
  coverage: (slug: string, versionId: number) => `${version(slug, versionId)}/coperture`,
  guard: (slug: string, versionId: number) => `${version(slug, versionId)}/conti`,
  measures: (slug: string, versionId: number) => `${version(slug, versionId)}/misure`,
  measure: (slug: string, versionId: number, key: string) => `${version(slug, versionId)}/misure/${part(key)}`,
  compare: (slug: string, versionId: number, withId: number) => `${version(slug, versionId)}/confronta/${withId}`,
  exportPlan: (slug: string, versionId: number, format: "json" | "xlsx" | "ods") =>
    `${version(slug, versionId)}/scarica/${format}`,
  /** The official document; the pages are those of publishing. */
  printPlan: (slug: string, versionId: number) => `${version(slug, versionId)}/stampa`,
  newCard: (slug: string, versionId: number) => `${version(slug, versionId)}/nuovo-obiettivo`,
  card,
  editCard: (slug: string, versionId: number, code: string, section: string) =>
    `${card(slug, versionId, code)}/scrivi/${part(section)}`,
  cardHistory: (slug: string, versionId: number, code: string) => `${card(slug, versionId, code)}/storia`,
};

/** The operational plan of a year. */
export { yearPaths } from "./operational/paths.ts";
