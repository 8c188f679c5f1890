// SPDX-License-Identifier: AGPL-3.0-or-later
import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, openSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";
import { takingTurns } from "../taking-turns.ts";
import { clusterFolder, findBinaries, spawnIdentity } from "./binaries.ts";

const run = promisify(execFile);
const NAME = "albero";
const PATIENCE_MS = 30_000;
const FAREWELL_MS = 500;

export type RunningDatabase = {
  /** How the owner of the tables connects: migrations, backup, restore. */
  url: string;
  /** "given" by DATABASE_URL, "found" already running, or "started" by us. */
  origin: "given" | "found" | "started";
  /** Lets go of it. The private server stops when nobody else is connected. */
  stop(): Promise<void>;
};

export type LaunchOptions = {
  dataFolder: string;
  databaseUrl?: string | undefined;
  /** Only for tests that throw the data away. */
  settings?: readonly string[];
  /** Says what happens, one line each. */
  log?: (line: string) => void;
};

/**
 * Gives a running database: the one of `databaseUrl`, else a private PostgreSQL whose files lie in `dataFolder`.
 * A server that already runs on these files is used, never doubled; two launches at once take turns.
 * A private server that dies (kill -9, crash) is started again while we live.
 */
export async function launchDatabase(options: LaunchOptions): Promise<RunningDatabase> {
  if (options.databaseUrl) {
    await firstAnswer(options.databaseUrl, 10_000);
    return { url: options.databaseUrl, origin: "given", stop: async () => {} };
  }
  await mkdir(options.dataFolder, { recursive: true });
  const cluster = await openCluster(options);
  const origin = await takingTurns(lockOf(options.dataFolder), () => ensureRunning(cluster));
  const watch = keepAlive(cluster, options.dataFolder);
  return {
    url: urlOf(cluster, NAME),
    origin,
    stop: async () => {
      watch.end();
      await takingTurns(lockOf(options.dataFolder), () => stopUnlessUsed(cluster));
    },
  };
}

/** One process at a time decides about the server of a data folder. */
const lockOf = (dataFolder: string): string => path.join(dataFolder, "launch.lock");

type Cluster = {
  bin: string;
  files: string;
  sockets: string;
  settings: readonly string[];
  log: (line: string) => void;
};

async function openCluster(options: LaunchOptions): Promise<Cluster> {
  const files = await clusterFolder(options.dataFolder);
  // A socket's path must be shorter than 108 bytes, so a deep folder lends only its fingerprint.
  const short = path.join(os.tmpdir(), `albero-${createHash("sha256").update(files).digest("hex").slice(0, 12)}`);
  const sockets = files.length < 80 ? files : await privateFolder(short);
  return {
    bin: await findBinaries(),
    files,
    sockets,
    settings: options.settings ?? [],
    log: options.log ?? (() => {}),
  };
}

async function privateFolder(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { uid, gid } = spawnIdentity();
  if (uid !== undefined && gid !== undefined) await run("chown", [`${uid}:${gid}`, folder]);
  return folder;
}

function urlOf(cluster: Cluster, database: string): string {
  if (process.platform === "win32") return `postgresql://${NAME}@127.0.0.1:54329/${database}`;
  return `postgresql://${NAME}@/${database}?host=${encodeURIComponent(cluster.sockets)}`;
}

async function ensureRunning(cluster: Cluster): Promise<"found" | "started"> {
  const isNew = !existsSync(path.join(cluster.files, "PG_VERSION"));
  if (isNew) await createCluster(cluster);
  let origin: "found" | "started" = "found";
  if ((await livePid(cluster)) === null) {
    await start(cluster);
    origin = "started";
  } else {
    await firstAnswer(urlOf(cluster, "postgres"), PATIENCE_MS);
  }
  await createDatabase(urlOf(cluster, "postgres"), NAME);
  return origin;
}

async function createCluster(cluster: Cluster): Promise<void> {
  cluster.log("Creating the private database…");
  const make = (locale: string) =>
    run(
      path.join(cluster.bin, "initdb"),
      ["-D", cluster.files, "-U", NAME, "--auth=trust", "-E", "UTF8", `--locale=${locale}`],
      { ...spawnIdentity(), cwd: cluster.files },
    );
  await make("C.UTF-8").catch(() => make("C"));
}

