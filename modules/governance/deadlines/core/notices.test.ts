// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from "vitest";
import { plainDate } from "@albero/kernel/pure";
import { bucketOf, markOf, yearOf } from "./calendar.ts";
import { noticesDue, type Remindable, type Worker } from "./notices.ts";

const day = plainDate;
const worker = (name: string, ...roles: Worker["roles"]): Worker => ({
  ...{ accountId: `a-${name}`, name, email: `${name}@example.org`, roles, territories: [] },
});
const workers = [worker("anna", "coordinator"), worker("bruno", "clerk"), worker("carla", "clerk")];
const mayors: Worker[] = [
  { ...worker("offanengo", "mayor"), territories: ["019062"] },
  { ...worker("bagnolo", "mayor"), territories: ["019005"] },
];
const deadline: Remindable = {
  due: day("2027-04-30"),
  istat: null,
  owner: { role: "clerk" },
  substitute: { role: "coordinator" },
  reminders: ["2m", "30d", "7d"],
  escalation: { after: "7d", to: { role: "coordinator" } },
};
const told = (today: string, more: Partial<Remindable> = {}, who: readonly Worker[] = workers) =>
  noticesDue({ ...deadline, ...more }, day(today), who).map(
    ({ kind, span, to }) => `${kind} ${span} ${to.map((each) => each.name).join("+")}`,
  );

describe("who is told when", () => {
  test("the latest reminder alone, from its day until the day itself", () => {
    expect(told("2027-02-27")).toEqual([]);
    expect(told("2027-02-28")).toEqual(["reminder 2m bruno+carla"]);
    expect(told("2027-04-22")).toEqual(["reminder 30d bruno+carla"]);
    expect(told("2027-04-30")).toEqual(["reminder 7d bruno+carla"]);
    expect(told("2027-05-01")).toEqual([]);
  });
  test("afterwards, when its days have gone by, whoever it is passed to", () => {
    expect(told("2027-05-06")).toEqual([]);
    expect(told("2027-05-07")).toEqual(["escalation 7d anna"]);
    expect(told("2027-05-07", { escalation: { after: "7d", to: { role: "evaluator" } } })).toEqual([
      "escalation 7d bruno+carla",
    ]);
    expect(told("2027-05-07", { escalation: null })).toEqual([]);
  });
  test("where nobody holds the role, the substitute; where nobody at all, nobody", () => {
    expect(told("2027-04-30", {}, [worker("anna", "coordinator")])).toEqual(["reminder 7d anna"]);
    expect(told("2027-04-30", { substitute: null }, [])).toEqual(["reminder 7d "]);
  });
  test("an account, a person outside, the mayor of the municipality it is about", () => {
    expect(told("2027-04-30", { owner: { account: "a-carla", name: "Carla" } })).toEqual(["reminder 7d carla"]);
    expect(told("2027-04-30", { owner: { name: "Ragioneria", email: "rag@example.org" } })).toEqual([
      "reminder 7d Ragioneria",
    ]);
    expect(told("2027-04-30", { owner: { role: "mayor" } }, mayors)).toEqual(["reminder 7d bagnolo+offanengo"]);
    expect(told("2027-04-30", { owner: { role: "mayor" }, istat: "019062" }, mayors)).toEqual([
      "reminder 7d offanengo",
    ]);
  });
});

describe("how it looks", () => {
  test("a mark says where a deadline stands", () => {
    const today = day("2026-11-22");
    const mark = (due: string, state: Parameters<typeof markOf>[0]["state"] = "open") =>
      markOf({ due: day(due), state }, today);
    expect(["2026-11-21", "2026-11-22", "2026-12-22", "2026-12-23"].map((due) => mark(due))).toEqual([
      ...["late", "soon", "soon", "open"],
    ]);
    expect([mark("2026-01-01", "done"), mark("2026-01-01", "past"), mark("2027-01-01", "dropped")]).toEqual([
      ...["done", "past", "off"],
    ]);
  });
  test("a year has all its days, the leap day too, in weeks that begin on Monday", () => {
    for (const [year, days] of [
      [2027, 365],
      [2028, 366],
    ] as const) {
      const months = yearOf(year, [{ due: day(`${year}-02-28`) }]);
      expect(months.flatMap((month) => month.weeks.flat()).filter(Boolean)).toHaveLength(days);
      expect(months.every((month) => month.weeks.every((week) => week.length === 7))).toBe(true);
      expect(months[1]?.items).toHaveLength(1);
    }
    // 1 February 2027 is a Monday.
    expect(yearOf(2027, [])[1]?.weeks[0]?.[0]?.date).toBe("2027-02-01");
  });
  test("late, this week, the six weeks after", () => {
    const today = day("2026-11-18");
    const bucket = (due: string) => bucketOf(day(due), today);
    expect(["2026-11-17", "2026-11-18", "2026-11-22", "2026-11-23", "2027-01-03", "2027-01-04"].map(bucket)).toEqual([
      ...["late", "week", "week", "next", "next", null],
    ]);
  });
});
