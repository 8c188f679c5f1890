// SPDX-License-Identifier: AGPL-3.0-or-later
import { anyone, hasRole, isMember, type Actor } from "@albero/kernel/pure";

/** Municipalities, sub-areas, figures: the territory is public. */
export const mayReadTerritory = (_actor: Actor): boolean => anyone();

/** Files that were tried and not loaded yet: whoever works in the Ambito. */
export const mayReadLoads = (actor: Actor): boolean => isMember(actor);

/** Sub-areas, reference points, files of statistics and boundaries: the Plan Office. */
export const mayEditTerritory = (actor: Actor): boolean => hasRole(actor, "coordinator", "clerk");

/** A new Ambito comes from who installs Albero: the administrator of one has no say over another. */
export const maySetUpAmbito = (actor: Actor): boolean => actor.kind === "system";
