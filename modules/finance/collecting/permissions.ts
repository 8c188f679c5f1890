// SPDX-License-Identifier: AGPL-3.0-or-later
import { hasRole, type Actor } from "@albero/kernel/pure";

/** Registers what comes in and what was spent: the Plan Office. */
export const mayKeepAccounts = (actor: Actor): boolean => hasRole(actor, "coordinator", "clerk");

/** Approves quotas, gives credits, closes the balance: what binds the municipalities is the coordinator's. */
export const mayDecideQuotas = (actor: Actor): boolean => hasRole(actor, "coordinator");

/** Quotas and statements: the Plan Office those of all, a mayor the own ones (`seesMunicipality`), nobody else any. */
export const mayReadQuotas = (actor: Actor): boolean => hasRole(actor, "coordinator", "clerk", "mayor");

/** What became of a message is said by Albero itself, which sent it. */
export const maySendMail = (actor: Actor): boolean => actor.kind === "system";
