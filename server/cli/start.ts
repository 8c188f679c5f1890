// SPDX-License-Identifier: AGPL-3.0-or-later
import { serve } from "../serve.ts";
import type { Command } from "./command.ts";

export const start: Command = {
  words: ["start"],
  usage: "start [--empty]",
  summary: "start Albero (a new database receives the pilot, unless --empty)",
  async run(_args, values, output) {
    const ended = new Promise<string>((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve(signal));
    });
    const served = await serve({ isEmpty: values.empty === true, log: output.line });
    const accounts = served.demoAccounts.map(
      ({ email, name, password }) => `  ${email.padEnd(30)} ${password}   ${name}`,
    );
    const demo = accounts.length > 0 ? `\nDemo accounts (e-mail, password):\n${accounts.join("\n")}\n` : "";
    output.result(
      { address: served.address, demoAccounts: served.demoAccounts },
      `\nAlbero is ready at ${served.address}\n${demo}\nCtrl+C stops it.`,
    );
    await ended;
    output.line("Stopping…");
    // Whoever waits longer than this has lost its connection anyway: the data is safe, every commit is on disk.
    setTimeout(() => process.exit(1), 90_000).unref();
    await served.close();
    process.exit(0);
  },
};
