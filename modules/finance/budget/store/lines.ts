// SPDX-License-Identifier: AGPL-3.0-or-later
import { NotFound, type Tx } from "@albero/kernel";
import { cents, type Cents } from "@albero/kernel/pure";
import type { BudgetHead, BudgetLine } from "../queries/answers.ts";

export async function findBudget(tx: Tx, ambitoId: number, year: number): Promise<BudgetHead | null> {
  const row = await tx
    .selectFrom("finance.budget as b")
    .leftJoin("finance.act as a", (join) =>
      join.onRef("a.id", "=", "b.act_id").onRef("a.ambito_id", "=", "b.ambito_id"),
    )
    .select(["b.year", "b.title", "b.source", "b.approved_at", "b.approved_by_name", "b.row_version"])
    .select(["b.act_id", "a.number", "a.body", "a.day"])
    .where("b.ambito_id", "=", ambitoId)
    .where("b.year", "=", year)
    .executeTakeFirst();
  if (!row) return null;
  return {
    year: row.year,
    title: row.title,
    source: row.source,
    rowVersion: row.row_version,
    approved:
      row.approved_at === null
        ? null
        : {
            at: row.approved_at,
            byName: row.approved_by_name ?? "",
            act: row.act_id === null ? null : `${row.body} n. ${row.number}`,
          },
  };
}

export async function getBudget(tx: Tx, ambitoId: number, year: number): Promise<BudgetHead> {
  const budget = await findBudget(tx, ambitoId, year);
  if (!budget) throw new NotFound(`budget of ${year}`);
  return budget;
}

/** True when the year was not there before. */
export async function insertBudget(
  tx: Tx,
  ambitoId: number,
  budget: { year: number; title: string; source: string },
): Promise<boolean> {
  const row = await tx
    .insertInto("finance.budget")
    .values({ ambito_id: ambitoId, ...budget })
    .onConflict((conflict) => conflict.doNothing())
    .returning("year")
    .executeTakeFirst();
  return row !== undefined;
}

/** Budget years with the number of their lines, newest first. */
export async function listBudgets(tx: Tx, ambitoId: number): Promise<{ year: number; lines: number }[]> {
  return tx
    .selectFrom("finance.budget as b")
    .leftJoin("finance.line as l", (join) =>
      join.onRef("l.ambito_id", "=", "b.ambito_id").onRef("l.year", "=", "b.year"),
    )
    .select((one) => ["b.year", one.fn.count<number>("l.id").as("lines")])
    .where("b.ambito_id", "=", ambitoId)
    .groupBy("b.year")
    .orderBy("b.year", "desc")
    .execute();
}

type LineRow = {
  id: number;
  year: number;
  objective_code: string | null;
  service_id: number | null;
  label: string;
  is_whole_objective: boolean;
  declared_cents: number | null;
  position: number;
  note: string;
  uncertain: string | null;
  row_version: number;
};
const lineOf = (row: LineRow): BudgetLine => ({
  id: row.id,
  year: row.year,
  objectiveCode: row.objective_code,
  serviceId: row.service_id,
  label: row.label,
  isWholeObjective: row.is_whole_objective,
  declaredCents: row.declared_cents === null ? null : cents(row.declared_cents),
  position: row.position,
  note: row.note,
  uncertain: row.uncertain,
  rowVersion: row.row_version,
});

export async function listLines(tx: Tx, ambitoId: number, year: number): Promise<BudgetLine[]> {
  const rows = await tx
    .selectFrom("finance.line")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .where("year", "=", year)
    .orderBy("position")
    .orderBy("id")
    .execute();
  return rows.map(lineOf);
}

export async function getLine(tx: Tx, ambitoId: number, id: number, lock?: "update"): Promise<BudgetLine> {
  const row = await tx
    .selectFrom("finance.line")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .$if(lock === "update", (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) throw new NotFound(`budget line ${id}`);
  return lineOf(row);
}

export type NewLine = {
  year: number;
  objectiveCode: string | null;
  serviceId: number | null;
  label: string;
  isWholeObjective?: boolean;
  declaredCents?: Cents | null;
  note?: string;
  uncertain?: string | null;
};

/** Adds lines after those that are there, in their order; answers with their numbers. */
export async function insertLines(tx: Tx, ambitoId: number, lines: readonly NewLine[]): Promise<number[]> {
  const [first] = lines;
  if (!first) return [];
  const last = await tx
    .selectFrom("finance.line")
    .select((one) => one.fn.max("position").as("position"))
    .where("ambito_id", "=", ambitoId)
    .where("year", "=", first.year)
    .executeTakeFirst();
  const after = last?.position ?? 0;
  const rows = await tx
    .insertInto("finance.line")
    .values(
      lines.map((line, at) => ({
        ambito_id: ambitoId,
        year: line.year,
        objective_code: line.objectiveCode,
        service_id: line.serviceId,
        label: line.label,
        is_whole_objective: line.isWholeObjective ?? false,
        declared_cents: line.declaredCents ?? null,
        position: after + at + 1,
        note: line.note ?? "",
        uncertain: line.uncertain ?? null,
      })),
    )
    .returning("id")
    .execute();
  return rows.map((row) => row.id);
}

/** True when nobody changed the line since `rowVersion`. */
export async function updateLine(tx: Tx, ambitoId: number, line: BudgetLine): Promise<boolean> {
  const done = await tx
    .updateTable("finance.line")
    .set({
      objective_code: line.objectiveCode,
      service_id: line.serviceId,
      label: line.label,
      note: line.note,
      row_version: line.rowVersion + 1,
    })
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", line.id)
    .where("row_version", "=", line.rowVersion)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
