// SPDX-License-Identifier: AGPL-3.0-or-later
import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import pg from "pg";
import { migrate } from "../db/migrate.ts";

// A backup is compressed text: a head, then the rows of each table in pieces, then an end that counts them. It needs no
// program of PostgreSQL, reads on every later release, and a file cut short is noticed before anything is written.
const FORMAT = "albero-backup/1";
const PIECE = 200;
const OURS = `n.nspname in ('kernel', 'auth', 'identity', 'territory', 'planning', 'publishing', 'finance', 'governance', 'evaluation')`;

type Head = { format: string; migrations: string[] };
type Piece = { table: string; columns: string[]; rows: unknown[] };
type End = { end: true; rows: number };

export type BackupReport = { file: string; tables: number; rows: number; migrations: string[] };

/** Writes everything that Albero keeps, as it stands at one moment, while others go on working. */
export async function backUp(url: string, file: string): Promise<BackupReport> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const unfinished = `${file}.part`;
  try {
    await client.query("begin isolation level repeatable read read only");
    const tables = await tablesOf(client);
    const report: BackupReport = { file, tables: tables.length, rows: 0, migrations: await migrationsOf(client) };
    await pipeline(Readable.from(linesOf(client, tables, report)), createGzip(), createWriteStream(unfinished));
    await rename(unfinished, file);
    return report;
  } finally {
    await client.end();
    await rm(unfinished, { force: true });
  }
}

async function* linesOf(client: pg.Client, tables: readonly Table[], report: BackupReport): AsyncGenerator<string> {
  yield `${JSON.stringify({ format: FORMAT, migrations: report.migrations } satisfies Head)}\n`;
  for (const { name, columns } of tables) {
    const list = columns.map(quoted).join(", ");
    await client.query(
      `declare pieces no scroll cursor for select to_json(r)::text as line from (select ${list} from ${name}) r`,
    );
    while (true) {
      const { rows } = await client.query<{ line: string }>(`fetch ${PIECE} from pieces`);
      if (rows.length === 0) break;
      report.rows += rows.length;
      const head = JSON.stringify({ table: name, columns }).slice(0, -1);
      yield `${head},"rows":[${rows.map((row) => row.line).join(",")}]}\n`;
    }
    await client.query("close pieces");
  }
  yield `${JSON.stringify({ end: true, rows: report.rows } satisfies End)}\n`;
}

/**
 * Brings a backup back into a database that holds nothing yet, then up to this version.
 * Refuses a file that is not a whole backup, one of a later release, and a database with an Ambito or an account in it.
 */
export async function restore(url: string, file: string, known: readonly string[]): Promise<BackupReport> {
  const checked = await check(file);
  const unknown = checked.migrations.find((name) => !known.includes(name));
  if (unknown) throw new Error(`This backup comes from a later release (it has ${unknown}): upgrade Albero first.`);
  await clearEmpty(url);
  await migrate(url, checked.migrations.at(-1));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("begin");
    // The rows come back as they were: no trigger judges them again, no order of tables matters.
    await client.query("set local session_replication_role = replica").catch(() => {
      throw new Error("To restore, connect as a superuser of PostgreSQL (DATABASE_URL).");
    });
    for (const { name } of await tablesOf(client)) await client.query(`delete from ${name}`);
    for await (const line of linesIn(file)) {
      if (!("table" in line)) continue;
      const list = line.columns.map(quoted).join(", ");
      await client.query(
        `insert into ${line.table} (${list}) overriding system value
         select ${list} from json_populate_recordset(null::${line.table}, $1::json)`,
        [JSON.stringify(line.rows)],
      );
    }
    await moveSequences(client);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
  await migrate(url);
  return { file, ...checked };
}

async function check(file: string): Promise<Omit<BackupReport, "file">> {
  const broken = () =>
    new Error("This file is not a whole backup of Albero: it is damaged or was cut short. Nothing was changed.");
  let migrations: string[] | undefined;
  let end: End | undefined;
  let rows = 0;
  const tables = new Set<string>();
  try {
    for await (const line of linesIn(file)) {
      if ("format" in line && line.format === FORMAT) migrations = line.migrations;
      else if ("table" in line && /^[a-z_]+\."?[A-Za-z_]+"?$/.test(line.table)) {
        tables.add(line.table);
        rows += line.rows.length;
      } else if ("end" in line) end = line;
      else throw broken();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT")
      throw new Error(`There is no file ${file}.`, { cause: error });
    throw broken();
  }
  if (!migrations || end?.rows !== rows) throw broken();
  return { tables: tables.size, rows, migrations };
}

async function* linesIn(file: string): AsyncGenerator<Head | Piece | End> {
  const source = createReadStream(file);
  const unzipped = createGunzip();
  source.on("error", (error) => unzipped.destroy(error));
  source.pipe(unzipped).setEncoding("utf8");
  let rest = "";
  for await (const piece of unzipped as AsyncIterable<string>) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield JSON.parse(line) as Head | Piece | End;
  }
  if (rest !== "") throw new Error("the last line has no end");
}

type Table = { name: string; columns: string[] };

/** Our tables with the columns that are stored (a generated column makes itself again). */
async function tablesOf(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select format('%I.%I', n.nspname, c.relname) as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and ${OURS} and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    group by 1 order by 1`);
  return rows;
}

async function migrationsOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>("select name from kysely_migration order by name");
  return rows.map((row) => row.name);
}

async function clearEmpty(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ is_new: boolean }>("select to_regclass('kernel.ambito') is null as is_new");
    if (rows[0]?.is_new) return;
    const used = await client.query('select 1 from kernel.ambito union all select 1 from auth."user" limit 1');
    if (used.rowCount !== 0) {
      throw new Error(
        "This database already holds data: restore into an empty one (for example with a new folder in ALBERO_DATA).",
      );
    }
    await client.query("drop schema if exists kernel, auth, identity, territory, planning, publishing, boss cascade");
    await client.query("drop table if exists kysely_migration, kysely_migration_lock");
  } finally {
    await client.end();
  }
}

async function moveSequences(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(`
    select format('%I.%I', n.nspname, c.relname) as table, a.attname as column
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and ${OURS} and pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), a.attname) is not null`);
  for (const { table, column } of rows) {
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), coalesce(max(${quoted(column)}), 0) + 1, false) from ${table}`,
      [table, column],
    );
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
