// SPDX-License-Identifier: AGPL-3.0-or-later
// The addresses of the meetings, below /:ambito and /:ambito/ufficio. Files are named from web/.
import { route, type RouteConfigEntry } from "@react-router/dev/routes";

const page = (path: string, file: string): RouteConfigEntry =>
  route(path, `../modules/governance/meetings/pages/${file}`, { id: `meetings/${file.replace(/\.tsx?$/, "")}` });

export const publicRoutes: RouteConfigEntry[] = [
  page("sedute", "public-meetings.tsx"),
  page("sedute/:meetingId", "public-meeting.tsx"),
  page("sedute/:meetingId/verbale.pdf", "public-minutes.ts"),
];
export const officeRoutes: RouteConfigEntry[] = [
  page("sedute", "home.tsx"),
  page("sedute/nuova", "new.tsx"),
  page("sedute/:meetingId", "meeting.tsx"),
  page("sedute/:meetingId/modifica", "edit.tsx"),
  page("sedute/:meetingId/convoca", "convene.tsx"),
  page("sedute/:meetingId/annulla", "cancel.tsx"),
  page("sedute/:meetingId/punti/nuovo", "new-item.tsx"),
  page("sedute/:meetingId/punti/:itemId", "item.tsx"),
  page("sedute/:meetingId/seduta.ics", "calendar.ts"),
  page("sedute/:meetingId/fascicolo.pdf", "dossier.ts"),
  page("sedute/:meetingId/documenti/:documentId/scarica", "document.ts"),
  page("sedute/:meetingId/verbale", "minutes.tsx"),
  page("sedute/:meetingId/verbale/approva", "approve.tsx"),
  page("sedute/:meetingId/verbale.pdf", "minutes-pdf.ts"),
  page("sedute/:meetingId/verbale.docx", "minutes-docx.ts"),
];
