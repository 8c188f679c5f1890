// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Result } from "@albero/kernel";

export type Output = {
  /** What happens on the way, for a person. */
  line(text: string): void;
  /** The answer: the value with --json, else the text. */
  result(value: unknown, text: string): void;
};

export type Values = Readonly<Record<string, string | boolean | undefined>>;

export type Command = {
  words: readonly string[];
  usage: string;
  summary: string;
  run(args: readonly string[], values: Values, output: Output): Promise<void>;
};

/** Ends a command with one sentence (and, for a file, the list of its problems). */
export class CommandError extends Error {
  readonly problems: readonly { path: string; message: string }[] | undefined;
  constructor(sentence: string, problems?: readonly { path: string; message: string }[]) {
    super(sentence);
    this.problems = problems;
  }
}

/** The value of a use case, or the end of the command with the reason in words. */
export function valueOf<V, R extends string>(result: Result<V, R>, words: Partial<Record<string, string>> = {}): V {
  if (result.ok) return result.value;
  const said = result.refusal === "invalid_input" ? "What was given cannot be used as it is." : undefined;
  const sentence = words[result.refusal] ?? said ?? `Refused: ${result.refusal.replaceAll("_", " ")}.`;
  throw new CommandError(sentence, result.fields);
}

export function argument(args: readonly string[], at: number, name: string): string {
  const value = args[at];
  if (value === undefined) throw new CommandError(`Say the ${name}: see albero --help.`);
  return value;
}
