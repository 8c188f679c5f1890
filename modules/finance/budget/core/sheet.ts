// SPDX-License-Identifier: AGPL-3.0-or-later
// The matrix as sheets of a spreadsheet and back: the same numbers in both directions, changes shown before they are taken.
import { centsFromEuro, euroFromCents, parseEuro, refuse, ok, type Cents, type Result } from "@albero/kernel/pure";
import type { BudgetLine, Cell, Channel } from "./sheet-types.ts";

export type SheetCell = string | number | boolean | null;
export type Sheet = { name: string; rows: SheetCell[][] };

/** What the three sheets hold, in their order. */
export const FIELDS = ["indicative", "approved", "note"] as const;
export type Field = (typeof FIELDS)[number];

const NAMES: Record<Field, string> = { indicative: "Indicativi", approved: "Approvati", note: "Note" };
const FIXED = ["N.", "Obiettivo", "Voce"] as const;

export type Matrix = {
  year: number;
  lines: readonly BudgetLine[];
  channels: readonly Channel[];
  cells: readonly Cell[];
};

const keyOf = (lineId: number, channelId: number): string => `${lineId}-${channelId}`;
const valueIn = (cell: Cell | undefined, field: Field): Cents | string | null => {
  if (!cell) return null;
  if (field === "note") return cell.note === "" ? null : cell.note;
  return field === "indicative" ? cell.indicativeCents : cell.approvedCents;
};

/** One sheet a field: a row a line, a column a channel. The number of the line and the code of the channel tie them to Albero. */
export function toSheets({ year, lines, channels, cells }: Matrix): Sheet[] {
  const at = new Map(cells.map((cell) => [keyOf(cell.lineId, cell.channelId), cell]));
  return FIELDS.map((field) => ({
    name: `${NAMES[field]} ${year}`,
    rows: [
      [...FIXED, ...channels.map((channel) => channel.code)],
      ...lines.map((line): SheetCell[] => [
        line.id,
        line.objectiveCode,
        line.label,
        ...channels.map((channel) => {
          const value = valueIn(at.get(keyOf(line.id, channel.id)), field);
          return typeof value === "number" ? euroFromCents(value) : value;
        }),
      ]),
    ],
  }));
}

export type SheetProblem = {
  /** Sheet, row and column, both from zero. */
  sheet: string;
  row: number;
  column: number;
  what:
    | "not_an_amount"
    | "too_many_decimals"
    | "amount_too_large"
    | "negative"
    | "unknown_line"
    | "renamed_line"
    | "note_too_long"
    | "twice";
  found: string;
};
export type SheetDifference = {
  lineId: number;
  channelId: number;
  /** The version of the cell with which the sheet was compared. */
  version: number;
  field: Field;
  before: Cents | string | null;
  after: Cents | string | null;
};
export type SheetReading = { differences: SheetDifference[]; problems: SheetProblem[] };

const isEmpty = (cell: SheetCell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");

type AmountProblem = "not_an_amount" | "too_many_decimals" | "amount_too_large" | "negative";

function amountIn(cell: SheetCell): Result<Cents, AmountProblem> {
  const read = typeof cell === "number" ? centsFromEuro(cell) : parseEuro(String(cell));
  if (!read.ok) return read;
  return read.value < 0 ? refuse("negative") : ok(read.value);
}

/**
 * Compares sheets with the matrix. Lines and channels that a sheet leaves out stay as they are; an empty cell takes the amount
 * away. Refuses sheets that are not ours ("another_layout", with the place) or of another year.
 */
export function fromSheets(
  sheets: readonly Sheet[],
  matrix: Matrix,
): Result<SheetReading, "another_layout" | "another_year"> {
  const reading: SheetReading = { differences: [], problems: [] };
  const ours = sheets.flatMap((sheet) => {
    const name = /^(Indicativi|Approvati|Note) (\d{4})$/.exec(sheet.name.trim());
    const field = FIELDS.find((each) => NAMES[each] === name?.[1]);
    return field ? [{ sheet, field, year: Number(name?.[2]) }] : [];
  });
  const [first] = ours;
  if (!first) return refuse("another_layout", { details: { place: sheets[0]?.name ?? "" } });
  const wrong = ours.find(({ year }) => year !== matrix.year);
  if (wrong) return refuse("another_year", { details: { found: wrong.year, year: matrix.year } });
  for (const { sheet, field } of ours) {
    const done = readSheet(sheet, field, matrix, reading);
    if (!done.ok) return done;
  }
  return ok(reading);
}

function readSheet(
  { name, rows }: Sheet,
  field: Field,
  { lines, channels, cells }: Matrix,
  reading: SheetReading,
): Result<void, "another_layout"> {
  const head = (rows[0] ?? []).map((cell) => String(cell ?? "").trim());
  const wrongHead = FIXED.findIndex((word, column) => head[column] !== word);
  if (wrongHead >= 0) return refuse("another_layout", { details: { place: `${name}, «${head[wrongHead] ?? ""}»` } });
  const columns = head.slice(FIXED.length).map((code) => channels.find((channel) => channel.code === code));
  const strange = columns.findIndex((channel, column) => !channel && head[column + FIXED.length] !== "");
  if (strange >= 0)
    return refuse("another_layout", { details: { place: `${name}, «${head[strange + FIXED.length] ?? ""}»` } });
  const at = new Map(cells.map((cell) => [keyOf(cell.lineId, cell.channelId), cell]));
  const seen = new Set<number>();
  rows.forEach((row, place) => {
    if (place === 0 || row.every(isEmpty)) return;
    const problem = (column: number, what: SheetProblem["what"], found: SheetCell | undefined) =>
      reading.problems.push({ sheet: name, row: place, column, what, found: String(found ?? "") });
    const line = lines.find((each) => String(each.id) === String(row[0]));
    if (!line) return void problem(0, "unknown_line", row[0]);
    if (seen.has(line.id)) return void problem(0, "twice", row[0]);
    seen.add(line.id);
    if (String(row[2] ?? "").trim() !== line.label.trim()) return void problem(2, "renamed_line", row[2]);
    columns.forEach((channel, index) => {
      if (!channel) return;
      const column = index + FIXED.length;
      const cell = row[column];
      const before = valueIn(at.get(keyOf(line.id, channel.id)), field);
      let after: Cents | string | null = null;
      if (!isEmpty(cell) && field === "note") after = String(cell).trim();
      else if (!isEmpty(cell)) {
        const read = amountIn(cell as SheetCell);
        if (!read.ok) return void problem(column, read.refusal, cell);
        after = read.value;
      }
      if (typeof after === "string" && after.length > 2_000) return void problem(column, "note_too_long", "");
      if (after === before) return;
      const version = at.get(keyOf(line.id, channel.id))?.version ?? 0;
      reading.differences.push({ lineId: line.id, channelId: channel.id, version, field, before, after });
    });
  });
  return ok();
}

/** A comma-separated file of one field: text that a spreadsheet would take for a formula stays text. */
export function toCsv(sheet: Sheet): string {
  const word = (cell: SheetCell): string => {
    if (cell === null) return "";
    if (typeof cell === "number") return String(cell).replace(".", ",");
    const text = /^[=+\-@\t\r]/.test(String(cell)) ? `'${cell}` : String(cell);
    return /[";\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `\ufeff${sheet.rows.map((row) => row.map(word).join(";")).join("\r\n")}\r\n`;
}
