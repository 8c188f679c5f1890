// SPDX-License-Identifier: AGPL-3.0-or-later
import { readOds, writeOds } from "hucre/ods";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import type { WriteSheet } from "hucre";
import { ok, refuse } from "@albero/kernel/pure";
import type { Cell, Sheet, SheetPort } from "./port.ts";
import { inspectZip, MOST_BYTES } from "./zip-guard.ts";

type Found = string | number | boolean | Date | null | undefined;

function cellOf(value: Found): Cell {
  if (value === undefined || value === null || value === "") return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  return value;
}

/** The width of a column, in characters, from what stands in it: wide enough to read, never a whole page. */
function widthOf(sheet: Sheet, column: number): number {
  const lengths = sheet.rows.slice(0, 200).map((row) => String(row[column] ?? "").length);
  return Math.min(60, Math.max(8, ...lengths) + 2);
}

const LINE_POINTS = 15;
/** Spreadsheets show no row higher than this. */
const HIGHEST_POINTS = 405;

/** High enough for the longest text of the row on the lines that its column gives it. */
function heightOf(row: readonly Cell[], widths: readonly number[]): number {
  const lines = row.map((cell, column) => {
    const paragraphs = String(cell ?? "").split("\n");
    return paragraphs.reduce(
      (all, each) => all + Math.max(1, Math.ceil((each.length * 1.1) / (widths[column] ?? 10))),
      0,
    );
  });
  return Math.min(HIGHEST_POINTS, LINE_POINTS * Math.max(1, ...lines));
}

/** A sheet that is pleasant to read: bold head that stays in sight, long texts on more lines, euro as euro. */
function dressed(sheet: Sheet): WriteSheet {
  const head = sheet.rows[0] ?? [];
  const widths = head.map((_, column) => widthOf(sheet, column));
  const alignment = { vertical: "top", wrapText: true } as const;
  return {
    name: sheet.name,
    rows: sheet.rows,
    columns: head.map((header, column) => ({
      width: widths[column] ?? 10,
      style: { alignment, ...(/^(Importo|Totale)/.test(String(header)) ? { numFmt: "#,##0.00" } : {}) },
    })),
    cells: new Map(
      head.map((value, column) => [
        `0,${column}`,
        {
          value,
          style: {
            alignment,
            font: { bold: true },
            fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E6EEF7" } },
          },
        },
      ]),
    ),
    rowDefs: new Map(sheet.rows.map((row, position) => [position, { height: heightOf(row, widths) }])),
    freezePane: { rows: 1 },
  };
}

/** Zip files know no day before: written always the same, so that the same plan gives the same bytes. */
const ALWAYS = new Date("1980-01-01T00:00:00Z");

/** The adapter over hucre: xlsx and ods, both directions. */
export const hucreSheets: SheetPort = {
  async read(bytes) {
    const inside = inspectZip(bytes);
    if (!inside.ok) return inside;
    const names = new Set(inside.value);
    const kind = names.has("xl/workbook.xml") ? "xlsx" : names.has("content.xml") ? "ods" : null;
    if (kind === null) return refuse("not_a_spreadsheet");
    try {
      const options = { maxInputBytes: MOST_BYTES };
      const book = kind === "xlsx" ? await readXlsx(bytes, options) : await readOds(bytes, options);
      const sheets = book.sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(cellOf)) }));
      return ok({ kind, sheets });
    } catch {
      // The library says in English, for programmers, what is broken in the file: for a person it is a damaged file.
      return refuse("damaged");
    }
  },

  async write(sheets, kind) {
    const book = { sheets: sheets.map(dressed), properties: { creator: "Albero", created: ALWAYS, modified: ALWAYS } };
    return kind === "xlsx" ? writeXlsx(book) : writeOds(book);
  },
};
