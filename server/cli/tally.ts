// SPDX-License-Identifier: AGPL-3.0-or-later
import { explainTally, tally, tallyRefusal, tallyShape, type ToldTally } from "@albero/governance";
import type { Lang } from "@albero/kernel";
import { argument, CommandError, type Command } from "./command.ts";
import { readJsonFile } from "./json-file.ts";

const readAs = (lang: Lang) => ({
  shape: tallyShape,
  what: "a vote",
  format: "docs/formats/tally.md",
  largestMegabytes: 16,
  lang,
});

/** Members of larger bodies are read with --json, not one by one. */
const MOST_ROWS = 120;

function plainText({ headline, sections }: ToldTally): string {
  const parts = sections.flatMap(({ title, sentences, table }) => {
    const rows = table && table.rows.length <= MOST_ROWS ? [table.head, ...table.rows] : [];
    if (rows.length + sentences.length === 0) return [];
    return [["", title, ...sentences.map((sentence) => `  ${sentence}`), ...aligned(rows)].join("\n")];
  });
  return [headline, ...parts].join("\n");
}

function aligned(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_cell, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const isNumber = widths.map((_width, at) => rows.slice(1).every((row) => /^[≈\d–]/.test(row[at] ?? "")));
  return rows.map((row) => {
    const cells = row.map((cell, at) => {
      const width = widths[at] ?? 0;
      return isNumber[at] ? cell.padStart(width) : cell.padEnd(width);
    });
    return `  ${cells.join("  ")}`.trimEnd();
  });
}

/** Needs no installation and no database: the file says everything. */
export const tallyCommand: Command = {
  words: ["tally"],
  usage: "tally FILE [--lang it|en]",
  summary: "count a vote as its rule says, and explain the result",
  async run(args, values, output) {
    const lang = values.lang === "it" ? "it" : "en";
    const file = await readJsonFile(argument(args, 0, "file of the vote"), readAs(lang));
    const counted = tally(file);
    if (!counted.ok) throw new CommandError(tallyRefusal(counted, lang));
    const told = explainTally(file, counted.value, lang);
    const { name, verified } = file.rule;
    const answer = { ...counted.value, rule: { name, verified }, told: told.sections };
    output.result(answer, values.json === true ? "" : plainText(told));
  },
};
