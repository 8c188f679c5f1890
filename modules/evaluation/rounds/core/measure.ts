// SPDX-License-Identifier: AGPL-3.0-or-later
// One measure: what was answered, by whom, and how far it has been looked at.
import type { PlainDate } from "@albero/kernel/pure";
import type { Level } from "../../core/indicator.ts";

export const ANSWER_STATES = ["value", "missing", "not_applicable"] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

export const STATUSES = ["entered", "checked", "accepted", "locked"] as const;
export type MeasureStatus = (typeof STATUSES)[number];

/** Missing, zero and "not applicable" are three things: only `value` has numbers. */
export type Answer = {
  state: AnswerState;
  /** Of a presence 1 or 0; of a list how many items it names; of a percentage per cent. */
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  items: readonly string[] | null;
};

export type Measure = Answer & {
  id: number;
  roundId: number;
  indicatorId: number;
  definitionId: number;
  day: PlainDate;
  level: Level;
  territory: string;
  subArea: string;
  /** "" for the whole, else "sex:Donne". */
  breakdown: string;
  note: string;
  origin: "typed" | "file" | "computed" | "survey";
  status: MeasureStatus;
  isCurrent: boolean;
  replaces: number | null;
  reason: string;
  byName: string;
  at: Date;
  rowVersion: number;
};

export type NewMeasure = Omit<Measure, "id" | "status" | "isCurrent" | "byName" | "at" | "rowVersion">;

export const NO_NUMBERS = { value: null, numerator: null, denominator: null, items: null };

/** Two answers that say the same. */
export function saysTheSame(a: Answer, b: Answer): boolean {
  const items = (one: Answer) => (one.items ?? []).join("\n");
  return (
    a.state === b.state &&
    a.value === b.value &&
    a.numerator === b.numerator &&
    a.denominator === b.denominator &&
    items(a) === items(b)
  );
}

export type Place = { indicatorId: number; territory: string; breakdown: string };
/** Names the place of a measure within its round. */
export const placeKey = ({ indicatorId, territory, breakdown }: Place): string =>
  `${indicatorId}|${territory}|${breakdown}`;
