// SPDX-License-Identifier: AGPL-3.0-or-later
const office = (slug: string) => `/${slug}/ufficio/quote`;
const set = (slug: string, setId: number) => `${office(slug)}/gruppi/${setId}`;
const municipality = (slug: string, istat: string) => `${office(slug)}/comuni/${istat}`;
const statement = (slug: string, istat: string, year: number) => `/${slug}/ufficio/estratti/${istat}/${year}`;

export const collectingPaths = {
  home: office,
  year: (slug: string, year: number) => `${office(slug)}?anno=${year}`,
  set,
  approve: (slug: string, setId: number) => `${set(slug, setId)}/approva`,
  balance: (slug: string, setId: number) => `${set(slug, setId)}/saldo`,
  call: (slug: string, callId: number) => `${office(slug)}/rate/${callId}`,
  municipality,
  reminder: (slug: string, istat: string) => `${municipality(slug, istat)}/sollecito`,
  arrears: (slug: string) => `${office(slug)}/ritardi`,
  bank: (slug: string) => `${office(slug)}/banca`,
  movement: (slug: string, movementId: number) => `${office(slug)}/banca/${movementId}`,
  received: (slug: string, year: number, service?: string) =>
    `${office(slug)}/ricevuto/${year}${service === undefined ? "" : `?servizio=${encodeURIComponent(service)}`}`,
  statement,
  statementPdf: (slug: string, istat: string, year: number) => `${statement(slug, istat, year)}/pdf`,
};
