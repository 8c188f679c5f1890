// SPDX-License-Identifier: AGPL-3.0-or-later
// The sums of a ballot box: how many papers, and their weight, for each choice. Pure and exact.
import { assert } from "@albero/kernel/pure";
import { fractionText, parseQuantity, sumOf } from "@albero/kernel/ratio";

/** Papers by choice: "for", "against", "abstained", "blank", "void" or the id of a candidate. */
export type PaperSums = Readonly<Record<string, { heads: number; weight: string }>>;

/** Adds so many papers of one choice. `weight` is exact text ("43", "7/3"). */
export function addPapers(sums: PaperSums, choice: string, heads: number, weight: string): PaperSums {
  const before = sums[choice] ?? { heads: 0, weight: "0" };
  const [known, more] = [parseQuantity(before.weight), parseQuantity(weight)];
  assert(known && more, "papers weigh exact numbers");
  return { ...sums, [choice]: { heads: before.heads + heads, weight: fractionText(sumOf([known, more])) } };
}
