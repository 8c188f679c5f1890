// SPDX-License-Identifier: AGPL-3.0-or-later
// The seats as a table for a spreadsheet, out and back in. The columns have Italian names in both languages.
import { parse } from "csv-parse/sync";
import { ok, parsePlainDate, refuse, type PlainDate, type Refused, type Result } from "@albero/kernel/pure";
import { CATEGORIES, DUTIES, type Body, type Category, type Duty, type Seat } from "./body.ts";
import { decideSeat, type SeatDraft, type SeatRefusal } from "./decide.ts";

export type Cell = string | number | boolean | null;

export const COLUMNS = [
  ...["organo", "posto", "incarico", "categoria", "vota", "comune", "titolare", "delegato", "supplente", "email"],
  ...["dal", "al", "da ricoprire", "atto", "incerto"],
] as const;
type Column =
  | ("organo" | "posto" | "incarico" | "categoria" | "vota" | "comune" | "titolare" | "delegato" | "supplente")
  | ("email" | "dal" | "al" | "da ricoprire" | "atto" | "incerto");

const MOST_ROWS = 5_000;

/** The words of a choice in the file: the codes are accepted too. */
export type FileWords = { duties: Record<Duty, string>; categories: Record<Category, string>; yes: string; no: string };

/** One row a seat, in the order given. */
export function rowsOf(seats: readonly Seat[], bodies: readonly Body[], words: FileWords): Cell[][] {
  const keys = new Map(bodies.map((body) => [body.id, body.key]));
  const yesNo = (is: boolean) => (is ? words.yes : words.no);
  const rows = seats.map((seat): Cell[] => [
    ...[keys.get(seat.bodyId) ?? "", seat.label, words.duties[seat.duty], words.categories[seat.category]],
    ...[yesNo(seat.votes), seat.istat, seat.holder, seat.delegate, seat.substitute, seat.email],
    ...[italian(seat.firstDay), seat.lastDay ? italian(seat.lastDay) : null, yesNo(seat.refill), seat.act],
    seat.uncertain,
  ]);
  return [[...COLUMNS], ...rows];
}

const italian = (day: PlainDate) => day.split("-").toReversed().join("/");

/** Semicolons, as Italian spreadsheets expect; what looks like a formula gets an apostrophe and stays text. */
export function toCsv(rows: readonly (readonly Cell[])[]): Uint8Array {
  const word = (cell: Cell): string => {
    const text = cell === null ? "" : String(cell);
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return new TextEncoder().encode(`\ufeff${rows.map((row) => row.map(word).join(";")).join("\r\n")}\r\n`);
}

/** Rows of a CSV file: semicolon, comma or tab; UTF-8 or the encoding of old spreadsheets. Refuses what is no text. */
export function fromCsv(bytes: Uint8Array): Result<Cell[][], "not_a_spreadsheet" | "too_much_inside"> {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    text = new TextDecoder("windows-1252").decode(bytes);
  }
  if (text.includes("\0")) return refuse("not_a_spreadsheet");
  const head = text.slice(0, 2_000).split(/\r?\n/, 1)[0] ?? "";
  const delimiter = ([";", "\t", ","] as const).find((sign) => head.includes(sign)) ?? ";";
  try {
    const rows = parse(text, { delimiter, bom: true, relax_column_count: true, trim: true }) as string[][];
    if (rows.length > MOST_ROWS + 1) return refuse("too_much_inside");
    return ok(rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@])/, ""))));
  } catch {
    return refuse("not_a_spreadsheet");
  }
}

/** Why a cell cannot be read; the rules of a seat come after. */
export type CellProblem =
  | ("unknown_body" | "label_missing" | "unknown_duty" | "unknown_category" | "not_yes_or_no" | "unknown_place")
  | ("not_a_day" | "day_missing" | "too_long" | "not_an_email" | "said_twice");
