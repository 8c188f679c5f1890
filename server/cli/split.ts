// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from "node:fs/promises";
import { apportion, explain, formatShares, splitRefusals, splitRefusalsIt, splitShape, tell } from "@albero/finance";
import { problemsOf, type Lang } from "@albero/kernel";
import { argument, CommandError, type Command } from "./command.ts";

const LARGEST_BYTES = 64 * 1024 * 1024;

async function readSplit(file: string, lang: Lang) {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    const reason =
      error.code === "ENOENT" ? "there is no such file" : error.code === "EISDIR" ? "it is a folder" : error.message;
    throw new CommandError(`${file} cannot be read: ${reason}.`);
  });
  if (bytes.length > LARGEST_BYTES) throw new CommandError(`${file} is larger than ${LARGEST_BYTES / 1024 / 1024} MB.`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/^\uFEFF/, ""));
  } catch {
    throw new CommandError(`${file} is not a JSON file in UTF-8: see docs/formats/split.md.`);
  }
  const read = splitShape.safeParse(parsed);
  if (!read.success) {
    const problems = problemsOf(read.error, lang);
    throw new CommandError(
      `${file} is not a split: ${problems.length} problem(s), see docs/formats/split.md.`,
      problems.slice(0, 50),
    );
  }
  return read.data;
}

/** Needs no installation and no database: the file says everything. */
export const splitCommand: Command = {
  words: ["split"],
  usage: "split FILE [--lang it|en]",
  summary: "divide a cost among municipalities as a file says, and explain each share",
  async run(args, values, output) {
    const lang = values.lang === "it" ? "it" : "en";
    const file = await readSplit(argument(args, 0, "file of the split"), lang);
    const outcome = apportion(file);
    if (!outcome.ok) {
      const words = lang === "it" ? splitRefusalsIt : splitRefusals;
      throw new CommandError(words[outcome.refusal](outcome.details ?? {}));
    }
    const around = { state: "frozen" as const, act: null, groupNames: {}, sources: [] };
    const explained = outcome.value.shares.map((share) => explain(file, outcome.value, share));
    const answer = {
      ...{
        name: file.name,
        year: file.year,
        total: explained[0]?.total,
        rule: file.rule.name,
        verified: file.rule.verified,
      },
      shares: explained.map((one) => ({ istat: one.istat, name: one.name, share: one.share, steps: one.levels })),
    };
    const told = () => explained.map((one) => tell(one, around, lang));
    output.result(answer, values.json === true ? "" : formatShares(file, outcome.value, told(), lang));
  },
};
