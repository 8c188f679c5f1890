// SPDX-License-Identifier: AGPL-3.0-or-later
import { route, type RouteConfigEntry } from "@react-router/dev/routes";

export const officeRoutes: RouteConfigEntry[] = [
  route("fondi/assistenti-sociali", "../modules/finance/staffing/pages/social-workers.tsx"),
];
