// SPDX-License-Identifier: AGPL-3.0-or-later
import { hasRole, type Actor } from "@albero/kernel/pure";

/** Writes the contract, its annexes, items and deadlines: the Plan Office. */
export const mayWriteContract = (actor: Actor): boolean => hasRole(actor, "coordinator", "clerk");

/** Says that an annex is approved, and changes one that is. */
export const mayApproveContract = (actor: Actor): boolean => hasRole(actor, "coordinator");

export const mayLoadContract = (actor: Actor): boolean => actor.kind === "system";
