// SPDX-License-Identifier: AGPL-3.0-or-later
import { anyone, hasRole, isMember, type Actor } from "@albero/kernel/pure";

/** What is measured and what is aimed at: everybody who works in the Ambito reads it. */
export const mayReadIndicators = (actor: Actor): boolean => isMember(actor);

/** Definitions, targets and places are written by the Plan Office. */
export const mayWriteIndicators = (actor: Actor): boolean => hasRole(actor, "coordinator", "clerk");

/** A target becomes binding, an indicator ends: the coordinator. */
export const mayDecideIndicators = (actor: Actor): boolean => hasRole(actor, "coordinator");

/** A value counted over all municipalities is told to whoever sees all of them: a part would be a wrong number. */
export const mayReadComputed = (actor: Actor): boolean => hasRole(actor, "coordinator", "clerk");

/** What each indicator means and aims at is public. */
export const mayReadPublicIndicators = anyone;
