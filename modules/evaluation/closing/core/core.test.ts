// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from "node:fs";
import type { PastObjective, PastPlan } from "@albero/planning";
import { plainDate } from "@albero/kernel/pure";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  askOf,
  decideContribution,
  decideStep,
  decideText,
  DIMENSIONS,
  FIELDS,
  gapOf,
  missingOf,
  newestTexts,
  sharesOf,
  type ClosingState,
  type Dimension,
  type FieldKey,
  type Said,
} from "./card.ts";
import { closedFromPast, closedFromTexts } from "./closed.ts";
import { countMoves, isYearOf, meanDegree, movesOf } from "./triennia.ts";

const path = new URL("../../../../data/crema/evaluation-2021-2023.json", import.meta.url);
const past = JSON.parse(readFileSync(path, "utf8")) as PastPlan;
const said = (more: Partial<Said> = {}): Said => ({ percent: null, answer: null, text: "", ...more });
const OPEN = { state: "open" as const };

describe("a field", () => {
  test("there are twenty-seven, each with what it asks", () => {
    expect(FIELDS).toHaveLength(27);
    expect(new Set(FIELDS).size).toBe(27);
    expect(FIELDS.every((field) => /^[a-z]+(-[a-z]+)*$/.test(field))).toBe(true);
  });
  test.each<[string, FieldKey, Said]>([
    ["percent_needed", "degree", said({ text: "tanto" })],
    ["percent_needed", "coincidence", said()],
    ["answer_needed", "users", said({ text: "Bene" })],
    ["words_needed", "users", said({ answer: "yes" })],
    ["words_needed", "criticalities", said({ text: "  " })],
    ["answer_needed", "adequate", said({ answer: "not_planned", text: "Perché" })],
    ["words_needed", "adequate", said({ answer: "partly" })],
    ["answer_needed", "continuity", said({ answer: "partly" })],
    ["words_needed", "swot-budget-threats", said()],
  ])("refuses: %s at %s", (refusal, field, given) => {
    expect(decideText(OPEN, field, given, undefined)).toMatchObject({ refusal });
  });
  test.each<[FieldKey, Said, Said]>([
    ["degree", said({ percent: 75, answer: "yes" }), said({ percent: 75 })],
    ["users", said({ answer: "not_planned", percent: 3 }), said({ answer: "not_planned" })],
    ["again", said({ answer: "no", text: " Basta " }), said({ answer: "no", text: "Basta" })],
  ])("keeps of %s only what it asks", (field, given, kept) => {
    expect(decideText(OPEN, field, given, undefined)).toEqual({ ok: true, value: kept });
    expect(decideText(OPEN, field, given, kept)).toMatchObject({ refusal: "same_text" });
    expect(decideText({ state: "agreed" }, field, given, undefined)).toMatchObject({ refusal: "card_not_open" });
    expect(decideText({ state: "approved" }, field, given, undefined)).toMatchObject({ refusal: "card_approved" });
  });
  test("of several texts the highest number holds, whatever their order", () => {
    const text = fc.record({ field: fc.constantFrom(...FIELDS), number: fc.integer({ min: 1, max: 30 }) });
    fc.assert(
      fc.property(fc.uniqueArray(text, { selector: (each) => `${each.field} ${each.number}` }), (texts) => {
        for (const [field, { number }] of newestTexts(texts))
          expect(number).toBe(Math.max(...texts.filter((each) => each.field === field).map((each) => each.number)));
      }),
    );
  });
});

describe("the way of a card", () => {
  const all: Dimension[] = [];
  test.each<[string, ClosingState, ClosingState, readonly Dimension[], string]>([
    ["fields_missing", "open", "agreed", ["degree"], ""],
    ["card_not_agreed", "open", "approved", all, ""],
    ["nothing_to_reopen", "open", "open", all, "x"],
    ["card_not_open", "agreed", "agreed", all, ""],
    ["reason_needed", "agreed", "open", all, " "],
    ["card_approved", "approved", "open", all, "x"],
    ["card_approved", "approved", "approved", all, ""],
  ])("refuses: %s (%s to %s)", (refusal, from, to, missing, note) => {
    expect(decideStep({ state: from }, to, { missing, note })).toMatchObject({ refusal });
  });
  test("goes from open to agreed, back with a reason, to approved", () => {
    const step = (from: ClosingState, to: ClosingState, note = "") =>
      decideStep({ state: from }, to, { missing: all, note }).ok;
    expect([step("open", "agreed"), step("agreed", "open", "Da rivedere"), step("agreed", "approved")]).toEqual([
      true,
      true,
      true,
    ]);
    expect([decideContribution(OPEN).ok, decideContribution({ state: "agreed" }).ok]).toEqual([true, false]);
  });
  test("lacks the dimensions without a text, never the SWOT", () => {
    expect(missingOf(new Map())).toEqual(DIMENSIONS);
    expect(missingOf(new Map(DIMENSIONS.map((field) => [field, 1])))).toEqual([]);
  });
});

