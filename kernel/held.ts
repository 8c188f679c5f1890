// SPDX-License-Identifier: AGPL-3.0-or-later

const held = new WeakMap<object, unknown>();

/**
 * Puts an empty object in the place of an answer, until `release` gives the answer back: whatever looks at it in between
 * finds nothing to do. A response, an error or a single word passes as it is.
 */
export function holdBack<V>(answer: V): V {
  if (!isRecord(answer)) return answer;
  const ticket = {};
  held.set(ticket, answer);
  return ticket as V;
}

/** The answer that was held back, or the value itself. */
export function release<V>(value: V): V {
  return isRecord(value) && held.has(value) ? (held.get(value) as V) : value;
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
