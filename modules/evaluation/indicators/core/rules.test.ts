// SPDX-License-Identifier: AGPL-3.0-or-later
// What a definition, a target, a taking must hold together.
import { plainDate } from "@albero/kernel/pure";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KINDS, usualRollUp, type Definition } from "../../core/indicator.ts";
import { decideDefinition, decideNext, ROLL_UPS_OF, type DefinitionDraft } from "./definition.ts";
import { differencesOf, type PrintedPlace } from "./differences.ts";
import { directionOf, givenDefinition } from "./given.ts";
import { isClearlySame, sayingOf } from "./same-words.ts";
import { compareNamings, type KnownPlace, type Line, type Naming } from "./take.ts";
import { decideTarget, type TargetDraft, type TargetGround } from "./target.ts";

const day = plainDate;
const DRAFT: DefinitionDraft = {
  ...givenDefinition({ firstDay: day("2025-01-01"), text: "N. di tavoli", kind: "count", unit: "tavoli" }),
  rollUp: null,
};
const CODES = { own: "mine", known: new Set(["A", "B", "mine"]), formulas: new Map([["B", ["mine"]]]) };
const decided = (change: Partial<DefinitionDraft>) => decideDefinition({ ...DRAFT, ...change }, CODES);

describe("a definition", () => {
  test.each([
    [{ kind: "percentage", unit: "persone" }, "unit_of_percentage"],
    [{ kind: "presence", unit: "tavoli" }, "unit_of_presence"],
    [{ numerator: "x", denominator: "y" }, "parts_of_other_kind"],
    [{ kind: "ratio", numerator: "x" }, "denominator_missing"],
    [{ kind: "ratio", numerator: "Comuni", denominator: "comuni" }, "parts_are_equal"],
    [{ kind: "percentage", unit: "%", rollUp: "sum" }, "roll_up_of_other_kind"],
    [{ kind: "presence", unit: null, rollUp: "weighted" }, "roll_up_of_other_kind"],
    [{ query: "drop table" }, "query_unknown"],
    [{ query: "meetings_of_body" }, "query_unknown"],
    [{ query: "quotas_paid" }, "kind_of_query"],
    [{ query: "tables_open", formula: "A" }, "computed_in_two_ways"],
    [{ formula: "A", level: "municipality" }, "computed_of_the_ambito"],
    [{ formula: "A +" }, "formula_unreadable"],
    [{ formula: "A + nobody" }, "formula_unknown_code"],
    [{ formula: "mine * 2" }, "formula_on_itself"],
    [{ formula: "A / B" }, "formula_on_itself"],
    [{ formula: "A * 1.000" }, "number_in_doubt"],
    [{ kind: "presence", unit: null, formula: "A" }, "formula_of_milestone"],
    [{ firstDay: day("1066-01-01") }, "day_out_of_time"],
  ] as [Partial<DefinitionDraft>, string][])("%j is refused: %s", (change, refusal) => {
    expect(decided(change)).toMatchObject({ ok: false, refusal });
  });
  test("what is left empty comes from the kind", () => {
    expect(decided({ kind: "percentage", unit: null })).toMatchObject({ value: { unit: "%", rollUp: "weighted" } });
    expect(decided({ query: "tables_open", unit: null })).toMatchObject({ value: { unit: "tavoli", rollUp: "last" } });
    expect(decided({ formula: "A/ 2,5" })).toMatchObject({ value: { formula: "A / 2,5", rollUp: "last" } });
  });
  test("the usual rule of every kind is one that it allows; a percentage is never added up", () => {
    for (const kind of KINDS) expect(ROLL_UPS_OF[kind]).toContain(usualRollUp(kind));
    expect(ROLL_UPS_OF.percentage).not.toContain("sum");
  });

  const last = { ...DRAFT, rollUp: "sum", id: 1, indicatorId: 1, number: 1, reason: "" } as Definition;
  const next = (change: object, ground: object = {}) =>
    decideNext(
      { ...last, text: "Altro", firstDay: day("2026-01-01"), ...change },
      { last, lastMeasured: null, retiredOn: null, reason: "Perché sì", ...ground },
    );
  test.each([
    [{ text: last.text }, {}, "nothing_to_change"],
    [{}, { reason: "  " }, "reason_needed"],
    [{ firstDay: day("2024-12-31") }, {}, "before_last_definition"],
    [{}, { lastMeasured: day("2026-01-01") }, "measured_after"],
    [{}, { retiredOn: day("2025-06-30") }, "is_retired"],
  ])("may not follow: %j %j is %s", (change, ground, refusal) => {
    expect(next(change, ground)).toMatchObject({ ok: false, refusal });
  });
  test("follows from the day after the last measure, or from the same day without measures", () => {
    expect(next({}, { lastMeasured: day("2025-12-31") }).ok).toBe(true);
    expect(next({ firstDay: last.firstDay }).ok).toBe(true);
  });
  test("which way is better is said by the words, or by nobody", () => {
    expect(directionOf("Aumento della % di progetti")).toBe("up");
    expect(directionOf("Riduzione dei tempi")).toBe("down");
    expect(directionOf("N. di aumenti")).toBeNull();
  });
});

