// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from "vitest";
import { readCamt } from "./bank/camt.ts";
import { guessMapping, headerOf, readCsv, type CsvMapping } from "./bank/csv.ts";
import { readXml } from "./bank/xml.ts";
import { municipalityIn, proposeMatches, type OpenCall } from "./match.ts";
import { creditorReference } from "./reference.ts";
import { cents, plainDate } from "@albero/kernel/pure";

const bytes = (text: string) => new TextEncoder().encode(text);
const problemsOf = (file: { problems: readonly { place: number; problem: string }[] }) =>
  file.problems.map(({ place, problem }) => `${place} ${problem}`);

const CSV = `Conto 1234;;;;;
Data contabile;Data valuta;Importo;Descrizione;Ordinante;CRO
28/02/2026;28/02/2026;1.234,56;ACCONTO QUOTE;COMUNE DI OFFANENGO;A1
02/03/2026;02/03/2026;-10,00;SPESE;;A2
02/03/2026;02/03/2026;"50,5";"a ""b"" c";Comune di Crema;
02/03/2026;02/03/2026;"50,5";"a ""b"" c";Comune di Crema;
`;

describe("CSV", () => {
  const mapping = guessMapping(bytes(CSV));

  test("the columns are guessed by the names that banks use, below what stands above them", () => {
    expect(mapping).toEqual({
      ...{ encoding: "utf-8", delimiter: ";", decimal: ",", skip: 1, date: "Data contabile", amount: "Importo" },
      ...{ credit: "", debit: "", payer: "Ordinante", text: "Descrizione", reference: "CRO" },
    });
    expect(headerOf(bytes(CSV), mapping)).toContain("Data valuta");
  });

  test("movements are read with their sign; two equal lines without a reference are two movements", () => {
    const { movements, problems } = readCsv(bytes(CSV), mapping);
    expect(problems).toEqual([]);
    expect(movements.map(({ day, amount }) => ({ day, amount }))).toEqual([
      { day: "2026-02-28", amount: 1_234_56 },
      { day: "2026-03-02", amount: -10_00 },
      { day: "2026-03-02", amount: 50_50 },
      { day: "2026-03-02", amount: 50_50 },
    ]);
    expect(new Set(movements.map((one) => one.reference)).size).toBe(4);
    expect(readCsv(bytes(CSV), mapping).movements).toEqual(movements);
  });

  test("another bank: windows-1252, credits and debits apart, decimals with a dot", () => {
    const text = "Date,Credit,Debit,Description,Payer\n2026-03-02,1200.50,,caffè,Comune\n2026-03-03,,3.00,x,y\n";
    const file = Uint8Array.from(Buffer.from(text, "latin1"));
    const guess = guessMapping(file);
    expect(guess).toMatchObject({
      encoding: "windows-1252",
      delimiter: ",",
      decimal: ".",
      credit: "Credit",
      debit: "Debit",
    });
    expect(readCsv(file, guess).movements.map((one) => [one.amount, one.text])).toEqual([
      [1_200_50, "caffè"],
      [-3_00, "x"],
    ]);
  });

  const plainMapping: CsvMapping = { ...mapping, skip: 0, date: "d", amount: "i", payer: "", text: "", reference: "r" };
  test.each<[string, string, Partial<CsvMapping>, string[]]>([
    ["no lines", "d;i;r\n", {}, ["0 no_rows"]],
    ["nothing at all", "", {}, ["0 no_rows"]],
    ["a column that is not there", "d;x;r\n1;2;3\n", {}, ["0 unknown_column"]],
    ["no column for the day", "d;i;r\n1;2;3\n", { date: "" }, ["0 unknown_column"]],
    ["no column for the amount", "d;i;r\n1;2;3\n", { amount: "" }, ["0 no_amount"]],
    ["a line that is too short", "d;i;r\n02/03/2026;5\n", {}, ["2 short_row"]],
    ["a day that does not exist", "d;i;r\n31/02/2026;5;a\n", {}, ["2 not_a_date"]],
    ["an American day", "d;i;r\n12/31/2026;5;a\n", {}, ["2 not_a_date"]],
    ["words for an amount", "d;i;r\n02/03/2026;cinque;a\n", {}, ["2 not_an_amount"]],
    ["no amount", "d;i;r\n02/03/2026;;a\n", {}, ["2 no_amount"]],
    ["decimals of the other kind", "d;i;r\n02/03/2026;1234.56;a\n", {}, ["2 not_an_amount"]],
    ["thousands in the wrong place", "d;i;r\n02/03/2026;12.34,00;a\n", {}, ["2 not_an_amount"]],
    ["three decimals", "d;i;r\n02/03/2026;1,234;a\n", {}, ["2 too_many_decimals"]],
    ["more money than there is", "d;i;r\n02/03/2026;99999999999999,00;a\n", {}, ["2 amount_too_large"]],
    ["the same reference twice", "d;i;r\n02/03/2026;5;a\n02/03/2026;6;a\n", {}, ["3 same_reference"]],
    ["quotes that never close", 'd;i;r\n"02/03/2026;5;a\n', {}, ["0 broken_quotes"]],
    ["a zero character", "d;i;r\n02/03/2026;5;\0\n", {}, ["0 not_text"]],
    [
      "came in and went out at once",
      "d;c;o;r\n02/03/2026;5;6;a\n",
      { amount: "", credit: "c", debit: "o" },
      ["2 both_amounts"],
    ],
    [
      "a text of a million letters",
      `d;i;r;t\n02/03/2026;5;a;${"x".repeat(1_000_000)}\n`,
      { text: "t" },
      ["2 too_long"],
    ],
    ["two wrong lines, both told", "d;i;r\nx;5;a\n02/03/2026;y;b\n", {}, ["2 not_a_date", "3 not_an_amount"]],
  ])("%s is told with its line", (_what, text, change, expected) => {
    expect(problemsOf(readCsv(bytes(text), { ...plainMapping, ...change }))).toEqual(expected);
  });

  test("bytes that are not UTF-8 are told, never replaced", () => {
    expect(problemsOf(readCsv(Uint8Array.of(0xc3, 0x28), plainMapping))).toEqual(["0 not_text"]);
  });
});

