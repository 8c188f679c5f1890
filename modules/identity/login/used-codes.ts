// SPDX-License-Identifier: AGPL-3.0-or-later
import type pg from "pg";

/** A code is right in its own half minute, in the one before and in the one after; the rest is for slow clocks. */
const SPENT_MS = 120_000;

/**
 * Spends a code of the second factor: true for who comes first, false for who comes again (RFC 6238, 5.2).
 * One statement decides, so that two requests at once are one session.
 */
export async function spendCode(pool: pg.Pool, accountId: string, code: string, now: Date): Promise<boolean> {
  const freshFrom = new Date(now.getTime() - SPENT_MS);
  await pool.query("delete from auth.used_code where account_id = $1 and used_at < $2", [accountId, freshFrom]);
  const { rowCount } = await pool.query(
    "insert into auth.used_code (account_id, code, used_at) values ($1, $2, $3) on conflict do nothing",
    [accountId, code, now],
  );
  return rowCount === 1;
}
