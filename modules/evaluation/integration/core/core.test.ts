// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from "node:fs";
import { plainDate } from "@albero/kernel/pure";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { integrationFile, type CardIndicator, type IntegrationFile } from "./file.ts";
import { indicatorsOf } from "./indicators.ts";
import { firstDayOf, lastDayOf, periodState } from "./period.ts";
import { matrixOf } from "./matrix.ts";
import { odditiesOf } from "./oddities.ts";
import { drawMatrix } from "./picture.ts";
import { addProgress, decideMark, newestMarks, progressOf, type StepState } from "./progress.ts";

const path = new URL("../../../../data/crema/integration-cards.json", import.meta.url);
const pilot = integrationFile.parse(JSON.parse(readFileSync(path, "utf8")));
const OWN = { ring: "anello", dayIsTheEnd: "fine", threshold: "soglia" };

const changed = (change: (file: IntegrationFile) => void): string[] => {
  const copy = structuredClone(pilot);
  change(copy);
  const read = integrationFile.safeParse(copy);
  return read.success ? [] : read.error.issues.map((issue) => issue.message);
};
const first = <T>(all: readonly T[]): T => all[0] as T;

describe("the file", () => {
  test("of the pilot is read as it is", () => {
    expect(pilot.cards).toHaveLength(30);
    expect(pilot.cards.flatMap((card) => card.indicators)).toHaveLength(83);
    expect(pilot.sharedGoals.flatMap((area) => area.goals)).toHaveLength(21);
  });

  test.each<[string, (file: IntegrationFile) => void, RegExp]>([
    ["two cards of one number", (file) => (first(file.cards).n = 2), /La scheda 2 c’è due volte/],
    ["an end before the beginning", (file) => (first(file.cards).end = "2024-12"), /finisce prima di cominciare/],
    [
      "a goal of a card that is not there",
      (file) => (first(first(file.sharedGoals).goals).relatedCards = [99]),
      /La scheda 99 non c’è/,
    ],
    [
      "a row that the matrix does not have",
      (file) => (first(file.cards).matrixRows = [{ row: "AT9", marks: 1, columns: null }]),
      /«AT9» non è una linea/,
    ],
    [
      "more columns than marks",
      (file) => (first(file.cards).matrixRows = [{ row: "AT1", marks: 1, columns: ["LI1", "LI2"] }]),
      /Le colonne sono 2 ma i segni 1/,
    ],
    ["a month that is not", (file) => (first(file.cards).start = "2025-13"), /Non è un anno, un mese o un giorno/],
    ["a period of one year", (file) => (file.period = "2025"), /Scrivi il primo e l’ultimo anno/],
  ])("refuses %s", (_what, change, words) => {
    expect(changed(change).join("\n")).toMatch(words);
  });

  test("takes a card that says a month and ends in its year", () => {
    expect(changed((file) => Object.assign(first(file.cards), { start: "2025-02", end: "2025" }))).toEqual([]);
  });
});

describe("odd indicators", () => {
  const good: CardIndicator = {
    ...{ text: "Quota", kind: "percentage", unit: "%", numerator: "Fatti", denominator: "Previsti" },
    target: { operator: ">=", value: 80, unit: "%", due: null, byYear: null },
  };
  test("a whole one is not odd", () => {
    expect(odditiesOf(good)).toEqual([]);
    expect(
      odditiesOf({ ...good, kind: "count", unit: "incontri", numerator: null, denominator: null, target: null }),
    ).toEqual([]);
  });
  test.each<[string, Partial<CardIndicator>]>([
    ["numerator_missing", { numerator: null }],
    ["denominator_missing", { denominator: null }],
    ["same_parts", { numerator: "N° progetti  attivati", denominator: "n. progetti attivati".replace("n.", "n°") }],
    ["target_without_number", { target: { operator: "increase", value: null, unit: null, due: null, byYear: null } }],
    ["target_in_other_unit", { target: { operator: ">=", value: 80, unit: "casi", due: null, byYear: null } }],
    [
      "years_that_fall",
      {
        target: {
          operator: "==",
          value: null,
          unit: "%",
          due: null,
          byYear: [
            { year: 2027, value: 10 },
            { year: 2025, value: 50 },
          ],
        },
      },
    ],
    ["above_the_whole", { target: { operator: ">=", value: 120, unit: "%", due: null, byYear: null } }],
    ["in_doubt", { uncertain: "non si legge" }],
  ])("%s", (oddity, change) => {
    expect(odditiesOf({ ...good, ...change })).toEqual([oddity]);
  });
  test("of the pilot", () => {
    const found = pilot.cards.flatMap((card) => card.indicators.flatMap((indicator) => odditiesOf(indicator)));
    const count = (name: string) => found.filter((each) => each === name).length;
    expect([count("denominator_missing"), count("numerator_missing"), count("in_doubt")]).toEqual([3, 0, 6]);
    expect(count("target_without_number")).toBe(8);
  });
});

