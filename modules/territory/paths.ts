// SPDX-License-Identifier: AGPL-3.0-or-later
// Every address of this module. `slug` is the Ambito's.

const part = encodeURIComponent;

type Asked = { indicator?: string; time?: string };

function query(asked: Record<string, string | undefined>): string {
  const pairs = Object.entries(asked).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : "";
}

/** What a citizen opens. */
export const publicPaths = {
  territory: (slug: string, { indicator, time }: Asked = {}) =>
    `/${slug}/territorio${query({ dato: indicator, quando: time })}`,
  municipalities: (slug: string) => `/${slug}/territorio/comuni`,
  municipality: (slug: string, istat: string) => `/${slug}/territorio/comuni/${part(istat)}`,
  subAreas: (slug: string) => `/${slug}/territorio/sub-ambiti`,
  figure: (slug: string, id: number) => `/${slug}/territorio/dati/${id}`,
  /** How an index is computed, for one area and day. */
  computed: (slug: string, indicator: string, areaKind: string, areaCode: string, day: string) =>
    `/${slug}/territorio/calcolo/${part(indicator)}/${part(areaKind)}/${part(areaCode)}/${part(day)}`,
};

const office = (slug: string) => `/${slug}/ufficio/territorio`;

/** What the Plan Office opens. */
export const officePaths = {
  territory: office,
  municipalities: (slug: string) => `${office(slug)}/comuni`,
  subAreas: (slug: string) => `${office(slug)}/sub-ambiti`,
  composition: (slug: string, id: number | "nuova") => `${office(slug)}/sub-ambiti/composizione/${id}`,
  figures: (slug: string, asked: { dato?: string; livello?: string; dubbi?: string; pagina?: string } = {}) =>
    `${office(slug)}/dati${query(asked)}`,
  loadPopulation: (slug: string) => `${office(slug)}/carica-popolazione`,
  loadBoundaries: (slug: string) => `${office(slug)}/carica-confini`,
  trial: (slug: string, id: number) => `${office(slug)}/prove/${id}`,
};

export const setUpPath = "/avvio";
