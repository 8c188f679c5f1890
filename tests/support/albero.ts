// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import net from "node:net";
import path from "node:path";

const ROOT = path.join(import.meta.dirname, "../..");
/** The same limits of memory as `npm start`. */
const MODEST = ["--max-old-space-size=512", "--max-semi-space-size=8"];
const PATIENCE_MS = 120_000;

export type RunningAlbero = {
  url: string;
  port: number;
  process: ChildProcess;
  output: () => string;
  stop(): Promise<void>;
};

/** A port that is free at this moment. */
export async function freePort(): Promise<number> {
  const server = net.createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** Starts `albero start` and waits for the line that says it is ready. */
export async function startAlbero(options: {
  folder: string;
  port?: number;
  args?: string[];
  env?: NodeJS.ProcessEnv;
}): Promise<RunningAlbero> {
  const port = options.port ?? (await freePort());
  const child = spawn(
    process.execPath,
    [...MODEST, path.join(ROOT, "server/bin/albero.mjs"), "start", ...(options.args ?? [])],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        NODE_ENV: "production",
        PORT: String(port),
        HOST: "127.0.0.1",
        ALBERO_DATA: options.folder,
        ...options.env,
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let output = "";
  child.stdout.on("data", (piece: Buffer) => (output += piece.toString()));
  child.stderr.on("data", (piece: Buffer) => (output += piece.toString()));
  const deadline = performance.now() + PATIENCE_MS;
  while (!output.includes("Albero is ready at")) {
    if (child.exitCode !== null) throw new Error(`Albero ended before it was ready:\n${output}`);
    if (performance.now() > deadline) throw new Error(`Albero is not ready after ${PATIENCE_MS / 1000} s:\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url: `http://localhost:${port}`,
    port,
    process: child,
    output: () => output,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}
