// SPDX-License-Identifier: AGPL-3.0-or-later
import { type DatabaseRole, openPool } from "@albero/kernel";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../support/database.ts";

/** The number of the last change of an Ambito is public: caches compare it. Nobody but the database writes it. */
const READ_BY_ALL = new Set(["kernel.audit_head"]);
const SCHEMAS =
  "n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%' and n.nspname <> 'boss'";

let database: TestDatabase;
let [ours, theirs] = [0, 0];
let tables: string[] = [];
const pools = {} as Record<DatabaseRole, pg.Pool>;

/** Read from the catalogue, so that a table of tomorrow is tried without anybody remembering to add it. */
async function tablesWithAmbito(): Promise<string[]> {
  const rows = await database.owner(`
    select n.nspname || '.' || quote_ident(c.relname) as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where c.relkind in ('r', 'p') and a.attname = 'ambito_id' and not a.attisdropped and ${SCHEMAS} order by 1`);
  return rows.map((row) => row.name as string);
}

/**
 * One row of ours and one of theirs in every table. The rules of content are taken away first, for a row here needs
 * nothing but its Ambito: only the policies are on trial, and this database lives no longer than this file.
 */
async function fillBare(table: string): Promise<void> {
  await database.owner(`
    do $$ declare one record; begin
      for one in select conname from pg_constraint where conrelid = '${table}'::regclass
        and contype in ('c', 'u', 'p', 'x', 'f') order by contype = 'p', contype = 'u' loop
        execute format('alter table ${table} drop constraint if exists %I cascade', one.conname);
      end loop;
      for one in select attname from pg_attribute where attrelid = '${table}'::regclass and attnum > 0 and attnotnull
        and not attisdropped and attidentity = '' and attname <> 'ambito_id' loop
        execute format('alter table ${table} alter column %I drop not null', one.attname);
      end loop;
      for one in select indexrelid::regclass::text as name from pg_index where indrelid = '${table}'::regclass loop
        execute 'drop index if exists ' || one.name || ' cascade';
      end loop;
      alter table ${table} disable trigger user;
    end $$;
    delete from ${table}; insert into ${table} (ambito_id) values (${ours}), (${theirs})`);
}

async function inAmbitoAs<V>(
  role: DatabaseRole,
  ambitoId: number | null,
  work: (client: pg.PoolClient) => Promise<V>,
): Promise<V> {
  const client = await pools[role].connect();
  try {
    await client.query("begin");
    if (ambitoId !== null) await client.query("select set_config('app.ambito', $1, true)", [String(ambitoId)]);
    // As who keeps the accounts, for this file asks about Ambiti: what a mayor sees is asked where those rows are made.
    await client.query("select set_config('app.municipalities', 'all', true)");
    return await work(client);
  } finally {
    await client.query("rollback");
    client.release();
  }
}

type Outcome = { code: string } | { ambiti: number[]; count: number };

async function attempt(role: DatabaseRole, ambitoId: number | null, text: string): Promise<Outcome> {
  return inAmbitoAs(role, ambitoId, async (client) => {
    try {
      const result = await client.query<{ ambito_id: number }>(text);
      return { ambiti: result.rows.map((row) => row.ambito_id), count: result.rowCount ?? 0 };
    } catch (error) {
      return { code: (error as { code: string }).code };
    }
  });
}

const REFUSED = { code: "42501" };

beforeAll(async () => {
  database = await testDatabase();
  ours = await database.newAmbito("nostro");
  theirs = await database.newAmbito("loro");
  for (const role of ["albero_app", "albero_public", "albero_auth"] as const)
    pools[role] = openPool(database.url, role, 1);
  tables = await tablesWithAmbito();
  for (const table of tables) await fillBare(table);
});
afterAll(async () => {
  for (const pool of Object.values(pools)) await pool.end();
  await database.end();
});

test("there are tables to try", () => {
  expect(tables).toEqual(expect.arrayContaining(["identity.assignment", "identity.invitation", "kernel.audit_event"]));
});

test("row-level security is on for every table with an Ambito", async () => {
  const off = await database.owner(`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid
    where c.relkind in ('r', 'p') and a.attname = 'ambito_id' and not c.relrowsecurity and ${SCHEMAS}`);
  expect(off).toEqual([]);
});

describe("the application, in one Ambito", () => {
  test("reads its own rows and none of the other", async () => {
    for (const table of tables) {
      const seen = await attempt("albero_app", ours, `select ambito_id from ${table}`);
      const expected = READ_BY_ALL.has(table) ? [ours, theirs] : [ours];
      expect({ table, seen }).toEqual({ table, seen: { ambiti: expected, count: expected.length } });
    }
  });

  test("reads nothing outside of any Ambito", async () => {
    for (const table of tables.filter((name) => !READ_BY_ALL.has(name))) {
      const seen = await attempt("albero_app", null, `select ambito_id from ${table}`);
      expect({ table, seen }).toEqual({ table, seen: { ambiti: [], count: 0 } });
    }
  });

  test("writes no row of the other", async () => {
    for (const table of tables) {
      const inserted = await attempt("albero_app", ours, `insert into ${table} (ambito_id) values (${theirs})`);
      expect({ table, inserted }).toEqual({ table, inserted: REFUSED });
      const moved = await attempt("albero_app", ours, `update ${table} set ambito_id = ${theirs}`);
      expect({ table, moved }).toEqual({ table, moved: REFUSED });
      const changed = await attempt(
        "albero_app",
        ours,
        `update ${table} set ambito_id = ambito_id where ambito_id = ${theirs}`,
      );
      const removed = await attempt("albero_app", ours, `delete from ${table} where ambito_id = ${theirs}`);
      for (const outcome of [changed, removed]) {
        expect("code" in outcome ? outcome.code : outcome.count, table).toSatisfy((it) => it === "42501" || it === 0);
      }
    }
  });
});

describe("the citizen, in one Ambito", () => {
  test("reads nothing of the other, and writes nothing at all", async () => {
    for (const table of tables) {
      const seen = await attempt("albero_public", ours, `select ambito_id from ${table}`);
      if ("code" in seen) expect({ table, seen }).toEqual({ table, seen: REFUSED });
      else if (!READ_BY_ALL.has(table)) expect(seen.ambiti.filter((one) => one !== ours)).toEqual([]);
      for (const text of [
        `insert into ${table} (ambito_id) values (${ours})`,
        `update ${table} set ambito_id = ambito_id`,
        `delete from ${table}`,
      ]) {
        expect({ text, outcome: await attempt("albero_public", ours, text) }).toEqual({ text, outcome: REFUSED });
      }
    }
  });
});

describe("accounts are kept from everybody but the login", () => {
  test.each(["user", "session", "account", "verification", "twoFactor", "rateLimit", "lockout"])(
    "auth.%s",
    async (name) => {
      for (const role of ["albero_app", "albero_public"] as const) {
        expect(await attempt(role, ours, `select * from auth."${name}"`)).toEqual(REFUSED);
      }
      expect(await attempt("albero_auth", null, `select * from auth."${name}"`)).toMatchObject({ count: 0 });
    },
  );

  test("and the login sees nothing else", async () => {
    for (const table of tables) {
      const seen = await attempt("albero_auth", ours, `select ambito_id from ${table}`);
      expect({ table, seen }).toEqual({ table, seen: REFUSED });
    }
  });
});
