// SPDX-License-Identifier: AGPL-3.0-or-later
import { Buffer } from "node:buffer";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { cremaPlan, nth } from "../core/plans.testing.ts";
import { fromSheets } from "./from-sheets.ts";
import { hucreSheets } from "./hucre.ts";
import { cellName, type Cell, type Sheet } from "./port.ts";
import { toSheets } from "./to-sheets.ts";
import { inspectZip } from "./zip-guard.ts";

function named(sheets: Sheet[], name: string): Sheet {
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The sheets of Crema with one cell changed, found by sheet, row (as people count) and header. */
function withCell(sheet: string, row: number, header: string, value: Cell): Sheet[] {
  const sheets = toSheets(cremaPlan());
  const { rows } = named(sheets, sheet);
  const column = rows[0]?.indexOf(header) ?? -1;
  if (column < 0 || !rows[row - 1]) throw new Error(`no ${sheet} row ${row} ${header}`);
  nth(rows, row - 1)[column] = value;
  return sheets;
}

function told(sheets: Sheet[]): [string, string][] {
  const read = fromSheets(sheets);
  return read.ok ? [] : read.problems.map((each) => [each.place, each.message.it]);
}

describe("a spreadsheet that a person corrected", () => {
  test.each<[string, number, string, Cell, string, string]>([
    ["Risorse", 12, "Importo", 10.005, "Risorse!E12", "L'importo ha più di due decimali."],
    ["Risorse", 12, "Importo", "tanti", "Risorse!E12", "Qui ci vuole un numero."],
    ["Risorse", 13, "Sigla", "r1", "Risorse!B13", "La sigla «r1» c'è già: deve essere unico."],
    ["Risorse", 12, "Misura", "boh", "Risorse!G12", "La misura «boh» non è nell'elenco delle misure."],
    ["Risorse", 12, "Scheda", "ZZ", "Risorse!A12", "«ZZ» non c'è nel foglio «Schede»."],
    [
      "Azioni",
      3,
      "Tipo",
      "idea",
      "Azioni!G3",
      "Si può scrivere solo: azione, asse, base, processo, servizio, coordinamento, sistema.",
    ],
    ["Azioni", 3, "LEPS", "forse", "Azioni!J3", "Qui ci vuole sì o no."],
    ["Azioni", 3, "Azione", null, "Azioni!E3", "Manca: questo campo serve."],
    ["Schede", 3, "Codice", "D-E", "Schede!A3", "Il codice di scheda «D-E» c'è già: deve essere unico."],
    ["Schede", 2, "Totale dichiarato", "1,234", "Schede!L2", "L'importo ha più di due decimali."],
    [
      "Piano",
      6,
      "Valore",
      "31/02/2025",
      "Piano!B6",
      "Non è un giorno del calendario: scrivi anno-mese-giorno, per esempio 2026-03-31.",
    ],
    ["Misure", 3, "Titolo", "json:{", "Misure!D3", "Dopo «json:» ci vuole un testo JSON valido."],
    ["Risposte", 2, "Domanda", "inventata", "Risposte!A2", "La domanda «inventata» non è nel modello della scheda."],
    ["Aree", 1, "Nome", "Denominazione", "Aree!B1", "La colonna «Denominazione» non fa parte di questo foglio."],
  ])("%s row %i, %s = %s", (sheet, row, header, value, place, sentence) => {
    expect(told(withCell(sheet, row, header, value))).toContainEqual([place, sentence]);
  });

  test("a sheet too many or too few is told", () => {
    const sheets = toSheets(cremaPlan());
    expect(told([...sheets, { name: "Appunti", rows: [["x"]] }])).toEqual([
      ["Appunti!A1", "Il foglio «Appunti» non fa parte di questo formato."],
    ]);
    expect(told(sheets.filter((each) => each.name !== "Piano"))).toContainEqual([
      "Piano!A1",
      "Manca il foglio «Piano».",
    ]);
    expect(told([...sheets, { name: "Foglio1", rows: [[null, ""]] }])).toEqual([]);
  });

  test("what people do is understood: empty rows, columns in another order, codes, Italian amounts, capitals", () => {
    const sheets = toSheets(cremaPlan());
    const money = named(sheets, "Risorse");
    money.rows = money.rows.map((row) => row.toReversed());
    money.rows.splice(5, 0, [null, " ", null]);
    const cards = named(sheets, "Schede");
    nth(cards.rows, 1)[nth(cards.rows, 0).indexOf("Totale dichiarato")] = "€ 4.042.451,36";
    const actions = named(sheets, "Azioni");
    nth(actions.rows, 1)[nth(actions.rows, 0).indexOf("Tipo")] = "AZIONE";
    nth(actions.rows, 2)[nth(actions.rows, 0).indexOf("Tipo")] = "action";
    nth(actions.rows, 1)[nth(actions.rows, 0).indexOf("LEPS")] = false;
    expect(told(sheets)).toEqual([]);
    const read = fromSheets(sheets);
    expect(read.ok && read.plan).toEqual(cremaPlan());
  });

  test("never throws, whatever stands in the cells", () => {
    const names = toSheets(cremaPlan()).map((sheet) => sheet.name);
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constantFrom(null, "Scheda", "Sigla", "json:[]", "json:{}", "Codice", "__proto__"),
    );
    const sheet = fc.record({
      name: fc.constantFrom(...names),
      rows: fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }),
    });
    fc.assert(
      fc.property(fc.array(sheet, { maxLength: 6 }), (sheets) => {
        expect(fromSheets(sheets).ok).toBe(false);
      }),
      { numRuns: 200 },
    );
    const places = toSheets(cremaPlan()).flatMap(({ name, rows }) =>
      rows.flatMap((row, y) => row.map((_, x) => ({ name, y, x }))),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), cell, ({ name, y, x }, value) => {
        const changed = toSheets(cremaPlan());
        nth(named(changed, name).rows, y)[x] = value;
        for (const [place] of told(changed)) expect(place).toMatch(/^.+![A-Z]+[1-9]\d*$/);
      }),
      { numRuns: 30 },
    );
  });
});

