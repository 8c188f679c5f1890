// SPDX-License-Identifier: AGPL-3.0-or-later
import path from "node:path";
import { importsOf, type Source } from "./sources.ts";

/** Which module may import which: arrows point one way, no circles. The kernel and the kit name no module. */
export const ARROWS: Readonly<Record<string, readonly string[]>> = {
  territory: [],
  identity: ["territory"],
  planning: ["territory"],
  publishing: ["territory", "planning"],
  finance: ["territory", "planning", "publishing"],
  governance: ["territory", "planning", "publishing", "finance"],
  evaluation: ["territory", "planning", "publishing", "finance", "governance"],
};

/** Each rule looks at one file and says in a sentence what is wrong with it, or nothing. */
export type Rule = (source: Source) => string[];

const moduleOf = (file: string): string | undefined => /^modules\/([^/]+)\//.exec(file)?.[1];
const isTest = (file: string): boolean => /\.test\.tsx?$|\.testing\.ts$|test-support/.test(file);

/** Other modules are reached through their front door, along the arrows. */
export const arrows: Rule = (source) => {
  const own = moduleOf(source.file);
  return importsOf(source).flatMap(({ from }) => {
    const named = /^@albero\/([a-z-]+)/.exec(from)?.[1];
    const reached = named ?? (from.startsWith(".") ? moduleOf(resolved(source.file, from)) : undefined);
    if (!reached || !(reached in ARROWS) || reached === own) return [];
    if (source.file.startsWith("kernel/") || source.file.startsWith("ui/"))
      return [`${source.file} names the module ${reached}`];
    if (!own) return [];
    if (from.startsWith(".")) return [`${source.file} goes into ${reached} by the back door (${from})`];
    if (!isTest(source.file) && !ARROWS[own]?.includes(reached))
      return [`${source.file}: ${own} may not import ${reached}`];
    return [];
  });
};

/** A core is pure: no waiting, no clock, no chance, no database, no file. */
export const pureCore: Rule = (source) => {
  if (!/^modules\/([^/]+\/)+(core|drawing)\//.test(source.file) || isTest(source.file)) return [];
  const forbidden: [RegExp, string][] = [
    [/\bDate\.now\(|\bnew Date\(\)|performance\.now\(/, "asks the clock"],
    [/Math\.random\(|randomBytes|randomUUID/, "throws dice"],
    [/\bawait\b|\basync\b/, "waits"],
  ];
  const code = source.text
    .replaceAll(/\/\*[\s\S]*?\*\//g, "")
    .replaceAll(/\/\/.*$/gm, "")
    .replaceAll(/"[^"\n]*"|`[^`]*`/g, '""');
  const found = forbidden.filter(([pattern]) => pattern.test(code)).map(([, what]) => `${source.file}: a core ${what}`);
  const outside = importsOf(source)
    .filter(
      ({ from, isType }) =>
        !isType && (/^(node:(?!crypto$)|kysely|pg$|fastify|react)/.test(from) || from === "@albero/kernel"),
    )
    .map(({ from }) => `${source.file}: a core imports ${from}`);
  return [...found, ...outside];
};

/** Only kernel/clock.ts knows what time it is. */
export const oneClock: Rule = (source) => {
  if (
    source.file === "kernel/clock.ts" ||
    !/^(kernel|modules|server|web|ui)\//.test(source.file) ||
    isTest(source.file)
  )
    return [];
  const code = source.text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/\/\/.*$/gm, "");
  return /\bDate\.now\(|\bnew Date\(\s*\)/.test(code) ? [`${source.file} asks the machine what time it is`] : [];
};

/** Writes never cross: a module changes the tables of its own schema only. */
export const ownTables: Rule = (source) => {
  const own = moduleOf(source.file);
  if (!own || isTest(source.file)) return [];
  const writes = source.text.matchAll(
    /(?:insertInto|updateTable|deleteFrom|mergeInto)\(\s*["'`]([a-z]+)\.|\b(?:insert into|update|delete from)\s+(kernel|auth|identity|territory|planning|publishing|finance|governance|evaluation)\./gi,
  );
  const mine = own === "identity" ? ["identity", "auth"] : [own];
  return [...writes]
    .map((found) => (found[1] ?? found[2] ?? "").toLowerCase())
    .filter((schema) => !mine.includes(schema) && !(own === "territory" && schema === "kernel"))
    .map((schema) => `${source.file} writes into the schema ${schema}`);
};

/** Pages know HTTP and words; rows reach them through questions. */
export const thinPages: Rule = (source) => {
  if (!/^modules\/([^/]+\/)+pages\/.*\.tsx$|^web\//.test(source.file)) return [];
  return importsOf(source)
    .filter(({ from, isType }) => !isType && (/^(kysely|pg)$/.test(from) || /\/(store|usecases|queries)\//.test(from)))
    .map(({ from }) => `${source.file}: a page imports ${from}`);
};

/** The first line of every source says under which licence it is. */
export const licenceHead: Rule = (source) =>
  /^(#![^\n]*\n)?(\/\/|--|\/\*) SPDX-License-Identifier: AGPL-3\.0-or-later/.test(source.text)
    ? []
    : [`${source.file} has no licence line`];

function resolved(file: string, from: string): string {
  return path.posix.join(path.posix.dirname(file), from);
}
