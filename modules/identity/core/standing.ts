// SPDX-License-Identifier: AGPL-3.0-or-later
import { ANONYMOUS, ROLES, type Actor, type PlainDate, type Role } from "@albero/kernel/pure";
import type { HeldAssignment, Session } from "../port.ts";

/** Both days included; without a last day it goes on. */
export function isInForce(assignment: { firstDay: string; lastDay: string | null }, today: PlainDate): boolean {
  return assignment.firstDay <= today && (assignment.lastDay === null || today <= assignment.lastDay);
}

/** The assignments that give something to do today in this Ambito, whether or not the second factor is there. */
export function assignmentsInForce(session: Session, ambitoId: number, today: PlainDate): readonly HeldAssignment[] {
  return session.assignments.filter((held) => held.ambitoId === ambitoId && isInForce(held, today));
}

/** True when the person would have roles here, but the Ambito asks for a second factor that this session lacks. */
export function needsSecondFactor(session: Session, ambitoId: number, today: PlainDate): boolean {
  if (session.secondFactorDone) return false;
  return assignmentsInForce(session, ambitoId, today).some((held) => held.requiresSecondFactor);
}

/**
 * Who asks, in the Ambito of the address: the roles are those of the assignments in force that day, none when
 * the second factor is due. Outside any Ambito a person has a name and no role.
 */
export function actorFor(session: Session | null, ambitoId: number | null, today: PlainDate): Actor {
  if (!session) return ANONYMOUS;
  const person = { kind: "person", accountId: session.accountId, name: session.name } as const;
  if (ambitoId === null || needsSecondFactor(session, ambitoId, today))
    return { ...person, roles: [], territories: [] };
  const held = assignmentsInForce(session, ambitoId, today);
  const roles = new Set<Role>(held.map((one) => one.role));
  const ofPlaces = held.filter((one) => one.role === "mayor" || one.role === "sub_area_coordinator");
  const territories = new Set(ofPlaces.flatMap((one) => one.territory ?? []));
  const proved = session.secondFactorDone ? { secondFactor: true as const } : {};
  return { ...person, roles: ROLES.filter((role) => roles.has(role)), territories: [...territories], ...proved };
}
