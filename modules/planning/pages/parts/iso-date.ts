// SPDX-License-Identifier: AGPL-3.0-or-later
import { parsePlainDate } from "@albero/kernel/pure";

/** A day as the form sends it, as programs write it; what is no day stays as typed, for the use case to refuse. */
export function isoDate(text: string): string {
  const day = parsePlainDate(text);
  return day.ok ? day.value : text;
}

/** Whether something was written that is no day of the calendar. */
export function isNoDay(text: string): boolean {
  return text !== "" && !parsePlainDate(text).ok;
}
