// SPDX-License-Identifier: AGPL-3.0-or-later
import { anyone, hasRole, isMember, type Actor } from "@albero/kernel/pure";

/** Reads agreements and parties: everybody who works in the Ambito; drafts are of those who write them. */
export const mayReadAgreements = (actor: Actor): boolean => isMember(actor);
export const seesDrafts = (actor: Actor): boolean => hasRole(actor, "coordinator", "clerk");

/** Writes texts, parties, consents, signatures; reminds who is missing: the Plan Office. */
export const mayWriteAgreements = (actor: Actor): boolean => hasRole(actor, "coordinator", "clerk");

/** Approves, opens the signing, puts in force, ends, amends: the coordinator. */
export const mayDecideAgreements = (actor: Actor): boolean => hasRole(actor, "coordinator");

/** What is approved is of everybody. */
export const mayReadSigned = anyone;

export const mayLoadAgreements = (actor: Actor): boolean => actor.kind === "system";
/** What became of a message is said by Albero itself, which sent it. */
export const maySendReminders = (actor: Actor): boolean => actor.kind === "system";
