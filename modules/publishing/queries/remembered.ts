// SPDX-License-Identifier: AGPL-3.0-or-later
import { bytesOf, Memory } from "@albero/kernel";

const drawings = new Memory<{ made: unknown }>(8_000_000, bytesOf);

/** A published version never changes, so what is drawn from it is drawn once. */
export function remembered<V>(key: string, make: () => V): V {
  const found = drawings.find(key) ?? drawings.keep(key, { made: make() });
  return found.made as V;
}
