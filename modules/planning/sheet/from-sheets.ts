// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanDocument, Question } from "../core/document.ts";
import { jsonPath, type Problem } from "../core/problem.ts";
import { checkPlan } from "../core/problems.ts";
import { words, type Words } from "../core/words.ts";
import { fromCell, type Codec } from "./codec.ts";
import { OWNER_COLUMNS, OWNER_SHEETS, PLAN_ITEMS, TABLES, type Column, type Owner, type Table } from "./layout.ts";
import { cellName, type Cell, type Sheet } from "./port.ts";

/** A problem of a spreadsheet: `place` is where a person looks for it, "Risorse!E12"; `path` is the same in the open format. */
export type SheetProblem = Problem & { place: string };
export type CheckedSheets = { ok: true; plan: PlanDocument } | { ok: false; problems: SheetProblem[] };

type Steps = PropertyKey[];
type Fields = Record<PropertyKey, unknown>;
type Thing = { value: Fields; steps: Steps };

/** Everything gathered while the sheets are read. */
type Reading = {
  plan: Fields;
  owners: Map<string, Thing>;
  /** JSON path → "Risorse!E12", and the words that will do there. */
  places: Map<string, { where: string; allowed?: string[] | undefined }>;
  problems: SheetProblem[];
  questions: Map<string, Question>;
};

const SEPARATOR = "\u0000";
const ownerId = (owner: Owner, keys: readonly string[]): string => [owner, ...keys].join(SEPARATOR);
const place = (sheet: string, row: number, column: number): string => `${sheet}!${cellName(row, column)}`;

function complain(reading: Reading, where: string, path: Steps, say: (say: Words) => string): void {
  const message = { it: say(words.it), en: say(words.en) };
  reading.problems.push({ place: where, path: jsonPath(path), message });
}

/** The object at the end of the steps, made on the way where it is missing. */
function reach(from: Fields, steps: readonly string[], last: () => unknown): unknown {
  let inside = from;
  for (const [position, step] of steps.entries()) {
    const isLast = position === steps.length - 1;
    if (!Object.hasOwn(inside, step)) put(inside, step, isLast ? last() : {});
    inside = inside[step] as Fields;
  }
  return inside;
}

/** Sets a field whatever its name: "__proto__" is a name like another here. */
function put(fields: Fields, name: PropertyKey, value: unknown): void {
  Object.defineProperty(fields, name, { value, writable: true, enumerable: true, configurable: true });
}

/** What a card has even when no sheet has a row for it. */
const emptyCard = (): Fields => ({
  besDomains: [],
  sdgs: [],
  context: { facts: [] },
  specificObjectives: [],
  actions: [],
  targets: [],
  resources: { lines: [] },
  staff: [],
  answers: {},
  indicators: [],
  impact: [],
  measures: [],
});

const emptyPlan = (): Fields => ({
  measures: [],
  cards: [],
  cycle: { areas: [], template: { parts: [], questions: [] } },
});

const isBlankCell = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");

/** The name of an entry, whatever a "json:…" cell made of it. */
const nameFrom = (value: unknown): string => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""));

const textOf = (cell: Cell | undefined): string => (isBlankCell(cell) ? "" : String(cell).trim());

const codecOf = (column: Column, row: Record<string, unknown>, reading: Reading): Codec =>
  typeof column.codec === "function" ? column.codec(row, reading.questions) : column.codec;

function readGeneral(sheet: Sheet, reading: Reading): void {
  const items = new Map(PLAN_ITEMS.map((item) => [item.header.toLocaleLowerCase("it"), item]));
  sheet.rows.forEach((row, position) => {
    if (position === 0 || row.every(isBlankCell)) return;
    const name = textOf(row[0]);
    const item = items.get(name.toLocaleLowerCase("it"));
    if (!item) return complain(reading, place(sheet.name, position, 0), [], (say) => say.problems.unknownItem(name));
    const steps = item.field.split(".");
    const where = place(sheet.name, position, 1);
    reading.places.set(jsonPath(steps), { where });
    const cell = fromCell(codecOf(item, {}, reading), row[1]);
    if (!cell.ok) return complain(reading, where, steps, (say) => say.problems.badCell());
    if (cell.value !== undefined)
      put(reach(reading.plan, steps.slice(0, -1), () => ({})) as Fields, steps.at(-1) ?? "", cell.value);
  });
}

