// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Actor } from "@albero/kernel";

/** The name to print beside a change. */
export function nameOf(actor: Actor): string {
  return actor.kind === "anonymous" ? "" : actor.name;
}

export function accountOf(actor: Actor): string | null {
  return actor.kind === "person" ? actor.accountId : null;
}
