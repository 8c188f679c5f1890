// SPDX-License-Identifier: AGPL-3.0-or-later
// The two calls of a meeting as they are typed: a day and an hour in Italy each. Pure.
import { ok, refuse, type Result } from "@albero/kernel/pure";
import { momentInItaly } from "./italian-time.ts";

export type TypedTimes = { firstDay: string; firstTime: string; secondDay: string; secondTime: string };
export type Times = { firstCall: Date; secondCall: Date | null };
export type TimesRefusal = "first_call_unclear" | "second_call_unclear" | "second_not_after_first" | "in_the_past";

/** The field that a refusal speaks of. */
export const FIELD_OF: Record<TimesRefusal, keyof TypedTimes> = {
  first_call_unclear: "firstDay",
  second_call_unclear: "secondDay",
  second_not_after_first: "secondDay",
  in_the_past: "firstDay",
};

/** Reads both calls. The second may be empty; it comes after the first. Refuses what is no moment, or is past. */
export function readTimes(typed: TypedTimes, now: Date): Result<Times, TimesRefusal> {
  const first = momentInItaly(typed.firstDay, typed.firstTime);
  if (!first.ok) return refuse("first_call_unclear");
  if (first.value <= now) return refuse("in_the_past");
  if (typed.secondDay.trim() === "" && typed.secondTime.trim() === "")
    return ok({ firstCall: first.value, secondCall: null });
  const second = momentInItaly(typed.secondDay, typed.secondTime);
  if (!second.ok) return refuse("second_call_unclear");
  if (second.value <= first.value) return refuse("second_not_after_first");
  return ok({ firstCall: first.value, secondCall: second.value });
}