describe("the matrix", () => {
  const matrix = matrixOf(pilot.matrix, pilot.cards);
  test("shows rows as sure and says which columns are lost", () => {
    expect(matrix.rows.map((line) => line.row)).toEqual(["AT1", "AT2", "AT3", "AT4", "AT5", "AT6", "AT7", "LI1", null]);
    expect(matrix.rows[0]?.sure).toEqual({ LI1: 2, LI2: 2, LI3: 2, LI4: 2, LI5: 2, LI6: 2 });
    expect(matrix.marks.sure).toBe(12);
    expect(matrix.unread).toEqual([6, 13, 18, 19, 20, 26]);
    expect(matrix.transposed).toEqual([20, 21, 26]);
  });
  test("counts every mark once", () => {
    const marks = pilot.cards.flatMap((card) => card.matrixRows).reduce((all, row) => all + row.marks, 0);
    expect(matrix.marks.sure + matrix.marks.lost).toBe(marks);
  });
  test("is drawn with what is lost hatched, and as a table", () => {
    const words = {
      ...{ title: "T", description: "D", row: "Riga", lost: "Colonna persa", lostShort: "Persa" },
      ...{ cards: "Schede", noRow: "Nessuna", noRowShort: "?" },
    };
    const { svg, table } = drawMatrix(matrix, words);
    expect(svg).toContain("url(#mx-h)");
    expect(table.rows[0]).toEqual([
      "AT1",
      "2",
      "2",
      "2",
      "2",
      "2",
      "2",
      String(matrix.rows[0]?.lost),
      String(matrix.rows[0]?.cards.length),
    ]);
  });
});

describe("steps", () => {
  const today = plainDate("2026-03-02");
  const mark = (state: StepState, day = "2026-03-01", note = "", position = 1) => ({
    position,
    state,
    day: plainDate(day),
    note,
  });
  test.each<[string, ReturnType<typeof mark>, { state: StepState; day: string } | null]>([
    ["no_such_step", mark("begun", "2026-03-01", "", 4), null],
    ["day_in_future", mark("begun", "2026-03-03"), null],
    ["same_state", mark("waiting"), null],
    ["same_state", mark("done"), { state: "done", day: "2026-01-01" }],
    ["before_the_last_mark", mark("done", "2025-12-31"), { state: "begun", day: "2026-01-01" }],
    ["note_needed", mark("waiting"), { state: "begun", day: "2026-01-01" }],
  ])("refuses: %s", (refusal, given, before) => {
    const last = before ? { state: before.state, day: plainDate(before.day) } : undefined;
    expect(decideMark(3, last, given, today)).toMatchObject({ refusal });
  });
  test("goes on and back, with a reason", () => {
    expect(decideMark(3, undefined, mark("done", "2026-03-02"), today)).toMatchObject({ ok: true });
    const before = { state: "done" as const, day: plainDate("2026-01-01") };
    expect(decideMark(3, before, mark("waiting", "2026-03-01", "Era un altro"), today)).toMatchObject({ ok: true });
  });
  test("whatever the order of the marks, the newest of each step counts, and no more steps than there are", () => {
    const one = fc.record({
      id: fc.nat(1000),
      position: fc.integer({ min: 1, max: 6 }),
      state: fc.constantFrom<StepState>("waiting", "begun", "done"),
    });
    fc.assert(
      fc.property(fc.uniqueArray(one, { selector: (each) => each.id }), fc.nat(6), (marks, steps) => {
        const { begun, done } = progressOf(steps, marks);
        expect(begun + done).toBeLessThanOrEqual(steps);
        expect(progressOf(steps, marks.toReversed())).toEqual({ steps, begun, done });
        for (const [position, newest] of newestMarks(marks))
          expect(newest.id).toBe(
            Math.max(...marks.filter((each) => each.position === position).map((each) => each.id)),
          );
      }),
    );
    expect(
      addProgress([
        { steps: 3, begun: 1, done: 1 },
        { steps: 2, begun: 0, done: 2 },
      ]),
    ).toEqual({ steps: 5, begun: 1, done: 3 });
  });
});

describe("indicators of the cards", () => {
  test("moments have a first and a last day", () => {
    expect([firstDayOf("2025"), firstDayOf("2025-02")]).toEqual(["2025-01-01", "2025-02-01"]);
    expect([lastDayOf("2024-02"), lastDayOf("2025-02"), lastDayOf("2027"), lastDayOf("2025-03-31")]).toEqual([
      "2024-02-29",
      "2025-02-28",
      "2027-12-31",
      "2025-03-31",
    ]);
  });
  test.each([
    [{ start: "2025", end: "2027", alreadyRunning: null }, "2026-03-02", "running"],
    [{ start: "2025-02", end: "2026-03", alreadyRunning: null }, "2026-04-01", "ended"],
    [{ start: "2027", end: null, alreadyRunning: null }, "2026-03-02", "to_come"],
    [{ start: null, end: null, alreadyRunning: null }, "2026-03-02", "not_printed"],
    [{ start: null, end: null, alreadyRunning: true }, "2026-03-02", "running"],
  ] as const)("a card %j stands on %s: %s", (card, day, state) => {
    expect(periodState(card, plainDate(day))).toBe(state);
  });
  test("have their codes, the print as it is, and a target for each number", () => {
    const given = indicatorsOf(pilot, OWN);
    expect(given).toHaveLength(83);
    expect(new Set(given.map((each) => each.code)).size).toBe(83);
    const printed = pilot.cards.flatMap((card) => card.indicators);
    expect(given.map((each) => each.places[0]?.printed)).toEqual(printed);
    const numbers = printed.flatMap((each) => [
      ...(typeof each.target?.value === "number" ? [each.target.value] : []),
      ...(each.target?.byYear ?? []).map((aim) => aim.value),
    ]);
    expect(given.flatMap((each) => each.targets.map((target) => target.value))).toEqual(numbers);
    expect(first(given).targets).toMatchObject([
      { day: "2025-03-31", operator: ">=", value: 1, note: "soglia", uncertain: null },
    ]);
    expect(given[1]?.targets).toMatchObject([
      { day: "2026-03-31", operator: ">=", value: 80, note: "", uncertain: "fine" },
    ]);
  });
});
