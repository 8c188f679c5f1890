// SPDX-License-Identifier: AGPL-3.0-or-later
import { cents, sum, type Cents } from "@albero/kernel/pure";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { actsOfYear, competenceOf, readAct, recogniseChannel } from "../../funds/core/channels.ts";
import { balanceOf } from "./balance.ts";
import { deducedCells } from "./deduce.ts";
import { executionBy, wholeOf } from "./execution.ts";
import { matrixHtml } from "./matrix-html.ts";
import { byCode, groupsOf, totalsOf, type MatrixCell, type MatrixData } from "./matrix.ts";
import { plainEuro } from "./thousands.ts";
import { texts } from "../texts.ts";

const money = fc.integer({ min: 0, max: 9_000_000_000 });
const matrix: fc.Arbitrary<MatrixData> = fc
  .record({
    lines: fc.array(fc.record({ declared: fc.option(money) }), { minLength: 1, maxLength: 8 }),
    channels: fc.array(money, { minLength: 1, maxLength: 6 }),
    values: fc.array(fc.tuple(fc.nat(7), fc.nat(5), fc.option(money)), { maxLength: 20 }),
  })
  .map(({ lines, channels, values }) => {
    const seen = new Set<string>();
    const cells = values.flatMap(([line, channel, value]): MatrixCell[] => {
      const place: [number, number] = [line % lines.length, channel % channels.length];
      if (seen.has(place.join())) return [];
      seen.add(place.join());
      return [[...place, value, null, 1, ""]];
    });
    return {
      ...{ year: 2026, mode: "indicative" as const, objectives: [], cells },
      lines: lines.map(({ declared }, id) => ({ id, label: `V${id}`, objective: null, declared })),
      channels: channels.map((assigned, id) => ({ id, code: `C${id}`, name: `C${id}`, assigned })),
    };
  });

describe("the matrix", () => {
  test("adds up to the same both ways; the two rests differ by what lines and channels differ", () => {
    fc.assert(
      fc.property(matrix, (data) => {
        const totals = totalsOf(data);
        expect(sum(totals.lines)).toBe(totals.cells);
        expect(sum(totals.channels)).toBe(totals.cells);
        expect(sum(totals.lineRest) - sum(totals.channelRest)).toBe(totals.lineTotal - totals.channelTotal);
      }),
    );
  });

  test("is ordered as people count: 7.2 before 7.10, lines without an objective last", () => {
    expect(["7.10", null, "7.2", "8.1"].toSorted(byCode)).toEqual(["7.2", "7.10", "8.1", null]);
    const line = (id: number, objective: string | null) => ({ id, label: "x", objective, declared: null });
    const groups = groupsOf({ lines: [line(1, null), line(2, "7.10"), line(3, "7.2")], objectives: [] });
    expect(groups.map((group) => group.lines)).toEqual([[2], [1], [0]]);
  });

  test("is written as text without a hole: names, notes and doubts stay text", () => {
    const html = matrixHtml(
      {
        ...{ year: 2026, mode: "indicative", objectives: [{ code: "1", title: "<b>" }] },
        lines: [{ id: 7, label: `<script>"&`, objective: "1", declared: null, doubt: `"><img>` }],
        channels: [{ id: 9, code: "<i>", name: `"x`, assigned: 100 }],
        cells: [[0, 0, 123_456, null, 1, "<u>"]],
      },
      texts.it.matrix.words,
      "it",
    );
    expect(html).not.toMatch(/<(script|img|b|i|u)>/);
    expect(html).toContain(`<a href="celle/7/9">1.234,56</a>`);
    expect(html).toContain("mx-over");
  });

  test("writes amounts as the formatter of the kernel does", () => {
    const formats = { it: "it-IT", en: "en-GB" } as const;
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom("it", "en"), (amount, lang) => {
        const options = { minimumFractionDigits: 2, maximumFractionDigits: 2, useGrouping: "always" as const };
        expect(plainEuro(amount, lang).replace("−", "-")).toBe(
          new Intl.NumberFormat(formats[lang], options).format(amount / 100),
        );
      }),
    );
  });
});

