// SPDX-License-Identifier: AGPL-3.0-or-later

/** Keeps the last answers of a slow pure function, by a key that says all that it depends on. */
export function remember<V>(most: number): (key: string, make: () => V) => V {
  const known = new Map<string, V>();
  return (key, make) => {
    const found = known.get(key);
    const value = found ?? make();
    known.delete(key);
    known.set(key, value);
    const oldest = known.keys().next();
    if (known.size > most && !oldest.done) known.delete(oldest.value);
    return value;
  };
}
