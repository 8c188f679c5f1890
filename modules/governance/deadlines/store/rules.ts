// SPDX-License-Identifier: AGPL-3.0-or-later
import { NotFound, type Tx } from "@albero/kernel";
import { isSpan } from "../core/days.ts";
import { assignee, escalation, recurrence, type Audience, type DeadlineRule } from "../core/rule.ts";

const rules = (tx: Tx, ambitoId: number) =>
  tx.selectFrom("governance.deadline_rule").selectAll().where("ambito_id", "=", ambitoId);
type Row = Awaited<ReturnType<ReturnType<typeof rules>["execute"]>>[number];

const ruleOf = (row: Row): DeadlineRule => ({
  ...{ id: row.id, code: row.code, title: row.title, recurrence: recurrence.parse(row.recurrence) },
  weekend: row.weekend as DeadlineRule["weekend"],
  audience: row.audience as Audience,
  owner: assignee.parse(row.owner),
  substitute: row.substitute === null ? null : assignee.parse(row.substitute),
  reminders: row.reminders.filter(isSpan),
  escalation: row.escalation === null ? null : escalation.parse(row.escalation),
  ...{ steps: row.steps, firstYear: row.first_year, lastYear: row.last_year, source: row.source },
  ...{ isVerified: row.is_verified, isOn: row.is_on, note: row.note, rowVersion: row.row_version },
});

export async function listRules(tx: Tx, ambitoId: number): Promise<DeadlineRule[]> {
  return (await rules(tx, ambitoId).orderBy("code").execute()).map(ruleOf);
}

export async function getRule(tx: Tx, ambitoId: number, id: number): Promise<DeadlineRule> {
  const row = await rules(tx, ambitoId).where("id", "=", id).executeTakeFirst();
  if (!row) throw new NotFound(`rule of deadlines ${id}`);
  return ruleOf(row);
}

export type RuleFields = Omit<DeadlineRule, "id" | "code" | "isOn" | "rowVersion">;

const columnsOf = (rule: RuleFields) => ({
  ...{ title: rule.title, recurrence: JSON.stringify(rule.recurrence), weekend: rule.weekend, audience: rule.audience },
  owner: JSON.stringify(rule.owner),
  substitute: rule.substitute && JSON.stringify(rule.substitute),
  escalation: rule.escalation && JSON.stringify(rule.escalation),
  ...{ reminders: [...rule.reminders], steps: [...rule.steps], first_year: rule.firstYear, last_year: rule.lastYear },
  ...{ source: rule.source, is_verified: rule.isVerified, note: rule.note },
});

/** The number of the new rule; null when the Ambito has one with this code already. */
export async function insertRule(
  tx: Tx,
  ambitoId: number,
  rule: RuleFields & { code: string; isOn: boolean },
): Promise<number | null> {
  const row = await tx
    .insertInto("governance.deadline_rule")
    .values({ ambito_id: ambitoId, code: rule.code, is_on: rule.isOn, ...columnsOf(rule) })
    .onConflict((conflict) => conflict.columns(["ambito_id", "code"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** False when somebody has changed it meanwhile. */
export async function updateRule(
  tx: Tx,
  ambitoId: number,
  { id, rowVersion, ...change }: ({ isOn: boolean } | RuleFields) & { id: number; rowVersion: number },
): Promise<boolean> {
  const columns = "isOn" in change ? { is_on: change.isOn } : columnsOf(change);
  const done = await tx
    .updateTable("governance.deadline_rule")
    .set({ ...columns, row_version: rowVersion + 1 })
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .where("row_version", "=", rowVersion)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