describe("the balance", () => {
  test("compares each objective with its lines and both sides with each other", () => {
    const lines = [
      { objectiveCode: "1", declaredCents: cents(60) },
      { objectiveCode: "1", declaredCents: cents(41) },
      { objectiveCode: null, declaredCents: cents(9) },
    ];
    const objectives = [
      { code: "1", title: "Uno", declaredCents: cents(100) },
      { code: "2", title: "Due", declaredCents: null },
    ];
    const balance = balanceOf(
      lines,
      [{ assignedCents: cents(110) }],
      objectives,
      (line) => line.declaredCents as Cents,
    );
    expect(balance.differenceCents).toBe(0);
    expect(balance.objectives.map((each) => [each.code, each.linesCents, each.differenceCents])).toEqual([
      ["1", 101, -1],
      ["2", 0, null],
      [null, 9, null],
    ]);
  });
});

describe("execution", () => {
  test("groups add up to the whole, whatever the key", () => {
    const row = fc.record({
      key: fc.constantFrom("a", "b", ""),
      stage: fc.constantFrom("programmed", "committed", "paid"),
      amount: money.map(cents),
    });
    fc.assert(
      fc.property(fc.array(row), fc.array(row), (planned, ledger) => {
        const whole = wholeOf(executionBy(planned, ledger));
        expect(whole.planned).toBe(sum(planned.map((each) => each.amount)));
        expect(whole.programmed + whole.committed + whole.paid).toBe(sum(ledger.map((each) => each.amount)));
        expect(whole.left).toBe(whole.programmed - whole.committed);
      }),
    );
  });
});

describe("what a printed document says", () => {
  const named = (label: string, amount: number) => ({ label, amountCents: cents(amount) });
  test("a line takes the channel of its name only where the figures leave no doubt", () => {
    const lines = [
      named("F.N.A.", 50),
      named("Piano Povertà", 70),
      named("Reddito", 7),
      named("PON Accoglienza", 9),
      named("Dopo di Noi", 30),
    ];
    const channels = [named("FNA", 50), named("Piano povertà", 77), named("P.O.N.", 9), named("Dopo di noi", 20)];
    expect(deducedCells(lines, channels).map(({ line, channel, amountCents }) => [line, channel, amountCents])).toEqual(
      [
        [0, 0, 50],
        [1, 1, 70],
        [2, 1, 7],
      ],
    );
    const twice = [...lines, named("Altro", 7)];
    expect(deducedCells(twice, channels)).toHaveLength(1);
  });

  test("acts are read and given to the year they belong to", () => {
    expect(readAct("DGR XII - 777/2023")).toMatchObject({ kind: "regional_resolution", number: "XII/777", year: 2023 });
    expect(readAct("L. 178/2020 art. 1 commi 997-804")).toMatchObject({ kind: "law", number: "178", year: 2020 });
    expect(readAct("ATS")).toBeNull();
    const acts = ["DGR XI - 1/2022", "DGR XII - 2/2023"].map(readAct).filter((act) => act !== null);
    expect([2021, 2022, 2023, 2024].map((year) => actsOfYear(acts, year).map((act) => act.year))).toEqual([
      [],
      [2022],
      [2023],
      [2023],
    ]);
  });

  test("channels are recognised by any of their names; the year of competence may be in the label", () => {
    const known = [
      {
        code: "FPOV",
        name: "Fondo povertà, quota servizi",
        kind: "national" as const,
        alsoNamed: ["Piano Povertà", "Fondo povertà"],
      },
    ];
    expect(recogniseChannel(known, { code: "PIANO POVERTÀ", label: "Piano Povertà" }).code).toBe("FPOV");
    expect(recogniseChannel(known, { label: "Fondo povertà 2020" }).code).toBe("FPOV");
    expect(recogniseChannel(known, { code: "X", label: "Ignoto" })).toMatchObject({ code: "X", kind: "other" });
    expect([competenceOf("Fondo povertà 2020", 2022), competenceOf("F.S.R.", 2022)]).toEqual([2020, 2022]);
  });
});
