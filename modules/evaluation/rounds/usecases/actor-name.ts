// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Actor } from "@albero/kernel";

/** Who did it, as it is kept beside what was done. */
export const nameOf = (actor: Actor): string => (actor.kind === "anonymous" ? actor.kind : actor.name);
