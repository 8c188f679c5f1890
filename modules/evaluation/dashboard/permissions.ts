// SPDX-License-Identifier: AGPL-3.0-or-later
import { anyone, isMember, type Actor } from "@albero/kernel/pure";

/** Reads how the plan stands, also before anything is accepted: everybody who works in the Ambito. */
export const mayReadResults = (actor: Actor): boolean => isMember(actor);

/** The citizen reads what was accepted. */
export const mayReadPublicResults = anyone;
