// SPDX-License-Identifier: AGPL-3.0-or-later
// The addresses of the results, slice by slice.
import type { RouteConfigEntry } from "@react-router/dev/routes";
import * as dashboard from "./dashboard/routes.ts";
import * as indicators from "./indicators/routes.ts";
import * as rounds from "./rounds/routes.ts";
import * as chain from "./chain/routes.ts";
import * as network from "./network/routes.ts";
import * as leps from "./leps/routes.ts";
import * as questionnaires from "./questionnaires/routes.ts";
import * as closing from "./closing/routes.ts";
import * as integration from "./integration/routes.ts";
import * as reports from "./reports/routes.ts";

const slices = [dashboard, indicators, rounds, chain, network, leps, questionnaires, closing, integration, reports];

export const publicRoutes: RouteConfigEntry[] = slices.flatMap((slice) => slice.publicRoutes);
export const officeRoutes: RouteConfigEntry[] = slices.flatMap((slice) => slice.officeRoutes);
