#!/usr/bin/env node
// SPDX-License-Identifier: AGPL-3.0-or-later
// The door of the command line. It runs on any Node, finds the Node 24 that npm brought, and hands over to it.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import module from "node:module";
import { fileURLToPath } from "node:url";

const NEEDED = 24;
const here = fileURLToPath(import.meta.url);
const main = new URL("../cli/main.ts", import.meta.url).href;
const brought = fileURLToPath(new URL("../../node_modules/.bin/node", import.meta.url));
const isRecent = Number(process.versions.node.split(".")[0]) >= NEEDED;

// React decides when it is loaded whether it works or helps to develop: the difference is a factor of three.
process.env.NODE_ENV ??= "production";

if (isRecent) {
  // What was compiled once is not compiled again: a command answers in half the time.
  module.enableCompileCache(fileURLToPath(new URL("../../node_modules/.cache/node", import.meta.url)));
  await import(main);
} else if (existsSync(brought)) {
  const child = spawn(
    brought,
    ["--max-old-space-size=512", "--max-semi-space-size=8", here, ...process.argv.slice(2)],
    { stdio: "inherit" },
  );
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
} else {
  console.error(`Albero needs Node ${NEEDED}: run "npm ci" first, or install Node ${NEEDED} on this machine.`);
  process.exit(1);
}
