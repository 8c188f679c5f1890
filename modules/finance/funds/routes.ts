// SPDX-License-Identifier: AGPL-3.0-or-later
// Funds and the ledger in the work area, below /:ambito/ufficio. Files are named from web/.
import { route, type RouteConfigEntry } from "@react-router/dev/routes";

const page = (path: string, file: string): RouteConfigEntry =>
  route(`fondi${path}`, `../modules/finance/funds/pages/${file}`);

export const officeRoutes: RouteConfigEntry[] = [
  page("", "funds.tsx"),
  page("/nuovo", "new-fund.tsx"),
  page("/annualita/:annualityId", "annuality.tsx"),
  page("/annualita/:annualityId/cambia", "edit-annuality.tsx"),
  page("/annualita/:annualityId/:movement", "movement.tsx"),
  page("/righe/:entryId", "entry.tsx"),
  page("/righe/:entryId/:movement", "follow.tsx"),
  page("/:channelId", "fund.tsx"),
  page("/:channelId/cambia", "edit-fund.tsx"),
  page("/:channelId/nuova-annualita", "new-annuality.tsx"),
];
