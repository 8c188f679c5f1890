// SPDX-License-Identifier: AGPL-3.0-or-later
// Whether an indicator is on track on a day: from where it started, what it aims at, by when, with how much patience.
import type { PlainDate } from "@albero/kernel/pure";
import type { Direction, Kind, Operator, Target } from "./indicator.ts";

export const STATUSES = ["on_track", "at_risk", "off_track", "no_data", "no_target"] as const;
export type Status = (typeof STATUSES)[number];

/** Per cent of the way that one may lag behind when an indicator says nothing else. */
export const USUAL_TOLERANCE = 10;

/** Why the status is what it is: the numbers that a screen shows beside it. */
export type Judgement = {
  status: Status;
  rule:
    | { is: "no_data" }
    | { is: "no_target" }
    /** The target is reached, or it was not on its day. */
    | { is: "reached" | "past_due"; value: number; target: Target }
    /** Before the day of the target, with no start to draw a line from: nothing to judge yet. */
    | { is: "waiting"; value: number; target: Target; daysLeft: number }
    /** On the straight line from the start to the target: what was expected by now, and how far behind, per cent of the way. */
    | {
        is: "on_the_way";
        value: number;
        target: Target;
        start: Target;
        expected: number;
        behind: number;
        tolerance: number;
      };
};

export type Judged = {
  kind: Kind;
  direction: Direction | null;
  tolerance: number | null;
  /** Of one territory. */
  targets: readonly Target[];
  /** The value of the whole, null when there is none; a presence is 1 or 0. */
  value: number | null;
  /** The day of the value. */
  day: PlainDate;
};

const DAY_MS = 86_400_000;
const numberOf = (day: PlainDate) => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

const MEETS: Record<Operator, (value: number, target: number) => boolean> = {
  ">=": (value, target) => value >= target,
  ">": (value, target) => value > target,
  "=": (value, target) => value === target,
  "<=": (value, target) => value <= target,
  "<": (value, target) => value < target,
};

/** True when the value is what the target asks. */
export const meets = (value: number, { operator, value: target }: Pick<Target, "operator" | "value">): boolean =>
  MEETS[operator](value, target);

/**
 * Judges an indicator on the day of its value, against the first target that is due on that day or after it (else the
 * last that was due). Reached: on track. Its day has passed: off track. Before it, with a start: the straight line from
 * start to target says what is expected; behind by no more than the tolerance is on track, by no more than twice at risk,
 * else off track. A milestone or a target without a start waits until thirty days before its day, then is at risk.
 */
export function judge({ tolerance: own, targets, value, day }: Judged): Judgement {
  const aims = targets.filter((each) => each.kind === "target").toSorted((a, b) => a.day.localeCompare(b.day));
  const target = aims.find((each) => each.day >= day) ?? aims.at(-1);
  if (value === null) return { status: "no_data", rule: { is: "no_data" } };
  if (!target) return { status: "no_target", rule: { is: "no_target" } };
  if (meets(value, target)) return { status: "on_track", rule: { is: "reached", value, target } };
  if (day >= target.day) return { status: "off_track", rule: { is: "past_due", value, target } };
  const start = targets
    .filter((each) => each.kind === "baseline" && each.day <= day)
    .toSorted((a, b) => a.day.localeCompare(b.day))
    .at(-1);
  if (!start || start.value === target.value || start.day >= target.day) {
    const daysLeft = numberOf(target.day) - numberOf(day);
    return { status: daysLeft > 30 ? "on_track" : "at_risk", rule: { is: "waiting", value, target, daysLeft } };
  }
  const way = target.value - start.value;
  const elapsed = (numberOf(day) - numberOf(start.day)) / (numberOf(target.day) - numberOf(start.day));
  const expected = start.value + way * elapsed;
  const behind = Math.max(0, ((expected - value) / way) * 100);
  const tolerance = own ?? USUAL_TOLERANCE;
  const status = behind <= tolerance ? "on_track" : behind <= 2 * tolerance ? "at_risk" : "off_track";
  return { status, rule: { is: "on_the_way", value, target, start, expected, behind, tolerance } };
}