/** Where each column of the table stands in the sheet, by header; complains of headers that are strange, missing or double. */
function readHead(sheet: Sheet, table: Table, reading: Reading): Map<string, number> {
  const expected = [...OWNER_COLUMNS[table.owner], ...table.columns.map((column) => column.header)];
  const known = new Map(expected.map((header) => [header.toLocaleLowerCase("it"), header]));
  const found = new Map<string, number>();
  (sheet.rows[0] ?? []).forEach((cell, position) => {
    const name = textOf(cell);
    if (name === "") return;
    const header = known.get(name.toLocaleLowerCase("it"));
    const where = place(sheet.name, 0, position);
    if (header === undefined) complain(reading, where, [], (say) => say.problems.unknownColumn(name));
    else if (found.has(header)) complain(reading, where, [], (say) => say.problems.repeatedColumn(header));
    else found.set(header, position);
  });
  for (const header of expected) {
    const column = table.columns.find((each) => each.header === header);
    const isNeeded = column === undefined || (typeof column.codec !== "function" && column.codec.blank === "missing");
    if (isNeeded && !found.has(header)) {
      complain(reading, place(sheet.name, 0, 0), [], (say) => say.problems.missingColumn(header));
    }
  }
  return found;
}

/** The fields of one row, put into `thing`; for a record the name under which the row is filed comes back. */
function readFields(
  row: Cell[],
  rowAt: number,
  thing: Thing,
  context: { sheet: Sheet; table: Table; head: Map<string, number>; reading: Reading },
) {
  const { sheet, table, head, reading } = context;
  let whole: unknown;
  let name: string | undefined;
  const known: Record<string, unknown> = {};
  for (const column of table.columns) {
    const at = head.get(column.header);
    const codec = codecOf(column, known, reading);
    const cell = fromCell(codec, at === undefined ? null : row[at]);
    const isName = table.shape === "record" && column.field === "key";
    const steps = column.field === "" || isName ? [] : column.field.split(".");
    const where = place(sheet.name, rowAt, at ?? 0);
    if (!cell.ok) {
      complain(reading, where, [...thing.steps, ...steps], (say) => say.problems.badCell());
      continue;
    }
    known[column.header] = cell.value;
    if (isName) name = nameFrom(cell.value ?? "");
    else if (column.field === "") whole = cell.value;
    else if (cell.value !== undefined)
      put(reach(thing.value, steps.slice(0, -1), () => ({})) as Fields, steps.at(-1) ?? "", cell.value);
    if (!isName) reading.places.set(jsonPath([...thing.steps, ...steps]), { where, allowed: codec.allowed });
  }
  return { whole, name };
}

/** Registers what later sheets hang from. */
function remember(
  table: Table,
  keys: readonly string[],
  thing: Thing,
  name: string | undefined,
  reading: Reading,
): void {
  const { value } = thing;
  const owners: Record<string, [Owner, string[]]> = {
    Schede: ["card", [String(value["code"])]],
    "Modello domande": ["question", [String(value["key"])]],
    "Misure nelle schede": ["box", [...keys, String(value["measure"])]],
    Risposte: ["answer", [...keys, name ?? ""]],
  };
  const owner = owners[table.name];
  if (owner && !reading.owners.has(ownerId(...owner))) reading.owners.set(ownerId(...owner), thing);
}

