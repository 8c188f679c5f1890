// SPDX-License-Identifier: AGPL-3.0-or-later
import { cents, plainDate, type PlainDate } from "@albero/kernel/pure";
import { expect, test } from "vitest";
import { amountDue, dueState, openDeadlines, totalOf } from "./contract.ts";

const day = plainDate;
const quota = { id: 1, label: "Quota per i servizi", amountCents: cents(529_331_647), note: "" };

test("forty percent of the quota of 2019, twice, leaves the rest to the balance", () => {
  const first = amountDue({ itemId: 1, sharePercent: 40 }, [quota]);
  expect(first).toBe(211_732_659);
  expect(amountDue({ itemId: 1, sharePercent: null }, [quota])).toBeNull();
  expect(amountDue({ itemId: 2, sharePercent: 40 }, [quota])).toBeNull();
  expect(amountDue({ itemId: 1, sharePercent: 100 }, [quota])).toBe(quota.amountCents);
  expect(totalOf([quota, { ...quota, id: 2, amountCents: cents(81_410_500) }])).toBe(610_742_147);
});

test.each<[PlainDate | null, PlainDate | null, string]>([
  [day("2026-03-01"), null, "late"],
  [day("2026-03-02"), null, "next"],
  [day("2026-05-01"), null, "next"],
  [day("2026-05-02"), null, "later"],
  [null, null, "no_day"],
  [day("2026-01-01"), day("2026-02-01"), "done"],
])("due %s, done %s: %s", (due, doneOn, state) => {
  expect(dueState({ due, doneOn }, day("2026-03-02"))).toBe(state);
});

test("what is open comes by day, what has no day last", () => {
  const list = [null, "2026-06-30", "2026-02-28"].map((due) => ({ due: due as PlainDate | null, doneOn: null }));
  expect(
    openDeadlines([...list, { due: day("2026-01-01"), doneOn: day("2026-01-01") }]).map((each) => each.due),
  ).toEqual(["2026-02-28", "2026-06-30", null]);
});
