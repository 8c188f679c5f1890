// SPDX-License-Identifier: AGPL-3.0-or-later
const office = (slug: string) => `/${slug}/ufficio/scadenze`;
const deadline = (slug: string, id: number) => `${office(slug)}/${id}`;
const rules = (slug: string) => `${office(slug)}/regole`;
const rule = (slug: string, id: number) => `${rules(slug)}/${id}`;

/** What is due, in the work area. `slug` is the Ambito's. */
export const deadlinesPaths = {
  home: office,
  year: (slug: string, year: number) => `${office(slug)}?anno=${year}`,
  list: (slug: string, filter?: string) => `${office(slug)}/elenco${filter ? `?mostra=${filter}` : ""}`,
  new: (slug: string) => `${office(slug)}/nuova`,
  deadline,
  edit: (slug: string, id: number) => `${deadline(slug, id)}/cambia`,
  complete: (slug: string, id: number) => `${deadline(slug, id)}/fatta`,
  evidence: (slug: string, id: number) => `${deadline(slug, id)}/prova/scarica`,
  reopen: (slug: string, id: number) => `${deadline(slug, id)}/riapri`,
  setAside: (slug: string, id: number) => `${deadline(slug, id)}/metti-da-parte`,
  rules,
  newRule: (slug: string) => `${rules(slug)}/nuova`,
  takeRules: (slug: string) => `${rules(slug)}/prendi`,
  rule,
  editRule: (slug: string, id: number) => `${rule(slug, id)}/cambia`,
  switchRule: (slug: string, id: number) => `${rule(slug, id)}/accendi`,
  notices: (slug: string) => `${office(slug)}/promemoria`,
  calendar: (slug: string) => `${office(slug)}/calendario`,
  /** The private calendar: the secret is all that it asks. */
  feed: (secret: string) => `/calendario/${secret}.ics`,
};
