// SPDX-License-Identifier: AGPL-3.0-or-later
// From entered to locked, one step at a time, and back to the beginning with a reason.
import { hasRole, ok, refuse, type Actor, type Result } from "@albero/kernel/pure";
import type { MeasureStatus } from "./measure.ts";
import type { Round } from "./round.ts";
import { mayCheckGroup } from "./territory.ts";

export const PASSES = ["checked", "accepted", "locked", "entered"] as const satisfies readonly MeasureStatus[];

/** From which status one comes to another: forward one step, back always to the beginning. */
export const COMES_FROM: Readonly<Record<MeasureStatus, readonly MeasureStatus[]>> = {
  checked: ["entered"],
  accepted: ["checked"],
  locked: ["accepted"],
  entered: ["checked", "accepted", "locked"],
};

export type PassRefusal =
  | "round_not_open"
  | "round_closed"
  | "why_reopen_needed"
  | "not_yours_to_check"
  | "coordinator_only";

/**
 * Whether the actor may move the measures of a group (a sub-area, or "" for the rest) to a status. Checking is for whoever
 * coordinates that sub-area and for the Plan Office; accepting, locking and reopening for the coordinator.
 */
export function decidePass(
  actor: Actor,
  round: Pick<Round, "state">,
  { group, to, reason }: { group: string; to: MeasureStatus; reason: string },
): Result<readonly MeasureStatus[], PassRefusal> {
  if (round.state === "draft") return refuse("round_not_open");
  if (round.state === "closed") return refuse("round_closed");
  if (to === "checked" && !mayCheckGroup(actor, group)) return refuse("not_yours_to_check");
  if (to !== "checked" && !hasRole(actor, "coordinator")) return refuse("coordinator_only");
  if (to === "entered" && reason.trim() === "") return refuse("why_reopen_needed");
  return ok(COMES_FROM[to]);
}
