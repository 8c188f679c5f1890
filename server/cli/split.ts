// SPDX-License-Identifier: AGPL-3.0-or-later
import { apportion, explain, formatShares, splitRefusals, splitRefusalsIt, splitShape, tell } from "@albero/finance";
import type { Lang } from "@albero/kernel";
import { argument, CommandError, type Command } from "./command.ts";
import { readJsonFile } from "./json-file.ts";

const readAs = (lang: Lang) => ({
  shape: splitShape,
  what: "a split",
  format: "docs/formats/split.md",
  largestMegabytes: 64,
  lang,
});

/** Needs no installation and no database: the file says everything. */
export const splitCommand: Command = {
  words: ["split"],
  usage: "split FILE [--lang it|en]",
  summary: "divide a cost among municipalities as a file says, and explain each share",
  async run(args, values, output) {
    const lang = values.lang === "it" ? "it" : "en";
    const file = await readJsonFile(argument(args, 0, "file of the split"), readAs(lang));
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
