// SPDX-License-Identifier: AGPL-3.0-or-later

const MOST = 120;
const kept = new Map<string, unknown>();

/** A published version never changes, so what is drawn from it is drawn once; the oldest drawing makes room. */
export function remembered<V>(key: string, make: () => V): V {
  if (kept.has(key)) return kept.get(key) as V;
  const made = make();
  if (kept.size >= MOST) kept.delete(kept.keys().next().value ?? "");
  kept.set(key, made);
  return made;
}
