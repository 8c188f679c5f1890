// SPDX-License-Identifier: AGPL-3.0-or-later
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blocksOf, sealMany, sealNumbers, sealOne, sealScale, sealTexts, sumOf, type Sealed } from "./seal.ts";

const FEWEST = 3;
const isFew = (count: number) => count > 0 && count < FEWEST;

/** Every way to spread `people` over `places`. */
function spreads(people: number, places: number): number[][] {
  if (places === 1) return [[people]];
  return Array.from({ length: people + 1 }, (_none, first) => first).flatMap((first) =>
    spreads(people - first, places - 1).map((rest) => [first, ...rest]),
  );
}

/** All spreads by what is told of them: who knows the program too can do no more than this. */
function byWords(people: number, places: number, seal: (counts: number[]) => Sealed): Map<string, number[][]> {
  const classes = new Map<string, number[][]>();
  for (const counts of spreads(people, places)) {
    const words = JSON.stringify(seal(counts));
    classes.set(words, [...(classes.get(words) ?? []), counts]);
  }
  return classes;
}

/** The counts of few people that what is told leaves no doubt about. */
function given(people: number, places: number, seal: (counts: number[]) => Sealed): string[] {
  return [...byWords(people, places, seal)].flatMap(([words, class_]) => {
    if (words.includes('"hidden"')) return [];
    const [first = []] = class_;
    return first.flatMap((count, at) =>
      isFew(count) && class_.every((counts) => counts[at] === count) ? [`${words}: ${count} at ${at}`] : [],
    );
  });
}

describe("a block, read by somebody who knows the program", () => {
  const sizes = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12].flatMap((people) =>
    [3, 4, 5].map((places) => [people, places] as const),
  );
  test.each(sizes)("%i people on a scale of %i: no count of few follows", (people, places) => {
    expect(given(people, places, (counts) => sealScale(counts, 1, FEWEST))).toEqual([]);
  });
  test.each(sizes)("%i people, %i choices: no count of few follows", (people, places) => {
    expect(given(people, places, (counts) => sealOne(counts, FEWEST))).toEqual([]);
  });
  test("without the seal both would", () => {
    expect(given(8, 3, (counts) => ({ kind: "choice", answers: 8, counts }))).not.toEqual([]);
  });
});

describe("groups", () => {
  const groups = fc
    .array(fc.nat(12), { minLength: 1, maxLength: 5 })
    .map((sizes) => sizes.map((answers, at) => ({ group: `g${at}`, answers })));
  test("each block is enough, nobody is in two, nobody is left out", () => {
    fc.assert(
      fc.property(groups, (all) => {
        const cut = blocksOf(all, FEWEST);
        const sizeOf = (inside: readonly string[]) =>
          all.filter(({ group }) => inside.includes(group)).reduce((sum, { answers }) => sum + answers, 0);
        if (cut === null) return;
        for (const block of cut) expect(sizeOf(block)).toBeGreaterThanOrEqual(FEWEST);
        expect(cut.flat().toSorted()).toEqual(all.filter(({ answers }) => answers > 0).map(({ group }) => group));
        for (const { group, answers } of all)
          if (isFew(answers)) expect(cut.find((block) => block.includes(group))?.length).toBeGreaterThan(1);
      }),
      { numRuns: 2_000 },
    );
  });
  test("a group of few takes the next smallest with it", () => {
    const sizes = [
      { group: "a", answers: 30 },
      { group: "b", answers: 9 },
      { group: "c", answers: 4 },
    ];
    expect(blocksOf(sizes, 5)).toEqual([["a"], ["b", "c"]]);
    expect(blocksOf([{ group: "a", answers: 4 }], 5)).toBeNull();
    expect(
      blocksOf(
        [
          { group: "a", answers: 2 },
          { group: "b", answers: 2 },
        ],
        5,
      ),
    ).toBeNull();
  });
});

describe("a block of five or more", () => {
  test("with enough at every step is told whole", () => {
    expect(sealScale([0, 0, 5, 9, 6], 1, 5)).toEqual({
      ...{ kind: "scale", answers: 20, sum: 81 },
      parts: [1, 2, 3, 4, 5].map((step, at) => ({ from: step, to: step, count: [0, 0, 5, 9, 6][at] })),
    });
  });
  test("with few at a step is told in stretches", () => {
    expect(sealScale([4, 8, 14, 10, 4], 1, 5)).toMatchObject({
      parts: [
        { from: 1, to: 2, count: 12 },
        { from: 3, to: 3, count: 14 },
        { from: 4, to: 5, count: 14 },
      ],
    });
    // Three stretches here would leave too few ways to make the sum.
    expect(sealScale([2, 4, 8, 6, 1], 1, 5)).toMatchObject({
      parts: [
        { from: 1, to: 3, count: 14 },
        { from: 4, to: 5, count: 7 },
      ],
    });
    expect(sealScale([1, 2, 3, 4, 3], 1, 5)).toMatchObject({ sum: 45, parts: null });
  });
  test("nearly all at the end of the scale: not even the mean, which would count the others", () => {
    expect(sealScale([0, 0, 0, 1, 15], 1, 5)).toEqual({ kind: "scale", answers: 16, sum: null, parts: null });
  });
  test("a choice of few hides another", () => {
    expect(sealOne([20, 7, 2], 5)).toEqual({ kind: "choice", answers: 29, counts: [20, null, null] });
    expect(sealMany([20, 2, 18, 10], 20, 5)).toEqual({ kind: "choice", answers: 20, counts: [20, null, null, 10] });
  });
  test("numbers and texts need enough of them", () => {
    expect(sealNumbers([1, 2, 3, 4], { min: null, max: null }, 5)).toEqual({ kind: "hidden" });
    expect(sealNumbers([0, 0, 0, 0, 7], { min: 0, max: null }, 5)).toMatchObject({ sum: null });
    expect(sealNumbers([1, 2, 3, 4, 5], { min: 0, max: 9 }, 5)).toMatchObject({ sum: 15 });
    expect(sealTexts(["a", "b", "c", "d"], 5)).toEqual({ kind: "hidden" });
    expect(sealTexts([], 5)).toEqual({ kind: "none" });
  });
});

test("a total tells what its blocks tell: by their coarsest cut, and nothing of texts", () => {
  const [fine, coarse] = [sealScale([5, 5, 5, 5, 5], 1, 5), sealScale([2, 4, 8, 6, 1], 1, 5)];
  expect(sumOf([fine, coarse])).toMatchObject({
    parts: [
      { from: 1, to: 3, count: 29 },
      { from: 4, to: 5, count: 17 },
    ],
  });
  expect(sumOf([fine, { kind: "hidden" }])).toEqual({ kind: "hidden" });
  expect(sumOf([{ kind: "texts", answers: 5, texts: [] }])).toEqual({ kind: "hidden" });
  expect(sumOf([sealOne([19, 9, 2], 5), sealOne([5, 6, 7], 5)])).toMatchObject({ counts: [24, null, null] });
});
