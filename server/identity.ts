// SPDX-License-Identifier: AGPL-3.0-or-later
import { createIdentity, type IdentityPort } from "@albero/identity";
import { machineClock } from "@albero/kernel";
import type { System } from "./system.ts";

/** The log-in product on the database of this system. */
export function identityOf({ config, database }: System): IdentityPort {
  const { baseUrl, secret, oidc } = config;
  return createIdentity({ url: database.url, baseUrl, secret, ...(oidc ? { oidc } : {}), clock: machineClock });
}
