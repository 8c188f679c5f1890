// SPDX-License-Identifier: AGPL-3.0-or-later
import { route, type RouteConfigEntry } from "@react-router/dev/routes";

const page = (path: string, file: string): RouteConfigEntry => route(path, `../modules/evaluation/leps/pages/${file}`);

export const publicRoutes: RouteConfigEntry[] = [page("risultati/leps", "site-leps.tsx")];
export const officeRoutes: RouteConfigEntry[] = [
  page("leps", "board.tsx"),
  page("leps/:code", "leps.tsx"),
  page("leps/:code/dato/:key", "new-figure.tsx"),
  page("leps/:code/correggi/:figureId", "correct-figure.tsx"),
];
