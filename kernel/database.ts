// SPDX-License-Identifier: AGPL-3.0-or-later
import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import pg from "pg";
import type { DB } from "../db/types.ts";

export type Db = Kysely<DB>;
/** A transaction: the only thing that store functions accept, so that none opens its own. */
export type Tx = Transaction<DB>;

/** As whom PostgreSQL sees us: staff work as `albero_app`, the public site as `albero_public`, logins as `albero_auth`. */
export type DatabaseRole = "albero_app" | "albero_public" | "albero_auth";

// date stays "2026-03-31"; bigint becomes a number, for every bigint of ours is within the safe integers.
pg.types.setTypeParser(1082, (text) => text);
pg.types.setTypeParser(20, (text) => Number(text));

/** A pool whose connections never hold the rights of the owner: without a transaction of ours they see no row. */
export function openPool(url: string, role: DatabaseRole, size = 10): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: size, options: `-c role=${role}` });
  // An idle connection may be cut (restart of PostgreSQL): the pool drops it and the next request opens another.
  pool.on("error", () => {});
  // One that is cut in the middle of a transaction fails the query that waits on it; nothing else may fall with it.
  pool.on("connect", (client) => void client.on("error", () => {}));
  return pool;
}

export function openDatabase(url: string, size = 10): Db {
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool: openPool(url, "albero_app", size) }) });
}

export type Scope = { ambitoId: number; isPublic: boolean };

/** Runs `work` in one transaction in which PostgreSQL shows the rows of this Ambito and no other. */
export async function inAmbito<V>(db: Db, scope: Scope, work: (tx: Tx) => Promise<V>): Promise<V> {
  return db.transaction().execute(async (tx) => {
    const role = scope.isPublic ? "albero_public" : "albero_app";
    await sql`select set_config('role', ${role}, true), set_config('app.ambito', ${String(scope.ambitoId)}, true)`.execute(
      tx,
    );
    return work(tx);
  });
}
