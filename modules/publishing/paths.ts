// SPDX-License-Identifier: AGPL-3.0-or-later
// The addresses of the public site that no other module owns. `slug` is the Ambito's.
export const sitePaths = {
  home: (slug: string) => `/${slug}`,
  money: (slug: string) => `/${slug}/conti`,
  coverage: (slug: string) => `/${slug}/piano/copertura`,
  past: (slug: string) => `/${slug}/piano/precedente`,
  versions: (slug: string) => `/${slug}/piano/versioni`,
  compare: (slug: string, from: number, to: number) => `/${slug}/piano/confronta/${from}/${to}`,
  howToRead: (slug: string) => `/${slug}/come-leggere`,
  accessibility: (slug: string) => `/${slug}/accessibilita`,
  privacy: (slug: string) => `/${slug}/privacy`,
  legal: (slug: string) => `/${slug}/note-legali`,
};

type Format = "pdf" | "docx";

/** The official document: where the office has it made, and where everybody reads it. */
export const documentPaths = {
  print: (slug: string, versionId: number) => `/${slug}/ufficio/piano/${versionId}/stampa`,
  printed: (slug: string, versionId: number, format: Format) => `/${slug}/ufficio/piano/${versionId}/stampa/${format}`,
  published: (slug: string, format: Format, number?: number) =>
    `/${slug}/piano/documento.${format}${number === undefined ? "" : `?versione=${number}`}`,
};
