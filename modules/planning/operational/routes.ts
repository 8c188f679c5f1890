// SPDX-License-Identifier: AGPL-3.0-or-later
// The addresses of the operational plan in the work area, below /:ambito/ufficio. Files are named from web/.
import { route, type RouteConfigEntry } from "@react-router/dev/routes";

const page = (path: string, file: string): RouteConfigEntry =>
  route(`piano-operativo${path}`, `../modules/planning/operational/pages/${file}`);

export const operationalOfficeRoutes: RouteConfigEntry[] = [
  page("", "years.tsx"),
  page("/nuovo", "new-year.tsx"),
  page("/importa", "import-year.tsx"),
  page("/confronto", "compare-years.tsx"),
  page("/:year", "year.tsx"),
  page("/:year/riporta", "roll-over.tsx"),
  page("/:year/scostamenti", "deviations.tsx"),
  page("/:year/scarica", "download-year.ts"),
  page("/:year/aggiungi", "add-objective.tsx"),
  page("/:year/obiettivi/:code", "objective.tsx"),
  page("/:year/obiettivi/:code/scrivi", "write-objective.tsx"),
  page("/:year/obiettivi/:code/togli", "remove-objective.tsx"),
  page("/:year/obiettivi/:code/:part/:key", "write-part.tsx"),
  page("/:year/:step", "year-step.tsx"),
];
