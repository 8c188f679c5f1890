// SPDX-License-Identifier: AGPL-3.0-or-later
import { route, type RouteConfigEntry } from "@react-router/dev/routes";

const page = (path: string, file: string): RouteConfigEntry =>
  route(path, `../modules/evaluation/indicators/pages/${file}`);

export const publicRoutes: RouteConfigEntry[] = [
  page("risultati/indicatori", "site-list.tsx"),
  page("risultati/indicatori/:indicatorId", "site-one.tsx"),
];
export const officeRoutes: RouteConfigEntry[] = [
  page("indicatori", "list.tsx"),
  page("indicatori/nuovo", "new-indicator.tsx"),
  page("indicatori/dai-documenti", "take.tsx"),
  page("indicatori/differenze", "differences.tsx"),
  page("indicatori/calcolati", "computed.tsx"),
  page("indicatori/da-file", "from-file.tsx"),
  page("indicatori/file/:file", "download.ts"),
  page("indicatori/:indicatorId", "one.tsx"),
  page("indicatori/:indicatorId/definizione", "define.tsx"),
  page("indicatori/:indicatorId/partenza", "baseline.tsx"),
  page("indicatori/:indicatorId/nuovo-valore", "new-target.tsx"),
  page("indicatori/:indicatorId/colloca", "place.tsx"),
  page("indicatori/:indicatorId/fine", "retire.tsx"),
];
