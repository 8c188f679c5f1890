// SPDX-License-Identifier: AGPL-3.0-or-later
import { parsePlainDate } from "@albero/kernel/pure";
import type { Municipality } from "./area.ts";
import { finderOf, istatCode, plainName } from "./match.ts";
import {
  ageOf,
  columnsOf,
  dayInTitle,
  isEmpty,
  isFootnote,
  layoutOf,
  rowsOf,
  sexOf,
  wholeNumber,
  type Layout,
  type Row,
} from "./population-cells.ts";
import { LAST_AGE } from "./population.ts";

/** Above this a file is not that of a province: 12 MB, about 300,000 rows. */
export const LARGEST_POPULATION_FILE = 12_000_000;
const LISTED_REJECTIONS = 200;

export type RejectionReason =
  | "age_not_understood"
  | "sex_not_understood"
  | "count_not_whole"
  | "code_not_understood"
  | "row_repeated"
  | "row_total_differs"
  | "total_differs"
  | "ages_missing"
  | "year_differs"
  | "too_few_columns";

/** A row that cannot be taken: its line in the file, why, and what was found there. */
export type Rejection = { line: number; reason: RejectionReason; found: string };

export type FileRefusal =
  | "file_too_large"
  | "file_empty"
  | "layout_unknown"
  | "day_unknown"
  | "day_wrong"
  | "no_municipality_of_ours";

export type CountedMunicipality = { istat: string; name: string; male: number[]; female: number[]; residents: number };

export type PopulationReading = {
  layout: Layout;
  onDay: string;
  rows: number;
  counted: CountedMunicipality[];
  /** Municipalities of the Ambito of which the file says nothing. */
  missing: string[];
  /** Municipalities of the file that are not of the Ambito: left alone. */
  others: number;
  rejections: Rejection[];
  rejectionCount: number;
};

export type PopulationFileResult = { ok: true; value: PopulationReading } | { ok: false; refusal: FileRefusal };

type Cell = { line: number; residents: number };
type Gathered = { name: string; firstLine: number; cells: Map<string, Cell>; totals: Map<string, Cell> };

/** Text of a file in UTF-8 or, when it is not valid UTF-8, in the old Western encoding of ISTAT's files. */
export function decodeText(bytes: Uint8Array): string {
  // A zero character belongs to no text: shown as what it is, a spoiled letter, its row is refused with the others.
  return decoded(bytes).replaceAll("\0", "\ufffd");
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/**
 * Reads a file of residents by municipality, sex and single age, in one of the layouts of docs/formats/territory.md.
 * `askedDay` (yyyy-mm-dd) is used when the file does not say its day. Residents are whole persons.
 * Rows that cannot be taken come back with their line: whoever stores must refuse the file if there is one.
 */
export function readPopulationFile(
  text: string,
  municipalities: readonly Municipality[],
  askedDay: string | null,
): PopulationFileResult {
  if (text.length > LARGEST_POPULATION_FILE) return { ok: false, refusal: "file_too_large" };
  if (text.trim() === "") return { ok: false, refusal: "file_empty" };
  const rows = rowsOf(text);
  const headAt = rows.findIndex((row) => layoutOf(row.cells) !== null);
  const head = rows[headAt];
  const layout = head && layoutOf(head.cells);
  if (!head || !layout) return { ok: false, refusal: "layout_unknown" };

  const reader = new Reader(municipalities);
  const year = layout === "posas" ? readPosas(rows, headAt, reader) : readSdmx(rows, headAt, reader);
  const day = askedDay || dayInTitle(rows.slice(0, headAt)) || (year === null ? null : `${year}-01-01`);
  if (!day) return { ok: false, refusal: "day_unknown" };
  if (!parsePlainDate(day).ok) return { ok: false, refusal: "day_wrong" };
  if (reader.ours.size === 0 && reader.rejections.length === 0)
    return { ok: false, refusal: "no_municipality_of_ours" };
  return { ok: true, value: reader.finish(layout, day) };
}

class Reader {
  readonly ours = new Map<string, Gathered>();
  readonly others = new Set<string>();
  readonly rejections: Rejection[] = [];
  readonly #municipalities: readonly Municipality[];
  readonly #find: ReturnType<typeof finderOf>;
  rows = 0;

  constructor(municipalities: readonly Municipality[]) {
    this.#municipalities = municipalities;
    this.#find = finderOf(municipalities);
  }

  reject(line: number, reason: RejectionReason, found: string): void {
    this.rejections.push({ line, reason, found: found.slice(0, 80) });
  }

  /** The municipality of a row, or null when it is another's; a code that is none is a mistake of the file. */
  place(line: number, code: string, name: string): Gathered | null {
    if (!istatCode(code) && plainName(name) === "") {
      this.reject(line, "code_not_understood", code);
      return null;
    }
    const municipality = this.#find(code, name);
    if (!municipality) {
      this.others.add(code || name);
      return null;
    }
    const known = this.ours.get(municipality.istat);
    if (known) return known;
    const fresh = { name: municipality.name, firstLine: line, cells: new Map(), totals: new Map() };
    this.ours.set(municipality.istat, fresh);
    return fresh;
  }

  put(place: Gathered, line: number, sex: "male" | "female", age: number | "total", raw: string): void {
    const residents = wholeNumber(raw);
    if (residents === null) return this.reject(line, "count_not_whole", raw);
    const into = age === "total" ? place.totals : place.cells;
    const slot = age === "total" ? sex : `${sex}:${age}`;
    const before = into.get(slot);
    if (before) return this.reject(line, "row_repeated", `${place.name}, ${age}: ${before.line}`);
    into.set(slot, { line, residents });
  }

  finish(layout: Layout, onDay: string): PopulationReading {
    const counted = [...this.ours].map(([istat, place]) => this.#close(istat, place));
    const missing = this.#municipalities.filter((one) => !this.ours.has(one.istat)).map((one) => one.name);
    const rejections = this.rejections.toSorted((a, b) => a.line - b.line);
    return {
      layout,
      onDay,
      rows: this.rows,
      counted: counted.toSorted((a, b) => a.istat.localeCompare(b.istat)),
      missing,
      others: this.others.size,
      rejections: rejections.slice(0, LISTED_REJECTIONS),
      rejectionCount: rejections.length,
    };
  }

  #close(istat: string, place: Gathered): CountedMunicipality {
    const male = this.#agesOf(place, "male");
    const female = this.#agesOf(place, "female");
    const residents = [...male, ...female].reduce((all, some) => all + some, 0);
    return { istat, name: place.name, male, female, residents };
  }

  /** An age without a row counts as nobody only where the file's own total proves it. */
  #agesOf(place: Gathered, sex: "male" | "female"): number[] {
    const ages = Array.from({ length: LAST_AGE + 1 }, (_, age) => place.cells.get(`${sex}:${age}`)?.residents ?? null);
    const found = ages.reduce<number>((all, some) => all + (some ?? 0), 0);
    const letter = sex === "male" ? "M" : "F";
    const total = place.totals.get(sex);
    if (total && total.residents !== found) {
      this.reject(total.line, "total_differs", `${place.name} (${letter}): ${total.residents} ≠ ${found}`);
    }
    const absent = ages.filter((one) => one === null).length;
    if (absent > 0 && !total) this.reject(place.firstLine, "ages_missing", `${place.name} (${letter}): ${absent}`);
    return ages.map((one) => one ?? 0);
  }
}

