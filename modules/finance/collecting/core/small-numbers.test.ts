// SPDX-License-Identifier: AGPL-3.0-or-later
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isFew,
  isRestFew,
  showGiven,
  showGroup,
  showTotal,
  smallNumbersOn,
  type Given,
  type GroupGiven,
  type SmallNumbersRule,
} from "./small-numbers.ts";

const rule: SmallNumbersRule = {
  from: "2019-01-01",
  fewerThan: 5,
  fewestMunicipalities: 3,
  source: "x",
  verified: false,
};
const given = (users: number | null): Given => ({ users, hours: 120_00, places: 3, contribution: 900_00 });
const group = (users: number | null, municipalities = 6): GroupGiven => ({ ...given(users), municipalities });

describe("one municipality", () => {
  test.each([1, 2, 3, 4])(
    "%i persons hide themselves, their hours and their contributions; not the places",
    (users) => {
      expect(showGiven(given(users), rule)).toEqual({
        users: { kind: "suppressed" },
        hours: { kind: "suppressed" },
        contribution: { kind: "suppressed" },
        places: { kind: "value", value: 3 },
      });
    },
  );
  test.each([0, 5, 300])("%i persons can be told", (users) => {
    expect(showGiven(given(users), rule)).toMatchObject({
      users: { kind: "value", value: users },
      hours: { kind: "value" },
    });
  });
  test("persons that nobody counted hide the hours, and are missing themselves", () => {
    expect(showGiven(given(null), rule)).toMatchObject({ users: { kind: "missing" }, hours: { kind: "suppressed" } });
  });
});

describe("its group", () => {
  test("nothing can be subtracted: the others alone must be none or enough", () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), fc.integer({ min: 1, max: 8 }), (own, others, municipalities) => {
        const shown = showGroup(group(own + others, municipalities), given(own), rule).users;
        if (shown.kind !== "value") return;
        expect(isFew(shown.value - own, rule)).toBe(false);
        expect(municipalities).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 2_000 },
    );
  });
  test("two municipalities are too few, whatever the persons", () => {
    expect(showGroup(group(400, 2), given(100), rule).users).toEqual({ kind: "suppressed" });
  });
  test("enough of everything is shown", () => {
    expect(showGroup(group(400), given(100), rule).users).toEqual({ kind: "value", value: 400 });
  });
  test("the rest between sub-area and Ambito counts too", () => {
    expect(isRestFew(group(103), group(100), rule)).toBe(true);
    expect(isRestFew(group(105), group(100), rule)).toBe(false);
    expect(isRestFew(group(100), group(100), rule)).toBe(false);
  });
});

test("a total with something hidden says at least what is in sight", () => {
  const value = (n: number) => ({ kind: "value", value: n }) as const;
  expect(showTotal([value(10), value(7)])).toEqual({ value: 17, isAtLeast: false });
  expect(showTotal([value(10), { kind: "suppressed" }, { kind: "suppressed" }])).toEqual({
    value: 10,
    isAtLeast: true,
  });
});

test("before the first rule the first one protects", () => {
  const later = { ...rule, from: "2030-01-01", fewerThan: 10 };
  expect(smallNumbersOn([later, rule], "2001-01-01").fewerThan).toBe(5);
  expect(smallNumbersOn([later, rule], "2031-01-01").fewerThan).toBe(10);
});
