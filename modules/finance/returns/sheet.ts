// SPDX-License-Identifier: AGPL-3.0-or-later
// A frozen return as a file for whoever asked for it.
import { writeXlsx } from "hucre/xlsx";

export type SheetCell = string | number | null;

/** Zip files know no day before: written always the same, so that the same return gives the same bytes. */
const ALWAYS = new Date("1980-01-01T00:00:00Z");

/** Texts stay texts, amounts are euro with two decimals; the first row is the head. */
export async function asXlsx(name: string, rows: readonly (readonly SheetCell[])[]): Promise<Uint8Array> {
  const head = rows[0] ?? [];
  return writeXlsx({
    properties: { creator: "Albero", created: ALWAYS, modified: ALWAYS },
    sheets: [
      {
        name,
        rows: rows.map((row) => [...row]),
        columns: head.map((_, column) => ({
          width: Math.min(60, Math.max(10, ...rows.map((row) => String(row[column] ?? "").length)) + 2),
          ...(rows.slice(1).some((row) => typeof row[column] === "number") ? { style: { numFmt: "#,##0.00" } } : {}),
        })),
        freezePane: { rows: 1 },
      },
    ],
  });
}

/** A text that a spreadsheet would read as a formula gets an apostrophe before it. */
function csvCell(cell: SheetCell): string {
  if (typeof cell === "number") return cell.toFixed(2).replace(".", ",");
  const text = cell ?? "";
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Semicolons and decimal commas, as Italian spreadsheets expect; UTF-8 with its mark. */
export function asCsv(rows: readonly (readonly SheetCell[])[]): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${rows.map((row) => row.map(csvCell).join(";")).join("\r\n")}\r\n`);
}
