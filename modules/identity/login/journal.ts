// SPDX-License-Identifier: AGPL-3.0-or-later
import type pg from "pg";

export type AccountEvent = {
  useCase: string;
  account: { id: string; name: string };
  before?: unknown;
  after?: unknown;
  /** True when nobody was logged in: the command line, the loader, a lock that closed by itself. */
  bySystem?: boolean;
};

/**
 * What happens to accounts goes into the chain of the installation (number 0): an account belongs to no Ambito.
 * It follows the act instead of sharing its transaction, for the login product has its own.
 */
export async function recordAccountEvent(pool: pg.Pool, event: AccountEvent): Promise<void> {
  await pool.query("select kernel.append_audit($1, $2, $3, $4, $5, $6::jsonb, $7::jsonb)", [
    event.useCase,
    event.bySystem ? null : event.account.id,
    event.bySystem ? "Albero" : event.account.name,
    event.bySystem ? "system" : "",
    `auth.user:${event.account.id}`,
    JSON.stringify(event.before ?? null),
    JSON.stringify(event.after ?? null),
  ]);
}
