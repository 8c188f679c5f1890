// SPDX-License-Identifier: AGPL-3.0-or-later
const home = (slug: string) => `/${slug}/ufficio/questionari`;
const one = (slug: string, id: number) => `${home(slug)}/${id}`;
const wave = (slug: string, id: number) => `${home(slug)}/rilevazioni/${id}`;

/** Questionnaires of the results, in the work area. `slug` is the Ambito's. */
export const questionnairesPaths = {
  home,
  make: (slug: string) => `${home(slug)}/nuovo`,
  one,
  write: (slug: string, id: number) => `${one(slug, id)}/scrivi`,
  newQuestion: (slug: string, id: number, page: number) => `${one(slug, id)}/scrivi/domanda?pagina=${page}`,
  question: (slug: string, id: number, key: string) => `${one(slug, id)}/scrivi/domanda/${key}`,
  head: (slug: string, id: number) => `${one(slug, id)}/scrivi/intestazione`,
  publish: (slug: string, id: number) => `${one(slug, id)}/pubblica`,
  results: (slug: string, id: number, group?: string) => `${one(slug, id)}/risultati${group ? `?gruppo=${group}` : ""}`,
  newWave: (slug: string, id: number) => `${one(slug, id)}/nuova-rilevazione`,
  wave,
  invite: (slug: string, id: number) => `${wave(slug, id)}/inviti`,
  remind: (slug: string, id: number) => `${wave(slug, id)}/sollecita`,
  paper: (slug: string, id: number) => `${wave(slug, id)}/carta`,
  close: (slug: string, id: number) => `${wave(slug, id)}/chiudi`,
  feed: (slug: string, id: number) => `${wave(slug, id)}/indicatore`,
  sheet: (slug: string, id: number, lang: string) => `${one(slug, id)}/modulo.pdf?lingua=${lang}`,
  /** Where people answer: no log-in, the link is the key. */
  answer: (slug: string, token: string, page?: number | "fine") =>
    `/${slug}/questionario/${encodeURIComponent(token)}${page === undefined ? "" : `?pagina=${page}`}`,
};
