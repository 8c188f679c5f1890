// SPDX-License-Identifier: AGPL-3.0-or-later
import { anyone, hasRole, isMember, type Actor } from "@albero/kernel/pure";

/** Reads the cards with who said what: everybody who works in the Ambito. */
export const mayReadClosings = (actor: Actor): boolean => isMember(actor);

/** Opens the card of an objective: the coordinator, and who evaluates. */
export const mayOpenClosing = (actor: Actor): boolean => hasRole(actor, "coordinator", "evaluator");

/** Says what they think about a field: the office, who evaluates, and who coordinates or sits at a table. */
export const mayContribute = (actor: Actor): boolean =>
  hasRole(actor, "coordinator", "clerk", "evaluator", "sub_area_coordinator", "third_sector_reader");

/** Sets the agreed texts, agrees, opens again and approves: the coordinator. */
export const mayAgree = (actor: Actor): boolean => hasRole(actor, "coordinator");

/** Writes the reward projects: the Plan Office. */
export const mayWriteRewards = (actor: Actor): boolean => hasRole(actor, "coordinator", "clerk");

export const mayReadPublicClosings = anyone;
export const mayLoadRewards = (actor: Actor): boolean => actor.kind === "system";
