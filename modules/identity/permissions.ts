// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Actor, hasRole } from "@albero/kernel/pure";

/** Who gives and takes assignments in this Ambito, and asks for the second factor. */
export function mayManagePeople(actor: Actor): boolean {
  return hasRole(actor, "administrator");
}

/** The coordinator of the Plan Office knows who works with it, without deciding who does. */
export function maySeePeople(actor: Actor): boolean {
  return hasRole(actor, "administrator", "coordinator");
}

export function maySearchAudit(actor: Actor): boolean {
  return hasRole(actor, "administrator", "coordinator");
}

/** Whoever has logged in may take up what they are invited to, before they hold any role here. */
export function mayAcceptInvitation(actor: Actor): boolean {
  return actor.kind !== "anonymous";
}