describe("a target", () => {
  const GROUND: TargetGround = {
    ...{ kind: "count", direction: null, baseline: null, retiredOn: null, territories: new Set(["SUB-1"]) },
    targets: [
      { kind: "baseline", day: day("2025-01-01"), operator: "=", value: 3, territory: "" },
      { kind: "target", day: day("2026-12-31"), operator: ">=", value: 9, territory: "" },
    ],
  };
  const AIM: TargetDraft = { kind: "target", day: day("2027-12-31"), operator: ">=", value: 12, territory: "" };
  const asked = (change: Partial<TargetDraft>, ground: Partial<TargetGround> = {}) =>
    decideTarget({ ...AIM, ...change }, { ...GROUND, ...ground });
  test.each([
    [{ value: 101 }, { kind: "percentage" }, "percentage_out"],
    [{ value: -1 }, { kind: "percentage" }, "percentage_out"],
    [{ value: 2 }, { kind: "presence" }, "milestone_is_yes"],
    [{ value: 0 }, { kind: "presence" }, "milestone_is_yes"],
    [{ value: 1.5 }, {}, "not_whole"],
    [{ value: -1 }, {}, "below_zero"],
    [{ value: -1 }, { kind: "duration" }, "below_zero"],
    [{ operator: "<=" }, { direction: "up" }, "against_direction"],
    [{ operator: ">" }, { direction: "down" }, "against_direction"],
    [{ territory: "999999" }, {}, "territory_unknown"],
    [{ day: day("2025-01-01") }, {}, "target_before_baseline"],
    [{ day: day("2024-06-30") }, {}, "target_before_baseline"],
    [{ kind: "baseline", day: day("2026-12-31") }, {}, "baseline_after_target"],
    [{ kind: "baseline" }, { baseline: "no" }, "baseline_not_collected"],
    [{ day: day("2026-12-31") }, {}, "day_taken"],
    [{ day: day("2200-01-01") }, {}, "day_out_of_time"],
    [{}, { retiredOn: day("2026-01-01") }, "is_retired"],
  ] as [Partial<TargetDraft>, Partial<TargetGround>, string][])(
    "%j with %j is refused: %s",
    (change, ground, refusal) => {
      expect(asked(change, ground)).toMatchObject({ ok: false, refusal });
    },
  );
  test("each territory has its own start and its own days", () => {
    expect(asked({ territory: "SUB-1", day: day("2024-06-30") }).ok).toBe(true);
    expect(asked({ kind: "baseline", day: day("2025-06-30"), operator: "<" })).toMatchObject({
      value: { operator: "=" },
    });
  });
});

