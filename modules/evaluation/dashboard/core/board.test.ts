// SPDX-License-Identifier: AGPL-3.0-or-later
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PlainDate } from "@albero/kernel/pure";
import type { Definition, Place, Target } from "../../core/indicator.ts";
import { foldOf } from "../../core/roll-up.ts";
import { STATUSES } from "../../core/status.ts";
import {
  bestOf,
  groupLines,
  lineOf,
  shareOnTrack,
  tallyOf,
  targetsFor,
  wayOf,
  type Known,
  type Standing,
} from "./board.ts";

const definition: Definition = {
  ...{ id: 1, indicatorId: 1, number: 1, firstDay: "2025-01-01" as PlainDate, text: "N. incontri", kind: "count" },
  ...{ numerator: "", denominator: "", unit: "incontri", direction: "up", breakdowns: [], sourceKind: null, owner: "" },
  ...{ level: "sub_area", frequency: null, tolerance: null, rollUp: "sum", query: "", formula: "", reason: "" },
  ...{ source: "", uncertain: null },
};
const place = (objective: string): Place => ({
  ...{ indicatorId: 1, plan: "zone", period: "2025-2027", objective, objectiveTitle: objective, ring: "output" },
  ...{ document: "card", position: 1, statement: "", uncertain: null },
});
const target = (value: number, territory = ""): Target => ({
  ...{ kind: "target", day: "2027-12-31" as PlainDate, operator: ">=", value, territory, state: "confirmed" },
});
const known = (more: Partial<Known> = {}): Known => ({
  ...{ id: 1, code: "x.1", definition, places: [place("A")], targets: [target(20)], ...more },
});
const round = { lastDay: "2025-06-30" as PlainDate };
const standing = (value: number | null): Standing => ({
  ...{ roundId: 1, indicatorId: 1, territory: "", asked: 1, accepted: 0 },
  fold: foldOf({
    state: value === null ? "not_applicable" : "value",
    value,
    numerator: null,
    denominator: null,
    day: round.lastDay,
    id: 1,
  }),
});

describe("a line", () => {
  test("is judged by its own value and target", () => {
    expect(lineOf(known(), round, standing(20), "").judgement.status).toBe("on_track");
    expect(lineOf(known({ targets: [] }), round, standing(20), "").judgement.status).toBe("no_target");
  });
  test("what was not asked has no data, and says that it was not asked", () => {
    expect(lineOf(known(), round, undefined, "")).toMatchObject({ isAsked: false, judgement: { status: "no_data" } });
  });
  test("a sub-area is not asked to reach the sum of the whole Ambito, but a percentage it is", () => {
    expect(targetsFor(known(), "sub-1")).toEqual([]);
    const percentage = known({ definition: { ...definition, kind: "percentage", rollUp: "weighted" } });
    expect(targetsFor(percentage, "sub-1")).toHaveLength(1);
    expect(targetsFor(known({ targets: [target(20), target(4, "sub-1")] }), "sub-1")).toEqual([target(4, "sub-1")]);
  });
});

describe("counting", () => {
  const lines = fc.array(fc.option(fc.integer({ min: 0, max: 30 }), { freq: 3 }), { maxLength: 30 });
  test("every line is counted once, what is not applicable nowhere", () => {
    fc.assert(
      fc.property(lines, (values) => {
        const tally = tallyOf(values.map((value) => lineOf(known(), round, standing(value), "")));
        expect(STATUSES.reduce((sum, status) => sum + tally[status], 0)).toBe(tally.all);
        expect(tally.all).toBe(values.filter((value) => value !== null).length);
      }),
    );
  });
  test("an indicator that serves two objectives counts in both groups", () => {
    const both = lineOf(known({ places: [place("A"), place("H")] }), round, standing(20), "");
    const groups = groupLines([both], (line) => line.objectives, ["A", "B", "H"]);
    expect(groups.map(({ key, tally }) => [key, tally.on_track])).toEqual([
      ["A", 1],
      ["H", 1],
    ]);
  });
  test("nothing judged has no share; it is never zero", () => {
    expect(shareOnTrack(tallyOf([lineOf(known(), round, undefined, "")]))).toBeNull();
    expect(shareOnTrack(tallyOf([lineOf(known(), round, standing(20), "")]))).toBe(1);
  });
});

test("the best part is told; where several have all on track, how many they are", () => {
  const group = (title: string, on_track: number, off_track: number) => ({
    ...{ title, tally: { on_track, at_risk: 0, off_track } },
  });
  expect(bestOf([])).toEqual([null, 0, 0]);
  expect(bestOf([group("a", 1, 1), group("b", 3, 1), group("c", 0, 0)])).toEqual(["b", 0, 2]);
  expect(bestOf([group("a", 2, 0), group("b", 3, 1), group("c", 5, 0)])).toEqual(["a", 2, 3]);
});

test("a bullet ends at the target: value, start and what was expected stand on its scale", () => {
  const start: Target = { ...target(10), kind: "baseline", day: "2025-01-01" as PlainDate };
  const line = lineOf(known({ targets: [start, target(20)] }), round, standing(15), "");
  expect(wayOf(line.judgement)).toMatchObject({ done: 75, start: 50 });
  const fall = [
    { ...start, value: 40 },
    { ...target(20), operator: "<=" as const },
  ];
  expect(wayOf(lineOf(known({ targets: fall }), round, standing(30), "").judgement)).toMatchObject({
    ...{ done: 50, start: null },
  });
  expect(wayOf(lineOf(known(), round, standing(5), "").judgement)).toEqual({ done: 25, expected: null, start: null });
  expect(wayOf(lineOf(known(), round, undefined, "").judgement)).toBeNull();
});
