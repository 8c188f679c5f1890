// SPDX-License-Identifier: AGPL-3.0-or-later
import { route, type RouteConfigEntry } from "@react-router/dev/routes";

const page = (path: string, file: string): RouteConfigEntry =>
  route(path, `../modules/evaluation/network/pages/${file}`);

export const publicRoutes: RouteConfigEntry[] = [
  page("risultati/rete", "site-networks.tsx"),
  page("risultati/rete/:objective", "site-network.tsx"),
];
export const officeRoutes: RouteConfigEntry[] = [page("rete", "networks.tsx"), page("rete/:objective", "network.tsx")];
