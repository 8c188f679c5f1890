// SPDX-License-Identifier: AGPL-3.0-or-later
// The addresses of the plan in the work area, below /:ambito/ufficio. Files are named from web/.
import { route, type RouteConfigEntry } from "@react-router/dev/routes";
import { operationalOfficeRoutes } from "../operational/routes.ts";

const page = (path: string, file: string): RouteConfigEntry => route(path, `../modules/planning/pages/${file}`);

export const officeRoutes: RouteConfigEntry[] = [
  page("piano", "plans.tsx"),
  page("piano/nuovo", "new-plan.tsx"),
  page("piano/importa", "import.tsx"),
  page("piano/cerca", "search.tsx"),
  page("piano/cicli/:cycle", "cycle.tsx"),
  page("piano/:versionId", "version.tsx"),
  page("piano/:versionId/conti", "money.tsx"),
  page("piano/:versionId/misure", "measures.tsx"),
  page("piano/:versionId/misure/:key", "measure.tsx"),
  page("piano/:versionId/albero", "tree.tsx"),
  page("piano/:versionId/coperture", "coverage.tsx"),
  page("piano/:versionId/triennio-precedente", "past.tsx"),
  page("piano/:versionId/percorso", "life.tsx"),
  page("piano/:versionId/percorso/:step", "step.tsx"),
  page("piano/:versionId/confronta/:withId", "compare.tsx"),
  page("piano/:versionId/scarica/:format", "download.ts"),
  page("piano/:versionId/nuovo-obiettivo", "new-card.tsx"),
  page("piano/:versionId/obiettivi/:code", "card.tsx"),
  page("piano/:versionId/obiettivi/:code/scrivi/:section?", "edit.tsx"),
  page("piano/:versionId/obiettivi/:code/storia", "history.tsx"),
  page("piano/:versionId/obiettivi/:code/togli", "remove-card.tsx"),
  ...operationalOfficeRoutes,
];