const entry = (inside: string, amount = "100.00", more = "") =>
  `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-02-28</Dt></BookgDt><AcctSvcrRef>B1</AcctSvcrRef>${more}${inside}</Ntry>`;
const camt = (entries: string, balances = "") =>
  `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr><Stmt>${balances}${entries}</Stmt></BkToCstmrStmt></Document>`;
const bal = (kind: string, amount: string) =>
  `<Bal><Tp><CdOrPrtry><Cd>${kind}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>`;
const details = `<NtryDtls><TxDtls><Refs><AcctSvcrRef>T9</AcctSvcrRef><EndToEndId>NOTPROVIDED</EndToEndId></Refs><RltdPties><Dbtr><Pty><Nm>Comune di Offanengo &amp; C.</Nm></Pty></Dbtr></RltdPties><RmtInf><Ustrd>Acconto</Ustrd><Strd><CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls>`;

describe("CAMT.053", () => {
  test("a booked credit with its payer, its words and its creditor reference", () => {
    expect(readCamt(bytes(camt(entry(details))))).toEqual({
      movements: [
        {
          reference: "T9",
          day: "2026-02-28",
          amount: 100_00,
          payer: "Comune di Offanengo & C.",
          text: "Acconto RF18539007547034",
        },
      ],
      ...{ pending: 0, problems: [] },
    });
  });

  test("an entry of several payments becomes as many movements", () => {
    const part = (amount: string) => `<TxDtls><Amt Ccy="EUR">${amount}</Amt></TxDtls>`;
    const file = camt(entry(`<NtryDtls>${part("60.00")}${part("40.00")}</NtryDtls>`));
    expect(readCamt(bytes(file)).movements.map((one) => [one.reference, one.amount])).toEqual([
      ["B1/1", 60_00],
      ["B1/2", 40_00],
    ]);
    const wrong = camt(entry(`<NtryDtls>${part("60.00")}${part("39.99")}</NtryDtls>`));
    expect(problemsOf(readCamt(bytes(wrong)))).toEqual(["1 parts_differ"]);
  });

  test("what is only announced waits; a balance that does not add up is told", () => {
    const pending = entry(details).replace("<Sts>BOOK</Sts>", "<Sts><Cd>PDNG</Cd></Sts>");
    expect(readCamt(bytes(camt(pending + entry(details))))).toMatchObject({ pending: 1, problems: [] });
    const good = camt(entry(details), bal("OPBD", "1.00") + bal("CLBD", "101.00"));
    expect(problemsOf(readCamt(bytes(good)))).toEqual([]);
    const bad = camt(entry(details), bal("OPBD", "1.00") + bal("CLBD", "101.01"));
    expect(problemsOf(readCamt(bytes(bad)))).toEqual(["0 balance_differs"]);
  });

  test.each([
    ["not XML", "ciao", "0 not_xml"],
    ["nothing", "", "0 not_xml"],
    ["cut in the middle", camt(entry(details)).slice(0, 300), "0 not_xml"],
    ["crossed elements", "<a><b></a></b>", "0 not_xml"],
    ["two roots", "<a/><b/>", "0 not_xml"],
    ["words outside", "<a/>x", "0 not_xml"],
    ["an entity of its own", `<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>`, "0 has_doctype"],
    [
      "a billion laughs",
      `<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><lolz>&lol2;</lolz>`,
      "0 has_doctype",
    ],
    ["a file of the machine", `<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>`, "0 has_doctype"],
    ["an unknown entity", "<a>&nbsp;</a>", "0 not_xml"],
    ["a very deep tree", "<a>".repeat(5_000), "0 not_xml"],
    ["another document", "<Document><CstmrCdtTrfInitn/></Document>", "0 not_camt"],
    ["no statement", "<Document><BkToCstmrStmt/></Document>", "0 no_statement"],
    ["no entries", camt(""), "0 no_rows"],
    ["dollars", camt(entry(details).replace('Ccy="EUR"', 'Ccy="USD"')), "1 not_euro"],
    ["no currency", camt(entry(details).replace(' Ccy="EUR"', "")), "1 not_euro"],
    ["a comma", camt(entry(details, "100,00")), "1 not_an_amount"],
    ["a minus", camt(entry(details, "-100.00")), "1 not_an_amount"],
    ["three decimals", camt(entry(details, "100.001")), "1 too_many_decimals"],
    ["more money than there is", camt(entry(details, "99999999999999")), "1 amount_too_large"],
    ["no direction", camt(entry(details).replace("CRDT", "BOH")), "1 no_direction"],
    ["no day", camt(entry(details).replace("2026-02-28", "2026-02-30")), "1 not_a_date"],
    ["the same reference twice", camt(entry(details) + entry(details)), "2 same_reference"],
  ])("%s is refused", (_what, text, expected) => {
    expect(problemsOf(readCamt(bytes(text)))).toEqual([expected]);
  });

  test("a hundred thousand elements are read in a moment, a broken tail too", () => {
    const many = camt(entry(details).replace("T9", "").replace("B1", "").repeat(3_000));
    expect(readCamt(bytes(many)).movements).toHaveLength(3_000);
    expect(readXml(`<a ${"b".repeat(200_000)}`).ok).toBe(false);
  });
});

