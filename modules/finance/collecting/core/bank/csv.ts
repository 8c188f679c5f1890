// SPDX-License-Identifier: AGPL-3.0-or-later
// Movements of a bank account as CSV. No two banks write it alike: a mapping says which column is what.
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { cents, parseEuro, parsePlainDate, type Cents, type Result, refuse, ok } from "@albero/kernel/pure";
import { LONGEST_TEXT, MOST_MOVEMENTS, named, type BankFile, type FileProblem, type FileTrouble } from "./movement.ts";

const column = z.string().trim().max(200);
export const csvMapping = z.object({
  encoding: z.enum(["utf-8", "windows-1252"]),
  delimiter: z.enum([";", ",", "\t", "|"]),
  decimal: z.enum([",", "."]),
  /** Lines above the one with the names of the columns. */
  skip: z.coerce.number().int().min(0).max(50),
  date: column,
  /** One signed column, or one for what came in (and one for what went out). */
  amount: column,
  credit: column,
  debit: column,
  payer: column,
  /** One or more columns with + between them: their words are joined. */
  text: column,
  /** Empty when the file has none. */
  reference: column,
});
export type CsvMapping = z.infer<typeof csvMapping>;

type Rows = { header: string[]; rows: string[][] };
const failed = (problem: FileTrouble, detail = "", place = 0): BankFile => ({
  movements: [],
  pending: 0,
  problems: [{ place, problem, detail }],
});

/** Bytes as text; refuses bytes that are not text in this encoding (UTF-8 is strict, a zero byte is never text). */
function textOf(bytes: Uint8Array, encoding: CsvMapping["encoding"]): Result<string, "not_text"> {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes("\0") ? refuse("not_text") : ok(text);
  } catch {
    return refuse("not_text");
  }
}

function rowsOf(text: string, { delimiter, skip }: Pick<CsvMapping, "delimiter" | "skip">): Rows | null {
  try {
    const all = parse(text, {
      delimiter,
      bom: true,
      from_line: skip + 1,
      relax_column_count: true,
      trim: true,
    }) as string[][];
    const filled = all.filter((row) => row.some((cell) => cell !== ""));
    return { header: filled[0] ?? [], rows: filled.slice(1) };
  } catch {
    return null;
  }
}

const HEADS = {
  date: /^data( contabile| operazione| registrazione| mov\w*)?$|^(booking |posting )?date$/i,
  amount: /^importo( \(?eur\w*\)?)?$|^amount$/i,
  credit: /^(accredit\w*|avere|entrate|credit\w*)( \(?eur\w*\)?)?$/i,
  debit: /^(addebit\w*|dare|uscite|debit\w*)( \(?eur\w*\)?)?$/i,
  payer: /ordinante|debitore|controparte|versante|payer|debtor/i,
  text: /descrizione|causale|dettagli|informazioni|remittance|description/i,
  reference: /riferimento|^(cro|trn)\b|identificativo|numero (bolletta|provvisorio|operazione)|reference/i,
} as const;

/** A first guess from the file itself: delimiter, encoding, columns by the names that Italian banks use. */
export function guessMapping(bytes: Uint8Array): CsvMapping {
  const encoding: CsvMapping["encoding"] = textOf(bytes, "utf-8").ok ? "utf-8" : "windows-1252";
  const read = textOf(bytes, encoding);
  const lines = (read.ok ? read.value : "").split(/\r?\n/).slice(0, 30);
  const guesses = ([";", "\t", "|", ","] as const).flatMap((delimiter) =>
    lines.map((_line, skip) => {
      const header = rowsOf(lines.slice(skip, skip + 1).join("\n"), { delimiter, skip: 0 })?.header ?? [];
      const found = (field: keyof typeof HEADS): string => header.find((name) => HEADS[field].test(name)) ?? "";
      const texts = header.filter((name) => HEADS.text.test(name)).join(" + ");
      const names = { date: found("date"), amount: found("amount"), credit: found("credit"), debit: found("debit") };
      const more = { payer: found("payer"), reference: found("reference"), text: texts };
      const known = [...Object.values(names), ...Object.values(more)].filter((name) => name !== "").length;
      return { mapping: { encoding, delimiter, skip, decimal: "," as const, ...names, ...more }, known };
    }),
  );
  const best = guesses.toSorted((a, b) => b.known - a.known)[0];
  const empty = { date: "", amount: "", credit: "", debit: "", payer: "", text: "", reference: "" };
  if (!best || best.known === 0) return { encoding, delimiter: ";", decimal: ",", skip: 0, ...empty };
  return { ...best.mapping, decimal: guessDecimal(read.ok ? read.value : "", best.mapping) };
}

