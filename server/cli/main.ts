// SPDX-License-Identifier: AGPL-3.0-or-later
import { parseArgs } from "node:util";
import { Forbidden, NotFound } from "@albero/kernel";
import { allCommands, findCommand } from "./commands.ts";
import { CommandError, type Output } from "./command.ts";

const OPTIONS = {
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  "dry-run": { type: "boolean" },
  empty: { type: "boolean" },
  format: { type: "string" },
  ambito: { type: "string" },
  lang: { type: "string" },
  out: { type: "string", short: "o" },
  role: { type: "string" },
  name: { type: "string" },
  body: { type: "string" },
} as const;

const usage = async () => `albero: the open platform for Italy's territorial social welfare

${(await allCommands()).map((command) => `  albero ${command.usage.padEnd(52)} ${command.summary}`).join("\n")}

Every command takes --json. Where an installation holds several Ambiti, say which with --ambito NAME.
Environment: PORT, HOST, ALBERO_DATA, DATABASE_URL, ALBERO_URL, ALBERO_SECRET, OIDC_ISSUER and the others in docs/HOWTO.md.
`;

async function main(): Promise<number> {
  const isJson = process.argv.includes("--json");
  const output: Output = {
    line: (text) => void (isJson ? process.stderr : process.stdout).write(`${text}\n`),
    result: (value, text) => void process.stdout.write(isJson ? `${JSON.stringify(value, null, 2)}\n` : `${text}\n`),
  };
  try {
    const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
    if (values.help || positionals.length === 0) {
      process.stdout.write(await usage());
      return 0;
    }
    const command = await findCommand(positionals);
    if (!command) return fail(isJson, `There is no command "${positionals.join(" ")}": see albero --help.`);
    await command.run(positionals.slice(command.words.length), values, output);
    return 0;
  } catch (error) {
    return fail(isJson, sentenceOf(error), error instanceof CommandError ? error.problems : undefined);
  }
}

function fail(isJson: boolean, sentence: string, problems?: CommandError["problems"]): number {
  if (isJson) process.stdout.write(`${JSON.stringify({ error: sentence, problems }, null, 2)}\n`);
  else {
    process.stderr.write(`${sentence}\n`);
    for (const problem of problems ?? []) process.stderr.write(`  ${problem.path}: ${problem.message}\n`);
  }
  return 1;
}

/** What the operating system says of a file, in words. */
const FILE_TROUBLE: Record<string, string> = {
  ENOENT: "there is no such file or folder",
  ENOTDIR: "a part of this path is a file, not a folder",
  EISDIR: "this is a folder, not a file",
  EACCES: "the permission is missing",
  EPERM: "the permission is missing",
  EROFS: "this disk can only be read",
  ENOSPC: "the disk is full",
};

function sentenceOf(error: unknown): string {
  if (error instanceof CommandError) return error.message;
  if (error instanceof NotFound) return `There is no such thing: ${error.message}.`;
  if (error instanceof Forbidden) return `Not allowed: ${error.message}.`;
  if (error instanceof Error) {
    if (process.env.ALBERO_DEBUG) console.error(error);
    const { code = "", path } = error as NodeJS.ErrnoException;
    if (path && code in FILE_TROUBLE) return `${path} cannot be used: ${FILE_TROUBLE[code]}.`;
    if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return `${error.message.split(". ")[0]}: see albero --help.`;
    return error.message || error.name;
  }
  return String(error);
}

process.exitCode = await main();
