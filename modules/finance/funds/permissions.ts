// SPDX-License-Identifier: AGPL-3.0-or-later
import { hasRole, isMember, type Actor } from "@albero/kernel/pure";

/** Totals of funds and budget: whoever has a role in the Ambito. Rows about one municipality: `seesMunicipality`. */
export const mayReadMoney = (actor: Actor): boolean => isMember(actor);

/** Writes funds, acts, lines, indicative amounts and rows of the ledger: the Plan Office. */
export const mayRegisterMoney = (actor: Actor): boolean => hasRole(actor, "coordinator", "clerk");

/** Approves a budget and writes approved amounts: the coordinator, on behalf of the body that approves. */
export const mayApproveBudget = (actor: Actor): boolean => hasRole(actor, "coordinator");

/** Loads the documents of the pilot: only Albero itself, from the command line. */
export const mayLoadMoney = (actor: Actor): boolean => actor.kind === "system";
