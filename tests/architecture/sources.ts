// SPDX-License-Identifier: AGPL-3.0-or-later
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const ROOT = path.join(import.meta.dirname, "../..");

/** One file of the project, with its path as the rules write it: "modules/planning/core/guard.ts". */
export type Source = { file: string; text: string };

export function sourcesBelow(folder: string, endings: readonly string[] = [".ts", ".tsx"]): Source[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.includes("node_modules"))
    .map((file) => ({ file, text: readFileSync(path.join(ROOT, file), "utf8") }));
}

/** What a file imports, as written; `isType` for imports that leave nothing behind at run time. */
export function importsOf(source: Source): { from: string; isType: boolean }[] {
  const code = source.text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/^\s*\/\/.*$/gm, "");
  const statements = code.matchAll(
    /^(?:import|export)\s+(type\s+)?[^"';]*?from\s+["']([^"']+)["']|^import\s+["']([^"']+)["']|import\(\s*["']([^"']+)["']/gm,
  );
  return [...statements].map((found) => ({
    from: found[2] ?? found[3] ?? found[4] ?? "",
    isType: found[1] !== undefined,
  }));
}
