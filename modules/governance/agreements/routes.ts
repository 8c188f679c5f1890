// SPDX-License-Identifier: AGPL-3.0-or-later
import { route, type RouteConfigEntry } from "@react-router/dev/routes";

const page = (path: string, file: string): RouteConfigEntry =>
  route(`accordi${path}`, `../modules/governance/agreements/pages/${file}`);

export const publicRoutes: RouteConfigEntry[] = [
  page("", "site-agreements.tsx"),
  page("/:agreementId", "site-agreement.tsx"),
];
export const officeRoutes: RouteConfigEntry[] = [
  page("", "agreements.tsx"),
  page("/nuovo", "new-agreement.tsx"),
  page("/:agreementId", "agreement.tsx"),
  page("/:agreementId/cambia", "edit-agreement.tsx"),
  page("/:agreementId/passo/:step", "step.tsx"),
  page("/:agreementId/nuova-parte", "new-party.tsx"),
  page("/:agreementId/parti/:partyId", "party.tsx"),
  page("/:agreementId/documenti", "documents.tsx"),
  page("/:agreementId/sollecita", "remind.tsx"),
  page("/:agreementId/parti-da-file", "party-file.tsx"),
  page("/:agreementId/scarica/:format", "download.ts"),
];
