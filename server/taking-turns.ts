// SPDX-License-Identifier: AGPL-3.0-or-later
import { open, readFile, rm, stat } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

const PATIENCE_MS = 120_000;
/** Whoever makes the file writes its number at once: a file that is still empty after this long belongs to nobody. */
const EMPTY_FOR_MS = 5_000;

/** Lets one process at a time do `work`; the lock of a process that died is taken over. */
export async function takingTurns<V>(lock: string, work: () => Promise<V>): Promise<V> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!(await isTaken(lock))) {
    if (await isAbandoned(lock)) await rm(lock, { force: true });
    else if (performance.now() > deadline) throw new Error(`Another process holds ${lock}: remove it if none runs.`);
    else await pause(50);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function isTaken(lock: string): Promise<boolean> {
  try {
    const file = await open(lock, "wx");
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  }
}

async function isAbandoned(lock: string): Promise<boolean> {
  const holder = Number(await readFile(lock, "utf8").catch(() => ""));
  if (holder > 0) return !isAlive(holder);
  const info = await stat(lock).catch(() => null);
  return info !== null && performance.timeOrigin + performance.now() - info.mtimeMs > EMPTY_FOR_MS;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
