// SPDX-License-Identifier: AGPL-3.0-or-later

/** The roles that an assignment can give, in the order of screens and of the permission matrix. */
export const ROLES = [
  "coordinator",
  "clerk",
  "mayor",
  "sub_area_coordinator",
  "third_sector_reader",
  "evaluator",
  "administrator",
] as const;

export type Role = (typeof ROLES)[number];

/**
 * Who asks, within one Ambito: the citizen who has not logged in, a person with the roles of the assignments
 * that are in force today, or Albero itself (command line, jobs).
 */
export type Actor =
  | { kind: "anonymous" }
  | { kind: "person"; accountId: string; name: string; roles: readonly Role[] }
  | { kind: "system"; name: string };

export const ANONYMOUS: Actor = { kind: "anonymous" };

export function system(name: string): Actor {
  return { kind: "system", name };
}

/** True when the actor is Albero itself or holds one of the roles. */
export function hasRole(actor: Actor, ...roles: readonly Role[]): boolean {
  if (actor.kind === "system") return true;
  if (actor.kind === "anonymous") return false;
  return actor.roles.some((role) => roles.includes(role));
}

/** True for whoever works in this Ambito, in any role. */
export function isMember(actor: Actor): boolean {
  return actor.kind === "system" || (actor.kind === "person" && actor.roles.length > 0);
}

export function anyone(): boolean {
  return true;
}
