// SPDX-License-Identifier: AGPL-3.0-or-later
// How the indicators of a plan stand in each round: each judged by its own rule, then counted by whatever one groups by.
import type { PlainDate } from "@albero/kernel/pure";
import type { Definition, Place, Ring, Target } from "../../core/indicator.ts";
import { wholeOf, type Fold, type Whole } from "../../core/roll-up.ts";
import { judge, STATUSES, type Judgement, type Status } from "../../core/status.ts";

export type RoundHead = {
  id: number;
  name: string;
  firstDay: PlainDate;
  lastDay: PlainDate;
  state: "draft" | "open" | "closed";
  /** A round of the demonstration: its numbers are invented. */
  invented: boolean;
};

/** What a round knows of an indicator in one territory. */
export type Standing = {
  roundId: number;
  indicatorId: number;
  territory: string;
  asked: number;
  accepted: number;
  fold: Fold;
};

/** An indicator with what is needed to judge it. */
export type Known = {
  id: number;
  code: string;
  definition: Definition;
  places: readonly Place[];
  targets: readonly Target[];
};

/** One indicator in one round and territory. */
export type Line = {
  id: number;
  code: string;
  text: string;
  kind: Definition["kind"];
  unit: string | null;
  owner: string;
  level: Definition["level"];
  ring: Ring;
  objectives: string[];
  whole: Whole;
  judgement: Judgement;
  /** False when the round did not ask for it. */
  isAsked: boolean;
  counts: { asked: number; valuesIn: number; missing: number; notApplicable: number; accepted: number };
};

/** The value of the whole, or null when there is none. */
export const valueOf = (whole: Whole): number | null => (whole.is === "value" ? whole.value : null);

/**
 * Targets that hold for a territory: its own; else those of the Ambito, but a sub-area is never asked to reach alone the
 * sum that the whole Ambito aims at.
 */
export function targetsFor(known: Pick<Known, "definition" | "targets">, territory: string): readonly Target[] {
  const own = known.targets.filter((each) => each.territory === territory);
  if (territory === "" || own.length > 0 || known.definition.rollUp === "sum") return own;
  return known.targets.filter((each) => each.territory === "");
}

/** Judges one indicator on the last day of a round. */
export function lineOf(
  known: Known,
  round: Pick<RoundHead, "lastDay">,
  standing: Standing | undefined,
  territory: string,
): Line {
  const { id, code, definition, places } = known;
  const { kind, rollUp, direction, tolerance } = definition;
  const whole: Whole = standing ? wholeOf(kind, rollUp, standing.fold) : { is: "missing", because: "no_value" };
  const value = valueOf(whole);
  const judgement = judge({
    kind,
    direction,
    tolerance,
    targets: targetsFor(known, territory),
    value,
    day: round.lastDay,
  });
  const { valuesIn = 0, missing = 0, notApplicable = 0 } = standing?.fold ?? {};
  return {
    ...{
      id,
      code,
      text: definition.text,
      kind,
      unit: definition.unit,
      owner: definition.owner,
      level: definition.level,
    },
    ...{ ring: places[0]?.ring ?? "output", objectives: [...new Set(places.map((place) => place.objective))] },
    ...{ whole, judgement, isAsked: standing !== undefined },
    counts: { asked: standing?.asked ?? 0, valuesIn, missing, notApplicable, accepted: standing?.accepted ?? 0 },
  };
}

export type Tally = Record<Status, number> & { all: number };

/** How many lines stand in each status; what is not applicable to the territory counts nowhere. */
export function tallyOf(lines: readonly Pick<Line, "judgement" | "whole">[]): Tally {
  const counted = lines.filter(({ whole }) => whole.is !== "not_applicable");
  const of = (status: Status) => counted.filter(({ judgement }) => judgement.status === status).length;
  const each = Object.fromEntries(STATUSES.map((status) => [status, of(status)])) as Record<Status, number>;
  return { ...each, all: counted.length };
}

/** Of those that can be judged, how many are on track, from 0 to 1; null when none can. */
export function shareOnTrack({ on_track, at_risk, off_track }: Tally): number | null {
  const judged = on_track + at_risk + off_track;
  return judged === 0 ? null : on_track / judged;
}

export type Group<K extends string = string> = { key: K; lines: Line[]; tally: Tally };

/** Groups lines by one or several keys each (an indicator may serve several objectives), in the order of `keys`. */
export function groupLines(
  lines: readonly Line[],
  keysOf: (line: Line) => readonly string[],
  keys: readonly string[],
): Group[] {
  return keys
    .map((key) => ({ key, lines: lines.filter((line) => keysOf(line).includes(key)) }))
    .filter((group) => group.lines.length > 0)
    .map((group) => ({ ...group, tally: tallyOf(group.lines) }));
}

type Titled = { title: string; tally: Pick<Tally, "on_track" | "at_risk" | "off_track"> };

/** The group most on track, how many have on track all that can be judged, and how many can be judged. */
export function bestOf(groups: readonly Titled[]): [best: string | null, whole: number, judged: number] {
  const judgedIn = ({ tally: { on_track, at_risk, off_track } }: Titled) => on_track + at_risk + off_track;
  const judged = groups.filter((group) => judgedIn(group) > 0);
  const share = (group: Titled) => group.tally.on_track / judgedIn(group);
  const best = judged.toSorted((a, b) => share(b) - share(a))[0];
  return [best?.title ?? null, judged.filter((group) => share(group) === 1).length, judged.length];
}

export type Way = { done: number; expected: number | null; start: number | null };

/**
 * Where a value, its start and what was expected stand on a scale that ends at the target (100), for a bullet. The scale
 * begins at zero; for what shall fall it begins at the start. Null without a target.
 */
export function wayOf({ rule }: Judgement): Way | null {
  if (rule.is === "no_data" || rule.is === "no_target") return null;
  const start = rule.is === "on_the_way" ? rule.start.value : null;
  const from = start !== null && start > rule.target.value ? start : 0;
  const span = rule.target.value - from;
  if (span === 0) return { done: rule.is === "reached" ? 100 : 0, expected: null, start: null };
  const share = (value: number) => ((value - from) / span) * 100;
  return {
    done: share(rule.value),
    expected: rule.is === "on_the_way" ? share(rule.expected) : null,
    start: start === null || start === from ? null : share(start),
  };
}
