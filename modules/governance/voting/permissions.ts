// SPDX-License-Identifier: AGPL-3.0-or-later
import { hasRole, isMember, type Actor } from "@albero/kernel/pure";

/** How a body votes, and what would be enough, is read by whoever has a role in the Ambito. */
export const mayReadVotingRules = (actor: Actor): boolean => isMember(actor);

/** Rules are written by the Plan Office, from their act. */
export const mayWriteVotingRules = (actor: Actor): boolean => hasRole(actor, "coordinator", "clerk");

/** A rule that is retired serves no vote any more: the coordinator alone. */
export const mayRetireVotingRules = (actor: Actor): boolean => hasRole(actor, "coordinator");

/** Only Albero itself loads the rules of the pilot. */
export const mayLoadVotingRules = (actor: Actor): boolean => actor.kind === "system";
