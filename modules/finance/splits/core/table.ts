// SPDX-License-Identifier: AGPL-3.0-or-later
// Numbers and tables as people type and paste them.
import { ok, refuse, type Result } from "@albero/kernel/pure";

/** "1.234,5", "1234.5", "12" → text of the engine. A dot before exactly three digits separates thousands, as on paper in Italy. */
export function readAmount(typed: string): string | null {
  const text = typed.replace(/[€%\s\u00a0\u202f'’]/g, "").replace("−", "-");
  if (/^-?\d{1,3}(\.\d{3})+(,\d{1,12})?$/.test(text)) return text.replaceAll(".", "").replace(",", ".");
  return /^-?\d{1,15}([.,]\d{1,12})?$/.test(text) ? text.replace(",", ".") : null;
}

/** A percentage: "33,5", "33.333" or the fraction "100/3". Here a dot is always a decimal point. */
export function readPercent(typed: string): string | null {
  const text = typed
    .replace(/[%\s\u00a0]/g, "")
    .replace(",", ".")
    .replace("−", "-");
  return /^-?\d{1,6}(\.\d{1,12}|\/\d{1,12})?$/.test(text) ? text : null;
}

export type TableProblem = "no_header" | "unknown_place" | "twice" | "not_a_number" | "too_many_cells";
export type PastedTable = { columns: { name: string; values: Record<string, string> }[] };

const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[^\p{L}\d]/gu, "")
    .toLowerCase();
const PLACE = new Set(["istat", "codiceistat", "codice", "comune", "municipality", "code"]);

/**
 * Reads rows pasted from a spreadsheet: a heading, then one municipality a line, by ISTAT code or by name.
 * Cells are separated by tab, semicolon or (where there is neither) comma. An empty cell is a figure that misses.
 */
export function readTable(
  text: string,
  places: readonly { istat: string; name: string }[],
): Result<PastedTable, TableProblem> {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line, at) => ({ line, number: at + 1 }))
    .filter(({ line }) => line.trim() !== "");
  const [first, ...rest] = lines;
  if (!first) return ok({ columns: [] });
  const mark = first.line.includes("\t") ? "\t" : first.line.includes(";") ? ";" : ",";
  const cellsOf = (line: string) => line.split(mark).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
  const [key = "", ...names] = cellsOf(first.line);
  const no = (problem: TableProblem, line: number) => refuse(problem, { details: { line } });
  if (!PLACE.has(plain(key)) || names.length === 0 || names.includes("")) return no("no_header", first.number);
  const byName = new Map(
    places.flatMap(({ istat, name }) => [
      [plain(name), istat],
      [istat, istat],
    ]),
  );
  const columns = names.map((name) => ({ name, values: {} as Record<string, string> }));
  const seen = new Set<string>();
  for (const { line, number } of rest) {
    const [place = "", ...cells] = cellsOf(line);
    const istat = byName.get(/^\d{1,6}$/.test(place) ? place.padStart(6, "0") : plain(place));
    if (istat === undefined) return no("unknown_place", number);
    if (seen.has(istat)) return no("twice", number);
    seen.add(istat);
    if (cells.length > columns.length) return no("too_many_cells", number);
    for (const [at, cell] of cells.entries()) {
      if (cell === "") continue;
      const value = readAmount(cell);
      if (value === null) return no("not_a_number", number);
      const column = columns[at];
      if (column) column.values[istat] = value;
    }
  }
  return ok({ columns });
}

const LAST_YEAR = new Set(["annoprecedente", "annoscorso", "quotaannoprecedente", "lastyear"]);
const FIXED = new Set(["importofisso", "quotafissa", "fixedamount", "fixed"]);

/** The two columns that have a meaning of their own, by their name. */
export function meaningOf(column: string): "lastYear" | "fixed" | null {
  const name = plain(column);
  return LAST_YEAR.has(name) ? "lastYear" : FIXED.has(name) ? "fixed" : null;
}
