// SPDX-License-Identifier: AGPL-3.0-or-later
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainDate, type Actor } from "@albero/kernel/pure";
import type { Definition, Kind } from "../../core/indicator.ts";
import { NOTHING_TYPED, readAnswer, readCell, typedOf, writeCell, type Measured } from "./answer.ts";
import { checkEntry, type Entry, type EntryTrouble, type Setting } from "./entry.ts";
import { saysTheSame, type Measure } from "./measure.ts";
import { readNumber, writeNumber } from "./number.ts";
import { isOutlier, usualRange } from "./outlier.ts";

const CLERK: Actor = { kind: "person", accountId: "a", name: "Operatrice", roles: ["clerk"], territories: [] };
const COORDINATES_SONCINO: Actor = { ...CLERK, roles: ["sub_area_coordinator"], territories: ["SONCINO"] };
const MAYOR: Actor = { ...CLERK, roles: ["mayor"], territories: ["019097"] };

const definition = (kind: Kind, more: Partial<Definition> = {}): Definition => ({
  ...{ id: 1, indicatorId: 7, number: 1, firstDay: plainDate("2025-01-01"), text: "Persone incontrate", kind },
  ...{ numerator: "", denominator: "", unit: "persone", direction: null, breakdowns: ["sex"], sourceKind: null },
  ...{ owner: "", level: "sub_area", frequency: null, tolerance: null, query: "", formula: "", reason: "", source: "" },
  ...{ rollUp: kind === "percentage" || kind === "ratio" || kind === "level" ? "weighted" : "sum", uncertain: null },
  ...more,
});
const SONCINO = { level: "sub_area" as const, code: "SONCINO", name: "Sub-ambito di Soncino", subArea: "SONCINO" };
const there = (more: Partial<Measure> = {}): Measure => ({
  ...{ id: 5, roundId: 1, indicatorId: 7, definitionId: 1, day: plainDate("2025-06-30"), level: "sub_area" },
  ...{ territory: "SONCINO", subArea: "SONCINO", breakdown: "", state: "value", value: 10, numerator: null },
  ...{ denominator: null, items: null, note: "", origin: "typed", status: "entered", isCurrent: true, replaces: null },
  ...{ reason: "", byName: "", at: new Date(0), rowVersion: 1 },
  ...more,
});
const setting = (more: Partial<Setting> = {}, kind: Kind = "count", meaning: Partial<Definition> = {}): Setting => ({
  actor: CLERK,
  round: { id: 1, state: "open", firstDay: plainDate("2025-01-01"), lastDay: plainDate("2025-06-30") },
  today: plainDate("2025-07-10"),
  asked: { level: "sub_area", definition: definition(kind, meaning) },
  ...{ baselineWhen: null, territory: SONCINO, current: null, whole: null, earlier: [] },
  ...more,
});
const entry = (typed: Partial<Entry["typed"]>, more: Partial<Entry> = {}): Entry => ({
  typed: { ...NOTHING_TYPED, ...typed },
  ...{ day: "", note: "", reason: "", confirmed: false, breakdown: "", seen: null },
  ...more,
});
const value = (text: string, more: Partial<Entry> = {}) => entry({ value: text }, more);
const parts = (numerator: string, denominator: string, text = "") => entry({ numerator, denominator, value: text });

