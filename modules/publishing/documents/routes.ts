// SPDX-License-Identifier: AGPL-3.0-or-later
// The addresses of the official document. Files are named from web/.
import { route, type RouteConfigEntry } from "@react-router/dev/routes";

const page = (path: string, file: string): RouteConfigEntry => route(path, `../modules/publishing/pages/${file}`);

export const officeRoutes: RouteConfigEntry[] = [
  page("piano/:versionId/stampa", "print.tsx"),
  page("piano/:versionId/stampa/:format", "printed-file.ts"),
];

const published = "../modules/publishing/pages/published-file.ts";

export const publicRoutes: RouteConfigEntry[] = [
  route("piano/documento.pdf", published, { id: "published-pdf" }),
  route("piano/documento.docx", published, { id: "published-docx" }),
];
