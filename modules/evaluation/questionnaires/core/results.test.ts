// SPDX-License-Identifier: AGPL-3.0-or-later
// All tables of a wave beside each other: nothing that is hidden follows from what is shown.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answers } from "./answers.ts";
import { emptyForm, GROUPS, NO_WORDS, type Form, type Group, type Question } from "./form.ts";
import { levelIn, participationOf, resultsOf, type GroupAnswers, type ItemResult } from "./results.ts";

const FEWEST = 5;
const STEPS = 5;
const blank: Question = {
  ...{ key: "a", kind: "scale", label: NO_WORDS, help: NO_WORDS, required: false, min: 1, max: STEPS },
  ...{ low: NO_WORDS, high: NO_WORDS, options: [], rows: [], maxLength: null },
};
const options = ["x", "y", "z"].map((key) => ({ key, label: NO_WORDS }));
const FORM: Form = {
  ...emptyForm("Prova"),
  pages: [
    {
      title: NO_WORDS,
      questions: [
        blank,
        { ...blank, key: "b", kind: "one", options },
        { ...blank, key: "c", kind: "many", options },
        { ...blank, key: "d", kind: "text" },
        { ...blank, key: "e", kind: "matrix", rows: options.slice(0, 2) },
        { ...blank, key: "f", kind: "number", min: 0, max: 50 },
      ],
    },
  ],
};

const answers: fc.Arbitrary<Answers> = fc
  .record(
    {
      a: fc.integer({ min: 1, max: STEPS }),
      b: fc.constantFrom("x", "y", "z"),
      c: fc.uniqueArray(fc.constantFrom("x", "y", "z"), { minLength: 1 }),
      d: fc.constantFrom("bene", "male", "così così"),
      e: fc.record({ x: fc.integer({ min: 1, max: STEPS }), y: fc.integer({ min: 1, max: STEPS }) }),
      f: fc.nat(50),
    },
    { requiredKeys: [] },
  )
  .map((given) => given as Answers);
const group = (of: Group) =>
  fc.array(
    answers.map((given): GroupAnswers => ({ group: of, answers: given })),
    { maxLength: 25 },
  );
const wave = fc.tuple(group("beneficiaries"), group("workers"), group("partners")).map((all) => all.flat());

/** One equation over the true counts: those it adds, each so many times, give this. */
type Equation = { terms: Map<string, number>; value: number };

const termsOf = (groups: readonly Group[], places: readonly (readonly [number, number])[]): Map<string, number> =>
  new Map(groups.flatMap((of) => places.map(([place, times]) => [`${of} ${place}`, times] as const)));

/** Everything that the tables of a scale or of a choice tell, blocks and total. */
function toldBy({ blocks, total }: ItemResult, places: number): Equation[] {
  const all = blocks.flatMap((block) => block.groups);
  return [...blocks, { groups: all, sealed: total }].flatMap(({ groups, sealed }) => {
    const every = Array.from({ length: places }, (_none, at) => [at, 1] as const);
    if (sealed.kind === "scale") {
      const sum =
        sealed.sum === null
          ? []
          : [
              {
                terms: termsOf(
                  groups,
                  every.map(([at]) => [at, at + 1]),
                ),
                value: sealed.sum,
              },
            ];
      const parts = (sealed.parts ?? []).map(({ from, to, count }) => ({
        terms: termsOf(groups, every.slice(from - 1, to)),
        value: count,
      }));
      return [{ terms: termsOf(groups, every), value: sealed.answers }, ...sum, ...parts];
    }
    if (sealed.kind !== "choice") return [];
    const counts = sealed.counts.flatMap((count, at) =>
      count === null ? [] : [{ terms: termsOf(groups, [[at, 1]]), value: count }],
    );
    return [{ terms: termsOf(groups, every), value: sealed.answers }, ...counts];
  });
}

