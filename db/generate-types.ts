// SPDX-License-Identifier: AGPL-3.0-or-later
// Writes db/types.ts and db/schema.sql, the two pictures of the database, from the migrations: `npm run db:types`.
// With --check it only compares, and fails when the committed pictures are not the true ones.
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { launchDatabase } from "../server/database/launcher.ts";
import { temporaryFolder } from "../server/temporary-folder.ts";
import { migrate } from "./migrate.ts";

const run = promisify(execFile);
const HERE = import.meta.dirname;

async function typesOf(url: string, folder: string): Promise<string> {
  const out = path.join(folder, "types.ts");
  await run(process.execPath, [
    path.join(HERE, "../node_modules/kysely-codegen/dist/cli/bin.js"),
    ...["--dialect", "postgres", "--url", url, "--out-file", out, "--date-parser", "string"],
    ...[
      "--default-schema",
      "none",
      "--include-pattern",
      "(kernel|auth|identity|territory|planning|publishing|finance|governance|evaluation).*",
      "--numeric-parser",
      "string",
    ],
  ]);
  const text = await readFile(out, "utf8");
  return `// SPDX-License-Identifier: AGPL-3.0-or-later\n${text.replaceAll(/Int8 = [^;]*;/g, "Int8 = ColumnType<number, number, number>;")}`;
}

/** Tables with their columns, constraints and policies, in plain sorted lines: what a review wants to see change. */
async function pictureOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const lines = await client.query<{ line: string }>(`
    with ours as (
      select c.oid, n.nspname || '.' || c.relname as name, c.relrowsecurity from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname in ('kernel', 'auth', 'identity', 'territory', 'planning', 'publishing', 'finance', 'governance', 'evaluation'))
    select name || '  ' || lpad(a.attnum::text, 3, '0') || ' ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
      || case when a.attnotnull then ' not null' else '' end as line
      from ours join pg_attribute a on a.attrelid = oid where a.attnum > 0 and not a.attisdropped
    union all select name || '  constraint ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
      from ours join pg_constraint k on k.conrelid = ours.oid
    union all select name || '  policy ' || p.polname || ' ' || p.polcmd::text || ' ' || coalesce(pg_get_expr(p.polqual, p.polrelid), '')
      from ours join pg_policy p on p.polrelid = ours.oid
    union all select name || '  row level security ' || relrowsecurity from ours
    order by 1`);
  await client.end();
  return `-- SPDX-License-Identifier: AGPL-3.0-or-later\n-- Generated from the migrations: npm run db:types\n${lines.rows.map((row) => row.line).join("\n")}\n`;
}

const { folder, remove } = await temporaryFolder("types");
const server = await launchDatabase({ dataFolder: path.join(folder, "data"), settings: ["fsync=off"] });
try {
  await migrate(server.url);
  const pictures = { "types.ts": await typesOf(server.url, folder), "schema.sql": await pictureOf(server.url) };
  for (const [name, text] of Object.entries(pictures)) {
    const file = path.join(HERE, name);
    if (process.argv.includes("--check")) {
      if ((await readFile(file, "utf8")) !== text)
        throw new Error(`db/${name} is not what the migrations make: run npm run db:types`);
    } else {
      await writeFile(file, text);
    }
  }
} finally {
  await server.stop();
  await remove();
}
