// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, plainDate, type PlainDate } from "@albero/kernel/pure";
import { addMonths, addSpan, dayOf, endOfWeek, offWeekend, parseSpans, weekday } from "./days.ts";
import { everything, generate, type Fact } from "./generate.ts";
import { applied, merge, type Change, type Written } from "./merge.ts";
import { deadlineReference, type DeadlineRule, type Recurrence } from "./rule.ts";

const reference = deadlineReference.parse(
  JSON.parse(readFileSync(new URL("../../../../data/reference/deadline-rules.json", import.meta.url), "utf8")),
);
const known: DeadlineRule[] = reference.rules.map(({ verified, ...rule }, at) => ({
  ...rule,
  ...{ id: at + 1, rowVersion: 1, isVerified: verified },
}));
const [any] = known;
const ruleOf = (recurrence: Recurrence, more: Partial<DeadlineRule> = {}): DeadlineRule => ({
  ...(any as DeadlineRule),
  ...{ code: "R", title: "{nome} {anno}", recurrence, weekend: "keep", firstYear: null, lastYear: null },
  ...more,
});
const factOf = (more: Partial<Fact> = {}): Fact => ({
  ...{ kind: "annuality_ends", id: "1", name: "FNPS 2025", year: null, group: "", about: "annuality:1" },
  ...{ day: plainDate("2027-06-30"), settledOn: null },
  ...more,
});
const day = plainDate;
const duesOf = (rule: DeadlineRule, from: string, to: string, facts: Fact[] = []) =>
  generate([rule], facts, day(from), day(to)).map((one) => one.due);

describe("days", () => {
  test("a day that a month lacks is its last one", () => {
    expect(dayOf(2028, 2, 31)).toBe("2028-02-29");
    expect(dayOf(2027, 2, 29)).toBe("2027-02-28");
    expect(addMonths(day("2027-11-30"), 3)).toBe("2028-02-29");
    expect(addMonths(day("2028-02-29"), -12)).toBe("2027-02-28");
    expect(addMonths(day("2027-01-31"), -2)).toBe("2026-11-30");
    expect(addSpan(day("2027-03-10"), "10d", -1)).toBe("2027-02-28");
  });
  test("a weekend is left, or moved to the Monday after or the Friday before", () => {
    expect(weekday(day("2027-02-27"))).toBe(6);
    expect(offWeekend(day("2027-02-27"), "keep")).toBe("2027-02-27");
    expect(offWeekend(day("2027-02-27"), "next")).toBe("2027-03-01");
    expect(offWeekend(day("2027-02-28"), "previous")).toBe("2027-02-26");
    expect(endOfWeek(day("2026-11-22"))).toBe("2026-11-22");
    expect(endOfWeek(day("2026-11-23"))).toBe("2026-11-29");
  });
  test("spans are read as people write them, the longest first", () => {
    expect(parseSpans("30 giorni, 12 mesi e 7 gg")).toEqual({ ok: true, value: ["12m", "30d", "7d"] });
    expect(parseSpans("1 mese prima; 1 mese")).toEqual({ ok: true, value: ["1m"] });
    expect(parseSpans("")).toEqual({ ok: true, value: [] });
    for (const wrong of ["presto", "-3 giorni", "3,5 mesi", "1000 giorni", "1d,2d,3d,4d,5d,6d,7d,8d,9d"])
      expect(parseSpans(wrong).ok, wrong).toBe(false);
  });
});

