// SPDX-License-Identifier: AGPL-3.0-or-later
import { index, layout, route, type RouteConfig } from "@react-router/dev/routes";
import { officeRoutes as evaluationOffice, publicRoutes as evaluationPublic } from "../modules/evaluation/routes.ts";
import { officeRoutes as financeOffice } from "../modules/finance/routes.ts";
import { officeRoutes as governanceOffice, publicRoutes as governancePublic } from "../modules/governance/routes.ts";
import { accountRoutes, officeRoutes as identityOffice } from "../modules/identity/pages/routes.ts";
import { officeRoutes as planningOffice } from "../modules/planning/pages/routes.ts";
import {
  officeRoutes as documentsOffice,
  publicRoutes as documentsPublic,
} from "../modules/publishing/documents/routes.ts";
import { publicRoutes as publishingPublic } from "../modules/publishing/pages/routes.ts";
import { officeRoutes as territoryOffice, publicRoutes as territoryPublic } from "../modules/territory/pages/routes.ts";

export default [
  layout("layouts/plain.tsx", [
    index("pages/ambiti.tsx"),
    route("avvio", "../modules/territory/pages/set-up.tsx"),
    ...accountRoutes,
  ]),
  route(":ambito", "layouts/ambito.tsx", [
    layout("layouts/public.tsx", [
      ...publishingPublic,
      ...territoryPublic,
      ...governancePublic,
      ...evaluationPublic,
      ...documentsPublic,
    ]),
    route("ufficio", "layouts/office.tsx", [
      index("pages/week.tsx"),
      ...planningOffice,
      ...financeOffice,
      ...governanceOffice,
      ...evaluationOffice,
      ...territoryOffice,
      ...identityOffice,
      ...documentsOffice,
    ]),
  ]),
  route("*", "pages/not-found.tsx"),
] satisfies RouteConfig;
