// SPDX-License-Identifier: AGPL-3.0-or-later

/** One place that changed: `path` from the outside in, null where there was or is nothing. */
export type Difference = { path: string; before: string | null; after: string | null };

/** Compares the two sides of an audit event, leaf by leaf, in the order of the fields. */
export function differencesOf(before: unknown, after: unknown): Difference[] {
  const old = leavesOf(before);
  const fresh = leavesOf(after);
  const paths = new Set([...old.keys(), ...fresh.keys()]);
  return [...paths]
    .map((path) => ({ path, before: old.get(path) ?? null, after: fresh.get(path) ?? null }))
    .filter((place) => place.before !== place.after);
}

function leavesOf(value: unknown): Map<string, string> {
  const leaves = new Map<string, string>();
  collect(value, [], leaves);
  return leaves;
}

function collect(value: unknown, path: readonly string[], into: Map<string, string>): void {
  if (value === null || value === undefined) return;
  if (typeof value !== "object") {
    into.set(path.join(" › "), String(value));
    return;
  }
  const isList = Array.isArray(value);
  for (const [key, inner] of Object.entries(value))
    collect(inner, [...path, isList ? `${Number(key) + 1}` : key], into);
}
