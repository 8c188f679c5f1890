// SPDX-License-Identifier: AGPL-3.0-or-later
import { route, type RouteConfigEntry } from "@react-router/dev/routes";

const file = (name: string) => `../modules/evaluation/reports/pages/${name}`;
/** One file may answer at several addresses: each has a name of its own. */
const page = (path: string, name: string, id?: string): RouteConfigEntry =>
  route(`relazioni${path}`, file(name), id ? { id } : {});
const sitePage = (path: string, name: string, id?: string): RouteConfigEntry =>
  route(`risultati/relazioni${path}`, file(name), id ? { id } : {});

export const publicRoutes: RouteConfigEntry[] = [
  sitePage("", "site-reports.tsx"),
  sitePage("/:reportId", "site-report.tsx"),
  sitePage("/:reportId/capitoli/:chapter", "site-report.tsx", "site-report-chapter"),
  sitePage("/:reportId/cifre/:name", "site-figure.tsx"),
  sitePage("/:reportId/scarica/:format", "site-file.ts"),
];
export const officeRoutes: RouteConfigEntry[] = [
  page("", "reports.tsx"),
  page("/nuova", "new-report.tsx"),
  page("/:reportId", "report.tsx"),
  page("/:reportId/capitoli/:chapter", "report.tsx", "report-chapter"),
  page("/:reportId/scrivi", "write.tsx"),
  page("/:reportId/scrivi/:blockId", "block.tsx"),
  page("/:reportId/scrivi/:blockId/aggiungi", "new-block.tsx"),
  page("/:reportId/titolo", "title.tsx"),
  page("/:reportId/approva", "approve.tsx"),
  page("/:reportId/prossima", "next.tsx"),
  page("/:reportId/elimina", "remove.tsx"),
  page("/:reportId/cifre/:name", "figure.tsx"),
  page("/:reportId/scarica/:format", "file.ts"),
];
