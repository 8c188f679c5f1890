// SPDX-License-Identifier: AGPL-3.0-or-later
// How a year of deadlines looks: months, weeks, marks. Pure.
import { addDays, daysBetween, type PlainDate } from "@albero/kernel/pure";
import { dayOf, endOfWeek, lastOfMonth, weekday } from "./days.ts";
import type { State } from "./merge.ts";

/** What a person sees of a deadline: late is an open one whose day has gone by; soon falls within thirty days. */
export type Mark = "late" | "soon" | "open" | "done" | "past" | "off";
export const MARKS = ["late", "soon", "open", "done", "past", "off"] as const;

export function markOf({ state, due }: { state: State; due: PlainDate }, today: PlainDate): Mark {
  if (state === "done") return "done";
  if (state === "past") return "past";
  if (state !== "open") return "off";
  if (due < today) return "late";
  return daysBetween(today, due) <= 30 ? "soon" : "open";
}

export type CalendarDay<D> = { day: number; date: PlainDate; items: D[] };
export type CalendarMonth<D> = {
  month: number;
  /** Weeks from Monday to Sunday; null where a day is of another month. */
  weeks: (CalendarDay<D> | null)[][];
  items: D[];
};

/** The twelve months of a year with what falls in each day. */
export function yearOf<D extends { due: PlainDate }>(year: number, deadlines: readonly D[]): CalendarMonth<D>[] {
  const byDay = Map.groupBy(deadlines, (one) => one.due);
  return Array.from({ length: 12 }, (_, at) => {
    const month = at + 1;
    const days = Array.from({ length: lastOfMonth(year, month) }, (_one, index): CalendarDay<D> => {
      const date = dayOf(year, month, index + 1);
      return { day: index + 1, date, items: byDay.get(date) ?? [] };
    });
    const before = weekday(dayOf(year, month, 1)) - 1;
    const cells = [...Array.from({ length: before }, () => null), ...days];
    const after = (7 - (cells.length % 7)) % 7;
    const whole = [...cells, ...Array.from({ length: after }, () => null)];
    const weeks = Array.from({ length: whole.length / 7 }, (_one, week) => whole.slice(week * 7, week * 7 + 7));
    return { month, weeks, items: days.flatMap((day) => day.items) };
  });
}

export const BUCKETS = ["late", "week", "next"] as const;
export type Bucket = (typeof BUCKETS)[number];

/** An assembly must be convened in time: six weeks are seen beforehand. */
export const DAYS_SEEN = 42;

/** Late, in the week of today, or in the six weeks after it; null when it is farther than that. */
export function bucketOf(due: PlainDate, today: PlainDate): Bucket | null {
  if (due < today) return "late";
  const sunday = endOfWeek(today);
  if (due <= sunday) return "week";
  return due <= addDays(sunday, DAYS_SEEN) ? "next" : null;
}
