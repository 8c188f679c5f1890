// SPDX-License-Identifier: AGPL-3.0-or-later
const home = (slug: string) => `/${slug}/ufficio/catene`;
const one = (slug: string, objective: string) => `${home(slug)}/${encodeURIComponent(objective)}`;
const site = (slug: string) => `/${slug}/risultati/catene`;

/** Chains of the results. `slug` is the Ambito's, `objective` the code of a card of the plan in force. */
export const chainPaths = {
  home,
  one,
  edit: (slug: string, objective: string) => `${one(slug, objective)}/scrivi`,
  version: (slug: string, objective: string, number: number) => `${one(slug, objective)}/versioni/${number}`,
  /** What the citizen reads. */
  site,
  siteOne: (slug: string, objective: string) => `${site(slug)}/${encodeURIComponent(objective)}`,
};
