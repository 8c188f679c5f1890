// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from "vitest";
import { plainDate } from "@albero/kernel/pure";
import {
  decideAmended,
  decideAmendment,
  decideApproval,
  decideBackToDraft,
  decideClosing,
  decideConsultation,
  decideEntryIntoForce,
  isApproved,
  isEditable,
  STATUSES,
  type Status,
  type VersionState,
} from "./lifecycle.ts";

const day = plainDate;
const today = day("2025-03-10");
const act = { number: "12", date: day("2025-01-20"), body: "Assemblea dei Sindaci" };
const since = day("2025-02-01");
const states: Record<Status, VersionState> = {
  draft: { status: "draft" },
  consultation: { status: "consultation", openedOn: day("2025-01-02") },
  approved: { status: "approved", act },
  in_force: { status: "in_force", act, since },
  amended: { status: "amended", act, since, amendedOn: day("2025-03-01") },
  closed: { status: "closed", act, since, closedOn: day("2025-03-01") },
};

const outcome = (result: { ok: boolean; refusal?: string; value?: VersionState }) =>
  result.ok ? result.value?.status : result.refusal;

describe("what each state allows", () => {
  const table: [string, (state: VersionState) => string | undefined, Record<Status, string>][] = [
    [
      "open the consultation",
      (state) => outcome(decideConsultation(state, { cardCount: 13 }, today)),
      {
        draft: "consultation",
        consultation: "not_a_draft",
        approved: "not_a_draft",
        in_force: "not_a_draft",
        amended: "not_a_draft",
        closed: "not_a_draft",
      },
    ],
    [
      "go back to the draft",
      (state) => outcome(decideBackToDraft(state)),
      {
        draft: "not_in_consultation",
        consultation: "draft",
        approved: "already_approved",
        in_force: "already_approved",
        amended: "already_approved",
        closed: "already_approved",
      },
    ],
    [
      "approve",
      (state) => outcome(decideApproval(state, act, today)),
      {
        draft: "not_in_consultation",
        consultation: "approved",
        approved: "already_approved",
        in_force: "already_approved",
        amended: "already_approved",
        closed: "already_approved",
      },
    ],
    [
      "enter into force",
      (state) => outcome(decideEntryIntoForce(state, since, today)),
      {
        draft: "not_approved",
        consultation: "not_approved",
        approved: "in_force",
        in_force: "not_approved",
        amended: "not_approved",
        closed: "not_approved",
      },
    ],
    [
      "open an amendment",
      (state) => outcome(decideAmendment(state, { hasOpenAmendment: false })),
      {
        draft: "not_in_force",
        consultation: "not_in_force",
        approved: "draft",
        in_force: "draft",
        amended: "not_in_force",
        closed: "not_in_force",
      },
    ],
    [
      "give way to an amendment",
      (state) => outcome(decideAmended(state, today, today)),
      {
        draft: "not_in_force",
        consultation: "not_in_force",
        approved: "amended",
        in_force: "amended",
        amended: "not_in_force",
        closed: "not_in_force",
      },
    ],
    [
      "close",
      (state) => outcome(decideClosing(state, { hasOpenAmendment: false }, today, today)),
      {
        draft: "not_in_force",
        consultation: "not_in_force",
        approved: "not_in_force",
        in_force: "closed",
        amended: "not_in_force",
        closed: "not_in_force",
      },
    ],
  ];

  test.each(table)("%s", (_, decide, expected) => {
    for (const status of STATUSES) expect([status, decide(states[status])]).toEqual([status, expected[status]]);
  });

  test("only a draft is written in; from the approval on everybody may read", () => {
    expect(STATUSES.filter((status) => isEditable(states[status]))).toEqual(["draft"]);
    expect(STATUSES.filter((status) => isApproved(states[status]))).toEqual([
      "approved",
      "in_force",
      "amended",
      "closed",
    ]);
  });
});

describe("the act of approval", () => {
  test.each([
    ["act_number_missing", { ...act, number: "  " }],
    ["act_date_missing", { ...act, date: null }],
    ["act_body_missing", { ...act, body: "" }],
    ["act_date_in_the_future", { ...act, date: day("2025-03-11") }],
  ] as const)("%s", (refusal, wrong) => {
    expect(decideApproval(states.consultation, wrong, today)).toMatchObject({ ok: false, refusal });
  });

  test("of today is good, and its words are kept without spaces around", () => {
    const result = decideApproval(states.consultation, { number: " 12 ", date: today, body: " Assemblea " }, today);
    expect(result).toEqual({
      ok: true,
      value: { status: "approved", act: { number: "12", date: today, body: "Assemblea" } },
    });
  });
});

test("a plan is not closed while an amendment of it is open", () => {
  expect(outcome(decideClosing(states.in_force, { hasOpenAmendment: true }, today, today))).toBe(
    "amendment_still_open",
  );
});

test("a plan without cards is not put to consultation", () => {
  expect(outcome(decideConsultation(states.draft, { cardCount: 0 }, today))).toBe("no_cards");
});

test("days in the future or before their start are refused", () => {
  expect(outcome(decideEntryIntoForce(states.approved, day("2025-03-11"), today))).toBe("date_in_the_future");
  expect(outcome(decideEntryIntoForce(states.approved, day("2025-01-19"), today))).toBe("before_the_act");
  expect(outcome(decideAmended(states.in_force, day("2025-01-31"), today))).toBe("before_its_start");
  expect(outcome(decideClosing(states.in_force, { hasOpenAmendment: false }, day("2025-01-31"), today))).toBe(
    "before_its_start",
  );
  expect(outcome(decideClosing(states.in_force, { hasOpenAmendment: false }, day("2025-04-01"), today))).toBe(
    "date_in_the_future",
  );
});

test("one amendment at a time", () => {
  expect(outcome(decideAmendment(states.in_force, { hasOpenAmendment: true }))).toBe("amendment_already_open");
});
