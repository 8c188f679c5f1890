// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatDate, type PlainDate } from "@albero/kernel/pure";
import { expectation, EXPECTATION_KINDS, FREQUENCIES, OPERATORS, type Expectation } from "./expects.ts";
import { fileOf, operationalFile, planOf } from "./file.ts";
import { sayExpectation, sayResult } from "./sentences.ts";

const file = new URL("../../../../data/crema/operational-plan-2019.json", import.meta.url);
const plan = planOf(operationalFile.parse(JSON.parse(readFileSync(file, "utf8"))));
const results = plan.objectives.flatMap((objective) =>
  objective.results.map((result) => ({ id: `${objective.code}/${result.key}`, ...result })),
);

/** Every number and day that an expectation holds, as a sentence writes them. */
function figuresOf(value: Expectation): string[] {
  const days = [value.deadline, value.startsFrom, value.dataAsOf, value.baseline?.date];
  if (value.kind === "date") days.push(value.target ?? undefined);
  const numbers = [value.condition?.min, value.baseline?.value, value.derivedCount];
  if ("target" in value && typeof value.target === "number") numbers.push(value.target);
  if (value.kind === "date") numbers.push(value.relative?.months);
  const written = new Intl.NumberFormat("it-IT", { maximumFractionDigits: 2, useGrouping: "always" });
  return [
    ...days.filter((day) => day !== undefined).map((day) => formatDate(day as PlainDate)),
    ...numbers.filter((n) => n !== undefined).map((n) => written.format(n)),
  ];
}

describe("the 57 results of 2019", () => {
  test.each(results)("$id is said with all its figures, in both languages", (result) => {
    const said = sayResult(result, "it");
    for (const figure of result.expects.flatMap(figuresOf)) expect(said).toContain(figure);
    for (const sentence of [said, sayResult(result, "en")]) {
      expect(sentence).toMatch(/^[A-ZÀ-Ú\d].*\.$/u);
      expect(sentence).not.toMatch(/undefined|null|NaN|\s{2}|, ,|\.\.$/);
    }
    expect(sayResult(result, "en")).not.toBe(said);
  });

  test.each([
    [
      "7.1/r1",
      "Almeno il 75 % di «operatori sociali pubblici e degli enti accreditati», contando solo chi ne ha almeno 1: «azioni formative ricevute».",
    ],
    ["7.1/r2", "C’è per ReI e RSA."],
    ["7.1/r3", "Almeno 1 («report»), ogni anno, da portare a: Comitato Ristretto."],
    ["7.2/r1", "Il risultato c’è, per ogni sub-ambito, entro il 30/06/2019."],
    [
      "7.2/r2",
      "Una percentuale di «risorse PON e Quota Servizi del Piano povertà 2018-2020», senza un valore scritto.",
    ],
    [
      "7.3/r1",
      "Tutto insieme: almeno 7 incontri con il Tribunale per i Minorenni di Brescia, entro il 31/12/2019; almeno 1 («incontri con il Tribunale Ordinario di Cremona»), entro il 31/12/2019.",
    ],
    ["7.4/r1", "Il 100 % di «soggetti segnalati»."],
    ["7.6/r1", "Almeno 15 ore."],
    ["7.6/r4", "Almeno l’80 % di «enti gestori di servizio»."],
    ["7.12/r1", "Dal 01/01/2019 in poi."],
    ["7.14/r1", "Entro 3 mesi da «approvazione definitiva della modifica al Regolamento Regionale»."],
    [
      "8.3/r4",
      "Tutto insieme: almeno 6 contesti sperimentatori; almeno 20 patti per le famiglie; almeno 5 patti di gruppo; almeno 4 patti per il territorio; almeno 1 («patti per le imprese»).",
    ],
  ])("%s reads well", (id, sentence) => {
    const found = results.find((each) => each.id === id);
    expect(found && sayResult(found, "it")).toBe(sentence);
  });

  test("an increase names where it starts and where it must go beyond", () => {
    const found = results.find((each) => each.id === "7.5/r4");
    expect(found && sayResult(found, "it")).toContain(
      "più di 44 Comuni con gestione centralizzata SAD (su 48), partendo da 44 il 31/12/2018, entro il 31/12/2019;",
    );
  });
});

