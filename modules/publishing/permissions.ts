// SPDX-License-Identifier: AGPL-3.0-or-later
import { anyone, isMember, type Actor } from "@albero/kernel/pure";

/** The public site is everybody's. */
export const mayReadSite = (_actor: Actor): boolean => anyone();

/** Printing changes nothing of the plan: whoever may read a version may print it. */
export const mayPrintPlan = (actor: Actor): boolean => isMember(actor);
