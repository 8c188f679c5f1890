// SPDX-License-Identifier: AGPL-3.0-or-later
// What an edited text did to the figures that were bound in it: dropped, or typed over by hand.
import { plainText, tell, type Values } from "./tell.ts";
import { namesIn, type Node } from "./template.ts";

export type Warning = { kind: "dropped" | "typed_over"; name: string; written: string };

/** The words of a text that no brace binds. */
function bareWords(nodes: readonly Node[]): string {
  return nodes
    .map((node) =>
      node.is === "text" ? node.text : node.is === "if" ? bareWords([...node.told, ...node.otherwise]) : "\u0000",
    )
    .join("");
}

/** Whole, as a number of its own: "12" is not in "2012" nor in "12,5". */
function stands(number: string, text: string): boolean {
  const at = text.indexOf(number);
  if (at < 0) return false;
  const [left, right] = [text.slice(0, at), text.slice(at + number.length)];
  return (!/[\d.,]$/.test(left) && !/^([.,]?\d)/.test(right)) || stands(number, right);
}

/**
 * Compares a text before and after an edit. A figure that no brace names any more is dropped; where its value stands in
 * the new words, it was typed over and will stay as it is when the data change.
 */
export function warningsOf(before: readonly Node[], after: readonly Node[], values: Values): Warning[] {
  const kept = new Set(namesIn(after));
  const bare = bareWords(after);
  return namesIn(before).flatMap((name): Warning[] => {
    const written = plainText(tell([{ is: "figure", name }], values, "it"));
    if (kept.has(name)) return [];
    const digits = /\d/.test(written) ? written.replace(/\s*[€%]$/, "") : "";
    const isTyped = digits !== "" && stands(digits, bare.replaceAll("\u00a0", " "));
    return [{ kind: isTyped ? "typed_over" : "dropped", name, written }];
  });
}
