// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterEach, expect, test } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { launchDatabase, type RunningDatabase } from "./launcher.ts";

const cleanings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const clean of cleanings.splice(0).toReversed()) await clean();
});

async function newFolder(): Promise<string> {
  const { folder, remove } = await temporaryFolder("launch");
  cleanings.push(remove);
  return folder;
}

async function launch(dataFolder: string): Promise<RunningDatabase> {
  const database = await launchDatabase({ dataFolder });
  cleanings.push(() => database.stop());
  return database;
}

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(text)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

async function serverPid(folder: string): Promise<number> {
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

test("a running server is found, and stops with the last who uses it", async () => {
  const folder = await newFolder();
  const first = await launch(folder);
  const second = await launch(folder);
  expect([first.origin, second.origin]).toEqual(["started", "found"]);
  const pid = await serverPid(folder);

  const client = new pg.Client({ connectionString: second.url });
  await client.connect();
  await first.stop();
  expect((await client.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  await client.end();
  await second.stop();
  expect(isAlive(pid)).toBe(false);
});

test("two launches at once make one server", async () => {
  const folder = await newFolder();
  const both = await Promise.all([launch(folder), launch(folder)]);
  expect(both.map((one) => one.origin).toSorted()).toEqual(["found", "started"]);
});

test("a server killed while it works comes back with every committed row", async () => {
  const folder = await newFolder();
  const { url } = await launch(folder);
  await query(url, "create table note (n int)");
  let acknowledged = 0;
  let isOver = false;
  const writing = (async () => {
    while (!isOver) {
      try {
        await query(url, `insert into note values (${acknowledged + 1})`);
        acknowledged += 1;
      } catch {
        await pause(20);
      }
    }
  })();
  await pause(400);
  const pid = await serverPid(folder);
  process.kill(pid, "SIGKILL");
  const beforeKill = acknowledged;
  while (acknowledged < beforeKill + 20) await pause(50);
  isOver = true;
  await writing;
  expect(beforeKill).toBeGreaterThan(0);
  expect(await serverPid(folder)).not.toBe(pid);
  const [row] = await query(url, "select count(distinct n)::int as n from note");
  expect(row?.n).toBeGreaterThanOrEqual(acknowledged);
});

test("a server left alone by a killed process is found, with its data", async () => {
  const folder = await newFolder();
  const script = `const { launchDatabase } = await import(${JSON.stringify(path.join(import.meta.dirname, "launcher.ts"))});
    const { url } = await launchDatabase({ dataFolder: ${JSON.stringify(folder)} });
    console.log(url);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [said] = (await once(child.stdout, "data")) as [Buffer];
  await query(said.toString().trim(), "create table kept as select 42 as answer");
  child.kill("SIGKILL");
  await once(child, "exit");
  const again = await launch(folder);
  expect(again.origin).toBe("found");
  expect(await query(again.url, "select answer from kept")).toEqual([{ answer: 42 }]);
});

test("an address that does not answer is one clear sentence", async () => {
  const attempt = launchDatabase({
    dataFolder: await newFolder(),
    databaseUrl: "postgresql://nobody@127.0.0.1:1/nothing",
  });
  await expect(attempt).rejects.toThrow(/The database does not answer/);
}, 30_000);