test("a result without any number says so", () => {
  expect(sayResult({ expects: [] }, "it")).toBe("Nessun numero atteso: vale ciò che dice il testo.");
  expect(sayResult({ expects: [] }, "en")).toBe("No number expected: what the text says holds.");
});

test.each([
  [8, ">=", "almeno l’8 % di «X»"],
  [11, "<=", "al massimo l’11 % di «X»"],
  [80.5, "=", "l’80,5 % di «X»"],
  [0, "=", "lo 0 % di «X»"],
  [75, ">", "più del 75 % di «X»"],
  [88, "<", "meno dell’88 % di «X»"],
] as const)("%s %% with %s has its article", (target, operator, sentence) => {
  expect(sayExpectation({ kind: "percentage", target, operator, of: "X" }, "it")).toBe(sentence);
});

const words = fc.string({ minLength: 1, maxLength: 30 }).map((text) => `x${text.trim()}`);
const day = fc
  .date({ min: new Date("1990-01-01T00:00:00Z"), max: new Date("2099-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const amount = fc.integer({ min: 0, max: 1_000_000 });
const operator = fc.constantFrom(...OPERATORS);
const more = fc.record(
  {
    deadline: day,
    forEach: words,
    condition: fc.record({ what: words, min: amount }),
    baseline: fc.record({ value: amount, date: day }),
    frequency: fc.constantFrom(...FREQUENCIES),
    addressee: words,
    measure: words,
    startsFrom: day,
    dataAsOf: day,
    derivedCount: amount,
  },
  { requiredKeys: [] },
);
const any: fc.Arbitrary<Expectation> = fc
  .constantFrom(...EXPECTATION_KINDS)
  .chain((kind): fc.Arbitrary<Expectation> => {
    switch (kind) {
      case "count":
        return fc
          .tuple(operator, amount, words, more)
          .map(([op, target, unit, m]) => ({ kind, operator: op, target, unit, ...m }));
      case "percentage":
        return fc
          .tuple(operator, fc.integer({ min: 0, max: 100 }), words, more)
          .map(([op, target, of, m]) => ({ kind, operator: op, target, of, ...m }));
      case "presence":
        return more.map((m) => ({ kind, ...m }));
      case "date":
        return fc
          .tuple(fc.constantFrom("<=", ">="), day, more)
          .map(([op, target, m]) => ({ kind, operator: op, target, ...m }) as Expectation);
      case "frequency":
        return fc
          .tuple(fc.constantFrom(...FREQUENCIES), words, more)
          .map(([every, what, { frequency: _frequency, ...m }]) => ({ kind, every, what, ...m }));
      case "hours":
        return fc.tuple(operator, amount, more).map(([op, target, m]) => ({ kind, operator: op, target, ...m }));
    }
  });

describe("any expectation", () => {
  test("is said with all its figures", () => {
    fc.assert(
      fc.property(any, (value) => {
        const said = sayExpectation(value, "it");
        for (const figure of figuresOf(value)) expect(said).toContain(figure);
      }),
    );
  });

  test("goes through a file and back as it was", () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 4 }), (drawn) => {
        const expects = drawn.map((each) => expectation.parse(each));
        const objective = { ...plan.objectives[0], results: [{ key: "r1", text: "Testo", action: null, expects }] };
        const written = fileOf({ ...plan, objectives: [objective] as typeof plan.objectives }, () => null);
        const read = planOf(operationalFile.parse(JSON.parse(JSON.stringify(written))));
        expect(read.objectives[0]?.results[0]?.expects).toEqual(expects);
      }),
    );
  });
});
