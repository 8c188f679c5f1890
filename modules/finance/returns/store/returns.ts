// SPDX-License-Identifier: AGPL-3.0-or-later
import { assert, NotFound, type Tx } from "@albero/kernel";
import { cents, type Cents, type PlainDate } from "@albero/kernel/pure";
import type { Stage } from "../../funds/core/ledger.ts";
import type { CountedRow, Fall, FallReason, Figures, Reason, ReturnRow } from "../core/figures.ts";

/** The rows of an annuality, added up by day, stage, macro-activity and area. */
export async function countedRows(tx: Tx, ambitoId: number, annualityId: number): Promise<CountedRow[]> {
  const rows = await tx
    .selectFrom("finance.entry as e")
    .leftJoin("finance.line as l", (join) =>
      join.onRef("l.ambito_id", "=", "e.ambito_id").onRef("l.id", "=", "e.line_id"),
    )
    .leftJoin("finance.service as s", (join) =>
      join.onRef("s.ambito_id", "=", "l.ambito_id").onRef("s.id", "=", "l.service_id"),
    )
    .select((one) => [
      ...(["e.stage", "e.day", "e.year", "s.macro_activity as macroActivity", "s.user_area as userArea"] as const),
      one.fn.sum<string>("e.amount_cents").as("amount"),
      one.fn.countAll<number>().as("rows"),
    ])
    .where("e.ambito_id", "=", ambitoId)
    .where("e.annuality_id", "=", annualityId)
    .groupBy(["e.stage", "e.day", "e.year", "s.macro_activity", "s.user_area"])
    .execute();
  return rows.map((row) => ({
    ...{ year: row.year, macroActivity: row.macroActivity, userArea: row.userArea, rows: Number(row.rows) },
    ...{ stage: row.stage as Stage, day: row.day as PlainDate | null, amount: cents(Number(row.amount)) },
  }));
}

export type ReturnHead = {
  id: number;
  annualityId: number;
  at: PlainDate;
  previousId: number | null;
  assigned: Cents;
  undatedRows: number;
  note: string;
  frozenBy: string;
  frozenAt: Date;
};

const headsOf = (tx: Tx, ambitoId: number) =>
  tx.selectFrom("finance.return").selectAll().where("ambito_id", "=", ambitoId);
type HeadRow = Awaited<ReturnType<ReturnType<typeof headsOf>["execute"]>>[number];

const headOf = (row: HeadRow): ReturnHead => ({
  ...{ id: row.id, annualityId: row.annuality_id, at: row.at_day as PlainDate, previousId: row.previous_id },
  ...{ assigned: cents(row.assigned_cents), undatedRows: row.undated_rows, note: row.note },
  ...{ frozenBy: row.frozen_by_name, frozenAt: row.frozen_at },
});

export async function listReturns(tx: Tx, ambitoId: number): Promise<ReturnHead[]> {
  const rows = await headsOf(tx, ambitoId).orderBy("at_day", "desc").orderBy("id", "desc").execute();
  return rows.map(headOf);
}

export async function lastReturn(tx: Tx, ambitoId: number, annualityId: number): Promise<ReturnHead | null> {
  const row = await headsOf(tx, ambitoId)
    .where("annuality_id", "=", annualityId)
    .orderBy("at_day", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? headOf(row) : null;
}

export async function getReturn(tx: Tx, ambitoId: number, id: number): Promise<ReturnHead> {
  const row = await headsOf(tx, ambitoId).where("id", "=", id).executeTakeFirst();
  if (!row) throw new NotFound(`return ${id}`);
  return headOf(row);
}

/** The frozen rows of some returns, by return. */
export async function rowsOfReturns(
  tx: Tx,
  ambitoId: number,
  ids: readonly number[],
): Promise<Map<number, ReturnRow[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("finance.return_row")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .where("return_id", "in", [...ids])
    .orderBy("macro_activity")
    .orderBy("user_area")
    .execute();
  const byReturn = Map.groupBy(rows, (row) => row.return_id);
  return new Map(
    [...byReturn].map(([id, own]) => [
      id,
      own.map((row) => ({
        ...{ macroActivity: row.macro_activity, userArea: row.user_area },
        ...{ programmed: cents(row.programmed_cents), committed: cents(row.committed_cents) },
        ...{ paid: cents(row.paid_cents), reported: cents(row.reported_cents) },
      })),
    ]),
  );
}

export type ExplainedFall = { figure: string; before: Cents; after: Cents; reason: FallReason; words: string };

export async function fallsOf(tx: Tx, ambitoId: number, returnId: number): Promise<ExplainedFall[]> {
  const rows = await tx
    .selectFrom("finance.return_fall")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .where("return_id", "=", returnId)
    .orderBy("figure")
    .execute();
  return rows.map((row) => ({
    ...{ figure: row.figure, reason: row.reason as FallReason, words: row.words },
    ...{ before: cents(row.before_cents), after: cents(row.after_cents) },
  }));
}

export type NewReturn = {
  annualityId: number;
  at: PlainDate;
  previousId: number | null;
  figures: Figures;
  falls: readonly (Fall & Reason)[];
  note: string;
  by: { name: string; at: Date };
};

export async function insertReturn(tx: Tx, ambitoId: number, made: NewReturn): Promise<number> {
  const { figures, falls, by } = made;
  const head = await tx
    .insertInto("finance.return")
    .values({
      ...{ ambito_id: ambitoId, annuality_id: made.annualityId, at_day: made.at, previous_id: made.previousId },
      ...{ assigned_cents: figures.assigned, undated_rows: figures.undatedRows, note: made.note },
      ...{ frozen_by_name: by.name, frozen_at: by.at },
    })
    .returning("id")
    .executeTakeFirst();
  assert(head, "a return that was added has its number");
  const of = { ambito_id: ambitoId, return_id: head.id };
  if (figures.rows.length > 0) {
    await tx
      .insertInto("finance.return_row")
      .values(
        figures.rows.map((row) => ({
          ...of,
          ...{ macro_activity: row.macroActivity, user_area: row.userArea, programmed_cents: row.programmed },
          ...{ committed_cents: row.committed, paid_cents: row.paid, reported_cents: row.reported },
        })),
      )
      .execute();
  }
  if (falls.length > 0) {
    await tx
      .insertInto("finance.return_fall")
      .values(
        falls.map((fall) => ({
          ...of,
          ...{ figure: fall.figure, before_cents: fall.before, after_cents: fall.after },
          ...{ reason: fall.reason, words: fall.words },
        })),
      )
      .execute();
  }
  return head.id;
}
