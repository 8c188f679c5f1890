// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Actor } from "./actor.ts";
import type { Db, Tx } from "./database.ts";

/** What changed: `subject` names the thing ("planning.card:12"), `before` is null for something new, `after` for something gone. */
export type Change = { subject: string; before: unknown; after: unknown };

/**
 * Appends one event to the chain of the Ambito of the transaction.
 * The database computes the hash and holds the only right to write the table, so nothing here can rewrite the past.
 */
export async function appendAudit(tx: Tx, useCase: string, actor: Actor, change: Change): Promise<void> {
  await sql`select kernel.append_audit(
    ${useCase},
    ${actor.kind === "person" ? actor.accountId : null},
    ${actor.kind === "anonymous" ? "anonymous" : actor.name},
    ${actor.kind === "person" ? actor.roles.join(",") : actor.kind},
    ${change.subject},
    ${JSON.stringify(change.before ?? null)}::jsonb,
    ${JSON.stringify(change.after ?? null)}::jsonb
  )`.execute(tx);
}

/**
 * Where the chain of an Ambito ends; null where nothing has ever happened. No two states of a database share it, so it
 * says whether anything of the Ambito has changed.
 */
export async function chainEnd(db: Pick<Db, "getExecutor">, ambitoId: number): Promise<string | null> {
  const heads = await sql<{ lastHash: string }>`
    select last_hash as "lastHash" from kernel.audit_head where ambito_id = ${ambitoId}`.execute(db);
  return heads.rows[0]?.lastHash || null;
}
