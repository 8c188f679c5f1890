// SPDX-License-Identifier: AGPL-3.0-or-later
// Plans for tests: the real one, an invented one of another time, and as many as a property test wants.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { centsFromEuro } from "@albero/kernel/pure";
import { ACTION_KINDS, FORMAT, INDICATOR_CHAINS, INDICATOR_KINDS, type Card, type PlanDocument } from "./document.ts";
import { emptyCard } from "./empty-card.ts";

export const CREMA_FILE = new URL("../../../data/crema/plan-2025-2027.json", import.meta.url);

export function cremaText(): string {
  return readFileSync(CREMA_FILE, "utf8");
}

/** The real plan of the pilot, fresh each time so that a test may change it. */
export function cremaPlan(): PlanDocument {
  return JSON.parse(cremaText()) as PlanDocument;
}

/** The item of a list that a test knows to be there. */
export function nth<T>(list: readonly T[] | undefined, position: number): T {
  const item = list?.[position];
  if (item === undefined) throw new Error(`the list has no item ${position}`);
  return item;
}

export function cardOf(plan: PlanDocument, code: string): Card {
  const card = plan.cards.find((each) => each.code === code);
  if (!card) throw new Error(`the plan has no card ${code}`);
  return card;
}

/** A plan like those of 2006: axes and base services instead of actions, objectives without money, fields of its own. */
export function planOf2006(): PlanDocument {
  const kinds = ACTION_KINDS.map((kind, position) => ({
    key: `a${position}`,
    n: position,
    title: `=SOMMA di ${kind}`,
    summary: position % 2 === 0 ? null : "",
    kind,
    pnrr: null,
    measure: position === 1 ? "fondo-sociale" : null,
    leps: false,
    servesObjectives: position === 2 ? ["o1", "o2"] : [],
  }));
  const minors: Card = {
    ...emptyCard({ code: "MINORI", title: "Minori e famiglie", areas: ["M"], areaName: "Minori" }),
    generalObjective: "Radici, tronco e rami:\nun albero\tche cresce",
    specificObjectives: [
      { key: "o1", n: 1, text: "-2 liste d'attesa" },
      { key: "o2", n: 2, text: "+ ascolto", uncertain: "«ascolto» o «accolto»" },
    ],
    actions: kinds,
    answers: {
      soggetti: { items: ["Comuni", "json:scuole", "righe\nspezzate"] },
      tempi: { value: "12/2006" },
      continuita: { value: true, note: "sì" },
    },
    context: {
      summary: null,
      facts: [
        { label: "Minori", value: "12", unit: null, year: 2005, territory: null },
        { label: "Vero", value: true, unit: null, year: null, territory: null },
      ],
    },
    other: {
      linfa: { descrizione: "ciò che nutre", anni: [2006, 2007] },
      "campo con spazi": "=1+1",
      vuoto: null,
      "10": 10,
    },
  };
  const elders: Card = {
    ...emptyCard({ code: "ANZIANI", title: "Anziani", areas: ["N", "M"], areaName: "Anziani" }),
    keywords: ["'900", "due\trighe"],
  };
  return {
    format: FORMAT,
    title: "Piano di Zona 2006-2008",
    ambito: "Un altro Ambito",
    cycle: {
      code: "2006-2008",
      firstDay: "2006-01-01",
      lastDay: "2008-12-31",
      areas: [
        { letter: "M", name: "Minori", local: false },
        { letter: "N", name: "Non autosufficienza", uncertain: "lettera aggiunta a mano" },
      ],
      template: {
        name: "Scheda del 2006",
        source: "Linee guida regionali",
        parts: [{ section: "actions", number: 3, label: "Assi e servizi", required: false }],
        questions: [
          {
            key: "soggetti",
            number: 1,
            label: "Chi partecipa?",
            type: "list",
            itemsLabel: "Soggetti",
            required: false,
          },
          { key: "tempi", number: 2, label: "Quando?", type: "text", required: true },
          {
            key: "continuita",
            number: 4,
            label: "È in continuità?",
            type: "yes_no",
            required: true,
            askedWhen: { question: "tempi", value: "12/2006" },
          },
        ],
      },
    },
    measures: [
      { key: "fondo-sociale", kind: "project", code: null, title: "@Fondo sociale", agreedAmount: 0.1, note: "=A1" },
    ],
    cards: [minors, elders],
  };
}

/** Whole cents as euro, from nothing to nine million. */
export const someEuro = fc.integer({ min: 0, max: 900_000_000 }).map((cents) => cents / 100);

const someText = fc.string({ minLength: 1, maxLength: 30, unit: "grapheme" }).map((each) => each.trim() || "x");
const strangeText = fc
  .oneof(
    someText,
    fc.string({ minLength: 1, maxLength: 20, unit: "binary" }),
    fc.constantFrom(
      "=1+1",
      "sì",
      "no",
      "json:",
      "12",
      "0,5",
      "_x0041_",
      "a\u0001b",
      "a\r\nb",
      "<b>",
      "null",
      "1\n2",
      "x, y",
    ),
  )
  .map((each) => each.replaceAll("\u0000", "").trim() || "x");
