// SPDX-License-Identifier: AGPL-3.0-or-later
// What a bank file says of one movement, whatever the format it came in.
import { createHash } from "node:crypto";
import type { Cents, PlainDate } from "@albero/kernel/pure";

export type Movement = {
  /** The bank's own name of the movement; made from its content where the file has none. The same twice is the same movement. */
  reference: string;
  day: PlainDate;
  /** Above zero: money that came in. */
  amount: Cents;
  payer: string;
  /** Everything the payer wrote, and what the bank added. */
  text: string;
};

/** What is wrong, and where: line of a CSV, number of an entry. `detail` is what was found there. */
export type FileProblem = { place: number; problem: FileTrouble; detail: string };
export type FileTrouble =
  | "no_rows"
  | "not_text"
  | "broken_quotes"
  | "unknown_column"
  | "short_row"
  | "not_a_date"
  | "not_an_amount"
  | "no_amount"
  | "both_amounts"
  | "too_many_decimals"
  | "amount_too_large"
  | "same_reference"
  | "too_long"
  | "too_many_rows"
  | "not_xml"
  | "has_doctype"
  | "not_camt"
  | "no_statement"
  | "not_euro"
  | "no_direction"
  | "parts_differ"
  | "balance_differs";

export type BankFile = {
  movements: Movement[];
  /** Entries that the bank has only announced: they will come again when they are booked. */
  pending: number;
  problems: FileProblem[];
};

export const MOST_MOVEMENTS = 20_000;
export const LONGEST_TEXT = 2_000;

/** A name for movements of a file that gives none: the same line, counted within its day, has always the same name. */
export function nameOf(movement: Omit<Movement, "reference">, occurrence: number): string {
  const { day, amount, payer, text } = movement;
  const told = JSON.stringify([day, amount, payer, text, occurrence]);
  return `#${createHash("sha256").update(told).digest("hex").slice(0, 24)}`;
}

/** Gives a name to the movements that have none, and says which reference comes twice. */
export function named(
  drafts: readonly { movement: Omit<Movement, "reference">; reference: string; place: number }[],
): Pick<BankFile, "movements" | "problems"> {
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  const problems: FileProblem[] = [];
  const movements = drafts.map(({ movement, reference, place }) => {
    const same = nameOf(movement, 0);
    const occurrence = counts.get(same) ?? 0;
    counts.set(same, occurrence + 1);
    const name = reference === "" ? nameOf(movement, occurrence) : reference;
    if (seen.has(name)) problems.push({ place, problem: "same_reference", detail: name });
    seen.add(name);
    return { ...movement, reference: name };
  });
  return { movements, problems };
}
