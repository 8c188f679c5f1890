// SPDX-License-Identifier: AGPL-3.0-or-later
// Sessions of a table with who was there, what they return, what is proposed and what becomes of it.
import type { z } from "zod";
import { ok, refuse, useCase } from "@albero/kernel";
import { seatsOn } from "../../bodies/store/bodies.ts";
import { decideAnswer, decidePropose, decideReturn, decideSession } from "../core/proposal.ts";
import { mayDecideTables, mayPropose, mayWriteTables } from "../permissions.ts";
import { objectivesInForce } from "../queries/reads.ts";
import * as store from "../store/sessions.ts";
import { getTable } from "../store/tables.ts";
import * as inputs from "./inputs.ts";
import type { OwnRefusal } from "./refusals.ts";
import { refuseAt } from "./tables.ts";

type In<K extends keyof typeof inputs> = z.infer<(typeof inputs)[K]>;
type Made = { tableId: number };

export const addTableSession = useCase<In<"newSession">, Made, OwnRefusal>({
  name: "governance.addTableSession",
  may: mayWriteTables,
  input: inputs.newSession,
  async run({ tableId, day, place, minutes, seatIds, guests }, { tx, ambitoId, today, lang, record }) {
    const table = await getTable(tx, ambitoId, tableId, "update");
    const names = [...new Set(guests.split("\n").map((name) => name.trim().slice(0, 200)))].filter(Boolean);
    const present = seatIds.length + names.length;
    const decided = decideSession(table, { day, present }, today);
    if (!decided.ok) return decided.refusal === "nobody_there" ? decided : refuseAt("day", decided.refusal, lang);
    const seats = await seatsOn(tx, ambitoId, table.bodyId, day);
    const there = seats.filter((seat) => seatIds.includes(seat.id));
    if (there.length < new Set(seatIds).size) return refuseAt("seatIds", "seat_not_of_table", lang);
    const sessionId = await store.insertSession(tx, ambitoId, { tableId, day, place, minutes });
    if (sessionId === null) return refuseAt("day", "session_that_day", lang);
    await store.insertPresent(tx, ambitoId, [
      ...there.map(({ id: seatId, label, category }) => ({ sessionId, seatId, label, category })),
      ...names.map((label) => ({ sessionId, seatId: null, label, category: "other" })),
    ]);
    await record({ subject: `governance.table_session:${sessionId}`, before: null, after: { tableId, day, present } });
    return ok({ tableId });
  },
});

/** Changes place and minutes of a session until its results are returned. */
export const changeTableSession = useCase<In<"minutesChange">, Made, OwnRefusal>({
  name: "governance.changeTableSession",
  may: mayWriteTables,
  input: inputs.minutesChange,
  async run({ id, rowVersion, place, minutes }, { tx, ambitoId, record }) {
    const before = await store.getSession(tx, ambitoId, id);
    if (before.returnedOn !== null) return refuse("already_returned");
    if (!(await store.updateSession(tx, ambitoId, { ...before, rowVersion, place, minutes })))
      return refuse("changed_meanwhile");
    await record({ subject: `governance.table_session:${id}`, before, after: { place, minutes } });
    return ok({ tableId: before.tableId });
  },
});

/** Returns the results of a session to the Plan Office: from then on they are public. */
export const returnTableResults = useCase<In<"returning">, Made, OwnRefusal>({
  name: "governance.returnTableResults",
  may: mayWriteTables,
  input: inputs.returning,
  async run({ id, rowVersion, ...form }, { tx, ambitoId, today, lang, record }) {
    const before = await store.getSession(tx, ambitoId, id);
    const decided = decideReturn(before, form, today);
    if (!decided.ok) {
      if (decided.refusal === "already_returned") return decided;
      return refuseAt(decided.refusal === "results_needed" ? "results" : "day", decided.refusal, lang);
    }
    if (!(await store.updateSession(tx, ambitoId, { ...decided.value, rowVersion })))
      return refuse("changed_meanwhile");
    await record({ subject: `governance.table_session:${id}`, before, after: decided.value });
    return ok({ tableId: before.tableId });
  },
});

/** Brings a proposal to an open table. */
export const addProposal = useCase<In<"newProposal">, Made, OwnRefusal>({
  name: "governance.addProposal",
  may: mayPropose,
  input: inputs.newProposal,
  async run(proposal, { tx, ambitoId, today, record }) {
    const table = await getTable(tx, ambitoId, proposal.tableId);
    const decided = decidePropose(table);
    if (!decided.ok) return decided;
    const id = await store.insertProposal(tx, ambitoId, { ...proposal, day: today });
    await record({ subject: `governance.table_proposal:${id}`, before: null, after: proposal });
    return ok({ tableId: table.id });
  },
});

/** Says what becomes of a proposal: into which objective of the plan in force, or why not. Once. */
export const answerProposal = useCase<In<"answer">, Made, OwnRefusal>({
  name: "governance.answerProposal",
  may: mayDecideTables,
  input: inputs.answer,
  async run({ id, rowVersion, ...given }, work) {
    const { tx, ambitoId, today, lang, record } = work;
    const before = await store.getProposal(tx, ambitoId, id);
    const decided = decideAnswer(before, given, await objectivesInForce(work), today);
    if (!decided.ok) {
      if (decided.refusal === "reason_needed") return refuseAt("reason", "reason_needed", lang);
      if (decided.refusal === "already_decided") return decided;
      return refuseAt("objectiveCode", decided.refusal, lang);
    }
    if (!(await store.updateProposal(tx, ambitoId, { ...decided.value, rowVersion })))
      return refuse("changed_meanwhile");
    await record({ subject: `governance.table_proposal:${id}`, before, after: decided.value });
    return ok({ tableId: before.tableId });
  },
});