describe("a file that is no good", () => {
  const read = async (bytes: Uint8Array) => {
    const result = await hucreSheets.read(bytes);
    return result.ok ? result.value.kind : result.refusal;
  };

  test("neither xlsx nor ods", async () => {
    expect(await read(new Uint8Array())).toBe("not_a_spreadsheet");
    expect(await read(Buffer.from("Piano;Titolo\n"))).toBe("not_a_spreadsheet");
    expect(await read(Buffer.from("%PDF-1.7 and so on, long enough to be looked at"))).toBe("not_a_spreadsheet");
    expect(await read(zipSync({ "letter.txt": strToU8("Buongiorno") }))).toBe("not_a_spreadsheet");
  });

  test("too big outside, too big inside, too many files", async () => {
    expect(await read(new Uint8Array(20_000_001))).toBe("file_too_big");
    const bomb = zipSync({ "xl/workbook.xml": new Uint8Array(120_000_000) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await read(bomb)).toBe("too_much_inside");
    const many = Object.fromEntries(Array.from({ length: 1_100 }, (_, each) => [`${each}.xml`, strToU8("x")]));
    expect(await read(zipSync(many))).toBe("too_much_inside");
  });

  test("a bomb that lies about its size is measured by unpacking it", () => {
    const bomb = Buffer.from(zipSync({ "xl/workbook.xml": new Uint8Array(120_000_000) }));
    const entry = bomb.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bomb.writeUInt32LE(10, entry + 24);
    bomb.writeUInt32LE(10, 22);
    expect(inspectZip(bomb)).toMatchObject({ ok: false, refusal: "too_much_inside" });
  });

  test("cut short, or with bytes changed: told, never thrown", async () => {
    const good = await hucreSheets.write(toSheets(cremaPlan()).slice(0, 3), "xlsx");
    expect(await read(good.slice(0, good.length / 2))).toBe("damaged");
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: good.length - 1 }), fc.nat({ max: 255 }), async (at, byte) => {
        const bad = Uint8Array.from(good);
        bad[at] = byte;
        const result = await hucreSheets.read(bad);
        if (result.ok) fromSheets(result.value.sheets);
      }),
      { numRuns: 60 },
    );
  });
});

test("cells have the names that spreadsheets give them", () => {
  expect([
    cellName(0, 0),
    cellName(11, 4),
    cellName(0, 25),
    cellName(0, 26),
    cellName(9, 701),
    cellName(0, 702),
  ]).toEqual(["A1", "E12", "Z1", "AA1", "ZZ10", "AAA1"]);
});
