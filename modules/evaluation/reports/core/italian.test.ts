// SPDX-License-Identifier: AGPL-3.0-or-later
import { plainDate } from "@albero/kernel/pure";
import { describe, expect, test } from "vitest";
import {
  agreeing,
  cellWords,
  changeWords,
  counted,
  dayAfter,
  dayWords,
  genderOf,
  noneOf,
  numberWords,
  oneOf,
  unitWords,
  valueWords,
} from "./italian.ts";

describe("numbers as Italians write them", () => {
  test.each([
    [0, 0, "0"],
    [-0, 0, "0"],
    [7, 0, "7"],
    [1234, 0, "1.234"],
    [1_234_567, 0, "1.234.567"],
    [12.5, 1, "12,5"],
    [-3, 0, "−3"],
    [-0.04, 1, "0,0"],
    [999.995, 2, "1.000,00"],
  ])("%d with %d decimals is %s", (value, decimals, written) => {
    expect(numberWords(value, "it", decimals)).toBe(written);
  });
  test("money, percentages, and both in English", () => {
    expect(unitWords(995_481_926, "money", "it")).toBe("9.954.819,26\u00a0€");
    expect(unitWords(-50, "money", "it")).toBe("−0,50\u00a0€");
    expect(unitWords(12.34, "percent", "it")).toBe("12,3\u00a0%");
    expect(unitWords(995_481_926, "money", "en")).toBe("€9,954,819.26");
    expect(unitWords(12.34, "percent", "en", 2)).toBe("12.34%");
  });
});

describe("days", () => {
  test.each([
    ["2025-01-01", "1° gennaio 2025", "dal 1° gennaio 2025", "al 1° gennaio 2025"],
    ["2025-03-08", "8 marzo 2025", "dall’8 marzo 2025", "all’8 marzo 2025"],
    ["2025-07-11", "11 luglio 2025", "dall’11 luglio 2025", "all’11 luglio 2025"],
    ["2025-12-31", "31 dicembre 2025", "dal 31 dicembre 2025", "al 31 dicembre 2025"],
    ["2025-08-18", "18 agosto 2025", "dal 18 agosto 2025", "al 18 agosto 2025"],
  ])("%s", (day, alone, from, to) => {
    expect(dayWords(plainDate(day), "it")).toBe(alone);
    expect(dayAfter("da", plainDate(day))).toBe(from);
    expect(dayAfter("a", plainDate(day))).toBe(to);
  });
  test("of and the, and in English", () => {
    expect(dayAfter("di", plainDate("2025-02-11"))).toBe("dell’11 febbraio 2025");
    expect(dayAfter("il", plainDate("2025-02-01"))).toBe("il 1° febbraio 2025");
    expect(dayWords(plainDate("2025-02-01"), "en")).toBe("1 February 2025");
  });
});

describe("gender and article", () => {
  test.each([
    ["incontro", "m", "un incontro", "nessun incontro"],
    ["seduta", "f", "una seduta", "nessuna seduta"],
    ["adesione", "f", "un’adesione", "nessun’adesione"],
    ["azione", "f", "un’azione", "nessun’azione"],
    ["scostamento", "m", "uno scostamento", "nessuno scostamento"],
    ["sub-ambito", "m", "un sub-ambito", "nessun sub-ambito"],
    ["zona", "f", "una zona", "nessuna zona"],
    ["psicologo", "m", "uno psicologo", "nessuno psicologo"],
    ["gnomo", "m", "uno gnomo", "nessuno gnomo"],
    ["yogurt", "m", "uno yogurt", "nessuno yogurt"],
    ["problema", "m", "un problema", "nessun problema"],
    ["sistema integrato", "m", "un sistema integrato", "nessun sistema integrato"],
    ["indicatore", "m", "un indicatore", "nessun indicatore"],
    ["ente", "m", "un ente", "nessun ente"],
    ["rete", "f", "una rete", "nessuna rete"],
    ["attività", "f", "un’attività", "nessun’attività"],
    ["votazione", "f", "una votazione", "nessuna votazione"],
    ["scadenza", "f", "una scadenza", "nessuna scadenza"],
    ["atto", "m", "un atto", "nessun atto"],
    ["obiettivo", "m", "un obiettivo", "nessun obiettivo"],
    ["rilevazione", "f", "una rilevazione", "nessuna rilevazione"],
    ["prova", "f", "una prova", "nessuna prova"],
    ["zio", "m", "uno zio", "nessuno zio"],
  ])("%s is %s", (noun, gender, one, none) => {
    expect([genderOf(noun), oneOf(noun), noneOf(noun)]).toEqual([gender, one, none]);
  });
  test("who writes may say the gender where the ending lies", () => {
    expect(oneOf("mano", "f")).toBe("una mano");
    expect(noneOf("mano", "f")).toBe("nessuna mano");
  });
});

describe("agreement", () => {
  test.each([
    [0, "nessuna seduta"],
    [1, "una seduta"],
    [2, "2 sedute"],
    [1200, "1.200 sedute"],
  ])("%d", (value, written) => {
    expect(counted(value, "seduta", "sedute", "it")).toBe(written);
  });
  test("English has its own none", () => {
    expect(counted(0, "meeting", "meetings", "en")).toBe("no meetings");
    expect(counted(1, "meeting", "meetings", "en")).toBe("one meeting");
    expect(agreeing(0, "was", "were", "en")).toBe("were");
  });
  test("the verb agrees with none as with one", () => {
    expect([0, 1, 2].map((value) => agreeing(value, "è stata", "sono state", "it"))).toEqual([
      "è stata",
      "è stata",
      "sono state",
    ]);
  });
});

describe("what changed", () => {
  test.each([
    [15, 12, "number", "in aumento di 3 (+25,0\u00a0%)"],
    [9, 12, "number", "in calo di 3 (−25,0\u00a0%)"],
    [12, 12, "number", "senza variazioni"],
    [3, 0, "number", "in aumento di 3"],
    [150_00, 100_00, "money", "in aumento di 50,00\u00a0€ (+50,0\u00a0%)"],
    [62.5, 60, "percent", "in aumento di 2,5 punti percentuali"],
    [60, 61, "percent", "in calo di 1,0 punto percentuale"],
  ] as const)("%d after %d %s", (now, before, unit, written) => {
    expect(changeWords(now, before, unit, "it")).toBe(written);
  });
  test("in English", () => {
    expect(changeWords(15, 12, "number", "en")).toBe("up by 3 (+25.0%)");
    expect(changeWords(60, 62.5, "percent", "en")).toBe("down by 2.5 percentage points");
  });
});

test("what is missing says so; in a table it is a dash, and zero is zero", () => {
  expect(valueWords({ kind: "number", value: null }, "it")).toBe("dato mancante");
  expect(valueWords(undefined, "en")).toBe("figure missing");
  expect(valueWords({ kind: "number", value: 0 }, "it")).toBe("0");
  expect(cellWords({ is: "money", value: null }, "it")).toBe("—");
  expect(cellWords({ is: "money", value: 0 }, "it")).toBe("0,00\u00a0€");
  expect(cellWords({ is: "date", value: plainDate("2025-01-09") }, "it")).toBe("09/01/2025");
});
