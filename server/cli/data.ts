// SPDX-License-Identifier: AGPL-3.0-or-later
import { readdir } from "node:fs/promises";
import path from "node:path";
import { verifyAudit } from "@albero/identity";
import { identityOf } from "../identity.ts";
import { backUp, restore } from "../backup.ts";
import { readConfig } from "../config.ts";
import { launchDatabase } from "../database/launcher.ts";
import { loadPilot } from "../pilot.ts";
import { withSystem } from "./ambito.ts";
import { argument, CommandError, type Command } from "./command.ts";

export const migrateCommand: Command = {
  words: ["migrate"],
  usage: "migrate",
  summary: "bring the database up to this version",
  run: (_args, _values, output) =>
    withSystem(output, async ({ migrated }) => {
      const text = migrated.length === 0 ? "The database is up to date." : `Done: ${migrated.join(", ")}.`;
      output.result({ migrated }, text);
    }),
};

export const loadCommand: Command = {
  words: ["load", "crema"],
  usage: "load crema",
  summary: "load the plans of the pilot and the demo accounts (again: changes nothing)",
  run: (_args, _values, output) =>
    withSystem(output, async (system) => {
      const identity = identityOf(system);
      try {
        const report = await loadPilot(system, identity, output.line);
        output.result(
          report,
          report.wasThere ? "The pilot is already loaded: nothing changed." : "The pilot is loaded.",
        );
      } finally {
        await identity.close();
      }
    }),
};

export const backupCommand: Command = {
  words: ["backup"],
  usage: "backup FILE",
  summary: "write everything to one file, while others go on working",
  run: (args, _values, output) =>
    withSystem(output, async ({ database }) => {
      const report = await backUp(database.url, argument(args, 0, "file to write"));
      output.result(report, `${report.rows} rows of ${report.tables} tables are in ${report.file}.`);
    }),
};

export const restoreCommand: Command = {
  words: ["restore"],
  usage: "restore FILE",
  summary: "bring a backup back into an empty database",
  async run(args, _values, output) {
    const file = argument(args, 0, "backup file");
    const { dataFolder, databaseUrl } = readConfig();
    const database = await launchDatabase({ dataFolder, databaseUrl, log: output.line });
    try {
      const folder = path.join(import.meta.dirname, "../../db/migrations");
      const known = (await readdir(folder)).map((name) => name.replace(/\.sql$/, ""));
      const report = await restore(database.url, file, known);
      output.result(report, `${report.rows} rows of ${report.tables} tables are back.`);
    } finally {
      await database.stop();
    }
  },
};

export const auditCommand: Command = {
  words: ["audit", "verify"],
  usage: "audit verify",
  summary: "compute the audit chain again; fails when a row was altered or removed",
  run: (_args, _values, output) =>
    withSystem(output, async ({ db }) => {
      const broken = await verifyAudit(db);
      const events = await db
        .selectFrom("kernel.audit_head")
        .select(({ fn }) => fn.sum<string>("last_number").as("n"))
        .executeTakeFirst();
      if (broken.length === 0) {
        const count = Number(events?.n ?? 0);
        output.result({ events: count, broken }, `The audit chain is whole: ${count} events.`);
        return;
      }
      throw new CommandError(
        `The audit chain is broken in ${broken.length} place(s).`,
        broken.map((one) => ({
          path: `ambito ${one.ambitoId}, event ${one.number}`,
          message: one.problem.replaceAll("_", " "),
        })),
      );
    }),
};