describe("rules make deadlines", () => {
  test("each year on a day, the leap day included", () => {
    const rule = ruleOf({ kind: "yearly", month: 2, day: 29, fact: null });
    expect(duesOf(rule, "2027-01-01", "2028-12-31")).toEqual(["2027-02-28", "2028-02-29"]);
  });
  test("every four months, counted from a month, at the end of each", () => {
    const rule = ruleOf({ kind: "months", every: 4, month: 4, day: 31 });
    expect(duesOf(rule, "2027-01-01", "2027-12-31")).toEqual(["2027-04-30", "2027-08-31", "2027-12-31"]);
  });
  test("a weekend moves a deadline over the end of the year, and it is found there", () => {
    const rule = ruleOf({ kind: "yearly", month: 12, day: 31, fact: null }, { weekend: "next" });
    // 31 December 2022 was a Saturday.
    expect(duesOf(rule, "2022-12-01", "2022-12-31")).toEqual([]);
    expect(duesOf(rule, "2023-01-01", "2023-01-31")).toEqual(["2023-01-02"]);
  });
  test("so long before a thing, which may be moved", () => {
    const rule = ruleOf({ kind: "relative", fact: "annuality_ends", span: "6m", side: "before" });
    const [made] = generate([rule], [factOf()], day("2026-01-01"), day("2027-12-31"));
    expect(made).toMatchObject({ due: "2026-12-30", key: "R/annuality_ends:1", title: "FNPS 2025 2027" });
    expect(generate([rule], [factOf({ day: null })], day("2026-01-01"), day("2027-12-31"))).toEqual([]);
  });
  test("the day that was decided counts more than that of the rule, and a thing done is done", () => {
    const rule = ruleOf({
      ...{ kind: "yearly", month: 2, day: 28 },
      fact: { kind: "instalment", group: "services/1", year: "same" },
    });
    const call = factOf({ kind: "instalment", group: "services/1", year: 2027, day: day("2027-03-15"), name: "Quote" });
    expect(duesOf(rule, "2027-01-01", "2027-12-31", [call])).toEqual(["2027-03-15"]);
    expect(duesOf(rule, "2027-01-01", "2027-12-31", [{ ...call, group: "services/2" }])).toEqual(["2027-02-28"]);
    const [made] = generate([rule], [{ ...call, settledOn: day("2027-02-01") }], day("2027-01-01"), day("2027-12-31"));
    expect(made?.settledOn).toBe("2027-02-01");
  });
  test("a rule holds in its years alone", () => {
    const rule = ruleOf({ kind: "yearly", month: 4, day: 30, fact: null }, { firstYear: 2027, lastYear: 2027 });
    expect(duesOf(rule, "2025-01-01", "2030-12-31")).toEqual(["2027-04-30"]);
  });
  test("the year of Crema, by the rules that Albero knows", () => {
    const on = known.filter((rule) => rule.isOn);
    const made = generate(on, [], day("2027-01-01"), day("2027-12-31"));
    expect(made.map(({ due, key }) => `${due} ${key}`)).toEqual([
      "2027-02-28 QUOTE-SERVIZI-1/2027",
      "2027-03-31 ACCESSIBILITA-OBIETTIVI/2027",
      "2027-03-31 QUOTA-SOLIDARIETA/2027",
      "2027-04-30 CONTRATTO-ALLEGATI/2027",
      "2027-04-30 MONITORAGGIO-4/2027-04",
      "2027-04-30 REPORT-ANNUALE/2027",
      "2027-05-31 OBIETTIVI-SPESA-COMUNI/2027",
      "2027-06-30 QUOTE-SERVIZI-2/2027",
      "2027-08-31 MONITORAGGIO-4/2027-08",
      "2027-09-23 ACCESSIBILITA-DICHIARAZIONE/2027",
      "2027-12-31 MONITORAGGIO-4/2027-12",
      "2027-12-31 PIANO-OPERATIVO/2027",
    ]);
    expect(made.find(({ key }) => key === "PIANO-OPERATIVO/2027")?.title).toBe("Approvare il Piano Operativo 2028");
  });
});

const someDay = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays(day("2020-01-01"), days));
const someRecurrence: fc.Arbitrary<Recurrence> = fc.oneof(
  fc.record({
    kind: fc.constant("yearly" as const),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
    fact: fc.constant(null),
  }),
  fc.record({
    kind: fc.constant("months" as const),
    every: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 6 as const),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  }),
  fc.record({
    kind: fc.constant("relative" as const),
    fact: fc.constantFrom("annuality_ends" as const, "meeting" as const),
    span: fc.constantFrom("0d" as const, "10d" as const, "6m" as const),
    side: fc.constantFrom("before" as const, "after" as const),
  }),
);
const someRules = fc
  .array(fc.tuple(someRecurrence, fc.constantFrom("keep" as const, "next" as const, "previous" as const)), {
    maxLength: 6,
  })
  .map((all) => all.map(([recurrence, weekend], at) => ruleOf(recurrence, { id: at + 1, code: `R${at}`, weekend })));
const someFacts = fc
  .array(fc.tuple(fc.constantFrom("annuality_ends" as const, "meeting" as const), someDay), { maxLength: 6 })
  .map((all) => all.map(([kind, on], at) => factOf({ kind, id: String(at), day: on })));

describe("whatever the rules and the facts", () => {
  const shuffled = <T>(all: readonly T[]): T[] => all.toReversed();
  test("in order, each key once, in the days asked; the order of rules and facts never counts", () => {
    fc.assert(
      fc.property(someRules, someFacts, someDay, fc.integer({ min: 0, max: 900 }), (rules, facts, from, length) => {
        const to = addDays(from, length);
        const made = generate(rules, facts, from, to);
        expect(made.every(({ due }) => from <= due && due <= to)).toBe(true);
        expect(new Set(made.map(({ key }) => key)).size).toBe(made.length);
        expect(made.map(({ due }) => due)).toEqual(made.map(({ due }) => due).toSorted());
        expect(generate(shuffled(rules), shuffled(facts), from, to)).toEqual(made);
      }),
    );
  });
  test("two neighbouring periods give what the whole gives", () => {
    fc.assert(
      fc.property(someRules, someFacts, someDay, fc.integer({ min: 1, max: 500 }), (rules, facts, from, length) => {
        const [middle, to] = [addDays(from, length), addDays(from, 2 * length)];
        const halves = [...generate(rules, facts, from, middle), ...generate(rules, facts, addDays(middle, 1), to)];
        expect(halves).toEqual(generate(rules, facts, from, to));
      }),
    );
  });
  test("a weekend only moves a deadline where the rule says so, by two days at most", () => {
    fc.assert(
      fc.property(someRules, someFacts, (rules, facts) => {
        const keep = rules.map((rule) => ({ ...rule, weekend: "keep" as const }));
        const [from, to] = [day("2026-01-01"), day("2027-12-31")];
        const plain = new Map(everything(keep, facts, from, to).map((one) => [one.key, one.due]));
        for (const one of everything(rules, facts, from, to)) {
          const rule = rules.find(({ id }) => id === one.ruleId);
          const due = plain.get(one.key) as PlainDate;
          if (rule?.weekend === "keep") expect(one.due).toBe(due);
          else expect(weekday(one.due)).toBeLessThan(6);
          expect(Math.abs(Date.parse(one.due) - Date.parse(due))).toBeLessThanOrEqual(2 * 86_400_000);
        }
      }),
    );
  });
});

