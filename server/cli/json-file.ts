// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from "node:fs/promises";
import { problemsOf, type Lang } from "@albero/kernel";
import type { z } from "zod";
import { CommandError } from "./command.ts";

type Expected<V> = {
  shape: z.ZodType<V>;
  /** What the file is, in a sentence: "a split". */
  what: string;
  /** The page that says how it is written. */
  format: string;
  largestMegabytes: number;
  lang: Lang;
};

/** Reads a file of one of our open formats, or ends the command with the sentence that says why it cannot be. */
export async function readJsonFile<V>(file: string, expected: Expected<V>): Promise<V> {
  const { shape, what, format, largestMegabytes, lang } = expected;
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    const reason =
      error.code === "ENOENT" ? "there is no such file" : error.code === "EISDIR" ? "it is a folder" : error.message;
    throw new CommandError(`${file} cannot be read: ${reason}.`);
  });
  if (bytes.length > largestMegabytes * 1024 * 1024)
    throw new CommandError(`${file} is larger than ${largestMegabytes} MB.`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new CommandError(`${file} is not a JSON file in UTF-8: see ${format}.`);
  }
  const read = shape.safeParse(parsed);
  if (read.success) return read.data;
  const problems = problemsOf(read.error, lang);
  throw new CommandError(
    `${file} is not ${what}: ${problems.length} problem(s), see ${format}.`,
    problems.slice(0, 50),
  );
}
