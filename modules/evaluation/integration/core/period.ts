// SPDX-License-Identifier: AGPL-3.0-or-later
// Moments as precise as they are printed, and where a card stands in its time.
import { formatDate, plainDate, type PlainDate } from "@albero/kernel/pure";
import type { IntegrationCard } from "./file.ts";

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The first day of a printed moment: "2026-03" begins on 2026-03-01. */
export const firstDayOf = (moment: string): PlainDate => plainDate(`${moment}-01-01`.slice(0, 10));

/** The last day of a printed moment: "2026-03" ends on 2026-03-31. */
export function lastDayOf(moment: string): PlainDate {
  if (moment.length === 10) return plainDate(moment);
  if (moment.length === 4) return plainDate(`${moment}-12-31`);
  const [year = 0, month = 1] = moment.split("-").map(Number);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && isLeap ? 29 : (MONTH_DAYS[month - 1] ?? 30);
  return plainDate(`${moment}-${String(days).padStart(2, "0")}`);
}

export type PeriodState = "to_come" | "running" | "ended" | "not_printed";

/** Where a card stands on a day; one without a printed end goes on. */
export function periodState(
  { start, end, alreadyRunning }: Pick<IntegrationCard, "start" | "end" | "alreadyRunning">,
  today: PlainDate,
): PeriodState {
  if (end !== null && lastDayOf(end) < today) return "ended";
  if (alreadyRunning || (start !== null && firstDayOf(start) <= today)) return "running";
  return start === null ? "not_printed" : "to_come";
}

/** A printed moment as people write it: 2025, 02/2025, 31/03/2025. */
export function printed(moment: string): string {
  return moment.length === 10 ? formatDate(plainDate(moment)) : moment.split("-").toReversed().join("/");
}
