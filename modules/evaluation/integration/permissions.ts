// SPDX-License-Identifier: AGPL-3.0-or-later
import { anyone, hasRole, isMember, type Actor } from "@albero/kernel/pure";

/** Reads the cards with who marked which step: everybody who works in the Ambito. */
export const mayReadIntegration = (actor: Actor): boolean => isMember(actor);

/** Loads the cards from a file and marks their steps: the Plan Office. */
export const mayWriteIntegration = (actor: Actor): boolean => hasRole(actor, "coordinator", "clerk");

export const mayReadPublicIntegration = anyone;
