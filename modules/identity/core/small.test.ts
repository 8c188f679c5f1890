// SPDX-License-Identifier: AGPL-3.0-or-later
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safeReturn } from "../paths.ts";
import { texts } from "../texts.ts";
import { minutesUntil } from "./attempts.ts";
import { differencesOf } from "./differences.ts";
import { stateOf } from "./invitation.ts";

describe("the differences of an event", () => {
  test("name the place, what was there and what is there", () => {
    const before = { title: "Casa", lines: [{ amount: 10 }], same: true };
    const after = { title: "Casa per tutti", lines: [{ amount: 10 }, { amount: 5 }], same: true };
    expect(differencesOf(before, after)).toEqual([
      { path: "title", before: "Casa", after: "Casa per tutti" },
      { path: "lines › 2 › amount", before: null, after: "5" },
    ]);
  });
  test("of something new have nothing before", () => {
    expect(differencesOf(null, { role: "clerk" })).toEqual([{ path: "role", before: null, after: "clerk" }]);
  });
  test("of equal things are none, whatever the things", () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => differencesOf(value, structuredClone(value)).length === 0));
  });
});

describe("after the log-in one returns only to a place of ours", () => {
  test.each(["/crema/ufficio", "/profilo?fatto=changed"])("%s is ours", (place) =>
    expect(safeReturn(place)).toBe(place),
  );
  test.each(["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", "", "/a b", null])(
    "%s is not",
    (place) => expect(safeReturn(place)).toBeNull(),
  );
});

test("a wait is told in whole minutes, one at least", () => {
  const now = new Date("2026-03-02T09:00:00Z");
  expect(minutesUntil(new Date("2026-03-02T09:14:01Z"), now)).toBe(15);
  expect(minutesUntil(new Date("2026-03-02T09:00:01Z"), now)).toBe(1);
  expect(minutesUntil(new Date("2026-03-02T08:00:00Z"), now)).toBe(1);
});

test("an invitation is open until it is used, withdrawn or too old", () => {
  const now = new Date("2026-03-02T09:00:00Z");
  const open = { expiresAt: new Date("2026-03-02T09:00:01Z"), usedAt: null, withdrawnAt: null };
  expect(stateOf(open, now)).toBe("open");
  expect(stateOf({ ...open, expiresAt: now }, now)).toBe("expired");
  expect(stateOf({ ...open, usedAt: now }, now)).toBe("used");
  expect(stateOf({ ...open, withdrawnAt: now }, now)).toBe("withdrawn");
});

test("every refusal has words in both languages, with and without details", () => {
  for (const lang of ["it", "en"] as const) {
    for (const words of Object.values(texts[lang].refusals)) {
      expect(words({})).toMatch(/\.$/);
      expect(words({ retryInMinutes: 3, min: 12, max: 128 })).not.toMatch(/undefined|NaN/);
    }
  }
});
