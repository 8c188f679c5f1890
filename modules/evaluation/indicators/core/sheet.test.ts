// SPDX-License-Identifier: AGPL-3.0-or-later
import { plainDate } from "@albero/kernel/pure";
import { describe, expect, test } from "vitest";
import type { Definition } from "../../core/indicator.ts";
import { texts } from "../texts.ts";
import { givenDefinition } from "./given.ts";
import { readRows, rowsOf, type Known, type SheetGround } from "./sheet.ts";
import { writeTargets, type Cell, type ChoiceWords } from "./sheet-cells.ts";

const day = plainDate;
const { kinds, directions, breakdowns, sources, levels, frequencies, rollUps, yes, no } = texts.it;
const WORDS: ChoiceWords = {
  ...{ kinds, directions, breakdowns, sources, levels, frequencies, rollUps, baselines: { yes, no } },
};
const known = (code: string, change: Partial<Definition> = {}, rest: Partial<Known> = {}): Known => ({
  ...{ id: 1, code, rowVersion: 1, baseline: null, retiredOn: null, lastMeasured: null, targets: [] },
  last: {
    ...givenDefinition({ firstDay: day("2025-01-01"), text: `Indicatore ${code}`, kind: "count", unit: "tavoli" }),
    ...{ id: 1, indicatorId: 1, number: 1, reason: "", ...change },
  },
  ...rest,
});
const ALL = [
  known("a.1", {
    direction: "up",
    breakdowns: ["sex", "age"],
    sourceKind: "survey",
    tolerance: 12.5,
    owner: "Ufficio",
  }),
  known(
    "a.2",
    {
      kind: "percentage",
      unit: "%",
      rollUp: "weighted",
      numerator: "chi c’è",
      denominator: "tutti",
      level: "sub_area",
    },
    {
      baseline: { is: "yes", how: "Registri", when: day("2025-06-30") },
      targets: [
        { kind: "baseline", day: day("2024-12-31"), operator: "=", value: 43.5, territory: "" },
        { kind: "target", day: day("2026-12-31"), operator: ">=", value: 75, territory: "SUB-1" },
      ],
    },
  ),
  // As a document printed it: our rules would refuse it today.
  known("a.4", { kind: "presence", unit: "protocollo", rollUp: "any" }),
  known("a.3", { formula: "a.1 / 2", rollUp: "last", uncertain: "Non detto" }),
];
const GROUND: SheetGround = {
  ...{ known: ALL, codes: new Set(ALL.map((each) => each.code)), formulas: new Map([["a.3", ["a.1"]]]) },
  ...{ territories: new Set(["SUB-1"]), words: [WORDS], today: day("2026-07-10") },
};
const read = (rows: Cell[][]) => {
  const result = readRows(rows, GROUND);
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
};
const problemsOf = (rows: Cell[][]) =>
  read(rows).problems.map((each) => ("refused" in each ? each.refused.refusal : each.problem));
const HEAD = ["codice", "testo", "tipo"];

describe("indicators in a spreadsheet", () => {
  test("out and in again changes nothing", () => {
    expect(read(rowsOf(ALL, WORDS))).toEqual({ changes: [], same: 4, problems: [] });
  });
  test("columns in another order, and those that are missing, leave what is there", () => {
    expect(
      read([
        ["testo", "codice"],
        ["Indicatore a.1", "a.1"],
      ]),
    ).toMatchObject({ changes: [], same: 1, problems: [] });
  });
  test("a new row, a new value, a definition that changes from its day with its reason", () => {
    const { changes, problems } = read([
      [...HEAD, "vale dal", "motivo", "valori"],
      ["b.1", "Nuovo", "Presenza", "01/01/2026", "", ""],
      [
        "a.1",
        "Indicatore a.1, meglio detto",
        "count",
        "01/08/2026",
        "Era ambiguo",
        "31/12/2026 >= 12 | 31/12/2027 >= 20",
      ],
    ]);
    expect(problems).toEqual([]);
    expect(changes).toMatchObject([
      { code: "b.1", known: null, definition: { given: { kind: "presence", rollUp: "any" } } },
      { code: "a.1", fields: ["text"], definition: { reason: "Era ambiguo" }, targets: [{ value: 12 }, { value: 20 }] },
    ]);
  });
  test.each([
    [
      [HEAD, ["", "x", "count"]],
      ["code_missing", "text_missing"],
    ],
    [[HEAD, ["così no", "Testo", "count"]], ["code_unreadable"]],
    [[HEAD, ["a.1", "Indicatore a.1", "count"], ["a.1", "Indicatore a.1", "count"]], ["said_twice"]],
    [[HEAD, ["b.1", "Testo", "gradimento"]], ["unknown_choice"]],
    [
      [
        [...HEAD, "tolleranza"],
        ["b.1", "Testo", "count", "120"],
      ],
      ["tolerance_out"],
    ],
    [
      [
        [...HEAD, "tolleranza"],
        ["b.1", "Testo", "count", "tanta"],
      ],
      ["not_a_number"],
    ],
    [
      [
        [...HEAD, "vale dal"],
        ["b.1", "Testo", "count", "31/02/2026"],
      ],
      ["not_a_day"],
    ],
    [
      [
        [...HEAD, "valori"],
        ["a.1", "Indicatore a.1", "count", "presto >= 3"],
      ],
      ["aim_unreadable"],
    ],
    [
      [
        [...HEAD, "valori"],
        ["a.1", "Indicatore a.1", "count", "31/12/2026 >= tre"],
      ],
      ["aim_unreadable"],
    ],
    [
      [
        [...HEAD, "valori"],
        ["a.1", "Indicatore a.1", "count", "31/12/2026 >= 3 @altrove"],
      ],
      ["territory_unknown"],
    ],
    [
      [
        [...HEAD, "valori"],
        ["a.2", "Indicatore a.2", "percentage", "31/12/2026 >= 130"],
      ],
      ["percentage_out"],
    ],
    [
      [
        [...HEAD, "valori"],
        ["a.2", "Indicatore a.2", "percentage", "01/01/2024 >= 50"],
      ],
      ["target_before_baseline"],
    ],
    [[HEAD, ["a.1", "Cambia senza motivo", "count"]], ["reason_needed"]],
    [
      [
        [...HEAD, "unità"],
        ["b.1", "Testo", "percentage", "persone"],
      ],
      ["unit_of_percentage"],
    ],
    [
      [
        [...HEAD, "formula"],
        ["b.1", "Testo", "count", "b.1 + 1"],
      ],
      ["formula_on_itself"],
    ],
    [
      [
        [...HEAD, "formula"],
        ["b.1", "Testo", "count", "b.2 * 2"],
        ["b.2", "Testo", "count", "b.1 * 2"],
      ],
      ["formula_on_itself", "formula_on_itself"],
    ],
  ] as [Cell[][], string[]][])("%j: %j", (rows, problems) => {
    expect(problemsOf(rows)).toEqual(problems);
  });
  test("another table, and one that never ends, are refused", () => {
    expect(readRows([["organo", "posto"]], GROUND)).toMatchObject({ refusal: "not_an_indicators_file" });
    const long = Array.from({ length: 5_002 }, () => ["a.1", "x", "count"]);
    expect(readRows([HEAD, ...long], GROUND)).toMatchObject({ refusal: "too_much_inside" });
  });
  test("values are written as they are read", () => {
    expect(writeTargets(ALL[1]?.targets ?? [])).toBe("partenza 31/12/2024 = 43,5 | 31/12/2026 >= 75 @SUB-1");
  });
});
