// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePlainDate, plainDate, type Cents } from "@albero/kernel/pure";
import { deadlinesOf, printedChannels } from "./calendar.ts";
import { budgetOf, totalsOf, type Objective } from "./document.ts";
import { operationalFile, planOf } from "./file.ts";
import { decideYearApproval, decideYearClosing } from "./life.ts";
import { deviationsOf, laterDay, laterObjective, sideBySide, stillNaming } from "./years.ts";

const file = new URL("../../../../data/crema/operational-plan-2019.json", import.meta.url);
const plan = planOf(operationalFile.parse(JSON.parse(readFileSync(file, "utf8"))));
const [first, second, third] = plan.objectives as unknown as [Objective, Objective, Objective];

describe("a day some years later", () => {
  test("is always a day of the calendar, and comes back", () => {
    const day = fc
      .date({ min: new Date("1990-01-01T00:00:00Z"), max: new Date("2090-12-31T00:00:00Z"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 9 }), (from, years) => {
        const later = laterDay(from, years);
        expect(parsePlainDate(later).ok).toBe(true);
        expect(Number(later.slice(0, 4))).toBe(Number(from.slice(0, 4)) + years);
        if (!from.endsWith("02-29")) expect(laterDay(later, -years)).toBe(from);
      }),
    );
  });
  test("the 29th of February becomes the 28th where there is none", () => {
    expect([laterDay("2024-02-29", 1), laterDay("2024-02-29", 4)]).toEqual(["2025-02-28", "2028-02-29"]);
  });
});

describe("from one year to the next", () => {
  test("what is rolled over and left alone differs in nothing", () => {
    const next = plan.objectives.map((each) => laterObjective(each, 1));
    expect(deviationsOf(plan.objectives, next, 1).map((each) => each.kind)).toEqual(Array(17).fill("kept"));
  });

  test("a baseline stays where it was measured, its deadline moves", () => {
    const increase = plan.objectives.find((each) => each.code === "7.5")?.results[3];
    const later = plan.objectives.map((each) => laterObjective(each, 1)).find((each) => each.code === "7.5")
      ?.results[3];
    expect(later?.expects[0]?.baseline).toEqual(increase?.expects[0]?.baseline);
    expect(later?.expects[0]?.deadline).toBe("2020-12-31");
  });

  test("what changes is named facet by facet; what is left comes last; what is new is new", () => {
    const changed = { ...laterObjective(second, 1), owner: "Ruolo nuovo", declaredCents: 1 as Cents };
    const added = { ...laterObjective(third, 1), code: "9.1" };
    expect(deviationsOf([first, second], [changed, added], 1)).toEqual([
      { code: "7.2", title: second.title, kind: "changed", facets: ["owner", "budget"] },
      { code: "9.1", title: third.title, kind: "added", facets: [] },
      { code: "7.1", title: first.title, kind: "dropped", facets: [] },
    ]);
  });

  test("words that still name the year before are found, whatever the days say", () => {
    const next = [first, second, third].map((each) => laterObjective(each, 1));
    expect(stillNaming(next, 2019)).toEqual(["7.2", "7.3"]);
    expect(stillNaming(next, 201)).toEqual([]);
  });

  test("side by side: one row an objective in the order of the codes, a gap where a year lacks it", () => {
    const rows = sideBySide([plan, { objectives: [second, { ...first, code: "7.15" }] }]);
    expect(rows.map((row) => row.code).slice(0, 3)).toEqual(["7.1", "7.2", "7.3"]);
    expect(rows.map((row) => row.code).indexOf("7.15")).toBeGreaterThan(rows.map((row) => row.code).indexOf("7.9"));
    expect(rows.find((row) => row.code === "7.1")?.cells.map((cell) => cell !== null)).toEqual([true, false]);
  });
});

