// SPDX-License-Identifier: AGPL-3.0-or-later
import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import pg from "pg";
import type { DB } from "../db/types.ts";
import { assert } from "./result.ts";

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

/** Which rows a transaction sees: those of one Ambito; of single municipalities, all or these ISTAT codes. */
export type Scope = { ambitoId: number; isPublic: boolean; municipalities?: "all" | readonly string[] };

/** Runs `work` in one transaction in which PostgreSQL shows the rows of this Ambito and no other. */
export async function inAmbito<V>(db: Db, scope: Scope, work: (tx: Tx) => Promise<V>): Promise<V> {
  return db.connection().execute(async (connection) => {
    const begin = sql.raw(opening(scope));
    try {
      await begin.execute(connection);
      // The transaction is ours: its first words and the rights it runs with travel together, one question less.
      const value = await work(connection as Tx);
      await sql.raw("commit").execute(connection);
      return value;
    } catch (error) {
      // A connection that broke has nothing to undo: what counts is the first error.
      await sql
        .raw("rollback")
        .execute(connection)
        .catch(() => {});
      throw error;
    }
  });
}

function opening({ ambitoId, isPublic, municipalities = [] }: Scope): string {
  const seen = municipalities === "all" ? "all" : municipalities.join(",");
  assert(Number.isSafeInteger(ambitoId) && /^[\w,-]*$/.test(seen), "the rights of a transaction are plain codes");
  const role = isPublic ? "albero_public" : "albero_app";
  return `begin; set local role ${role}; select set_config('app.ambito', '${ambitoId}', true), set_config('app.municipalities', '${seen}', true)`;
}

/** The word of an Ambito in addresses. */
export async function slugFor(tx: Tx, ambitoId: number): Promise<string> {
  const row = await tx.selectFrom("kernel.ambito").select("slug").where("id", "=", ambitoId).executeTakeFirstOrThrow();
  return row.slug;
}
