// SPDX-License-Identifier: AGPL-3.0-or-later
import { anyone, hasRole, isMember, type Actor } from "@albero/kernel/pure";

/** Drafts of acts and documents are written by the Plan Office. */
export const mayWriteActs = (actor: Actor): boolean => hasRole(actor, "coordinator", "clerk");

/** To adopt an act is to say that the body decided it, and it does what it says: the coordinator alone. */
export const mayAdoptActs = (actor: Actor): boolean => hasRole(actor, "coordinator");

/** Adopted acts: whoever works in the Ambito. */
export const mayReadActs = (actor: Actor): boolean => isMember(actor);

/** A draft stays in the office. */
export const maySeeAct = (actor: Actor, state: string): boolean => state !== "draft" || mayWriteActs(actor);

/** Documents: everybody asks, and gets those of their circles (core/documents.ts). */
export const mayReadDocuments = (_actor: Actor): boolean => anyone();

/** To take a document away for good: the coordinator. */
export const mayRemoveDocuments = (actor: Actor): boolean => hasRole(actor, "coordinator");