describe("the coincidence", () => {
  const money = (allotted: number, committed: number, paid: number) => ({
    ...{ allotted, committed, paid, years: [2026], lines: 1, on: plainDate("2026-03-02") },
  });
  test("is what was committed of what was allotted; a payment is part of its commitment", () => {
    expect(sharesOf(money(300_00, 200_00, 100_00))).toEqual({ committed: 66.67, paid: 33.33 });
    expect(sharesOf(money(0, 5, 0))).toBeNull();
    expect(gapOf(100, money(100_00, 90_00, 0))).toBe(10);
    expect(gapOf(null, money(1, 1, 1))).toBeNull();
    expect(gapOf(100, null)).toBeNull();
  });
});

/** Every text and number inside, wherever it stands. */
const leaves = (value: unknown): (string | number)[] =>
  typeof value === "string" || typeof value === "number"
    ? [value]
    : value !== null && typeof value === "object"
      ? Object.values(value).flatMap(leaves)
      : [];

describe("a past objective", () => {
  test.each(past.objectives)("$code $title keeps every word on the screen", (objective) => {
    const shown = new Set(leaves(closedFromPast(objective)));
    const { key: _key, n: _n, adequateResponse, ...rest } = objective;
    const { value: _code, ...adequate } = adequateResponse;
    expect(leaves({ ...rest, adequate }).filter((leaf) => !shown.has(leaf))).toEqual([]);
    const [degree, users, , , answer, continuity, again] = closedFromPast(objective).fields;
    expect(degree?.percent).toBe(objective.degreeOfAchievement.value);
    expect(users?.answer).toBe(objective.userEvaluation.planned ? "yes" : "not_planned");
    expect(answer?.answer).toBe(adequateResponse.value);
    expect([continuity?.answer === "yes", again?.answer === "yes"]).toEqual([
      ...[objective.continuityWithPrevious.value, objective.proposedAgain.value],
    ]);
  });
});

test("a card of ours says what is not there yet, and a list as its points", () => {
  const texts = new Map<FieldKey, Said>([
    ["criticalities", said({ text: "Una\n\n Due " })],
    ["coincidence", said({ percent: 90, text: "Consuntivi" })],
    ["swot-mandate-strengths", said({ text: "Tutti presenti" })],
  ]);
  const card = closedFromTexts({ objective: "A", title: "Casa" }, texts);
  expect(card.fields.map((field) => field.isSaid)).toEqual([false, false, true, true, false, false, false]);
  expect(card.fields[3]?.lines).toEqual(["Una", "Due"]);
  expect(card.fields[2]).toMatchObject({ percent: 90, basis: "Consuntivi", lines: [] });
  expect(card.swot?.[0]?.quadrants.strengths).toEqual(["Tutti presenti"]);
  expect(closedFromTexts({ objective: "A", title: "Casa" }, new Map()).swot).toBeNull();
  expect(askOf("swot-mandate-strengths").isList).toBe(true);
});

describe("cycles side by side", () => {
  const [first, second] = past.objectives as [PastObjective, PastObjective];
  const cards = [
    { code: "A", title: "Uno" },
    { code: "B", title: "Due" },
    { code: "C", title: "Tre" },
  ];
  const link = (cardCode: string, pastCode: string, proposed: boolean) => ({ cardCode, pastCode, proposed });
  test("each past objective and each card has its place", () => {
    const moves = movesOf([first, second], cards, [link("A", first.code, true), link("B", first.code, false)]);
    expect(moves.map((move) => move.is)).toEqual(["continued", "dropped", "new"]);
    expect(countMoves(moves)).toEqual({ continued: 1, dropped: 1, new: 1, proposed: 1 });
    expect(moves[1]).toMatchObject({ saidAgain: true });
  });
  test("whatever the links, nothing is lost and nothing is there twice", () => {
    const links = fc.array(
      fc.record({
        cardCode: fc.constantFrom("A", "B", "C"),
        pastCode: fc.constantFrom(...past.objectives.map((each) => each.code)),
        proposed: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(links, (given) => {
        const { continued, dropped, new: fresh } = countMoves(movesOf(past.objectives, cards, given));
        expect(continued + dropped).toBe(past.objectives.length);
        expect(fresh).toBe(cards.length - new Set(given.map((each) => each.cardCode)).size);
      }),
    );
  });
  test("the mean is of what is known, and says of how many", () => {
    expect(meanDegree([75, null, 85])).toEqual({ mean: 80, of: 2 });
    expect(meanDegree([null])).toBeNull();
    expect(meanDegree(past.objectives.map((each) => each.degreeOfAchievement.value))?.mean).toBe(80.625);
    expect([isYearOf("2018-2020", 2019), isYearOf("2021-2023", 2019)]).toEqual([true, false]);
  });
});
