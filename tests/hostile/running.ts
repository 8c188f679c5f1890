// SPDX-License-Identifier: AGPL-3.0-or-later
import pg from "pg";
import { expect, vi } from "vitest";
import { launchDatabase } from "../../server/database/launcher.ts";
import { temporaryFolder } from "../../server/temporary-folder.ts";
import { startAlbero, type RunningAlbero } from "../support/albero.ts";

/** What changes by reading and trying alone: sessions, counted attempts, files tried before they are loaded. */
const PASSING = ["auth.session", 'auth."rateLimit"', "auth.lockout", "territory.load"];

export type Hosted = {
  url: string;
  folder: string;
  /** The address of the owner of the tables. */
  databaseUrl: string;
  albero: RunningAlbero;
  sql(text: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  /** How many rows each table holds and where each audit chain ends: equal before and after what stores nothing. */
  snapshot(): Promise<Record<string, number>>;
  stop(): Promise<void>;
};

/**
 * Albero with the pilot, in a process and a folder of its own, with a look past it into its database. `isQuiet`: what it does
 * by itself when it starts is waited for, so that every row counted afterwards is somebody's.
 */
export async function hostAlbero(name: string, { isQuiet = true } = {}): Promise<Hosted> {
  const { folder, remove } = await temporaryFolder(name);
  const albero = await startAlbero({ folder });
  const database = await launchDatabase({ dataFolder: folder });
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const sql = async (text: string, values: readonly unknown[] = []) =>
    (await client.query<Record<string, unknown>>(text, [...values])).rows;
  const counting = await countingOf(sql);
  if (isQuiet) await settled(sql);
  return {
    url: albero.url,
    folder,
    databaseUrl: database.url,
    albero,
    sql,
    snapshot: async () => {
      const rows = await sql(counting);
      return Object.fromEntries(rows.map((row) => [row.name as string, Number(row.n)]));
    },
    stop: async () => {
      await client.end();
      await albero.stop();
      await database.stop();
      await remove();
    },
  };
}

/** Albero looks at what is due and prints the plan by itself when it starts: what it writes then is nobody's attack. */
async function settled(sql: Hosted["sql"]): Promise<void> {
  const patience = { timeout: 150_000, interval: 250 };
  await vi.waitFor(async () => expect(await sql("select day from governance.deadline_day")).not.toEqual([]), patience);
  const waiting = "select id from publishing.print where state in ('queued', 'running')";
  await vi.waitFor(async () => expect(await sql(waiting)).toEqual([]), patience);
}

/** Read from the catalogue, so that a table of tomorrow is counted without anybody remembering to add it. */
async function countingOf(sql: Hosted["sql"]): Promise<string> {
  const tables = await sql(`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('kernel', 'auth', 'identity', 'territory', 'planning', 'publishing', 'finance', 'governance', 'evaluation')`);
  const counted = tables.map((row) => row.name as string).filter((table) => !PASSING.includes(table));
  const counts = counted.map((table) => `select '${table}' as name, count(*) as n from ${table}`);
  const heads = "select 'chain of ' || ambito_id, last_number from kernel.audit_head";
  return [...counts, heads].join(" union all ");
}
