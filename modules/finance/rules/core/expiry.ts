// SPDX-License-Identifier: AGPL-3.0-or-later
// What expires unspent, and where the year will end. Pure; amounts are whole cents.
import { cents, daysBetween, plainDate, type Cents, type PlainDate } from "@albero/kernel/pure";
import type { StageSums } from "../../funds/core/ledger.ts";

export const HORIZONS = [3, 6, 12] as const;
export type Horizon = (typeof HORIZONS)[number];

/** When the money ends, against today: gone by already, within some months, later, or the last useful day is not written. */
export type Expiry = "expired" | Horizon | "later" | "unknown";

const daysOfMonth = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

/** The same day of a later month, or the last of it: 30 November plus three months is 28 February. */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const at = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(at / 12), (at % 12) + 1];
  const newDate = Math.min(date, daysOfMonth(newYear, newMonth));
  return plainDate(
    `${String(newYear).padStart(4, "0")}-${String(newMonth).padStart(2, "0")}-${String(newDate).padStart(2, "0")}`,
  );
}

/** In which horizon the last useful day falls. The day itself is still useful. */
export function expiryOf(useTo: PlainDate | null, today: PlainDate): Expiry {
  if (useTo === null) return "unknown";
  if (useTo < today) return "expired";
  return HORIZONS.find((months) => useTo <= addMonths(today, months)) ?? "later";
}

export type Unspent = {
  /** Assigned and not paid. */
  unspent: Cents;
  /** Assigned and not committed: nobody is bound to receive it. */
  free: Cents;
  /** Committed and not paid. */
  toPay: Cents;
};

/** What of the annuality is not spent. Less than nothing is nothing: more was paid than is assigned, and it is said elsewhere. */
export function unspentOf({ assigned, committed, paid }: StageSums): Unspent {
  const left = (amount: number) => cents(Math.max(0, amount));
  return { unspent: left(assigned - paid), free: left(assigned - committed), toPay: left(committed - paid) };
}

export type Forecast = {
  /** Days of the year gone by, today included; days of the year. */
  daysGone: number;
  days: number;
  paid: Cents;
  /** Null before the first day of the year and after the last: then there is nothing to foresee. */
  straightLine: Cents | null;
  /** What the plan still wants to spend: commitments to pay, programmed money to commit. */
  toPay: Cents;
  toCommit: Cents;
  byPlan: Cents;
};

/**
 * Where payments of a budget year will stand on 31 December.
 * Straight line: what is paid so far × days of the year / days gone by, to the nearest cent, half up.
 * By plan: everything that is programmed is spent.
 */
export function forecast(year: number, { programmed, committed, paid }: StageSums, today: PlainDate): Forecast {
  const first = plainDate(`${year}-01-01`);
  const last = plainDate(`${year}-12-31`);
  const days = daysBetween(first, last) + 1;
  const daysGone = today < first ? 0 : today > last ? days : daysBetween(first, today) + 1;
  const isRunning = daysGone > 0 && today <= last;
  const line = isRunning
    ? Number((BigInt(paid) * BigInt(days) * 2n + BigInt(daysGone)) / (2n * BigInt(daysGone)))
    : null;
  return {
    ...{ daysGone, days, paid },
    straightLine: line === null ? null : cents(line),
    toPay: cents(committed - paid),
    toCommit: cents(programmed - committed),
    byPlan: cents(programmed),
  };
}
