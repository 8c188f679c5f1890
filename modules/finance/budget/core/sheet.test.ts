// SPDX-License-Identifier: AGPL-3.0-or-later
// The matrix out to a spreadsheet and back, through the real files of both kinds, and through LibreOffice where it is installed.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cents } from "@albero/kernel/pure";
import { spreadsheets } from "@albero/planning";
import { expect, test } from "vitest";
import { fromSheets, toCsv, toSheets, type Matrix, type Sheet } from "./sheet.ts";

const matrix: Matrix = {
  year: 2026,
  lines: [
    { id: 1, objectiveCode: "7.1", label: "Servizio sociale" },
    { id: 2, objectiveCode: null, label: "=SOMMA(A1:A9)" },
  ],
  channels: [
    { id: 5, code: "FNPS" },
    { id: 6, code: "BDA" },
  ],
  cells: [
    { lineId: 1, channelId: 5, version: 2, indicativeCents: cents(123_456), approvedCents: cents(100), note: "@nota" },
    { lineId: 2, channelId: 6, version: 1, indicativeCents: cents(0), approvedCents: null, note: "" },
  ],
};
const nothing = { ok: true, value: { differences: [], problems: [] } };
const read = async (bytes: Uint8Array) => {
  const file = await spreadsheets.read(bytes);
  if (!file.ok) throw new Error(file.refusal);
  return file.value.sheets;
};
const first = (change: (rows: Sheet["rows"]) => void): Sheet[] => {
  const sheets = toSheets(matrix);
  change(sheets[0]?.rows ?? []);
  return sheets;
};
const set = (row: number, column: number, value: string | number | null) =>
  first((rows) => void ((rows[row] ?? [])[column] = value));

test.each(["xlsx", "ods"] as const)(
  "out to %s and back in: no difference; text that looks like a formula stays text",
  async (kind) => {
    const sheets = await read(await spreadsheets.write(toSheets(matrix), kind));
    expect(fromSheets(sheets, matrix)).toEqual(nothing);
    expect(sheets[0]?.rows[2]?.[2]).toBe("=SOMMA(A1:A9)");
  },
);

test("differences are told cell by cell, with the version they were compared with", () => {
  const changed = fromSheets(set(1, 4, "1.000,50"), matrix);
  expect(changed).toEqual({
    ok: true,
    value: {
      differences: [{ lineId: 1, channelId: 6, version: 0, field: "indicative", before: null, after: 100_050 }],
      problems: [],
    },
  });
  const emptied = fromSheets(set(1, 3, null), matrix);
  expect(emptied).toMatchObject({ value: { differences: [{ before: 123_456, after: null, version: 2 }] } });
});

test.each([
  ["an amount in words", 1, 3, "mille", "not_an_amount"],
  ["the English way round", 1, 3, "1,000.00", "not_an_amount"],
  ["three decimals", 1, 3, 1.234, "too_many_decimals"],
  ["a negative amount", 1, 3, -1, "negative"],
  ["too large an amount", 1, 3, 1e14, "amount_too_large"],
  ["a formula that failed", 1, 3, "#DIV/0!", "not_an_amount"],
  ["a line of another budget", 1, 0, 99, "unknown_line"],
  ["a row that was moved", 1, 2, "Un’altra voce", "renamed_line"],
  ["a line twice", 2, 0, 1, "twice"],
] as const)("%s is a problem with its place", (_name, row, column, value, what) => {
  expect(fromSheets(set(row, column, value), matrix)).toMatchObject({
    value: { problems: [{ sheet: "Indicativi 2026", row, what }] },
  });
});

test("another layout, another year, a channel that is not there: refused whole", () => {
  expect(fromSheets([{ name: "Foglio1", rows: [["a"]] }], matrix)).toMatchObject({ refusal: "another_layout" });
  expect(fromSheets([], matrix)).toMatchObject({ refusal: "another_layout" });
  expect(fromSheets(set(0, 2, "Nome"), matrix)).toMatchObject({ refusal: "another_layout" });
  expect(fromSheets(set(0, 4, "XYZ"), matrix)).toMatchObject({ refusal: "another_layout" });
  expect(fromSheets(toSheets({ ...matrix, year: 2025 }), matrix)).toMatchObject({
    refusal: "another_year",
    details: { found: 2025 },
  });
});

test("a csv keeps formulas as text and decimals with a comma", () => {
  const [sheet] = toSheets(matrix);
  expect(sheet && toCsv(sheet)).toBe(
    "\ufeffN.;Obiettivo;Voce;FNPS;BDA\r\n1;7.1;Servizio sociale;1234,56;\r\n2;;'=SOMMA(A1:A9);;0\r\n",
  );
});

const OFFICE = "/usr/bin/soffice";

test.skipIf(!existsSync(OFFICE))(
  "changed in LibreOffice: a formula comes back as its value, nothing else changes",
  { timeout: 180_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "albero-matrix-"));
    const convert = (file: string, to: string) =>
      execFileSync(
        OFFICE,
        [
          `-env:UserInstallation=file://${folder}/profile`,
          "--headless",
          "--convert-to",
          to,
          "--outdir",
          folder,
          join(folder, file),
        ],
        { stdio: "ignore" },
      );
    try {
      writeFileSync(join(folder, "matrice.xlsx"), await spreadsheets.write(toSheets(matrix), "xlsx"));
      // The flat form of LibreOffice is text: a person's formula is put into the cell, LibreOffice reckons it and saves.
      convert("matrice.xlsx", "fods");
      const flat = readFileSync(join(folder, "matrice.fods"), "utf8");
      const cell = 'office:value-type="float" office:value="1234.56"';
      expect(flat.split(cell)).toHaveLength(2);
      writeFileSync(join(folder, "cambiata.fods"), flat.replace(cell, 'table:formula="of:=2*[.A2]+1000.25+[.A3]"'));
      convert("cambiata.fods", "xlsx");
      const back = fromSheets(await read(readFileSync(join(folder, "cambiata.xlsx"))), matrix);
      expect(back).toEqual({
        ok: true,
        value: {
          differences: [{ lineId: 1, channelId: 5, version: 2, field: "indicative", before: 123_456, after: 100_425 }],
          problems: [],
        },
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
