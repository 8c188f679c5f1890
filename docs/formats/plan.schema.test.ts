// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { OWNER_COLUMNS, PLAN_ITEMS, TABLES } from "../../modules/planning/sheet/layout.ts";
import { planSchemaText, SCHEMA_FILE } from "./generate.ts";

const manual = readFileSync(new URL("plan.md", import.meta.url), "utf8");

test("the committed schema is the one that the program checks: if not, run docs/formats/generate.ts", () => {
  expect(readFileSync(SCHEMA_FILE, "utf8")).toBe(planSchemaText());
});

test("the manual names every sheet, every column and every field", () => {
  for (const item of PLAN_ITEMS) expect(manual).toContain(item.header);
  for (const table of TABLES) {
    const columns = [...OWNER_COLUMNS[table.owner], ...table.columns.map((column) => column.header)];
    expect(manual).toContain(`| ${table.name} | ${columns.join(", ")} |`);
  }
  const schema = JSON.parse(planSchemaText()) as { properties: { cards: { items: { properties: object } } } };
  for (const field of Object.keys(schema.properties.cards.items.properties)) expect(manual).toContain(`\`${field}\``);
});