type Case = [string, EntryTrouble, Entry, Setting];
const CASES: Case[] = [
  ["nothing at all", "nothing_said", value(" "), setting()],
  ["a value that is also missing", "value_and_missing", entry({ state: "missing", value: "3" }), setting()],
  ["a value that does not apply", "value_and_missing", entry({ state: "not_applicable", numerator: "3" }), setting()],
  ["text in a number", "not_a_number", value("dodici"), setting()],
  ["two numbers in one", "not_a_number", value("12 o 13"), setting()],
  ["points in the wrong place", "not_a_number", value("1.23.4"), setting()],
  ["text in a numerator", "not_a_number", parts("tre", "10"), setting({}, "percentage")],
  ["seven decimals", "too_many_decimals", value("0,1234567"), setting({}, "level", { rollUp: "last" })],
  ["more people than there are", "too_large", value("9.999.999.999.999"), setting()],
  ["a negative count", "negative", value("-3"), setting()],
  ["half a person", "not_whole", value("2,5"), setting()],
  ["a percentage above a hundred", "above_hundred", value("101"), setting({}, "percentage")],
  ["numerator above denominator", "numerator_above_denominator", parts("12", "10"), setting({}, "percentage")],
  ["a denominator of zero", "denominator_zero", parts("0", "0"), setting({}, "percentage")],
  ["a negative denominator", "denominator_negative", parts("1", "-5"), setting({}, "ratio")],
  ["a negative numerator", "numerator_negative", parts("-1", "5"), setting({}, "ratio")],
  ["no denominator", "denominator_missing", parts("3", ""), setting({}, "percentage")],
  ["no numerator", "numerator_missing", parts("", "3"), setting({}, "percentage")],
  ["a bare percentage of one of several places", "parts_needed", value("40"), setting({}, "percentage")],
  ["parts of a plain count", "parts_not_asked", parts("3", "10"), setting()],
  ["parts that give something else", "parts_disagree", parts("3", "10", "40"), setting({}, "percentage")],
  ["neither yes nor no", "not_yes_or_no", value("forse"), setting({}, "presence")],
  ["an item twice", "item_twice", entry({ items: "Casa\nlavoro\ncasa" }), setting({}, "list")],
  ["an endless item", "item_too_long", entry({ items: "a".repeat(301) }), setting({}, "list")],
  [
    "too many items",
    "too_many_items",
    entry({ items: Array.from({ length: 201 }, (_, n) => n).join("\n") }),
    setting({}, "list"),
  ],
  ["a draft", "round_not_open", value("1"), setting({ round: { ...setting().round, state: "draft" } })],
  ["a closed round", "round_closed", value("1"), setting({ round: { ...setting().round, state: "closed" } })],
  ["what nobody asks", "not_asked", value("1"), setting({ asked: null })],
  ["what Albero computes", "computed_here", value("1"), setting({}, "count", { query: "meetings_held" })],
  ["what follows from others", "computed_here", value("1"), setting({}, "count", { formula: "[a] + [b]" })],
  ["a municipality of another Ambito", "unknown_territory", value("1"), setting({ territory: null })],
  [
    "a municipality where sub-areas are asked",
    "wrong_level",
    value("1"),
    setting({ territory: { ...SONCINO, level: "municipality", code: "019097" } }),
  ],
  [
    "a foreign sub-area",
    "foreign_territory",
    value("1"),
    setting({ actor: { ...COORDINATES_SONCINO, territories: ["CREMA"] } }),
  ],
  ["a mayor for a whole sub-area", "foreign_territory", value("1"), setting({ actor: MAYOR })],
  ["a reader", "foreign_territory", value("1"), setting({ actor: { ...CLERK, roles: ["evaluator"] } })],
  ["a breakdown that nobody asks", "breakdown_not_asked", value("1", { breakdown: "age:0-3" }), setting()],
  ["a breakdown without its total", "breakdown_without_total", value("1", { breakdown: "sex:Donne" }), setting()],
  [
    "a breakdown above its total",
    "breakdown_above_total",
    value("11", { breakdown: "sex:Donne" }),
    setting({ whole: 10 }),
  ],
  ["the thirty-first of June", "not_a_day", value("1", { day: "31/06/2025" }), setting()],
  ["a day outside the round", "outside_round", value("1", { day: "01/07/2025" }), setting()],
  [
    "a day before the baseline",
    "before_baseline",
    value("1", { day: "15/01/2025" }),
    setting({ baselineWhen: plainDate("2025-02-01") }),
  ],
  [
    "a day that has not come",
    "day_in_future",
    value("1", { day: "20/06/2025" }),
    setting({ today: plainDate("2025-06-01") }),
  ],
  ["a change without its reason", "reason_needed", value("11", { seen: 5 }), setting({ current: there() })],
  ["what somebody else wrote meanwhile", "changed_meanwhile", value("11"), setting({ current: there() })],
  [
    "an accepted measure",
    "measure_accepted",
    value("11", { seen: 5, reason: "Errore" }),
    setting({ current: there({ status: "accepted" }) }),
  ],
  [
    "a locked measure",
    "measure_locked",
    value("11", { seen: 5, reason: "Errore" }),
    setting({ current: there({ status: "locked" }) }),
  ],
  [
    "ten times as many as before",
    "outlier_unconfirmed",
    value("100"),
    setting({ earlier: [{ value: 10, day: plainDate("2024-12-31") }] }),
  ],
  [
    "unusual, confirmed without a note",
    "note_needed",
    value("100", { confirmed: true }),
    setting({ earlier: [{ value: 10, day: plainDate("2024-12-31") }] }),
  ],
];

