// SPDX-License-Identifier: AGPL-3.0-or-later
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "../../db/migrate.ts";
import { launchDatabase } from "../../server/database/launcher.ts";
import { temporaryFolder } from "../../server/temporary-folder.ts";

declare module "vitest" {
  interface ProvidedContext {
    databaseUrl: string;
  }
}

/** One server for the whole run, its data thrown away at the end, with a migrated template that every file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { folder, remove } = await temporaryFolder("test");
  const server = await launchDatabase({
    dataFolder: folder,
    settings: ["fsync=off", "synchronous_commit=off", "full_page_writes=off"],
  });
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query("create database template_albero");
  await client.end();
  await migrate(server.url.replace("/albero?", "/template_albero?"));
  project.provide("databaseUrl", server.url);
  return async () => {
    await server.stop();
    await remove();
  };
}
