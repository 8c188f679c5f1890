// SPDX-License-Identifier: AGPL-3.0-or-later
// A section of the card as a form, and the form as a section of the card. What the person did not touch stays as it was stored,
// to the letter: a value whose text did not change is never read back from the text.
import type { Card } from "../../core/document.ts";
import type { Field, Option, Rows, SectionSpec } from "./spec.ts";
import { isBlank, type RawForm, type RawRow, type RawValue } from "./raw.ts";
import { fromRawValue, toRawValue, type ValueProblem } from "./values.ts";

export type FormProblem = { path: string; problem: ValueProblem };
export type Converted = { card: Card; problems: FormProblem[] };

type Tree = Record<string, unknown>;

/** The section of the card as its form shows it. */
export function toForm(spec: SectionSpec, card: Card): RawForm {
  const rows = spec.rows.map((list) => {
    const items = listAt(card, list.name);
    return [list.name, items.map((item, position) => toRow(list, item, position))] as const;
  });
  return {
    fields: Object.fromEntries(spec.fields.map((field) => [field.name, fieldText(field, card)])),
    rows: Object.fromEntries(rows),
  };
}

function fieldText(field: Field, card: Card): RawValue {
  if (field.besideValue && storedPath({ ...field, name: valueBeside(field) }, card) === field.name) return "";
  return toRawValue(field, getAt(card, storedPath(field, card)));
}

function toRow(list: Rows, item: Tree, position: number): RawRow {
  const row: RawRow = { key: typeof item.key === "string" ? item.key : "", at: String(position) };
  for (const field of list.fields) row[field.name] = toRawValue(field, item[field.name]);
  return row;
}

/** What the conversion cannot know by itself. */
export type Around = {
  options?: Partial<Record<string, readonly Option[]>>;
  shown?: RawForm;
  /** A few letters and digits that no other row ever had: with them the key of a row that was taken away cannot come back. */
  mark: () => string;
};

/**
 * The card with the section as the form says it, and what could not be read.
 * `options` names the numbered things that a choice may add (BES domains, SDGs): the name printed on a card wins over it.
 * `shown` is the form as the person got it: what they left as it was stays as it is now, even if somebody else changed it.
 */
export function fromForm(
  spec: SectionSpec,
  raw: RawForm,
  card: Card,
  { options = {}, shown = toForm(spec, card), mark }: Around,
): Converted {
  const changed = structuredClone(card) as unknown as Tree;
  const problems: FormProblem[] = [];
  for (const field of spec.fields) {
    const text = raw.fields[field.name] ?? "";
    if (sameText(text, shown.fields[field.name] ?? "") || sameText(text, fieldText(field, card))) continue;
    const path = storedPath(field, card);
    const read = fromRawValue(field, text);
    if (!read.ok) problems.push({ path: field.name, problem: read.problem });
    else
      setAt(
        changed,
        path,
        isNumbered(field) ? numberedValue(read.value, getAt(card, path), options[field.from ?? ""]) : read.value,
      );
  }
  for (const list of spec.rows) {
    if (sameRows(list, raw.rows[list.name] ?? [], shown.rows[list.name] ?? [])) continue;
    setAt(changed, list.name, fromRows(list, raw.rows[list.name] ?? [], card, { problems, mark }));
  }
  dropEmptyAnswers(changed, card);
  return { card: changed as unknown as Card, problems };
}

type Making = { problems: FormProblem[]; mark: () => string };

function fromRows(list: Rows, rawRows: readonly RawRow[], card: Card, { problems, mark }: Making): Tree[] {
  const stored = listAt(card, list.name);
  const keys = new Set(stored.map((item) => item.key));
  return rawRows
    .filter((row) => !isBlank(row, list))
    .map((row, position) => {
      const before = storedRow(list, stored, row);
      const item: Tree = before ? { ...before } : list.keyPrefix ? { key: freshKey(list.keyPrefix, keys, mark()) } : {};
      for (const field of list.fields) {
        const text = row[field.name] ?? "";
        if (before && sameText(text, toRawValue(field, before[field.name]))) continue;
        const read = fromRawValue(field, text);
        if (!read.ok) problems.push({ path: `${list.name}.${position}.${field.name}`, problem: read.problem });
        else if (read.value === undefined) delete item[field.name];
        else item[field.name] = read.value;
      }
      return item;
    });
}

