// SPDX-License-Identifier: AGPL-3.0-or-later
import { execFile } from "node:child_process";
import path from "node:path";

const ROOT = path.join(import.meta.dirname, "../..");

export type Finished = { code: number; stdout: string; stderr: string };

/** Runs one command of Albero as a person would, on the data of a folder. */
export function albero(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Finished> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [path.join(ROOT, "server/bin/albero.mjs"), ...args],
      { env: { ...process.env, ALBERO_DATA: folder, ...env }, cwd: ROOT, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr }),
    );
  });
}

/** The same with --json: the exit code and the answer. */
export async function alberoJson<V>(folder: string, args: readonly string[]): Promise<{ code: number; answer: V }> {
  const { code, stdout } = await albero(folder, [...args, "--json"]);
  return { code, answer: JSON.parse(stdout) as V };
}
