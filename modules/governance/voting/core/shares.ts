// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Tally } from "./result.ts";

export type Share = { choice: "for" | "against" | "abstained"; heads: number };

/** How many for, against and abstained, for the picture of a vote; none for an election, which has its candidates. */
export function sharesOf(tally: Tally | null): Share[] {
  if (!tally || tally.candidates.length > 0) return [];
  const { votes } = tally;
  return (["for", "against", "abstained"] as const)
    .map((choice) => ({ choice, heads: votes[choice].heads }))
    .filter((share) => share.heads > 0);
}
