// SPDX-License-Identifier: AGPL-3.0-or-later
import { route, type RouteConfig } from "@react-router/dev/routes";

const page = (name: string) => `../modules/territory/pages/${name}.tsx`;

export const publicRoutes = [
  route("territorio", page("territory")),
  route("territorio/comuni", page("municipalities")),
  route("territorio/comuni/:istat", page("municipality")),
  route("territorio/sub-ambiti", page("sub-areas")),
  route("territorio/dati/:id", page("figure")),
  route("territorio/calcolo/:indicator/:areaKind/:areaCode/:day", page("computed")),
] satisfies RouteConfig;

export const officeRoutes = [
  route("territorio", page("office-territory")),
  route("territorio/comuni", page("office-municipalities")),
  route("territorio/sub-ambiti", page("office-sub-areas")),
  route("territorio/sub-ambiti/composizione/:id", page("office-composition")),
  route("territorio/dati", page("office-figures")),
  route("territorio/carica-popolazione", page("office-load-population")),
  route("territorio/carica-confini", page("office-load-boundaries")),
  route("territorio/prove/:id", page("office-trial")),
] satisfies RouteConfig;
