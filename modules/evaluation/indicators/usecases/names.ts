// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Actor } from "@albero/kernel";

/** The name to print beside a change. */
export const nameOf = (actor: Actor): string => (actor.kind === "anonymous" ? "" : actor.name);
