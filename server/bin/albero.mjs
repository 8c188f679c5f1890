#!/usr/bin/env node
// SPDX-License-Identifier: AGPL-3.0-or-later
// The door of the command line. It runs on any Node, finds the Node 24 that npm brought, and hands over to it.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const NEEDED = 24;
const main = fileURLToPath(new URL("../cli/main.ts", import.meta.url));
const brought = fileURLToPath(new URL("../../node_modules/.bin/node", import.meta.url));
const isRecent = Number(process.versions.node.split(".")[0]) >= NEEDED;

// React decides when it is loaded whether it works or helps to develop: the difference is a factor of three.
process.env.NODE_ENV ??= "production";

if (isRecent) {
  await import(main);
} else if (existsSync(brought)) {
  const child = spawn(
    brought,
    ["--max-old-space-size=512", "--max-semi-space-size=8", main, ...process.argv.slice(2)],
    { stdio: "inherit" },
  );
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
} else {
  console.error(`Albero needs Node ${NEEDED}: run "npm ci" first, or install Node ${NEEDED} on this machine.`);
  process.exit(1);
}