describe("an answer that cannot be written says why", () => {
  test.each(CASES)("%s: %s", (_name, trouble, given, where) => {
    const { problems, measure } = checkEntry(given, where);
    expect(problems.map((one) => one.trouble)).toContain(trouble);
    expect(measure).toBeNull();
  });

  test("every trouble there is has its case", () => {
    const troubles = new Set(CASES.map(([, trouble]) => trouble));
    expect(troubles.size).toBeGreaterThanOrEqual(40);
  });
});

describe("an answer that can be written", () => {
  const written = (given: Entry, where: Setting) => {
    const { problems, measure } = checkEntry(given, where);
    expect(problems).toEqual([]);
    return measure;
  };
  test("zero is a value; missing and not applicable have none", () => {
    expect(written(value("0"), setting())).toMatchObject({ state: "value", value: 0 });
    expect(written(entry({ state: "missing" }), setting())).toMatchObject({ state: "missing", value: null });
    expect(written(entry({ state: "not_applicable" }), setting())).toMatchObject({
      state: "not_applicable",
      value: null,
    });
  });
  test("a percentage keeps what it is made of", () => {
    expect(written(parts("1", "3", "33,3"), setting({}, "percentage"))).toMatchObject({
      ...{ value: 33.333333, numerator: 1, denominator: 3 },
    });
  });
  test("a variation may be negative, hours have halves, a ratio goes above one", () => {
    expect(written(value("-2"), setting({}, "count", { unit: "équipe (incremento)" }))?.value).toBe(-2);
    expect(written(value("12,5"), setting({}, "count", { unit: "ore" }))?.value).toBe(12.5);
    expect(written(parts("6", "4"), setting({}, "ratio"))?.value).toBe(1.5);
  });
  test("a bare percentage is enough where the Ambito is the only place", () => {
    const asked = { level: "ambito" as const, definition: definition("percentage") };
    const territory = { level: "ambito" as const, code: "", name: "Ambito", subArea: "" };
    expect(written(value("40 %"), setting({ asked, territory }))?.value).toBe(40);
  });
  test("whoever coordinates a sub-area answers for it and its municipalities, a mayor for the own", () => {
    expect(written(value("1"), setting({ actor: COORDINATES_SONCINO }))?.territory).toBe("SONCINO");
    const municipality = { level: "municipality" as const, code: "019097", name: "Soncino", subArea: "SONCINO" };
    const asked = { level: "municipality" as const, definition: definition("count") };
    for (const actor of [COORDINATES_SONCINO, MAYOR])
      expect(written(value("1"), setting({ actor, asked, territory: municipality }))?.subArea).toBe("SONCINO");
  });
  test("a change with its reason names the row that it replaces; the same again changes nothing", () => {
    const again = value("11", { seen: 5, reason: "Contato due volte" });
    expect(written(again, setting({ current: there() }))).toMatchObject({ replaces: 5, reason: "Contato due volte" });
    expect(checkEntry(value("10"), setting({ current: there() }))).toEqual({
      problems: [],
      measure: null,
      outlier: null,
    });
  });
  test("a figure that was missing comes in without a reason", () => {
    const missing = there({ state: "missing", value: null });
    expect(written(value("3", { seen: 5 }), setting({ current: missing }))?.replaces).toBe(5);
  });
  test("an unusual value confirmed with a note is written", () => {
    const earlier = [{ value: 10, day: plainDate("2024-12-31") }];
    const told = checkEntry(value("100", { confirmed: true, note: "Nuovo sportello" }), setting({ earlier }));
    expect(told.measure?.value).toBe(100);
    expect(told.outlier).toMatchObject({ last: 10, value: 100 });
  });
  test("without a day it is the last of the round, or today before that", () => {
    expect(written(value("1"), setting())?.day).toBe("2025-06-30");
    expect(written(value("1"), setting({ today: plainDate("2025-03-05") }))?.day).toBe("2025-03-05");
  });
});

