// SPDX-License-Identifier: AGPL-3.0-or-later
import { ok, refuse, type PlainDate, type Result } from "@albero/kernel/pure";

export const YEAR_STATUSES = ["draft", "approved", "closed"] as const;
export type YearStatus = (typeof YEAR_STATUSES)[number];

export type YearAct = { number: string; date: PlainDate | null; body: string };

export type YearLifeRefusal =
  | "only_a_draft_changes"
  | "no_objectives"
  | "reasons_missing"
  | "act_number_missing"
  | "act_date_missing"
  | "act_body_missing"
  | "act_date_in_the_future"
  | "not_approved"
  | "date_in_the_future"
  | "before_the_act";

/**
 * Draft → approved, by an act of the Assembly of the Mayors.
 * `withoutReason`: the objectives that differ from the year before and do not say why yet.
 * Refuses an empty plan, a deviation without its reason, an act without number, day or body, or of a day to come.
 */
export function decideYearApproval(
  plan: { status: YearStatus; objectives: number; withoutReason: readonly string[] },
  act: YearAct,
  today: PlainDate,
): Result<{ number: string; date: PlainDate; body: string }, YearLifeRefusal> {
  if (plan.status !== "draft") return refuse("only_a_draft_changes");
  if (plan.objectives === 0) return refuse("no_objectives");
  if (plan.withoutReason.length > 0)
    return refuse("reasons_missing", { details: { codes: plan.withoutReason.join(", ") } });
  const [number, body] = [act.number.trim(), act.body.trim()];
  if (number === "") return refuse("act_number_missing");
  if (act.date === null) return refuse("act_date_missing");
  if (body === "") return refuse("act_body_missing");
  if (act.date > today) return refuse("act_date_in_the_future");
  return ok({ number, date: act.date, body });
}

/** Approved → closed. Refuses a day to come, and a day before the act when its day is known. */
export function decideYearClosing(
  plan: { status: YearStatus; actDate: PlainDate | null },
  on: PlainDate,
  today: PlainDate,
): Result<PlainDate, YearLifeRefusal> {
  if (plan.status !== "approved") return refuse("not_approved");
  if (on > today) return refuse("date_in_the_future");
  if (plan.actDate !== null && on < plan.actDate) return refuse("before_the_act", { details: { date: plan.actDate } });
  return ok(on);
}
