// SPDX-License-Identifier: AGPL-3.0-or-later
import { NotFound, type Tx } from "@albero/kernel";
import { ruleSettings, type Reaction, type Rule } from "../core/rule.ts";

const rulesOf = (tx: Tx, ambitoId: number) =>
  tx
    .selectFrom("finance.rule as r")
    .leftJoin("finance.channel as c", (join) =>
      join.onRef("c.ambito_id", "=", "r.ambito_id").onRef("c.id", "=", "r.channel_id"),
    )
    .selectAll("r")
    .select(["c.code as channelCode", "c.name as channelName"])
    .where("r.ambito_id", "=", ambitoId);

type Row = Awaited<ReturnType<ReturnType<typeof rulesOf>["execute"]>>[number];

const ruleOf = (row: Row): Rule => ({
  id: row.id,
  code: row.code,
  channel:
    row.channel_id === null ? null : { id: row.channel_id, code: row.channelCode ?? "", name: row.channelName ?? "" },
  title: row.title,
  settings: ruleSettings.parse(row.settings),
  firstYear: row.first_year,
  lastYear: row.last_year,
  onBreach: row.on_breach as Reaction,
  isOn: row.is_on,
  source: row.source,
  isVerified: row.is_verified,
  note: row.note,
  rowVersion: row.row_version,
});

/** Rules of one channel first, then those of every channel; by code. */
export async function listRules(tx: Tx, ambitoId: number): Promise<Rule[]> {
  const rows = await rulesOf(tx, ambitoId)
    .orderBy((one) => one("r.channel_id", "is", null))
    .orderBy("c.code")
    .orderBy("r.code")
    .execute();
  return rows.map(ruleOf);
}

export async function getRule(tx: Tx, ambitoId: number, id: number): Promise<Rule> {
  const row = await rulesOf(tx, ambitoId).where("r.id", "=", id).executeTakeFirst();
  if (!row) throw new NotFound(`rule ${id}`);
  return ruleOf(row);
}

export type RuleFields = Omit<Rule, "id" | "code" | "channel" | "isOn" | "rowVersion"> & { channelId: number | null };

const columnsOf = (rule: RuleFields) => ({
  channel_id: rule.channelId,
  title: rule.title,
  settings: JSON.stringify(rule.settings),
  first_year: rule.firstYear,
  last_year: rule.lastYear,
  on_breach: rule.onBreach,
  source: rule.source,
  is_verified: rule.isVerified,
  note: rule.note,
});

/** The number of the new rule; null when the Ambito has a rule with this code already. */
export async function insertRule(
  tx: Tx,
  ambitoId: number,
  rule: RuleFields & { code: string; isOn: boolean },
): Promise<number | null> {
  const row = await tx
    .insertInto("finance.rule")
    .values({ ambito_id: ambitoId, code: rule.code, is_on: rule.isOn, ...columnsOf(rule) })
    .onConflict((conflict) => conflict.doNothing())
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
    .updateTable("finance.rule")
    .set({ ...columns, row_version: rowVersion + 1 })
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .where("row_version", "=", rowVersion)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