describe("matching", () => {
  const payers = [
    { istat: "019035", name: "Crema" },
    { istat: "019062", name: "Offanengo" },
    { istat: "019024", name: "Casaletto di Sopra" },
    { istat: "019023", name: "Casaletto Ceredano" },
    { istat: "019088", name: "Salvirola" },
  ];
  const call = (id: number, istat: string, open: number, due = "2026-02-28"): OpenCall => ({
    ...{ id, istat, due, open: cents(open), reference: creditorReference(4, id, istat) },
  });
  const movement = (amount: number, payer: string, text = "") => ({
    ...{ reference: "x", day: plainDate("2026-02-20"), amount: cents(amount), payer, text },
  });

  test.each([
    ["COMUNE DI OFFANENGO", "019062"],
    ["Comune di Casaletto di Sopra (CR)", "019024"],
    ["TESORERIA COMUNE CREMA", "019035"],
    ["CREMASCA SERVIZI SRL", null],
    ["CASALETTO", null],
    ["", null],
  ])("who is %s", (text, istat) => expect(municipalityIn(text, payers)).toBe(istat));

  const calls = [call(1, "019062", 100_00), call(2, "019062", 50_00, "2026-06-30"), call(3, "019035", 77_00)];

  test("the code wins, however it was written and whatever the amount", () => {
    const code = calls[1]?.reference.replace(/(....)/g, "$1 ").toLowerCase() ?? "";
    expect(proposeMatches([movement(3_00, "Comune di Crema", `saldo ${code}.`)], calls, payers)).toEqual([
      { callId: 2, istat: "019062", reason: "reference" },
    ]);
  });

  test("then name and amount, then the name with its oldest call, then an amount that is only one", () => {
    const asked = [
      movement(50_00, "COMUNE DI OFFANENGO"),
      movement(1_00, "COMUNE DI OFFANENGO"),
      movement(77_00, "TESORIERE"),
      movement(12_00, "CHISSÀ"),
      movement(-77_00, "TESORIERE"),
    ];
    expect(proposeMatches(asked, calls, payers)).toEqual([
      { callId: 2, istat: "019062", reason: "name_and_amount" },
      { callId: 1, istat: "019062", reason: "name" },
      { callId: 3, istat: "019035", reason: "amount" },
      { callId: null, istat: null, reason: null },
      { callId: null, istat: null, reason: null },
    ]);
  });

  test("two equal payments never land on the same call", () => {
    const twice = [movement(77_00, "Comune di Crema"), movement(77_00, "Comune di Crema")];
    expect(proposeMatches(twice, calls, payers).map((one) => one.callId)).toEqual([3, null]);
  });
});
