// SPDX-License-Identifier: AGPL-3.0-or-later
// The words of the secretary with the places where data stand. The data themselves are nobody's to type. Pure.
import { ok, refuse, type Result } from "@albero/kernel/pure";

/** {presenze}: who is there; {voti}: each vote with its computation; {atto}: the act that came of it. */
export const BLOCKS = ["presenze", "voti", "atto"] as const;
export type BlockName = (typeof BLOCKS)[number];

export type Piece = { kind: "text"; text: string } | { kind: "block"; name: BlockName };

export type NoteRefusal = "unknown_block" | "block_twice";

const MARK = /\{([^{}\n]{0,40})\}/g;

/** Refuses a mark that stands for nothing, and one that is used twice. */
export function checkNote(text: string): Result<void, NoteRefusal> {
  const names = [...text.matchAll(MARK)].map((found) => (found[1] ?? "").trim().toLowerCase());
  const unknown = names.find((name) => !BLOCKS.some((block) => block === name));
  if (unknown !== undefined) return refuse("unknown_block", { details: { name: unknown } });
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  return twice === undefined ? ok() : refuse("block_twice", { details: { name: twice } });
}

/**
 * The text in pieces, in its order; data that it does not place come after it (who is there: before it).
 * A mark alone on its line makes no empty paragraph.
 */
export function piecesOf(text: string): Piece[] {
  const placed = new Set<BlockName>();
  const pieces: Piece[] = [];
  let from = 0;
  const say = (words: string) => {
    if (words.trim() !== "") pieces.push({ kind: "text", text: words.trim() });
  };
  for (const found of text.matchAll(MARK)) {
    const name = BLOCKS.find((block) => block === (found[1] ?? "").trim().toLowerCase());
    if (!name || placed.has(name)) continue;
    say(text.slice(from, found.index));
    pieces.push({ kind: "block", name });
    placed.add(name);
    from = found.index + found[0].length;
  }
  say(text.slice(from));
  if (!placed.has("presenze")) pieces.unshift({ kind: "block", name: "presenze" });
  for (const name of ["voti", "atto"] as const) if (!placed.has(name)) pieces.push({ kind: "block", name });
  return pieces;
}
