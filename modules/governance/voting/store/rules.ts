// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { NotFound, type Tx } from "@albero/kernel";
import { ruleBodyShape, type VoteKind, type VotingRule } from "../core/rule.ts";

export { weightsSnapshot } from "./snapshot.ts";

export type StoredRule = {
  id: number;
  bodyId: number;
  body: string;
  rule: VotingRule;
  isRetired: boolean;
  rowVersion: number;
};

function rows(tx: Tx, ambitoId: number) {
  return tx
    .selectFrom("governance.voting_rule as r")
    .innerJoin("governance.body as b", (join) =>
      join.onRef("b.ambito_id", "=", "r.ambito_id").onRef("b.id", "=", "r.body_id"),
    )
    .selectAll("r")
    .select("b.name as body")
    .where("r.ambito_id", "=", ambitoId);
}
type Row = Awaited<ReturnType<ReturnType<typeof rows>["execute"]>>[number];

/** The jsonb column keeps the rule without what has a column of its own. */
const stored = ({ id, body_id: bodyId, body, ...row }: Row): StoredRule => ({
  ...{ id, bodyId, body, isRetired: row.retired, rowVersion: row.row_version },
  rule: {
    ...{ name: row.name, validFrom: row.valid_from, validTo: row.valid_to },
    ...{ act: row.act, source: row.source, verified: row.verified },
    ...ruleBodyShape.parse(row.rule),
  },
});

/** All rules by body, the latest first day first; of one body where asked. */
export async function listRules(tx: Tx, ambitoId: number, bodyId?: number): Promise<StoredRule[]> {
  const found = await rows(tx, ambitoId)
    .$if(bodyId !== undefined, (query) => query.where("r.body_id", "=", bodyId ?? 0))
    .orderBy("b.id")
    .orderBy("r.valid_from", "desc")
    .orderBy("r.id", "desc")
    .execute();
  return found.map(stored);
}

export async function getRule(tx: Tx, ambitoId: number, id: number, lock?: "update"): Promise<StoredRule> {
  const row = await rows(tx, ambitoId)
    .where("r.id", "=", id)
    .$if(lock === "update", (query) => query.forUpdate("r"))
    .executeTakeFirst();
  if (!row) throw new NotFound(`voting rule ${id}`);
  return stored(row);
}

/** The rule by which a body votes on a day (a kind of decision, where asked): the latest to begin. Null when there is none. */
export async function ruleOn(
  tx: Tx,
  ambitoId: number,
  bodyId: number,
  day: string,
  kind?: VoteKind,
): Promise<StoredRule | null> {
  const found = await rows(tx, ambitoId)
    .where("r.body_id", "=", bodyId)
    .where("r.retired", "=", false)
    .where("r.valid_from", "<=", day)
    .where((e) => e.or([e("r.valid_to", "is", null), e("r.valid_to", ">=", day)]))
    .orderBy("r.valid_from", "desc")
    .orderBy("r.id", "desc")
    .execute();
  return found.map(stored).find(({ rule }) => kind === undefined || rule.majorities[kind] !== undefined) ?? null;
}

/** Whether a vote was ever counted by it: then it stays as it is. */
export async function isRuleUsed(tx: Tx, ambitoId: number, id: number): Promise<boolean> {
  const row = await tx
    .selectFrom("governance.vote")
    .select("id")
    .where("ambito_id", "=", ambitoId)
    .where("rule_id", "=", id)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

const day = (text: string | null) => (text === null ? null : sql<string>`cast(${text} as date)`);

function columnsOf({ name, validFrom, validTo, act, source, verified, ...body }: VotingRule) {
  return {
    ...{ name, act, source, verified, valid_from: sql<string>`cast(${validFrom} as date)`, valid_to: day(validTo) },
    rule: sql<never>`cast(${JSON.stringify(body)} as jsonb)`,
  };
}

/** Null when the body already has a rule of this name with the same first day. */
export async function insertRule(tx: Tx, ambitoId: number, bodyId: number, rule: VotingRule): Promise<number | null> {
  const row = await tx
    .insertInto("governance.voting_rule")
    .values({ ambito_id: ambitoId, body_id: bodyId, ...columnsOf(rule) })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** False when the body already has another rule of this name with the same first day. */
export async function updateRule(
  tx: Tx,
  ambitoId: number,
  { id, bodyId }: { id: number; bodyId: number },
  rule: VotingRule,
): Promise<boolean> {
  const twin = await rows(tx, ambitoId)
    .where("r.body_id", "=", bodyId)
    .where("r.id", "<>", id)
    .where("r.name", "=", rule.name)
    .where("r.valid_from", "=", rule.validFrom)
    .executeTakeFirst();
  if (twin) return false;
  await tx
    .updateTable("governance.voting_rule")
    .set((e) => ({ ...columnsOf(rule), body_id: bodyId, row_version: e("row_version", "+", 1) }))
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .execute();
  return true;
}

export async function retireRule(tx: Tx, ambitoId: number, id: number): Promise<void> {
  await tx
    .updateTable("governance.voting_rule")
    .set((e) => ({ retired: true, row_version: e("row_version", "+", 1) }))
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .execute();
}
