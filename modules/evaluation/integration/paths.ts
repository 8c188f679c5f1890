// SPDX-License-Identifier: AGPL-3.0-or-later
const home = (slug: string) => `/${slug}/ufficio/integrazione`;
const one = (slug: string, id: number) => `${home(slug)}/${id}`;
const site = (slug: string) => `/${slug}/risultati/integrazione`;

/** Integration with the health authority. `slug` is the Ambito's. */
export const integrationPaths = {
  home,
  goals: (slug: string) => `${home(slug)}/obiettivi-comuni`,
  indicators: (slug: string) => `${home(slug)}/indicatori`,
  upload: (slug: string) => `${home(slug)}/carica`,
  one,
  step: (slug: string, id: number, position: number) => `${one(slug, id)}/passi/${position}`,
  /** What the citizen reads. */
  site,
  siteOne: (slug: string, id: number) => `${site(slug)}/${id}`,
};