function guessDecimal(text: string, mapping: CsvMapping): "," | "." {
  const table = rowsOf(text, mapping);
  const at = table?.header.indexOf(mapping.amount || mapping.credit) ?? -1;
  const amounts = (table?.rows ?? []).map((row) => row[at] ?? "");
  return amounts.some((amount) => /\.\d{1,2}$/.test(amount)) && !amounts.some((amount) => /,\d{1,2}$/.test(amount))
    ? "."
    : ",";
}

/** The names of the columns, for the form in which a person chooses them. */
export function headerOf(bytes: Uint8Array, mapping: CsvMapping): string[] {
  const text = textOf(bytes, mapping.encoding);
  return text.ok ? (rowsOf(text.value, mapping)?.header ?? []) : [];
}

/**
 * Reads a CSV with its mapping. Every line that cannot be read becomes a problem with its number: nothing is guessed,
 * nothing is left out in silence.
 */
export function readCsv(bytes: Uint8Array, mapping: CsvMapping): BankFile {
  const text = textOf(bytes, mapping.encoding);
  if (!text.ok) return failed("not_text", mapping.encoding);
  const table = rowsOf(text.value, mapping);
  if (!table) return failed("broken_quotes");
  if (table.rows.length === 0) return failed("no_rows");
  if (table.rows.length > MOST_MOVEMENTS) return failed("too_many_rows", String(table.rows.length));
  const asked = [mapping.date, mapping.amount, mapping.credit, mapping.debit, mapping.payer, mapping.reference];
  const wanted = [...asked, ...mapping.text.split("+")].map((name) => name.trim()).filter((name) => name !== "");
  const unknown = wanted.filter((name) => !table.header.includes(name));
  if (mapping.date === "" || unknown.length > 0) return failed("unknown_column", unknown.join(", "));
  if (mapping.amount === "" && mapping.credit === "") return failed("no_amount");

  const problems: FileProblem[] = [];
  const drafts: Parameters<typeof named>[0][number][] = [];
  for (const [at, row] of table.rows.entries()) {
    const place = mapping.skip + at + 2;
    const draft = readRow(row, table.header, mapping);
    if ("problem" in draft) problems.push({ place, ...draft });
    else drafts.push({ ...draft, place });
  }
  const done = named(drafts);
  return { movements: done.movements, pending: 0, problems: [...problems, ...done.problems] };
}

type Draft = Omit<Parameters<typeof named>[0][number], "place">;

function readRow(
  row: readonly string[],
  header: readonly string[],
  mapping: CsvMapping,
): Draft | Omit<FileProblem, "place"> {
  if (row.length < header.length) return { problem: "short_row", detail: `${row.length} < ${header.length}` };
  const cell = (name: string): string => (name === "" ? "" : (row[header.indexOf(name)] ?? "").trim());
  const day = parsePlainDate(cell(mapping.date));
  if (!day.ok) return { problem: "not_a_date", detail: cell(mapping.date).slice(0, 40) };
  const amount = amountOf(cell, mapping);
  if (!amount.ok) return { problem: amount.refusal, detail: cell(mapping.amount || mapping.credit).slice(0, 40) };
  const text = mapping.text
    .split("+")
    .map((name) => cell(name.trim()))
    .filter((words) => words !== "")
    .join(" ");
  if (text.length > LONGEST_TEXT) return { problem: "too_long", detail: String(text.length) };
  const movement = { day: day.value, amount: amount.value, payer: cell(mapping.payer).slice(0, 300), text };
  return { movement, reference: cell(mapping.reference).slice(0, 120) };
}

type AmountTrouble = "no_amount" | "both_amounts" | "not_an_amount" | "too_many_decimals" | "amount_too_large";

function amountOf(cell: (name: string) => string, mapping: CsvMapping): Result<Cents, AmountTrouble> {
  if (mapping.amount !== "") return euro(cell(mapping.amount), mapping.decimal);
  const [credit, debit] = [cell(mapping.credit), cell(mapping.debit)].map((text) =>
    /^[0.,]*$/.test(text) ? "" : text,
  );
  if (credit && debit) return refuse("both_amounts");
  const read = euro(credit || debit || "", mapping.decimal);
  if (!read.ok || credit) return read;
  return ok(cents(-Math.abs(read.value)));
}

/** The file says once how it writes decimals, so "1.234" is never read in two ways. */
function euro(text: string, decimal: CsvMapping["decimal"]): Result<Cents, AmountTrouble> {
  if (text === "") return refuse("no_amount");
  const bare = text
    .replace(/^\+/, "")
    .replace(/^EUR|EUR$/i, "")
    .replaceAll(/[€\s\u00a0']/g, "");
  const minusBehind = /^(.*)-$/.exec(bare);
  const signed = minusBehind ? `-${minusBehind[1]}` : bare;
  const shape = decimal === "," ? /^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/ : /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;
  if (!shape.test(signed)) return refuse("not_an_amount");
  const italian = decimal === "," ? signed.replaceAll(".", "") : signed.replaceAll(",", "").replace(".", ",");
  return parseEuro(italian);
}
