// SPDX-License-Identifier: AGPL-3.0-or-later
// Exact numbers: a fraction of two whole numbers of any length. No floating point anywhere in a vote.

/** A fraction with a denominator above zero, in lowest terms. */
export type Ratio = { readonly n: bigint; readonly d: bigint };

export const NOTHING: Ratio = { n: 0n, d: 1n };

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

export const lcm = (a: bigint, b: bigint): bigint => (a / gcd(a, b)) * b;

/** Of two whole numbers that are not below zero, the second above it. */
export function ratio(n: bigint, d: bigint = 1n): Ratio {
  const shared = gcd(n, d) || 1n;
  return { n: n / shared, d: d / shared };
}

/** How a number is written in the file: "70", "33.5" or as a fraction "1/3". Never below zero. */
export const NUMBER = /^(\d{1,15})(?:\.(\d{1,12})|\/(\d{1,12}))?$/;

/** Reads a number of the file exactly; null when it is not one, or divides by zero. */
export function parseRatio(text: string | number): Ratio | null {
  const found = NUMBER.exec(String(text));
  if (!found) return null;
  const [, whole = "", decimals, below] = found;
  if (below !== undefined) return BigInt(below) === 0n ? null : ratio(BigInt(whole), BigInt(below));
  return ratio(BigInt(whole + (decimals ?? "")), 10n ** BigInt(decimals?.length ?? 0));
}

export const plus = (a: Ratio, b: Ratio): Ratio =>
  a.d === b.d ? { n: a.n + b.n, d: a.d } : ratio(a.n * b.d + b.n * a.d, a.d * b.d);
/** The larger first: no number of a vote is below zero. */
export const minus = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.n, a.d * b.d);
export const over = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d, a.d * b.n);
export const sum = (all: Iterable<Ratio>): Ratio => {
  let total = NOTHING;
  for (const one of all) total = plus(total, one);
  return ratio(total.n, total.d);
};

/** Below zero when the first is smaller, above when it is larger. */
export function compare(a: Ratio, b: Ratio): number {
  const [left, right] = [a.n * b.d, b.n * a.d];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** "12/5", or "3" when it is whole. */
export const fractionText = ({ n, d }: Ratio): string => (d === 1n ? String(n) : `${n}/${d}`);

/** Written with so many decimals, rounded half up: "33.33". */
export function decimalText({ n, d }: Ratio, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const digits = ((2n * n * scale + d) / (2n * d)).toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  return decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`;
}

export const floorOf = ({ n, d }: Ratio): bigint => n / d;
export const ceilingOf = ({ n, d }: Ratio): bigint => (n + d - 1n) / d;
