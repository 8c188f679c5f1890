// SPDX-License-Identifier: AGPL-3.0-or-later
const office = (slug: string) => `/${slug}/ufficio/atti`;
const repository = (slug: string) => `${office(slug)}/documenti`;
const site = (slug: string) => `/${slug}/documenti`;

/** Acts and documents: in the work area, and the documents on the public site. `slug` is the Ambito's. */
export const actsPaths = {
  home: office,
  year: (slug: string, year: number) => `${office(slug)}?anno=${year}`,
  newAct: (slug: string) => `${office(slug)}/nuovo`,
  newForItem: (slug: string, itemId: number) => `${office(slug)}/nuovo?punto=${itemId}`,
  newRevoking: (slug: string, id: number) => `${office(slug)}/nuovo?revoca=${id}`,
  act: (slug: string, id: number) => `${office(slug)}/${id}`,
  edit: (slug: string, id: number) => `${office(slug)}/${id}/cambia`,
  approves: (slug: string, id: number, kind = "") => `${office(slug)}/${id}/approva${kind ? `?cosa=${kind}` : ""}`,
  dropEffect: (slug: string, id: number, effect: number) => `${office(slug)}/${id}/approva/${effect}`,
  adopt: (slug: string, id: number) => `${office(slug)}/${id}/adotta`,
  remove: (slug: string, id: number) => `${office(slug)}/${id}/elimina`,
  pdf: (slug: string, id: number) => `${office(slug)}/${id}/atto.pdf`,
  publish: (slug: string, id: number) => `${office(slug)}/${id}/pubblica`,

  documents: repository,
  newDocument: (slug: string, actId?: number) => `${repository(slug)}/nuovo${actId ? `?atto=${actId}` : ""}`,
  document: (slug: string, id: number) => `${repository(slug)}/${id}`,
  editDocument: (slug: string, id: number) => `${repository(slug)}/${id}/cambia`,
  newVersion: (slug: string, id: number) => `${repository(slug)}/${id}/versione`,
  removeDocument: (slug: string, id: number) => `${repository(slug)}/${id}/elimina`,
  file: (slug: string, id: number, version: number, full = false) =>
    `${repository(slug)}/${id}/scarica/${version}/${full ? "integrale" : "copia"}`,

  publicDocuments: site,
  publicDocument: (slug: string, id: number) => `${site(slug)}/${id}`,
  publicFile: (slug: string, id: number) => `${site(slug)}/${id}/scarica`,
  transparency: (slug: string) => `${site(slug)}/trasparente`,
  transparencyCsv: (slug: string) => `${site(slug)}/trasparente.csv`,
  transparencyJson: (slug: string) => `${site(slug)}/trasparente.json`,
};
