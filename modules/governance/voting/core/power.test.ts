// SPDX-License-Identifier: AGPL-3.0-or-later
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { swingsOf, type Game } from "./power.ts";

function swings(game: Game): bigint[] {
  const result = swingsOf(game);
  if (!result.ok) throw new Error(result.refusal);
  return result.value.swings;
}

/** Every coalition, one by one: slow and plain. */
function byHand({ weights, needsWeight, needsHeads }: Game): bigint[] {
  const wins = (coalition: number) => {
    const inside = weights.filter((_weight, at) => coalition & (1 << at));
    const weight = inside.reduce((all, one) => all + one, 0n);
    return (needsWeight === null || weight >= needsWeight) && (needsHeads === null || inside.length >= needsHeads);
  };
  return weights.map((_weight, at) => {
    let decided = 0n;
    for (let coalition = 0; coalition < 1 << weights.length; coalition += 1) {
      if (coalition & (1 << at)) continue;
      if (!wins(coalition) && wins(coalition | (1 << at))) decided += 1n;
    }
    return decided;
  });
}

describe("the power of a vote", () => {
  test("the classical examples", () => {
    // 4, 3, 2, 1 with 6 to win: 5, 3, 3, 1 decided.
    expect(swings({ weights: [4n, 3n, 2n, 1n], needsWeight: 6n, needsHeads: null })).toEqual([5n, 3n, 3n, 1n]);
    // The Council of the EEC in 1958: Luxembourg's one vote never decides.
    expect(swings({ weights: [4n, 4n, 4n, 2n, 2n, 1n], needsWeight: 12n, needsHeads: null })).toEqual([
      10n,
      10n,
      10n,
      6n,
      6n,
      0n,
    ]);
    // One who has more than half decides everything.
    expect(swings({ weights: [60n, 30n, 10n], needsWeight: 51n, needsHeads: null })).toEqual([4n, 0n, 0n]);
    // By heads all are alike; by both the large one has a veto, the small ones count again.
    expect(swings({ weights: [60n, 30n, 10n], needsWeight: null, needsHeads: 2 })).toEqual([2n, 2n, 2n]);
    expect(swings({ weights: [60n, 30n, 10n], needsWeight: 51n, needsHeads: 2 })).toEqual([3n, 1n, 1n]);
  });

  test("any game gives what counting every coalition gives", () => {
    const weight = fc.oneof(fc.nat(5), fc.nat(40), fc.constantFrom(0, 10, 20, 1_000)).map(BigInt);
    const game = fc.record({
      weights: fc.array(weight, { minLength: 1, maxLength: 9 }),
      needsWeight: fc.option(fc.nat(150).map(BigInt)),
      needsHeads: fc.option(fc.nat(10)),
    });
    fc.assert(
      fc.property(game, (one) => {
        expect(swings(one)).toEqual(byHand(one));
      }),
      { numRuns: 600 },
    );
  });

  test("more members than plain numbers can count: 60 alike, exactly", () => {
    const weights = Array.from({ length: 60 }, () => 7n);
    // Half of 60 is 30; whoever makes the 31st decides: 59 over 30.
    const found = swings({ weights, needsWeight: 211n, needsHeads: null });
    expect(new Set(found)).toEqual(new Set([59132290782430712n]));
    expect(swings({ weights, needsWeight: 1n, needsHeads: 31 })).toEqual(found);
  });

  test("weights too fine for an exact count in time are refused, not guessed", () => {
    const weights = Array.from({ length: 48 }, (_none, at) => 10n ** 12n + BigInt(at * at + 1));
    expect(swingsOf({ weights, needsWeight: 25n * 10n ** 12n, needsHeads: null })).toMatchObject({
      refusal: "too_fine",
    });
  });
});