describe("two documents that name one thing", () => {
  test("little words, marks and accents do not count", () => {
    expect(sayingOf("N. di giovani partecipanti alle attività")).toBe(
      sayingOf("N. giovani partecipanti alle attivita"),
    );
    expect(sayingOf("% Casi")).not.toBe(sayingOf("N. Casi"));
  });
  test("one says all that the other says; one word alone, or another thing, is not enough", () => {
    expect(isClearlySame("N. soggetti censiti", "N. di nuovi soggetti censiti")).toBe(true);
    expect(isClearlySame("N. percorsi formativi", "N. di percorsi di capacitazione dedicati alle famiglie")).toBe(
      false,
    );
    expect(isClearlySame("Presenza/Assenza protocolli", "Presenza/Assenza protocolli con ASST")).toBe(false);
  });

  const line = (change: Partial<Line>): Line => ({
    ...{
      plan: "zone",
      period: "2025-2027",
      objective: "A",
      objectiveTitle: "Povertà",
      ring: "process",
      document: "card",
    },
    ...{ position: 1, statement: "", uncertain: null, printed: { text: "x" }, key: "ip1", text: "x", ...change },
  });
  const naming = (code: string, ...lines: Line[]): Naming => ({
    ...{ code, origin: "zone_plan", baseline: null, definition: DRAFT as Naming["definition"], targets: [], lines },
  });
  const knownOf = (code: string, one: Line, id = 1): KnownPlace => ({
    ...one,
    id,
    code,
    text: one.text,
    retired: false,
  });
  const compare = (namings: Naming[], known: KnownPlace[]) =>
    compareNamings(namings, known, { codes: new Set(known.map((each) => each.code)), reads: () => true });

  test("taken again nothing is put, moved or gone", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), (numbers) => {
        const lines = numbers.map((n) =>
          line({ key: `ip${n}`, position: n, text: `x ${n}`, printed: { text: `x ${n}` } }),
        );
        const namings = lines.map((each) => naming(`p.${each.position}`, each));
        const known = lines.map((each) => knownOf(`p.${each.position}`, each, each.position));
        expect(compare(namings, known)).toEqual({ put: [], moved: [], gone: [], reworded: [], same: lines.length });
      }),
    );
  });
  test("an amendment adds what is new under the next number, follows what moved, tells what is gone and reworded", () => {
    const kept = line({ key: "ip1", position: 1 });
    const known = [
      knownOf("p.1", kept, 1),
      knownOf("p.2", line({ key: "ip2", position: 2, text: "y", printed: { text: "y" } }), 2),
      knownOf("p.3", line({ key: "ip3", position: 3, text: "z", printed: { text: "z" } }), 3),
    ];
    const fresh = line({ key: "ip4", position: 2, text: "nuovo", printed: { text: "nuovo" } });
    const moved = line({ key: "ip3", position: 3, text: "z diverso", printed: { text: "z diverso" } });
    const taking = compare([naming("p.1", kept), naming("p.2", fresh), naming("p.3", moved)], known);
    expect(taking.put).toMatchObject([{ code: "p.4", places: [{ position: 2 }] }]);
    expect(taking.moved).toMatchObject([{ placeId: 3 }]);
    expect(taking.gone).toEqual([{ code: "p.2", objective: "A", text: "y" }]);
    expect(taking.reworded).toEqual([{ code: "p.3", objective: "A", before: "z", text: "z diverso" }]);
  });

  const printed = (change: Partial<PrintedPlace>): PrintedPlace => ({
    ...{
      plan: "zone",
      period: "2025-2027",
      objective: "A",
      objectiveTitle: "Povertà",
      ring: "output",
      document: "card",
    },
    ...{
      position: 1,
      indicatorId: 1,
      code: "p.1",
      printed: { text: "N. azioni", kind: "count", unit: "azioni" },
      ...change,
    },
  });
  test("differences: other words, only here, only there; a ring that one document alone has is none", () => {
    const found = differencesOf([
      printed({}),
      printed({ document: "chapter", printed: { text: "N. di azioni", kind: "count", unit: "azioni" } }),
      printed({ indicatorId: 2 }),
      printed({ indicatorId: 3, document: "chapter" }),
      printed({ indicatorId: 4 }),
      printed({ indicatorId: 4, document: "chapter" }),
      printed({ indicatorId: 5, ring: "outcome", document: "chapter" }),
    ]);
    expect(found.map(({ indicatorId, card, chapter }) => [indicatorId, card !== null, chapter !== null])).toEqual([
      [1, true, true],
      [2, true, false],
      [3, false, true],
    ]);
  });
});
