// SPDX-License-Identifier: AGPL-3.0-or-later
import { plainDate, type Role } from "@albero/kernel/pure";
import { describe, expect, test } from "vitest";
import { leavesNoAdministrator } from "./people.ts";
import type { HeldAssignment, Session } from "../port.ts";
import { actorFor, isInForce, needsSecondFactor } from "./standing.ts";

const TODAY = plainDate("2026-03-02");

function held(role: Role, more: Partial<HeldAssignment> = {}): HeldAssignment {
  return {
    ambitoId: 1,
    ambitoSlug: "crema",
    ambitoName: "Ambito di Crema",
    role,
    body: "Ente",
    territory: null,
    firstDay: plainDate("2026-01-01"),
    lastDay: null,
    requiresSecondFactor: false,
    ...more,
  };
}

function session(assignments: HeldAssignment[], more: Partial<Session> = {}): Session {
  return {
    accountId: "a",
    sessionId: "s",
    name: "Ada",
    email: "ada@example.org",
    proof: "password",
    hasSecondFactor: false,
    secondFactorDone: false,
    assignments,
    ...more,
  };
}

describe("an assignment is in force", () => {
  test.each([
    ["on its first day", "2026-03-02", "2026-03-31", true],
    ["on its last day", "2026-01-01", "2026-03-02", true],
    ["without a last day", "2020-01-01", null, true],
    ["not the day before it begins", "2026-03-03", null, false],
    ["not the day after it ends", "2026-01-01", "2026-03-01", false],
    ["never, when it was withdrawn before it began", "2026-03-03", "2026-03-02", false],
  ])("%s", (_when, firstDay, lastDay, expected) => {
    expect(isInForce({ firstDay, lastDay }, TODAY)).toBe(expected);
  });
});

test("nobody logged in is anonymous", () => {
  expect(actorFor(null, 1, TODAY)).toEqual({ kind: "anonymous" });
});

test("roles are those of the Ambito of the address, of today, once each, in the order of the matrix", () => {
  const assignments = [
    held("administrator"),
    held("coordinator"),
    held("coordinator", { territory: "019035" }),
    held("mayor", { ambitoId: 2 }),
    held("clerk", { lastDay: plainDate("2026-03-01") }),
  ];
  expect(actorFor(session(assignments), 1, TODAY)).toMatchObject({ roles: ["coordinator", "administrator"] });
  expect(actorFor(session(assignments), 2, TODAY)).toMatchObject({ roles: ["mayor"] });
  expect(actorFor(session(assignments), 3, TODAY)).toMatchObject({ roles: [] });
  expect(actorFor(session(assignments), null, TODAY)).toMatchObject({ name: "Ada", roles: [] });
});

test("a mayor holds office for a municipality; whoever writes for one does not", () => {
  const castelleone = held("mayor", { territory: "019025" });
  const assignments = [castelleone, held("mayor"), held("clerk", { territory: "019035" })];
  expect(actorFor(session(assignments), 1, TODAY)).toMatchObject({ territories: ["019025"] });
});

test("a second factor that is asked and not done takes every role of that Ambito, and of no other", () => {
  const assignments = [held("clerk", { requiresSecondFactor: true }), held("mayor", { ambitoId: 2 })];
  const weak = session(assignments, { hasSecondFactor: true });
  expect(needsSecondFactor(weak, 1, TODAY)).toBe(true);
  expect(actorFor(weak, 1, TODAY)).toMatchObject({ roles: [] });
  expect(actorFor(weak, 2, TODAY)).toMatchObject({ roles: ["mayor"] });
  const strong = session(assignments, { proof: "totp", secondFactorDone: true });
  expect(actorFor(strong, 1, TODAY)).toMatchObject({ roles: ["clerk"], secondFactor: true });
  expect(actorFor(weak, 2, TODAY)).not.toHaveProperty("secondFactor");
});

describe("an Ambito keeps an administrator", () => {
  const administrator = (accountId: string, lastDay: string | null = null) => ({
    accountId,
    role: "administrator" as const,
    firstDay: plainDate("2026-01-01"),
    lastDay: lastDay === null ? null : plainDate(lastDay),
  });
  const without = (accountId: string) => (one: { accountId: string }) => one.accountId === accountId;
  test("so the only one may not go", () => {
    expect(leavesNoAdministrator([administrator("a")], without("a"), TODAY)).toBe(true);
  });
  test("one of two may", () => {
    expect(leavesNoAdministrator([administrator("a"), administrator("b")], without("a"), TODAY)).toBe(false);
  });
  test("but not when the other leaves soon", () => {
    expect(leavesNoAdministrator([administrator("a"), administrator("b", "2026-04-01")], without("a"), TODAY)).toBe(
      true,
    );
  });
  test("and where there is none, nothing gets worse", () => {
    expect(leavesNoAdministrator([], without("a"), TODAY)).toBe(false);
  });
});
