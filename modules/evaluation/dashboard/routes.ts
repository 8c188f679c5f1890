// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RouteConfigEntry } from "@react-router/dev/routes";

export const publicRoutes: RouteConfigEntry[] = [];
export const officeRoutes: RouteConfigEntry[] = [];
