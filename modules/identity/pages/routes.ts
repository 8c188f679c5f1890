// SPDX-License-Identifier: AGPL-3.0-or-later
import { route, type RouteConfigEntry } from "@react-router/dev/routes";

const page = (name: string) => `../modules/identity/pages/${name}.tsx`;

/** Addresses that belong to no Ambito. */
export const accountRoutes: RouteConfigEntry[] = [
  route("accedi", page("sign-in")),
  route("accedi/codice", page("second-factor")),
  route("accedi/ritorno", page("oidc-return")),
  route("esci", page("sign-out")),
  route("invito/:token", page("invitation")),
  route("profilo", page("profile")),
  route("profilo/password", page("password")),
  route("profilo/secondo-fattore", page("enrolment")),
];

/** Below `/:ambito/ufficio`. */
export const officeRoutes: RouteConfigEntry[] = [
  route("persone", page("people")),
  route("persone/invita", page("invite")),
  route("persone/:accountId", page("person")),
  route("registro", page("audit-log")),
];
