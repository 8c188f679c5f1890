// SPDX-License-Identifier: AGPL-3.0-or-later
import { assert, ok, refuse, type Result } from "./result.ts";

declare const centsBrand: unique symbol;
/** A whole number of euro cents. */
export type Cents = number & { readonly [centsBrand]: true };

/** Above this a sum of many amounts could leave the safe integers: 9 billion euro are enough for an Ambito. */
const LARGEST = 900_000_000_000;

export function cents(whole: number): Cents {
  assert(Number.isSafeInteger(whole), `money is whole cents, not ${whole}`);
  return whole as Cents;
}

export const ZERO = cents(0);

export function sum(amounts: Iterable<Cents>): Cents {
  let total = 0;
  for (const amount of amounts) total += amount;
  return cents(total);
}

export type AmountRefusal = "not_an_amount" | "too_many_decimals" | "amount_too_large";

/**
 * Reads an amount of euro as Italians or programs write it: "1.234,56", "1234,56", "1234.56", "€ 1.234", "-10".
 * A dot followed by exactly three digits is a thousands separator, as on paper in Italy.
 * Refuses: text that is not an amount, more than two decimals, more than nine billion euro.
 */
export function parseEuro(text: string): Result<Cents, AmountRefusal> {
  const bare = text
    .replace(/[€\s\u00a0\u202f']/g, "")
    .replace(/^EUR/i, "")
    .replace(/−/g, "-");
  const italian = /^(-?)([1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,(\d*))?$/.exec(bare);
  const program = /^(-?)(\d+)\.(\d+)$/.exec(bare);
  const found = italian ?? program;
  if (!found) return refuse("not_an_amount");
  const [, sign = "", whole = "", decimals = ""] = found;
  if (decimals.length > 2) return refuse("too_many_decimals");
  const value = Number(whole.replaceAll(".", "")) * 100 + Number(decimals.padEnd(2, "0"));
  if (value > LARGEST) return refuse("amount_too_large");
  return ok(cents(value === 0 ? 0 : sign === "-" ? -value : value));
}

/**
 * Reads a JSON or spreadsheet number of euro (400986.81) into cents.
 * Refuses numbers that are not whole cents: 10.005 is a mistake of the file, never rounded in silence.
 */
export function centsFromEuro(euro: number): Result<Cents, AmountRefusal> {
  if (!Number.isFinite(euro)) return refuse("not_an_amount");
  const scaled = euro * 100;
  const whole = Math.round(scaled);
  if (Math.abs(whole) > LARGEST) return refuse("amount_too_large");
  // Large amounts are whole cents when they are the nearest number to them; small ones may carry the dust of a sum.
  if (whole / 100 !== euro && Math.abs(scaled - whole) > 1e-4) return refuse("too_many_decimals");
  return ok(cents(whole === 0 ? 0 : whole));
}

/** Euro as a number with at most two decimals, for JSON and spreadsheets. Exact for every amount we accept. */
export function euroFromCents(amount: Cents): number {
  return amount / 100;
}

const formats = {
  it: new Intl.NumberFormat("it-IT", { minimumFractionDigits: 2, maximumFractionDigits: 2, useGrouping: "always" }),
  en: new Intl.NumberFormat("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
};

/** "1.234.567,89 €" in Italian, "€1,234,567.89" in English. */
export function formatEuro(amount: Cents, lang: "it" | "en" = "it"): string {
  if (lang === "en") return `${amount < 0 ? "-" : ""}€${formats.en.format(Math.abs(amount) / 100)}`;
  return `${formats.it.format(amount / 100)}\u00a0€`;
}

/**
 * Splits an amount in proportion to whole, non-negative weights by the largest remainder.
 * The parts are whole cents, add up to the total exactly, and none is a cent or more away from its exact share.
 * Equal remainders go to the earlier weight: order the weights (for municipalities: by ISTAT code) before the call.
 * Asserts: at least one weight, none negative, not all zero, all safe integers.
 */
export function split(total: Cents, weights: readonly number[]): Cents[] {
  assert(weights.length > 0, "a split has at least one part");
  for (const weight of weights) {
    assert(Number.isSafeInteger(weight) && weight >= 0, `a weight is a whole number from zero, not ${weight}`);
  }
  const sumOfWeights = weights.reduce((all, weight) => all + BigInt(weight), 0n);
  assert(sumOfWeights > 0n, "at least one weight is above zero");

  const sign = total < 0 ? -1 : 1;
  const amount = BigInt(Math.abs(total));
  const parts = weights.map((weight, position) => {
    const exact = amount * BigInt(weight);
    return { position, floor: exact / sumOfWeights, remainder: exact % sumOfWeights };
  });
  const given = parts.reduce((all, part) => all + part.floor, 0n);
  const left = Number(amount - given);
  const byRemainder = parts.toSorted((a, b) =>
    a.remainder === b.remainder ? a.position - b.position : a.remainder > b.remainder ? -1 : 1,
  );
  const extra = new Set(byRemainder.slice(0, left).map((part) => part.position));
  const shares = parts.map((part) => {
    const share = sign * (Number(part.floor) + (extra.has(part.position) ? 1 : 0));
    return cents(share === 0 ? 0 : share);
  });
  assert(sum(shares) === total, "a split never loses a cent");
  return shares;
}
