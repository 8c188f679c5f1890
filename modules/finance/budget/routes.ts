// SPDX-License-Identifier: AGPL-3.0-or-later
// The budget in the work area, below /:ambito/ufficio. Files are named from web/.
import { route, type RouteConfigEntry } from "@react-router/dev/routes";

const page = (path: string, file: string): RouteConfigEntry =>
  route(`soldi${path}`, `../modules/finance/budget/pages/${file}`);

export const officeRoutes: RouteConfigEntry[] = [
  page("/nuovo", "new-budget.tsx"),
  page("/registro", "ledger.tsx"),
  page("/servizi", "services.tsx"),
  page("/servizi/:service", "service.tsx"),
  page("/:year?", "year.tsx"),
  page("/:year/matrice", "matrix.tsx"),
  page("/:year/scrivi", "matrix-write.tsx"),
  page("/:year/quadratura", "balance.tsx"),
  page("/:year/tre-anni", "years.tsx"),
  page("/:year/andamento", "execution.tsx"),
  page("/:year/voci/nuova", "new-line.tsx"),
  page("/:year/voci/:lineId", "line.tsx"),
  page("/:year/celle/:lineId/:channelId", "cell.tsx"),
  page("/:year/approva", "approve.tsx"),
  page("/:year/scarica/:file", "download.ts"),
  page("/:year/carica", "upload.tsx"),
];