async function start(cluster: Cluster): Promise<void> {
  const network =
    process.platform === "win32"
      ? ["-c", "listen_addresses=127.0.0.1", "-p", "54329"]
      : [
          "-c",
          "listen_addresses=",
          "-c",
          `unix_socket_directories=${cluster.sockets}`,
          "-c",
          "unix_socket_permissions=0700",
        ];
  const tuning = ["-c", "max_connections=60", "-c", "jit=off", ...cluster.settings.flatMap((one) => ["-c", one])];
  const deadline = performance.now() + PATIENCE_MS;
  // After a kill -9 the children of the dead server may still hold its memory for a moment: ask again.
  while (performance.now() < deadline) {
    const logFile = openSync(path.join(cluster.files, "server.log"), "a");
    const child = spawn(path.join(cluster.bin, "postgres"), ["-D", cluster.files, ...network, ...tuning], {
      ...spawnIdentity(),
      cwd: cluster.files,
      detached: true,
      stdio: ["ignore", logFile, logFile],
    });
    child.unref();
    const ended = new Promise<"ended">((resolve) => child.once("exit", () => resolve("ended")));
    const answered = firstAnswer(urlOf(cluster, "postgres"), deadline - performance.now()).then(() => "ready" as const);
    answered.catch(() => undefined);
    if ((await Promise.race([ended, answered])) === "ready") return;
    await pause(200);
  }
  throw new Error(`The private database did not start: read ${path.join(cluster.files, "server.log")}.`);
}

/** The process of the server on these files, or null when the file that names it is missing or speaks of the dead. */
async function livePid(cluster: Cluster): Promise<number | null> {
  const text = await readFile(path.join(cluster.files, "postmaster.pid"), "utf8").catch(() => "");
  const pid = Number(text.split("\n")[0]);
  return pid > 0 && (await isPostgres(pid)) ? pid : null;
}

async function isPostgres(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  // After a restart of the machine the number may belong to another program, or to a zombie of ours.
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => null);
  if (status === null) return process.platform !== "linux";
  return /^Name:\s+postgres/m.test(status) && !/^State:\s+Z/m.test(status);
}

async function firstAnswer(url: string, patienceMs: number): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (true) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on("error", () => {});
    try {
      await client.connect();
      await client.query("select 1");
      await client.end();
      return;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (performance.now() > deadline) {
        throw new Error(`The database does not answer: ${(error as Error).message || "no connection"}.`, {
          cause: error,
        });
      }
      await pause(25);
    }
  }
}

async function createDatabase(url: string, name: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (rowCount === 0) await client.query(`create database ${name}`);
  });
}

async function withClient<V>(url: string, work: (client: pg.Client) => Promise<V>): Promise<V> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function stopUnlessUsed(cluster: Cluster): Promise<void> {
  const pid = await livePid(cluster);
  if (pid === null || (await isUsed(cluster))) return;
  process.kill(pid, "SIGINT");
  const deadline = performance.now() + PATIENCE_MS;
  while ((await livePid(cluster)) !== null && performance.now() < deadline) await pause(20);
}

/** Whether somebody else is connected. Our own connections, just closed, may be seen for a moment more. */
async function isUsed(cluster: Cluster): Promise<boolean> {
  const deadline = performance.now() + FAREWELL_MS;
  while ((await countOthers(cluster)) > 0) {
    if (performance.now() > deadline) return true;
    await pause(50);
  }
  return false;
}

async function countOthers(cluster: Cluster): Promise<number> {
  return withClient(urlOf(cluster, "postgres"), async (client) => {
    const { rows } = await client.query(
      "select count(*)::int as n from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
    );
    return (rows[0] as { n: number }).n;
  }).catch(() => 0);
}

/** Looks every second whether the server still lives, and starts it again when it does not. */
function keepAlive(cluster: Cluster, dataFolder: string): { end(): void } {
  let isEnded = false;
  let isBusy = false;
  const timer = setInterval(async () => {
    if (isBusy || isEnded) return;
    isBusy = true;
    try {
      if ((await livePid(cluster)) === null && !isEnded) {
        cluster.log("The private database stopped unexpectedly: starting it again.");
        await takingTurns(lockOf(dataFolder), async () => (isEnded ? undefined : ensureRunning(cluster)));
      }
    } catch (error) {
      cluster.log((error as Error).message);
    } finally {
      isBusy = false;
    }
  }, 1_000);
  timer.unref();
  return {
    end() {
      isEnded = true;
      clearInterval(timer);
    },
  };
}
