// SPDX-License-Identifier: AGPL-3.0-or-later
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { circleFrom, codesIn, parseFormula, valueOfFormula, writeFormula, type Formula } from "./formula.ts";

const read = (text: string): Formula => {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  return parsed.value;
};
const worth = (text: string, values: Record<string, number> = {}) =>
  valueOfFormula(read(text), (code) => values[code] ?? null);

const code = fc
  .tuple(fc.stringMatching(/^[A-Za-z][A-Za-z0-9._-]{0,12}$/), fc.constantFrom("x", "7"))
  .map(([head, tail]) => head + tail);
const number = fc.integer({ min: 0, max: 1_000_000 }).map((n) => n / 100);
const { formula } = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    number.map((value): Formula => ({ is: "number", value })),
    code.map((each): Formula => ({ is: "code", code: each })),
    tie("formula").map((of): Formula => ({ is: "minus", of })),
    fc
      .tuple(fc.constantFrom("+", "-", "*", "/"), tie("formula"), tie("formula"))
      .map(([operation, left, right]) => ({ is: "operation", operation, left, right }) as Formula),
  ),
}));

describe("a formula", () => {
  test.each([
    ["1 + 2 * 3", 7],
    ["(1 + 2) * 3", 9],
    ["10 - 4 - 3", 3],
    ["100 / 4 / 5", 5],
    ["-2 * -3", 6],
    ["0,5 + 0.25", 0.75],
    ["50 × 2 ÷ 4", 25],
    ["A / B * 100", 25],
    ["A- B", -15],
    ["[2019] + 1", 6],
    ["2025-2027.A.process.1 * 2", 8],
  ])("%s is %d", (text, value) => {
    expect(worth(text, { A: 5, B: 20, "2019": 5, "2025-2027.A.process.1": 4 })).toEqual({ is: "value", value });
  });

  test.each([
    ["", ""],
    ["A +", ""],
    ["* 3", "* 3"],
    ["(A + B", ""],
    ["A B", "B"],
    ["A + )", ")"],
    ["A ; drop table x", "; drop table x"],
    ["A ^ 2", "^ 2"],
    ["[A", "[A"],
    ["A + 'B'", "'B'"],
    ["12,5x", "x"],
  ])("%j cannot be read, and the place is named", (text, at) => {
    expect(parseFormula(text)).toMatchObject({ refusal: "formula_unreadable", details: { at } });
  });

  test("a number with a dot before three digits is in doubt", () => {
    expect(parseFormula("A * 1.000")).toMatchObject({ refusal: "number_in_doubt", details: { at: "1.000" } });
  });
  test("nested without end, or as long as a book, is refused and never exhausts us", () => {
    expect(parseFormula(`${"(".repeat(60)}1${")".repeat(60)}`)).toMatchObject({ refusal: "formula_too_deep" });
    expect(parseFormula("-".repeat(200) + "1")).toMatchObject({ refusal: "formula_too_deep" });
    expect(parseFormula("1+".repeat(400) + "1")).toMatchObject({ refusal: "formula_unreadable" });
  });

  test("a zero below the line, a part without value leave it missing, and say which", () => {
    expect(worth("A / (B - 20)", { A: 5, B: 20 })).toEqual({
      ...{ is: "missing", because: "division_by_zero", of: "B - 20" },
    });
    expect(worth("A + C", { A: 5 })).toEqual({ is: "missing", because: "no_value", of: "C" });
    expect(worth("A * 1000000000 * 1000000000", { A: 5 })).toMatchObject({ because: "too_large" });
  });

  test("written and read again it is the same", () => {
    fc.assert(
      fc.property(formula, (each) => {
        const text = writeFormula(each);
        fc.pre(text.length <= 500);
        expect(read(text)).toEqual(each);
      }),
    );
  });

  test("its value is the one that arithmetic gives, or none", () => {
    const plain = (part: Formula): number => {
      if (part.is === "number") return part.value;
      if (part.is === "code") return part.code.length;
      if (part.is === "minus") return 0 - plain(part.of);
      const [a, b] = [plain(part.left), plain(part.right)];
      return { "+": a + b, "-": a - b, "*": a * b, "/": a / b }[part.operation];
    };
    fc.assert(
      fc.property(formula, (each) => {
        const told = valueOfFormula(each, (name) => name.length);
        if (told.is === "value") expect(told.value).toBe(plain(each));
        else expect(["division_by_zero", "too_large"]).toContain(told.because);
      }),
    );
  });

  test("any text at all is read or refused, never thrown", () => {
    fc.assert(fc.property(fc.string({ maxLength: 80 }), (text) => typeof parseFormula(text).ok === "boolean"));
  });

  test("its codes are named once each", () => {
    expect(codesIn(read("(A + B) / A * [x y]"))).toEqual(["A", "B", "x y"]);
  });
});

describe("formulas that refer to each other", () => {
  const from = (formulas: Record<string, string[]>, start: string) =>
    circleFrom(start, new Map(Object.entries(formulas)));
  test("to itself, and through others, is a circle that is named", () => {
    expect(from({ A: ["A"] }, "A")).toEqual(["A", "A"]);
    expect(from({ A: ["B"], B: ["C", "D"], D: ["A"] }, "A")).toEqual(["A", "B", "D", "A"]);
  });
  test("shared parts are no circle, nor is a circle of others", () => {
    expect(from({ A: ["B", "C"], B: ["D"], C: ["D"] }, "A")).toBeNull();
    expect(from({ A: ["B"], B: ["C"], C: ["B"] }, "A")).toBeNull();
  });
  test("formulas that only name later codes never make a circle; closing the chain always does", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.infiniteStream(fc.nat()), (size, dice) => {
        const names = Array.from({ length: size }, (_, n) => `i${n}`);
        const formulas = new Map(
          names.map((name, n) => [
            name,
            names.slice(n + 1).filter((_each, m) => m === 0 || (dice.next().value ?? 0) % 2 === 0),
          ]),
        );
        for (const name of names) expect(circleFrom(name, formulas)).toBeNull();
        formulas.set(names.at(-1) ?? "", ["i0"]);
        const circle = circleFrom("i0", formulas);
        expect(circle?.[0]).toBe("i0");
        expect(circle?.at(-1)).toBe("i0");
      }),
    );
  });
});
