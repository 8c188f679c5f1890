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
  | {
      kind: "person";
      accountId: string;
      name: string;
      roles: readonly Role[];
      /** ISTAT codes of the municipalities, codes of the sub-areas for which the person holds office today. */
      territories: readonly string[];
      /** The session was opened with a second factor too: what binds others by the person's word asks it. */
      secondFactor?: true;
    }
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

/**
 * Of which municipalities the actor sees what concerns one alone (what it owes, what it receives): whoever keeps the
 * accounts sees all, a mayor the own one, nobody else any. PostgreSQL asks the same again (`kernel.sees_municipality`).
 */
export function municipalitiesSeen(actor: Actor): "all" | readonly string[] {
  if (hasRole(actor, "coordinator", "clerk")) return "all";
  if (actor.kind !== "person" || !actor.roles.includes("mayor")) return [];
  return actor.territories.filter((code) => /^\d{6}$/.test(code));
}

/** True when the actor may see what concerns this municipality alone. */
export function seesMunicipality(actor: Actor, istat: string): boolean {
  const seen = municipalitiesSeen(actor);
  return seen === "all" || seen.includes(istat);
}

export function anyone(): boolean {
  return true;
}
