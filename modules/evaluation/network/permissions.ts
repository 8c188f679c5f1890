// SPDX-License-Identifier: AGPL-3.0-or-later
import { anyone, isMember, type Actor } from "@albero/kernel/pure";

/** Reads the nets with the doors of the work area: everybody who works in the Ambito. */
export const mayReadNetworks = (actor: Actor): boolean => isMember(actor);

export const mayReadPublicNetworks = anyone;
