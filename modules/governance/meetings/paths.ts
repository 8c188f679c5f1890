// SPDX-License-Identifier: AGPL-3.0-or-later
const office = (slug: string) => `/${slug}/ufficio/sedute`;
const meeting = (slug: string, meetingId: number) => `${office(slug)}/${meetingId}`;
const item = (slug: string, meetingId: number, itemId: number) => `${meeting(slug, meetingId)}/punti/${itemId}`;

/** The meetings of the bodies, in the work area. `slug` is the Ambito's. */
export const meetingsPaths = {
  home: office,
  ofBody: (slug: string, bodyId: number) => `${office(slug)}?organo=${bodyId}`,
  new: (slug: string, bodyId?: number) => `${office(slug)}/nuova${bodyId === undefined ? "" : `?organo=${bodyId}`}`,
  meeting,
  edit: (slug: string, meetingId: number) => `${meeting(slug, meetingId)}/modifica`,
  convene: (slug: string, meetingId: number) => `${meeting(slug, meetingId)}/convoca`,
  cancel: (slug: string, meetingId: number) => `${meeting(slug, meetingId)}/annulla`,
  newItem: (slug: string, meetingId: number) => `${meeting(slug, meetingId)}/punti/nuovo`,
  item,
  calendar: (slug: string, meetingId: number) => `${meeting(slug, meetingId)}/seduta.ics`,
  dossier: (slug: string, meetingId: number) => `${meeting(slug, meetingId)}/fascicolo.pdf`,
  document: (slug: string, meetingId: number, documentId: number) =>
    `${meeting(slug, meetingId)}/documenti/${documentId}/scarica`,
  minutes: (slug: string, meetingId: number) => `${meeting(slug, meetingId)}/verbale`,
  minutesFile: (slug: string, meetingId: number, format: "pdf" | "docx") =>
    `${meeting(slug, meetingId)}/verbale.${format}`,
  /** What the citizen reads of the assemblies. */
  site: (slug: string) => `/${slug}/sedute`,
  siteYear: (slug: string, year: number) => `/${slug}/sedute?anno=${year}`,
  siteMeeting: (slug: string, meetingId: number) => `/${slug}/sedute/${meetingId}`,
  siteMinutes: (slug: string, meetingId: number) => `/${slug}/sedute/${meetingId}/verbale.pdf`,
  approveMinutes: (slug: string, meetingId: number) => `${meeting(slug, meetingId)}/verbale/approva`,
};
