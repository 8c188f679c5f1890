// SPDX-License-Identifier: AGPL-3.0-or-later
const home = (slug: string) => `/${slug}/ufficio/accordi`;
const one = (slug: string, id: number) => `${home(slug)}/${id}`;

/** Agreements, in the work area. `slug` is the Ambito's. */
export const agreementsPaths = {
  home,
  newAgreement: (slug: string) => `${home(slug)}/nuovo`,
  one,
  edit: (slug: string, id: number) => `${one(slug, id)}/cambia`,
  step: (slug: string, id: number, step: string) => `${one(slug, id)}/passo/${step.replace("_", "-")}`,
  newParty: (slug: string, id: number) => `${one(slug, id)}/nuova-parte`,
  party: (slug: string, id: number, partyId: number) => `${one(slug, id)}/parti/${partyId}`,
  remind: (slug: string, id: number) => `${one(slug, id)}/sollecita`,
  partyFile: (slug: string, id: number) => `${one(slug, id)}/parti-da-file`,
  documents: (slug: string, id: number) => `${one(slug, id)}/documenti`,
  download: (slug: string, id: number, format: string) => `${one(slug, id)}/scarica/${format}`,
  /** What the citizen reads. */
  site: (slug: string) => `/${slug}/accordi`,
  siteOne: (slug: string, id: number) => `/${slug}/accordi/${id}`,
};
