// SPDX-License-Identifier: AGPL-3.0-or-later
// How ISTAT's files of residents by age spell their columns, ages, sexes and numbers.
import { parse } from "csv-parse/sync";
import { plainName } from "./match.ts";
import { LAST_AGE } from "./population.ts";

export type Layout = "posas" | "sdmx";
export type Row = { line: number; cells: string[] };

export function rowsOf(text: string): Row[] {
  const firstLines = text.slice(0, 4000);
  const delimiter = [";", ",", "\t"].toSorted((a, b) => firstLines.split(b).length - firstLines.split(a).length)[0]!;
  const options = {
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    info: true,
  };
  const records = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
  return records.map(({ record, info }) => ({ line: info.lines, cells: record.map((cell) => cell.trim()) }));
}

export function layoutOf(cells: readonly string[]): Layout | null {
  const names = new Set(cells.map(plainName));
  if (names.has("codice comune") && names.has("eta") && (names.has("totale maschi") || names.has("maschi")))
    return "posas";
  const hasCode = names.has("itter107") || names.has("ref area");
  const hasValue = names.has("value") || names.has("obs value") || names.has("valore");
  return hasCode && hasValue && (names.has("eta1") || names.has("age") || names.has("eta")) ? "sdmx" : null;
}

export function columnsOf(head: readonly string[]): (...names: string[]) => number {
  const plain = head.map(plainName);
  return (...names) => names.map((name) => plain.indexOf(name)).find((at) => at >= 0) ?? -1;
}

/** "Popolazione residente … al 1° gennaio 2023" in a line above the heads. */
export function dayInTitle(titles: readonly Row[]): string | null {
  const text = titles.map((row) => row.cells.join(" ")).join(" ");
  const found = /\b(1|31)\s*[°º]?\s*(gennaio|dicembre)\s+(\d{4})/i.exec(text);
  if (!found) return null;
  return found[2]!.toLowerCase() === "gennaio" ? `${found[3]}-01-01` : `${found[3]}-12-31`;
}

export function ageOf(raw: string): number | "total" | null {
  const text = raw.trim().toUpperCase();
  if (["999", "TOTAL", "TOTALE", "_T"].includes(text)) return "total";
  if (/^(Y_GE100|Y_?GE_?100|100\s*(E PIÙ|E OLTRE|\+))$/.test(text)) return LAST_AGE;
  const found = /^Y?(\d{1,3})( ANN[IO])?$/.exec(text);
  const age = found ? Number(found[1]) : Number.NaN;
  return age <= LAST_AGE ? age : null;
}

export function sexOf(raw: string): "male" | "female" | "all" | null {
  const text = raw.trim().toLowerCase();
  if (["1", "m", "maschi", "male", "males"].includes(text)) return "male";
  if (["2", "f", "femmine", "female", "females"].includes(text)) return "female";
  return ["9", "t", "total", "totale"].includes(text) ? "all" : null;
}

/** "1.234", "1234" and "1234.0" are whole; "12,5", "-3" and "" are not persons. */
export function wholeNumber(raw: string): number | null {
  const text = raw.replace(/\.0+$/, "");
  if (/^\d{1,9}$/.test(text)) return Number(text);
  return /^\d{1,3}(\.\d{3})+$/.test(text) ? Number(text.replaceAll(".", "")) : null;
}

export function isEmpty(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === "");
}

/** ISTAT closes some files with a line of words: one filled cell that holds no code. */
export function isFootnote(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== "");
  return filled.length === 1 && !/^\d+$/.test(filled[0]!);
}
