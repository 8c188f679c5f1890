// SPDX-License-Identifier: AGPL-3.0-or-later
const office = (slug: string) => `/${slug}/ufficio/fondi`;
const annuality = (slug: string, id: number) => `${office(slug)}/annualita/${id}`;
const entry = (slug: string, id: number) => `${office(slug)}/righe/${id}`;

/** Funds, annualities and rows of the ledger in the work area. `slug` is the Ambito's. */
export const fundsPaths = {
  home: office,
  newFund: (slug: string) => `${office(slug)}/nuovo`,
  fund: (slug: string, channelId: number) => `${office(slug)}/${channelId}`,
  editFund: (slug: string, channelId: number) => `${office(slug)}/${channelId}/cambia`,
  newAnnuality: (slug: string, channelId: number) => `${office(slug)}/${channelId}/nuova-annualita`,
  annuality,
  editAnnuality: (slug: string, id: number) => `${annuality(slug, id)}/cambia`,
  assign: (slug: string, id: number) => `${annuality(slug, id)}/assegna`,
  program: (slug: string, id: number, lineId?: number) =>
    `${annuality(slug, id)}/programma${lineId ? `?voce=${lineId}` : ""}`,
  commit: (slug: string, id: number, lineId?: number) =>
    `${annuality(slug, id)}/impegna${lineId ? `?voce=${lineId}` : ""}`,
  entry,
  pay: (slug: string, id: number) => `${entry(slug, id)}/paga`,
  report: (slug: string, id: number) => `${entry(slug, id)}/rendiconta`,
  reverse: (slug: string, id: number) => `${entry(slug, id)}/storna`,
};