const window = { from: day("2026-01-01"), to: day("2027-12-31"), today: day("2026-11-22") };
const changesOf = (written: readonly Written[], rules: readonly DeadlineRule[], facts: readonly Fact[]) =>
  merge(
    written,
    generate(rules, facts, window.from, window.to),
    everything(rules, facts, window.from, window.to),
    window,
  );
/** What the store does. */
function afterwards(written: readonly Written[], changes: readonly Change[]): Written[] {
  const made = changes.flatMap((change, at): Written[] =>
    change.kind === "add"
      ? [
          {
            ...{ id: 1_000 + at, key: change.generated.key, title: change.generated.title, due: change.generated.due },
            ...{ ruleDue: change.generated.due, about: change.generated.about, state: change.state },
            ...{ ownDue: false, ownTitle: false, isTouched: false, wasReopened: false, isUnasked: false },
          },
        ]
      : [],
  );
  const changed = written.map((one) =>
    changes.reduce((now, change) => (change.kind !== "add" && change.id === one.id ? applied(now, change) : now), one),
  );
  return [...changed, ...made];
}
const settle = (rules: readonly DeadlineRule[], facts: readonly Fact[], before: readonly Written[] = []) =>
  afterwards(before, changesOf(before, rules, facts));

describe("asked again", () => {
  const fund = ruleOf({ kind: "relative", fact: "annuality_ends", span: "0d", side: "before" }, { title: "{nome}" });
  const [made] = settle([fund], [factOf()]);
  const one = made as Written;

  test("nothing changes", () => {
    fc.assert(
      fc.property(someRules, someFacts, someRules, someFacts, (rules, facts, otherRules, otherFacts) => {
        // Whatever was there before, made by other rules of the same codes or by nobody.
        const once = settle(rules, facts, settle(otherRules, otherFacts));
        expect(changesOf(once, rules, facts)).toEqual([]);
      }),
    );
  });
  test("what was done stays done, whatever happens to its rule and its fact", () => {
    fc.assert(
      fc.property(someRules, someFacts, someFacts, fc.boolean(), (rules, facts, laterFacts, isOff) => {
        const done = settle(rules, facts).map((each) => ({ ...each, state: "done" as const }));
        const after = settle(isOff ? [] : rules, laterFacts, done);
        expect(after.slice(0, done.length)).toEqual(done);
      }),
    );
  });
  test("a fact that moves takes its open deadline along, also out of sight", () => {
    expect(changesOf([one], [fund], [factOf({ day: day("2031-03-31") })])).toEqual([
      { kind: "move", id: one.id, from: "2027-06-30", due: "2031-03-31", ruleDue: "2031-03-31", state: "open" },
    ]);
    const own = { ...one, due: day("2027-05-01"), ownDue: true };
    expect(changesOf([own], [fund], [factOf({ day: day("2027-12-31") })])).toMatchObject([
      { kind: "move", due: "2027-05-01", ruleDue: "2027-12-31" },
    ]);
  });
  test("a rule that is off takes back what nobody touched, and leaves what somebody worked on", () => {
    expect(changesOf([one], [], [factOf()])).toEqual([{ kind: "drop", id: one.id }]);
    expect(changesOf([{ ...one, isTouched: true }], [], [])).toEqual([{ kind: "unask", id: one.id }]);
    const dropped = { ...one, state: "dropped" as const };
    expect(changesOf([dropped], [fund], [factOf()])).toEqual([
      { kind: "revive", id: one.id, due: one.due, state: "open" },
    ]);
    expect(changesOf([{ ...one, state: "set_aside" }], [fund], [factOf()])).toEqual([]);
  });
  test("what is done elsewhere is done here, unless somebody opened it again", () => {
    const facts = [factOf({ settledOn: day("2026-11-20") })];
    expect(changesOf([one], [fund], facts)).toEqual([{ kind: "settle", id: one.id, on: "2026-11-20" }]);
    expect(changesOf([{ ...one, wasReopened: true }], [fund], facts)).toEqual([]);
  });
  test("a day gone by before anybody asked is not late", () => {
    const [past] = settle([fund], [factOf({ day: day("2026-03-31") })]);
    expect(past?.state).toBe("past");
  });
});
