// SPDX-License-Identifier: AGPL-3.0-or-later
import { route, type RouteConfigEntry } from "@react-router/dev/routes";

const page = (path: string, file: string): RouteConfigEntry =>
  route(`risultati${path}`, `../modules/evaluation/dashboard/pages/${file}`);

export const publicRoutes: RouteConfigEntry[] = [
  page("", "site.tsx"),
  page("/obiettivi/:objective", "site-objective.tsx"),
  page("/obiettivi/:objective/novita.xml", "feed.ts"),
];
export const officeRoutes: RouteConfigEntry[] = [
  page("", "board.tsx"),
  page("/indicatori/:indicatorId", "indicator.tsx"),
  page("/:kind/:key", "group.tsx"),
];
