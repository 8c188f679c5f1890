// SPDX-License-Identifier: AGPL-3.0-or-later
// The contract of service: what a year of it is worth and what is due next. Pure; whole cents.
import { cents, daysBetween, sum, type Cents, type PlainDate } from "@albero/kernel/pure";

export type Item = { id: number; label: string; amountCents: Cents; note: string };
export type Deadline = {
  id: number;
  what: string;
  /** Null when the document gives no day: `dueWords` has what it says. */
  due: PlainDate | null;
  dueWords: string;
  itemId: number | null;
  sharePercent: number | null;
  doneOn: PlainDate | null;
  source: string;
  rowVersion: number;
};

/** What is asked at a deadline: the share of its item, to the nearest cent, half up; null when no share is written. */
export function amountDue(deadline: Pick<Deadline, "itemId" | "sharePercent">, items: readonly Item[]): Cents | null {
  const item = items.find((each) => each.id === deadline.itemId);
  if (!item || deadline.sharePercent === null) return null;
  return cents(Number((2n * BigInt(item.amountCents) * BigInt(deadline.sharePercent) + 100n) / 200n));
}

export function totalOf(items: readonly Item[]): Cents {
  return sum(items.map((item) => item.amountCents));
}

export type DueState = "done" | "late" | "next" | "later" | "no_day";

/** Where a deadline stands today. `next`: within sixty days, the day itself included. */
export function dueState({ due, doneOn }: Pick<Deadline, "due" | "doneOn">, today: PlainDate): DueState {
  if (doneOn !== null) return "done";
  if (due === null) return "no_day";
  if (due < today) return "late";
  return daysBetween(today, due) <= 60 ? "next" : "later";
}

/** Open deadlines, the earliest day first; those without a day at the end. */
export function openDeadlines<D extends Pick<Deadline, "due" | "doneOn">>(deadlines: readonly D[]): D[] {
  return deadlines
    .filter((each) => each.doneOn === null)
    .toSorted((a, b) => (a.due === b.due ? 0 : a.due === null ? 1 : b.due === null ? -1 : a.due < b.due ? -1 : 1));
}
