// SPDX-License-Identifier: AGPL-3.0-or-later
// `npm run bench`: what a person waits for, measured on this machine. The load generator shares its cores with Albero and
// PostgreSQL, so the figures are lower bounds; ratios of one run are what to compare. Writes bench/results.json and
// bench/RESULTS.md. `npm run bench -- splits` measures one part alone and writes nothing.
import { writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import path from "node:path";
import { benchBallots } from "./ballots.ts";
import { benchDocuments } from "./documents.ts";
import { benchMoney } from "./money.ts";
import { benchOutcomes } from "./outcomes.ts";
import { benchPages } from "./pages.ts";
import { markdown, rows } from "./report.ts";
import { benchSplits } from "./splits.ts";
import { benchTally } from "./tally.ts";

const PARTS = {
  splits: benchSplits,
  tally: benchTally,
  pages: benchPages,
  money: benchMoney,
  documents: benchDocuments,
  ballots: benchBallots,
  outcomes: benchOutcomes,
};

const [asked] = process.argv.slice(2);
for (const [name, bench] of Object.entries(PARTS)) {
  if (asked === undefined || asked === name) await bench();
}
if (asked === undefined) {
  const at = (file: string) => path.join(import.meta.dirname, file);
  const head = `# What a person waits for\n\nMeasured by \`npm run bench\` on ${cpus().length} processors, load generator and PostgreSQL beside the application.\n`;
  await writeFile(at("results.json"), `${JSON.stringify(rows, null, 2)}\n`);
  await writeFile(at("RESULTS.md"), `${head}\n${markdown()}\n`);
}
