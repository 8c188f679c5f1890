// SPDX-License-Identifier: AGPL-3.0-or-later
// What an indicator may aim at, and from where it may start.
import { ok, refuse, type PlainDate, type Result } from "@albero/kernel/pure";
import type { Direction, Kind, Target } from "../../core/indicator.ts";
import { isOfOurTime } from "./definition.ts";

export type TargetDraft = Pick<Target, "kind" | "day" | "operator" | "value" | "territory">;

export type TargetRefusal =
  | "day_out_of_time"
  | "percentage_out"
  | "milestone_is_yes"
  | "not_whole"
  | "below_zero"
  | "against_direction"
  | "territory_unknown"
  | "target_before_baseline"
  | "baseline_after_target"
  | "day_taken"
  | "baseline_not_collected"
  | "is_retired";

export type TargetGround = {
  kind: Kind;
  direction: Direction | null;
  baseline: "yes" | "no" | null;
  retiredOn: PlainDate | null;
  targets: readonly TargetDraft[];
  /** Codes of the sub-areas and of the municipalities. */
  territories: ReadonlySet<string>;
};

/** Decides a target or a starting value; a start is an equality, a milestone is reached or not. */
export function decideTarget(draft: TargetDraft, ground: TargetGround): Result<TargetDraft, TargetRefusal> {
  const { kind, day, territory } = draft;
  if (ground.retiredOn !== null) return refuse("is_retired", { details: { day: ground.retiredOn } });
  if (!isOfOurTime(day)) return refuse("day_out_of_time");
  if (territory !== "" && !ground.territories.has(territory))
    return refuse("territory_unknown", { details: { territory } });
  if (kind === "baseline" && ground.baseline === "no") return refuse("baseline_not_collected");
  const value = valueProblem(draft, ground);
  if (value) return refuse(value);
  const there = ground.targets.filter((each) => each.territory === territory);
  if (there.some((each) => each.kind === kind && each.day === day)) return refuse("day_taken");
  const starts = there.filter((each) => each.kind === "baseline").map((each) => each.day);
  const aims = there.filter((each) => each.kind === "target").map((each) => each.day);
  if (kind === "target") {
    const start = starts.toSorted()[0];
    if (start && day <= start) return refuse("target_before_baseline", { details: { day: start } });
    return ok(draft);
  }
  const aim = aims.toSorted().at(-1);
  return aim && day >= aim
    ? refuse("baseline_after_target", { details: { day: aim } })
    : ok({ ...draft, operator: "=" });
}

function valueProblem(
  { kind: what, value, operator }: TargetDraft,
  { kind, direction }: TargetGround,
): TargetRefusal | null {
  if (kind === "percentage" && (value < 0 || value > 100)) return "percentage_out";
  if (kind === "presence" && !(what === "target" ? [1] : [0, 1]).includes(value)) return "milestone_is_yes";
  if ((kind === "count" || kind === "list" || kind === "duration" || kind === "ratio") && value < 0)
    return "below_zero";
  if ((kind === "count" || kind === "list") && !Number.isInteger(value)) return "not_whole";
  if (what === "baseline") return null;
  const against = direction === "up" ? ["<", "<="] : direction === "down" ? [">", ">="] : [];
  return against.includes(operator) ? "against_direction" : null;
}
