// SPDX-License-Identifier: AGPL-3.0-or-later
// How far the steps of a card are. A mark is never changed: the newest one of a step holds.
import { ok, refuse, type PlainDate, type Result } from "@albero/kernel/pure";

export const STEP_STATES = ["waiting", "begun", "done"] as const;
export type StepState = (typeof STEP_STATES)[number];

export type StepMark = {
  id: number;
  cardId: number;
  position: number;
  state: StepState;
  day: PlainDate;
  note: string;
  byName: string;
  at: Date | null;
};
export type Progress = { steps: number; begun: number; done: number };

export type MarkRefusal = "no_such_step" | "day_in_future" | "before_the_last_mark" | "same_state" | "note_needed";

/** Of each position the newest mark. */
export function newestMarks<M extends Pick<StepMark, "id" | "position">>(marks: readonly M[]): Map<number, M> {
  return new Map(marks.toSorted((a, b) => a.id - b.id).map((mark) => [mark.position, mark]));
}

/** Counts the steps of a card; one without a mark waits. */
export function progressOf(steps: number, marks: readonly Pick<StepMark, "id" | "position" | "state">[]): Progress {
  const newest = [...newestMarks(marks).values()].filter((mark) => mark.position <= steps);
  const of = (state: StepState) => newest.filter((mark) => mark.state === state).length;
  return { steps, begun: of("begun"), done: of("done") };
}

export function addProgress(all: readonly Progress[]): Progress {
  return all.reduce(
    (sum, one) => ({ steps: sum.steps + one.steps, begun: sum.begun + one.begun, done: sum.done + one.done }),
    {
      steps: 0,
      begun: 0,
      done: 0,
    },
  );
}

/**
 * Decides a mark. Refuses a step that the card does not have, a day that has not come or that is before the newest mark of the
 * step, a state that the step has already, and to take a mark back without saying why.
 */
export function decideMark(
  steps: number,
  before: Pick<StepMark, "state" | "day"> | undefined,
  mark: Pick<StepMark, "position" | "state" | "day" | "note">,
  today: PlainDate,
): Result<typeof mark, MarkRefusal> {
  if (mark.position > steps) return refuse("no_such_step");
  if (mark.day > today) return refuse("day_in_future");
  if (mark.state === (before?.state ?? "waiting")) return refuse("same_state");
  if (before && mark.day < before.day) return refuse("before_the_last_mark");
  if (mark.state === "waiting" && mark.note.trim() === "") return refuse("note_needed");
  return ok(mark);
}