function readRow(
  row: Cell[],
  rowAt: number,
  context: { sheet: Sheet; table: Table; head: Map<string, number>; reading: Reading },
): void {
  const { sheet, table, head, reading } = context;
  const keys = OWNER_COLUMNS[table.owner].map((header) => textOf(row[head.get(header) ?? -1]));
  const owner = reading.owners.get(ownerId(table.owner, keys));
  const where = place(sheet.name, rowAt, 0);
  if (!owner) {
    const home = OWNER_SHEETS[table.owner];
    return complain(reading, where, [], (say) => say.problems.noOwner(home, keys.join(" / ")));
  }
  const start = table.name === "Schede" ? emptyCard() : {};
  if (table.shape === "list") {
    const list = reach(owner.value, table.path, () => []) as unknown[];
    const thing: Thing = { value: start, steps: [...owner.steps, ...table.path, list.length] };
    reading.places.set(jsonPath(thing.steps), { where });
    const { whole } = readFields(row, rowAt, thing, context);
    list.push(table.columns.some((column) => column.field === "") ? whole : thing.value);
    return remember(table, keys, thing, undefined, reading);
  }
  const record = reach(owner.value, table.path, () => ({})) as Fields;
  const nameAt = table.columns.find((column) => column.field === "key");
  const given = fromCell(
    nameAt ? codecOf(nameAt, {}, reading) : { blank: "missing", write: () => null, read: String },
    row[head.get(nameAt?.header ?? "") ?? -1],
  );
  const name = given.ok ? nameFrom(given.value ?? "") : "";
  const thing: Thing = { value: start, steps: [...owner.steps, ...table.path, name] };
  reading.places.set(jsonPath(thing.steps), { where });
  if (Object.hasOwn(record, name)) {
    return complain(reading, where, thing.steps, (say) => say.problems.duplicate(say.things.key, name));
  }
  const { whole } = readFields(row, rowAt, thing, context);
  put(record, name, table.columns.some((column) => column.field === "") ? whole : thing.value);
  remember(table, keys, thing, name, reading);
}

function readTable(sheet: Sheet, table: Table, reading: Reading): void {
  const head = readHead(sheet, table, reading);
  sheet.rows.forEach((row, position) => {
    if (position > 0 && !row.every(isBlankCell)) readRow(row, position, { sheet, table, head, reading });
  });
}

/** The questions of the template, as far as they can be understood: enough to read the answers. */
function questionsOf(reading: Reading): Map<string, Question> {
  const { cycle } = reading.plan as { cycle: { template: { questions: Question[] } } };
  return new Map(cycle.template.questions.map((question) => [String(question.key), question]));
}

/** A problem of the document at the cell of its path, or of the nearest thing that has one, in the words of the sheet. */
function placed(found: Problem, reading: Reading): SheetProblem {
  const { path } = found;
  let best = "";
  for (const known of reading.places.keys()) {
    const next = path[known.length];
    const isInside = path.startsWith(known) && (next === undefined || next === "." || next === "[");
    if (isInside && known.length > best.length) best = known;
  }
  const { where, allowed } = reading.places.get(best) ?? { where: "Piano!A1" };
  if (best !== path || !allowed || found.message.it === words.it.problems.missing()) return { ...found, place: where };
  const list = allowed.join(", ");
  return {
    path,
    place: where,
    message: { it: words.it.problems.notAmong(list), en: words.en.problems.notAmong(list) },
  };
}

/**
 * Reads the sheets of a spreadsheet as a plan. Rows that are empty are skipped; the order of the columns is free.
 * Answers with the plan, or with every problem found, each with its sheet and cell; never throws on any cells.
 */
export function fromSheets(sheets: readonly Sheet[]): CheckedSheets {
  const plan = emptyPlan();
  const owners = new Map([[ownerId("plan", []), { value: plan, steps: [] }]]);
  const reading: Reading = { plan, owners, places: new Map(), problems: [], questions: new Map() };
  const byName = new Map(sheets.map((sheet) => [sheet.name.trim().toLocaleLowerCase("it"), sheet]));
  const expected = new Set(["Piano", ...TABLES.map((table) => table.name)].map((name) => name.toLocaleLowerCase("it")));

  const general = byName.get("piano");
  if (general) readGeneral(general, reading);
  else complain(reading, "Piano!A1", [], (say) => say.problems.missingSheet("Piano"));
  for (const table of TABLES) {
    const sheet = byName.get(table.name.toLocaleLowerCase("it"));
    if (table.name === "Schede") reading.questions = questionsOf(reading);
    if (sheet) readTable(sheet, table, reading);
    else if (table.name === "Schede") complain(reading, "Schede!A1", [], (say) => say.problems.missingSheet("Schede"));
  }
  for (const sheet of sheets) {
    if (expected.has(sheet.name.trim().toLocaleLowerCase("it")) || sheet.rows.every((row) => row.every(isBlankCell)))
      continue;
    complain(reading, place(sheet.name, 0, 0), [], (say) => say.problems.unknownSheet(sheet.name));
  }

  const checked = checkPlan(plan);
  if (checked.ok && reading.problems.length === 0) return checked;
  const inside = checked.ok ? [] : checked.problems.map((each) => placed(each, reading));
  return { ok: false, problems: [...reading.problems, ...inside] };
}
