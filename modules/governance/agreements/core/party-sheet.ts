// SPDX-License-Identifier: AGPL-3.0-or-later
// The parties of an agreement as rows of a spreadsheet, out and back in. The words of the file are Italian. Pure.
import {
  euroFromCents,
  centsFromEuro,
  parseEuro,
  parsePlainDate,
  type Cents,
  type PlainDate,
} from "@albero/kernel/pure";
import type { Party, PartyType } from "./agreement.ts";

export type Cell = string | number | boolean | null;

export const COLUMNS = [
  "Soggetto",
  "Codice ISTAT",
  "Nome",
  "Tipo di ente",
  "Numero RUNTS",
  "Ruolo",
  "E-mail",
  "Quota in euro",
  "Impegni",
  "Aree di interesse",
  "Atto proprio",
  "Data dell’atto",
] as const;
export type ColumnName = (typeof COLUMNS)[number];

const KIND_WORDS = { municipality: "Comune", body: "Organo", organisation: "Ente" } as const;
const DUTY_WORDS = { promoter: "promotore", party: "parte", adhering: "aderente" } as const;
export const TYPE_WORDS: Readonly<Record<PartyType, string>> = {
  coop: "cooperativa",
  aps: "APS",
  odv: "ODV",
  foundation: "fondazione",
  diocese: "diocesi",
  csv: "CSV",
  health: "sanità",
  company: "azienda",
  public: "ente pubblico",
  other: "altro",
};

/** What a file can say of a party. */
export type PartyRow = Pick<
  Party,
  | "kind"
  | "istat"
  | "bodyId"
  | "name"
  | "type"
  | "runts"
  | "duty"
  | "duties"
  | "areas"
  | "amountCents"
  | "ownAct"
  | "ownActOn"
> & { email: string };

/** The rows of a file, its head first. */
export function toRows(parties: readonly PartyRow[]): Cell[][] {
  return [
    [...COLUMNS],
    ...parties.map((one) => [
      KIND_WORDS[one.kind],
      one.istat ?? "",
      one.name,
      one.type === "" ? "" : TYPE_WORDS[one.type],
      one.runts,
      DUTY_WORDS[one.duty],
      one.email,
      one.amountCents === null ? null : euroFromCents(one.amountCents),
      one.duties,
      one.areas.join("; "),
      one.ownAct,
      one.ownActOn ?? "",
    ]),
  ];
}

export type SheetProblem = { row: number; column: number; problem: SheetTrouble; value: string };
export type SheetTrouble =
  | "column_missing"
  | "no_rows"
  | "too_many_rows"
  | "unknown_kind"
  | "unknown_municipality"
  | "unknown_body"
  | "name_missing"
  | "text_too_long"
  | "said_twice"
  | "unknown_type"
  | "bad_runts"
  | "unknown_duty"
  | "bad_email"
  | "bad_amount"
  | "bad_day"
  | "act_day_without_act";

export type Known = {
  municipalities: readonly { istat: string; name: string }[];
  bodies: readonly { id: number; name: string }[];
  /** The role of who has none in the file. */
  duty: Party["duty"];
};

const MOST_ROWS = 2_000;
const plain = (text: string): string => text.trim().toLowerCase().replaceAll("’", "'");
const keyOf = (one: Pick<PartyRow, "istat" | "bodyId" | "name">): string =>
  one.istat ?? (one.bodyId === null ? plain(one.name) : `#${one.bodyId}`);

