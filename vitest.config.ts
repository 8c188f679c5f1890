// SPDX-License-Identifier: AGPL-3.0-or-later
import { defineConfig } from "vitest/config";

const everywhere = ["kernel", "modules", "ui", "web", "server", "db", "docs", "tests"];
const notOurs = ["**/node_modules/**", "build/**", ".data/**"];
const files = (ending: string) => everywhere.map((folder) => `${folder}/**/*.${ending}.ts`);

export default defineConfig({
  test: {
    reporters: ["dot", "./tests/support/plain-reporter.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // Some start the command line: on a busy machine that alone takes seconds.
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
          include: [...files("test"), ...everywhere.map((folder) => `${folder}/**/*.test.tsx`)],
          exclude: [...notOurs, "**/*.db.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          sequence: { groupOrder: 1 },
          include: files("db.test"),
          exclude: notOurs,
          globalSetup: ["tests/support/database-server.ts"],
          testTimeout: 30_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: "journeys",
          sequence: { groupOrder: 2 },
          include: ["tests/journeys/**/*.journey.ts"],
          exclude: notOurs,
          globalSetup: ["tests/support/journey-server.ts"],
          setupFiles: ["tests/support/journey-file.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Each has an installation of its own: a journey waits for pages more than it works.
          maxWorkers: 2,
        },
      },
    ],
  },
});
