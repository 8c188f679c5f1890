// SPDX-License-Identifier: AGPL-3.0-or-later
// How a field of the plan becomes a cell that a person can read and correct, and comes back the same.
import { euroFromCents, parseEuro } from "@albero/kernel/pure";
import type { Cell } from "./port.ts";

/** What an empty cell means: the field is absent, it is null, it is an empty list, or something is missing. */
export type Blank = "absent" | "null" | "empty_list" | "missing";

export type Codec = {
  blank: Blank;
  /** As written for people. The caller makes sure that it reads back as the same value. */
  write(value: unknown): Cell;
  /** As written by people; what cannot be understood comes back as it is, for the checks to point at. */
  read(cell: string | number | boolean): unknown;
  /** When only some words will do: which, as written for people. */
  allowed?: string[];
};

const asText = (cell: string | number | boolean): string =>
  typeof cell === "boolean" ? (cell ? "sì" : "no") : String(cell).trim();

const sameWord = (a: string, b: string): boolean => a.toLocaleLowerCase("it") === b.toLocaleLowerCase("it");

export const text = (blank: Blank = "missing"): Codec => ({
  blank,
  write: (value) => (typeof value === "string" ? value : null),
  read: asText,
});

const numberFrom = (cell: string | number | boolean): unknown => {
  if (typeof cell !== "string") return cell;
  const bare = cell.trim();
  return /^-?\d+(?:[.,]\d+)?$/.test(bare) ? Number(bare.replace(",", ".")) : bare;
};

export const number = (blank: Blank = "missing"): Codec => ({
  blank,
  write: (value) => (typeof value === "number" ? value : null),
  read: numberFrom,
});

/** Euro: a number, or a text as Italians write amounts. */
export const euro = (blank: Blank = "null"): Codec => ({
  blank,
  write: (value) => (typeof value === "number" ? value : null),
  read: (cell) => {
    if (typeof cell !== "string") return cell;
    const amount = parseEuro(cell);
    return amount.ok ? euroFromCents(amount.value) : numberFrom(cell);
  },
});

const YES = new Set(["sì", "si", "s", "x", "vero", "true", "yes"]);
const NO = new Set(["no", "n", "falso", "false"]);

const booleanFrom = (cell: string | number | boolean): unknown => {
  if (typeof cell === "boolean") return cell;
  const word = asText(cell).toLocaleLowerCase("it");
  return YES.has(word) ? true : NO.has(word) ? false : cell;
};

export const yesNo = (blank: Blank = "missing"): Codec => ({
  blank,
  write: (value) => (typeof value === "boolean" ? (value ? "sì" : "no") : null),
  read: booleanFrom,
});

/** One value of a fixed set, shown by its Italian name; the code itself is understood too. */
export function choice(names: Readonly<Record<string, string>>, blank: Blank = "missing"): Codec {
  const entries = Object.entries(names);
  return {
    blank,
    allowed: Object.values(names),
    write: (value) => entries.find(([code]) => code === value)?.[1] ?? null,
    read: (cell) => {
      const word = asText(cell);
      const found = entries.find(([, name]) => sameWord(name, word)) ?? entries.find(([code]) => code === word);
      return found ? found[0] : word;
    },
  };
}

/** Several texts in one cell, one per line. */
export function lines(blank: Blank = "empty_list", each: Codec = text()): Codec {
  return {
    blank,
    write: (value) => (Array.isArray(value) ? value.map((item) => String(each.write(item) ?? "")).join("\n") : null),
    read: (cell) =>
      asText(cell)
        .split("\n")
        .map((part) => part.trim())
        .filter((part) => part !== "")
        .map((part) => each.read(part)),
  };
}

/** Several keys in one cell, separated by commas. */
export const keys = (blank: Blank = "empty_list"): Codec => ({
  blank,
  write: (value) => (Array.isArray(value) ? value.join(", ") : null),
  read: (cell) =>
    asText(cell)
      .split(/[,;\n]/)
      .map((part) => part.trim())
      .filter((part) => part !== ""),
});

/** A number, a yes or no, or a text: told apart by the cell itself. */
export const scalar = (blank: Blank = "null"): Codec => ({
  blank,
  write: (value) =>
    typeof value === "boolean"
      ? value
        ? "sì"
        : "no"
      : typeof value === "number" || typeof value === "string"
        ? value
        : null,
  read: (cell) => {
    if (typeof cell !== "string") return cell;
    const word = cell.trim();
    return word === "sì" ? true : word === "no" ? false : word;
  },
});

const JSON_MARK = "json:";
/** What spreadsheets change or refuse: control characters, halves of letters, their own escapes. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for.
const FRAGILE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_x[0-9a-f]{4}_/i;

const asJson = (value: unknown): string =>
  JSON_MARK +
  JSON.stringify(value)
    .replace(/[\ufffe\uffff]/g, (letter) => `\\u${letter.codePointAt(0)?.toString(16)}`)
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "\\u005f");

const isBlank = (value: unknown, blank: Blank): boolean =>
  value === undefined ||
  (value === null && blank === "null") ||
  (Array.isArray(value) && value.length === 0 && blank === "empty_list");

/** The cell of a value. A value that people's writing cannot carry is written as "json:…", so that nothing is ever lost. */
export function toCell(codec: Codec, value: unknown): Cell {
  if (isBlank(value, codec.blank)) return null;
  const cell = codec.write(value);
  const isSafe =
    typeof cell !== "string" ||
    (cell !== "" && cell.isWellFormed() && !FRAGILE.test(cell) && !cell.startsWith(JSON_MARK));
  if (cell !== null && isSafe && JSON.stringify(codec.read(cell)) === JSON.stringify(value)) return cell;
  return asJson(value);
}

export type FromCell = { ok: true; value: unknown } | { ok: false };

/** The value of a cell; undefined when the field is absent. Not ok only when a "json:…" cell holds no JSON. */
export function fromCell(codec: Codec, cell: Cell | undefined): FromCell {
  if (cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "")) {
    const value = codec.blank === "null" ? null : codec.blank === "empty_list" ? [] : undefined;
    return { ok: true, value };
  }
  if (typeof cell === "string" && cell.startsWith(JSON_MARK)) {
    try {
      return { ok: true, value: JSON.parse(cell.slice(JSON_MARK.length)) };
    } catch {
      return { ok: false };
    }
  }
  return { ok: true, value: codec.read(cell) };
}
