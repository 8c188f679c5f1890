// SPDX-License-Identifier: AGPL-3.0-or-later
// One vote counted: a pure function from the file of docs/formats/tally.md to its result.
import { ok, refuse, type Result } from "@albero/kernel/pure";
import { countOrThrow } from "./count.ts";
import type { TallyFile } from "./file.ts";
import { CannotTally, type TallyRefusal } from "./refusal.ts";
import type { Tally } from "./result.ts";

/**
 * Counts a vote under its rule: quorum of the call, then the majority of the kind, by heads, by weight or by both.
 * Exact fractions only; the order of members and of votes never matters; one more vote in favour never turns
 * "approved" into anything else.
 * Refused: what the rule does not allow or the file does not say (`TALLY_REFUSALS`), with the member by name.
 * Act: the rule in the file; comparison in docs/decisions/0011-votes.md.
 */
export function tally(file: TallyFile): Result<Tally, TallyRefusal> {
  try {
    return ok(countOrThrow(file));
  } catch (error) {
    if (error instanceof CannotTally) return refuse(error.refusal, { details: error.details });
    throw error;
  }
}
