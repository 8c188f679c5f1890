// SPDX-License-Identifier: AGPL-3.0-or-later
// The secret addresses of calendars: only hashes are kept.
import { sql } from "kysely";
import type { Db, Tx } from "@albero/kernel";

export type Feed = { id: number; madeAt: Date };

export async function findFeed(tx: Tx, ambitoId: number, accountId: string): Promise<Feed | null> {
  const row = await tx
    .selectFrom("governance.calendar_feed")
    .select(["id", "made_at"])
    .where("ambito_id", "=", ambitoId)
    .where("account_id", "=", accountId)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return row ? { id: row.id, madeAt: row.made_at } : null;
}

export async function revokeFeed(tx: Tx, ambitoId: number, id: number, at: Date): Promise<void> {
  await tx
    .updateTable("governance.calendar_feed")
    .set({ revoked_at: at })
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .execute();
}

export async function insertFeed(
  tx: Tx,
  ambitoId: number,
  feed: { accountId: string; hash: string; at: Date },
): Promise<number | null> {
  const row = await tx
    .insertInto("governance.calendar_feed")
    .values({ ambito_id: ambitoId, account_id: feed.accountId, secret_hash: feed.hash, made_at: feed.at })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Whose calendar this is, asked before any Ambito is known; null for a secret that is not or no longer good. */
export async function findCalendar(db: Db, hash: string): Promise<{ ambitoId: number; accountId: string } | null> {
  const { rows } = await sql<{ ambitoId: number; accountId: string }>`
    select ambito_id as "ambitoId", account_id as "accountId" from governance.find_calendar(${hash})`.execute(db);
  return rows[0] ?? null;
}
