// SPDX-License-Identifier: AGPL-3.0-or-later
import { useCases as identity } from "@albero/identity";
import type { Worker } from "@albero/governance";
import { ask, ROLES, type Actor, type Caller, type Role } from "@albero/kernel";

/** Who works in the Ambito today, with the roles of the assignments in force: asked by Albero itself, never by a page. */
export async function workersOf(caller: Caller): Promise<Worker[]> {
  const { people } = await ask(caller, identity.listPeople, {});
  return people
    .filter((person) => person.worksHereNow && person.disabledAt === null)
    .map(({ accountId, name, email, assignments }) => {
      const held = assignments.filter((one) => one.isInForce);
      const roles = new Set<Role>(held.map((one) => one.role));
      const ofPlaces = held.filter((one) => one.role === "mayor" || one.role === "sub_area_coordinator");
      return {
        ...{ accountId, name, email, roles: ROLES.filter((role) => roles.has(role)) },
        territories: [...new Set(ofPlaces.flatMap((one) => one.territory ?? []))],
      };
    });
}

/** What a person may see when nobody logs in: the same as at the desk, for the calendar that follows them. */
export function actorOf({ accountId, name, roles, territories }: Worker): Actor {
  return { kind: "person", accountId, name, roles, territories };
}
