// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { NotFound, type Tx } from "@albero/kernel";
import type { Rule } from "../core/file.ts";
import { json } from "./json.ts";

export type StoredRule = { id: number; rule: Rule; createdBy: string };

/** The rules by name, the latest first day first. */
export async function listRules(tx: Tx, ambitoId: number): Promise<StoredRule[]> {
  const rows = await tx
    .selectFrom("finance.split_rule")
    .select(["id", "rule", "created_by"])
    .where("ambito_id", "=", ambitoId)
    .where("retired", "=", false)
    .orderBy("valid_from", "desc")
    .orderBy("name")
    .execute();
  return rows.map((row) => ({ id: row.id, rule: row.rule as unknown as Rule, createdBy: row.created_by }));
}

export async function getRule(tx: Tx, ambitoId: number, id: number): Promise<StoredRule> {
  const row = await tx
    .selectFrom("finance.split_rule")
    .select(["id", "rule", "created_by"])
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw new NotFound(`rule ${id}`);
  return { id: row.id, rule: row.rule as unknown as Rule, createdBy: row.created_by };
}

/** Null when there is already a rule of this name with the same first day. */
export async function insertRule(
  tx: Tx,
  ambitoId: number,
  rule: Rule,
  by: { at: Date; name: string },
): Promise<number | null> {
  const { name, act, source, verified } = rule;
  const row = await tx
    .insertInto("finance.split_rule")
    .values({
      ...{ ambito_id: ambitoId, name, act, source, verified, rule: json(rule) },
      valid_from: sql<string>`cast(${rule.validFrom} as date)`,
      valid_to: rule.validTo === null ? null : sql<string>`cast(${rule.validTo} as date)`,
      ...{ created_at: by.at, created_by: by.name },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}