export type Problem = { row: number; column: number } & (
  | { problem: CellProblem; text: string }
  | { refused: Refused<SeatRefusal> }
);
export type Change = { row: number; body: Body; before: Seat | null; after: SeatDraft };
export type Reading = { changes: Change[]; same: number; problems: Problem[] };

export type FileGround = {
  bodies: readonly Body[];
  seats: readonly Seat[];
  places: readonly { istat: string; name: string }[];
  words: readonly FileWords[];
};

const EMPTY: Pick<SeatDraft, "subArea" | "source"> = { subArea: null, source: "" };
const plain = (cell: Cell | undefined): string => String(cell ?? "").trim();
const low = (text: string) => text.toLowerCase().replaceAll("_", " ");

/**
 * What a table of seats would change: a row is the seat of that body with that name and first day, a new one if there is none.
 * Columns are known by their name, in any order; one that is missing leaves what is there. Refuses a table without its main columns.
 */
export function readRows(
  rows: readonly (readonly Cell[])[],
  ground: FileGround,
): Result<Reading, "not_a_seats_file" | "too_much_inside"> {
  const names = (rows[0] ?? []).map((cell) => low(plain(cell)));
  const at = (column: Column) => names.indexOf(column);
  if (at("organo") < 0 || at("posto") < 0 || at("dal") < 0) return refuse("not_a_seats_file");
  if (rows.length > MOST_ROWS + 1) return refuse("too_much_inside");
  const reading: Reading = { changes: [], same: 0, problems: [] };
  const seen = new Set<string>();
  for (const [row, cells] of rows.entries()) {
    if (row === 0 || cells.every((cell) => plain(cell) === "")) continue;
    const problem = (column: Column, name: CellProblem, text = "") =>
      void reading.problems.push({ row, column: Math.max(0, at(column)), problem: name, text: text.slice(0, 60) });
    const read = readRow((column) => (at(column) < 0 ? null : (cells[at(column)] ?? "")), ground, problem);
    if (!read) continue;
    const key = `${read.body.id} ${low(read.after.label)} ${read.after.firstDay}`;
    if (seen.has(key)) problem("posto", "said_twice", read.after.label);
    else if (read.before && isSame(read.before, read.after)) reading.same += 1;
    else reading.changes.push({ row, ...read });
    seen.add(key);
  }
  reading.problems.push(...broken(reading.changes, ground, Math.max(0, at("posto"))));
  return ok(reading);
}

type Get = (column: Column) => Cell | null;
type Say = (column: Column, problem: CellProblem, text?: string) => void;

