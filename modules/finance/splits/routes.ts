// SPDX-License-Identifier: AGPL-3.0-or-later
// The addresses of the splits in the work area, below /:ambito/ufficio. Files are named from web/.
import { route, type RouteConfigEntry } from "@react-router/dev/routes";

const page = (path: string, file: string): RouteConfigEntry => route(path, `../modules/finance/splits/pages/${file}`);

export const officeRoutes: RouteConfigEntry[] = [
  page("riparti", "board.tsx"),
  page("riparti/nuovo", "new.tsx"),
  page("riparti/confronta", "compare.tsx"),
  page("riparti/regole/:ruleId", "rule.tsx"),
  page("riparti/:splitId", "split.tsx"),
  page("riparti/:splitId/cambia", "edit.tsx"),
  page("riparti/:splitId/congela", "freeze.tsx"),
  page("riparti/:splitId/elimina", "remove.tsx"),
  page("riparti/:splitId/pesi", "weights.tsx"),
  page("riparti/:splitId/file.json", "file.ts"),
  page("riparti/:splitId/comuni/:istat", "share.tsx"),
  page("riparti/:splitId/comuni/:istat/quota.pdf", "share-pdf.ts"),
];