const maybe = <T>(each: fc.Arbitrary<T>) => fc.option(each, { nil: null });
const doubt = { uncertain: strangeText };

const listed = <T extends object>(letter: string, each: fc.Arbitrary<T>) =>
  fc.array(each, { maxLength: 4 }).map((list) => list.map((item, place) => ({ ...item, key: `${letter}${place}` })));

const optional = <T extends object, K extends keyof T>(
  fields: { [F in keyof T]: fc.Arbitrary<T[F]> },
  ...mayMiss: K[]
) =>
  fc.record(fields, {
    requiredKeys: Object.keys(fields).filter((name) => !(mayMiss as string[]).includes(name)) as never,
  });

const someMeasure = maybe(fc.constantFrom("m1", "m2", "m3"));

const someLine = optional(
  {
    label: strangeText,
    source: maybe(strangeText),
    code: maybe(strangeText),
    measure: someMeasure,
    amount: maybe(someEuro),
    inDeclaredTotal: fc.boolean(),
    recurrence: fc.constantFrom("annual" as const, "once" as const, "three_years" as const),
    note: strangeText,
    ...doubt,
  },
  "inDeclaredTotal",
  "recurrence",
  "note",
  "uncertain",
);

const someAction = optional(
  {
    n: fc.nat({ max: 30 }),
    printedN: fc.nat({ max: 30 }),
    title: strangeText,
    summary: maybe(strangeText),
    kind: fc.constantFrom(...ACTION_KINDS),
    pnrr: maybe(strangeText),
    measure: someMeasure,
    leps: fc.boolean(),
    servesObjectives: fc.subarray(["o0"]),
    ...doubt,
  },
  "printedN",
  "uncertain",
);

const someIndicator = optional(
  {
    chain: fc.constantFrom(...INDICATOR_CHAINS),
    text: strangeText,
    kind: fc.constantFrom(...INDICATOR_KINDS),
    unit: maybe(strangeText),
    breakdown: fc.array(strangeText, { maxLength: 3 }),
    note: strangeText,
    ...doubt,
  },
  "breakdown",
  "note",
  "uncertain",
);

const someCard: fc.Arbitrary<Omit<Card, "code">> = fc
  .record({
    lines: listed("r", someLine),
    declaredTotal: maybe(someEuro),
    actions: listed("a", someAction),
    indicators: listed("i", someIndicator),
    title: strangeText,
    summary: maybe(strangeText),
    keywords: fc.array(strangeText, { maxLength: 3 }),
    yes: fc.boolean(),
    choices: fc.subarray(["a", "b,c", "d\ne"]),
    items: fc.array(strangeText, { maxLength: 3 }),
    // No file format of ours keeps the one name that is not a property.
    other: fc.dictionary(
      strangeText.filter((name) => name !== "__proto__"),
      fc.jsonValue({ maxDepth: 2, stringUnit: "grapheme" }),
      { maxKeys: 3 },
    ),
  })
  .map((parts) => ({
    ...emptyCard({ code: "X", title: parts.title, areas: ["A"], areaName: parts.title }),
    context: { summary: parts.summary, facts: [] },
    keywords: parts.keywords,
    specificObjectives: [{ key: "o0", n: 0, text: "Un obiettivo" }],
    actions: parts.actions as Card["actions"],
    resources: { lines: parts.lines, declaredTotal: parts.declaredTotal },
    indicators: parts.indicators as Card["indicators"],
    answers: { yes: { value: parts.yes, items: parts.items }, many: { value: parts.choices, note: parts.title } },
    other: parts.other,
  }));

/** Any plan that passes the checks, with texts that spreadsheets find hard. */
export const somePlan: fc.Arbitrary<PlanDocument> = fc
  .record({ cards: fc.array(someCard, { maxLength: 4 }), agreed: maybe(someEuro), title: strangeText })
  .map(({ cards, agreed, title }) => ({
    ...planOf2006(),
    title,
    cycle: {
      ...planOf2006().cycle,
      areas: [{ letter: "A", name: title }],
      template: {
        name: title,
        source: title,
        parts: [],
        questions: [
          { key: "yes", number: 1, label: title, type: "yes_no" as const, required: true },
          {
            key: "many",
            number: 2,
            label: title,
            type: "choices" as const,
            options: ["a", "b,c", "d\ne"].map((value) => ({ value, label: `${value} ${title}`.trim() })),
            required: false,
          },
        ],
      },
    },
    measures: ["m1", "m2", "m3"].map((key) => ({
      key,
      kind: "pnrr" as const,
      code: key,
      title: key,
      agreedAmount: agreed,
    })),
    cards: cards.map((card, place) => ({ ...card, code: `C${place}` })),
  }))
  .filter((plan) =>
    plan.cards.every((card) =>
      card.resources.lines.every((line) => line.amount === null || centsFromEuro(line.amount).ok),
    ),
  );
