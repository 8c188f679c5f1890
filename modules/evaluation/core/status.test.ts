// SPDX-License-Identifier: AGPL-3.0-or-later
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PlainDate } from "@albero/kernel/pure";
import type { Target } from "./indicator.ts";
import { judge, STATUSES } from "./status.ts";

const at = (kind: Target["kind"], day: string, value: number, operator: Target["operator"] = ">="): Target => ({
  ...{ kind, day: day as PlainDate, value, operator, territory: "", state: "confirmed" as const },
});
const on = (day: string, value: number | null, targets: Target[], tolerance: number | null = 10) =>
  judge({ kind: "count", direction: "up", tolerance, targets, value, day: day as PlainDate });

const START = at("baseline", "2025-01-01", 0);
const TARGET = at("target", "2027-01-01", 100);

describe("on track or not", () => {
  test("half of the way at half of the time is on track; the numbers of the rule are told", () => {
    expect(on("2026-01-01", 50, [START, TARGET])).toMatchObject({
      status: "on_track",
      rule: { is: "on_the_way", expected: 50, behind: 0, tolerance: 10 },
    });
  });
  test("behind by the tolerance is still on track, by twice at risk, more is off track", () => {
    expect(on("2026-01-01", 40, [START, TARGET]).status).toBe("on_track");
    expect(on("2026-01-01", 39, [START, TARGET]).status).toBe("at_risk");
    expect(on("2026-01-01", 30, [START, TARGET]).status).toBe("at_risk");
    expect(on("2026-01-01", 29, [START, TARGET]).status).toBe("off_track");
  });
  test("what shall fall is judged by how far it fell", () => {
    const down = [at("baseline", "2025-01-01", 100), at("target", "2027-01-01", 0, "<=")];
    expect(on("2026-01-01", 50, down).status).toBe("on_track");
    expect(on("2026-01-01", 90, down).status).toBe("off_track");
  });
  test("reached is on track even before its day; not reached on its day is off track", () => {
    expect(on("2025-02-01", 100, [START, TARGET])).toMatchObject({ status: "on_track", rule: { is: "reached" } });
    expect(on("2027-01-01", 99, [START, TARGET])).toMatchObject({ status: "off_track", rule: { is: "past_due" } });
  });
  test("a milestone not reached waits, is at risk in its last thirty days, then off track", () => {
    const milestone = [at("target", "2026-12-31", 1)];
    expect(on("2026-06-30", 0, milestone).status).toBe("on_track");
    expect(on("2026-12-15", 0, milestone).status).toBe("at_risk");
    expect(on("2027-01-01", 0, milestone).status).toBe("off_track");
  });
  test("the next target counts, not one that is past", () => {
    const steps = [START, at("target", "2026-01-01", 10), TARGET];
    expect(on("2025-12-01", 10, steps)).toMatchObject({ rule: { is: "reached", target: { value: 10 } } });
    expect(on("2026-06-01", 10, steps)).toMatchObject({ rule: { target: { value: 100 } } });
  });
  test("no value and no target are said, never guessed", () => {
    expect(on("2026-01-01", null, [START, TARGET]).status).toBe("no_data");
    expect(on("2026-01-01", 5, [START]).status).toBe("no_target");
  });
});

test("a better value never makes the status worse, and the target reached is always on track", () => {
  const order = ["off_track", "at_risk", "on_track"];
  const day = fc
    .integer({ min: 0, max: 800 })
    .map((n) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10));
  const value = fc.integer({ min: -50, max: 150 });
  fc.assert(
    fc.property(
      day,
      value,
      fc.integer({ min: 0, max: 50 }),
      fc.integer({ min: 0, max: 50 }),
      (when, low, more, band) => {
        const [worse, better] = [on(when, low, [START, TARGET], band), on(when, low + more, [START, TARGET], band)];
        expect(order.indexOf(better.status)).toBeGreaterThanOrEqual(order.indexOf(worse.status));
        expect(on(when, 100, [START, TARGET], band).status).toBe("on_track");
        expect(STATUSES).toContain(worse.status);
      },
    ),
  );
});
