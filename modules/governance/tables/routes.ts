// SPDX-License-Identifier: AGPL-3.0-or-later
import { route, type RouteConfigEntry } from "@react-router/dev/routes";

const page = (path: string, file: string): RouteConfigEntry =>
  route(`tavoli${path}`, `../modules/governance/tables/pages/${file}`);

export const publicRoutes: RouteConfigEntry[] = [page("", "site-tables.tsx"), page("/:tableId", "site-table.tsx")];
export const officeRoutes: RouteConfigEntry[] = [
  page("", "tables.tsx"),
  page("/nuovo", "new-table.tsx"),
  page("/:tableId", "table.tsx"),
  page("/:tableId/cambia", "edit-table.tsx"),
  page("/:tableId/apri", "open-table.tsx"),
  page("/:tableId/chiudi", "close-table.tsx"),
  page("/:tableId/nuovo-posto", "new-seat.tsx"),
  page("/:tableId/nuovo-mandato", "new-mandate.tsx"),
  page("/:tableId/mandati/:mandateId", "mandate.tsx"),
  page("/:tableId/nuovo-incontro", "new-session.tsx"),
  page("/:tableId/incontri/:sessionId", "session.tsx"),
  page("/:tableId/nuova-proposta", "new-proposal.tsx"),
  page("/:tableId/proposte/:proposalId", "proposal.tsx"),
];
