// SPDX-License-Identifier: AGPL-3.0-or-later
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparePlans } from "./compare.ts";
import { completenessOf, isAsked } from "./completeness.ts";
import { coverageOf } from "./coverage.ts";
import { emptyCard } from "./empty-card.ts";
import { guardPlan } from "./guard.ts";
import { nodesOf } from "./nodes.ts";
import { cardOf, cremaPlan, planOf2006, somePlan, nth } from "./plans.testing.ts";
import { pathsTo, treeOf, whatHangsOn, type TreeNode } from "./tree.ts";

const all = (node: TreeNode): TreeNode[] => [node, ...node.children.flatMap(all)];

describe("the tree", () => {
  const plan = cremaPlan();
  const tree = treeOf(plan);

  test("every thing of every card stands in it, and every place is unique", () => {
    const nodes = all(tree);
    const ids = new Set(nodes.map((node) => node.id));
    for (const card of plan.cards) {
      for (const node of nodesOf(card)) {
        if (["staff", "impact"].includes(node.kind)) continue;
        expect(ids).toContain(`${card.code}/${node.key}`);
      }
    }
    expect(new Set(nodes.map((node) => node.place)).size).toBe(nodes.length);
  });

  test("one branch for the two areas of D-E, and the amounts of the cards add up on it", () => {
    const branch = tree.children[0];
    expect(branch).toMatchObject({ id: "area:D-E", label: "Domiciliarità · Anziani", amountCents: 4_042_451_36 });
    expect(tree.children).toHaveLength(13);
    expect(tree.amountCents).toBe(guardPlan(plan).declared);
  });

  test("what a reader proposed is marked", () => {
    const suggested = all(tree).filter((node) => node.suggested);
    expect(suggested.length).toBeGreaterThan(30);
    expect(new Set(suggested.map((node) => node.kind))).toEqual(new Set(["action"]));
  });

  test("an action is found again under each objective that it serves", () => {
    const two = treeOf(planOf2006());
    expect(pathsTo(two, "MINORI/a2").map((path) => path.at(-2)?.id)).toEqual(["MINORI/o1", "MINORI/o2"]);
    expect(pathsTo(two, "MINORI/none")).toEqual([]);
  });

  test("what hangs on the measure for people with disabilities", () => {
    const found = whatHangsOn(plan, "m5c2-1.2-disabilita");
    expect(found?.cards.map((card) => [card.cardCode, card.lineAmount, card.boxAmount, card.actions])).toEqual([
      ["D-E", 750_000_00, 750_000_00, ["a6"]],
      ["J", 750_000_00, 750_000_00, ["a8"]],
      ["H", 710_000_00, 710_000_00, ["a6"]],
    ]);
    expect(found?.cards[2]?.objectives).toEqual([{ key: "o1", text: expect.any(String) as string, suggested: true }]);
    expect(whatHangsOn(plan, "nothing")).toBeNull();
  });

  test("any plan grows a tree with unique places", () => {
    fc.assert(
      fc.property(somePlan, (some) => {
        const nodes = all(treeOf(some));
        expect(new Set(nodes.map((node) => node.place)).size).toBe(nodes.length);
      }),
    );
  });
});

describe("coverage", () => {
  const coverage = coverageOf(cremaPlan());

  test("twelve Bes domains, seventeen goals, six PNRR measures, one project", () => {
    expect(coverage.bes).toHaveLength(12);
    expect(coverage.sdgs).toHaveLength(17);
    expect(coverage.pnrr).toHaveLength(6);
    expect(coverage.projects.map((row) => row.cells.map((cell) => cell.cardCode))).toEqual([["I", "L-FC"]]);
    const total = coverage.bes.flatMap((row) => row.cells).length;
    expect(total).toBe(35);
  });

  test("rows that nobody covers are there, empty", () => {
    expect(coverage.bes.filter((row) => row.cells.length === 0).map((row) => row.name)).toContain("Ambiente");
    expect(coverageOf(cremaPlan(), "en").bes[9]?.name).toBe("Environment");
  });

  test("the actions of LEPS are named card by card", () => {
    expect(coverage.leps.cells.find((cell) => cell.cardCode === "D-E")?.keys).toEqual(["a8", "a9"]);
  });

  test("an empty card has every gap; the real ones have actions, money and indicators", () => {
    const plan = planOf2006();
    const elders = coverageOf(plan).gaps.filter((gap) => gap.cardCode === "ANZIANI");
    expect(elders.map((gap) => gap.kind)).toEqual(["no_objective", "no_action", "no_money", "no_indicator", "no_bes"]);
    const kinds = new Set(coverage.gaps.map((gap) => gap.kind));
    expect(kinds).toEqual(new Set(["action_without_objective", "objective_without_action"]));
  });
});

