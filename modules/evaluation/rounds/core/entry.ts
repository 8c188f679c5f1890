// SPDX-License-Identifier: AGPL-3.0-or-later
// Whether an answer may be written now, here, by this person, over what is there.
import { formatDate, parsePlainDate, type Actor, type PlainDate } from "@albero/kernel/pure";
import type { Definition, Level } from "../../core/indicator.ts";
import { readAnswer, type AnswerField, type AnswerTrouble, type Trouble, type Typed } from "./answer.ts";
import { saysTheSame, type Measure, type NewMeasure } from "./measure.ts";
import { writeNumber } from "./number.ts";
import { isOutlier, usualRange, type Usual } from "./outlier.ts";
import type { Round } from "./round.ts";
import { mayAnswerFor, type Territory } from "./territory.ts";

export type EntryField = AnswerField | "day" | "territory" | "breakdown" | "note" | "reason" | "confirmed";
export type EntryTrouble =
  | AnswerTrouble
  | "round_not_open"
  | "round_closed"
  | "not_asked"
  | "computed_here"
  | "unknown_territory"
  | "wrong_level"
  | "foreign_territory"
  | "breakdown_not_asked"
  | "breakdown_without_total"
  | "breakdown_above_total"
  | "not_a_day"
  | "outside_round"
  | "before_baseline"
  | "day_in_future"
  | "reason_needed"
  | "measure_accepted"
  | "measure_locked"
  | "changed_meanwhile"
  | "outlier_unconfirmed"
  | "note_needed";
export type EntryProblem = Trouble<EntryField, EntryTrouble>;

/** What was typed for one place of a round. */
export type Entry = {
  typed: Typed;
  day: string;
  note: string;
  /** Why a value that was there changes. */
  reason: string;
  /** The person says that an unusual value is right. */
  confirmed: boolean;
  /** "" for the whole, else "sex:Donne". */
  breakdown: string;
  /** The measure that the person had before the eyes: null where there was none; undefined where nobody can say. */
  seen: number | null | undefined;
};

/** What Albero knows of that place. */
export type Setting = {
  actor: Actor;
  round: Pick<Round, "id" | "state" | "firstDay" | "lastDay">;
  today: PlainDate;
  asked: { level: Level; definition: Definition } | null;
  /** The day of the starting value, when the indicator has one. */
  baselineWhen: PlainDate | null;
  /** Null for a code that is of nobody in this Ambito. */
  territory: Territory | null;
  current: Measure | null;
  /** The value of the whole, for a breakdown. */
  whole: number | null;
  earlier: readonly { value: number; day: PlainDate }[];
};

export type Checked = {
  problems: EntryProblem[];
  /** What would be written; null when nothing changes or something is wrong. */
  measure: NewMeasure | null;
  outlier: (Usual & { lastDay: PlainDate; value: number }) | null;
};

const NOTHING: Checked = { problems: [], measure: null, outlier: null };
const no = (field: EntryField, trouble: EntryTrouble, details?: EntryProblem["details"]): Checked => ({
  ...NOTHING,
  problems: [{ field, trouble, ...(details ? { details } : {}) }],
});

/**
 * Checks an entry. Refuses what no round asks, who may not answer, a place already accepted, a day that cannot be, an
 * answer that the indicator cannot hold, a change without its reason; an unusual value until it is confirmed with a note.
 */
