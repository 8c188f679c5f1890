// SPDX-License-Identifier: AGPL-3.0-or-later
// Arithmetic of days as offices count them: the same day some months later, or the last of that month.
import { addDays, plainDate, refuse, ok, type PlainDate, type Result } from "@albero/kernel/pure";

/** How long: "30d" is thirty days, "6m" six months. */
export type Span = `${number}d` | `${number}m`;

export const isSpan = (text: string): text is Span => /^\d{1,3}[dm]$/.test(text);

const two = (number: number): string => String(number).padStart(2, "0");

/** The last day of a month, 1 to 12: 29 in February of a leap year. */
export function lastOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** That day of that month, or the last one the month has: the 31st of June is the 30th. */
export function dayOf(year: number, month: number, day: number): PlainDate {
  return plainDate(`${String(year).padStart(4, "0")}-${two(month)}-${two(Math.min(day, lastOfMonth(year, month)))}`);
}

/** The same day of a month before or after, or the last of it: 30 November plus three months is the end of February. */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const at = year * 12 + (month - 1) + months;
  return dayOf(Math.floor(at / 12), (((at % 12) + 12) % 12) + 1, date);
}

/** A day moved by a span: `direction` -1 is before, 1 after. */
export function addSpan(day: PlainDate, span: Span, direction: -1 | 1): PlainDate {
  const count = Number(span.slice(0, -1)) * direction;
  return span.endsWith("d") ? addDays(day, count) : addMonths(day, count);
}

/** 1 Monday to 7 Sunday. */
export function weekday(day: PlainDate): number {
  return ((new Date(Date.parse(day)).getUTCDay() + 6) % 7) + 1;
}

/** What to do when a day falls on a Saturday or a Sunday: leave it, the Monday after, the Friday before. */
export type Weekend = "keep" | "next" | "previous";
export const WEEKENDS = ["keep", "next", "previous"] as const;

export function offWeekend(day: PlainDate, weekend: Weekend): PlainDate {
  const number = weekday(day);
  if (weekend === "keep" || number < 6) return day;
  return addDays(day, weekend === "next" ? 8 - number : 5 - number);
}

/** The Sunday that ends the week of a day. */
export function endOfWeek(day: PlainDate): PlainDate {
  return addDays(day, 7 - weekday(day));
}

/**
 * Reads spans as people write them, one after the other: "12 mesi, 30 giorni", "6 months; 7 days". Answers them the
 * longest first, each once. Refuses what it does not understand and more than eight.
 */
export function parseSpans(text: string): Result<Span[], "not_spans"> {
  const spans = new Set<Span>();
  for (const piece of text.split(/[,;\n]| e | and /).map((one) => one.trim().toLowerCase())) {
    if (piece === "") continue;
    const read = /^(\d{1,3}) ?(giorn[oi]|gg?|d|days?|mes[ei]|m|months?)( prima| dopo| before| after)?$/.exec(piece);
    if (!read) return refuse("not_spans");
    spans.add(`${Number(read[1])}${read[2]?.startsWith("m") ? "m" : "d"}`);
  }
  if (spans.size > 8) return refuse("not_spans");
  return ok([...spans].toSorted((a, b) => lengthOf(b) - lengthOf(a)));
}

/** Days, about: only to put spans in order. */
const lengthOf = (span: Span): number => Number(span.slice(0, -1)) * (span.endsWith("m") ? 30.4 : 1);
