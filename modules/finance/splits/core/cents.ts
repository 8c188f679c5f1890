// SPDX-License-Identifier: AGPL-3.0-or-later
import { nearestOf } from "@albero/kernel/ratio";
import { CannotSplit } from "./refusal.ts";

/** An exact share before the cents: numerator over a denominator that all of them share, between whole-cent limits. */
export type Exact = { readonly code: string; readonly n: bigint; readonly floor: bigint; readonly cap: bigint | null };

export type Rounded = {
  shares: bigint[];
  /** How many cents were left when every share had been cut to whole cents. */
  left: number;
  /** Who received one of them, by position: empty when one payer takes the whole difference. */
  up: Set<number>;
  /** The smallest remainder that received a cent and the largest that did not, over the shared denominator. */
  lastIn: bigint | null;
  firstOut: bigint | null;
  /** Who took the whole difference, by position. */
  taker: number | null;
};

/**
 * Cents by largest remainder; equal remainders by code ascending.
 * The floors and caps are whole cents and hold the exact shares, and only a share with a remainder above zero can be raised
 * (there are fewer cents left than such shares): so no share falls below its floor or rises above its cap.
 */
export function byLargestRemainder(exact: readonly Exact[], d: bigint, totalCents: bigint): Rounded {
  const shares = exact.map(({ n }) => n / d);
  const left = Number(totalCents - shares.reduce((all, one) => all + one, 0n));
  const order = exact.map(({ n, code }, at) => ({ at, code, remainder: n % d }));
  order.sort((a, b) => (a.remainder === b.remainder ? byCode(a, b) : a.remainder > b.remainder ? -1 : 1));
  const up = new Set(order.slice(0, left).map(({ at }) => at));
  for (const at of up) shares[at] = (shares[at] ?? 0n) + 1n;
  const lastIn = left > 0 ? (order[left - 1]?.remainder ?? null) : null;
  return { shares, left, up, lastIn, firstOut: order[left]?.remainder ?? null, taker: null };
}

/**
 * Every share to the nearest cent (the half goes up); one payer takes the difference, if its limits allow.
 * The named payer, or the one with the largest exact share; equal ones by code ascending.
 */
export function byOneTaker(exact: readonly Exact[], d: bigint, totalCents: bigint, code: string | null): Rounded {
  const order = exact.map((one, at) => ({ at, ...one }));
  order.sort((a, b) => (a.n === b.n ? byCode(a, b) : a.n > b.n ? -1 : 1));
  const taker = (code === null ? order[0] : order.find((one) => one.code === code))?.at ?? 0;
  const shares = exact.map(({ n }) => nearestOf({ n, d }));
  const others = shares.reduce((all, one, at) => (at === taker ? all : all + one), 0n);
  const rest = totalCents - others;
  const one = exact[taker];
  if (!one || rest < one.floor || (one.cap !== null && rest > one.cap)) {
    throw new CannotSplit("rounding_breaks_limit", { municipality: one?.code ?? "" });
  }
  const left = Number(rest - (shares[taker] ?? 0n));
  shares[taker] = rest;
  return { shares, left, up: new Set(), lastIn: null, firstOut: null, taker };
}

const byCode = (a: { code: string }, b: { code: string }): number => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
