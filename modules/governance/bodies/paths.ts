// SPDX-License-Identifier: AGPL-3.0-or-later

const office = (slug: string) => `/${slug}/ufficio/organi`;
const on = (day: string | undefined) => (day ? `?giorno=${day}` : "");

/** Bodies and who sits in them. `slug` is the Ambito's, `day` as 2006-01-01. */
export const bodiesPaths = {
  home: office,
  homeOn: (slug: string, day?: string) => `${office(slug)}${on(day)}`,
  newBody: (slug: string) => `${office(slug)}/nuovo`,
  file: (slug: string) => `${office(slug)}/da-file`,
  seatsFile: (slug: string, format: "csv" | "xlsx" | "ods") => `${office(slug)}/posti/posti.${format}`,
  municipality: (slug: string, istat: string, day?: string) => `${office(slug)}/comuni/${istat}${on(day)}`,
  body: (slug: string, id: number, day?: string) => `${office(slug)}/${id}${on(day)}`,
  editBody: (slug: string, id: number) => `${office(slug)}/${id}/cambia`,
  closeBody: (slug: string, id: number) => `${office(slug)}/${id}/chiudi`,
  newSeat: (slug: string, id: number) => `${office(slug)}/${id}/posti/nuovo`,
  seat: (slug: string, id: number, seatId: number) => `${office(slug)}/${id}/posti/${seatId}`,
  endSeat: (slug: string, id: number, seatId: number) => `${office(slug)}/${id}/posti/${seatId}/termina`,
  publicBodies: (slug: string, day?: string) => `/${slug}/organi${on(day)}`,
  publicBody: (slug: string, id: number, day?: string) => `/${slug}/organi/${id}${on(day)}`,
};
