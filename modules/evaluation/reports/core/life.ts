// SPDX-License-Identifier: AGPL-3.0-or-later
// The life of a report: a draft that tells the figures of now, then approved with the figures of its day.
import { ok, refuse, type PlainDate, type Result } from "@albero/kernel/pure";
import type { ReportKind } from "./blocks.ts";

export type Period = { from: PlainDate; to: PlainDate };

/** Until this many years after the present one a report may be of: a plan is written before its year. */
const YEARS_AHEAD = 1;
const FIRST_YEAR = 2000;

export type PeriodRefusal = "year_far" | "round_needed" | "round_not_needed";

/** The days that a report tells: those of its round, else its whole year. */
export function periodOf(
  kind: ReportKind,
  year: number,
  round: { firstDay: PlainDate; lastDay: PlainDate } | null,
  today: PlainDate,
): Result<Period, PeriodRefusal> {
  if (kind === "half_year") {
    if (!round) return refuse("round_needed");
    return ok({ from: round.firstDay, to: round.lastDay });
  }
  if (round) return refuse("round_not_needed");
  const present = Number(today.slice(0, 4));
  if (year < FIRST_YEAR || year > present + YEARS_AHEAD)
    return refuse("year_far", { details: { first: FIRST_YEAR, last: present + YEARS_AHEAD } });
  return ok({ from: `${year}-01-01` as PlainDate, to: `${year}-12-31` as PlainDate });
}

export type ApprovalRefusal =
  | "already_approved"
  | "day_in_future"
  | "before_the_period"
  | "act_needed"
  | "nothing_told";

/** Refuses an approval before the period began, after today, without an act, or of a report that tells nothing. */
export function decideApproval(
  report: { state: "draft" | "approved"; from: PlainDate; told: number },
  { day, act }: { day: PlainDate; act: string },
  today: PlainDate,
): Result<true, ApprovalRefusal> {
  if (report.state === "approved") return refuse("already_approved");
  if (day > today) return refuse("day_in_future");
  // A plan may be approved in the December before its year.
  if (day < `${Number(report.from.slice(0, 4)) - 1}-07-01`) return refuse("before_the_period");
  if (act.trim() === "") return refuse("act_needed");
  return report.told > 0 ? ok(true) : refuse("nothing_told");
}
