// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from "vitest";
import { plainDate, type Actor, type Role } from "@albero/kernel/pure";
import { decidePass } from "./approval.ts";
import { checkPeriod, decideClose, decideOpen, decideReopen, isChosen, nextPeriod, type Round } from "./round.ts";
import { fromRows, toRows } from "./sheet.ts";
import { owedBy, remindedFor } from "./waiting.ts";

const d = plainDate;
const ROUND: Round = {
  ...{ id: 1, name: "Primo semestre", firstDay: d("2025-01-01"), lastDay: d("2025-06-30"), dueOn: d("2025-07-31") },
  ...{ state: "draft", invented: false, note: "", strategy: "", meetingId: null, openedOn: null, closedOn: null },
  rowVersion: 1,
};
const TODAY = d("2025-07-01");
const OPEN = { ...ROUND, state: "open" as const };
const refusal = (result: { ok: boolean; refusal?: string }) => (result.ok ? "ok" : result.refusal);

describe("the life of a round", () => {
  test("a period has its days in order, lasts a year at most, is due after its end", () => {
    expect(refusal(checkPeriod(ROUND))).toBe("ok");
    expect(refusal(checkPeriod({ ...ROUND, lastDay: d("2024-12-31") }))).toBe("period_upside_down");
    expect(refusal(checkPeriod({ ...ROUND, lastDay: d("2026-06-30") }))).toBe("period_too_long");
    expect(refusal(checkPeriod({ ...ROUND, dueOn: d("2025-06-29") }))).toBe("due_before_end");
  });
  test("it opens once, and only when it asks something", () => {
    expect(refusal(decideOpen(ROUND, 0, TODAY))).toBe("nothing_asked");
    expect(decideOpen(ROUND, 3, TODAY)).toMatchObject({ value: { state: "open", openedOn: TODAY } });
    expect(refusal(decideOpen(OPEN, 3, TODAY))).toBe("round_not_draft");
  });
  test("it closes when all that came in is accepted, with what was decided", () => {
    const close = (waiting: number, strategy = "La strategia non cambia.") =>
      decideClose(OPEN, { strategy, meetingId: null, waiting }, TODAY);
    expect(refusal(close(1))).toBe("not_all_accepted");
    expect(refusal(close(0, " "))).toBe("strategy_needed");
    expect(close(0)).toMatchObject({ value: { state: "closed", closedOn: TODAY } });
    expect(refusal(decideClose(ROUND, { strategy: "x", meetingId: null, waiting: 0 }, TODAY))).toBe("round_not_open");
  });
  test("it opens again with a reason", () => {
    const closed = { ...ROUND, state: "closed" as const };
    expect(refusal(decideReopen(closed, ""))).toBe("why_reopen_needed");
    expect(decideReopen(closed, "Un dato sbagliato")).toMatchObject({ value: { state: "open" } });
    expect(refusal(decideReopen(OPEN, "x"))).toBe("round_not_closed");
  });
  test("the next one follows the last and is as long", () => {
    expect(nextPeriod(ROUND, TODAY)).toEqual({
      ...{ firstDay: "2025-07-01", lastDay: "2025-12-31", dueOn: "2026-01-31" },
    });
    const four = { firstDay: d("2025-09-01"), lastDay: d("2025-12-31") };
    expect(nextPeriod(four, TODAY)).toMatchObject({ firstDay: "2026-01-01", lastDay: "2026-04-30" });
    expect(nextPeriod(undefined, d("2026-03-02"))).toMatchObject({ firstDay: "2026-01-01", lastDay: "2026-06-30" });
  });
  test("indicators are chosen by plan, objective and frequency together", () => {
    const places = [{ plan: "zone" as const, objective: "J" }];
    const yearly = { frequency: "yearly" as const };
    expect(isChosen({ plan: "", objective: "", frequency: "" }, [], yearly)).toBe(true);
    expect(isChosen({ plan: "zone", objective: "J", frequency: "yearly" }, places, yearly)).toBe(true);
    expect(isChosen({ plan: "leps", objective: "", frequency: "" }, places, yearly)).toBe(false);
    expect(isChosen({ plan: "", objective: "A", frequency: "" }, places, yearly)).toBe(false);
    expect(isChosen({ plan: "", objective: "J", frequency: "monthly" }, places, yearly)).toBe(false);
  });
});

