// SPDX-License-Identifier: AGPL-3.0-or-later
// The columns of the table of indicators, and how one cell is read.
import { formatDate, parsePlainDate, type PlainDate, type Refused } from "@albero/kernel/pure";
import { OPERATORS, type Operator } from "../../core/indicator.ts";
import { readNumber, writeNumber } from "../../rounds/core/number.ts";
import type { DefinitionRefusal, NextRefusal } from "./definition.ts";
import type { TargetDraft, TargetRefusal } from "./target.ts";

export type Cell = string | number | boolean | null;

export const COLUMNS = [
  ...["codice", "testo", "tipo", "unità", "numeratore", "denominatore", "verso", "distinto", "dati da", "chi risponde"],
  ...[
    "di chi",
    "frequenza",
    "tolleranza",
    "regola",
    "conta albero",
    "formula",
    "documento",
    "in dubbio",
    "vale dal",
    "motivo",
  ],
  ...["partenza", "partenza come", "partenza quando", "valori"],
] as const;
export type Column = (typeof COLUMNS)[number];
export const MOST_ROWS = 5_000;

/** The words of each choice, by its code; codes are accepted too. */
export type ChoiceWords = Record<
  "kinds" | "directions" | "breakdowns" | "sources" | "levels" | "frequencies" | "rollUps" | "baselines",
  Readonly<Record<string, string>>
>;

export type FileProblem =
  | ("code_missing" | "said_twice" | "text_missing" | "too_long" | "unknown_choice" | "not_a_day")
  | ("not_a_number" | "tolerance_out" | "code_unreadable" | "aim_unreadable");
export type SheetRefusal = DefinitionRefusal | NextRefusal | TargetRefusal;

export const plain = (cell: Cell | undefined): string => String(cell ?? "").trim();
export const low = (text: string) => text.toLowerCase().replaceAll("_", " ").replaceAll(/\s+/g, " ").trim();

export type Row = {
  row: number;
  code: string;
  get: (column: Column) => Cell | undefined;
  say: (column: Column, problem: FileProblem, text?: string) => void;
  no: (column: Column, refused: Refused<SheetRefusal>) => void;
};

export const italian = (day: PlainDate | null): string => (day === null ? "" : formatDate(day));

/** "partenza 31/12/2018 = 44", "31/12/2026 >= 2 @SUB-1": what the column of the values holds, one after the other. */
export function writeTargets(targets: readonly TargetDraft[]): string {
  return targets
    .map(({ kind, day, operator, value, territory }) =>
      [
        kind === "baseline" ? "partenza" : "",
        italian(day),
        operator,
        writeNumber(value),
        territory ? `@${territory}` : "",
      ]
        .filter(Boolean)
        .join(" "),
    )
    .join(" | ");
}

const AIM = /^(partenza\s+)?(\S+)\s+(>=|<=|>|<|=)\s*(\S+)(?:\s+@(\S+))?$/i;

export function readTargets(written: string, say: Row["say"]): TargetDraft[] {
  const parts = written
    .split("|")
    .map((each) => each.trim())
    .filter(Boolean);
  return parts.flatMap((part) => {
    const [, start, dayText = "", operator = "", valueText = "", territory = ""] = AIM.exec(part) ?? [];
    const day = parsePlainDate(dayText);
    const value = readNumber(valueText);
    if (!day.ok || !value.ok || !OPERATORS.includes(operator as Operator)) {
      say("valori", "aim_unreadable", part);
      return [];
    }
    const kind = start ? ("baseline" as const) : ("target" as const);
    return [{ kind, day: day.value, operator: operator as Operator, value: value.value, territory }];
  });
}

export type Reader = ReturnType<typeof readerOf>;

export function readerOf({ get, say }: Pick<Row, "get" | "say">, words: readonly ChoiceWords[]) {
  const text = (column: Column, most: number, kept: string): string => {
    const cell = get(column);
    if (cell === undefined) return kept;
    const written = plain(cell);
    if (written.length > most) say(column, "too_long", written);
    return written;
  };
  const find = <T extends string>(column: Column, all: readonly T[], kind: keyof ChoiceWords, written: string) => {
    const found = all.find((one) =>
      [one, ...words.map((each) => each[kind][one] ?? one)].some((word) => low(word) === low(written)),
    );
    if (!found) say(column, "unknown_choice", written);
    return found ?? null;
  };
  const choice = <T extends string>(column: Column, all: readonly T[], kind: keyof ChoiceWords, kept: T | null) => {
    const cell = get(column);
    if (cell === undefined) return kept;
    return plain(cell) === "" ? null : find(column, all, kind, plain(cell));
  };
  const day = (column: Column, kept: PlainDate | null): PlainDate | null => {
    const written = plain(get(column));
    if (get(column) === undefined || written === "") return get(column) === undefined ? kept : null;
    const read = parsePlainDate(written);
    if (!read.ok) say(column, "not_a_day", written);
    return read.ok ? read.value : kept;
  };
  const number = (column: Column, kept: number | null): number | null => {
    const cell = get(column);
    if (cell === undefined || plain(cell) === "") return cell === undefined ? kept : null;
    if (typeof cell === "number") return cell;
    const read = readNumber(plain(cell));
    if (!read.ok) say(column, "not_a_number", plain(cell));
    return read.ok ? read.value : kept;
  };
  return { get, say, text, find, choice, day, number };
}
