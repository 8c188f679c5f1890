// SPDX-License-Identifier: AGPL-3.0-or-later
const home = (slug: string) => `/${slug}/ufficio/relazioni`;
const one = (slug: string, id: number) => `${home(slug)}/${id}`;
const site = (slug: string) => `/${slug}/risultati/relazioni`;
const siteOne = (slug: string, id: number) => `${site(slug)}/${id}`;
const part = encodeURIComponent;
const chapterOf = (address: string, chapter: number) => (chapter > 1 ? `${address}/capitoli/${chapter}` : address);

export type ReportFormat = "pdf" | "docx" | "ods";

/** Reports of the results, in the work area and for the citizen. `slug` is the Ambito's. */
export const reportsPaths = {
  home,
  newReport: (slug: string) => `${home(slug)}/nuova`,
  one: (slug: string, id: number, chapter = 1) => chapterOf(one(slug, id), chapter),
  /** The words of a report, in the chapter of a block: at the block itself, or at the top of its chapter. */
  write: (slug: string, id: number, blockId?: number) =>
    `${one(slug, id)}/scrivi${blockId ? `?blocco=${blockId}#blocco-${blockId}` : ""}`,
  block: (slug: string, id: number, blockId: number) => `${one(slug, id)}/scrivi/${blockId}`,
  newBlock: (slug: string, id: number, blockId: number) => `${one(slug, id)}/scrivi/${blockId}/aggiungi`,
  title: (slug: string, id: number) => `${one(slug, id)}/titolo`,
  approve: (slug: string, id: number) => `${one(slug, id)}/approva`,
  next: (slug: string, id: number) => `${one(slug, id)}/prossima`,
  remove: (slug: string, id: number) => `${one(slug, id)}/elimina`,
  figure: (slug: string, id: number, name: string) => `${one(slug, id)}/cifre/${part(name)}`,
  file: (slug: string, id: number, format: ReportFormat) => `${one(slug, id)}/scarica/${format}`,
  /** What the citizen reads. */
  site,
  siteOne: (slug: string, id: number, chapter = 1) => chapterOf(siteOne(slug, id), chapter),
  siteFigure: (slug: string, id: number, name: string) => `${siteOne(slug, id)}/cifre/${part(name)}`,
  siteFile: (slug: string, id: number, format: ReportFormat) => `${siteOne(slug, id)}/scarica/${format}`,
};
