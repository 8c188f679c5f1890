// SPDX-License-Identifier: AGPL-3.0-or-later
import { system, type Caller, type Clock, type Db, type Job, type Outbox } from "@albero/kernel";
import pg from "pg";
import { fromKysely, PgBoss } from "pg-boss";

const QUEUE = "albero";

/** What a job of each kind does, in the Ambito that queued it. A handler that throws is tried again. */
export type JobHandlers = Readonly<Record<string, (caller: Caller, payload: Job["payload"]) => Promise<void>>>;

export type Jobs = { outbox: Outbox; stop(): Promise<void> };

type Queued = { ambitoId: number; kind: string; payload: Job["payload"] };

/**
 * Opens the queue, kept in the same database. Jobs are written in the transaction of the use case that asks for them.
 * With `handlers` this process also does them, one at a time; without (command line) it only queues.
 */
export async function openJobs(options: {
  ownerUrl: string;
  db: Db;
  clock: Clock;
  handlers?: JobHandlers;
  log: (line: string) => void;
}): Promise<Jobs> {
  const isWorker = options.handlers !== undefined;
  const boss = new PgBoss({
    connectionString: options.ownerUrl,
    schema: "boss",
    max: 3,
    supervise: isWorker,
    schedule: false,
    application_name: "albero-jobs",
  });
  boss.on("error", (error: Error) => options.log(`jobs: ${error.message}`));
  const stop = () => boss.stop({ graceful: true, timeout: 10_000 });
  try {
    await boss.start();
    await boss.createQueue(QUEUE, { retryLimit: 3, retryDelay: 5, retryBackoff: true, expireInSeconds: 300 });
    await grantToApplication(options.ownerUrl);
  } catch (error) {
    await stop();
    throw error;
  }

  const outbox: Outbox = {
    async enqueue(tx, ambitoId, job) {
      const { kind, payload, notBefore } = job;
      const queued: Queued = { ambitoId, kind, payload };
      await boss.send(QUEUE, queued, { db: fromKysely(tx as never), ...(notBefore ? { startAfter: notBefore } : {}) });
    },
  };
  const { handlers } = options;
  if (handlers) {
    await boss.work<Queued>(QUEUE, { batchSize: 1, pollingIntervalSeconds: 0.5 }, async ([job]) => {
      if (!job) return;
      const { ambitoId, kind, payload } = job.data;
      const handler = handlers[kind];
      if (!handler) throw new Error(`no handler for jobs of kind ${kind}`);
      const caller: Caller = {
        db: options.db,
        actor: system("Albero"),
        ambitoId,
        clock: options.clock,
        lang: "it",
        outbox,
      };
      await handler(caller, payload);
    });
  }
  return { outbox, stop };
}

/**
 * The application may queue and nothing else: the queue itself belongs to the owner.
 * Two starts at once take turns: PostgreSQL refuses two grants on one object at the same moment.
 */
async function grantToApplication(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock(hashtext('albero: grants on the queue'))");
    await client.query("grant usage on schema boss to albero_app");
    await client.query("grant select, insert, update on all tables in schema boss to albero_app");
    await client.query("grant execute on all functions in schema boss to albero_app");
    await client.query("commit");
  } finally {
    await client.end();
  }
}
