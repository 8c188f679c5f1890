// SPDX-License-Identifier: AGPL-3.0-or-later
import { anyone, hasRole, isMember, type Actor } from "@albero/kernel/pure";

/** Who sits where is read by whoever has a role in the Ambito. */
export const mayReadBodies = (actor: Actor): boolean => isMember(actor);

/** Bodies and seats are written by the Plan Office, which also reads the addresses. */
export const mayWriteBodies = (actor: Actor): boolean => hasRole(actor, "coordinator", "clerk");

/** To close a body ends every seat in it: the coordinator alone. */
export const mayCloseBodies = (actor: Actor): boolean => hasRole(actor, "coordinator");

/** Which bodies decide, and from which places they are made, is public. */
export const mayReadPublicBodies = anyone;

/** Only Albero itself loads the bodies of the pilot. */
export const mayLoadBodies = (actor: Actor): boolean => actor.kind === "system";