/** Reads the rows of a file: the parties it names, and everything that is wrong with it, cell by cell. */
export function fromRows(rows: readonly Cell[][], known: Known): { parties: PartyRow[]; problems: SheetProblem[] } {
  const problems: SheetProblem[] = [];
  const [head = [], ...body] = rows;
  const names = head.map((cell) => plain(String(cell ?? "")));
  const at = new Map(COLUMNS.map((name) => [name, names.indexOf(plain(name))]));
  const say = (row: number, column: ColumnName, problem: SheetTrouble, value: Cell = "") =>
    void problems.push({
      row,
      column: Math.max(0, at.get(column) ?? 0),
      problem,
      value: String(value ?? "").slice(0, 80),
    });
  for (const name of ["Soggetto", "Nome"] as const) if (at.get(name) === -1) say(0, name, "column_missing", name);
  if (problems.length > 0) return { parties: [], problems };
  const filled = body
    .map((cells, place) => ({ cells, row: place + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== null && String(cell).trim() !== ""));
  if (filled.length === 0) say(1, "Soggetto", "no_rows");
  if (filled.length > MOST_ROWS) say(MOST_ROWS + 1, "Soggetto", "too_many_rows");
  if (problems.length > 0) return { parties: [], problems };
  const seen = new Set<string>();
  const parties = filled.flatMap(({ cells, row }) => {
    const cell = (name: ColumnName): Cell => cells[at.get(name) ?? -1] ?? null;
    const party = partyIn(cell, known, (column, problem) => say(row, column, problem, cell(column)));
    if (party === null) return [];
    if (seen.has(keyOf(party))) say(row, "Nome", "said_twice", party.name);
    seen.add(keyOf(party));
    return [party];
  });
  return { parties, problems };
}

type Read = (name: ColumnName) => Cell;
type Say = (column: ColumnName, problem: SheetTrouble) => void;

function partyIn(cell: Read, known: Known, say: Say): PartyRow | null {
  const text = (name: ColumnName, most = 300): string => {
    const value = String(cell(name) ?? "")
      .trim()
      .replace(/^'(?=[=+\-@])/, "");
    if (value.length > most) say(name, "text_too_long");
    return value.slice(0, most);
  };
  const who = subjectIn(text, known, say);
  const type = oneOf(TYPE_WORDS, text("Tipo di ente"));
  if (type === null) say("Tipo di ente", "unknown_type");
  const duty = text("Ruolo") === "" ? known.duty : oneOf(DUTY_WORDS, text("Ruolo"));
  if (duty === null || duty === "") say("Ruolo", "unknown_duty");
  const runts = text("Numero RUNTS");
  if (runts !== "" && !/^\d{1,9}$/.test(runts)) say("Numero RUNTS", "bad_runts");
  const email = text("E-mail", 200);
  if (email !== "" && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)) say("E-mail", "bad_email");
  const ownAct = text("Atto proprio");
  const ownActOn = dayIn(cell("Data dell’atto"), say);
  if (ownActOn !== null && ownAct === "") say("Data dell’atto", "act_day_without_act");
  if (who === null) return null;
  const areas = text("Aree di interesse", 1_000)
    .split(";")
    .map((area) => area.trim())
    .filter(Boolean);
  return {
    ...{ ...who, type: type ?? "", runts, duty: duty || known.duty, duties: text("Impegni", 5_000), areas },
    ...{ amountCents: amountIn(cell("Quota in euro"), say), ownAct, ownActOn, email },
  };
}

function subjectIn(
  text: (name: ColumnName, most?: number) => string,
  { municipalities, bodies }: Known,
  say: Say,
): Pick<PartyRow, "kind" | "istat" | "bodyId" | "name"> | null {
  const kind = oneOf(KIND_WORDS, text("Soggetto"));
  const name = text("Nome", 200);
  if (kind === null || kind === "") return say("Soggetto", "unknown_kind") ?? null;
  if (kind === "municipality") {
    const istat = text("Codice ISTAT").replace(/^(\d{5})$/, "0$1");
    const found = municipalities.find((one) => (istat === "" ? plain(one.name) === plain(name) : one.istat === istat));
    if (!found) return say(istat === "" ? "Nome" : "Codice ISTAT", "unknown_municipality") ?? null;
    return { kind, istat: found.istat, bodyId: null, name: found.name };
  }
  if (name.length < 2) return say("Nome", "name_missing") ?? null;
  if (kind === "organisation") return { kind, istat: null, bodyId: null, name };
  const body = bodies.find((one) => plain(one.name) === plain(name));
  return body ? { kind, istat: null, bodyId: body.id, name: body.name } : (say("Nome", "unknown_body") ?? null);
}

/** The code of a word; empty for no word, null for one that is none of them. */
function oneOf<C extends string>(words: Readonly<Record<C, string>>, word: string): C | "" | null {
  if (word === "") return "";
  const found = (Object.entries(words) as [C, string][]).find(([, each]) => plain(each) === plain(word));
  return found ? found[0] : null;
}

function amountIn(cell: Cell, say: Say): Cents | null {
  if (cell === null || String(cell).trim() === "") return null;
  const read = typeof cell === "number" ? centsFromEuro(cell) : parseEuro(String(cell));
  if (read.ok && read.value >= 0) return read.value;
  say("Quota in euro", "bad_amount");
  return null;
}

function dayIn(cell: Cell, say: Say): PlainDate | null {
  const text = String(cell ?? "").trim();
  if (text === "") return null;
  const read = parsePlainDate(text);
  if (read.ok) return read.value;
  say("Data dell’atto", "bad_day");
  return null;
}

export type PartyDifference = { kind: "added" | "changed"; row: PartyRow; partyId: number | null; what: ColumnName[] };
type There = PartyRow & { id: number };

/** What a file would add and change. Who is there and not in the file stays. */
export function differences(rows: readonly PartyRow[], there: readonly There[]): PartyDifference[] {
  const known = new Map(there.map((one) => [keyOf(one), one]));
  return rows.flatMap((row): PartyDifference[] => {
    const before = known.get(keyOf(row));
    if (!before) return [{ kind: "added", row, partyId: null, what: [] }];
    const [was = [], is = []] = toRows([before, row]).slice(1);
    const what = COLUMNS.filter((_, place) => (was[place] ?? "") !== (is[place] ?? ""));
    return what.length > 0 ? [{ kind: "changed", row, partyId: before.id, what }] : [];
  });
}
