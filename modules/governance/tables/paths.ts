// SPDX-License-Identifier: AGPL-3.0-or-later
const home = (slug: string) => `/${slug}/ufficio/tavoli`;
const one = (slug: string, id: number) => `${home(slug)}/${id}`;

/** Thematic tables, in the work area. `slug` is the Ambito's. */
export const tablesPaths = {
  home,
  newTable: (slug: string) => `${home(slug)}/nuovo`,
  one,
  edit: (slug: string, id: number) => `${one(slug, id)}/cambia`,
  open: (slug: string, id: number) => `${one(slug, id)}/apri`,
  close: (slug: string, id: number) => `${one(slug, id)}/chiudi`,
  newSeat: (slug: string, id: number) => `${one(slug, id)}/nuovo-posto`,
  newMandate: (slug: string, id: number) => `${one(slug, id)}/nuovo-mandato`,
  mandate: (slug: string, id: number, mandateId: number) => `${one(slug, id)}/mandati/${mandateId}`,
  newSession: (slug: string, id: number) => `${one(slug, id)}/nuovo-incontro`,
  session: (slug: string, id: number, sessionId: number) => `${one(slug, id)}/incontri/${sessionId}`,
  newProposal: (slug: string, id: number) => `${one(slug, id)}/nuova-proposta`,
  proposal: (slug: string, id: number, proposalId: number) => `${one(slug, id)}/proposte/${proposalId}`,
  /** What the citizen reads. */
  site: (slug: string) => `/${slug}/tavoli`,
  siteOne: (slug: string, id: number) => `/${slug}/tavoli/${id}`,
};
