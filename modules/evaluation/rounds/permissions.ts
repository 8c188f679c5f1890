// SPDX-License-Identifier: AGPL-3.0-or-later
import { hasRole, isMember, type Actor } from "@albero/kernel/pure";

/** Reads rounds, measures, their evidence and history: everybody who works in the Ambito. */
export const mayReadRounds = (actor: Actor): boolean => isMember(actor);

/** Prepares rounds, chooses what is asked, sends reminders, explains deviations: the Plan Office. */
export const mayWriteRounds = (actor: Actor): boolean => hasRole(actor, "coordinator", "clerk");

/** Opens, closes and opens again a round; accepts, locks and reopens measures: the coordinator. */
export const mayDecideRounds = (actor: Actor): boolean => hasRole(actor, "coordinator");

/** Enters measures: the Plan Office, whoever coordinates a sub-area, mayors; each within core/territory.ts. */
export const mayEnterMeasures = (actor: Actor): boolean =>
  hasRole(actor, "coordinator", "clerk", "sub_area_coordinator", "mayor");

/** Says that measures were looked at: the Plan Office, whoever coordinates the sub-area. */
export const mayCheckMeasures = (actor: Actor): boolean =>
  hasRole(actor, "coordinator", "clerk", "sub_area_coordinator");

/** What Albero does by itself: loads the demonstration, sends reminders. */
export const mayRunRounds = (actor: Actor): boolean => actor.kind === "system";
