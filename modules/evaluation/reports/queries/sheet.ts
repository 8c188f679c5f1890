// SPDX-License-Identifier: AGPL-3.0-or-later
// The data of a report as a spreadsheet: one sheet of figures with their sources, one for each table and each chart.
import { euroFromCents, cents, type Lang } from "@albero/kernel/pure";
import { spreadsheets, type Sheet, type SheetCell } from "@albero/planning";
import { figureOf, objectiveName } from "../core/figures.ts";
import { say, type Cell, type SeriesValue, type TableValue, type Unit, type Value } from "../core/value.ts";
import { texts } from "../texts.ts";
import { askedFigures, toldOf, type LoadedReport } from "./load.ts";

const numberOf = (value: number | null, unit: Unit): SheetCell =>
  value === null ? null : unit === "money" ? euroFromCents(cents(Math.round(value))) : value;

function valueCell(value: Value | null, lang: Lang): SheetCell {
  if (!value) return null;
  if (value.kind === "text") return value.text === null ? null : say(value.text, lang);
  if (value.kind === "date") return value.value;
  if (value.kind === "table") return value.rows.length;
  if (value.kind === "series") return value.along.length;
  return numberOf(value.value, value.kind);
}

function cellOf(cell: Cell, lang: Lang): SheetCell {
  if (cell.is === "text") return say(cell.text, lang);
  return cell.is === "date" ? cell.value : numberOf(cell.value, cell.is);
}

function tableRows(value: TableValue, lang: Lang): SheetCell[][] {
  const head = value.columns.map((column) => `${say(column.head, lang)}${column.is === "money" ? " (€)" : ""}`);
  return [head, ...value.rows.map((row) => row.map((cell) => cellOf(cell, lang)))];
}

function seriesRows(value: SeriesValue, lang: Lang, head: string): SheetCell[][] {
  const unit = value.unit === "money" ? " (€)" : value.unit === "percent" ? " (%)" : "";
  return [
    [head, ...value.series.map((each) => `${say(each.label, lang)}${unit}`)],
    ...value.along.map((label, at) => [
      say(label, lang),
      ...value.series.map((each) => numberOf(each.values[at] ?? null, value.unit)),
    ]),
  ];
}

/** Names of sheets have at most 31 letters, and no signs of addresses. */
const sheetName = (name: string): string => name.replaceAll(/[^\p{L}\p{N} .-]/gu, "").slice(0, 31);

export async function reportSheets({ blocks, figures }: LoadedReport, lang: Lang): Promise<Uint8Array> {
  const t = texts[lang].sheet;
  const told = askedFigures(blocks.filter((block) => block.isOn)).flatMap((name) => toldOf(figures, name));
  const list: Sheet = {
    name: t.figures,
    rows: [
      [...t.heads],
      ...told.map((each): SheetCell[] => [
        ...[each.name, figureOf(each.name)?.[lang] ?? each.name, valueCell(each.value, lang), each.value.kind],
        ...[
          valueCell(each.before, lang),
          each.doubt,
          figureOf(each.name)?.how[lang] ?? "",
          each.at.toISOString(),
          each.path,
        ],
      ]),
    ],
  };
  const sheets = new Map<string, Sheet>();
  for (const { name, value } of told) {
    if (value.kind !== "table" && value.kind !== "series") continue;
    const rows = value.kind === "table" ? tableRows(value, lang) : seriesRows(value, lang, t.item);
    addSheet(sheets, name, rows, t.objective);
  }
  return spreadsheets.write([list, ...sheets.values()], "ods");
}

/** The figures of single objectives share a sheet, with the objective before each row. */
function addSheet(sheets: Map<string, Sheet>, name: string, rows: SheetCell[][], head: string): void {
  const objective = objectiveName(name);
  const key = sheetName(objective ? `obiettivo.${objective.figure}` : name);
  if (!objective) {
    sheets.set(key, { name: key, rows });
    return;
  }
  const [first = [], ...others] = rows;
  const sheet = sheets.get(key) ?? { name: key, rows: [[head, ...first]] };
  sheet.rows.push(...others.map((row) => [objective.code, ...row]));
  sheets.set(key, sheet);
}
