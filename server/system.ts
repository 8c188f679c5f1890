// SPDX-License-Identifier: AGPL-3.0-or-later
import path from "node:path";
import { keepUrnKeysIn } from "@albero/governance";
import { machineClock, openDatabase, system, type Caller, type Db, type Outbox } from "@albero/kernel";
import { migrate } from "../db/migrate.ts";
import { readConfig, type Config } from "./config.ts";
import { launchDatabase, type RunningDatabase } from "./database/launcher.ts";
import { openJobs, type Jobs } from "./jobs.ts";

/** Albero without its web server: what every command needs. */
export type System = {
  config: Config;
  database: RunningDatabase;
  db: Db;
  /** Steps of the migration that ran just now. */
  migrated: string[];
  /** Albero itself as caller, in one Ambito (or in none: 0). */
  callerIn(ambitoId: number): Caller;
  close(): Promise<void>;
};

/** Starts or finds the database, brings it up to this version and opens it. */
export async function openSystem(log: (line: string) => void, config: Config = readConfig()): Promise<System> {
  const { dataFolder, databaseUrl } = config;
  keepUrnKeysIn(path.join(dataFolder, "urns"));
  const database = await launchDatabase({ dataFolder, databaseUrl, log });
  try {
    const migrated = await migrate(database.url);
    const db = openDatabase(database.url);
    const queue = lazyOutbox({ ownerUrl: database.url, db, log });
    return {
      config,
      database,
      db,
      migrated,
      callerIn: (ambitoId) => ({
        db,
        actor: system("Albero"),
        ambitoId,
        clock: machineClock,
        lang: "it",
        outbox: queue.outbox,
      }),
      close: async () => {
        await queue.stop();
        await db.destroy();
        await database.stop();
      },
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/** Most commands queue nothing: the queue is opened by the first that does. */
function lazyOutbox(options: { ownerUrl: string; db: Db; log: (line: string) => void }): Jobs {
  let opened: Promise<Jobs> | undefined;
  const outbox: Outbox = {
    async enqueue(tx, ambitoId, job) {
      opened ??= openJobs({ ...options, clock: machineClock });
      await (await opened).outbox.enqueue(tx, ambitoId, job);
    },
  };
  return { outbox, stop: async () => (await opened)?.stop() };
}
