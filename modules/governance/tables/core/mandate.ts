// SPDX-License-Identifier: AGPL-3.0-or-later
// The mandate of a thematic table: given, renegotiated as a new version beside the old, closed. Pure.
import { ok, refuse, type PlainDate, type Result } from "@albero/kernel/pure";

export type Mandate = {
  id: number;
  tableId: number;
  number: number;
  state: "draft" | "in_force" | "renegotiated" | "closed";
  aims: string;
  activities: string;
  people: string;
  /** The body that gives it. */
  givenBy: string;
  act: string;
  firstDay: PlainDate;
  lastDay: PlainDate;
  endedOn: PlainDate | null;
  endReason: string;
  rowVersion: number;
};

/** A step of evaluation that the mandate foresees. */
export type MandateStep = {
  id: number;
  mandateId: number;
  what: string;
  due: PlainDate;
  doneOn: PlainDate | null;
  outcome: string;
  rowVersion: number;
};

export type MandateRefusal =
  | "mandate_not_draft"
  | "mandate_not_in_force"
  | "mandate_without_steps"
  | "giver_needed"
  | "mandate_over"
  | "table_closed"
  | "reason_needed"
  | "day_in_future"
  | "end_before_start"
  | "steps_open";

/** Decides that a draft becomes the mandate of its table; the one before it is then renegotiated. */
export function decideGive(
  mandate: Mandate,
  steps: readonly Pick<MandateStep, "due">[],
  table: { state: "planned" | "open" | "closed" },
  today: PlainDate,
): Result<Mandate, MandateRefusal> {
  if (mandate.state !== "draft") return refuse("mandate_not_draft");
  if (table.state === "closed") return refuse("table_closed");
  if (mandate.givenBy.trim() === "") return refuse("giver_needed");
  if (steps.length === 0) return refuse("mandate_without_steps");
  if (mandate.lastDay < today) return refuse("mandate_over");
  return ok({ ...mandate, state: "in_force" });
}

/**
 * Decides the end of a mandate in force: with its reason, on a day that has come. Closed because the work is done, no step
 * may be left open.
 */
export function decideEnd(
  mandate: Mandate,
  { state, day, reason }: { state: "renegotiated" | "closed"; day: PlainDate; reason: string },
  steps: readonly Pick<MandateStep, "doneOn">[],
  today: PlainDate,
): Result<Mandate, MandateRefusal> {
  if (mandate.state !== "in_force") return refuse("mandate_not_in_force");
  if (reason.trim() === "") return refuse("reason_needed");
  if (day > today) return refuse("day_in_future");
  if (day < mandate.firstDay) return refuse("end_before_start");
  const open = steps.filter((step) => step.doneOn === null).length;
  if (state === "closed" && open > 0) return refuse("steps_open", { details: { open } });
  return ok({ ...mandate, state, endedOn: day, endReason: reason });
}