/** Whether the equations leave one value only for this sum of counts: it is a combination of theirs. */
function follows(equations: readonly Equation[], target: ReadonlyMap<string, number>): boolean {
  const names = [...new Set(equations.flatMap(({ terms }) => [...terms.keys()]).concat([...target.keys()]))];
  const rows = equations.map(({ terms }) => names.map((name) => terms.get(name) ?? 0));
  const wanted = names.map((name) => target.get(name) ?? 0);
  let rank = 0;
  for (let column = 0; column < names.length && rank < rows.length; column += 1) {
    const pivot = rows.findIndex((row, at) => at >= rank && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    [rows[rank], rows[pivot]] = [rows[pivot] as number[], rows[rank] as number[]];
    const base = rows[rank] as number[];
    const reduce = (row: number[]) => {
      const times = (row[column] ?? 0) / (base[column] ?? 1);
      if (Math.abs(times) > 1e-12) row.forEach((value, at) => (row[at] = value - times * (base[at] ?? 0)));
    };
    rows.forEach((row, at) => at > rank && reduce(row));
    reduce(wanted);
    rank += 1;
  }
  return wanted.every((value) => Math.abs(value) < 1e-6);
}

describe("a difference attack over all tables of a wave", () => {
  const isFew = (count: number) => count > 0 && count < FEWEST;
  test.each([
    { at: 0, places: STEPS, what: "a scale" },
    { at: 1, places: 3, what: "a choice" },
  ])("$what gives back no count of few, of no set of groups", ({ at, places }) => {
    fc.assert(
      fc.property(wave, (all) => {
        const result = resultsOf(FORM, all, FEWEST)[at] as ItemResult;
        const equations = toldBy(result, places);
        if (equations.length === 0) return;
        const key = result.item.key;
        const value = (of: Group, place: number) =>
          all.filter(
            ({ group: own, answers: given }) =>
              own === of && (at === 0 ? given[key] === place + 1 : given[key] === options[place]?.key),
          ).length;
        const groups = GROUPS.filter((of) => all.some((one) => one.group === of && one.answers[key] !== undefined));
        for (const set of subsets(groups))
          for (let place = 0; place < places; place += 1) {
            const count = set.reduce((sum, of) => sum + value(of, place), 0);
            if (isFew(count))
              expect({ set, place, follows: follows(equations, termsOf(set, [[place, 1]])) }).toMatchObject({
                follows: false,
              });
          }
        for (const set of subsets(groups)) {
          const size = set.reduce(
            (sum, of) =>
              sum + Array.from({ length: places }, (_none, place) => value(of, place)).reduce((a, b) => a + b, 0),
            0,
          );
          const whole = termsOf(
            set,
            Array.from({ length: places }, (_none, place) => [place, 1] as const),
          );
          if (isFew(size)) expect(follows(equations, whole)).toBe(false);
        }
      }),
      { numRuns: 400 },
    );
  });
  test("the attack works where nothing is hidden", () => {
    const equations = [
      { terms: termsOf(["workers", "partners"], [[0, 1]]), value: 9 },
      { terms: termsOf(["workers"], [[0, 1]]), value: 7 },
    ];
    expect(follows(equations, termsOf(["partners"], [[0, 1]]))).toBe(true);
  });
  test("one answer more or less never shows: a total is the sum of what its blocks tell", () => {
    fc.assert(
      fc.property(wave, (all) => {
        for (const { blocks, total } of resultsOf(FORM, all, FEWEST)) {
          const told = blocks.map(({ sealed }) => ("answers" in sealed ? sealed.answers : 0));
          if ("answers" in total) expect(total.answers).toBe(told.reduce((a, b) => a + b, 0));
          for (const { sealed } of blocks)
            if ("answers" in sealed) expect(sealed.answers).toBeGreaterThanOrEqual(FEWEST);
        }
      }),
      { numRuns: 300 },
    );
  });
});

function subsets<T>(all: readonly T[]): T[][] {
  return all.reduce<T[][]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]]).slice(1);
}

describe("what is told of a wave", () => {
  const of = (inside: Group, scores: readonly number[]): GroupAnswers[] =>
    scores.map((a) => ({ group: inside, answers: { a, d: `testo ${a}` } }));
  const many = [1, 1, 2, 2, 3, 3, 3, 4, 4, 5, 5, 5];
  test("a group of four stands with the next smallest, and the total stays the sum", () => {
    const [first] = resultsOf(
      FORM,
      [...of("beneficiaries", [...many, ...many]), ...of("workers", many), ...of("partners", [1, 2, 3, 4])],
      5,
    );
    expect(first?.blocks.map(({ groups }) => groups)).toEqual([["beneficiaries"], ["workers", "partners"]]);
    expect(first?.total).toMatchObject({ kind: "scale", answers: 40 });
    expect(levelIn(first as ItemResult)).toEqual({ numerator: 3 * 38 + 10, denominator: 40, answers: 40 });
  });
  test("texts of four people are not listed; those of five are, in an order of their own", () => {
    const words = resultsOf(FORM, [...of("workers", [1, 2, 3, 4])], 5)[3];
    expect(words?.blocks[0]?.sealed).toEqual({ kind: "hidden" });
    const five = resultsOf(FORM, of("workers", [1, 2, 3, 4, 5]), 5)[3]?.blocks[0]?.sealed;
    expect(five?.kind === "texts" && five.texts.toSorted()).toEqual([1, 2, 3, 4, 5].map((a) => `testo ${a}`));
    expect(five).toEqual(resultsOf(FORM, of("workers", [5, 3, 1, 2, 4]), 5)[3]?.blocks[0]?.sealed);
  });
  test("the response hides a group of few with another", () => {
    const groups = [
      { group: "beneficiaries" as const, asked: 60, answers: 30 },
      { group: "workers" as const, asked: 20, answers: 12 },
      { group: "partners" as const, asked: 6, answers: 4 },
      { group: "funders" as const, asked: 3, answers: 0 },
    ];
    expect(participationOf(groups, 5)).toEqual([
      { groups: ["beneficiaries"], asked: 60, answers: 30 },
      { groups: ["workers", "partners"], asked: 26, answers: 16 },
      { groups: ["funders"], asked: 3, answers: 0 },
    ]);
    expect(participationOf(groups.slice(2), 5)).toBeNull();
  });
  test("a level is not read from words, nor from too few", () => {
    const results = resultsOf(FORM, of("workers", [1, 2, 3, 4]), 5);
    expect(levelIn(results[0] as ItemResult)).toBe("too_few_answers");
    expect(levelIn(results[3] as ItemResult)).toBe("not_a_scale");
  });
});
