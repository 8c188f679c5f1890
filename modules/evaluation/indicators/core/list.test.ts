// SPDX-License-Identifier: AGPL-3.0-or-later
import { plainDate } from "@albero/kernel/pure";
import { describe, expect, test } from "vitest";
import type { Definition, Target } from "../../core/indicator.ts";
import { givenDefinition } from "./given.ts";
import { choicesOf, countGaps, lineOf, matches, type Filter, type IndicatorLine, type ListPlace } from "./list.ts";

const day = plainDate;
const TODAY = day("2026-07-10");
const NOTHING: Filter = { plan: "", objective: "", ring: "", kind: "", gap: "", state: "", words: "" };
const PLACE: ListPlace = {
  ...{
    plan: "zone",
    period: "2025-2027",
    objective: "A",
    objectiveTitle: "Una comunità che SOS-tiene",
    ring: "process",
  },
};
const aim = (on: string, value: number, territory = ""): Target => ({
  ...{ kind: "target", day: day(on), operator: ">=", value, territory, state: "confirmed" },
});
function lineWith(change: Partial<Definition> = {}, targets: Target[] = [], retiredOn: string | null = null) {
  const definition: Definition = {
    ...givenDefinition({ firstDay: day("2025-01-01"), text: "N. di tavoli attivi", kind: "count", unit: "tavoli" }),
    ...{ id: 1, indicatorId: 1, number: 1, reason: "", ...change },
  };
  const indicator = { id: 1, code: "udp.tavoli-1", baseline: null, retiredOn: retiredOn ? day(retiredOn) : null };
  const places = [PLACE, PLACE, { ...PLACE, ring: "output" as const }].map((place) => ({
    ...place,
    document: "card" as const,
  }));
  return lineOf({ indicator, definitions: [definition], places, targets }, TODAY) as IndicatorLine;
}

describe("the list", () => {
  test("a place that two documents print is one; the next target is shown, else the last that was due", () => {
    expect(lineWith().places).toHaveLength(2);
    const targets = [aim("2025-12-31", 3), aim("2026-12-31", 6), aim("2027-12-31", 9), aim("2026-08-01", 1, "SUB-1")];
    expect(lineWith({}, targets).aim).toMatchObject({ value: 6 });
    expect(lineWith({}, [aim("2025-12-31", 3)]).aim).toMatchObject({ value: 3 });
    expect(lineWith({}, [aim("2027-01-01", 2, "SUB-1")]).aim).toMatchObject({ value: 2 });
    expect(lineWith().aim).toBeNull();
  });
  test("what Albero computes lacks neither who answers nor a start", () => {
    expect(lineWith().gaps).toEqual(["direction", "baseline", "target", "owner", "frequency"]);
    expect(lineWith({ query: "tables_open" }).gaps).toEqual(["direction", "target", "frequency"]);
    expect(countGaps([lineWith(), lineWith({ query: "tables_open" }), lineWith({}, [], "2026-01-01")])).toEqual([
      { gap: "target", count: 2 },
      { gap: "frequency", count: 2 },
      { gap: "direction", count: 2 },
      { gap: "baseline", count: 1 },
      { gap: "owner", count: 1 },
    ]);
  });
  test.each([
    [{}, true],
    [{ words: "tavol" }, true],
    [{ words: "udp.tavoli-1" }, true],
    [{ words: "UDP tavoli attivi" }, true],
    [{ words: "comunita" }, true],
    [{ words: "sedute" }, false],
    [{ plan: "zone|2025-2027", ring: "output" }, true],
    [{ plan: "operational|2019" }, false],
    [{ objective: "zone|2025-2027|A", ring: "outcome" }, false],
    [{ gap: "owner" }, true],
    [{ gap: "unit" }, false],
    [{ gap: "computed" }, false],
    [{ kind: "presence" }, false],
    [{ state: "retired" }, false],
    [{ state: "all" }, true],
  ] as [Partial<Filter>, boolean][])("%j finds it: %s", (change, isFound) => {
    expect(matches(lineWith(), { ...NOTHING, ...change })).toBe(isFound);
  });
  test("what has ended is found only where one asks for it", () => {
    expect(matches(lineWith({}, [], "2026-01-01"), NOTHING)).toBe(false);
    expect(matches(lineWith({}, [], "2026-01-01"), { ...NOTHING, state: "retired" })).toBe(true);
  });
  test("plans and objectives to choose from, once each", () => {
    expect(choicesOf([lineWith(), lineWith()])).toMatchObject({ plans: [PLACE], objectives: [{ objective: "A" }] });
  });
});
