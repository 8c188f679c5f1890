// SPDX-License-Identifier: AGPL-3.0-or-later
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const ROOT = path.join(import.meta.dirname, "..");
const SOURCES = ["kernel", "modules", "ui", "web", "package-lock.json", "vite.config.ts", "react-router.config.ts"];

export const BUILD_FOLDER = path.join(ROOT, "build");

/** Builds the pages and the style sheet unless the build at hand was made from these very sources. */
export async function buildIfNeeded(log: (line: string) => void): Promise<void> {
  const stamp = path.join(BUILD_FOLDER, "stamp");
  const wanted = await fingerprint();
  if (existsSync(stamp) && (await readFile(stamp, "utf8")) === wanted) return;
  log("Building the pages…");
  await rm(stamp, { force: true });
  const env = { ...process.env, NODE_ENV: "production" };
  const routerCli = path.join(ROOT, "node_modules/@react-router/dev/bin.js");
  await Promise.all([
    run(process.execPath, [path.join(ROOT, "ui/build-css.ts")], { cwd: ROOT, env }),
    run(process.execPath, [routerCli, "build"], { cwd: ROOT, env, maxBuffer: 64 * 1024 * 1024 }),
  ]);
  await mkdir(BUILD_FOLDER, { recursive: true });
  await writeFile(stamp, wanted);
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
