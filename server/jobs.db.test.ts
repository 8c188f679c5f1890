// SPDX-License-Identifier: AGPL-3.0-or-later
import { inAmbito, machineClock } from "@albero/kernel";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../tests/support/database.ts";
import { openJobs, type Jobs } from "./jobs.ts";

let database: TestDatabase;
let jobs: Jobs;
let ambitoId: number;
const done: { ambitoId: number; payload: unknown }[] = [];
let failures = 1;

beforeAll(async () => {
  database = await testDatabase();
  ambitoId = await database.newAmbito("lavori");
  jobs = await openJobs({
    ownerUrl: database.url,
    db: database.db,
    clock: machineClock,
    log: () => {},
    handlers: {
      note: async (caller, payload) => void done.push({ ambitoId: caller.ambitoId, payload }),
      stumble: async (caller, payload) => {
        if (failures-- > 0) throw new Error("not yet");
        done.push({ ambitoId: caller.ambitoId, payload });
      },
    },
  });
});
afterAll(async () => {
  await jobs.stop();
  await database.end();
});

const waitFor = async (count: number) => {
  for (let tries = 300; done.length < count && tries > 0; tries -= 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
};
const queue = (kind: string, payload: Record<string, unknown>) =>
  inAmbito(database.db, { ambitoId, isPublic: false }, (tx) => jobs.outbox.enqueue(tx, ambitoId, { kind, payload }));

test("a job is done after the commit, in its Ambito, as Albero itself", async () => {
  await queue("note", { n: 1 });
  await waitFor(1);
  expect(done).toEqual([{ ambitoId, payload: { n: 1 } }]);
});

test("no commit, no job", async () => {
  const attempt = inAmbito(database.db, { ambitoId, isPublic: false }, async (tx) => {
    await jobs.outbox.enqueue(tx, ambitoId, { kind: "note", payload: { n: 2 } });
    throw new Error("changed our mind");
  });
  await expect(attempt).rejects.toThrow("changed our mind");
  await queue("note", { n: 3 });
  await waitFor(2);
  expect(done.map((one) => one.payload)).toEqual([{ n: 1 }, { n: 3 }]);
});

test("a job that fails is tried again", async () => {
  await queue("stumble", { n: 4 });
  await waitFor(3);
  expect(done.at(-1)).toEqual({ ambitoId, payload: { n: 4 } });
});
