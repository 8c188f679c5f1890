// SPDX-License-Identifier: AGPL-3.0-or-later
// The matrix out to a spreadsheet and back in.
import type { z } from "zod";
import { ok, question, refuse, useCase } from "@albero/kernel";
import type { Cents, FieldProblem } from "@albero/kernel/pure";
import { cellName, spreadsheets } from "@albero/planning";
import { mayReadMoney, mayRegisterMoney } from "../../funds/permissions.ts";
import type { CellChange } from "../core/cell.ts";
import { fromSheets, toCsv, toSheets, type SheetDifference, type SheetProblem } from "../core/sheet.ts";
import { loadMatrix } from "../queries/budget.ts";
import { sheetProblemText } from "../texts.sheet.ts";
import { writeCells } from "./cells.ts";
import * as inputs from "./inputs.ts";
import type { BudgetRefusal } from "./refusals.ts";

const MEDIA_TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  csv: "text/csv; charset=utf-8",
} as const;

export type MatrixFile = { bytes: Uint8Array; fileName: string; mediaType: string };

/** The matrix of a year as a file; a csv holds the indicative amounts alone. */
export const exportMatrix = question<z.infer<typeof inputs.yearFormat>, MatrixFile>({
  name: "finance.exportMatrix",
  may: mayReadMoney,
  input: inputs.yearFormat,
  async run({ year, format }, { tx, ambitoId, actor }) {
    const view = await loadMatrix(tx, ambitoId, year, actor);
    const used = new Set(view.cells.map((cell) => cell.channelId));
    const ofYear = view.channels.filter((channel) => channel.assignedCents !== 0 || used.has(channel.id));
    const sheets = toSheets({
      year,
      lines: view.lines,
      cells: view.cells,
      channels: ofYear.length > 0 ? ofYear : view.channels,
    });
    const [first] = sheets;
    const bytes =
      format === "csv" ? new TextEncoder().encode(first ? toCsv(first) : "") : await spreadsheets.write(sheets, format);
    return { bytes, fileName: `matrice-${year}.${format}`, mediaType: MEDIA_TYPES[format] };
  },
});

export type NamedDifference = SheetDifference & { line: string; channel: string };
export type SheetReport = {
  /** How many cells were taken; null for a dry run. */
  saved: number | null;
  differences: NamedDifference[];
  problems: FieldProblem[];
};

/** The changes of the cells that differ: one a cell, whatever its fields; `seen` are the versions that the person was shown. */
function changesOf(differences: readonly SheetDifference[], seen: ReadonlyMap<string, number>): CellChange[] {
  const changes = new Map<string, CellChange>();
  for (const { lineId, channelId, field, after } of differences) {
    const key = `${lineId}-${channelId}`;
    const change = changes.get(key) ?? { lineId, channelId, version: seen.get(key) ?? 0 };
    if (field === "note") change.note = (after as string | null) ?? "";
    else if (field === "indicative") change.indicativeCents = after as Cents | null;
    else change.approvedCents = after as Cents | null;
    changes.set(key, change);
  }
  return [...changes.values()];
}

/**
 * Reads a spreadsheet of the matrix. A dry run tells what would change and everything that is wrong, and stores nothing;
 * a real one takes all the differences or none. Refuses other layouts, another year, and cells changed since they were shown.
 */
export const takeMatrixFile = useCase<z.infer<typeof inputs.sheetFile>, SheetReport, BudgetRefusal>({
  name: "finance.takeMatrixFile",
  may: mayRegisterMoney,
  unaudited: "A dry run changes nothing; a real one leaves its event.",
  input: inputs.sheetFile,
  async run({ year, bytes, dryRun, seen }, work) {
    const { tx, ambitoId, actor, lang } = work;
    const view = await loadMatrix(tx, ambitoId, year, actor);
    const file = await spreadsheets.read(bytes);
    if (!file.ok) return file;
    const read = fromSheets(file.value.sheets, { year, lines: view.lines, channels: view.channels, cells: view.cells });
    if (!read.ok) return read;
    const place = (problem: SheetProblem) => `${problem.sheet}!${cellName(problem.row, problem.column)}`;
    const problems = read.value.problems.map((problem) => ({
      path: place(problem),
      message: sheetProblemText(problem, lang),
    }));
    const lines = new Map(view.lines.map((line) => [line.id, line.label]));
    const channels = new Map(view.channels.map((channel) => [channel.id, channel.name]));
    const differences = read.value.differences.map((each) => ({
      ...each,
      line: lines.get(each.lineId) ?? "",
      channel: channels.get(each.channelId) ?? "",
    }));
    if (dryRun) return ok({ saved: null, differences, problems });
    if (problems.length > 0)
      return refuse("file_has_problems", { details: { count: problems.length }, fields: problems });
    const shown = new Map(seen.map(([lineId, channelId, version]) => [`${lineId}-${channelId}`, version]));
    const saved = await writeCells(work, year, changesOf(differences, shown), "file");
    return saved.ok ? ok({ saved: saved.value.saved, differences, problems }) : saved;
  },
});
