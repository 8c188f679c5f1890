// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { demoAccounts, type IdentityPort } from "@albero/identity";
import { inAmbito, machineClock, type Installation } from "@albero/kernel";
import { sql } from "kysely";
import type { ServerBuild } from "react-router";
import { buildIfNeeded } from "./build-if-needed.ts";
import { createApp } from "./http/app.ts";
import { identityOf } from "./identity.ts";
import { jobHandlersWith } from "./job-handlers.ts";
import { openJobs, type Jobs } from "./jobs.ts";
import { openMail } from "./mail.ts";
import { loadPilot } from "./pilot.ts";
import { setUpInstallation } from "./set-up.ts";
import { openSystem, type System } from "./system.ts";
import { takingTurns } from "./taking-turns.ts";

export type Served = { address: string; demoAccounts: Installation["demoAccounts"]; close(): Promise<void> };

/**
 * Starts everything: database, migrations, on a new database the pilot (unless `isEmpty`), jobs, pages.
 * Resolves when the first request would be answered.
 */
export async function serve(options: { isEmpty: boolean; log: (line: string) => void }): Promise<Served> {
  const { log } = options;
  const building = buildIfNeeded(log);
  // Its failure is told when the database is there to be closed again.
  building.catch(() => undefined);
  const system = await openSystem(log);
  // What was opened is closed in the opposite order, at the end or when the start fails half-way.
  const closings = [() => system.close()];
  const close = async () => {
    for (const closing of closings.splice(0).toReversed()) await closing();
  };
  try {
    const buildFolder = await building;
    const identity = identityOf(system);
    closings.push(() => identity.close());
    if (!options.isEmpty) await loadPilotOnce(system, identity, log);
    const demonstration = await demonstrationOf(identity);
    const jobs = await openJobs({
      ownerUrl: system.database.url,
      db: system.db,
      clock: machineClock,
      handlers: jobHandlersWith(system.config.mail && openMail(system.config.mail), system.config.baseUrl),
      log,
    });
    closings.push(() => jobs.stop());
    await queueStart(system, jobs);
    const app = await createApp({
      db: system.db,
      identity,
      outbox: jobs.outbox,
      clock: machineClock,
      build: (await import(pathToFileURL(path.join(buildFolder, "pages/server/index.js")).href)) as ServerBuild,
      buildFolder,
      trustProxy: system.config.trustProxy,
      baseUrl: system.config.baseUrl,
      installation: {
        version: await versionOf(),
        css: await styleSheet(buildFolder),
        sourceUrl: system.config.sourceUrl,
        demoAccounts: demonstration,
        isNew: async () => !(await hasAmbito(system)),
        setUp: (form, lang) => setUpInstallation(system, form, lang),
      },
    });
    closings.push(() => app.close());
    await listen(app, system.config);
    return { address: system.config.baseUrl, demoAccounts: demonstration, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * A new database receives the pilot, whole: a start that was killed half-way left a mark, and the next one goes on.
 * Two first starts at once take turns, and the second finds it there.
 */
async function loadPilotOnce(system: System, identity: IdentityPort, log: (line: string) => void): Promise<void> {
  const { dataFolder } = system.config;
  const mark = path.join(dataFolder, "pilot.unfinished");
  await mkdir(dataFolder, { recursive: true });
  await takingTurns(path.join(dataFolder, "pilot.lock"), async () => {
    if ((await hasAmbito(system)) && !existsSync(mark)) return;
    await writeFile(mark, "");
    await loadPilot(system, identity, log);
    await rm(mark);
  });
}

/** Each Ambito looks after what the last run left undone, without keeping the start waiting. */
async function queueStart({ db }: System, jobs: Jobs): Promise<void> {
  const { rows } = await sql<{ id: number }>`select id from kernel.ambito order by id`.execute(db);
  for (const { id } of rows)
    await inAmbito(db, { ambitoId: id, isPublic: false }, async (tx) => {
      await jobs.outbox.enqueue(tx, id, { kind: "server.started", payload: {} });
      await jobs.outbox.enqueue(tx, id, { kind: "governance.day", payload: {} });
    });
}

async function listen(app: Awaited<ReturnType<typeof createApp>>, { port, host }: System["config"]): Promise<void> {
  try {
    await app.listen({ port, host });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    throw new Error(`Port ${port} is taken: Albero may already be running there. Choose another with PORT=….`, {
      cause: error,
    });
  }
}

async function hasAmbito(system: System): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select exists (select from kernel.ambito) as found`.execute(system.db);
  return rows[0]?.found === true;
}

/** The invented persons of the pilot, shown at the log-in while they exist and work. */
async function demonstrationOf(identity: IdentityPort): Promise<Installation["demoAccounts"]> {
  const found = await Promise.all(
    demoAccounts().map(async (account) => ({ account, there: await identity.findAccount(account.email) })),
  );
  return found.filter(({ there }) => there && !there.isDisabled).map(({ account }) => account);
}

async function styleSheet(buildFolder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(path.join(buildFolder, "public/manifest.json"), "utf8")) as {
    css: string;
  };
  return `/static/${path.basename(manifest.css)}`;
}

async function versionOf(): Promise<string> {
  const file = path.join(import.meta.dirname, "../package.json");
  return (JSON.parse(await readFile(file, "utf8")) as { version: string }).version;
}
