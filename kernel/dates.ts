// SPDX-License-Identifier: AGPL-3.0-or-later
import { ok, refuse, type Result } from "./result.ts";

declare const plainDateBrand: unique symbol;
/** A day without time or zone, "2026-03-31". Compares as text. */
export type PlainDate = string & { readonly [plainDateBrand]: true };

/** Both days included. */
export type Period = { firstDay: PlainDate; lastDay: PlainDate };

const DAY_MS = 86_400_000;

/**
 * Reads "2026-03-31" or, as Italians write it, "31/03/2026".
 * Refuses what is not a day of the calendar, the 31st of February included.
 */
export function parsePlainDate(text: string): Result<PlainDate, "not_a_date"> {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  const italian = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim());
  const [year, month, day] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : italian
      ? [Number(italian[3]), Number(italian[2]), Number(italian[1])]
      : [0, 0, 0];
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (year < 1000 || !exists) return refuse("not_a_date");
  return ok(date.toISOString().slice(0, 10) as PlainDate);
}

/** For days written in code and tests: throws when the day does not exist. */
export function plainDate(text: string): PlainDate {
  const parsed = parsePlainDate(text);
  if (!parsed.ok) throw new Error(`${text} is not a day of the calendar`);
  return parsed.value;
}

export function addDays(day: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10) as PlainDate;
}

/** Whole days from one day to the other: negative when `to` comes first. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

export function isWithin(day: PlainDate, period: Period): boolean {
  return period.firstDay <= day && day <= period.lastDay;
}

/** "31/12/2026" in both languages: a public act in Italy is dated so. */
export function formatDate(day: PlainDate): string {
  const [year, month, date] = day.split("-");
  return `${date}/${month}/${year}`;
}
