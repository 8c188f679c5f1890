// SPDX-License-Identifier: AGPL-3.0-or-later
import { canonicalPlan } from "../core/canonical.ts";
import type { PlanDocument, Question } from "../core/document.ts";
import { toCell } from "./codec.ts";
import { OWNER_COLUMNS, PLAN_ITEMS, TABLES, type Column, type Owner, type Row, type Table } from "./layout.ts";
import type { Cell, Sheet } from "./port.ts";

type Thing = { keys: string[]; value: unknown };

/** The value of "context.summary" inside a thing; undefined when a step is missing. */
function at(value: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>(
    (inside, step) =>
      inside !== null && typeof inside === "object" ? (inside as Record<string, unknown>)[step] : undefined,
    value,
  );
}

function ownersOf(plan: PlanDocument, owner: Owner): Thing[] {
  switch (owner) {
    case "plan":
      return [{ keys: [], value: plan }];
    case "card":
      return plan.cards.map((card) => ({ keys: [card.code], value: card }));
    case "question":
      return plan.cycle.template.questions.map((question) => ({ keys: [question.key], value: question }));
    case "box":
      return plan.cards.flatMap((card) => card.measures.map((box) => ({ keys: [card.code, box.measure], value: box })));
    case "answer":
      return plan.cards.flatMap((card) =>
        Object.entries(card.answers).map(([key, answer]) => ({ keys: [card.code, key], value: answer })),
      );
  }
}

/** The things of a table under one owner: items of a list, or the entries of a record with their name as "key". */
function thingsOf(table: Table, owner: unknown): { value: unknown; name?: string }[] {
  const found = at(owner, table.path);
  if (table.shape === "list") return Array.isArray(found) ? found.map((value) => ({ value })) : [];
  return Object.entries(found ?? {}).map(([name, value]) => ({ name, value }));
}

function fieldOf(thing: { value: unknown; name?: string }, column: Column): unknown {
  if (thing.name !== undefined && column.field === "key") return thing.name;
  return column.field === "" ? thing.value : at(thing.value, column.field.split("."));
}

function sheetOf(plan: PlanDocument, table: Table, questions: ReadonlyMap<string, Question>): Sheet {
  const owners = OWNER_COLUMNS[table.owner];
  const head: Cell[] = [...owners, ...table.columns.map((column) => column.header)];
  const rows = ownersOf(plan, table.owner).flatMap(({ keys, value }) =>
    thingsOf(table, value).map((thing): Cell[] => {
      const row: Row = { Domanda: thing.name };
      const cells = table.columns.map((column) => {
        const codec = typeof column.codec === "function" ? column.codec(row, questions) : column.codec;
        return toCell(codec, fieldOf(thing, column));
      });
      return [...keys, ...cells];
    }),
  );
  return { name: table.name, rows: [head, ...rows] };
}

/**
 * The whole plan as sheets, nothing left out: `fromSheets` gives the same document back.
 * What a cell cannot show as people write it stands in the cell as "json:…".
 */
export function toSheets(document: PlanDocument): Sheet[] {
  const plan = canonicalPlan(document);
  const questions = new Map(plan.cycle.template.questions.map((question) => [question.key, question]));
  const general: Sheet = {
    name: "Piano",
    rows: [
      ["Voce", "Valore"],
      ...PLAN_ITEMS.map((item): Cell[] => {
        const codec = typeof item.codec === "function" ? item.codec({}, questions) : item.codec;
        return [item.header, toCell(codec, at(plan, item.field.split(".")))];
      }),
    ],
  };
  return [general, ...TABLES.map((table) => sheetOf(plan, table, questions))];
}
