// SPDX-License-Identifier: AGPL-3.0-or-later
// The mandate of a table: written, given, renegotiated beside the old, closed.
import type { z } from "zod";
import { ok, refuse, useCase, type Work } from "@albero/kernel";
import { decideEnd, decideGive, type Mandate } from "../core/mandate.ts";
import { mayDecideTables, mayWriteTables } from "../permissions.ts";
import * as store from "../store/mandates.ts";
import { getTable } from "../store/tables.ts";
import * as inputs from "./inputs.ts";
import type { OwnRefusal } from "./refusals.ts";
import { refuseAt } from "./tables.ts";

type In<K extends keyof typeof inputs> = z.infer<(typeof inputs)[K]>;
type Made = { tableId: number; mandateId: number };
const subject = (id: number) => `governance.table_mandate:${id}`;

/** Writes the draft of a mandate: the first of a table, or the next one while another is in force. */
export const addMandate = useCase<In<"newMandate">, Made, OwnRefusal>({
  name: "governance.addMandate",
  may: mayWriteTables,
  input: inputs.newMandate,
  async run(form, { tx, ambitoId, lang, record }) {
    const table = await getTable(tx, ambitoId, form.tableId, "update");
    if (table.state === "closed") return refuse("table_closed");
    if (form.lastDay < form.firstDay) return refuseAt("lastDay", "period_upside_down", lang);
    const there = await store.listMandates(tx, ambitoId, table.id);
    if (there.some((mandate) => mandate.state === "draft")) return refuse("draft_there");
    const number = (there[0]?.number ?? 0) + 1;
    const mandate = { ...form, number, state: "draft", endedOn: null, endReason: "" } as const;
    const mandateId = await store.insertMandate(tx, ambitoId, mandate);
    await record({ subject: subject(mandateId), before: null, after: mandate });
    return ok({ tableId: table.id, mandateId });
  },
});

export const changeMandate = useCase<In<"mandateChange">, Made, OwnRefusal>({
  name: "governance.changeMandate",
  may: mayWriteTables,
  input: inputs.mandateChange,
  async run(form, { tx, ambitoId, lang, record }) {
    const before = await store.getMandate(tx, ambitoId, form.id, "update");
    if (before.state !== "draft") return refuse("mandate_not_draft");
    if (form.lastDay < form.firstDay) return refuseAt("lastDay", "period_upside_down", lang);
    if (!(await store.updateMandate(tx, ambitoId, { ...before, ...form }))) return refuse("changed_meanwhile");
    await record({ subject: subject(form.id), before, after: form });
    return ok({ tableId: before.tableId, mandateId: form.id });
  },
});

/** Adds a step of evaluation to a mandate that has not ended. */
export const addMandateStep = useCase<In<"newStep">, Made, OwnRefusal>({
  name: "governance.addMandateStep",
  may: mayWriteTables,
  input: inputs.newStep,
  async run({ mandateId, what, due }, { tx, ambitoId, lang, record }) {
    const mandate = await store.getMandate(tx, ambitoId, mandateId, "update");
    if (mandate.state !== "draft" && mandate.state !== "in_force") return refuse("mandate_not_in_force");
    if (due < mandate.firstDay || due > mandate.lastDay) return refuseAt("due", "step_outside_mandate", lang);
    const id = await store.insertMandateStep(tx, ambitoId, { mandateId, what, due });
    await record({ subject: `governance.table_step:${id}`, before: null, after: { mandateId, what, due } });
    return ok({ tableId: mandate.tableId, mandateId });
  },
});

/** Writes when a step of evaluation was done and what came out, or that it was not. */
export const markMandateStep = useCase<In<"stepDone">, Made, OwnRefusal>({
  name: "governance.markMandateStep",
  may: mayWriteTables,
  input: inputs.stepDone,
  async run(form, { tx, ambitoId, today, lang, record }) {
    const before = await store.getMandateStep(tx, ambitoId, form.id);
    const mandate = await store.getMandate(tx, ambitoId, before.mandateId, "update");
    if (mandate.state !== "in_force") return refuse("mandate_not_in_force");
    if (form.doneOn !== null && form.doneOn > today) return refuseAt("doneOn", "day_in_future", lang);
    if (!(await store.updateMandateStep(tx, ambitoId, form))) return refuse("changed_meanwhile");
    await record({ subject: `governance.table_step:${form.id}`, before, after: form });
    return ok({ tableId: mandate.tableId, mandateId: mandate.id });
  },
});

/** Gives a mandate to its table. With one in force it is a renegotiation: the old one ends with the reason, and stays. */
export const giveMandate = useCase<In<"giving">, Made, OwnRefusal>({
  name: "governance.giveMandate",
  may: mayDecideTables,
  input: inputs.giving,
  async run({ id, rowVersion, reason }, work) {
    const { tx, ambitoId, today, lang, record } = work;
    const draft = await store.getMandate(tx, ambitoId, id, "update");
    const table = await getTable(tx, ambitoId, draft.tableId, "update");
    const decided = decideGive(draft, await store.listMandateSteps(tx, ambitoId, id), table, today);
    if (!decided.ok) return decided;
    const old = (await store.listMandates(tx, ambitoId, table.id)).find((mandate) => mandate.state === "in_force");
    if (old) {
      const steps = await store.listMandateSteps(tx, ambitoId, old.id);
      const ended = decideEnd(old, { state: "renegotiated", day: today, reason }, steps, today);
      if (!ended.ok) return ended.refusal === "reason_needed" ? refuseAt("reason", "reason_needed", lang) : ended;
      await end(work, old, ended.value);
    }
    if (!(await store.updateMandate(tx, ambitoId, { ...decided.value, rowVersion })))
      return refuse("changed_meanwhile");
    await record({ subject: subject(id), before: draft, after: decided.value });
    return ok({ tableId: table.id, mandateId: id });
  },
});

async function end({ tx, ambitoId, record }: Work, before: Mandate, after: Mandate): Promise<void> {
  await store.updateMandate(tx, ambitoId, after);
  await record({ subject: subject(before.id), before, after });
}

/** Closes a mandate whose work is done: every step has its outcome. */
export const closeMandate = useCase<In<"ending">, Made, OwnRefusal>({
  name: "governance.closeMandate",
  may: mayDecideTables,
  input: inputs.ending,
  async run({ id, rowVersion, day, reason }, work) {
    const { tx, ambitoId, today, lang } = work;
    const before = await store.getMandate(tx, ambitoId, id, "update");
    if (before.rowVersion !== rowVersion) return refuse("changed_meanwhile");
    const steps = await store.listMandateSteps(tx, ambitoId, id);
    const decided = decideEnd(before, { state: "closed", day, reason }, steps, today);
    if (!decided.ok) {
      if (decided.refusal === "reason_needed") return refuseAt("reason", "reason_needed", lang);
      return decided.refusal === "day_in_future" ? refuseAt("day", "day_in_future", lang) : decided;
    }
    await end(work, before, decided.value);
    return ok({ tableId: before.tableId, mandateId: id });
  },
});
