// SPDX-License-Identifier: AGPL-3.0-or-later
// Power cuts, crashes and impatient operators: whatever Albero said it saved is there afterwards.
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { temporaryFolder } from "../../server/temporary-folder.ts";
import { freePort, startAlbero, type RunningAlbero } from "../support/albero.ts";
import { albero, alberoJson } from "../support/command.ts";
import { formOf, signedIn, Visitor } from "./visitor.ts";

// Whole programs start and end here: a busy machine needs its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const WRITERS = 3;

let folder: string;
let remove: () => Promise<void>;
let running: RunningAlbero;
let draft: string;

beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder("survival"));
  running = await startAlbero({ folder });
  const visitor = await signedIn(running.url, "coordinatrice@demo.example");
  const step = "/crema/ufficio/piano/1/percorso/modifica";
  draft = String((await visitor.post(step, formOf((await visitor.get(step)).text))).headers.location);
}, 180_000);
afterAll(async () => {
  await running.stop();
  await remove();
});

async function serverPid(): Promise<number> {
  return Number((await readFile(path.join(folder, "postgres/postmaster.pid"), "utf8")).split("\n")[0]);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function query(text: string): Promise<Record<string, unknown>[]> {
  const socket = encodeURIComponent(path.join(folder, "postgres"));
  const client = new pg.Client({ connectionString: `postgresql://albero@/albero?host=${socket}` });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

type Writing = { acknowledged: Map<string, "measure" | "draft">; stop(): Promise<void> };

/** Persons who save without a pause, and what each of them was told is saved. */
async function write(round: string): Promise<Writing> {
  const acknowledged: Writing["acknowledged"] = new Map();
  let isOver = false;
  const work = async (writer: number) => {
    const visitor = await signedIn(running.url, "coordinatrice@demo.example");
    const card = `${draft}/obiettivi/${["A", "B", "G"][writer]}/scrivi/di-che-cosa-parla`;
    const form = formOf((await visitor.get(card)).text);
    for (let n = 0; !isOver; n += 1) {
      const key = `${round}-${writer}-${n}`;
      const isDraft = n % 3 === 2;
      const answer = await (
        isDraft
          ? visitor.post(card, { ...form, op: "autosave", keywords: key })
          : visitor.post(`${draft}/misure`, { key, kind: "pnrr", title: `Scritta da ${key}` })
      ).catch(() => null);
      if (!isDraft && answer?.status === 302) acknowledged.set(key, "measure");
      else if (answer === null || answer.status >= 500) await pause(20);
    }
  };
  const writers = Array.from({ length: WRITERS }, (_, writer) => work(writer));
  return {
    acknowledged,
    stop: async () => {
      isOver = true;
      await Promise.all(writers);
    },
  };
}

async function expectNothingLost(writing: Writing): Promise<void> {
  const stored = new Set((await query("select key from planning.measure")).map((row) => row.key as string));
  expect([...writing.acknowledged.keys()].filter((key) => !stored.has(key))).toEqual([]);
  const verified = await alberoJson<{ events: number; broken: unknown[] }>(folder, ["audit", "verify"]);
  expect(verified).toMatchObject({ code: 0, answer: { broken: [] } });
  // Each acknowledged change left its event, in the same transaction.
  expect(verified.answer.events).toBeGreaterThan(writing.acknowledged.size);
}

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 30_000;
  while (!(await isTrue())) {
    if (performance.now() > deadline) throw new Error("It never came true.");
    await pause(50);
  }
}

test("Albero killed in the middle of writes loses nothing that it acknowledged", async () => {
  const writing = await write("albero");
  await until(() => writing.acknowledged.size >= 30);
  running.process.kill("SIGKILL");
  await once(running.process, "exit");
  await writing.stop();
  running = await startAlbero({ folder, port: running.port });
  await expectNothingLost(writing);
  expect((await new Visitor(running.url).get("/crema/piano")).status).toBe(200);
});

test("PostgreSQL killed in the middle of writes comes back under a server that goes on", async () => {
  const writing = await write("postgres");
  await until(() => writing.acknowledged.size >= 30);
  const pid = await serverPid();
  process.kill(pid, "SIGKILL");
  const before = writing.acknowledged.size;
  expect((await new Visitor(running.url).get("/status")).status).toBeOneOf([200, 503]);
  await until(() => writing.acknowledged.size >= before + 30);
  await writing.stop();
  expect(running.process.exitCode).toBeNull();
  expect(await serverPid()).not.toBe(pid);
  await expectNothingLost(writing);
});

test("a second start on the same port says so and hurts nothing", async () => {
  const second = await albero(folder, ["start"], { PORT: String(running.port), HOST: "127.0.0.1" });
  expect(second.code).not.toBe(0);
  expect(second.stdout + second.stderr).toMatch(new RegExp(`Port ${running.port} is taken`));
  expect((await new Visitor(running.url).get("/crema")).status).toBe(200);
});

test("a second start on another port serves the same data, and the first that ends leaves the other its database", async () => {
  const second = await startAlbero({ folder });
  const word = `Scritta-${second.port}`;
  const visitor = await signedIn(second.url, "coordinatrice@demo.example");
  await visitor.post(`${draft}/misure`, { key: `porta-${second.port}`, kind: "pnrr", title: word });
  const elsewhere = await signedIn(running.url, "coordinatrice@demo.example");
  expect((await elsewhere.get(`${draft}/misure`)).text).toContain(word);
  await second.stop();
  expect(second.process.exitCode).toBe(0);
  expect((await elsewhere.get(`${draft}/misure`)).status).toBe(200);
});

test("migrating again changes nothing", async () => {
  expect(await alberoJson(folder, ["migrate"])).toEqual({ code: 0, answer: { migrated: [] } });
  expect(await alberoJson(folder, ["load", "crema"])).toMatchObject({ code: 0, answer: { wasThere: true } });
});

test("SIGTERM ends everything: exit code 0, PostgreSQL stopped, a form in flight whole or not at all", async () => {
  const pid = await serverPid();
  const visitor = await signedIn(running.url, "coordinatrice@demo.example");
  const last = visitor.post(`${draft}/misure`, { key: "ultima", kind: "pnrr", title: "Ultima" }).catch(() => null);
  await pause(5);
  await running.stop();
  expect(running.process.exitCode).toBe(0);
  await until(() => !isAlive(pid));
  const answer = await last;
  running = await startAlbero({ folder });
  const [stored] = await query("select count(*)::int as n from planning.measure where key = 'ultima'");
  expect(stored?.n).toBeOneOf(answer?.status === 302 ? [1] : [0, 1]);
});

describe("two first starts at once on an empty folder", () => {
  test("both serve one pilot", async () => {
    const { folder: empty, remove: removeEmpty } = await temporaryFolder("twins");
    const ports = [await freePort(), await freePort()];
    const twins = await Promise.all(ports.map((port) => startAlbero({ folder: empty, port })));
    for (const twin of twins) expect((await new Visitor(twin.url).get("/crema/piano")).status).toBe(200);
    await signedIn(twins[0]!.url, "coordinatrice@demo.example");
    await signedIn(twins[1]!.url, "operatore@demo.example");
    expect(await alberoJson(empty, ["audit", "verify"])).toMatchObject({ code: 0, answer: { broken: [] } });
    const people = await alberoJson<unknown[]>(empty, ["user", "list"]);
    expect(people.answer).toHaveLength(7);
    for (const twin of twins) await twin.stop();
    expect(twins.map((twin) => twin.process.exitCode)).toEqual([0, 0]);
    await removeEmpty();
  });
});
