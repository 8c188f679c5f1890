// SPDX-License-Identifier: AGPL-3.0-or-later
import { anyone, hasRole, isMember, type Actor } from "@albero/kernel/pure";

/** Reads the approved reports: everybody who works in the Ambito. */
export const mayReadReports = (actor: Actor): boolean => isMember(actor);

/** Reads and writes drafts: the Plan Office, which sees the money of all municipalities that their figures sum. */
export const mayWriteReports = (actor: Actor): boolean => hasRole(actor, "coordinator", "clerk");

/** Approves and throws away: the coordinator. */
export const mayApproveReports = (actor: Actor): boolean => hasRole(actor, "coordinator");

/** Takes the templates that Albero knows. */
export const mayTakeTemplates = (actor: Actor): boolean => actor.kind === "system" || hasRole(actor, "coordinator");

export const mayReadPublicReports = anyone;
