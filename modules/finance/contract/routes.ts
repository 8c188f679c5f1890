// SPDX-License-Identifier: AGPL-3.0-or-later
import { route, type RouteConfigEntry } from "@react-router/dev/routes";

const page = (path: string, file: string): RouteConfigEntry =>
  route(`fondi/contratto${path}`, `../modules/finance/contract/pages/${file}`);

export const officeRoutes: RouteConfigEntry[] = [
  page("", "contracts.tsx"),
  page("/nuovo", "new-contract.tsx"),
  page("/:contractId", "contract.tsx"),
  page("/:contractId/cambia", "edit-contract.tsx"),
  page("/:contractId/nuovo-allegato", "new-annex.tsx"),
  page("/:contractId/allegati/:annexId", "annex.tsx"),
  page("/:contractId/nuova-scadenza", "new-deadline.tsx"),
];
