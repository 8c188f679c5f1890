// SPDX-License-Identifier: AGPL-3.0-or-later
// The addresses of acts and documents. Files are named from web/.
import { route, type RouteConfigEntry } from "@react-router/dev/routes";

const page = (path: string, file: string): RouteConfigEntry => route(path, `../modules/governance/acts/pages/${file}`);

export const publicRoutes: RouteConfigEntry[] = [
  page("documenti", "public-documents.tsx"),
  page("documenti/trasparente", "transparency.tsx"),
  page("documenti/trasparente.csv", "transparency-csv.ts"),
  page("documenti/trasparente.json", "transparency-json.ts"),
  page("documenti/:documentId", "public-document.tsx"),
  page("documenti/:documentId/scarica", "public-file.ts"),
];

export const officeRoutes: RouteConfigEntry[] = [
  page("atti", "acts.tsx"),
  page("atti/nuovo", "new-act.tsx"),
  page("atti/documenti", "documents.tsx"),
  page("atti/documenti/nuovo", "new-document.tsx"),
  page("atti/documenti/:documentId", "document.tsx"),
  page("atti/documenti/:documentId/cambia", "edit-document.tsx"),
  page("atti/documenti/:documentId/versione", "new-version.tsx"),
  page("atti/documenti/:documentId/elimina", "remove-document.tsx"),
  page("atti/documenti/:documentId/scarica/:version/:copy", "file.ts"),
  page("atti/:actId", "act.tsx"),
  page("atti/:actId/cambia", "edit-act.tsx"),
  page("atti/:actId/approva", "approves.tsx"),
  page("atti/:actId/approva/:effectId", "drop-effect.tsx"),
  page("atti/:actId/adotta", "adopt.tsx"),
  page("atti/:actId/elimina", "remove-act.tsx"),
  page("atti/:actId/atto.pdf", "act-pdf.ts"),
  page("atti/:actId/pubblica", "publish.tsx"),
];
