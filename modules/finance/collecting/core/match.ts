// SPDX-License-Identifier: AGPL-3.0-or-later
// Which call a movement probably pays. Only proposals: a clerk confirms each.
import type { Cents } from "@albero/kernel/pure";
import type { Movement } from "./bank/movement.ts";
import { plain } from "./reference.ts";

export type OpenCall = { id: number; istat: string; due: string; open: Cents; reference: string };
export type Payer = { istat: string; name: string };

/** Why: the code of the call is in the text; name and amount agree; the amount alone; the name alone. */
export type MatchReason = "reference" | "name_and_amount" | "amount" | "name";
export type Proposal = { callId: number | null; istat: string | null; reason: MatchReason | null };

const NONE: Proposal = { callId: null, istat: null, reason: null };

/** Words of a name as banks write it: no accents, no apostrophes, capitals. */
export function bareName(text: string): string {
  const letters = text.normalize("NFD").replaceAll(/\p{M}/gu, "").toUpperCase();
  return ` ${letters.replaceAll(/[^A-Z0-9]+/g, " ").trim()} `;
}

/** The municipality whose name stands in a text as whole words; the longest name wins, two of the same length are nobody. */
export function municipalityIn(text: string, payers: readonly Payer[]): string | null {
  const bare = bareName(text);
  const found = payers
    .map(({ istat, name }) => ({ istat, name: bareName(name) }))
    .filter(({ name }) => name.trim() !== "" && bare.includes(name))
    .toSorted((a, b) => b.name.length - a.name.length);
  const [first, second] = found;
  return first && first.name.length !== second?.name.length ? first.istat : null;
}

/**
 * The proposal for each movement, in the order given. A call is proposed at most once by its amount,
 * so that two equal payments never land on the same call; a reference in the text is always believed.
 */
export function proposeMatches(
  movements: readonly Movement[],
  calls: readonly OpenCall[],
  payers: readonly Payer[],
): Proposal[] {
  const ordered = calls.toSorted((a, b) => a.due.localeCompare(b.due) || a.id - b.id);
  const taken = new Set<number>();
  const take = (call: OpenCall, reason: MatchReason): Proposal => {
    taken.add(call.id);
    return { callId: call.id, istat: call.istat, reason };
  };
  const proposals = movements.map((movement): Proposal => {
    const text = plain(movement.text);
    const named = movement.amount > 0 ? ordered.find((call) => text.includes(plain(call.reference))) : undefined;
    return named ? take(named, "reference") : NONE;
  });
  return movements.map((movement, at) => {
    const already = proposals[at] ?? NONE;
    if (already.callId !== null || movement.amount <= 0) return already;
    const free = ordered.filter((call) => !taken.has(call.id));
    const istat = municipalityIn(movement.payer, payers) ?? municipalityIn(movement.text, payers);
    const own = istat === null ? [] : free.filter((call) => call.istat === istat);
    const exact = own.find((call) => call.open === movement.amount);
    if (exact) return take(exact, "name_and_amount");
    if (istat !== null) return { callId: own[0]?.id ?? null, istat, reason: "name" };
    const same = free.filter((call) => call.open === movement.amount);
    return same.length === 1 && same[0] ? take(same[0], "amount") : NONE;
  });
}
