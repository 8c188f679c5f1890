// SPDX-License-Identifier: AGPL-3.0-or-later
const home = (slug: string) => `/${slug}/ufficio/leps`;
const one = (slug: string, code: string) => `${home(slug)}/${encodeURIComponent(code)}`;

/** Essential levels. `slug` is the Ambito's, `code` that of the catalogue. */
export const lepsPaths = {
  home,
  one,
  figure: (slug: string, code: string, key: string) => `${one(slug, code)}/dato/${encodeURIComponent(key)}`,
  correct: (slug: string, code: string, figureId: number) => `${one(slug, code)}/correggi/${figureId}`,
  /** What the citizen reads. */
  site: (slug: string) => `/${slug}/risultati/leps`,
};
