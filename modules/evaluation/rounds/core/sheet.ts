// SPDX-License-Identifier: AGPL-3.0-or-later
// The measures of a round as rows of a spreadsheet, out and back in. The words of the file are Italian.
import { formatDate } from "@albero/kernel/pure";
import type { Definition, Level } from "../../core/indicator.ts";
import { CELL_WORDS, NOTHING_TYPED, readCell, typedOf, type Typed } from "./answer.ts";
import type { EntryField } from "./entry.ts";
import { placeKey, type Measure } from "./measure.ts";
import { writeNumber } from "./number.ts";
import { AMBITO_WORD, type Territory } from "./territory.ts";

export type Cell = string | number | boolean | null;

export const COLUMNS = [
  "Codice",
  "Indicatore",
  "Territorio",
  "Nome del territorio",
  "Dettaglio",
  "Valore",
  "Numeratore",
  "Denominatore",
  "Unità",
  "Giorno",
  "Nota",
  "Perché cambia",
] as const;
export type ColumnName = (typeof COLUMNS)[number];
const NEEDED: readonly ColumnName[] = ["Codice", "Territorio", "Valore"];

export const MOST_ROWS = 20_000;

type Line = { code: string; definition: Definition; territory: Territory; measure: Measure | null; breakdown: string };

/** One row for every place that a round asks, answered or not, and one for every breakdown that was entered. */
export function toRows(lines: readonly Line[]): Cell[][] {
  return [[...COLUMNS], ...lines.map(rowOf)];
}

function rowOf({ code, definition, territory, measure, breakdown }: Line): Cell[] {
  const typed = measure ? typedOf(measure, definition) : NOTHING_TYPED;
  const value = valueCell(typed, definition, measure);
  const shown: Record<ColumnName, Cell> = {
    Codice: code,
    Indicatore: definition.text,
    Territorio: territory.code === "" ? AMBITO_WORD : territory.code,
    "Nome del territorio": territory.name,
    Dettaglio: breakdown,
    Valore: value,
    Numeratore: measure?.numerator ?? "",
    Denominatore: measure?.denominator ?? "",
    Unità: definition.unit ?? "",
    Giorno: measure ? formatDate(measure.day) : "",
    Nota: measure?.note ?? "",
    "Perché cambia": "",
  };
  return COLUMNS.map((column) => shown[column]);
}

/** A number stays a number, for whoever calculates with it. */
function valueCell(typed: Typed, { kind }: Definition, measure: Measure | null): Cell {
  if (typed.state === "missing" || typed.state === "not_applicable") return CELL_WORDS[typed.state];
  if (typed.items !== "") return typed.items.replaceAll("\n", "; ");
  return kind === "presence" || typed.value === "" ? typed.value : (measure?.value ?? "");
}

export type SheetTrouble = "column_missing" | "no_rows" | "unknown_code" | "said_twice";
export type SheetProblem = { row: number; column: number; problem: SheetTrouble; value: string };
/** An answer of a file, with where it stands in it: `row` counts from zero, the head included. */
export type SheetEntry = {
  row: number;
  indicatorId: number;
  territory: string;
  breakdown: string;
  typed: Typed;
  day: string;
  note: string;
  reason: string;
};

type Known = {
  /** Of the indicators that the round asks, by code. */
  asked: ReadonlyMap<string, { indicatorId: number; level: Level; definition: Definition }>;
};

const plain = (text: string): string => text.trim().toLowerCase().replaceAll(/\s+/g, " ");
/** A number as a spreadsheet has it is no text: its point is a decimal one. */
const wordsOf = (cell: Cell | undefined): string =>
  typeof cell === "number"
    ? writeNumber(cell)
    : typeof cell === "boolean"
      ? cell
        ? "sì"
        : "no"
      : // The mark that keeps a text from being taken for a formula.
        (cell ?? "").trim().replace(/^'(?=[=+\-@])/, "");

/** Where the field of an entry stands in a row. */
export const COLUMN_OF: Readonly<Record<EntryField, ColumnName>> = {
  ...{ state: "Valore", value: "Valore", items: "Valore", numerator: "Numeratore", denominator: "Denominatore" },
  ...{ day: "Giorno", territory: "Territorio", breakdown: "Dettaglio", note: "Nota", reason: "Perché cambia" },
  confirmed: "Valore",
};

/** Reads the rows of a file. Rows without an answer say nothing; the order of rows and columns is free. */
export function fromRows(
  rows: readonly (readonly Cell[])[],
  known: Known,
): { entries: SheetEntry[]; problems: SheetProblem[]; columns: ReadonlyMap<ColumnName, number> } {
  const head = (rows[0] ?? []).map((cell) => plain(wordsOf(cell)));
  const columns = new Map(
    COLUMNS.flatMap((name) => {
      const at = head.indexOf(plain(name));
      return at < 0 ? [] : [[name, at] as const];
    }),
  );
  const missing = NEEDED.filter((name) => !columns.has(name));
  if (missing.length > 0) {
    const problems = missing.map((value, column) => ({ row: 0, column, problem: "column_missing" as const, value }));
    return { entries: [], problems, columns };
  }
  const entries: SheetEntry[] = [];
  const problems: SheetProblem[] = [];
  const seen = new Set<string>();
  for (const [row, cells] of rows.entries()) {
    if (row === 0) continue;
    const text = (name: ColumnName): string => wordsOf(cells[columns.get(name) ?? -1]);
    const answers = [text("Valore"), text("Numeratore"), text("Denominatore")];
    if (answers.every((answer) => answer === "")) continue;
    const say = (column: ColumnName, problem: SheetTrouble, value: string) =>
      problems.push({ row, column: columns.get(column) ?? 0, problem, value });
    const asked = known.asked.get(text("Codice"));
    if (!asked) {
      say("Codice", "unknown_code", text("Codice"));
      continue;
    }
    const entry = { ...placeIn(text), ...asked };
    const key = placeKey(entry);
    if (seen.has(key)) say("Territorio", "said_twice", `${text("Codice")} ${text("Territorio")}`);
    seen.add(key);
    entries.push({
      ...{ row, indicatorId: asked.indicatorId, territory: entry.territory, breakdown: entry.breakdown },
      typed: typedIn(text, asked.definition),
      ...{ day: text("Giorno"), note: text("Nota"), reason: text("Perché cambia") },
    });
  }
  if (rows.length < 2) problems.push({ row: 0, column: 0, problem: "no_rows", value: "" });
  return { entries, problems, columns };
}

/** Spreadsheets take the first zero of a code away. */
function placeIn(text: (name: ColumnName) => string): { territory: string; breakdown: string } {
  const code = text("Territorio");
  const territory = plain(code) === AMBITO_WORD ? "" : code.replace(/^(\d{4,5})$/, (digits) => digits.padStart(6, "0"));
  return { territory, breakdown: text("Dettaglio") };
}

function typedIn(text: (name: ColumnName) => string, definition: Definition): Typed {
  const typed = readCell(text("Valore"), definition) ?? NOTHING_TYPED;
  const [numerator, denominator] = [text("Numeratore"), text("Denominatore")];
  return {
    ...typed,
    numerator: numerator === "" ? typed.numerator : numerator,
    denominator: denominator === "" ? typed.denominator : denominator,
  };
}
