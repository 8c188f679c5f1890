// SPDX-License-Identifier: AGPL-3.0-or-later
import { plainDate } from "@albero/kernel/pure";
import { describe, expect, test } from "vitest";
import { decideEnd, decideGive, type Mandate } from "./mandate.ts";
import { isOperating } from "./printed.ts";
import { decideAnswer, decideReturn, decideSession, type Proposal, type Session } from "./proposal.ts";
import { coordinatorsOf, decideClose, decideOpen, shortages, type TableSeat, type ThematicTable } from "./table.ts";

const TODAY = plainDate("2026-07-10");
const TABLE: ThematicTable = {
  ...{ id: 1, bodyId: 1, name: "Tavolo", period: "", isNew: false, state: "planned", openedOn: null, closedOn: null },
  ...{ closingReason: "", source: "", note: "", uncertain: "in dubbio", rowVersion: 1 },
};
const seat = (category: TableSeat["category"], duty = "member"): TableSeat => ({
  id: 1,
  label: category,
  duty,
  category,
});
const PAIR = [seat("office", "coordinator"), seat("third_sector", "coordinator")];
const refusal = (result: { ok: boolean }) => ("refusal" in result ? result.refusal : "ok");

describe("a table", () => {
  test("knows its two coordinators: a union coordinates for neither side", () => {
    expect(coordinatorsOf([seat("union", "coordinator"), seat("health"), seat("third_sector")])).toEqual({
      ...{ public: null, thirdSector: null },
    });
    expect(coordinatorsOf(PAIR)).toMatchObject({
      public: { category: "office" },
      thirdSector: { category: "third_sector" },
    });
  });

  test("opens with both and with the least of each category", () => {
    const open = (
      seats: TableSeat[],
      minimums: { category: TableSeat["category"]; seats: number }[] = [],
      day = TODAY,
    ) => decideOpen(TABLE, { seats, minimums }, day, TODAY);
    expect(refusal(open([]))).toBe("needs_public_coordinator");
    expect(refusal(open(PAIR.slice(0, 1)))).toBe("needs_third_sector_coordinator");
    expect(open(PAIR, [{ category: "third_sector", seats: 2 }])).toMatchObject({
      refusal: "too_few_seats",
      details: { there: 1 },
    });
    expect(refusal(open(PAIR, [], plainDate("2026-07-11")))).toBe("day_in_future");
    expect(open(PAIR)).toMatchObject({ ok: true, value: { state: "open", openedOn: TODAY, uncertain: null } });
    expect(shortages(PAIR, [{ category: "health", seats: 1 }])).toEqual([{ category: "health", least: 1, there: 0 }]);
  });

  test("closes with its reason, without a mandate in force and without a proposal that waits", () => {
    const open = { ...TABLE, state: "open", openedOn: plainDate("2026-07-01") } as const;
    const close = (more = {}, day = TODAY, reason = "Fine", table: ThematicTable = open) =>
      refusal(decideClose(table, { mandateInForce: false, waiting: 0, ...more }, { day, reason }, TODAY));
    expect(close({}, TODAY, "Fine", TABLE)).toBe("not_open");
    expect(close({}, plainDate("2026-06-30"))).toBe("closes_before_it_opens");
    expect(close({}, TODAY, " ")).toBe("reason_needed");
    expect(close({ mandateInForce: true })).toBe("mandate_in_force");
    expect(close({ waiting: 2 })).toBe("proposals_waiting");
    expect(close()).toBe("ok");
  });
});

