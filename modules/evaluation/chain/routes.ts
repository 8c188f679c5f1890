// SPDX-License-Identifier: AGPL-3.0-or-later
import { route, type RouteConfigEntry } from "@react-router/dev/routes";

const page = (path: string, file: string): RouteConfigEntry => route(path, `../modules/evaluation/chain/pages/${file}`);

export const publicRoutes: RouteConfigEntry[] = [
  page("risultati/catene", "site-chains.tsx"),
  page("risultati/catene/:objective", "site-chain.tsx"),
];
export const officeRoutes: RouteConfigEntry[] = [
  page("catene", "chains.tsx"),
  page("catene/:objective", "chain.tsx"),
  page("catene/:objective/scrivi", "edit-chain.tsx"),
  page("catene/:objective/versioni/:number", "chain-version.tsx"),
];
