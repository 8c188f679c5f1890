// SPDX-License-Identifier: AGPL-3.0-or-later
// What an adopted act writes on things of this module.
import { sql } from "kysely";
import { assert, type PlainDate, type Tx } from "@albero/kernel";

/**
 * The rule stands on its act from now on; those of the same body that it follows end the day before, where it has a majority
 * for every kind of decision that they had. Answers how many.
 */
export async function enforceVotingRule(tx: Tx, ambitoId: number, id: number, act: string): Promise<number> {
  const { rows } = await sql<{ body: number; day: PlainDate }>`
    update governance.voting_rule set act = ${act}, row_version = row_version + 1
      where ambito_id = ${ambitoId} and id = ${id} returning body_id as body, valid_from as day`.execute(tx);
  const [rule] = rows;
  assert(rule, "a rule that was held is there");
  const ended = await sql<{ id: number }>`
    update governance.voting_rule old set valid_to = ${rule.day}::date - 1, row_version = row_version + 1
      where ambito_id = ${ambitoId} and body_id = ${rule.body} and id <> ${id} and not retired
        and not exists (select jsonb_object_keys(coalesce(old.rule -> 'majorities', '{}'))
          except select jsonb_object_keys(coalesce(new.rule -> 'majorities', '{}'))
            from governance.voting_rule new where new.ambito_id = ${ambitoId} and new.id = ${id})
        and valid_from < ${rule.day}::date and (valid_to is null or valid_to >= ${rule.day}::date)
      returning id`.execute(tx);
  return ended.rows.length;
}

export async function stampDocument(tx: Tx, ambitoId: number, id: number, by: { actId: number; label: string }) {
  await sql`update governance.document
    set act_id = ${by.actId}, act_label = ${by.label}, row_version = row_version + 1
    where ambito_id = ${ambitoId} and id = ${id}`.execute(tx);
}
