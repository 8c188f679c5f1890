// SPDX-License-Identifier: AGPL-3.0-or-later
import { fork, type ChildProcess } from "node:child_process";
import { getCompileCacheDir } from "node:module";
import { fileURLToPath } from "node:url";
import type { DocumentModel } from "./blocks.ts";
import type { Delivery, Order } from "./printer.ts";

export const FORMATS = ["pdf", "docx"] as const;
export type Format = (typeof FORMATS)[number];

/** Makes the accessible PDF (PDF/UA-1) or the DOCX of a document. The same model always gives the same bytes. */
export type PrintPort = {
  /** Wakes the printer while its document is still being composed. */
  wake(): void;
  print(format: Format, model: DocumentModel): Promise<Uint8Array>;
  close(): void;
};

/** How long a warm printer waits for the next document before it ends and gives its memory back. */
const IDLE_MS = 30_000;

type Waiting = { resolve(bytes: Uint8Array): void; reject(problem: Error): void };

/** One printer for the whole server, started at the first document; documents wait for each other in it. */
export function openPrinter(idleMs = IDLE_MS): PrintPort {
  let printer: ChildProcess | null = null;
  let idle: NodeJS.Timeout | undefined;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();

  function stop() {
    clearTimeout(idle);
    printer?.kill();
    printer = null;
  }

  function start(): ChildProcess {
    const path = fileURLToPath(new URL("./printer.ts", import.meta.url));
    const started = fork(path, {
      serialization: "advanced",
      execArgv: [],
      env: { ...process.env, NODE_COMPILE_CACHE: getCompileCacheDir() },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    started.on("message", (delivery: Delivery) => {
      const one = waiting.get(delivery.id);
      waiting.delete(delivery.id);
      if ("bytes" in delivery) one?.resolve(delivery.bytes);
      else one?.reject(new Error(`The document could not be printed: ${delivery.problem}`));
      if (waiting.size === 0) restAWhile(started);
    });
    started.on("exit", (code, signal) => {
      if (started !== printer) return;
      printer = null;
      for (const one of waiting.values()) one.reject(new Error(`The printer stopped (${signal ?? code}).`));
      waiting.clear();
    });
    return started;
  }

  function restAWhile(started: ChildProcess) {
    rest(started, true);
    clearTimeout(idle);
    idle = setTimeout(stop, idleMs).unref();
  }

  return {
    wake() {
      if (waiting.size === 0) restAWhile((printer ??= start()));
    },
    print(format, model) {
      clearTimeout(idle);
      printer ??= start();
      rest(printer, false);
      const id = (lastId += 1);
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        printer?.send({ id, format, model } satisfies Order);
      });
    },
    close: stop,
  };
}

/** A printer at rest does not keep alive a command that has nothing else to do. */
function rest(printer: ChildProcess, atRest: boolean) {
  if (atRest) {
    printer.unref();
    printer.channel?.unref();
  } else {
    printer.ref();
    printer.channel?.ref();
  }
}
