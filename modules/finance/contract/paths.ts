// SPDX-License-Identifier: AGPL-3.0-or-later
const contracts = (slug: string) => `/${slug}/ufficio/fondi/contratto`;
const contract = (slug: string, id: number) => `${contracts(slug)}/${id}`;

/** The contract of service with the managing company. `slug` is the Ambito's. */
export const contractPaths = {
  home: contracts,
  newContract: (slug: string) => `${contracts(slug)}/nuovo`,
  contract,
  edit: (slug: string, id: number) => `${contract(slug, id)}/cambia`,
  newAnnex: (slug: string, id: number) => `${contract(slug, id)}/nuovo-allegato`,
  annex: (slug: string, id: number, annexId: number) => `${contract(slug, id)}/allegati/${annexId}`,
  newDeadline: (slug: string, id: number) => `${contract(slug, id)}/nuova-scadenza`,
};
