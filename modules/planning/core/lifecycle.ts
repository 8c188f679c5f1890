// SPDX-License-Identifier: AGPL-3.0-or-later
import { ok, refuse, type PlainDate, type Result } from "@albero/kernel/pure";

/** The act that approved a version: in Italy a resolution of a body, with its number and its day. */
export type Act = { number: string; date: PlainDate; body: string };

export const STATUSES = ["draft", "consultation", "approved", "in_force", "amended", "closed"] as const;
export type Status = (typeof STATUSES)[number];

/** Where one version of a plan stands. Each state carries what it needs, and nothing half-filled. */
export type VersionState =
  | { status: "draft" }
  | { status: "consultation"; openedOn: PlainDate }
  | { status: "approved"; act: Act }
  | { status: "in_force"; act: Act; since: PlainDate }
  | { status: "amended"; act: Act; since: PlainDate; amendedOn: PlainDate }
  | { status: "closed"; act: Act; since: PlainDate; closedOn: PlainDate };

export type LifecycleRefusal =
  | "not_a_draft"
  | "no_cards"
  | "not_in_consultation"
  | "already_approved"
  | "act_number_missing"
  | "act_date_missing"
  | "act_body_missing"
  | "act_date_in_the_future"
  | "not_approved"
  | "date_in_the_future"
  | "before_the_act"
  | "not_in_force"
  | "before_its_start"
  | "amendment_already_open"
  | "amendment_still_open";

/** Only a draft is written in: whoever consults, votes or reads must see the same words tomorrow. */
export function isEditable(state: VersionState): boolean {
  return state.status === "draft";
}

/** Whether everybody may read it: from the approval on. A draft and a consultation are for those who work on them. */
export function isApproved(state: VersionState): boolean {
  return state.status !== "draft" && state.status !== "consultation";
}

/** Draft → consultation. Refuses a plan without cards: there would be nothing to talk about. */
export function decideConsultation(
  state: VersionState,
  plan: { cardCount: number },
  today: PlainDate,
): Result<VersionState, LifecycleRefusal> {
  if (state.status !== "draft") return refuse("not_a_draft");
  if (plan.cardCount === 0) return refuse("no_cards");
  return ok({ status: "consultation", openedOn: today });
}

/** Consultation → draft, to take in what was said. */
export function decideBackToDraft(state: VersionState): Result<VersionState, LifecycleRefusal> {
  if (state.status !== "consultation") return refuse(isApproved(state) ? "already_approved" : "not_in_consultation");
  return ok({ status: "draft" });
}

/**
 * Consultation → approved, by an act.
 * L. 328/2000, art. 19: the zone plan is approved by the municipalities; without the act there is no plan.
 * Refuses an act without number, day or body, and an act of a day that has not come yet.
 */
export function decideApproval(
  state: VersionState,
  act: { number: string; date: PlainDate | null; body: string },
  today: PlainDate,
): Result<VersionState, LifecycleRefusal> {
  if (isApproved(state)) return refuse("already_approved");
  if (state.status !== "consultation") return refuse("not_in_consultation");
  const [problem] = problemsOfAct(act, today);
  if (problem || act.date === null) return refuse(problem ?? "act_date_missing");
  return ok({ status: "approved", act: { number: act.number.trim(), date: act.date, body: act.body.trim() } });
}

export type ActProblem = "act_number_missing" | "act_date_missing" | "act_body_missing" | "act_date_in_the_future";

/** Everything that is missing or wrong in an act, so that who fills its form mends it in one go. */
export function problemsOfAct(
  act: { number: string; date: PlainDate | null; body: string },
  today: PlainDate,
): ActProblem[] {
  const problems: ActProblem[] = [];
  if (act.number.trim() === "") problems.push("act_number_missing");
  if (act.date === null) problems.push("act_date_missing");
  else if (act.date > today) problems.push("act_date_in_the_future");
  if (act.body.trim() === "") problems.push("act_body_missing");
  return problems;
}

/** Approved → in force from a day. Refuses a day before the act or after today: nobody knows tomorrow. */
export function decideEntryIntoForce(
  state: VersionState,
  since: PlainDate,
  today: PlainDate,
): Result<VersionState, LifecycleRefusal> {
  if (state.status !== "approved") return refuse("not_approved");
  if (since > today) return refuse("date_in_the_future");
  if (since < state.act.date) return refuse("before_the_act", { details: { date: state.act.date } });
  return ok({ status: "in_force", act: state.act, since });
}

/**
 * Opens an amendment: answers with the state of the new version, a draft that starts as a copy.
 * The version in force stays in force until the amendment takes its place (`decideAmended`).
 * Refuses when the version is neither approved nor in force, or another amendment is already open.
 */
export function decideAmendment(
  state: VersionState,
  plan: { hasOpenAmendment: boolean },
): Result<VersionState, LifecycleRefusal> {
  if (state.status !== "approved" && state.status !== "in_force") return refuse("not_in_force");
  if (plan.hasOpenAmendment) return refuse("amendment_already_open");
  return ok({ status: "draft" });
}

/**
 * In force → amended, the day on which its amendment takes its place.
 * An approved version that never entered into force becomes amended too: it counts as in force from its act.
 */
export function decideAmended(
  state: VersionState,
  on: PlainDate,
  today: PlainDate,
): Result<VersionState, LifecycleRefusal> {
  if (state.status !== "approved" && state.status !== "in_force") return refuse("not_in_force");
  const since = state.status === "in_force" ? state.since : state.act.date;
  if (on > today) return refuse("date_in_the_future");
  if (on < since) return refuse("before_its_start", { details: { date: since } });
  return ok({ status: "amended", act: state.act, since, amendedOn: on });
}

/**
 * In force → closed, when the cycle ends. Refuses a day before its start or after today, and while an amendment is
 * open: of a closed plan nobody could bring it to its end.
 */
export function decideClosing(
  state: VersionState,
  plan: { hasOpenAmendment: boolean },
  on: PlainDate,
  today: PlainDate,
): Result<VersionState, LifecycleRefusal> {
  if (state.status !== "in_force") return refuse("not_in_force");
  if (plan.hasOpenAmendment) return refuse("amendment_still_open");
  if (on > today) return refuse("date_in_the_future");
  if (on < state.since) return refuse("before_its_start", { details: { date: state.since } });
  return ok({ status: "closed", act: state.act, since: state.since, closedOn: on });
}
