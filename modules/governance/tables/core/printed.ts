// SPDX-License-Identifier: AGPL-3.0-or-later
// The plan names the tables that work in other words than it lists them. Pure.

const LETTERS = 6;
const stems = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^a-zà-ù]+/)
    .filter((word) => word.length >= LETTERS)
    .map((word) => word.slice(0, LETTERS));

/** Words that stand in every name and tell nothing. */
const EMPTY = new Set(stems("tavolo gruppo lavoro servizi sostegno politiche permanente"));

/**
 * True when one of the names of tables that work speaks of this one: "Servizi abitativi" of "Tavolo Politiche Abitative".
 * One name may speak of two tables ("Domiciliarità e lavoro di comunità").
 */
export function isOperating(name: string, operating: readonly string[]): boolean {
  const own = new Set(stems(name).filter((stem) => !EMPTY.has(stem)));
  return operating.flatMap(stems).some((stem) => !EMPTY.has(stem) && own.has(stem));
}