/** demo.istat.it: one row per municipality and age, men and women in two columns; age 999 is the total. */
function readPosas(rows: readonly Row[], headAt: number, reader: Reader): null {
  const column = columnsOf(rows[headAt]!.cells);
  const at = {
    code: column("codice comune"),
    name: column("comune"),
    age: column("eta"),
    male: column("totale maschi", "maschi"),
    female: column("totale femmine", "femmine"),
    all: column("totale"),
  };
  for (const { line, cells } of rows.slice(headAt + 1)) {
    if (isEmpty(cells) || isFootnote(cells)) continue;
    reader.rows += 1;
    if (cells.length <= Math.max(at.male, at.female)) {
      reader.reject(line, "too_few_columns", cells.join(" "));
      continue;
    }
    const place = reader.place(line, cells[at.code] ?? "", cells[at.name] ?? "");
    if (!place) continue;
    const age = ageOf(cells[at.age] ?? "");
    if (age === null) {
      reader.reject(line, "age_not_understood", cells[at.age] ?? "");
      continue;
    }
    const male = cells[at.male] ?? "";
    const female = cells[at.female] ?? "";
    reader.put(place, line, "male", age, male);
    reader.put(place, line, "female", age, female);
    const sum = (wholeNumber(male) ?? 0) + (wholeNumber(female) ?? 0);
    const all = at.all < 0 ? "" : (cells[at.all] ?? "");
    if (all !== "" && wholeNumber(all) !== sum)
      reader.reject(line, "row_total_differs", `${all} ≠ ${male} + ${female}`);
  }
  return null;
}

/** I.Stat and its successor: one row per municipality, sex and age. Rows of one marital status are left out. */
function readSdmx(rows: readonly Row[], headAt: number, reader: Reader): number | null {
  const column = columnsOf(rows[headAt]!.cells);
  const at = {
    code: column("itter107", "ref area"),
    sex: column("sexistat1", "sex", "sesso"),
    age: column("eta1", "age", "eta"),
    status: column("statciv2", "marital status"),
    time: column("time", "time period", "anno"),
    value: column("value", "obs value", "valore"),
  };
  let year: number | null = null;
  for (const { line, cells } of rows.slice(headAt + 1)) {
    if (isEmpty(cells) || isFootnote(cells)) continue;
    reader.rows += 1;
    if (cells.length <= Math.max(at.code, at.sex, at.age, at.value)) {
      reader.reject(line, "too_few_columns", cells.join(" "));
      continue;
    }
    if (at.status >= 0 && !["99", "total", ""].includes((cells[at.status] ?? "").toLowerCase())) continue;
    const place = reader.place(line, cells[at.code] ?? "", "");
    if (!place) continue;
    const rowYear = at.time < 0 ? null : Number(/^\d{4}/.exec(cells[at.time] ?? "")?.[0] ?? Number.NaN);
    if (rowYear !== null && year !== null && rowYear !== year) {
      reader.reject(line, "year_differs", cells[at.time] ?? "");
      continue;
    }
    year ??= rowYear;
    const sex = sexOf(cells[at.sex] ?? "");
    const age = ageOf(cells[at.age] ?? "");
    if (sex === "all") continue;
    if (sex === null) reader.reject(line, "sex_not_understood", cells[at.sex] ?? "");
    else if (age === null) reader.reject(line, "age_not_understood", cells[at.age] ?? "");
    else reader.put(place, line, sex, age, cells[at.value] ?? "");
  }
  return Number.isNaN(year) ? null : year;
}