export function checkEntry(entry: Entry, setting: Setting): Checked {
  const closed = whereItMayNot(entry, setting);
  if (closed) return closed;
  const { asked, territory, round, current } = setting;
  if (!asked || !territory) return NOTHING;
  const { answer, troubles } = readAnswer(entry.typed, asked.definition, asked.level);
  const { day, problem } = readDay(entry.day, setting);
  const problems: EntryProblem[] = [...troubles, ...(problem ? [problem] : [])];
  if (troubles.length === 0) problems.push(...checkBreakdown(entry.breakdown, answer.value, setting));
  const note = entry.note.trim();
  if (problems.length > 0) return { ...NOTHING, problems };
  if (current && saysTheSame(current, answer) && current.day === day && current.note === note) return NOTHING;
  const taken = current === null ? null : whyNotReplace(current, entry);
  if (taken) return taken;
  const earlier = setting.earlier.map((one) => one.value);
  const usual = usualRange(asked.definition.kind, earlier);
  const outlier = isOutlier(answer.value, usual)
    ? { ...usual, lastDay: setting.earlier.at(-1)?.day ?? round.firstDay, value: answer.value ?? 0 }
    : null;
  if (outlier) problems.push(...unusual(entry, note, outlier));
  const measure: NewMeasure = {
    ...{ roundId: round.id, indicatorId: asked.definition.indicatorId, definitionId: asked.definition.id, day },
    ...{ level: asked.level, territory: territory.code, subArea: territory.subArea, breakdown: entry.breakdown },
    ...answer,
    ...{ note, origin: "typed", replaces: current?.id ?? null, reason: entry.reason.trim() },
  };
  return { problems, measure: problems.length > 0 ? null : measure, outlier };
}

function whereItMayNot({ breakdown }: Entry, { round, asked, territory, actor }: Setting): Checked | null {
  if (round.state === "draft") return no("territory", "round_not_open");
  if (round.state === "closed") return no("territory", "round_closed");
  if (!asked) return no("territory", "not_asked");
  const { definition, level } = asked;
  if (definition.query !== "" || definition.formula !== "") return no("value", "computed_here");
  if (!territory) return no("territory", "unknown_territory");
  if (territory.level !== level) return no("territory", "wrong_level", { level });
  if (!mayAnswerFor(actor, territory)) return no("territory", "foreign_territory", { name: territory.name });
  const [kind = "", category = ""] = breakdown.split(/:(.*)/s);
  const isAsked = definition.breakdowns.some((each) => each === kind) && category.trim() !== "";
  return breakdown === "" || isAsked ? null : no("breakdown", "breakdown_not_asked");
}

function readDay(text: string, { round, today, baselineWhen }: Setting): { day: PlainDate; problem?: EntryProblem } {
  const usual = round.lastDay < today ? round.lastDay : today;
  if (text.trim() === "") return { day: usual < round.firstDay ? round.firstDay : usual };
  const read = parsePlainDate(text);
  const say = (trouble: EntryTrouble, details?: EntryProblem["details"]) => ({
    day: usual,
    problem: { field: "day" as const, trouble, ...(details ? { details } : {}) },
  });
  if (!read.ok) return say("not_a_day", { value: text.trim().slice(0, 40) });
  const day = read.value;
  if (baselineWhen !== null && day < baselineWhen) return say("before_baseline", { day: formatDate(baselineWhen) });
  if (day < round.firstDay || day > round.lastDay)
    return say("outside_round", { first: formatDate(round.firstDay), last: formatDate(round.lastDay) });
  return day > today ? say("day_in_future") : { day };
}

/** The parts of a count cannot be more than the whole, which is written first. */
function checkBreakdown(breakdown: string, value: number | null, { asked, whole }: Setting): EntryProblem[] {
  if (breakdown === "" || asked?.definition.kind !== "count" || value === null) return [];
  if (whole === null) return [{ field: "breakdown", trouble: "breakdown_without_total" }];
  return value > whole
    ? [{ field: "value", trouble: "breakdown_above_total", details: { whole: writeNumber(whole) } }]
    : [];
}

function whyNotReplace(current: Measure, entry: Entry): Checked | null {
  if (entry.seen !== undefined && entry.seen !== current.id) return no("value", "changed_meanwhile");
  if (current.status === "locked") return no("value", "measure_locked");
  if (current.status === "accepted") return no("value", "measure_accepted");
  return current.state !== "missing" && entry.reason.trim() === "" ? no("reason", "reason_needed") : null;
}

function unusual(entry: Entry, note: string, { last, lastDay }: Usual & { lastDay: PlainDate }): EntryProblem[] {
  const details = { last: writeNumber(last), day: formatDate(lastDay) };
  if (!entry.confirmed) return [{ field: "confirmed", trouble: "outlier_unconfirmed", details }];
  return note === "" ? [{ field: "note", trouble: "note_needed", details }] : [];
}