describe("the money of a year", () => {
  const line = fc.record({ amountCents: fc.integer({ min: 0, max: 10 ** 11 }) });
  const objective = fc.record({
    code: fc.string(),
    declaredCents: fc.option(fc.integer({ min: 0, max: 10 ** 11 })),
    lines: fc.array(line, { maxLength: 5 }),
  }) as unknown as fc.Arbitrary<Pick<Objective, "code" | "declaredCents" | "lines">>;

  test("a budget is none exactly when there is neither total nor line; the sum is the sum of the lines", () => {
    fc.assert(
      fc.property(objective, (each) => {
        const budget = budgetOf(each);
        expect(budget.kind === "none").toBe(each.declaredCents === null && each.lines.length === 0);
        if (budget.kind === "none") return;
        const total = each.lines.reduce((all, one) => all + one.amountCents, 0);
        expect(budget.computedCents).toBe(each.lines.length === 0 ? null : total);
        expect(budget.declaredCents).toBe(each.declaredCents);
      }),
    );
  });

  test("the order of the objectives changes no total", () => {
    fc.assert(
      fc.property(fc.array(objective, { maxLength: 8 }), (list) => {
        const [one, other] = [totalsOf(list), totalsOf(list.toReversed())];
        expect([one.declaredCents, one.linesCents]).toEqual([other.declaredCents, other.linesCents]);
      }),
    );
  });

  test("the channels of 2019 are fourteen and add up to the objectives", () => {
    const channels = printedChannels(plan.printed);
    expect([channels?.count, channels?.totalCents]).toEqual([14, totalsOf(plan.objectives).declaredCents]);
    expect(printedChannels({ fundingTotal: "molto" })).toBeNull();
  });
});

test("the calendar of 2019 holds every day that the document prints for a result or a step", () => {
  const printed = (plan.printed["deadlineCalendar"] as { date: string; objective: string }[]).map(
    (each) => `${each.date} ${each.objective}`,
  );
  const ours = deadlinesOf(plan.objectives, "it").map((each) => `${each.day} ${each.code}`);
  for (const each of printed) expect(ours).toContain(each);
  expect(ours).toEqual(
    ours.toSorted((a, b) => (a.slice(0, 10) < b.slice(0, 10) ? -1 : a.slice(0, 10) > b.slice(0, 10) ? 1 : 0)),
  );
});

describe("the life of a year", () => {
  const today = plainDate("2026-03-02");
  const act = { number: "12", date: plainDate("2026-01-15"), body: "Assemblea" };
  const draft = { status: "draft", objectives: 3, withoutReason: [] } as const;
  test.each([
    ["an approved plan", { ...draft, status: "approved" } as const, act, "only_a_draft_changes"],
    ["an empty plan", { ...draft, objectives: 0 }, act, "no_objectives"],
    ["a deviation without reason", { ...draft, withoutReason: ["7.1"] }, act, "reasons_missing"],
    ["no number", draft, { ...act, number: " " }, "act_number_missing"],
    ["no day", draft, { ...act, date: null }, "act_date_missing"],
    ["no body", draft, { ...act, body: "" }, "act_body_missing"],
    ["a day to come", draft, { ...act, date: plainDate("2026-03-03") }, "act_date_in_the_future"],
  ])("%s is not approved", (_name, state, given, refusal) => {
    expect(decideYearApproval(state, given, today)).toMatchObject({ ok: false, refusal });
  });
  test("with its act a plan is approved, and closed on a day from then on", () => {
    expect(decideYearApproval(draft, act, today)).toMatchObject({ ok: true });
    const approved = { status: "approved", actDate: act.date } as const;
    expect(decideYearClosing(approved, today, today).ok).toBe(true);
    expect(decideYearClosing(approved, plainDate("2026-01-01"), today)).toMatchObject({ refusal: "before_the_act" });
    expect(decideYearClosing(approved, plainDate("2026-12-31"), today)).toMatchObject({
      refusal: "date_in_the_future",
    });
    expect(decideYearClosing({ ...approved, status: "draft" }, today, today)).toMatchObject({
      refusal: "not_approved",
    });
  });
});
