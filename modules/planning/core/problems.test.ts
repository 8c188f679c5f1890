// SPDX-License-Identifier: AGPL-3.0-or-later
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalPlan, canonicalText } from "./canonical.ts";
import type { PlanDocument } from "./document.ts";
import { evaluationSystem, pastPlan } from "./evaluation.ts";
import { cardOf, CREMA_FILE, cremaPlan, cremaText, planOf2006, somePlan, nth } from "./plans.testing.ts";
import { checkPlan, checkPlanText, type Checked } from "./problems.ts";
import { readFileSync } from "node:fs";

const paths = (checked: Checked): string[] => (checked.ok ? [] : checked.problems.map((each) => each.path));
const sentences = (checked: Checked): string[] => (checked.ok ? [] : checked.problems.map((each) => each.message.it));

describe("the data of the pilot", () => {
  test("the plan passes every check and is written in the canonical way", () => {
    const checked = checkPlanText(cremaText());
    expect(paths(checked)).toEqual([]);
    if (!checked.ok) return;
    expect(canonicalText(checked.plan)).toBe(cremaText());
    expect(checked.plan.cards.map((card) => card.code)).toEqual([
      "D-E",
      "J",
      "A",
      "B",
      "H",
      "G",
      "L-BIB",
      "I",
      "L-CPT",
      "K",
      "L-EM",
      "L-FC",
      "F",
    ]);
  });

  test("nothing is lost: as many things as the printed plan has", () => {
    const { cards, cycle, measures } = cremaPlan();
    const count = (list: (card: (typeof cards)[number]) => readonly unknown[]) => cards.flatMap(list).length;
    expect(cycle.areas).toHaveLength(15);
    expect(cycle.template.questions).toHaveLength(17);
    const numbers = [...cycle.template.questions, ...cycle.template.parts].map((each) => each.number);
    expect(new Set(numbers).size).toBe(30);
    expect(measures).toHaveLength(7);
    expect(count((card) => card.specificObjectives)).toBe(43);
    expect(count((card) => card.actions)).toBe(90);
    expect(count((card) => card.resources.lines)).toBe(47);
    expect(count((card) => card.staff)).toBe(115);
    expect(count((card) => card.indicators)).toBe(164);
    expect(count((card) => card.impact)).toBe(41);
    expect(count((card) => card.measures)).toBe(10);
    expect(count((card) => card.context.facts)).toBe(160);
    // 153 doubts of the cards, two of the list of measures.
    expect(cremaText().match(/"(uncertain|answersUncertain|impactUncertain)":/g)).toHaveLength(155);
  });

  test("the evaluations have their shape", () => {
    const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, CREMA_FILE), "utf8"));
    expect(pastPlan.parse(read("evaluation-2021-2023.json")).objectives).toHaveLength(8);
    const system = evaluationSystem.parse(read("evaluation-2025-2027.json"));
    expect(new Set(system.objectives.map((each) => each.card))).toEqual(
      new Set(cremaPlan().cards.map((each) => each.code)),
    );
  });
});

