// SPDX-License-Identifier: AGPL-3.0-or-later
import { hasRole, type Actor } from "@albero/kernel/pure";

/** Sees the figures before they are frozen: they count the rows of single municipalities too. */
export const mayPrepareReturns = (actor: Actor): boolean => hasRole(actor, "coordinator", "clerk");

/** Freezes a return: from then on it is what was sent. */
export const mayFreezeReturns = (actor: Actor): boolean => hasRole(actor, "coordinator");
