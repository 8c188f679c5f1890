// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Work } from "@albero/kernel";
import type { Writer } from "../store/ledger.ts";

/** Who writes a row, as it will be printed beside it. */
export function writerOf({ actor, now }: Pick<Work, "actor" | "now">): Writer {
  return { byName: actor.kind === "anonymous" ? "" : actor.name, now };
}
