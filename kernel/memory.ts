// SPDX-License-Identifier: AGPL-3.0-or-later
import { serialize } from "node:v8";

/** What cannot be written down counts as much as a large answer. */
const UNKNOWN_BYTES = 200_000;

/** How many bytes a value takes, written down: the measure of memories that hold things of every size. */
export function bytesOf(value: unknown): number {
  try {
    return serialize(value).length;
  } catch {
    return UNKNOWN_BYTES;
  }
}

/** Keeps what is asked for, up to a weight in all; what nobody has asked for the longest makes room. */
export class Memory<V> {
  readonly #kept = new Map<string, { value: V; weight: number }>();
  readonly #most: number;
  readonly #weigh: (value: V, key: string) => number;
  #weight = 0;

  /** `most` counts the things kept, or adds up what `weigh` says of each. */
  constructor(most: number, weigh: (value: V, key: string) => number = () => 1) {
    this.#most = most;
    this.#weigh = weigh;
  }

  find(key: string): V | undefined {
    const found = this.#kept.get(key);
    if (!found) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, found);
    return found.value;
  }

  /** Keeps it in the place of what stood there, and hands it back. */
  keep(key: string, value: V): V {
    const weight = this.#weigh(value, key);
    // Two may make the same thing at once: the second replaces the first.
    this.#weight += weight - (this.#kept.get(key)?.weight ?? 0);
    this.#kept.delete(key);
    this.#kept.set(key, { value, weight });
    for (const [oldest, { weight: freed }] of this.#kept) {
      if (this.#weight <= this.#most) break;
      this.#kept.delete(oldest);
      this.#weight -= freed;
    }
    return value;
  }
}
