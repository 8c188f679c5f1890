// SPDX-License-Identifier: AGPL-3.0-or-later
import { words, type Words } from "./words.ts";

/** Something wrong in a file, at its place. */
export type Problem = {
  /** A JSON path: $.cards[3].resources.lines[1].amount */
  path: string;
  message: { it: string; en: string };
};

/** The place as people who know JSON write it: $.cards[3].title, $.cards[0].answers["a b"]. */
export function jsonPath(steps: readonly PropertyKey[]): string {
  const written = steps.map((step) => {
    if (typeof step === "number") return `[${step}]`;
    const name = String(step);
    return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
  });
  return `$${written.join("")}`;
}

/** A problem at a place, said in both languages. */
export function problem(steps: readonly PropertyKey[], say: (say: Words) => string): Problem {
  return { path: jsonPath(steps), message: { it: say(words.it), en: say(words.en) } };
}
