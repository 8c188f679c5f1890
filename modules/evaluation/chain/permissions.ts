// SPDX-License-Identifier: AGPL-3.0-or-later
import { anyone, hasRole, isMember, type Actor } from "@albero/kernel/pure";

/** Reads the chains with their versions and who wrote them: everybody who works in the Ambito. */
export const mayReadChains = (actor: Actor): boolean => isMember(actor);

/** Writes the chain of an objective: the Plan Office. */
export const mayWriteChains = (actor: Actor): boolean => hasRole(actor, "coordinator", "clerk");

export const mayReadPublicChains = anyone;
