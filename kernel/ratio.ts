// SPDX-License-Identifier: AGPL-3.0-or-later
// Exact numbers: a fraction of two whole numbers of any length. No floating point anywhere in a split or in a vote.

/** A fraction with a denominator above zero, in lowest terms. */
export type Ratio = { readonly n: bigint; readonly d: bigint };

export const NOTHING: Ratio = { n: 0n, d: 1n };
export const ONE: Ratio = { n: 1n, d: 1n };

export function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

export function lcm(a: bigint, b: bigint): bigint {
  return (a / gcd(a, b)) * b;
}

/** The fraction of two whole numbers in lowest terms, the sign above. */
export function ratio(n: bigint, d: bigint = 1n): Ratio {
  const shared = gcd(n, d) || 1n;
  const sign = d < 0n ? -1n : 1n;
  return { n: (sign * n) / shared, d: (sign * d) / shared };
}

/** How a number is written in the file: "70", "33.5", "-2.25" or as a fraction "100/3". */
export const NUMBER = /^(-?)(\d{1,15})(?:\.(\d{1,12})|\/(\d{1,12}))?$/;

/** The same for what is never below zero: a weight, a threshold, papers in a box. */
export const QUANTITY = /^\d{1,15}(?:\.\d{1,12}|\/\d{1,12})?$/;

/** Reads a number of the file exactly; null when it is not one, or divides by zero. */
export function parseRatio(text: string | number): Ratio | null {
  if (typeof text === "number") return Number.isSafeInteger(text) ? { n: BigInt(text), d: 1n } : null;
  const found = NUMBER.exec(text);
  if (!found) return null;
  const [, sign = "", whole = "", decimals, below] = found;
  const n = BigInt(sign + whole + (decimals ?? ""));
  if (below !== undefined) return BigInt(below) === 0n ? null : ratio(n, BigInt(below));
  return decimals === undefined ? { n, d: 1n } : ratio(n, 10n ** BigInt(decimals.length));
}

/** Reads a number that is never below zero; null when it is not one, or divides by zero. */
export const parseQuantity = (text: string | number): Ratio | null =>
  QUANTITY.test(String(text)) ? parseRatio(String(text)) : null;

export const plus = (a: Ratio, b: Ratio): Ratio =>
  a.d === b.d ? ratio(a.n + b.n, a.d) : ratio(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.n, a.d * b.d);
export const over = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d, a.d * b.n);
export function sumOf(all: Iterable<Ratio>): Ratio {
  let total = NOTHING;
  for (const one of all) total = plus(total, one);
  return total;
}
export const isEqual = (a: Ratio, b: Ratio): boolean => a.n * b.d === b.n * a.d;

/** Below zero when the first is smaller, above when it is larger. */
export function compare(a: Ratio, b: Ratio): number {
  const [left, right] = [a.n * b.d, b.n * a.d];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The largest whole number that is not above. */
export function floorOf({ n, d }: Ratio): bigint {
  const whole = n / d;
  return n < 0n && whole * d !== n ? whole - 1n : whole;
}

/** The smallest whole number that is not below. */
export function ceilingOf(a: Ratio): bigint {
  return -floorOf({ n: -a.n, d: a.d });
}

/** The nearest whole number; exactly in the middle it goes up. */
export function nearestOf({ n, d }: Ratio): bigint {
  return floorOf({ n: 2n * n + d, d: 2n * d });
}

/** Written with so many decimals, rounded half up: "0.028655". */
export function decimalText(a: Ratio, decimals: number): string {
  const scaled = nearestOf({ n: a.n * 10n ** BigInt(decimals), d: a.d });
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const sign = scaled < 0n ? "-" : "";
  return decimals === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-decimals)}`;
}

/** Exactly what `decimalText` shows, as a number: what a person types into a calculator. */
export function shown(a: Ratio, decimals: number): Ratio {
  const scale = 10n ** BigInt(decimals);
  return ratio(nearestOf({ n: a.n * scale, d: a.d }), scale);
}

/** "12/5", or "3" when it is whole. */
export function fractionText({ n, d }: Ratio): string {
  return d === 1n ? String(n) : `${n}/${d}`;
}

/** For pictures only: near enough for a bar, never for money. */
export function toNumber({ n, d }: Ratio): number {
  const excess = Math.max(0, d.toString(2).length - 1000, n.toString(2).length - 1000);
  return Number(n >> BigInt(excess)) / Number(d >> BigInt(excess));
}
