// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from "vitest";
import { ARROWS, arrows, licenceHead, oneClock, ownTables, pureCore, thinPages, type Rule } from "./rules.ts";
import { sourcesBelow, type Source } from "./sources.ts";

const all = ["kernel", "modules", "ui", "web", "server", "db", "bench", "tests"].flatMap((folder) =>
  sourcesBelow(folder, [".ts", ".tsx", ".mjs", ".sql", ".css"]),
);
const code = all.filter(({ file }) => /\.tsx?$/.test(file) && !file.startsWith("tests/architecture/"));

/** Each rule with a file that breaks it and one that keeps it: a rule that finds nothing wrong anywhere proves nothing. */
const rules: { name: string; rule: Rule; breaks: Source[]; keeps: Source[] }[] = [
  {
    name: "modules import along the arrows, through the front door",
    rule: arrows,
    breaks: [
      { file: "modules/territory/core/x.ts", text: 'import { guardPlan } from "@albero/planning";' },
      { file: "modules/planning/core/x.ts", text: 'import { a } from "../../territory/store/figures.ts";' },
      { file: "kernel/x.ts", text: 'import type { Plan } from "@albero/planning";' },
      { file: "ui/parts/x.tsx", text: 'import { paths } from "@albero/planning/paths";' },
    ],
    keeps: [{ file: "modules/planning/core/x.ts", text: 'import { a } from "@albero/territory";' }],
  },
  {
    name: "cores are pure",
    rule: pureCore,
    breaks: [
      { file: "modules/planning/core/x.ts", text: "export const today = () => new Date();" },
      { file: "modules/planning/core/x.ts", text: "export async function load() {}" },
      { file: "modules/planning/core/x.ts", text: 'import { sql } from "kysely";' },
      { file: "modules/finance/splits/core/x.ts", text: 'import { sql } from "kysely";' },
      { file: "modules/planning/drawing/x.ts", text: "const angle = Math.random();" },
    ],
    keeps: [
      { file: "modules/planning/core/x.ts", text: "// new Date() would be wrong here\nexport const two = 1 + 1;" },
    ],
  },
  {
    name: "one clock",
    rule: oneClock,
    breaks: [{ file: "modules/planning/usecases/x.ts", text: "const now = Date.now();" }],
    keeps: [{ file: "modules/planning/usecases/x.ts", text: "const day = new Date(stored);" }],
  },
  {
    name: "a module writes its own tables only",
    rule: ownTables,
    breaks: [
      { file: "modules/planning/store/x.ts", text: 'tx.insertInto("territory.figure")' },
      { file: "modules/publishing/store/x.ts", text: "sql`update planning.card set content = null`" },
    ],
    keeps: [
      {
        file: "modules/planning/store/x.ts",
        text: 'tx.selectFrom("territory.figure"); tx.insertInto("planning.card")',
      },
    ],
  },
  {
    name: "pages reach rows only through questions",
    rule: thinPages,
    breaks: [
      { file: "modules/planning/pages/x.tsx", text: 'import { sql } from "kysely";' },
      { file: "modules/finance/budget/pages/x.tsx", text: 'import { sql } from "kysely";' },
      { file: "modules/planning/pages/x.tsx", text: 'import { saveCard } from "../usecases/save-card.ts";' },
    ],
    keeps: [{ file: "modules/planning/pages/x.tsx", text: 'import type { useCases } from "../index.ts";' }],
  },
  {
    name: "every source names its licence",
    rule: licenceHead,
    breaks: [{ file: "kernel/x.ts", text: "export const x = 1;" }],
    keeps: [{ file: "kernel/x.ts", text: "// SPDX-License-Identifier: AGPL-3.0-or-later\n" }],
  },
];

describe.each(rules)("$name", ({ rule, breaks, keeps }) => {
  test.each(breaks)("finds what breaks it: $text", (source) => expect(rule(source)).not.toEqual([]));
  test.each(keeps)("lets pass what keeps it", (source) => expect(rule(source)).toEqual([]));
  test("the project keeps it", () => {
    const looked = rule === licenceHead ? all : code;
    expect(looked.length).toBeGreaterThan(50);
    expect(looked.flatMap(rule)).toEqual([]);
  });
});

test("the arrows make no circle", () => {
  const reaches = (from: string, to: string): boolean =>
    (ARROWS[from] ?? []).some((next) => next === to || reaches(next, to));
  expect(Object.keys(ARROWS).filter((module) => reaches(module, module))).toEqual([]);
});

test("a front door stays small", () => {
  for (const module of Object.keys(ARROWS)) {
    const door = all.find(({ file }) => file === `modules/${module}/index.ts`);
    expect(door?.text.split("\n").length, module).toBeLessThanOrEqual(60);
  }
});

test("no two use cases answer to one name: the second would silently take the place of the first", () => {
  const names = (sources: readonly Source[]) =>
    sources
      .filter(({ file }) => /^modules\/.*\/(usecases|queries|pages)\//.test(file) && !file.includes(".test."))
      .flatMap(({ text }) => [...text.matchAll(/^  name: "([a-z]+\.[A-Za-z]+)",$/gm)].map((found) => found[1] ?? ""));
  const twice = (all: readonly string[]) => all.filter((name, at) => all.indexOf(name) !== at);
  const broken = { file: "modules/x/queries/a.ts", text: '  name: "x.show",\n  name: "x.show",\n' };
  expect(twice(names([broken]))).toEqual(["x.show"]);
  expect(names(code).length).toBeGreaterThan(300);
  expect(twice(names(code))).toEqual([]);
});