describe("cells of a grid and of a sheet", () => {
  const MEASURED: Record<Kind, Measured> = {
    count: definition("count"),
    presence: definition("presence"),
    percentage: definition("percentage"),
    ratio: definition("ratio"),
    duration: definition("duration", { rollUp: "last" }),
    level: definition("level"),
    list: definition("list"),
  };
  const cells = fc.oneof(
    fc.record({ kind: fc.constant<Kind>("count"), text: fc.integer({ min: 0, max: 9_999_999 }).map(String) }),
    fc.record({ kind: fc.constant<Kind>("presence"), text: fc.constantFrom("sì", "no") }),
    fc.record({ kind: fc.constantFrom<Kind>("count", "list", "percentage"), text: fc.constantFrom("n.d.", "n.a.") }),
    fc.record({
      kind: fc.constantFrom<Kind>("percentage", "ratio", "level"),
      text: fc.tuple(fc.nat(100), fc.integer({ min: 100, max: 900 })).map(([n, d]) => `${n}/${d}`),
    }),
    fc.record({ kind: fc.constant<Kind>("list"), text: fc.constantFrom("casa", "casa; lavoro; salute") }),
  );
  test("what is written is read back as the same answer, from the cell and from the fields", () => {
    fc.assert(
      fc.property(cells, ({ kind, text }) => {
        const measured = MEASURED[kind];
        const typed = readCell(text, measured);
        const { answer, troubles } = readAnswer(typed ?? NOTHING_TYPED, measured, "sub_area");
        expect(troubles).toEqual([]);
        expect(writeCell(answer, measured)).toBe(text);
        expect(saysTheSame(readAnswer(typedOf(answer, measured), measured, "sub_area").answer, answer)).toBe(true);
      }),
    );
  });
  test("numbers go out and come back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(6), (whole, decimals) => {
        const number = whole / 10 ** decimals;
        expect(readNumber(writeNumber(number))).toEqual({ ok: true, value: number });
      }),
    );
    expect(readNumber("1.234")).toEqual({ ok: true, value: 1234 });
    expect(readNumber("12.5")).toEqual({ ok: true, value: 12.5 });
    expect(readNumber("0.500")).toEqual({ ok: true, value: 0.5 });
  });
});

describe("unusual values", () => {
  test("a single earlier value gives a wide range, several a narrower one", () => {
    expect(usualRange("count", [30])).toMatchObject({ low: 10, high: 90 });
    expect(usualRange("count", [30, 32, 31, 29])).toMatchObject({ low: 22.875, high: 38.125 });
    expect(usualRange("percentage", [50])).toMatchObject({ low: 20, high: 80 });
  });
  test("nothing is unusual without a history, nor a yes or a list", () => {
    expect(usualRange("count", [])).toBeNull();
    expect(usualRange("presence", [1])).toBeNull();
    expect(isOutlier(null, usualRange("count", [5]))).toBe(false);
  });
  test("a value inside its own history is never unusual", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 1, max: 8 }), (value, times) => {
        expect(
          isOutlier(
            value,
            usualRange(
              "count",
              Array.from({ length: times }, () => value),
            ),
          ),
        ).toBe(false);
      }),
    );
  });
});
