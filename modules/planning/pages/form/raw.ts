// SPDX-License-Identifier: AGPL-3.0-or-later
// What the person typed, exactly as typed: a wrong amount stays on the screen until they correct it.
import type { Field, Rows, SectionSpec } from "./spec.ts";

export type RawValue = string | string[];
export type RawRow = Record<string, RawValue>;
export type RawForm = { fields: RawRow; rows: Record<string, RawRow[]> };

/** More rows than any plan has: a form with more is not ours. */
const MOST_ROWS = 400;

/** Reads what the browser sent. Rows come in the order of their numbers, which may have gaps. */
export function readForm(spec: SectionSpec, data: FormData): RawForm {
  const fields = readFields(spec.fields, data, "");
  const rows: Record<string, RawRow[]> = {};
  for (const list of spec.rows) {
    rows[list.name] = rowNumbers(data, list.name).map((number) => {
      const prefix = `${list.name}.${number}.`;
      return {
        key: textOf(data.get(`${prefix}key`)),
        at: textOf(data.get(`${prefix}at`)),
        ...readFields(list.fields, data, prefix),
      };
    });
  }
  return { fields, rows };
}

function readFields(fields: readonly Field[], data: FormData, prefix: string): RawRow {
  const row: RawRow = {};
  for (const field of fields) {
    const name = prefix + field.name;
    row[field.name] = field.kind === "choices" ? data.getAll(name).map(textOf) : textOf(data.get(name));
  }
  return row;
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === "string" ? value.replaceAll("\r\n", "\n") : "";
}

function rowNumbers(data: FormData, list: string): number[] {
  const numbers = new Set<number>();
  for (const name of data.keys()) {
    if (!name.startsWith(`${list}.`)) continue;
    const number = /^\d{1,4}(?=\.)/.exec(name.slice(list.length + 1));
    if (number) numbers.add(Number(number[0]));
  }
  return [...numbers].toSorted((a, b) => a - b).slice(0, MOST_ROWS);
}

/** A row in which nothing was written: it is dropped on saving, never reported as a mistake. */
export function isBlank(row: RawRow, list: Rows): boolean {
  if (row.at !== "" && row.at !== undefined) return false;
  return list.fields.every((field) => {
    if (field.kind === "choice" || field.kind === "check" || field.name === "n") return true;
    const value = row[field.name];
    return value === undefined || value.length === 0;
  });
}

export function withoutBlankRows(spec: SectionSpec, raw: RawForm): RawForm {
  const rows = Object.fromEntries(
    spec.rows.map((list) => [list.name, (raw.rows[list.name] ?? []).filter((row) => !isBlank(row, list))]),
  );
  return { ...raw, rows };
}

/** What a button of the form asked: "save", "save-next", "autosave", or a change to a list ("add:actions", "up:actions:2"). */
export type Operation =
  | { kind: "save" | "save-next" | "autosave" | "overwrite" }
  | { kind: "add"; list: string }
  | { kind: "remove" | "up" | "down"; list: string; row: number };

export function operationOf(text: string): Operation {
  const change = /^(add|remove|up|down):([A-Za-z.]+)(?::(\d{1,4}))?$/.exec(text);
  const [, kind, list = "", row] = change ?? [];
  if (kind === "add") return { kind, list };
  if ((kind === "remove" || kind === "up" || kind === "down") && row) return { kind, list, row: Number(row) };
  if (text === "save-next" || text === "autosave" || text === "overwrite") return { kind: text };
  return { kind: "save" };
}

export function isListChange(operation: Operation): operation is Extract<Operation, { list: string }> {
  return "list" in operation;
}

/** Adds, removes or moves one row and keeps everything else as typed. Numbers follow the new order where rows are numbered. */
export function changeList(
  spec: SectionSpec,
  raw: RawForm,
  change: Extract<Operation, { list: string }>,
): { raw: RawForm; focus: string } {
  const list = spec.rows.find((each) => each.name === change.list);
  if (!list) return { raw, focus: "" };
  const before = raw.rows[list.name] ?? [];
  const { rows, focusRow } = changedRows(list, before, change);
  const numbered = list.numbered && change.kind !== "add" ? renumbered(rows) : rows;
  const focusField = list.fields.find((field) => field.name !== "n")?.name ?? "";
  const focus = focusRow >= 0 ? `${list.name}.${focusRow}.${focusField}` : "";
  return { raw: { ...raw, rows: { ...raw.rows, [list.name]: numbered } }, focus };
}

function changedRows(
  list: Rows,
  before: readonly RawRow[],
  change: Extract<Operation, { list: string }>,
): { rows: RawRow[]; focusRow: number } {
  if (change.kind === "add") return { rows: [...before, newRow(list, before)], focusRow: before.length };
  const row = before[change.row];
  if (!row) return { rows: [...before], focusRow: -1 };
  const others = before.filter((each) => each !== row);
  if (change.kind === "remove") return { rows: others, focusRow: Math.min(change.row, others.length - 1) };
  const to = Math.max(0, Math.min(others.length, change.row + (change.kind === "up" ? -1 : 1)));
  return { rows: others.toSpliced(to, 0, row), focusRow: to };
}

/** An empty row; the next number where rows are numbered. */
export function newRow(list: Rows, before: readonly RawRow[]): RawRow {
  const row: RawRow = { key: "", at: "" };
  for (const field of list.fields) row[field.name] = field.kind === "choices" ? [] : (field.initial ?? "");
  if (list.numbered) row.n = String(Math.max(0, ...before.map((each) => Number(each.n) || 0)) + 1);
  return row;
}

/** The numbers that the rows had, given again in the new order: a list that starts at 0 keeps starting at 0. */
function renumbered(rows: readonly RawRow[]): RawRow[] {
  const numbers = rows.map((row) => Number(row.n)).filter(Number.isInteger);
  const first = numbers.length === rows.length && Math.min(...numbers) === 0 ? 0 : 1;
  return rows.map((row, position) => ({ ...row, n: String(first + position) }));
}

/** The form that the browser carries along to say what the person had been shown; anything else than a form is none. */
export function readCarried(text: string): RawForm | undefined {
  try {
    const carried: unknown = JSON.parse(text);
    return isForm(carried) ? carried : undefined;
  } catch {
    return undefined;
  }
}

/** A draft comes back from the database as it was sent: only what is a form is drawn as one. */
export function isForm(value: unknown): value is RawForm {
  if (!isRecord(value) || !isRecord(value.fields) || !isRecord(value.rows)) return false;
  return isRow(value.fields) && Object.values(value.rows).every((rows) => Array.isArray(rows) && rows.every(isRow));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isRow(row: unknown): row is RawRow {
  const isText = (value: unknown) => typeof value === "string";
  return (
    isRecord(row) && Object.values(row).every((value) => isText(value) || (Array.isArray(value) && value.every(isText)))
  );
}