function readRow(get: Get, { bodies, seats, places, words }: FileGround, say: Say): Omit<Change, "row"> | null {
  let isWrong = false;
  const wrong: Say = (...told) => {
    isWrong = true;
    say(...told);
  };
  const text = (column: Column, most: number): string | null => {
    const cell = get(column);
    if (cell === null) return null;
    const words = plain(cell);
    if (words.length > most) wrong(column, "too_long", words);
    return words;
  };
  const named = plain(get("organo"));
  const body = bodies.find((one) => one.key === named) ?? bodies.find((one) => low(one.name) === low(named));
  const label = text("posto", 200) ?? "";
  if (!body) wrong("organo", "unknown_body", named);
  if (label.length < 2) wrong("posto", "label_missing");
  const day = (column: "dal" | "al"): PlainDate | null => {
    const written = plain(get(column));
    if (written === "") return null;
    const read = parsePlainDate(written);
    if (!read.ok) wrong(column, "not_a_day", written);
    return read.ok ? read.value : null;
  };
  const firstDay = day("dal");
  if (plain(get("dal")) === "") wrong("dal", "day_missing");
  const before =
    seats.find((seat) => seat.bodyId === body?.id && low(seat.label) === low(label) && seat.firstDay === firstDay) ??
    null;
  const chosen = <T extends string>(
    column: "incarico" | "categoria",
    all: readonly T[],
    kind: "duties" | "categories",
  ) => {
    const written = plain(get(column));
    if (written === "") return null;
    const found = all.find((one) =>
      [one, ...words.map((each) => (each[kind] as Record<T, string>)[one])].some((w) => low(w) === low(written)),
    );
    if (!found) wrong(column, kind === "duties" ? "unknown_duty" : "unknown_category", written);
    return found ?? null;
  };
  const isYes = (column: "vota" | "da ricoprire"): boolean | null => {
    const written = low(plain(get(column)));
    if (written === "") return null;
    if (["sì", "si", "yes", "true", "x", "1"].includes(written)) return true;
    if (!["no", "false", "0"].includes(written)) wrong(column, "not_yes_or_no", written);
    return false;
  };
  const place = (): string | null => {
    const written = plain(get("comune"));
    if (written === "") return null;
    const code = /^\d{1,6}$/.test(written) ? written.padStart(6, "0") : written;
    const found = places.find((one) => one.istat === code || low(one.name) === low(written));
    if (!found) wrong("comune", "unknown_place", written);
    return found?.istat ?? null;
  };
  const email = text("email", 200);
  if (email && !/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]{2,}$/.test(email)) wrong("email", "not_an_email", email);
  const keep = <T>(column: Column, read: T, kept: T): T => (get(column) === null ? kept : read);
  const after: SeatDraft = {
    ...EMPTY,
    ...(before ? { subArea: before.subArea, source: before.source } : {}),
    ...{ label: before?.label ?? label, firstDay: firstDay ?? ("1000-01-01" as PlainDate) },
    duty: chosen("incarico", DUTIES, "duties") ?? before?.duty ?? "member",
    category: chosen("categoria", CATEGORIES, "categories") ?? before?.category ?? "other",
    votes: isYes("vota") ?? before?.votes ?? true,
    istat: keep("comune", place(), before?.istat ?? null),
    holder: text("titolare", 200) ?? before?.holder ?? "",
    delegate: text("delegato", 200) ?? before?.delegate ?? "",
    substitute: text("supplente", 200) ?? before?.substitute ?? "",
    email: email ?? before?.email ?? "",
    lastDay: keep("al", day("al"), before?.lastDay ?? null),
    refill: isYes("da ricoprire") ?? before?.refill ?? true,
    act: text("atto", 300) ?? before?.act ?? "",
    uncertain: keep("incerto", text("incerto", 1_000) || null, before?.uncertain ?? null),
  };
  return isWrong || !body ? null : { body, before, after };
}

const FIELDS = [
  ...["label", "duty", "category", "votes", "istat", "holder", "delegate", "substitute", "email"],
  ...["firstDay", "lastDay", "refill", "act", "uncertain"],
] as (keyof SeatDraft)[];
const isSame = (before: Seat, after: SeatDraft): boolean => FIELDS.every((field) => before[field] === after[field]);

/** What of a seat a change touches. */
export const changedFields = ({ before, after }: Change): (keyof SeatDraft)[] =>
  before ? FIELDS.filter((field) => before[field] !== after[field]) : [];

/** The rules of a seat, asked of each change as if all the others were done. */
function broken(changes: readonly Change[], { seats, places }: FileGround, column: number): Problem[] {
  const municipalities = new Set(places.map((place) => place.istat));
  const touched = new Set(changes.map((change) => change.before?.id));
  const left = seats.filter((seat) => !touched.has(seat.id));
  // What is only in the file has no number yet: a negative one stands for its row.
  const made = changes.map(({ row, body, before, after }): Seat => ({
    ...{ ...after, id: before?.id ?? -row, bodyId: body.id, rowVersion: before?.rowVersion ?? 1 },
  }));
  return changes.flatMap(({ row, body, after }, at) => {
    const others = [...left, ...made.filter((_one, place) => place !== at)].filter((seat) => seat.bodyId === body.id);
    const decided = decideSeat(after, { body, others, municipalities });
    return decided.ok ? [] : [{ row, column, refused: decided }];
  });
}
