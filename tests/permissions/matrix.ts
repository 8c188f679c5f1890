// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile, writeFile } from "node:fs/promises";
import { ANONYMOUS, ROLES, type Actor, type May, type Registry } from "@albero/kernel";
import { registries } from "../../server/registries.ts";

export const MATRIX_FILE = new URL("./matrix.md", import.meta.url);

/** The columns of the matrix: the citizen, who has logged in and holds no role here, and each role by itself. */
export const ACTORS: readonly { head: string; actor: Actor }[] = [
  { head: "citizen", actor: ANONYMOUS },
  {
    head: "no role",
    actor: { kind: "person", accountId: "account-none", name: "No role", roles: [], territories: [] },
  },
  ...ROLES.map((role) => ({
    head: role.replaceAll("_", " "),
    actor: { kind: "person", accountId: `account-${role}`, name: role, roles: [role], territories: [] } as const,
  })),
];

export type Entry = { module: string; key: string; name: string; reads: boolean; may: May };

/** Every use case and question of every module, in the order of the modules and then by name. */
export function entries(): Entry[] {
  return Object.entries<Registry>(registries).flatMap(([module, registry]) =>
    Object.entries(registry)
      .map(([key, definition]) => ({
        module,
        key,
        name: definition.name,
        reads: definition.reads,
        may: definition.may,
      }))
      .sort((one, other) => (one.key < other.key ? -1 : 1)),
  );
}

/** The matrix as the committed file shows it. */
export function drawMatrix(): string {
  const all = entries();
  const part = (module: string, reads: boolean) => {
    const rows = all.filter((entry) => entry.module === module && entry.reads === reads);
    if (rows.length === 0) return "";
    const heads = [reads ? "question" : "change", ...ACTORS.map(({ head }) => head)];
    const lines = rows.map((entry) => [entry.key, ...ACTORS.map(({ actor }) => (entry.may(actor) ? "yes" : "·"))]);
    const table = [heads, heads.map((_, at) => (at === 0 ? "---" : ":-:")), ...lines];
    return `${table.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n\n`;
  };
  const modules = Object.keys(registries).map(
    (module) => `## ${module}\n\n${part(module, false)}${part(module, true)}`,
  );
  return `${INTRODUCTION}${modules.join("")}`.trimEnd().concat("\n");
}

const INTRODUCTION = `# Who may do what

Generated from the permission of each use case: \`node tests/permissions/matrix.ts\` writes it, a test compares it.
Review a change of this file as you review code. A use case may refuse more by looking at the thing itself (a card of
another sub-area, a plan already approved); it never allows more than is said here. A row without any "yes" is for Albero
itself: the command line, the jobs, the first start.

`;

if (import.meta.main) {
  const before = await readFile(MATRIX_FILE, "utf8").catch(() => "");
  const text = drawMatrix();
  await writeFile(MATRIX_FILE, text);
  console.log(
    before === text ? "The permission matrix has not changed." : "The permission matrix has changed: review it.",
  );
}
