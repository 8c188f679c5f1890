// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the form above the list sends. */
export type ListQuery = Partial<
  Record<"piano" | "obiettivo" | "anello" | "tipo" | "manca" | "stato" | "parole" | "pagina", string>
>;

const home = (slug: string) => `/${slug}/ufficio/indicatori`;
const one = (slug: string, id: number) => `${home(slug)}/${id}`;
const site = (slug: string) => `/${slug}/risultati/indicatori`;
const asked = (query: ListQuery): string => {
  const words = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ""));
  return words.size > 0 ? `?${words.toString()}` : "";
};

/** Indicators of the results. `slug` is the Ambito's. */
export const indicatorsPaths = {
  home,
  list: (slug: string, query: ListQuery) => `${home(slug)}${asked(query)}`,
  newOne: (slug: string) => `${home(slug)}/nuovo`,
  take: (slug: string) => `${home(slug)}/dai-documenti`,
  differences: (slug: string) => `${home(slug)}/differenze`,
  computed: (slug: string) => `${home(slug)}/calcolati`,
  file: (slug: string) => `${home(slug)}/da-file`,
  download: (slug: string, format: "csv" | "xlsx" | "ods") => `${home(slug)}/file/indicatori.${format}`,
  one,
  define: (slug: string, id: number) => `${one(slug, id)}/definizione`,
  baseline: (slug: string, id: number) => `${one(slug, id)}/partenza`,
  newTarget: (slug: string, id: number) => `${one(slug, id)}/nuovo-valore`,
  place: (slug: string, id: number) => `${one(slug, id)}/colloca`,
  retire: (slug: string, id: number) => `${one(slug, id)}/fine`,
  /** What the citizen reads. */
  site,
  siteList: (slug: string, query: ListQuery) => `${site(slug)}${asked(query)}`,
  siteOne: (slug: string, id: number) => `${site(slug)}/${id}`,
};
