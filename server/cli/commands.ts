// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Command } from "./command.ts";

/** The commands by their first word, in the order of the help. Only what is asked for is loaded: a mistake answers at once. */
const PARTS: readonly { words: readonly string[]; load(): Promise<readonly Command[]> }[] = [
  { words: ["start"], load: async () => [(await import("./start.ts")).start] },
  {
    words: ["migrate", "load", "backup", "restore", "audit"],
    load: async () => {
      const data = await import("./data.ts");
      return [data.migrateCommand, data.loadCommand, data.backupCommand, data.restoreCommand, data.auditCommand];
    },
  },
  {
    words: ["plan"],
    load: async () => {
      const plan = await import("./plan.ts");
      return [plan.checkCommand, plan.importCommand, plan.exportCommand, plan.printCommand];
    },
  },
  { words: ["split"], load: async () => [(await import("./split.ts")).splitCommand] },
  { words: ["tally"], load: async () => [(await import("./tally.ts")).tallyCommand] },
  {
    words: ["user"],
    load: async () => {
      const user = await import("./user.ts");
      return [user.addUserCommand, user.listUsersCommand, user.disableUserCommand];
    },
  },
];

/** Every command, for the help. */
export async function allCommands(): Promise<Command[]> {
  return (await Promise.all(PARTS.map((part) => part.load()))).flat();
}

/** The command that these words name, or undefined. */
export async function findCommand(given: readonly string[]): Promise<Command | undefined> {
  const part = PARTS.find(({ words }) => words.some((word) => word === given[0]));
  return (await part?.load())?.find((command) => command.words.every((word, at) => given[at] === word));
}
