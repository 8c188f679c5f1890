// SPDX-License-Identifier: AGPL-3.0-or-later
import { route, type RouteConfigEntry } from "@react-router/dev/routes";

const page = (path: string, file: string): RouteConfigEntry =>
  route(path, `../modules/evaluation/integration/pages/${file}`);

export const publicRoutes: RouteConfigEntry[] = [
  page("risultati/integrazione", "site-cards.tsx"),
  page("risultati/integrazione/:integrationCardId", "site-card.tsx"),
];
export const officeRoutes: RouteConfigEntry[] = [
  page("integrazione", "cards.tsx"),
  page("integrazione/obiettivi-comuni", "goals.tsx"),
  page("integrazione/indicatori", "indicators.tsx"),
  page("integrazione/carica", "upload.tsx"),
  page("integrazione/:integrationCardId", "card.tsx"),
  page("integrazione/:integrationCardId/passi/:position", "step.tsx"),
];
