// SPDX-License-Identifier: AGPL-3.0-or-later
import { hasRole, isMember, type Actor } from "@albero/kernel/pure";

/** Keeps the room: presence, delegations, conflicts, votes. The secretary of the meeting is of the Plan Office. */
export const mayRunSittings = (actor: Actor): boolean => hasRole(actor, "coordinator", "clerk");

/** Votes from the own phone: whoever holds office for a municipality. For which one, the assignment says. */
export const mayCastVotes = (actor: Actor): boolean => actor.kind === "person" && actor.roles.includes("mayor");

/** Sees the projector and the results: whoever sits in the bodies or works for them. Votes are open; secret ones show sums. */
export const mayWatchSittings = (actor: Actor): boolean =>
  isMember(actor) &&
  hasRole(actor, "coordinator", "clerk", "mayor", "sub_area_coordinator", "evaluator", "administrator");

/** The ISTAT codes for which the actor votes. */
export const votesFor = (actor: Actor): readonly string[] =>
  actor.kind === "person" && actor.roles.includes("mayor")
    ? actor.territories.filter((code) => /^\d{6}$/.test(code))
    : [];
