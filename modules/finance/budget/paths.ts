// SPDX-License-Identifier: AGPL-3.0-or-later
const office = (slug: string) => `/${slug}/ufficio/soldi`;
const ofYear = (slug: string, year: number) => `${office(slug)}/${year}`;

/** Which rows of the ledger: what is absent is not asked. */
export type LedgerQuery = {
  anno?: number;
  fase?: string;
  voce?: number;
  canale?: number;
  annualita?: number;
  servizio?: number;
  obiettivo?: string;
  comune?: string;
  atto?: number;
  pagina?: number;
};

/** The budget in the work area. `slug` is the Ambito's. */
export const budgetPaths = {
  home: office,
  services: (slug: string) => `${office(slug)}/servizi`,
  newService: (slug: string) => `${office(slug)}/servizi/nuovo`,
  service: (slug: string, id: number) => `${office(slug)}/servizi/${id}`,
  newBudget: (slug: string) => `${office(slug)}/nuovo`,
  year: ofYear,
  matrix: (slug: string, year: number, approved = false) =>
    `${ofYear(slug, year)}/matrice${approved ? "?valori=approvati" : ""}`,
  /** The matrix as a spreadsheet: brings scripts. */
  write: (slug: string, year: number, approved = false) =>
    `${ofYear(slug, year)}/scrivi${approved ? "?valori=approvati" : ""}`,
  balance: (slug: string, year: number) => `${ofYear(slug, year)}/quadratura`,
  years: (slug: string, year: number) => `${ofYear(slug, year)}/tre-anni`,
  execution: (slug: string, year: number, by?: string) => `${ofYear(slug, year)}/andamento${by ? `?per=${by}` : ""}`,
  cell: (slug: string, year: number, lineId: number, channelId: number) =>
    `${ofYear(slug, year)}/celle/${lineId}/${channelId}`,
  line: (slug: string, year: number, lineId: number) => `${ofYear(slug, year)}/voci/${lineId}`,
  newLine: (slug: string, year: number) => `${ofYear(slug, year)}/voci/nuova`,
  approve: (slug: string, year: number) => `${ofYear(slug, year)}/approva`,
  download: (slug: string, year: number, format: "xlsx" | "ods" | "csv") =>
    `${ofYear(slug, year)}/scarica/matrice-${year}.${format}`,
  upload: (slug: string, year: number) => `${ofYear(slug, year)}/carica`,
  ledger: (slug: string, query: LedgerQuery = {}) => {
    const asked = Object.entries(query).filter(([, value]) => value !== undefined);
    const words = new URLSearchParams(asked.map(([key, value]) => [key, String(value)])).toString();
    return `${office(slug)}/registro${words ? `?${words}` : ""}`;
  },
};
