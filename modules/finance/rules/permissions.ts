// SPDX-License-Identifier: AGPL-3.0-or-later
import { hasRole, type Actor } from "@albero/kernel/pure";

/** Writes a rule that is off: the Plan Office. */
export const mayWriteRules = (actor: Actor): boolean => hasRole(actor, "coordinator", "clerk");

/** Switches rules on and off, and changes one that is on: the coordinator. */
export const mayLeadRules = (actor: Actor): boolean => hasRole(actor, "coordinator");
