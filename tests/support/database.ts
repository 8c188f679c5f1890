// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes } from "node:crypto";
import {
  system,
  openDatabase,
  type Actor,
  type Caller,
  type Clock,
  type Db,
  type Job,
  type Role,
  stoppedClock,
} from "@albero/kernel";
import pg from "pg";
import { inject } from "vitest";

export type TestDatabase = {
  db: Db;
  /** The address of the owner of the tables. */
  url: string;
  /** Runs SQL as the owner, past every policy: to prepare and to tamper, never to test. */
  owner(text: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  /** Runs SQL as the application would, in the Ambito given (or in none). */
  asApp(ambitoId: number | null, text: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  newAmbito(slug: string): Promise<number>;
  caller(ambitoId: number, actor?: Actor, clock?: Clock): Caller;
  /** The jobs that committed use cases left behind. */
  jobs: Job[];
  end(): Promise<void>;
};

/** A database of its own for one test file, copied from the migrated template. Call `end` in `afterAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = inject("databaseUrl");
  const name = `t_${randomBytes(6).toString("hex")}`;
  await once(server, `create database ${name} template template_albero`);
  const url = server.replace("/albero?", `/${name}?`);
  const db = openDatabase(url, 4);
  const jobs: Job[] = [];
  return {
    db,
    url,
    jobs,
    owner: (text, values = []) => once(url, text, values),
    asApp: (ambitoId, text, values = []) => asApp(url, ambitoId, text, values),
    newAmbito: async (slug) => {
      const rows = await once(url, "insert into kernel.ambito (slug, name) values ($1, $2) returning id", [
        slug,
        `Ambito ${slug}`,
      ]);
      return rows[0]?.id as number;
    },
    caller: (ambitoId, actor = system("test"), clock = stoppedClock("2026-03-02T09:00:00Z")) => ({
      db,
      actor,
      ambitoId,
      clock,
      lang: "it",
      outbox: { enqueue: async (_tx, _ambitoId, job) => void jobs.push(job) },
    }),
    end: async () => {
      await db.destroy();
      await dropDatabase(server, name);
    },
  };
}

/** A person with these roles, for the rules that ask who. */
export function personWith(...roles: Role[]): Actor {
  return {
    kind: "person",
    accountId: `account-${roles.join("-") || "none"}`,
    name: `Persona ${roles.join(" e ")}`,
    roles,
    territories: [],
  };
}

/** The mayor of one municipality, who sees what is of this one alone. */
export function mayorOf(istat: string): Actor {
  return {
    kind: "person",
    accountId: `account-mayor-${istat}`,
    name: "Sindaco",
    roles: ["mayor"],
    territories: [istat],
  };
}

async function once(url: string, text: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const result = await client.query(text, [...values]);
    return result.rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

/** The server needs a moment to notice that our connections are gone. */
async function dropDatabase(server: string, name: string): Promise<void> {
  for (let tries = 40; ; tries -= 1) {
    try {
      await once(server, `drop database ${name}`);
      return;
    } catch (error) {
      if (tries === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function asApp(url: string, ambitoId: number | null, text: string, values: readonly unknown[]) {
  const client = new pg.Client({ connectionString: url, options: "-c role=albero_app" });
  await client.connect();
  try {
    await client.query("begin");
    if (ambitoId !== null) await client.query("select set_config('app.ambito', $1, true)", [String(ambitoId)]);
    const result = await client.query(text, [...values]);
    await client.query("commit");
    return result.rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}
