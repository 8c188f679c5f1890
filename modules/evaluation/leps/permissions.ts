// SPDX-License-Identifier: AGPL-3.0-or-later
import { anyone, hasRole, isMember, type Actor } from "@albero/kernel/pure";

/** Reads the essential levels with their figures and who wrote them: everybody who works in the Ambito. */
export const mayReadLeps = (actor: Actor): boolean => isMember(actor);

/** Writes and corrects figures: the Plan Office. */
export const mayWriteLeps = (actor: Actor): boolean => hasRole(actor, "coordinator", "clerk");

export const mayReadPublicLeps = anyone;
