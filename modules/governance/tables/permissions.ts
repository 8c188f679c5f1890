// SPDX-License-Identifier: AGPL-3.0-or-later
import { anyone, hasRole, isMember, type Actor } from "@albero/kernel/pure";

/** Reads tables, mandates, sessions and proposals: everybody who works in the Ambito, the third sector included. */
export const mayReadTables = (actor: Actor): boolean => isMember(actor);

/** Writes tables, drafts of mandates, sessions with who was there: the Plan Office. */
export const mayWriteTables = (actor: Actor): boolean => hasRole(actor, "coordinator", "clerk");

/** Opens and closes tables, gives and ends mandates, answers proposals: the coordinator. */
export const mayDecideTables = (actor: Actor): boolean => hasRole(actor, "coordinator");

/** Brings a proposal: the office, whoever coordinates a sub-area, the third sector. */
export const mayPropose = (actor: Actor): boolean =>
  hasRole(actor, "coordinator", "clerk", "sub_area_coordinator", "third_sector_reader");

export const mayReadPublicTables = anyone;
export const mayLoadTables = (actor: Actor): boolean => actor.kind === "system";
