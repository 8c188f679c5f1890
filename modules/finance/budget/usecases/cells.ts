// SPDX-License-Identifier: AGPL-3.0-or-later
// Writing in the matrix. All the changes of a form are taken, or none; who comes second is told what the first wrote.
import type { z } from "zod";
import { ok, refuse, useCase, type Tx, type Work } from "@albero/kernel";
import { formatEuro, type FieldProblem, type Result } from "@albero/kernel/pure";
import { mayApproveBudget, mayRegisterMoney } from "../../funds/permissions.ts";
import { writerOf } from "../../funds/usecases/names.ts";
import { NO_CELL, sameCell, changeCell, type CellChange } from "../core/cell.ts";
import type { Cell, CellVersion } from "../queries/answers.ts";
import { insertCells, listCells, listVersions, type NewCell } from "../store/cells.ts";
import { refusalText } from "../texts.refusals.ts";
import * as inputs from "./inputs.ts";
import type { BudgetRefusal } from "./refusals.ts";

export type SavedCells = { saved: number };
const keyOf = (cell: { lineId: number; channelId: number }): string => `${cell.lineId}-${cell.channelId}`;

/** What stands in a cell now, who wrote it and when, as one sentence: path "cell.<line>-<channel>". */
async function conflictOf(work: Work, now: Cell): Promise<FieldProblem> {
  const [newest] = await listVersions(work.tx, work.ambitoId, now.lineId, now.channelId);
  const euro = (amount: Cell["indicativeCents"]) => (amount === null ? "—" : formatEuro(amount, work.lang));
  const details = {
    by: newest?.byName ?? "",
    at: newest?.at.toISOString() ?? "",
    indicative: euro(now.indicativeCents),
    approved: euro(now.approvedCents),
    version: now.version,
    note: now.note,
  };
  return { path: `cell.${keyOf(now)}`, message: refusalText("cells_changed_meanwhile", details, work.lang) };
}

async function knownOf(tx: Tx, ambitoId: number, year: number) {
  const of = (table: "finance.line" | "finance.channel") =>
    tx.selectFrom(table).select("id").where("ambito_id", "=", ambitoId);
  const lines = await tx
    .selectFrom("finance.line")
    .select("id")
    .where("ambito_id", "=", ambitoId)
    .where("year", "=", year)
    .orderBy("id")
    // Two savers of one year go one after the other; readers wait for nobody.
    .forUpdate()
    .execute();
  const channels = await of("finance.channel").execute();
  return { lines: new Set(lines.map((row) => row.id)), channels: new Set(channels.map((row) => row.id)) };
}

/**
 * Writes versions of cells. Refuses, with nothing stored: a line of another year, a channel that is not there, an approved
 * amount by who does not approve, and cells that somebody changed since the version that the person saw — unless what they
 * wrote is the same. Answers with how many cells really changed.
 */
export async function writeCells(
  work: Work,
  year: number,
  changes: readonly CellChange[],
  origin: CellVersion["origin"],
): Promise<Result<SavedCells, BudgetRefusal>> {
  const { tx, ambitoId, actor } = work;
  if (changes.some((change) => change.approvedCents !== undefined) && !mayApproveBudget(actor))
    return refuse("only_the_coordinator_approves");
  const known = await knownOf(tx, ambitoId, year);
  const strange = changes.find((change) => !known.lines.has(change.lineId));
  if (strange) return refuse("line_of_another_year", { details: { line: strange.lineId, year } });
  if (changes.some((change) => !known.channels.has(change.channelId))) return refuse("channel_unknown");

  const present = new Map((await listCells(tx, ambitoId, year)).map((cell) => [keyOf(cell), cell]));
  const before: Cell[] = [];
  const after: NewCell[] = [];
  const conflicts: FieldProblem[] = [];
  for (const change of changes) {
    const cell = present.get(keyOf(change)) ?? { ...NO_CELL, lineId: change.lineId, channelId: change.channelId };
    const next = changeCell(cell, change);
    if (sameCell(cell, next)) continue;
    if (cell.version !== change.version) {
      conflicts.push(await conflictOf(work, cell));
      continue;
    }
    before.push(cell);
    after.push({ ...next, origin });
  }
  if (conflicts.length > 0)
    return refuse("cells_changed_meanwhile", { details: { count: conflicts.length }, fields: conflicts });
  if (after.length === 0) return refuse("nothing_changed");
  if (!(await insertCells(tx, ambitoId, after, writerOf(work))))
    return refuse("cells_changed_meanwhile", { details: { count: 1 } });
  await work.record({ subject: `finance.budget:${year}`, before: { cells: before }, after: { cells: after } });
  return ok({ saved: after.length });
}

export const saveCells = useCase<z.infer<typeof inputs.cells>, SavedCells, BudgetRefusal>({
  name: "finance.saveCells",
  may: mayRegisterMoney,
  input: inputs.cells,
  run: ({ year, changes }, work) =>
    writeCells(
      work,
      year,
      changes.map(({ indicative, approved, ...rest }) => ({
        ...rest,
        ...(indicative === undefined ? {} : { indicativeCents: indicative }),
        ...(approved === undefined ? {} : { approvedCents: approved }),
      })),
      "hand",
    ),
});