describe("a mandate", () => {
  const DRAFT: Mandate = {
    ...{ id: 1, tableId: 1, number: 1, state: "draft", aims: "a", activities: "", people: "", givenBy: "UdP", act: "" },
    ...{
      firstDay: plainDate("2026-07-01"),
      lastDay: plainDate("2026-12-31"),
      endedOn: null,
      endReason: "",
      rowVersion: 1,
    },
  };
  test("is given with a giver, a step and time left", () => {
    const give = (more: Partial<Mandate> = {}, steps = [{ due: TODAY }], state: ThematicTable["state"] = "open") =>
      refusal(decideGive({ ...DRAFT, ...more }, steps, { state }, TODAY));
    expect(give({ state: "closed" })).toBe("mandate_not_draft");
    expect(give({}, [{ due: TODAY }], "closed")).toBe("table_closed");
    expect(give({ givenBy: "" })).toBe("giver_needed");
    expect(give({}, [])).toBe("mandate_without_steps");
    expect(give({ lastDay: plainDate("2026-07-09") })).toBe("mandate_over");
    expect(give()).toBe("ok");
  });

  test("ends with its reason; concluded, no step is open; renegotiated, steps may be", () => {
    const end = (state: "closed" | "renegotiated", doneOn: typeof TODAY | null, reason = "r", day = TODAY) =>
      refusal(decideEnd({ ...DRAFT, state: "in_force" }, { state, day, reason }, [{ doneOn }], TODAY));
    expect(end("closed", null)).toBe("steps_open");
    expect(end("renegotiated", null)).toBe("ok");
    expect(end("closed", TODAY)).toBe("ok");
    expect(end("closed", TODAY, "")).toBe("reason_needed");
    expect(end("closed", TODAY, "r", plainDate("2026-06-30"))).toBe("end_before_start");
    expect(refusal(decideEnd(DRAFT, { state: "closed", day: TODAY, reason: "r" }, [], TODAY))).toBe(
      "mandate_not_in_force",
    );
  });
});

describe("a proposal and a session", () => {
  const WAITING: Proposal = {
    ...{ id: 1, tableId: 1, title: "Sportello", text: "", proposedBy: "", day: TODAY, state: "waiting" },
    ...{ objectiveCode: null, objectiveTitle: null, planVersion: null, reason: "", decidedOn: null, rowVersion: 1 },
  };
  const plan = { version: 2, objectives: [{ code: "A", title: "Povertà" }] };
  test("is accepted into an objective that the plan in force has, with its title of that day", () => {
    const accept = (objectiveCode: string, given: typeof plan | null = plan) =>
      decideAnswer(WAITING, { answer: "accepted", objectiveCode, reason: "" }, given, TODAY);
    expect(refusal(accept(""))).toBe("objective_needed");
    expect(refusal(accept("Z"))).toBe("objective_unknown");
    expect(refusal(accept("A", null))).toBe("objective_unknown");
    expect(accept("A")).toMatchObject({ value: { objectiveCode: "A", objectiveTitle: "Povertà", planVersion: 2 } });
    const no = decideAnswer(WAITING, { answer: "refused", objectiveCode: "A", reason: "C’è già" }, plan, TODAY);
    expect(no).toMatchObject({ value: { state: "refused", objectiveCode: null } });
    expect(
      refusal(
        decideAnswer(
          { ...WAITING, state: "refused" },
          { answer: "refused", objectiveCode: "", reason: "x" },
          plan,
          TODAY,
        ),
      ),
    ).toBe("already_decided");
  });

  test("a session is of an open table, and returns its results once", () => {
    const open = { state: "open", openedOn: plainDate("2026-07-01") } as const;
    expect(refusal(decideSession(TABLE, { day: TODAY, present: 1 }, TODAY))).toBe("table_not_open");
    expect(refusal(decideSession(open, { day: plainDate("2026-06-30"), present: 1 }, TODAY))).toBe("before_the_table");
    expect(refusal(decideSession(open, { day: TODAY, present: 0 }, TODAY))).toBe("nobody_there");
    expect(refusal(decideSession(open, { day: TODAY, present: 1 }, TODAY))).toBe("ok");
    const held: Session = {
      id: 1,
      tableId: 1,
      day: TODAY,
      place: "",
      minutes: "",
      results: "",
      returnedOn: null,
      rowVersion: 1,
    };
    expect(refusal(decideReturn(held, { results: " ", day: TODAY }, TODAY))).toBe("results_needed");
    expect(refusal(decideReturn(held, { results: "x", day: plainDate("2026-07-09") }, TODAY))).toBe(
      "returned_before_the_session",
    );
    expect(refusal(decideReturn({ ...held, returnedOn: TODAY }, { results: "x", day: TODAY }, TODAY))).toBe(
      "already_returned",
    );
  });
});

test("the tables that work are found under the other names that the plan gives them", () => {
  const operating = ["Disabilità", "Domiciliarità e lavoro di comunità", "Servizi abitativi", "Sostegno alle povertà"];
  expect(isOperating("Tavolo Politiche Abitative", operating)).toBe(true);
  expect(isOperating("Gruppo di Lavoro Fare Legami (Lavoro di Comunità)", operating)).toBe(true);
  expect(isOperating("Tavolo Politiche Giovanili", operating)).toBe(false);
  expect(isOperating("Rete Con-tatto", operating)).toBe(false);
});