describe("a file that is wrong", () => {
  const broken = (change: (plan: PlanDocument) => void): Checked => {
    const plan = cremaPlan();
    change(plan);
    return checkPlan(plan);
  };
  const amount = "$.cards[0].resources.lines[0].amount";
  const table: [string, (plan: PlanDocument) => void, string, string][] = [
    [
      "three decimals",
      (plan) => (nth(cardOf(plan, "D-E").resources.lines, 0).amount = 10.005),
      amount,
      "L'importo ha più di due decimali.",
    ],
    [
      "an amount below zero",
      (plan) => (nth(cardOf(plan, "D-E").resources.lines, 0).amount = -5),
      amount,
      "Un importo non può essere sotto zero: una spesa in meno si scrive correggendo la sua riga.",
    ],
    [
      "an amount in letters",
      (plan) => (nth(cardOf(plan, "D-E").resources.lines, 0).amount = "cento" as never),
      amount,
      "Qui ci vuole un numero.",
    ],
    [
      "two cards with one code",
      (plan) => (nth(plan.cards, 1).code = "D-E"),
      "$.cards[1].code",
      "Il codice di scheda «D-E» c'è già: deve essere unico.",
    ],
    [
      "two things with one key",
      (plan) => (nth(nth(plan.cards, 0).actions, 1).key = "o1"),
      "$.cards[0].actions[1].key",
      "La sigla «o1» c'è già: deve essere unico.",
    ],
    [
      "an unknown measure",
      (plan) => (nth(nth(plan.cards, 0).actions, 1).measure = "x"),
      "$.cards[0].actions[1].measure",
      "La misura «x» non è nell'elenco delle misure.",
    ],
    [
      "an unknown area",
      (plan) => (nth(plan.cards, 0).areas = ["Z"]),
      "$.cards[0].areas[0]",
      "L'area «Z» non è fra le aree di questa programmazione.",
    ],
    [
      "an unknown objective",
      (plan) => (nth(nth(plan.cards, 0).actions, 0).servesObjectives = ["o9"]),
      "$.cards[0].actions[0].servesObjectives[0]",
      "L'obiettivo specifico «o9» non c'è in questa scheda.",
    ],
    [
      "an answer nobody asked",
      (plan) => (nth(plan.cards, 0).answers["extra"] = {}),
      "$.cards[0].answers.extra",
      "La domanda «extra» non è nel modello della scheda.",
    ],
    [
      "an answer of another kind",
      (plan) => (nth(plan.cards, 0).answers["digital"] = { value: "forse" }),
      "$.cards[0].answers.digital.value",
      "La risposta non è del tipo che la domanda chiede («L'intervento presenta aspetti inerenti alla digitalizzazione (organizzativi, gestionali, erogativi)?»).",
    ],
    [
      "a choice not offered",
      (plan) => (nth(plan.cards, 0).answers["newService"] = { value: "vecchio" }),
      "$.cards[0].answers.newService.value",
      "«vecchio» non è fra le scelte della domanda.",
    ],
    [
      "the 31st of February",
      (plan) => (plan.cycle.firstDay = "2025-02-31"),
      "$.cycle.firstDay",
      "Non è un giorno del calendario: scrivi anno-mese-giorno, per esempio 2026-03-31.",
    ],
    [
      "a period that ends before it starts",
      (plan) => (plan.cycle.lastDay = "2024-12-31"),
      "$.cycle.lastDay",
      "L'ultimo giorno viene prima del primo.",
    ],
    [
      "a missing title",
      (plan) => delete (plan.cards[0] as Partial<PlanDocument["cards"][number]>).title,
      "$.cards[0].title",
      "Manca: questo campo serve.",
    ],
    ["an empty title", (plan) => (nth(plan.cards, 0).title = " "), "$.cards[0].title", "È vuoto: scrivi qualcosa."],
    [
      "a field we do not know",
      (plan) => Object.assign(nth(plan.cards, 0), { colore: 1 }),
      "$.cards[0]",
      "Il campo «colore» non esiste in questo formato.",
    ],
    [
      "a kind we do not know",
      (plan) => (nth(nth(plan.cards, 0).actions, 0).kind = "idea" as never),
      "$.cards[0].actions[0].kind",
      "Si può scrivere solo: action, axis, base, process, service, coordination, system.",
    ],
    [
      "another format",
      (plan) => (plan.format = "altro/1" as never),
      "$.format",
      "Non è un piano nel formato di Albero: ci si aspetta «albero-plan/1».",
    ],
    ["no areas", (plan) => (plan.cycle.areas = []), "$.cycle.areas", "L'elenco è vuoto: ci vuole almeno una voce."],
    [
      "a character that nothing can keep",
      (plan) => (nth(plan.cards, 0).title = "a\u0000b"),
      "$.cards[0].title",
      "C'è un carattere che non si può conservare: riscrivi il testo.",
    ],
  ];

  test.each(table)("%s", (_, change, path, sentence) => {
    const checked = broken(change);
    const at = paths(checked).indexOf(path);
    expect(paths(checked)).toContain(path);
    expect(sentences(checked)[at]).toBe(sentence);
    if (!checked.ok) expect(checked.problems[at]?.message.en).not.toBe(sentence);
  });

  test("several mistakes are all told at once", () => {
    const checked = broken((plan) => {
      nth(plan.cards, 0).areas = ["Z"];
      nth(plan.cards, 2).areas = ["Z"];
      nth(plan.cards, 4).code = "D-E";
    });
    expect(paths(checked)).toHaveLength(3);
  });

  test("marks of HTML in a text are text, and stay", () => {
    const checked = broken((plan) => (plan.title = "<script>alert(1)</script> & <b>"));
    expect(checked.ok && checked.plan.title).toBe("<script>alert(1)</script> & <b>");
  });

  test("text that is not JSON says where", () => {
    const checked = checkPlanText('{\n  "format": oops }');
    expect(paths(checked)).toEqual(["$"]);
    expect(sentences(checked)[0]).toMatch(/^Il testo non è JSON valido/);
  });

  test("ten thousand brackets are refused, not followed", () => {
    expect(paths(checkPlanText("[".repeat(10_000) + "]".repeat(10_000)))).toEqual(["$"]);
    const plan = {
      ...planOf2006(),
      cards: planOf2006().cards.map((card) => ({
        ...card,
        other: { x: JSON.parse("[".repeat(500) + "]".repeat(500)) as unknown },
      })),
    };
    expect(checkPlan(plan).ok).toBe(false);
  });
});

describe("any input", () => {
  test("never throws, whatever comes", () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }),
        (input) => {
          expect(checkPlan(input).ok).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        checkPlanText(text);
      }),
      { numRuns: 500 },
    );
  });

  test("never throws when any one place of a good plan holds anything", () => {
    const places = allPlaces(planOf2006());
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.anything(), (place, value) => {
        const plan = planOf2006();
        const target = place
          .slice(0, -1)
          .reduce<unknown>((inside, step) => (inside as Record<string, unknown>)[step], plan);
        (target as Record<string, unknown>)[place.at(-1) ?? ""] = value;
        const checked = checkPlan(plan);
        if (checked.ok) canonicalText(checked.plan);
        else for (const { message } of checked.problems) expect(message.it && message.en).toBeTruthy();
      }),
      { numRuns: 1_000 },
    );
  });

  test("a good plan passes, and its text is the same when it is read and written again", () => {
    fc.assert(
      fc.property(fc.oneof(somePlan, fc.constant(planOf2006())), (plan) => {
        const text = canonicalText(plan);
        const checked = checkPlanText(text);
        expect(paths(checked)).toEqual([]);
        if (checked.ok) expect(canonicalText(checked.plan)).toBe(text);
      }),
    );
  });

  test("the order of the keys does not matter to the canonical text", () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (value === null || typeof value !== "object") return value;
      return Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([key, inside]) => [key, reversed(inside)]),
      );
    };
    expect(canonicalText(reversed(cremaPlan()) as PlanDocument)).toBe(cremaText());
    expect(canonicalPlan(cremaPlan())).toEqual(cremaPlan());
  });
});

function allPlaces(value: unknown, at: string[] = []): string[][] {
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inside]) => [[...at, key], ...allPlaces(inside, [...at, key])]);
}
