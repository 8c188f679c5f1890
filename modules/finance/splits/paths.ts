// SPDX-License-Identifier: AGPL-3.0-or-later
const office = (slug: string) => `/${slug}/ufficio/riparti`;

/** The divisions of shared costs, in the work area. `slug` is the Ambito's. */
export const splitsPaths = {
  home: office,
  newSplit: (slug: string) => `${office(slug)}/nuovo`,
  newFrom: (slug: string, id: number) => `${office(slug)}/nuovo?da=${id}`,
  newByRule: (slug: string, id: number) => `${office(slug)}/nuovo?regola=${id}`,
  edit: (slug: string, id: number) => `${office(slug)}/${id}/cambia`,
  split: (slug: string, id: number) => `${office(slug)}/${id}`,
  freeze: (slug: string, id: number) => `${office(slug)}/${id}/congela`,
  remove: (slug: string, id: number) => `${office(slug)}/${id}/elimina`,
  weights: (slug: string, id: number) => `${office(slug)}/${id}/pesi`,
  file: (slug: string, id: number) => `${office(slug)}/${id}/file.json`,
  share: (slug: string, id: number, istat: string) => `${office(slug)}/${id}/comuni/${istat}`,
  sharePdf: (slug: string, id: number, istat: string) => `${office(slug)}/${id}/comuni/${istat}/quota.pdf`,
  rule: (slug: string, id: number) => `${office(slug)}/regole/${id}`,
  compare: (slug: string, ids: readonly number[] = []) =>
    `${office(slug)}/confronta${ids.length > 0 ? `?${ids.map((id) => `s=${id}`).join("&")}` : ""}`,
};
