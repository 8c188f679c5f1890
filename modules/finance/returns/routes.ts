// SPDX-License-Identifier: AGPL-3.0-or-later
import { route, type RouteConfigEntry } from "@react-router/dev/routes";

const page = (path: string, file: string): RouteConfigEntry =>
  route(`fondi/rendiconti${path}`, `../modules/finance/returns/pages/${file}`);

export const officeRoutes: RouteConfigEntry[] = [
  page("", "returns.tsx"),
  page("/prepara", "prepare.tsx"),
  page("/:returnId", "return.tsx"),
  page("/:returnId/scarica/:format", "download-return.ts"),
];
