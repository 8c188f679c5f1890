// SPDX-License-Identifier: AGPL-3.0-or-later
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { machineClock } from "@albero/kernel";
import { takingTurns } from "./taking-turns.ts";

const run = promisify(execFile);
const ROOT = path.join(import.meta.dirname, "..");
const SOURCES = ["kernel", "modules", "ui", "web", "package-lock.json", "vite.config.ts", "react-router.config.ts"];

const BUILDS = path.join(ROOT, "build");
const KEPT = 3;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Gives the folder of the pages and the style sheet made from these very sources, building them where needed. */
export async function buildIfNeeded(log: (line: string) => void): Promise<string> {
  const folder = path.join(BUILDS, (await fingerprint()).slice(0, 16));
  const stamp = path.join(folder, "complete");
  if (existsSync(stamp)) return folder;
  await mkdir(BUILDS, { recursive: true });
  return takingTurns(path.join(BUILDS, "build.lock"), async () => {
    if (existsSync(stamp)) return folder;
    log("Building the pages…");
    await removeOldest();
    const env = {
      ...process.env,
      NODE_ENV: "production",
      ALBERO_BUILD_FOLDER: path.join(path.relative(ROOT, folder), "pages"),
    };
    const routerCli = path.join(ROOT, "node_modules/@react-router/dev/bin.cjs");
    await Promise.all([
      run(process.execPath, [path.join(ROOT, "ui/build-css.ts"), path.join(folder, "public")], { cwd: ROOT, env }),
      run(process.execPath, [routerCli, "build"], { cwd: ROOT, env, maxBuffer: 64 * 1024 * 1024 }),
    ]);
    await writeFile(stamp, "");
    return folder;
  });
}

/** Builds of other days, but for the newest: a server that still runs may be sending the files of any recent one. */
async function removeOldest(): Promise<void> {
  const yesterday = machineClock.now().getTime() - DAY_MS;
  const names = (await readdir(BUILDS)).filter((name) => name !== "build.lock");
  const dated = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(path.join(BUILDS, name))).mtimeMs })),
  );
  for (const { name, at } of dated.toSorted((a, b) => b.at - a.at).slice(KEPT)) {
    if (at < yesterday) await rm(path.join(BUILDS, name), { recursive: true, force: true });
  }
}

/** Names, sizes and times of every source file: enough to notice a change, quick enough for every start. */
async function fingerprint(): Promise<string> {
  const hash = createHash("sha256").update(process.version);
  for (const source of SOURCES) {
    const top = path.join(ROOT, source);
    const info = await stat(top);
    const files = info.isFile() ? [top] : await filesBelow(top);
    for (const file of files.toSorted()) {
      const { size, mtimeMs } = await stat(file);
      hash.update(`${path.relative(ROOT, file)} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest("hex");
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}
