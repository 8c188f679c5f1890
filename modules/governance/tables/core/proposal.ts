// SPDX-License-Identifier: AGPL-3.0-or-later
// What a table proposes and what became of it; what its sessions return to the Plan Office. Pure.
import { ok, refuse, type PlainDate, type Result } from "@albero/kernel/pure";
import type { ThematicTable } from "./table.ts";

export type Proposal = {
  id: number;
  tableId: number;
  title: string;
  text: string;
  /** Which body or side proposes it; never a person. */
  proposedBy: string;
  day: PlainDate;
  state: "waiting" | "accepted" | "refused";
  objectiveCode: string | null;
  /** As the plan named it on the day of the answer. */
  objectiveTitle: string | null;
  planVersion: number | null;
  reason: string;
  decidedOn: PlainDate | null;
  rowVersion: number;
};

export type Objective = { code: string; title: string };

export type ProposalRefusal =
  | "table_not_open"
  | "already_decided"
  | "objective_needed"
  | "objective_unknown"
  | "reason_needed";

export function decidePropose(table: Pick<ThematicTable, "state">): Result<void, ProposalRefusal> {
  return table.state === "open" ? ok() : refuse("table_not_open");
}

export type Answer =
  | { answer: "accepted"; objectiveCode: string; reason: string }
  | { answer: "refused"; objectiveCode: ""; reason: string };

/**
 * Decides what becomes of a proposal: accepted into an objective of the plan in force, or refused with the reason.
 * An answer is given once.
 */
export function decideAnswer(
  proposal: Proposal,
  given: { answer: "accepted" | "refused"; objectiveCode: string; reason: string },
  plan: { version: number; objectives: readonly Objective[] } | null,
  today: PlainDate,
): Result<Proposal, ProposalRefusal> {
  if (proposal.state !== "waiting") return refuse("already_decided");
  if (given.answer === "refused") {
    if (given.reason.trim() === "") return refuse("reason_needed");
    return ok({ ...proposal, state: "refused", reason: given.reason, decidedOn: today });
  }
  if (given.objectiveCode === "") return refuse("objective_needed");
  const objective = plan?.objectives.find((each) => each.code === given.objectiveCode);
  if (!plan || !objective) return refuse("objective_unknown");
  return ok({
    ...proposal,
    ...{ state: "accepted", objectiveCode: objective.code, objectiveTitle: objective.title, planVersion: plan.version },
    ...{ reason: given.reason, decidedOn: today },
  });
}

export type Session = {
  id: number;
  tableId: number;
  day: PlainDate;
  place: string;
  minutes: string;
  results: string;
  returnedOn: PlainDate | null;
  rowVersion: number;
};

export type SessionRefusal =
  | "table_not_open"
  | "day_in_future"
  | "before_the_table"
  | "nobody_there"
  | "session_that_day"
  | "results_needed"
  | "returned_before_the_session"
  | "already_returned"
  | "seat_not_of_table";

/** Decides that a session is written: of an open table, on a day that has come, with somebody there. */
export function decideSession(
  table: Pick<ThematicTable, "state" | "openedOn">,
  { day, present }: { day: PlainDate; present: number },
  today: PlainDate,
): Result<void, SessionRefusal> {
  if (table.state !== "open") return refuse("table_not_open");
  if (day > today) return refuse("day_in_future");
  if (table.openedOn !== null && day < table.openedOn) return refuse("before_the_table");
  return present === 0 ? refuse("nobody_there") : ok();
}

/** Decides that the results of a session go back to the Plan Office: once, in words. */
export function decideReturn(
  session: Session,
  { results, day }: { results: string; day: PlainDate },
  today: PlainDate,
): Result<Session, SessionRefusal> {
  if (session.returnedOn !== null) return refuse("already_returned");
  if (results.trim() === "") return refuse("results_needed");
  if (day > today) return refuse("day_in_future");
  if (day < session.day) return refuse("returned_before_the_session");
  return ok({ ...session, results, returnedOn: day });
}
