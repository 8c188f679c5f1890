// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Command } from "./command.ts";
import { auditCommand, backupCommand, loadCommand, migrateCommand, restoreCommand } from "./data.ts";
import { checkCommand, exportCommand, importCommand, printCommand } from "./plan.ts";
import { splitCommand } from "./split.ts";
import { start } from "./start.ts";
import { tallyCommand } from "./tally.ts";
import { addUserCommand, disableUserCommand, listUsersCommand } from "./user.ts";

export const commands: readonly Command[] = [
  start,
  migrateCommand,
  loadCommand,
  checkCommand,
  importCommand,
  exportCommand,
  printCommand,
  splitCommand,
  tallyCommand,
  backupCommand,
  restoreCommand,
  addUserCommand,
  listUsersCommand,
  disableUserCommand,
  auditCommand,
];
