// SPDX-License-Identifier: AGPL-3.0-or-later
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sum, ZERO, type Cents } from "@albero/kernel/pure";
import { amountOf } from "./document.ts";
import { guardPlan } from "./guard.ts";
import { cardOf, cremaPlan, somePlan } from "./plans.testing.ts";

const crema = guardPlan(cremaPlan());
const guardOf = (code: string) => crema.cards.find((card) => card.cardCode === code);

describe("the plan of Crema", () => {
  test("exactly four cards differ from their lines", () => {
    expect(
      crema.cards.filter((card) => card.differs).map(({ cardCode, difference }) => [cardCode, difference]),
    ).toEqual([
      ["J", -750_000_00],
      ["K", -100_000_00],
      ["L-FC", 48_000_00],
      ["F", 5_000_00],
    ]);
  });

  test("each difference has its reason", () => {
    expect(guardOf("J")?.explanation).toBe("said");
    expect(guardOf("J")?.reasons).toContainEqual(
      expect.objectContaining({ kind: "line_left_out", line: "r3", amount: 750_000_00, said: true }),
    );
    expect(guardOf("K")?.explanation).toBe("supposed");
    expect(guardOf("K")?.reasons).toContainEqual(
      expect.objectContaining({ kind: "line_left_out", line: "r1", amount: 100_000_00, said: false }),
    );
    expect(guardOf("L-FC")?.explanation).toBe("open");
    expect(guardOf("L-FC")?.reasons.map((reason) => reason.kind)).toEqual([
      "no_lines",
      "line_without_amount",
      "line_without_amount",
      "line_without_amount",
      "shared_measure",
    ]);
    expect(guardOf("F")?.explanation).toBe("open");
    expect(guardOf("F")?.reasons).toEqual([
      expect.objectContaining({ kind: "line_equals_difference", line: "r3", amount: 5_000_00 }),
    ]);
    expect(guardOf("A")?.explanation).toBe("none_needed");
  });

  test("the totals count every shared measure once", () => {
    expect(crema.declared).toBe(18_056_293_20);
    expect(crema.computed).toBe(18_853_293_20);
    // Card H prints again, as 710,000.00, the measure that D-E already counts.
    expect(crema.declaredOnce).toBe(18_056_293_20 - 710_000_00);
    // The lines of J and H both repeat it.
    expect(crema.computedOnce).toBe(18_853_293_20 - 710_000_00 - 750_000_00);
  });

  test("the measures of several cards, and those on which the cards disagree", () => {
    const cards = crema.merges.map((merge) => [merge.measure, merge.cards.map((card) => card.cardCode).join(" ")]);
    expect(Object.fromEntries(cards)).toEqual({
      "m5c2-1.1.1-pippi": "G I",
      "m5c2-1.1.3-dimissioni-protette": "D-E A",
      "m5c2-1.2-disabilita": "D-E J H",
      "m5c2-1.3.1-housing-first": "A B L-EM",
      "patti-di-comunita": "I L-FC",
    });
    const disagreeing = crema.merges.filter((merge) => merge.disagrees).map((merge) => merge.measure);
    expect(disagreeing).toEqual(["m5c2-1.1.1-pippi", "m5c2-1.2-disabilita"]);
    const disability = crema.merges.find((merge) => merge.measure === "m5c2-1.2-disabilita");
    expect(disability?.cards.map((card) => [card.cardCode, card.lineAmount, card.inDeclaredTotal])).toEqual([
      ["D-E", 750_000_00, 750_000_00],
      ["J", 750_000_00, 0],
      ["H", 710_000_00, 710_000_00],
    ]);
    expect(disability).toMatchObject({ counted: 750_000_00, countedFrom: { cardCode: "D-E" } });
  });

  test("the amount that the Plan Office agrees is the one that counts", () => {
    const plan = cremaPlan();
    const measure = plan.measures.find((each) => each.key === "m5c2-1.2-disabilita");
    if (measure) measure.agreedAmount = 710_000;
    const guard = guardPlan(plan);
    expect(guard.declaredOnce).toBe(crema.declaredOnce - 40_000_00);
    expect(guard.merges.find((merge) => merge.measure === measure?.key)?.countedFrom).toBe("agreed");
    expect(guard.cards.map((card) => card.declared)).toEqual(crema.cards.map((card) => card.declared));
  });
});

describe("any plan", () => {
  test("declared minus computed is the difference, to the cent, and nothing changes the document", () => {
    fc.assert(
      fc.property(somePlan, (plan) => {
        const before = JSON.stringify(plan);
        const guard = guardPlan(plan);
        for (const card of guard.cards) {
          if (card.declared === null) expect(card).toMatchObject({ difference: null, differs: false });
          else expect(card.declared - card.computed).toBe(card.difference);
          if (card.explanation !== "said" && card.explanation !== "supposed") continue;
          const leftOut = card.reasons.flatMap((reason) => (reason.kind === "line_left_out" ? [reason.amount] : []));
          expect(sum(leftOut) + (card.difference ?? 0)).toBe(0);
        }
        expect(guard.declared - guard.computed).toBe(guard.difference);
        expect(JSON.stringify(plan)).toBe(before);
      }),
    );
  });

  test("the lines off every shared measure, plus each counted amount, are the total that counts once", () => {
    fc.assert(
      fc.property(somePlan, (plan) => {
        const guard = guardPlan(plan);
        const shared = new Set(guard.merges.map((merge) => merge.measure));
        const lines = plan.cards.flatMap((card) => card.resources.lines);
        const own = lines.filter((line) => line.measure === null || !shared.has(line.measure));
        const amounts = own.flatMap((line) => amountOf(line.amount) ?? []);
        const counted = guard.merges.flatMap((merge) => merge.counted ?? []);
        expect(sum([...amounts, ...counted])).toBe(guard.computedOnce);
      }),
    );
  });

  test("printing a measure on one more card does not change the total", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900_000_00 }), (amount) => {
        const plan = cremaPlan();
        const card = cardOf(plan, "B");
        card.resources.lines.push({
          key: "r9",
          label: "Housing First",
          source: "PNRR",
          code: "1.3.1",
          measure: "m5c2-1.3.1-housing-first",
          amount: amount / 100,
        });
        card.resources.declaredTotal = ((amountOf(card.resources.declaredTotal) ?? ZERO) + amount) / 100;
        const guard = guardPlan(plan);
        expect(guard.declaredOnce).toBe(crema.declaredOnce);
        expect(guard.computedOnce).toBe(crema.computedOnce);
        expect(guard.declared).toBe((crema.declared + amount) as Cents);
      }),
      { numRuns: 30 },
    );
  });
});