function storedRow(list: Rows, stored: readonly Tree[], row: RawRow): Tree | undefined {
  if (list.keyPrefix) return row.key === "" ? undefined : stored.find((item) => item.key === row.key);
  return row.at === "" ? undefined : stored[Number(row.at)];
}

/** "a7-3f9c21": one more than the highest number in use, for the eye, and the mark, for ever. */
function freshKey(prefix: string, keys: Set<unknown>, mark: string): string {
  let highest = 0;
  for (const key of keys) {
    const number =
      typeof key === "string" ? new RegExp(`^${prefix}(\\d{1,9})(?:-[a-z0-9]+)?$`).exec(key)?.[1] : undefined;
    highest = Math.max(highest, Number(number ?? 0));
  }
  const key = `${prefix}${highest + 1}-${mark}`;
  keys.add(key);
  return key;
}

function isNumbered(field: Field): boolean {
  return field.from === "bes" || field.from === "sdgs";
}

function numberedValue(chosen: unknown, stored: unknown, options: readonly Option[] = []): unknown {
  const before = (Array.isArray(stored) ? stored : []) as { n: number }[];
  return (chosen as string[]).map((n) => {
    const printed = before.find((each) => String(each.n) === n);
    return printed ?? { n: Number(n), name: options.find((each) => each.value === n)?.label ?? n };
  });
}

const valueBeside = (field: Field): string => field.name.replace(/note$/, "value");

/** Older plans keep the text of an answer as a note: the one box of a text question shows whichever is filled. */
function storedPath(field: Field, card: Card): string {
  if (field.question?.type !== "text" || !field.name.endsWith(".value")) return field.name;
  const given = card.answers[field.question.key];
  return given && given.value === undefined && given.note ? field.name.replace(/value$/, "note") : field.name;
}

function dropEmptyAnswers(changed: Tree, card: Card): void {
  const answers = changed.answers as Record<string, Tree>;
  for (const [key, given] of Object.entries(answers)) {
    const isEmpty = Object.values(given).every(
      (value) => value === undefined || value === null || (Array.isArray(value) && value.length === 0),
    );
    if (isEmpty && card.answers[key] === undefined) delete answers[key];
  }
}

/** Two texts that a browser would send alike: it turns every line end into one kind and trims nothing else. */
function sameText(one: RawValue, other: RawValue): boolean {
  if (Array.isArray(one) || Array.isArray(other)) {
    const [left, right] = [[one].flat(), [other].flat()];
    return left.length === right.length && left.every((each) => right.includes(each));
  }
  return one.replaceAll("\r\n", "\n") === other.replaceAll("\r\n", "\n");
}

/** Whether the person left a list as it was shown: same rows, same order, same texts; blank rows count for nothing. */
function sameRows(list: Rows, rows: readonly RawRow[], shown: readonly RawRow[]): boolean {
  const written = rows.filter((row) => !isBlank(row, list));
  return (
    written.length === shown.length &&
    written.every((row, position) =>
      ["key", ...list.fields.map((field) => field.name)].every((name) =>
        sameText(row[name] ?? "", shown[position]?.[name] ?? ""),
      ),
    )
  );
}

function listAt(card: Card, path: string): Tree[] {
  const list = getAt(card, path);
  return Array.isArray(list) ? (list as Tree[]) : [];
}

function getAt(root: unknown, path: string): unknown {
  let at: unknown = root;
  for (const step of path.split(".")) at = typeof at === "object" && at !== null ? (at as Tree)[step] : undefined;
  return at;
}

function setAt(root: Tree, path: string, value: unknown): void {
  const steps = path.split(".");
  const last = steps.pop() as string;
  let at = root;
  for (const step of steps) {
    if (typeof at[step] !== "object" || at[step] === null) {
      if (value === undefined) return;
      at[step] = {};
    }
    at = at[step] as Tree;
  }
  if (value === undefined) delete at[last];
  else at[last] = value;
}
