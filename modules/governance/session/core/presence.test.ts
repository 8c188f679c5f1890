// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from "vitest";
import { addPapers } from "./papers.ts";
import { inTheRoom, presenceAt, refuseDelegation, type Delegation, type Happened, type Movement } from "./presence.ts";

const came = (seatId: number, position = 0, call: 1 | 2 = 1): Movement => ({ call, position, seatId, isIn: true });
const left = (seatId: number, position: number): Movement => ({ call: 1, position, seatId, isIn: false });
const onTable = (position: number): Movement => ({ call: 1, position, seatId: null, isIn: true });
const delegation = (fromSeatId: number, toSeatId: number, more: Partial<Delegation> = {}): Delegation => ({
  ...{ id: fromSeatId, fromSeatId, toSeatId, fromPosition: 0, toPosition: null, endsAt: null },
  ...more,
});
const happened = (more: Partial<Happened>): Happened => ({ movements: [], delegations: [], conflicts: [], ...more });

describe("who is in the room", () => {
  const movements = [came(1), came(2), onTable(1), left(1, 1), onTable(3), came(1, 3), onTable(2), left(2, 2)];
  test.each([
    [1, [2]],
    [3, [1, 2]],
    [2, [1]],
  ])("at point %i it is who was there when it was last on the table", (position, there) => {
    expect([...inTheRoom(movements, 1, position)].toSorted((a, b) => a - b)).toEqual(there);
  });

  test("a point to come has who is there now, another call nobody yet", () => {
    expect([...inTheRoom(movements, 1, 9)]).toEqual([1]);
    expect(inTheRoom(movements, 2, 0).size).toBe(0);
  });
});

describe("the state of a seat", () => {
  const states = (more: Partial<Happened>, position = 1) =>
    presenceAt([1, 2, 3], happened({ movements: [came(1), came(2)], ...more }), 1, position).map((one) => one.state);

  test("a delegation counts while its carrier is there, and only for its points", () => {
    expect(states({ delegations: [delegation(3, 1)] })).toEqual(["present", "present", "delegated"]);
    expect(states({ delegations: [delegation(3, 1, { fromPosition: 2 })] })).toEqual(["present", "present", "absent"]);
    expect(states({ delegations: [delegation(3, 1, { endsAt: 1 })] })).toEqual(["present", "present", "absent"]);
    expect(states({ movements: [came(2)], delegations: [delegation(3, 1)] })).toEqual(["absent", "present", "absent"]);
  });

  test("who leaves for a conflict takes out whoever they speak for, at that point alone", () => {
    const gone = { position: 1, seatId: 1, isDeclared: true };
    const more = { delegations: [delegation(3, 1)], conflicts: [gone] };
    expect(states(more)).toEqual(["left", "present", "absent"]);
    expect(states(more, 2)).toEqual(["present", "present", "delegated"]);
    expect(states({ ...more, conflicts: [gone, { ...gone, isDeclared: false }] })).toEqual([
      "present",
      "present",
      "delegated",
    ]);
  });
});

test("a delegation of other points may be given to somebody else", () => {
  const room = happened({ movements: [came(1), came(2)], delegations: [delegation(3, 1, { toPosition: 2 })] });
  const asked = { fromSeatId: 3, toSeatId: 2, fromPosition: 3, toPosition: null, document: "nota 1" };
  const rule = { allowed: true, most: 1 };
  expect(refuseDelegation(asked, room, rule, 1)).toBeNull();
  expect(refuseDelegation({ ...asked, fromPosition: 2 }, room, rule, 1)).toBe("delegation_to_two");
  expect(refuseDelegation(asked, room, { allowed: false, most: 0 }, 1)).toBe("delegations_not_allowed");
});

test("papers add up exactly", () => {
  const sums = addPapers(addPapers({}, "for", 1, "1/3"), "for", 2, "2/3");
  expect(sums).toEqual({ for: { heads: 3, weight: "1" } });
});