describe("completeness", () => {
  const plan = cremaPlan();
  const { template } = plan.cycle;

  test("thirty fields; field 20 is asked only when 19 is no", () => {
    const question = template.questions.find((each) => each.number === 20);
    expect(question && isAsked(question, { coProgrammedWithThirdSector: { value: false } })).toBe(true);
    expect(question && isAsked(question, { coProgrammedWithThirdSector: { value: true } })).toBe(false);
    expect(question && isAsked(question, {})).toBe(false);
    const fields = completenessOf(cardOf(plan, "D-E"), template).groups.flatMap((group) => group.fields);
    expect(fields.find((each) => each.number === 20)?.state).toBe("not_asked");
    expect(new Set(fields.map((each) => each.number)).size).toBe(30);
  });

  test("an empty card has all to do; a written one nothing or little", () => {
    const nothing = completenessOf(emptyCard({ code: "Z", title: "Z", areas: [], areaName: "Z" }), template);
    expect(nothing.complete).toBe(1);
    expect(nothing.asked).toBe(29); // Number 27 is two fields; field 20 and the measures are not asked.
    expect(nothing.groups.map((group) => group.state)).toEqual([
      "started",
      "missing",
      "missing",
      "missing",
      "missing",
      "missing",
    ]);
    expect(completenessOf(cardOf(plan, "D-E"), template).toDo).toEqual([]);
  });

  test("what a real card leaves open is named", () => {
    const open = (code: string) => completenessOf(cardOf(plan, code), template).toDo.map((each) => each.number);
    expect(open("L-BIB")).toEqual([22, 25]);
    expect(open("F")).toEqual([]);
  });

  test("a note without its yes or no is a start", () => {
    const card = { ...cardOf(plan, "D-E"), answers: { digital: { note: "forse" } } };
    const field = completenessOf(card, template)
      .groups.flatMap((group) => group.fields)
      .find((each) => each.number === 26);
    expect(field?.state).toBe("started");
  });
});

describe("two versions", () => {
  test("a plan does not differ from itself, whatever the order of its keys", () => {
    expect(comparePlans(cremaPlan(), cremaPlan())).toMatchObject({ identical: true, differenceCount: 0, general: [] });
  });

  test("each change is named where a person looks for it, with before and after", () => {
    const after = cremaPlan();
    const card = cardOf(after, "A");
    card.resources.declaredTotal = 4_750_504;
    nth(card.actions, 0).leps = true;
    card.actions.splice(1, 1);
    card.targets.push("Chi non si vede");
    card.besDomains.reverse();
    card.answers["digital"] = { value: false };
    const { cards, general } = comparePlans(cremaPlan(), after);
    expect(general).toEqual([]);
    expect(cards.filter((each) => each.status !== "same").map((each) => each.code)).toEqual(["A"]);
    const changes = cards.find((each) => each.code === "A")?.differences ?? [];
    const told = changes.map((each) => [each.kind, each.path, each.beforeText, each.afterText]);
    expect(told).toContainEqual(["changed", "resources/declaredTotal", "4.750.503,90\u00a0€", "4.750.504,00\u00a0€"]);
    expect(told).toContainEqual(["changed", "actions/a1/leps", "no", "sì"]);
    expect(told).toContainEqual(["added", "targets/Chi non si vede", "vuoto", "Chi non si vede"]);
    expect(changes.map((each) => [each.kind, each.path])).toContainEqual(["removed", "actions/a2"]);
    expect(changes.find((each) => each.kind === "moved")?.steps).toEqual(["domini Bes", "ordine"]);
    expect(changes.find((each) => each.path === "actions/a1/leps")?.steps).toEqual([
      "azioni",
      card.actions[0]?.title,
      "LEPS",
    ]);
  });

  test("cards that come, go and move", () => {
    const after = cremaPlan();
    const rest = after.cards.slice(3);
    after.cards = [
      nth(after.cards, 1),
      nth(after.cards, 0),
      ...rest,
      emptyCard({ code: "NEW", title: "Nuova", areas: ["A"], areaName: "A" }),
    ];
    const { cards, general } = comparePlans(cremaPlan(), after, "en");
    expect(cards.filter((each) => each.status !== "same").map((each) => [each.code, each.status])).toEqual([
      ["NEW", "added"],
      ["A", "removed"],
    ]);
    expect(general.map((each) => [each.kind, each.steps])).toEqual([["moved", ["cards", "order"]]]);
  });

  test("any two plans: equal exactly when nothing is told", () => {
    fc.assert(
      fc.property(somePlan, somePlan, (one, other) => {
        expect(comparePlans(one, one).identical).toBe(true);
        expect(comparePlans(one, other).differenceCount).toBe(comparePlans(other, one).differenceCount);
      }),
    );
  });
});
