// SPDX-License-Identifier: AGPL-3.0-or-later
import { cents, plainDate } from "@albero/kernel/pure";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PARTY_DUTIES, PARTY_TYPES } from "./agreement.ts";
import { COLUMNS, differences, fromRows, toRows, type Cell, type PartyRow } from "./party-sheet.ts";

const known = {
  municipalities: [{ istat: "019035", name: "Crema" }],
  bodies: [{ id: 7, name: "Comunità Sociale Cremasca" }],
  duty: "party" as const,
};

const head = ["Soggetto", "Codice ISTAT", "Nome", "Tipo di ente", "Numero RUNTS", "Ruolo", "E-mail", "Quota in euro"];
const read = (...rows: Cell[][]) => fromRows([[...head, "Atto proprio", "Data dell'atto"], ...rows], known);
const row = (...cells: Cell[]): Cell[] => [...cells, ...Array.from<Cell>({ length: 10 - cells.length }).fill(null)];

describe("a file of parties", () => {
  test.each<[string, Cell[]]>([
    ["unknown_kind", row("Persona", "", "Qualcuno")],
    ["unknown_kind", row(null, "", "Qualcuno")],
    ["unknown_municipality", row("Comune", "015146", "")],
    ["unknown_municipality", row("Comune", "", "Milano")],
    ["unknown_body", row("Organo", "", "Nessuno")],
    ["name_missing", row("Ente", "", " ")],
    ["unknown_type", row("Ente", "", "Uno", "spa")],
    ["bad_runts", row("Ente", "", "Uno", "", "12A")],
    ["bad_runts", row("Ente", "", "Uno", "", 1_234_567_890)],
    ["unknown_duty", row("Ente", "", "Uno", "", "", "capo")],
    ["bad_email", row("Ente", "", "Uno", "", "", "", "nessuno")],
    ["bad_amount", row("Ente", "", "Uno", "", "", "", "", "molto")],
    ["bad_amount", row("Ente", "", "Uno", "", "", "", "", -1)],
    ["bad_amount", row("Ente", "", "Uno", "", "", "", "", 10.005)],
    ["bad_day", row("Ente", "", "Uno", "", "", "", "", "", "Delibera", "31/02/2026")],
    ["act_day_without_act", row("Ente", "", "Uno", "", "", "", "", "", "", "31/03/2026")],
    ["text_too_long", row("Ente", "", "x".repeat(201))],
  ])("says %s", (problem, cells) => {
    expect(read(cells).problems).toMatchObject([{ row: 1, problem }]);
  });

  test("says what is missing of the whole file, and a party written twice", () => {
    expect(fromRows([["Nome"]], known).problems).toMatchObject([{ problem: "column_missing", value: "Soggetto" }]);
    expect(fromRows([], known).problems.map((one) => one.problem)).toEqual(["column_missing", "column_missing"]);
    expect(read().problems).toMatchObject([{ problem: "no_rows" }]);
    expect(read(row("Ente", "", "Uno"), row("ente", "", "UNO")).problems).toMatchObject([
      { row: 2, problem: "said_twice" },
    ]);
    const many = Array.from({ length: 2_001 }, (_, at) => row("Ente", "", `Ente ${at}`));
    expect(read(...many).problems).toMatchObject([{ problem: "too_many_rows" }]);
  });

  test("knows a municipality by name or by code, also one whose first zero a spreadsheet ate", () => {
    const { parties, problems } = read(row("comune", 19035, ""));
    expect(problems).toEqual([]);
    expect(parties).toMatchObject([{ kind: "municipality", istat: "019035", name: "Crema" }]);
    expect(read(row("Comune", "", "crema")).parties).toEqual(parties);
  });
});

const words = fc.stringMatching(/^[A-Za-zàè][A-Za-zàè ]{0,18}[A-Za-zàè]$/);
const anyParty: fc.Arbitrary<PartyRow> = fc.record({
  kind: fc.constant("organisation" as const),
  istat: fc.constant(null),
  bodyId: fc.constant(null),
  name: words,
  type: fc.constantFrom("" as const, ...PARTY_TYPES),
  runts: fc.constantFrom("", "1", "123456789"),
  duty: fc.constantFrom(...PARTY_DUTIES),
  duties: fc.constantFrom("", "Mette due operatori"),
  areas: fc.uniqueArray(words, { maxLength: 3 }),
  amountCents: fc.option(fc.integer({ min: 0, max: 10_000_000_000 }).map(cents)),
  ownAct: fc.constant("Delibera 1"),
  ownActOn: fc.option(fc.constant(plainDate("2026-03-31"))),
  email: fc.constantFrom("", "uno@example.org"),
});

test("what goes out comes back the same, and then nothing differs", () => {
  const distinct = fc.uniqueArray(anyParty, { maxLength: 8, minLength: 1, selector: (one) => one.name.toLowerCase() });
  fc.assert(
    fc.property(distinct, (parties) => {
      const back = fromRows(toRows(parties), known);
      expect(back).toEqual({ parties, problems: [] });
      expect(
        differences(
          back.parties,
          parties.map((one, at) => ({ ...one, id: at })),
        ),
      ).toEqual([]);
      expect(differences(back.parties, [])).toHaveLength(parties.length);
    }),
  );
  expect(toRows([])[0]).toEqual([...COLUMNS]);
});
