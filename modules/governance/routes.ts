// SPDX-License-Identifier: AGPL-3.0-or-later
// The addresses of the decisions, slice by slice.
import type { RouteConfigEntry } from "@react-router/dev/routes";
import * as bodies from "./bodies/routes.ts";
import * as voting from "./voting/routes.ts";
import * as meetings from "./meetings/routes.ts";
import * as session from "./session/routes.ts";
import * as acts from "./acts/routes.ts";
import * as agreements from "./agreements/routes.ts";
import * as tables from "./tables/routes.ts";
import * as deadlines from "./deadlines/routes.ts";

const slices = [bodies, voting, meetings, session, acts, agreements, tables, deadlines];

export const publicRoutes: RouteConfigEntry[] = slices.flatMap((slice) => slice.publicRoutes);
export const officeRoutes: RouteConfigEntry[] = slices.flatMap((slice) => slice.officeRoutes);
