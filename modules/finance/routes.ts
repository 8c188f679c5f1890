// SPDX-License-Identifier: AGPL-3.0-or-later
// The addresses of the money in the work area, slice by slice.
import type { RouteConfigEntry } from "@react-router/dev/routes";
import { officeRoutes as budget } from "./budget/routes.ts";
import { officeRoutes as funds } from "./funds/routes.ts";
import { officeRoutes as splits } from "./splits/routes.ts";
import { officeRoutes as collecting } from "./collecting/routes.ts";
import { officeRoutes as rules } from "./rules/routes.ts";
import { officeRoutes as returns } from "./returns/routes.ts";
import { officeRoutes as staffing } from "./staffing/routes.ts";
import { officeRoutes as contract } from "./contract/routes.ts";

export const officeRoutes: RouteConfigEntry[] = [
  ...[...budget, ...funds, ...splits, ...collecting],
  ...[...rules, ...returns, ...staffing, ...contract],
];
