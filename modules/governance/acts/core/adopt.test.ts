// SPDX-License-Identifier: AGPL-3.0-or-later
import fc from "fast-check";
import type { PlainDate } from "@albero/kernel/pure";
import { describe, expect, test } from "vitest";
import { canonicalText, countingVote, decideAdoption, type Adoptable, type ItemVote } from "./adopt.ts";
import { differencesSince, fact, part, type Fact } from "./effects.ts";

const day = (text: string) => text as PlainDate;
const draft: Adoptable = {
  state: "draft",
  text: "Si approva.",
  day: day("2026-03-02"),
  today: day("2026-03-02"),
  last: null,
  votes: null,
};
const vote = (id: number, more: Partial<ItemVote> = {}): ItemVote => ({
  ...{ id, state: "closed", outcome: "approved", day: day("2026-03-01"), correctsId: null },
  ...more,
});

describe("the number of an act", () => {
  test("is one more than the last of its series, on the same day or later", () => {
    expect(decideAdoption(draft)).toMatchObject({ value: { number: 1, voteId: null } });
    const last = { number: 7, day: day("2026-03-02") };
    expect(decideAdoption({ ...draft, last })).toMatchObject({ value: { number: 8 } });
    expect(decideAdoption({ ...draft, last, day: day("2026-03-01") })).toMatchObject({
      refusal: "day_before_last",
      details: { number: 7, day: "2026-03-02" },
    });
  });

  test.each<[string, Partial<Adoptable>]>([
    ["not_a_draft", { state: "adopted" }],
    ["not_a_draft", { state: "revoked" }],
    ["text_missing", { text: " \n " }],
    ["day_in_the_future", { day: day("2026-03-03") }],
    ["vote_missing", { votes: [] }],
    ["vote_missing", { votes: [vote(1, { outcome: "void" })] }],
    ["vote_open", { votes: [vote(1, { state: "open", outcome: null, day: null })] }],
    ["vote_not_approved", { votes: [vote(1, { outcome: "rejected" })] }],
    ["vote_not_approved", { votes: [vote(1, { outcome: "tied" })] }],
    ["vote_not_approved", { votes: [vote(1, { outcome: "no_quorum" })] }],
    ["vote_not_approved", { votes: [vote(1), vote(2, { outcome: "rejected", correctsId: 1 })] }],
    ["day_before_vote", { votes: [vote(1, { day: day("2026-03-02") })], day: day("2026-03-01") }],
  ])("%s", (refusal, change) => {
    expect(decideAdoption({ ...draft, ...change })).toMatchObject({ ok: false, refusal });
  });

  test("what the body decided last holds, a withdrawn vote does not", () => {
    const votes = [
      vote(1, { outcome: "rejected" }),
      vote(2, { correctsId: 1 }),
      vote(3, { outcome: "void", correctsId: 2 }),
    ];
    expect(countingVote(votes)?.id).toBe(2);
    expect(decideAdoption({ ...draft, votes })).toMatchObject({ value: { voteId: 2 } });
  });

  test("the order in which votes are read changes nothing", () => {
    const votes = fc.array(
      fc.record({
        state: fc.constant("closed" as const),
        outcome: fc.constantFrom("approved" as const, "rejected" as const, "void" as const),
        day: fc.constant(day("2026-03-01")),
        correctsId: fc.option(fc.integer({ min: 1, max: 6 })),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(votes, (made) => {
        const all = made.map((one, at): ItemVote => ({ ...one, id: at + 1 }));
        expect(countingVote(all.toReversed())).toEqual(countingVote(all));
      }),
    );
  });
});

describe("what changed since the proposal", () => {
  const proposed = {
    facts: [fact("total", "money", 100), fact("state", "state", "scenario"), part("019035", "Crema", "money", 60)],
  };

  test("nothing, when nothing did", () => {
    expect(differencesSince(proposed, structuredClone(proposed))).toEqual([]);
  });

  test("what is different, gone and new, each with what it was and what it is", () => {
    const now = {
      facts: [
        fact("total", "money", 120),
        fact("state", "state", "scenario"),
        part("019062", "Offanengo", "money", 20),
      ],
    };
    expect(differencesSince(proposed, now)).toEqual([
      { key: "total", label: null, kind: "money", before: 100, after: 120 },
      { key: "part:019035", label: "Crema", kind: "money", before: 60, after: null },
      { key: "part:019062", label: "Offanengo", kind: "money", before: null, after: 20 },
    ]);
  });

  test("is empty only between equal things", () => {
    const facts = fc.uniqueArray(
      fc.record({
        key: fc.constantFrom("a", "b", "c"),
        label: fc.constant(null),
        kind: fc.constant("count" as const),
        value: fc.integer({ min: 0, max: 2 }),
      }),
      { selector: (one) => one.key },
    );
    const values = (list: readonly Fact[]) =>
      canonicalText(Object.fromEntries(list.map(({ key, value }) => [key, value])));
    fc.assert(
      fc.property(facts, facts, (before, after) => {
        const isEqual = values(before) === values(after);
        expect(differencesSince({ facts: before }, { facts: after }).length === 0).toBe(isEqual);
      }),
    );
  });
});

test("the text that is hashed does not depend on the order of the keys", () => {
  expect(canonicalText({ b: [1, { d: null, c: "x" }], a: undefined })).toBe('{"b":[1,{"c":"x","d":null}]}');
  expect(canonicalText({ a: 1, b: 2 })).toBe(canonicalText({ b: 2, a: 1 }));
});
