// SPDX-License-Identifier: AGPL-3.0-or-later
// Files of money that are wrong: the matrix as a spreadsheet, the file of the bank.
import { spreadsheets } from "@albero/planning";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { wordsOf } from "../visitor.ts";
import { coordinator, MEGABYTE, OFFICE, reader, refused } from "./guests.ts";
import { line, MONEY } from "./money-guests.ts";

const ZEROS = () => zipSync({ "xl/workbook.xml": new Uint8Array(150 * MEGABYTE) }, { level: 9 });

describe("the matrix as a spreadsheet", () => {
  const upload = (name: string, bytes: string | Uint8Array) => () =>
    coordinator.upload(`${MONEY}/2026/carica`, name, bytes);
  const sheet =
    (rows: (string | number | null)[][], name = "Indicativi 2026") =>
    async () =>
      upload("m.xlsx", await spreadsheets.write([{ name, rows }], "xlsx"))();
  const cell = (amount: string | number) => async () =>
    sheet([
      ["N.", "Obiettivo", "Voce", "PROVA"],
      [line, null, "Voce di prova", amount],
    ])();
  const confirm = (form: Record<string, string>) => () =>
    coordinator.post(`${MONEY}/2026/carica`, { op: "confirm", content: "", seen: "[]", ...form });
  refused([
    [
      "no file at all",
      () => coordinator.post(`${MONEY}/2026/carica`, {}),
      422,
      "Non è un foglio di calcolo: scegli un file",
    ],
    ["an empty file", upload("m.xlsx", ""), 422, "Non è un foglio di calcolo: scegli un file"],
    ["prose", upload("m.xlsx", "ciao"), 422, "Non è un foglio di calcolo: scegli un file"],
    ["half an archive", upload("m.xlsx", "PK\u0003\u0004"), 422, "Non è un foglio di calcolo: scegli un file"],
    [
      "an archive that grows without end",
      () => upload("m.xlsx", ZEROS())(),
      422,
      "troppi dati per essere un bilancio: scarica",
    ],
    [
      "21 MB",
      () => upload("m.xlsx", new Uint8Array(21 * MEGABYTE))(),
      422,
      "Il file è troppo grande: al massimo 20 MB",
    ],
    ["30 MB", () => upload("m.xlsx", new Uint8Array(30 * MEGABYTE))(), 413, "Il file è troppo grande.*fino a 25 MB"],
    [
      "a sheet in another layout",
      sheet([
        ["Servizio", "Spesa"],
        ["Nidi", 100],
      ]),
      422,
      "Scarica|scarica",
    ],
    [
      "a matrix of another year",
      sheet([["N.", "Obiettivo", "Voce", "PROVA"]], "Indicativi 2019"),
      422,
      "Il foglio è del 2019, questo è il bilancio del 2026: caricalo",
    ],
    ["an amount with two commas", cell("1.234,5,6"), 422, "D2.*1.234,5,6"],
    ["an amount below zero", cell(-5), 422, "D2"],
    ["a tenth of a cent", cell(0.001), 422, "D2"],
    ["an amount beyond every budget", cell(1e17), 422, "D2"],
    ["text that looks like a formula", cell("=SUM(A1)"), 422, "D2"],
    [
      "a line that is not there",
      sheet([
        ["N.", "Obiettivo", "Voce", "PROVA"],
        [999_999, null, "x", 1],
      ]),
      422,
      "A2",
    ],
    ["a confirmation of nothing", confirm({}), 422, "Non è un foglio di calcolo: scegli un file"],
    ["a confirmation of what nobody saw", confirm({ seen: "{{", content: "AAAA" }), 422, ""],
    ["a reader who uploads", () => reader.upload(`${MONEY}/2026/carica`, "m.xlsx", "ciao"), 403, "Non hai il permesso"],
  ]);
});

const CAMT = (body: string, head = "") =>
  `<?xml version="1.0" encoding="UTF-8"?>${head}<Document><BkToCstmrStmt><Stmt>${body}</Stmt></BkToCstmrStmt></Document>`;
const ENTRY = (amount: string, more = "") =>
  `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-02-01</Dt></BookgDt>${more}</Ntry>`;
const LOL = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';

describe("the file of the bank", () => {
  const bank = (name: string, bytes: string | Uint8Array) => () =>
    coordinator.upload(`${OFFICE}/quote/banca`, name, bytes);
  const csv = (...rows: string[]) => bank("banca.csv", ["Data;Importo;Descrizione;Ordinante", ...rows].join("\n"));
  const utf16 = new Uint8Array(Buffer.from("\uFEFFData;Importo;Descrizione\n01/02/2026;10,00;x\n", "utf16le"));
  refused([
    ["no file", () => coordinator.post(`${OFFICE}/quote/banca`, {}), 422, "Scegli"],
    ["an empty file", bank("banca.csv", ""), 422, "Scegli"],
    ["11 MB", () => bank("banca.csv", "a".repeat(11 * MEGABYTE))(), 422, "troppo grande"],
    ["a spreadsheet", () => bank("banca.csv", ZEROS())(), 422, "non è un testo|non si legge|testo"],
    ["another encoding", bank("banca.csv", utf16), 422, "testo"],
    ["other columns", bank("banca.csv", "a;b\n1;2\n"), 422, "colonn"],
    ["only the names of the columns", csv(), 422, "righe|movimenti"],
    ["a quotation that never ends", bank("banca.csv", 'Data;Importo\n01/02/2026;"10'), 422, "virgolette"],
    ["a day that is none", csv("31/02/2026;10,00;x;y"), 422, "31/02/2026"],
    ["an amount with two commas", csv("01/02/2026;1.234,5,6;x;y"), 422, "1.234,5,6"],
    ["a tenth of a cent", csv("01/02/2026;0,001;x;y"), 422, "decimali"],
    ["an amount without end", csv("01/02/2026;99999999999999999;x;y"), 422, "grande|miliardi"],
    ["a formula", csv("01/02/2026;=SUM(A1);x;y"), 422, "SUM"],
    ["a line cut short", csv("01/02/2026"), 422, "colonne|corta|meno"],
    ["a document type in the CAMT", bank("a.xml", CAMT(ENTRY("10.00"), LOL)), 422, "DOCTYPE|tipo di documento"],
    ["XML that stops", bank("a.xml", "<Document><BkToCstmrStmt>"), 422, "XML"],
    ["XML of something else", bank("a.xml", "<html></html>"), 422, "camt|CAMT"],
    ["dollars", bank("a.xml", CAMT(ENTRY("10.00").replace("EUR", "USD"))), 422, "USD|euro"],
    ["an entry below zero", bank("a.xml", CAMT(ENTRY("-10.00"))), 422, "-10.00"],
    ["an entry without a direction", bank("a.xml", CAMT(ENTRY("10.00").replace("CRDT", ""))), 422, "entrat"],
    [
      "the same movement twice",
      bank("a.xml", CAMT(ENTRY("1.00", "<NtryRef>X</NtryRef>").repeat(2))),
      422,
      "X c’è già in un’altra riga",
    ],
    [
      "a reader with a file",
      () => reader.upload(`${OFFICE}/quote/banca`, "a.csv", "Data;Importo\n"),
      403,
      "Non hai il permesso",
    ],
  ]);

  test("XML a hundred thousand levels deep is answered at once", async () => {
    const started = performance.now();
    const answer = await bank("a.xml", "<a>".repeat(100_000))();
    expect({ status: answer.status, words: wordsOf(answer.text) }).toEqual({
      status: 422,
      words: expect.stringMatching("XML"),
    });
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
