// SPDX-License-Identifier: AGPL-3.0-or-later
// Opening a budget, its lines, its approval.
import type { z } from "zod";
import { ok, refuse, useCase, type Tx } from "@albero/kernel";
import { cents } from "@albero/kernel/pure";
import { mayApproveBudget, mayRegisterMoney } from "../../funds/permissions.ts";
import { writerOf } from "../../funds/usecases/names.ts";
import { actOfForm } from "../../funds/usecases/parts.ts";
import { insertCells, listCells } from "../store/cells.ts";
import * as store from "../store/lines.ts";
import { listServices } from "../store/services.ts";
import * as inputs from "./inputs.ts";
import type { BudgetRefusal } from "./refusals.ts";

type In<K extends "newBudget" | "byYear" | "newLine" | "lineChange" | "approval"> = z.infer<(typeof inputs)[K]>;

/** Opens the budget of a year, empty. Refuses a year that is there already. */
export const openBudget = useCase<In<"newBudget">, { year: number }, BudgetRefusal>({
  name: "finance.openBudget",
  may: mayRegisterMoney,
  input: inputs.newBudget,
  async run({ year, title }, { tx, ambitoId, record }) {
    const isNew = await store.insertBudget(tx, ambitoId, { year, title, source: "" });
    if (!isNew) return refuse("budget_taken", { details: { year } });
    await record({ subject: `finance.budget:${year}`, before: null, after: { title } });
    return ok({ year });
  },
});

type PlanLine = { code: string; label: string; amount: number };

/** The lines of the operational plan of the year, in its order. */
async function planLines(tx: Tx, ambitoId: number, year: number): Promise<PlanLine[]> {
  return tx
    .selectFrom("planning.operational_plan as p")
    .innerJoin("planning.operational_objective as o", "o.plan_id", "p.id")
    .innerJoin("planning.operational_line as l", (join) =>
      join.onRef("l.plan_id", "=", "o.plan_id").onRef("l.objective_code", "=", "o.code"),
    )
    .select(["o.code", "l.label", "l.amount_cents as amount"])
    .where("p.ambito_id", "=", ambitoId)
    .where("p.year", "=", year)
    .orderBy("o.position")
    .orderBy("l.position")
    .execute();
}

/** Begins the budget of a year from the lines of its operational plan. Refuses a budget that has lines already. */
export const takePlanLines = useCase<In<"byYear">, { lines: number }, BudgetRefusal>({
  name: "finance.takePlanLines",
  may: mayRegisterMoney,
  input: inputs.byYear,
  async run({ year }, { tx, ambitoId, record }) {
    await store.getBudget(tx, ambitoId, year);
    if ((await store.listLines(tx, ambitoId, year)).length > 0)
      return refuse("lines_taken_already", { details: { year } });
    const found = await planLines(tx, ambitoId, year);
    if (found.length === 0) return refuse("no_lines_in_plan", { details: { year } });
    const services = await listServices(tx, ambitoId);
    const serviceOf = (label: string) =>
      services.find((each) => [each.name, ...each.otherNames].includes(label))?.id ?? null;
    const lines = found.map(({ code, label, amount }) => ({
      ...{ year, label, objectiveCode: code, serviceId: serviceOf(label), declaredCents: cents(amount) },
    }));
    await store.insertLines(tx, ambitoId, lines);
    await record({ subject: `finance.budget:${year}`, before: null, after: { lines } });
    return ok({ lines: lines.length });
  },
});

async function hasService(tx: Tx, ambitoId: number, serviceId: number | null): Promise<boolean> {
  if (serviceId === null) return true;
  return (await listServices(tx, ambitoId)).some((each) => each.id === serviceId);
}

export const addLine = useCase<In<"newLine">, { lineId: number }, BudgetRefusal>({
  name: "finance.addLine",
  may: mayRegisterMoney,
  input: inputs.newLine,
  async run(line, { tx, ambitoId, record }) {
    await store.getBudget(tx, ambitoId, line.year);
    if (!(await hasService(tx, ambitoId, line.serviceId))) return refuse("service_unknown");
    const [lineId = 0] = await store.insertLines(tx, ambitoId, [line]);
    await record({ subject: `finance.line:${lineId}`, before: null, after: line });
    return ok({ lineId });
  },
});

export const changeLine = useCase<In<"lineChange">, { lineId: number; year: number }, BudgetRefusal>({
  name: "finance.changeLine",
  may: mayRegisterMoney,
  input: inputs.lineChange,
  async run({ lineId, ...change }, { tx, ambitoId, record }) {
    const before = await store.getLine(tx, ambitoId, lineId, "update");
    if (!(await hasService(tx, ambitoId, change.serviceId))) return refuse("service_unknown");
    if (!(await store.updateLine(tx, ambitoId, { ...before, ...change }))) return refuse("line_changed_meanwhile");
    await record({ subject: `finance.line:${lineId}`, before, after: change });
    return ok({ lineId, year: before.year });
  },
});

/**
 * Approves the budget of a year by an act: every indicative amount becomes the approved one, as one more version of its cell.
 * Refuses a budget without lines, without an act, or that somebody changed meanwhile. It can be approved again by a later act.
 */
export const approveBudget = useCase<In<"approval">, { cells: number }, BudgetRefusal>({
  name: "finance.approveBudget",
  may: mayApproveBudget,
  input: inputs.approval,
  async run({ year, rowVersion, ...form }, work) {
    const { tx, ambitoId, now, record } = work;
    const budget = await store.getBudget(tx, ambitoId, year);
    if (budget.rowVersion !== rowVersion) return refuse("budget_changed_meanwhile");
    if ((await store.listLines(tx, ambitoId, year)).length === 0) return refuse("no_lines");
    const act = await actOfForm(work, form);
    if (!act.ok) return act;
    if (act.value === null) return refuse("act_needed", { fields: [] });
    const present = await listCells(tx, ambitoId, year);
    const changed = present
      .filter((cell) => cell.indicativeCents !== null && cell.indicativeCents !== cell.approvedCents)
      .map((cell) => ({
        ...cell,
        version: cell.version + 1,
        approvedCents: cell.indicativeCents,
        origin: "approval" as const,
      }));
    if (!(await insertCells(tx, ambitoId, changed, writerOf(work)))) return refuse("budget_changed_meanwhile");
    const done = await tx
      .updateTable("finance.budget")
      .set({
        act_id: act.value,
        approved_at: now,
        approved_by_name: writerOf(work).byName,
        row_version: rowVersion + 1,
      })
      .where("ambito_id", "=", ambitoId)
      .where("year", "=", year)
      .where("row_version", "=", rowVersion)
      .executeTakeFirst();
    if (done.numUpdatedRows !== 1n) return refuse("budget_changed_meanwhile");
    await record({
      subject: `finance.budget:${year}`,
      before: budget,
      after: { actId: act.value, cells: changed.length },
    });
    return ok({ cells: changed.length });
  },
});
