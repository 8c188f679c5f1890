// SPDX-License-Identifier: AGPL-3.0-or-later
// A round of monitoring: a stretch of the year, what is asked of whom, until when, and what was decided at its end.
import { addDays, daysBetween, ok, refuse, type PlainDate, type Result } from "@albero/kernel/pure";
import type { Definition, Frequency, Level, Place } from "../../core/indicator.ts";

export const ROUND_STATES = ["draft", "open", "closed"] as const;
export type RoundState = (typeof ROUND_STATES)[number];

export type Round = {
  id: number;
  name: string;
  firstDay: PlainDate;
  lastDay: PlainDate;
  /** Answers are expected by this day; later ones are late, not refused. */
  dueOn: PlainDate;
  state: RoundState;
  /** Its numbers are invented for the demonstration: every screen and paper says so. */
  invented: boolean;
  note: string;
  /** The strategy as it was revised at the end, and the meeting that decided it. */
  strategy: string;
  meetingId: number | null;
  openedOn: PlainDate | null;
  closedOn: PlainDate | null;
  rowVersion: number;
};

/** What a round asks: an indicator by one of its definitions, once at each territory of a level. */
export type Asked = { indicatorId: number; definitionId: number; level: Level };

export type RoundRefusal =
  | "period_upside_down"
  | "period_too_long"
  | "due_before_end"
  | "round_not_draft"
  | "round_not_open"
  | "round_not_closed"
  | "nothing_asked"
  | "not_all_accepted"
  | "strategy_needed"
  | "why_reopen_needed";

/** Whether these days make a round. Refuses a period upside down, longer than a year, due before it is half over. */
export function checkPeriod({
  firstDay,
  lastDay,
  dueOn,
}: Pick<Round, "firstDay" | "lastDay" | "dueOn">): Result<void, RoundRefusal> {
  if (lastDay < firstDay) return refuse("period_upside_down");
  if (daysBetween(firstDay, lastDay) > 366) return refuse("period_too_long");
  return dueOn < lastDay ? refuse("due_before_end") : ok();
}

/** A draft that asks something opens: from then on what it asks does not change. */
export function decideOpen(round: Round, asked: number, today: PlainDate): Result<Round, RoundRefusal> {
  if (round.state !== "draft") return refuse("round_not_draft");
  if (asked === 0) return refuse("nothing_asked");
  return ok({ ...round, state: "open", openedOn: today });
}

/**
 * An open round closes when everything that came in was accepted; what never came in stays missing, in sight. It asks
 * for the strategy in words, which may be that nothing changes.
 */
export function decideClose(
  round: Round,
  { strategy, meetingId, waiting }: { strategy: string; meetingId: number | null; waiting: number },
  today: PlainDate,
): Result<Round, RoundRefusal> {
  if (round.state !== "open") return refuse("round_not_open");
  if (waiting > 0) return refuse("not_all_accepted", { details: { n: waiting } });
  if (strategy.trim() === "") return refuse("strategy_needed");
  return ok({ ...round, state: "closed", strategy, meetingId, closedOn: today });
}

export function decideReopen(round: Round, reason: string): Result<Round, RoundRefusal> {
  if (round.state !== "closed") return refuse("round_not_closed");
  return reason.trim() === "" ? refuse("why_reopen_needed") : ok({ ...round, state: "open", closedOn: null });
}

/** Which indicators to ask: those that serve a plan, an objective, or that are due at a frequency; all filters together. */
export type Choice = { plan: Place["plan"] | ""; objective: string; frequency: Frequency | "" };

/** True when a round should ask this indicator, by where it serves and how often it is due. */
export function isChosen(
  choice: Choice,
  places: readonly Pick<Place, "plan" | "objective">[],
  definition: Pick<Definition, "frequency">,
): boolean {
  const { plan, objective, frequency } = choice;
  if (frequency !== "" && definition.frequency !== frequency) return false;
  if (plan === "" && objective === "") return true;
  return places.some(
    (place) => (plan === "" || place.plan === plan) && (objective === "" || place.objective === objective),
  );
}

/** The stretch after the last round, as long as it was; else the half-year of today. */
export function nextPeriod(
  last: Pick<Round, "firstDay" | "lastDay"> | undefined,
  today: PlainDate,
): Pick<Round, "firstDay" | "lastDay" | "dueOn"> {
  const year = Number((last ? addDays(last.lastDay, 1) : today).slice(0, 4));
  const month = Number((last ? addDays(last.lastDay, 1) : today).slice(5, 7));
  const months = last && daysBetween(last.firstDay, last.lastDay) < 135 ? 4 : 6;
  const first = Math.floor((month - 1) / months) * months;
  const day = (at: number): PlainDate =>
    `${year + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}-01` as PlainDate;
  const lastDay = addDays(day(first + months), -1);
  return { firstDay: day(first), lastDay, dueOn: addDays(lastDay, 31) };
}

/** Days after the due day; zero or less when there is still time. */
export const daysLate = (round: Pick<Round, "dueOn">, today: PlainDate): number => daysBetween(round.dueOn, today);