const person = (roles: Role[], territories: string[] = []): Actor => ({
  ...{ kind: "person", accountId: "a", name: "Persona", roles, territories },
});

describe("from entered to locked", () => {
  const pass = (actor: Actor, group: string, to: "entered" | "checked" | "accepted" | "locked", reason = "") =>
    refusal(decidePass(actor, OPEN, { group, to, reason }));
  test("a sub-area is checked by whoever coordinates it or by the Plan Office", () => {
    expect(pass(person(["sub_area_coordinator"], ["SONCINO"]), "SONCINO", "checked")).toBe("ok");
    expect(pass(person(["sub_area_coordinator"], ["SONCINO"]), "CREMA", "checked")).toBe("not_yours_to_check");
    expect(pass(person(["sub_area_coordinator"], [""]), "", "checked")).toBe("not_yours_to_check");
    expect(pass(person(["clerk"]), "", "checked")).toBe("ok");
  });
  test("accepting, locking and reopening are the coordinator's; reopening has a reason", () => {
    for (const to of ["accepted", "locked", "entered"] as const)
      expect(pass(person(["clerk"]), "", to, "x")).toBe("coordinator_only");
    expect(pass(person(["coordinator"]), "", "accepted")).toBe("ok");
    expect(pass(person(["coordinator"]), "", "entered")).toBe("why_reopen_needed");
    expect(pass(person(["coordinator"]), "", "entered", "Errore")).toBe("ok");
  });
  test("nothing moves in a closed round", () => {
    const closed = { state: "closed" as const };
    expect(refusal(decidePass(person(["coordinator"]), closed, { group: "", to: "entered", reason: "x" }))).toBe(
      "round_closed",
    );
  });
});

describe("who still has to answer", () => {
  const ambito = { level: "ambito" as const, code: "", name: "Ambito", subArea: "" };
  const soncino = { level: "sub_area" as const, code: "SONCINO", name: "Soncino", subArea: "SONCINO" };
  const town = { level: "municipality" as const, code: "019097", name: "Soncino", subArea: "SONCINO" };
  const alone = { level: "municipality" as const, code: "019001", name: "Comune", subArea: "" };
  const askedAt = { ambito: 3, sub_area: 2, municipality: 1 };
  const owed = owedBy([ambito, soncino, town, alone], askedAt, new Map([["", 1]]));
  const cells = (actor: Actor) =>
    remindedFor({ ...(actor as Extract<Actor, { kind: "person" }>), email: "a@example.org" }, owed).cells;
  test("each is reminded of the own answers, and of no others", () => {
    expect(cells(person(["clerk"]))).toBe(2 + 1);
    expect(cells(person(["sub_area_coordinator"], ["SONCINO"]))).toBe(2 + 1);
    expect(cells(person(["mayor"], ["019001"]))).toBe(1);
    expect(cells(person(["evaluator"]))).toBe(0);
  });
});

describe("a sheet", () => {
  test("says at its cell which code is unknown and what is written twice", () => {
    const head = ["Codice", "Territorio", "Valore"];
    const rows = [head, ["x", "ambito", "1"], ["y", "ambito", "1"], ["y", "AMBITO", 2], ["y", "SONCINO", ""]];
    const definition = { kind: "count", unit: null, rollUp: "sum", text: "", query: "", formula: "" } as never;
    const asked = new Map([["y", { indicatorId: 1, level: "ambito" as const, definition }]]);
    const read = fromRows(rows, { asked });
    expect(read.problems).toEqual([
      { row: 1, column: 0, problem: "unknown_code", value: "x" },
      { row: 3, column: 1, problem: "said_twice", value: "y AMBITO" },
    ]);
    expect(read.entries).toHaveLength(2);
    expect(fromRows([["Codice"]], { asked }).problems.map((one) => one.value)).toEqual(["Territorio", "Valore"]);
    expect(fromRows(toRows([]), { asked }).problems[0]?.problem).toBe("no_rows");
  });
});
